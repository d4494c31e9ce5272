// What the user may choose where a cell changed meanwhile: the draft without it, or the row as it stands now.
import type { PanelRow } from '../../src/app/panel/open-row'
import type { Draft } from './draft'

/** A draft that fills none of the cells that a fact or an outcome would. */
export const WITHOUT: Partial<Draft> = {
  fact: '',
  ending: '',
  parkUntil: '',
  isStruck: false,
  phone: '',
  isGone: false,
}

/** The row with the value that the server found in a cell. */
export function withSeen(row: PanelRow, field: string, seen: string): PanelRow {
  const { card } = row
  if (!card) return row
  if (field === 'promised') return { ...row, card: { ...card, promised: seen } }
  const missing = card.missing?.field === field ? { ...card.missing, seen } : card.missing
  const following = Object.entries(card.following).map(([key, cell]) => [
    key,
    key === field ? { ...cell, seen } : cell,
  ])
  return { ...row, card: { ...card, missing, following: Object.fromEntries(following) } }
}
