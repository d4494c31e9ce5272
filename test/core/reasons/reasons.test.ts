import type { Cell } from '../../../src/core/cells/cell'
import {
  agendaLine,
  itemsSaid,
  type Library,
  matchLibrary,
  readLibrary,
} from '../../../src/core/reasons/reasons'
import { REASONS } from '../../../src/core/tabs/schema'
import { ENGLISH } from '../../../src/core/words/english'
import type { Lines } from '../../support/hours'
import { book, on, pipelineOf, TODAY, tabOf, UTC } from '../../support/pipeline'
import { said } from '../../support/problems'

const HEADERS = ['Name', 'Email', 'Stage', 'Industry', 'Do not', 'Benched', 'Value']
const ROWS: Cell[][] = [
  ['Ann', 'ann@x.com', 'Demo', 'Steel', '', '', 900],
  ['Ann', 'ann@x.com', 'Won', 'Paper', '', '', 5000],
  ['Bob', 'bob@x.com', 'Won', 'Steel', '', '', 100],
  ['Cy', 'cy@x.com', 'Lost', 'Steel', '', '', 200],
  ['Di', 'di@x.com', 'Demo', '', 'no invitations', '', 300],
  ['Ed', 'ed@x.com', 'Demo', 'Paper', '', 'bench 2026-01-05', 400],
  ['', '', '', '', '', '', ''],
]
const subject = pipelineOf({ headers: HEADERS, rows: ROWS })

const read = (lines: Lines, rules = book()) => readLibrary(tabOf(REASONS, lines), rules, UTC)
const library = (lines: Lines, said = new Map<number, Set<string>>()): Library =>
  matchLibrary(read(lines).items, subject, said)
const offered = (lines: Lines, row: number, said?: Map<number, Set<string>>): string[] =>
  library(lines, said)
    .forRow(row)
    .map(({ item }) => item)

describe('the library of reasons (V2)', () => {
  it('holds items with the words to say, the item itself where these are blank', () => {
    const { items, problems } = read([
      { item: 'Price list', reason: 'Prices rise in May: order before' },
      { item: 'New tariff law' },
      { reason: 'Free audit in June' },
      { item: '', reason: '' },
    ])
    expect(items.map(({ item, reason }) => [item, reason])).toEqual([
      ['Price list', 'Prices rise in May: order before'],
      ['New tariff law', 'New tariff law'],
      ['Free audit in June', 'Free audit in June'],
    ])
    expect(problems).toEqual([])
  })

  it('leaves out what is nothing for them, and says where (V1)', () => {
    const { items, problems } = read(
      [{ item: 'June', reason: 'Just checking in!' }, { item: 'poke' }],
      book({}, [{ id: 'V1.phrase', value: 'poke' }]),
    )
    expect(items).toEqual([])
    expect(said(problems).map(({ tab, row, header, text }) => `${tab} ${row} ${header} ${text}`)).toEqual([
      'Reasons 2 Reason "Just checking in!" brings them nothing: say what is in it for them',
      'Reasons 3 Reason "poke" brings them nothing: say what is in it for them',
    ])
  })

  it('leaves out what is offered from or until no day', () => {
    const { items, problems } = read([
      { item: 'Sale', until: 'soon' },
      { item: 'Fair', from: 'May' },
    ])
    const places = problems.map(({ row, header }) => [row, header])
    expect([items, places]).toEqual([
      [],
      [
        [2, 'Until'],
        [3, 'From'],
      ],
    ])
  })

  it('is offered from its first day through its last', () => {
    const sale = (until: Cell) => offered([{ item: 'Sale', until }], 0)
    expect([sale('2026-03-04'), sale('2026-03-03'), sale('')]).toEqual([['Sale'], [], ['Sale']])
    const law = (from: Cell) => offered([{ item: 'Law', from }], 0)
    expect([law('2026-03-04'), law('2026-03-05'), law('')]).toEqual([['Law'], [], ['Law']])
  })
})

describe('an item is offered', () => {
  const steel = { item: 'Steel price', field: 'Industry', test: 'is', value: 'steel' }

  it('to the rows it is for, and to everybody without a field', () => {
    expect([0, 1, 2, 4, 6].map((row) => offered([steel, { item: 'Fair' }], row))).toEqual([
      ['Steel price', 'Fair'],
      ['Fair'],
      ['Steel price', 'Fair'],
      ['Fair'],
      [],
    ])
  })

  it.each<[Record<string, Cell>, readonly number[]]>([
    [{ field: 'Industry', value: 'Paper' }, [1, 5]],
    [{ field: 'Industry' }, [0, 1, 2, 3, 5]],
    [{ field: 'Industry', test: 'one of', value: 'Paper; Wood' }, [1, 5]],
    [{ field: 'Value', test: 'at least', value: 400 }, [0, 1, 5]],
    [{ field: 'stage', test: 'is not', value: 'Won' }, [0, 3, 4, 5]],
  ])('by field, test and value: %j', (line, rows) => {
    const found = library([{ item: 'Fact', ...line }])
    expect(ROWS.flatMap((_, row) => (found.forRow(row).length > 0 ? [row] : []))).toEqual(rows)
  })

  it('to nobody by a field or test that does not exist, which is said', () => {
    const found = library([
      { item: 'Red sale', field: 'Colour', test: 'is', value: 'red' },
      { item: 'Scent', field: 'Industry', test: 'smells of', value: 'red' },
    ])
    expect(found.forRow(0)).toEqual([])
    expect(found.problems.map(({ tab, row, header }) => `${tab} ${row} ${header}`)).toEqual([
      'Reasons 2 Field',
      'Reasons 3 Test',
    ])
  })

  it('once per person, on whichever row and however it was typed', () => {
    const said = itemsSaid(['', 'STEEL price', 'Fair'], [0, 1, -1], subject.persons)
    expect([0, 2].map((row) => offered([steel, { item: 'Fair' }], row, said))).toEqual([
      ['Fair'],
      ['Steel price', 'Fair'],
    ])
  })

  it('once where several lines are for the same row', () => {
    expect(
      offered([steel, { ...steel, item: 'steel PRICE', value: 'Paper' }, { item: 'Steel price' }], 0),
    ).toEqual(['Steel price'])
  })
})

describe('the status meeting (V5)', () => {
  it('has the month’s agenda as its reason, with up to three points', () => {
    const agenda = (day: string, ...points: string[]): string => ENGLISH.reason(agendaLine(on(day), points))
    expect(agenda(TODAY)).toBe('Agenda of the status meeting in March')
    expect(agenda('2026-12-31', 'Price list', 'New law', 'Pilot', 'More')).toBe(
      'Agenda of the status meeting in December: Price list, New law, Pilot',
    )
  })
})
