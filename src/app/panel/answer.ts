// What a call of the panel answers, for both sides of the wire.

/** Why nothing was done, with what can be chosen about it. */
export interface PanelRefusal {
  readonly problem: string
  /** The cell changed meanwhile: the field, and what it holds now. */
  readonly conflict?: { readonly field: string; readonly now: string }
  /** Somebody who is there already. */
  readonly known?: { readonly id: string; readonly name: string }
}

export type Answer<T> = { readonly ok: T } | PanelRefusal
