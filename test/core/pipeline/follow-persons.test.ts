// Ids follow their persons where cells moved without them (S8).
import { followPersons, NOWHERE } from '../../../src/core/pipeline/follow-persons'
import { whosOf } from '../../../src/core/pipeline/who'
import { pipelineOf } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Company', 'Email', 'Deal name', 'Created', 'Amount']
type Row = readonly (string | number)[]

const pipelineOfRows = (rows: readonly Row[]) =>
  pipelineOf({ headers: HEADERS, rows: rows.map((row) => HEADERS.map((_, at) => row[at] ?? '')) }).pipeline

/** What the Ledger holds of a sheet of these rows. */
function ledgerOf(rows: readonly Row[]): Record<string, string> {
  const whos = whosOf(pipelineOfRows(rows))
  return Object.fromEntries(rows.map(([id], row) => [String(id), whos.text(row)]))
}

/** Where ids belong in a sheet that has become `rows`. */
function follow(
  ledger: Readonly<Record<string, string>>,
  rows: readonly Row[],
  names: Readonly<Record<string, string>> = {},
) {
  const pipeline = pipelineOfRows(rows)
  const known = {
    ids: Object.keys(ledger),
    whos: Object.values(ledger),
    names: () => new Map(Object.entries(names)),
  }
  const found = followPersons({ pipeline, whos: whosOf(pipeline), known })
  return {
    ids: rows.map(([id], row) => found.ids.get(row) ?? id),
    cells: Object.fromEntries(found.cells),
    returned: Object.fromEntries(found.returned),
    twins: [...new Set(found.twins)].sort(),
    unclear: found.unclear,
  }
}

const QUIET = { cells: {}, returned: {}, twins: [], unclear: 0 }
const ANN: Row = ['T1', 'Ann Lee', 'Acme', 'ann@acme.com']
const BOB: Row = ['T2', 'Bob Ray', 'Bolt', 'bob@bolt.com']
const CYD: Row = ['T3', 'Cyd Fox', 'Core']
const KNOWN = ledgerOf([ANN, BOB, CYD])
/** The user's cells of one row beside the own cells of another. */
const beside = (row: Row, own: Row): Row => [own[0] ?? '', ...row.slice(1)]
const withId = (row: Row, id: string): Row => [id, ...row.slice(1)]

