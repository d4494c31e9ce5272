// What the Ledger knows of a row beside its touches, when two rows become one, and back again.
import { joinedCarried } from './carried'
import type { Ledger } from './ledger'

const TEXTS = ['stage', 'gut'] as const
const NUMBERS = [
  ...(['stageSince', 'decision', 'firstSeen', 'gutConfirmed', 'decisionConfirmed', 'dateMoved'] as const),
  'backSince',
] as const

/** The facts of a row as a code for Undo. */
export const factsCode = (ledger: Ledger, row: number): string =>
  `j:${JSON.stringify([
    ...TEXTS.map((key) => ledger[key][row] ?? ''),
    ...NUMBERS.map((key) => ledger[key][row]),
    ledger.carried[row] ?? '',
  ])}`

/** Gives a row the facts of a code. */
export function takeFacts(ledger: Ledger, row: number, code: string): void {
  const facts = JSON.parse(code.slice(2)) as (string | number | null)[]
  TEXTS.forEach((key, at) => {
    ledger[key][row] = String(facts[at] ?? '')
  })
  NUMBERS.forEach((key, at) => {
    ledger[key][row] = Number(facts[TEXTS.length + at] ?? Number.NaN)
  })
  // A code of an earlier version says nothing of what is carried over.
  const carried = facts[TEXTS.length + NUMBERS.length]
  if (typeof carried === 'string') ledger.carried[row] = carried
}

/** What belongs to a cell. */
const OF_CELL = {
  stage: ['stage', 'stageSince'],
  decision: ['decision', 'decisionConfirmed', 'dateMoved'],
  gut: ['gut', 'gutConfirmed'],
} as const
export type MergedField = keyof typeof OF_CELL

/** The row that stays takes what it has not, and what belongs to the cells it takes. @param takes whether it takes that cell */
export function mergeFacts(
  ledger: Ledger,
  stay: number,
  from: { readonly ledger: Ledger; readonly row: number },
  takes: (field: MergedField) => boolean,
): void {
  const [own, other] = [ledger, from.ledger]
  for (const field of Object.keys(OF_CELL) as MergedField[])
    if (takes(field))
      for (const key of OF_CELL[field]) {
        if (key === 'stage' || key === 'gut') own[key][stay] = other[key][from.row] ?? ''
        else own[key][stay] = other[key][from.row] ?? Number.NaN
      }
  const known = (moments: readonly number[]): number[] => moments.filter((moment) => !Number.isNaN(moment))
  const both = (key: 'firstSeen' | 'backSince'): number[] =>
    known([own[key][stay] ?? Number.NaN, other[key][from.row] ?? Number.NaN])
  own.firstSeen[stay] = both('firstSeen').sort((a, b) => a - b)[0] ?? Number.NaN
  own.carried[stay] = joinedCarried(own.carried[stay] ?? '', other.carried[from.row] ?? '')
  own.backSince[stay] = both('backSince').sort((a, b) => b - a)[0] ?? Number.NaN
}
