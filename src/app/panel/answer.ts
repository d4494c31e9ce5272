// The answers to the panel's calls, for both sides.
import { isCode, type Refused, refusalText } from '../../core/words/refusals'
import type { Words } from '../../core/words/words'

/** A sentence on why nothing was done, with the facts for the choices that the panel offers. */
export interface PanelRefusal {
  readonly problem: string
  /** The field of a cell that changed meanwhile, and its present value. */
  readonly conflict?: { readonly field: string; readonly now: string }
  /** The person who exists already. */
  readonly known?: { readonly id: string; readonly name: string }
  /** Nothing is set up here: the panel offers the audit. */
  readonly isNew?: true
  /** The panel asks whether this spreadsheet is a copy or was moved. */
  readonly isElsewhere?: true
}

/** A result, or the reason why there is none. */
export type PanelAnswer<T> = { readonly ok: T } | PanelRefusal

/** A refusal as an answer, in the sheet's language. */
export function panelRefusal(refusal: Refused, { refusals }: Words): PanelRefusal {
  const problem = refusalText(refusal, refusals)
  if (isCode(refusal, 'conflict')) {
    const { field, now } = refusal.parts[2]
    return { problem, conflict: { field, now } }
  }
  if (isCode(refusal, 'already there')) {
    const [name, id] = refusal.parts
    return { problem, known: { id, name } }
  }
  if (isCode(refusal, 'not set up')) return { problem, isNew: true }
  return isCode(refusal, 'copy or moved') ? { problem, isElsewhere: true } : { problem }
}
