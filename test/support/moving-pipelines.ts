// Five pipelines of different kinds, each row marked so that a test can tell whose it is, whatever happens to it.
import type { Cell } from '../../src/core/cells/cell'
import { type AppSheet, okOf, setUpSheet } from './app-calls'
import type { GivenRows } from './memory-tabs'
import type { Moved } from './random-moves'

/** A column that Touchline does not read: it says whose row it is. */
export const MARK = 'Zz'

/** A kind of pipeline: its headers, and the cells of its n-th row. */
interface Kind {
  readonly name: string
  /** Lines above the header row. */
  readonly above?: GivenRows
  /** After how many of twenty acts a night may write nothing and say so: none with record ids, one with unique keys. */
  readonly mostRefusals: number
  cells(n: number): Readonly<Record<string, Cell>>
}

const day = (n: number, from: string): string =>
  new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10)
const stage = (n: number): string => (n % 9 === 0 ? 'Closed won' : n % 11 === 0 ? 'Closed lost' : 'Proposal')
const dates = (n: number): Record<string, Cell> => ({
  Created: day(-(n * 13) % 200, '2026-02-20'),
  'Close date': n % 5 === 0 ? '' : day((n * 17) % 80, '2026-03-01'),
})
const FIRST = ['Ann', 'Bob', 'Cyd', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kay', 'Lou']
const LAST = ['Lee', 'Ray', 'Fox', 'Dow', 'Elm', 'Orr', 'Poe', 'Roe', 'Sly', 'Tan', 'Urr']
const name = (n: number): string => `${FIRST[n % 12]} ${LAST[n % 11]}${n > 131 ? ` ${n}` : ''}`

export const KINDS: readonly Kind[] = [
  {
    name: 'deals of a CRM with record ids, in which people have several',
    mostRefusals: 0,
    cells: (n) => ({
      'Record ID': 70_000 + n,
      'Deal Name': `Deal ${n % 4}`,
      Contact: name(n >> 1),
      Email: `p${n >> 1}@firm${n >> 2}.com`,
      'Deal Stage': stage(n),
      Amount: 1000 + n * 10,
      ...dates(n),
    }),
  },
  {
    name: 'people with e-mail addresses, under a title',
    mostRefusals: 1,
    above: [['My pipeline 2026'], []],
    cells: (n) => ({
      Name: name(n),
      Company: `Firm ${n % 7}`,
      'E-mail': `q${n}@firm.com`,
      Stage: stage(n),
      Value: 500 + n,
      ...dates(n),
    }),
  },
  {
    name: 'names and phones',
    mostRefusals: 1,
    cells: (n) => ({
      'First name': FIRST[n % 12],
      'Last name': `${LAST[n % 11]}${n}`,
      Phone: `+49 151 ${5_550_000 + n * 37}`,
      Status: stage(n),
      Amount: `${n * 10},50 €`,
      ...dates(n),
    }),
  },
  {
    name: 'companies of which some have two deals',
    mostRefusals: 2,
    cells: (n) => ({
      Company: `Acme ${n >> 1}`,
      'Deal name': n % 2 ? 'Renewal' : 'New business',
      Stage: stage(n),
      Amount: 300 + n,
      ...dates(n),
    }),
  },
  {
    name: 'names alone',
    mostRefusals: 1,
    cells: (n) => ({ Name: `${name(n)} ${n}`, Stage: stage(n), Value: n * 100, ...dates(n) }),
  },
]

/** A sheet of the kind with a past: answers, promises, benches and touches, and a night that has seen them. */
export function livedIn(kind: Kind, rows = 24): Moved {
  const marked = (n: number): Record<string, Cell> => ({ ...kind.cells(n), [MARK]: `P${n}` })
  const headers = Object.keys(marked(1))
  const lines = Array.from({ length: rows }, (_, at) => headers.map((header) => marked(at + 1)[header] ?? ''))
  const sheet = setUpSheet({ Deals: [...(kind.above ?? []), headers, ...lines] })
  for (let n = 1; n <= rows; n++) giveAPast(sheet, n)
  sheet.night('2026-03-05')
  let next = 1000
  return { sheet, tab: 'Deals', newcomer: () => marked(next++), leftOut: [] }
}

function giveAPast(sheet: AppSheet, n: number): void {
  const mark = `P${n}`
  const id = String(sheet.deal(mark)['Touchline ID'])
  if (n % 3 === 0) sheet.type(mark, 'Will they buy?', ['yes', 'hope', 'never'][n % 4] ?? 'yes')
  if (n % 7 === 0) sheet.type(mark, 'Promised', '2026-03-20')
  if (n % 8 === 0) {
    sheet.type(mark, 'Benched', 'bench 2026-03-01')
    sheet.type(mark, 'Wake on', '2026-06-01')
  }
  if (n % 2 === 0)
    okOf(
      sheet.log({
        id,
        key: `k${n}`,
        medium: 'Call',
        outcome: 'Reached',
        reason: 'Price change',
        progress: n % 4 === 0 ? 'Commitment' : '',
      }),
    )
}
