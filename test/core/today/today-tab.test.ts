// What is read back from the Today tab: when its list was made, and what was typed into Done and Note.
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { TODAY } from '../../../src/core/tabs/schema'
import { HEARTBEAT_HEADER, listMoment, todayValues, typedDone } from '../../../src/core/today/today-tab'
import { on, UTC } from '../../support/pipeline'

const MADE = on('2026-03-04')

/** Today with these lines by column key, its list made on a day. */
const today = (lines: readonly Readonly<Record<string, Cell>>[], made: Cell = '2026-03-04') =>
  tableOf('Today', [
    [...TODAY.columns.map(({ header }) => header), HEARTBEAT_HEADER],
    ...lines.map((line, at) => [...TODAY.columns.map(({ key }) => line[key] ?? ''), at === 0 ? made : '']),
  ])

describe('what was typed on Today', () => {
  it('is a touch by the medium of the list, with its reason, else with the note as reason', () => {
    const lines = [
      {
        id: 'a',
        name: 'Ann',
        by: 'E-mail',
        reason: 'new law',
        done: 'Sent',
        note: 'asked back',
        owner: 'Kim',
      },
      { id: 'b', name: 'Bob', done: 'Reached', note: 'wants a demo' },
      { id: 'c', name: 'Cy', by: 'Call' },
    ]
    expect(typedDone(today(lines), MADE)).toMatchObject([
      {
        id: 'a',
        name: 'Ann',
        medium: 'E-mail',
        direction: 'Out',
        reason: 'new law',
        outcome: 'Sent',
        note: 'asked back',
        owner: 'Kim',
      },
      { id: 'b', medium: 'Call', reason: 'wants a demo', outcome: 'Reached' },
    ])
  })

  it('is no contact when it is a note alone', () => {
    expect(typedDone(today([{ id: 'a', name: 'Ann', by: 'Call', note: 'on holiday' }]), MADE)).toMatchObject([
      { medium: '', direction: '', outcome: '', note: 'on holiday' },
    ])
  })

  it('has one key as long as the list stands, another on the next list and for other words', () => {
    const key = (line: Readonly<Record<string, Cell>>, made: number): string | undefined =>
      typedDone(today([line]), made)[0]?.touchId
    const line = { id: 'a', done: 'No answer' }
    expect(key(line, MADE)).toBe(key({ ...line, why: 'else' }, MADE))
    const keys = [
      key(line, MADE),
      key(line, MADE + 0.5),
      key({ ...line, note: 'x' }, MADE),
      key({ ...line, id: 'b' }, MADE),
    ]
    expect(new Set(keys).size).toBe(4)
  })

  it('is nothing on a blank tab, or one that lost its headers', () => {
    expect(typedDone(tableOf('Today', [[]]), Number.NaN)).toEqual([])
    expect(typedDone(tableOf('Today', [['Ann', 'Reached']]), MADE)).toEqual([])
  })
})

describe('the list', () => {
  it('carries under its heartbeat when it was made, and what there is to say', () => {
    const values = todayValues(
      [],
      { entries: [], left: 3 },
      on('2026-03-04 11:30'),
      '3 people you cannot honestly keep (C11)',
      '',
      'The clock stands still.',
    )
    expect(values.map((row) => row[row.length - 1])).toEqual([
      HEARTBEAT_HEADER,
      on('2026-03-04 11:30') + 25_569,
      '3 people you cannot honestly keep (C11)',
      'The clock stands still.',
    ])
    expect(listMoment(tableOf('Today', values), UTC)).toBeCloseTo(on('2026-03-04 11:30'), 5)
  })

  it('was made at no time when there is none', () => {
    expect([listMoment(tableOf('Today', [[]]), UTC), listMoment(today([{}], 'soon'), UTC)]).toEqual([
      Number.NaN,
      Number.NaN,
    ])
  })
})
