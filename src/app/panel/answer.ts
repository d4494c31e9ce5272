// What a call of the panel answers, for both sides of the wire.
import { isCode, type Refused, refusalText } from '../../core/words/refusals'

/** Why nothing was done, with what can be chosen about it. */
export interface PanelRefusal {
  readonly problem: string
  /** The cell changed meanwhile: the field, and what it holds now. */
  readonly conflict?: { readonly field: string; readonly now: string }
  /** Somebody who is there already. */
  readonly known?: { readonly id: string; readonly name: string }
}

export type PanelAnswer<T> = { readonly ok: T } | PanelRefusal

/** The words of a refusal, with what the panel offers a choice about. */
export function panelRefusal(refusal: Refused): PanelRefusal {
  const problem = refusalText(refusal)
  if (isCode(refusal, 'conflict')) {
    const { field, now } = refusal.parts[2]
    return { problem, conflict: { field, now } }
  }
  if (isCode(refusal, 'already there')) {
    const [name, id] = refusal.parts
    return { problem, known: { id, name } }
  }
  return { problem }
}
