// The year's calendar of reasons: what serves whom in which month, and the gaps (V2, C1).
import type { Cell } from '../../../src/core/cells/cell'
import { type CampaignSegment, campaignOf } from '../../../src/core/reasons/campaign'
import { itemsSaid, readLibrary } from '../../../src/core/reasons/reasons'
import { REASONS } from '../../../src/core/tabs/schema'
import type { Lines } from '../../support/hours'
import { type PeopleOptions, peopleOf } from '../../support/people'
import { book, tabOf, UTC } from '../../support/pipeline'

const HEADERS = ['Name', 'Email', 'Stage', 'Segment', 'Industry', 'Verdict']
const ROWS: Cell[][] = [
  ['Ann', 'ann@x.com', 'Won', '', 'Steel', ''],
  ['Bob', 'bob@x.com', 'Won', '', 'Paper', ''],
  ['Cyd', 'cyd@x.com', 'Won', '', 'Paper', ''],
  ['Dee', 'dee@x.com', 'Won', 'Low ticket', '', ''],
  ['Eli', 'eli@x.com', 'Demo', '', '', 'Keep'],
]
interface Told extends Partial<PeopleOptions> {
  /** Items that a row's person has had. */
  readonly had?: readonly (readonly [item: string, row: number])[]
}
function calendar(lines: Lines, { had = [], ...more }: Told = {}): readonly CampaignSegment[] {
  const { input } = peopleOf({ headers: HEADERS, rows: ROWS, ...more })
  const said = itemsSaid(
    had.map(([item]) => item),
    had.map(([, row]) => row),
    input.persons,
  )
  return campaignOf(readLibrary(tabOf(REASONS, lines), book(), UTC).items, input, said)
}
const clients = (lines: Lines, told?: Told) =>
  calendar(lines, told).find(({ segment }) => segment === '') as CampaignSegment
/** Months with what is in them; `-` is a gap. */
const shown = ({ months }: CampaignSegment): string[] =>
  months.map(({ items, lacks }) => `${items.map(({ item }) => item).join('+')}${'-'.repeat(lacks)}`)
const gaps = (count: number): string[] => new Array<string>(count).fill('-')

describe('the calendar', () => {
  it('has twelve months from this one on, for each segment that is touched for cadence alone', () => {
    const all = calendar([])
    expect(all.map(({ segment, people, least, most }) => [segment, people, least, most])).toEqual([
      ['', 3, 12, 16],
      ['Low ticket', 1, 12, 16],
    ])
    const [first] = all
    expect(first?.months.map(({ year, month }) => `${year}-${month}`)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `2026-${at + 3}`),
      ...['2027-1', '2027-2'],
    ])
    expect(first && shown(first)).toEqual(gaps(12))
  })

  it('serves one touch by an item, in the month in which it ends the sooner', () => {
    const lines = [
      { item: 'Always' },
      { item: 'March', until: '2026-03-31' },
      { item: 'May', from: '2026-05-04', until: '2026-05-20' },
      { item: 'Spring', from: '2026-03-01', until: '2026-05-31' },
    ]
    expect(shown(clients(lines))).toEqual(['March', 'Spring', 'May', 'Always', ...gaps(8)])
  })

  it('leaves out what is over, what is too far off, and what everybody has had', () => {
    const lines = [
      { item: 'Over', until: '2026-03-03' },
      { item: 'Far', from: '2027-03-01' },
      { item: 'Told' },
      { item: 'Partly told' },
    ]
    const had = [0, 1, 2].map((row) => ['told', row] as const)
    expect(shown(clients(lines, { had: [...had, ['Partly told', 0]] }))).toEqual(['Partly told', ...gaps(11)])
  })

  it('fills no gap with what few of the segment get, and says so', () => {
    const steel = { item: 'Steel price', field: 'Industry', test: 'is', value: 'Steel' }
    const paper = { item: 'Paper price', field: 'Industry', test: 'is', value: 'Paper' }
    const found = clients([steel, paper])
    expect(shown(found)).toEqual(['Paper price', ...gaps(11)])
    expect(found.partial).toEqual([{ item: 'Steel price', people: 1 }])
  })

  it('is for a segment alone where the item says so', () => {
    const low = { item: 'Newsletter', field: 'Segment', test: 'is', value: 'low ticket' }
    const [first, second] = calendar([low])
    expect([first, second].map((one) => one && shown(one)[0])).toEqual(['-', 'Newsletter'])
  })

  it('asks of four a year one in each quarter, and of 24 two a month', () => {
    const cadence = (least: number, most: number) => [{ segment: 'Low ticket', least, most }]
    const low = (least: number, most: number, lines: Lines = []) =>
      calendar(lines, { cadence: cadence(least, most) }).find(({ segment }) => segment !== '')
    const four = low(4, 6, [{ item: 'May', from: '2026-05-04', until: '2026-05-20' }])
    expect(four && shown(four)).toEqual(['', '', 'May', '', '', '-', '', '', '-', '', '', '-'])
    const many = low(24, 30)
    expect(many?.months.map(({ lacks }) => lacks)).toEqual(new Array(12).fill(2))
  })

  it('does not ask again for a month in which most were touched', () => {
    const facts = { 0: { lastCounted: '2026-03-02' }, 1: { lastCounted: '2026-03-03' } }
    expect(shown(clients([], { facts }))).toEqual(['', ...gaps(11)])
  })

  it('shows what is more than enough in its first month', () => {
    const lines = Array.from({ length: 14 }, (_, at) => ({ item: `I${at}`, from: '2026-06-01' }))
    const found = clients(lines)
    expect(found.months.map(({ lacks }) => lacks).slice(0, 4)).toEqual([1, 1, 1, 0])
    expect(found.months[3]?.items).toHaveLength(6)
  })
})
