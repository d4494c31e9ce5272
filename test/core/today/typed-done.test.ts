// What is read back from Today: each line by itself, however it was moved, and what was typed into Done and Note.
import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { TODAY } from '../../../src/core/tabs/schema'
import { HEARTBEAT_HEADER, type TodayList, todayList, touchKeyOf } from '../../../src/core/today/today-list'
import { itemByReason, keysOfLines, type TypedDone, typedDone } from '../../../src/core/today/typed-done'
import { book, on, UTC } from '../../support/pipeline'

type Line = Readonly<Record<string, Cell>>
const HEADERS = TODAY.columns.map(({ header }) => header)
const cellsOf = (line: Line): Cell[] => TODAY.columns.map(({ key }) => line[key] ?? '')
const ann: Line = {
  id: 'a',
  name: 'Ann',
  by: 'Call',
  reason: 'new law',
  due: '2026-03-02',
  listed: '2026-03-03',
}

const listOf = (...lines: Line[]): TodayList =>
  todayList([HEADERS, ...lines.map(cellsOf)], UTC, on('2026-03-03'))
const read = (list: TodayList, notes: ReadonlyMap<string, string> = new Map()): TypedDone =>
  typedDone(list, {
    notes,
    itemOf: itemByReason([{ item: 'Law 7', reason: 'new law' }]),
    book: book(),
    today: on('2026-03-04'),
  })
const typed = (...lines: Line[]): TypedDone => read(listOf(...lines))