describe('ids', () => {
  it('stay where every row is about whom it was', () => {
    expect(follow(KNOWN, [CYD, ANN, BOB])).toEqual({ ...QUIET, ids: ['T3', 'T1', 'T2'] })
  })

  it('follow their persons when the cells beside them were sorted', () => {
    expect(follow(KNOWN, [beside(CYD, ANN), beside(ANN, BOB), beside(BOB, CYD)])).toEqual({
      ...QUIET,
      ids: ['T3', 'T1', 'T2'],
      cells: { 0: 2, 1: 0, 2: 1 },
    })
  })

  it('follow when an export was pasted over: in another order, with rows gone and rows new', () => {
    const dee: Row = ['', 'Dee Dow', 'Dot', 'dee@dot.com']
    expect(follow(KNOWN, [beside(dee, ANN), beside(ANN, BOB), beside(CYD, CYD)])).toEqual({
      ...QUIET,
      ids: ['', 'T1', 'T3'],
      cells: { 0: NOWHERE, 1: 0 },
    })
  })

  it('take the place of an id that a row was given when it was pasted, before anybody asked whose it is', () => {
    const fresh = (row: Row): Row => withId(row, 'T9')
    expect(follow(KNOWN, [beside(BOB, ANN), beside(CYD, BOB), fresh(ANN)])).toMatchObject({
      ids: ['T2', 'T3', 'T1'],
      cells: { 0: 1, 2: 0 },
      twins: [],
    })
    const dee = fresh(['', 'Dee Dow', 'Dot', 'dee@dot.com'])
    expect(follow(KNOWN, [beside(BOB, ANN), beside(CYD, BOB), dee]).ids).toEqual(['T2', 'T3', 'T9'])
  })

  it('stay beside a second deal that somebody known gets on the day of a sort', () => {
    const second: Row = ['T9', 'Ann Lee', 'Acme', 'ann@acme.com', 'Second deal']
    expect(follow(KNOWN, [beside(BOB, ANN), beside(ANN, BOB), CYD, second])).toMatchObject({
      ids: ['T2', 'T1', 'T3', 'T9'],
      twins: [],
    })
  })

  it('leave a row that was cleared, with what stood beside', () => {
    const blank: Row = ['T3', '', '', '']
    expect(follow(KNOWN, [beside(CYD, ANN), BOB, blank])).toEqual({
      ...QUIET,
      ids: ['T3', 'T2', ''],
      cells: { 0: 2, 2: NOWHERE },
    })
  })

  it('stay with a person whose name, company or address was edited', () => {
    const edited: Row = ['T1', 'Ann Lee', 'Acme Ltd', 'ann.lee@acme.com']
    expect(follow(KNOWN, [edited, BOB, CYD])).toEqual({ ...QUIET, ids: ['T1', 'T2', 'T3'] })
    expect(follow(KNOWN, [['T1', 'Anna Leigh', 'Acme', 'ann@acme.com'], BOB, CYD]).ids).toEqual([
      'T1',
      'T2',
      'T3',
    ])
  })

  it('go from a row that was typed over with somebody else, and what stood beside goes too', () => {
    const eve: Row = ['T1', 'Eve Elm', 'Elm', 'eve@elm.com']
    expect(follow(KNOWN, [eve, BOB, CYD])).toEqual({ ...QUIET, ids: ['', 'T2', 'T3'], cells: { 0: NOWHERE } })
  })

  it('come back to a person who comes back', () => {
    expect(follow(KNOWN, [withId(ANN, ''), BOB])).toEqual({ ...QUIET, ids: ['T1', 'T2'], returned: { 0: 0 } })
    // Also into a row that was another's until now.
    expect(
      follow(ledgerOf([ANN, BOB, CYD, withId(['', 'Dee Dow'], 'T4')]), [beside(ANN, ['T4']), BOB]),
    ).toEqual({
      ...QUIET,
      ids: ['T1', 'T2'],
      cells: { 0: NOWHERE },
      returned: { 0: 0 },
    })
  })

  it('are given back by who they were, else by the names of touches, when their column was deleted', () => {
    const lost = [ANN, BOB, CYD].map((row) => withId(row, ''))
    expect(follow(KNOWN, lost).ids).toEqual(['T1', 'T2', 'T3'])
    expect(follow({}, lost, { T1: 'ann lee', T3: 'cyd fox', T8: 'eve elm' }).ids).toEqual(['T1', '', 'T3'])
    expect(follow({ T1: '', T2: '' }, lost, { T1: 'ann lee', T9: 'ann lee' }).ids).toEqual(['', '', ''])
  })

  it('are given back where one was filled down over others', () => {
    expect(follow(KNOWN, [ANN, withId(BOB, 'T1'), withId(CYD, 'T1')])).toEqual({
      ...QUIET,
      ids: ['T1', 'T2', 'T3'],
      returned: { 1: 1, 2: 2 },
    })
  })
})

describe('a copy of a row', () => {
  it('above its original gets an id of its own, once it is about somebody else', () => {
    const copy: Row = ['T1', 'Eve Elm', 'Acme', 'ann@acme.com']
    expect(follow(KNOWN, [copy, ANN, BOB, CYD]).ids).toEqual(['', 'T1', 'T2', 'T3'])
  })

  it('is told from its original by the name that the touches bear, before the Ledger knows', () => {
    const copy: Row = ['T1', 'Eve Elm', 'Elm', 'eve@elm.com']
    expect(follow({}, [copy, ANN], { T1: 'ann lee' })).toEqual({ ...QUIET, ids: ['', 'T1'] })
    expect(follow({ T1: '' }, [copy, ANN], { T1: 'ann lee' }).ids).toEqual(['', 'T1'])
  })

  it('that is alike in everything leaves the id with the older, else the upper', () => {
    expect(follow(KNOWN, [ANN, ANN, BOB, CYD])).toEqual({ ...QUIET, ids: ['T1', '', 'T2', 'T3'] })
    const dated = (day: string): Row => [...ANN, '', day]
    expect(follow(ledgerOf([dated('2026-01-05')]), [dated('2026-02-01'), dated('2026-01-05')]).ids).toEqual([
      '',
      'T1',
    ])
  })
})