describe('a line of Today', () => {
  it('is a touch by the medium, reason and item of the line, on the day of the list', () => {
    const { entries } = typed({ ...ann, done: 'Left message', note: 'asked back', owner: 'Kim' })
    expect(entries).toEqual([
      {
        ...{ touchId: touchKeyOf({ id: 'a', due: on('2026-03-02'), listed: on('2026-03-03') }), id: 'a' },
        ...{ name: 'Ann', medium: 'Call', direction: 'Out', reason: 'new law', item: 'Law 7', owner: 'Kim' },
        ...{ outcome: 'Left message', note: 'asked back', moment: on('2026-03-03') },
      },
    ])
  })

  it('has the usual outcome of its medium where it is only ticked', () => {
    const media = ['Call', 'Video call', 'Meeting', 'Visit', 'E-mail', 'Gift', 'Newsletter', '']
    const { entries } = typed(...media.map((by, at) => ({ ...ann, id: `${at}`, by, done: true })))
    expect(entries.map(({ outcome }) => outcome)).toEqual([
      ...['Reached', 'Reached', 'Reached', 'Reached', 'Sent', 'Sent', 'Sent', 'Reached'],
    ])
  })

  it('says nothing while it is blank or not ticked, as forty boxes', () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({
      ...ann,
      id: `${at}`,
      done: at % 2 ? false : 'FALSE',
    }))
    expect(typed(...lines)).toMatchObject({ entries: [], problems: [], putOff: [] })
  })

  it('keeps other words as a note that is no contact, and says so', () => {
    const { entries, problems } = typed({ ...ann, done: 'ask her boss', note: 'on Friday' })
    expect(entries).toMatchObject([{ id: 'a', note: 'ask her boss: on Friday' }])
    expect(entries[0]).not.toHaveProperty('medium')
    expect(problems).toMatchObject([
      { tab: 'Today', row: 2, header: 'Done', code: 'doneWord', shown: 'ask her boss' },
    ])
  })

  it('takes a note for a note, never for the reason, and says what does not count', () => {
    const { entries, problems } = typed(
      { ...ann, reason: '', done: 'Reached', note: 'wants a demo' },
      { ...ann, id: 'b', reason: 'just checking in', done: 'x' },
      { ...ann, id: 'c', by: 'Newsletter', reason: 'spring', done: 'x' },
      { ...ann, id: 'd', reason: '', done: 'No answer' },
      { ...ann, id: 'e', note: 'on holiday' },
    )
    expect(entries.map(({ reason, note, medium }) => [reason, note, medium])).toEqual([
      ['', 'wants a demo', 'Call'],
      ['just checking in', '', 'Call'],
      ['spring', '', 'Newsletter'],
      ['', '', 'Call'],
      [undefined, 'on holiday', undefined],
    ])
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'doneReason'],
      [3, 'doneReason'],
      [4, 'doneItem'],
    ])
  })

  it('puts off to the next working day after the list by not today', () => {
    const friday = { ...ann, done: 'nicht heute', listed: '2026-03-06' }
    const { putOff, entries } = typed(friday)
    expect(putOff.map(({ id, day, row }) => [id, isoDay(day), row])).toEqual([['a', '2026-03-09', 2]])
    expect(entries).toEqual([])
  })

  it('logs nothing where it names nobody', () => {
    const { entries, problems } = typed(
      { done: 'Reached', note: 'who?' },
      { note: 'milk' },
      { name: 'Zed', note: 'x' },
    )
    expect(entries).toEqual([])
    expect(problems).toMatchObject([{ row: 2, code: 'doneNobody' }])
  })

  it('that somebody typed with a name is a touch of that name', () => {
    const { entries, taken } = typed(ann, { name: 'Zed Smith', done: 'Reached' })
    expect(entries).toMatchObject([{ id: '', name: 'Zed Smith', medium: 'Call', moment: on('2026-03-03') }])
    expect([...taken]).toEqual([1])
  })

  it('keeps its key wherever it stands, and another one per person, due day and list', () => {
    const key = (line: Line): string | undefined => typed({ ...ann, done: 'x', ...line }).entries[0]?.touchId
    expect(key({ done: 'Reached', note: 'later', why: 'else' })).toBe(key({}))
    const others = [
      { id: 'b' },
      { due: '2026-03-01' },
      { listed: '2026-03-02' },
      { listed: '2026-03-03 10:00' },
    ]
    expect(new Set([{}, ...others].map(key)).size).toBe(5)
  })

  it('that the panel logged is no touch again; a note beside it is kept', () => {
    const list = listOf({ ...ann, done: 'Reached', note: 'call in May' })
    const [key = ''] = keysOfLines(list)
    expect(read(list, new Map([[key, 'call in May']])).entries).toMatchObject([{ touchId: key }])
    const { entries } = read(list, new Map([[key, '']]))
    expect(entries).toMatchObject([{ note: 'call in May' }])
    expect(entries[0]?.touchId).not.toBe(key)
  })
})

describe('the tab', () => {
  const line = cellsOf({ ...ann, done: 'Reached' })
  const touched = (values: Cell[][]): unknown[] =>
    read(todayList(values, UTC, on('2026-03-01'))).entries.map(({ id, moment }) => [id, isoDay(moment)])

  it('is read under rows inserted above its header, with its columns in any order, and as a file of texts', () => {
    const back = [...HEADERS].reverse()
    for (const values of [
      [[], ['My day'], HEADERS, line],
      [HEADERS, [], line, []],
      [back, [...line].reverse()],
      [
        ['mine', ...HEADERS],
        ['y', ...line],
      ],
      [HEADERS, line.map(String)],
    ])
      expect(touched(values)).toEqual([['a', '2026-03-03']])
  })

  it('of an older version is dated by the heartbeat under its header', () => {
    const headers = [...HEADERS.slice(0, -1), HEARTBEAT_HEADER]
    const cells = line.slice(0, -1)
    expect(touched([headers, [...cells, '2026-03-02'], [...cells.slice(0, -2), '', 'b', '']])).toEqual([
      ['a', '2026-03-02'],
      ['b', '2026-03-02'],
    ])
  })

  it('whose header row somebody deleted is read by its places; a blank one says nothing', () => {
    expect(touched([line])).toEqual([['a', '2026-03-03']])
    expect(touched([[]])).toEqual([])
  })
})