describe('rows of one person', () => {
  const deal = (id: string, name: string, created = '', amount: string | number = ''): Row => [
    id,
    ...ANN.slice(1),
    name,
    created,
    amount,
  ]
  const [first, second] = [deal('T1', 'New'), deal('T2', 'Renewal')]

  it('are told apart by deal name, else created, else value', () => {
    expect(follow(ledgerOf([first, second]), [beside(second, first), beside(first, second)]).ids).toEqual([
      'T2',
      'T1',
    ])
    for (const [a, b] of [
      [deal('T1', 'X', '2026-01-05'), deal('T2', 'X', '2026-01-06')],
      [deal('T1', 'X', '2026-01-05', 5), deal('T2', 'X', '2026-01-05', 6)],
    ] as const)
      expect(follow(ledgerOf([a, b]), [beside(b, a), beside(a, b)]).ids).toEqual(['T2', 'T1'])
  })

  it('keep their ids while one of them is edited', () => {
    expect(follow(ledgerOf([first, second]), [deal('T1', 'Newer'), second]).ids).toEqual(['T1', 'T2'])
    expect(follow(ledgerOf([first]), [first, deal('', 'Renewal')]).ids).toEqual(['T1', ''])
  })

  it('that are alike in everything are unclear once an id left its row', () => {
    const [a, b] = [deal('T1', 'X'), deal('T2', 'X')]
    expect(follow(ledgerOf([a, b, BOB]), [a, b, withId(BOB, 'T2')]).twins).toEqual([])
    const known = ledgerOf([a, b, withId(BOB, 'T3')])
    expect(follow(known, [beside(BOB, a), beside(a, b), beside(b, ['T3'])]).twins).toEqual([])
    const moved = [beside(BOB, a), beside(CYD, b), beside(a, ['T3']), beside(b, ['T4'])]
    expect(follow({ ...known, T4: 'name:cyd fox, core' }, moved).twins).toEqual([2, 3])
  })
})

describe('what cannot be told', () => {
  it('is which of two deals an id was of, where it had one only and cells have moved', () => {
    const [old, late]: Row[] = [
      ['T1', 'Ann Lee', 'Acme', '', 'New'],
      ['', 'Ann Lee', 'Acme', '', 'Renewal'],
    ]
    const known = ledgerOf([old ?? [], BOB, CYD])
    expect(follow(known, [late ?? [], old ?? [], BOB, CYD]).twins).toEqual([])
    const moved = [beside(late ?? [], ['T1']), beside(CYD, BOB), beside(BOB, CYD), beside(old ?? [], [''])]
    expect(follow(known, moved).twins).toEqual([0, 3])
  })

  it('is a row that shows nothing of what it was known by', () => {
    expect(follow({ T1: 'mail:ann@acme.com' }, [['T1', 'Ann Lee']])).toEqual({
      ...QUIET,
      ids: ['T1'],
      unclear: 1,
    })
  })

  it('is not a row without any key, nor a line that says of nobody who it is: they follow the id cell', () => {
    expect(follow(KNOWN, [['T1', 'TBD'], BOB, CYD])).toEqual({ ...QUIET, ids: ['T1', 'T2', 'T3'] })
    expect(follow({ T1: '', T2: KNOWN.T2 ?? '' }, [withId(CYD, 'T1'), BOB]).ids).toEqual(['T1', 'T2'])
  })
})

it('finds each of thousands that were sorted, and does not compare all with all where they share an address', () => {
  /** CPU time of following so many, in milliseconds. */
  const costOf = (count: number): number => {
    const rows = Array.from(
      { length: count },
      (_, at): Row => [`T${at}`, `P${at}`, '', at % 2 ? 'office@acme.com' : ''],
    )
    const ids = rows.map((row) => row[0])
    const turned = rows.map((row, at): Row => beside(rows[(at + 77) % rows.length] ?? row, row))
    const ledger = ledgerOf(rows)
    const before = process.cpuUsage().user
    expect(follow(ledger, turned).ids).toEqual([...ids.slice(77), ...ids.slice(0, 77)])
    return (process.cpuUsage().user - before) / 1000
  }
  costOf(500)
  const few = costOf(2_500)
  // Four times as many: all with all would cost sixteen times as much.
  expect(costOf(10_000)).toBeLessThan(10 * few)
})
