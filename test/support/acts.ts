// Every act of panel and menu on one small sheet, done once or repeated after an interruption: for tests that count service
// calls and interrupt acts.
import type { PanelAnswer } from '../../sidebar/server'
import type { PanelRow } from '../../src/app/panel/open-row'
import type { TodayPage } from '../../src/app/panel/today-page'
import { memo } from '../../src/core/cells/lazy'
import { contentOf } from './accidents'
import { DEALS } from './panel-calls'
import { type Copy, type Spreadsheet, setUpSpreadsheet, spreadsheet } from './spreadsheet'

/** At which service call an act is cut off, or refused by Google. */
export interface Accident {
  readonly cutAt?: number
  readonly failAt?: number
}

export interface Act {
  readonly name: string
  /** The sheet just before the act. */
  before(): Spreadsheet
  /** Does the act; `again` after an interruption. @throws when it is interrupted */
  act(sheet: Spreadsheet, options?: Accident & { readonly again?: boolean }): void
}

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

export const idOf = (sheet: Spreadsheet, name: string): string =>
  String(sheet.row('Deals', 'Name', name)['Touchline ID'])

type Options = Accident

export function call(sheet: Spreadsheet, name: string, request: unknown, options: Options): unknown {
  const answer = sheet.callFromSidebar(name, [request], options) as PanelAnswer<unknown>
  if (!('ok' in answer)) throw new Error(answer.problem)
  return answer.ok
}

const opened = (sheet: Spreadsheet, name: string): PanelRow =>
  call(sheet, 'panelRow', { id: idOf(sheet, name) }, {}) as PanelRow

/** Copies of a sheet after a night, with written values or live formulas. */
const livedCopies = memo((isLive: boolean): Copy => {
  const sheet = setUpSpreadsheet({ Deals: DEALS })
  if (!isLive) sheet.click('Live formulas or written values')
  sheet.night('2026-03-05')
  return sheet.copier()
})
const lived = (isLive: boolean): Spreadsheet => livedCopies(isLive)()

const panelAct = (
  name: string,
  isLive: boolean,
  request: (sheet: Spreadsheet, again: boolean) => readonly [endpoint: string, request: unknown],
): Act => ({
  name,
  before: () => lived(isLive),
  act: (sheet, { again = false, ...options } = {}) => {
    call(sheet, ...request(sheet, again), options)
  },
})

const gut = (row: PanelRow) => ({ field: 'gut', value: 'yes', seen: '', header: row.card?.missing?.header })

/** Logs a touch before the act, which can then undo it. */
const logged = (isLive: boolean): Act => {
  let start: { copy: Copy; undo: unknown } | undefined
  const prepare = () => {
    const sheet = lived(isLive)
    const { card } = opened(sheet, 'Bob Ray')
    const cells = [{ field: 'decision', value: '2026-04-01', seen: '' }]
    const request = { ...CALL, id: card?.id, key: 'k1', cells, context: card?.context }
    const { undo } = call(sheet, 'panelLogTouch', request, {}) as { undo: object }
    sheet.night('2026-03-06')
    return { copy: sheet.copier(), undo: { ...undo, context: opened(sheet, 'Bob Ray').card?.context } }
  }
  return {
    name: `undo, ${isLive ? 'live' : 'written'}`,
    before() {
      start ??= prepare()
      return start.copy()
    },
    act: (sheet, { again: _, ...options } = {}) => {
      call(sheet, 'panelUndo', start?.undo, options)
    },
  }
}

/** A decision that parks a row. */
const parked = (id: string) => ({
  id,
  verb: 'park',
  cells: [
    { field: 'benched', value: 'bench 2026-03-05', seen: '' },
    { field: 'wakeOn', value: '2026-04-04', seen: '' },
  ],
})

/** Fills a first decision date and parks by the court before the act, which takes it back. */
const batchUndone = (isLive: boolean): Act => {
  let start: Copy | undefined
  const prepare = (): Copy => {
    const sheet = lived(isLive)
    const date = { field: 'decision', value: '2026-04-10', seen: '' }
    const decisions = [
      { id: idOf(sheet, 'Bob Ray'), verb: 'fill', cells: [date] },
      parked(idOf(sheet, 'Dee Dow')),
    ]
    call(sheet, 'panelDecide', { key: 'k1', decisions }, {})
    sheet.night('2026-03-06')
    return sheet.copier()
  }
  return {
    name: `undo of a batch, ${isLive ? 'live' : 'written'}`,
    before() {
      start ??= prepare()
      return start()
    },
    act: (sheet, { again: _, ...options } = {}) => {
      call(sheet, 'panelUndoBatch', { batch: 'k1' }, options)
    },
  }
}

/** Acts of the place Time, and of tools that write lines to tabs of their own. */
const timeActs = (): Act[] => [
  panelAct('blocks', false, () => {
    const block = { start: '2026-03-09 09:00', end: '2026-03-09 11:00', isForClients: false }
    return ['panelBlocks', { add: [block], remove: [] }]
  }),
  panelAct('stretch of time', false, () => {
    const from = Date.parse('2026-03-04T09:00:00Z')
    return ['panelKeepTime', { add: [{ from, to: from + 1_800_000, category: '2 Calling', note: '' }] }]
  }),
  panelAct('evening', false, (sheet) => {
    const [bob, dee] = ['Bob Ray', 'Dee Dow'].map((name) => idOf(sheet, name))
    const reasons = [{ id: dee, reason: 'A cheaper contract' }]
    return ['panelPrepare', { day: '2026-03-06', reasons, putOff: { ids: [bob], to: '2026-03-09' } }]
  }),
  panelAct('incentive', false, (sheet) => {
    const promise = { incentive: 'a dinner', is: 'promised', isFirst: true, isUndone: false }
    return ['panelIncentive', { id: idOf(sheet, 'Bob Ray'), ...promise }]
  }),
  panelAct('criterion', false, () => {
    const line = { profile: 't:Ideal', field: 't:Stage', test: 't:is', value: 't:Demo', kind: 't:nice' }
    return ['panelProfileLine', { line, isUndone: false }]
  }),
  panelAct('lines of the process', false, () => {
    const steps = ['Call', 'Show'].map((step) => ({ stage: 't:Lead', step: `t:${step}` }))
    const changes = steps.map((after) => ({ at: 0, before: null, after }))
    return ['panelLines', { tab: 'Process', changes, of: 'process' }]
  }),
  panelAct('columns on demand', false, () => [
    'panelColumns',
    { headers: ['Discount', 'Done on'], of: 'easy' },
  ]),
  panelAct('step ticked', false, (sheet) => {
    const id = idOf(sheet, 'Bob Ray')
    const after = { id: `t:${id}`, stage: 't:Lead', step: 't:Call', doneOn: 'd:46086', owner: '' }
    return ['panelChecklist', { id, changes: [{ at: 0, before: null, after }] }]
  }),
  panelAct('method pack', false, (sheet) => {
    const lines = [
      { tab: 'Rules', cells: { id: 'P2.amber', value: 20 } },
      { tab: 'Cadence', cells: { segment: 'Key', least: 12 } },
    ]
    const pack = { name: 'Short', lines }
    const { preview } = call(sheet, 'panelPack', pack, {}) as { preview: { seen: string } }
    return ['panelPack', { ...pack, apply: { key: 'k1', seen: preview.seen } }]
  }),
]

const menuAct = (name: string, isLive: boolean, item: string, rows: string, ...answers: string[]): Act => ({
  name,
  before() {
    const sheet = lived(isLive)
    sheet.select(`Deals!${rows}`)
    return sheet
  },
  act: (sheet, { again = false, ...options } = {}) => {
    // A tab that was being made may be the active one: the user goes back and selects again, as the refusal asks.
    if (again) sheet.select(`Deals!${rows}`)
    for (const answer of answers) sheet.answer(answer)
    const { execution } = sheet.runMenuItem(item, options)
    if (execution.cut) throw new Error('cut off')
  },
})

/** Removal of a sheet with an inserted report, and with a formula of the user's that fills cells. */
function removeAct(): Act {
  const act = menuAct('remove', true, 'Remove Touchline', 'A1', 'YES')
  return {
    ...act,
    before() {
      const sheet = act.before()
      call(sheet, 'panelInsertReport', { name: 'NEXT_TOUCH' }, {})
      sheet.put('Next touch!E1', [['=ARRAYFORMULA(LEFT(PURGE(Deals!A1:Z;Ledger!A1:Z;Rules!A1:G);4))']])
      return sheet
    },
  }
}

const setUpAct: Act = {
  name: 'set-up',
  before: () => spreadsheet({ Deals: DEALS }),
  act: (sheet, { again: _, ...options } = {}) => {
    call(sheet, 'panelSetUp', {}, options)
  },
}

const looksAct: Act = {
  name: 'drop-downs and colours',
  before() {
    const sheet = setUpAct.before()
    setUpAct.act(sheet)
    return sheet
  },
  act: (sheet, { again: _, ...options } = {}) => {
    call(sheet, 'panelLooks', undefined, options)
  },
}

/** Acts on one row, in sheets with live formulas and with written values. */
export const ROW_ACTS: readonly Act[] = [true, false].flatMap((isLive) => {
  const kind = isLive ? 'live' : 'written'
  return [
    panelAct(`quick log, ${kind}`, isLive, (sheet, again) => {
      const row = opened(sheet, 'Bob Ray')
      const request = { ...CALL, id: row.card?.id, key: 'k1', cells: [gut(row)], again }
      return ['panelLogTouch', { ...request, context: row.card?.context }]
    }),
    panelAct(`long log, ${kind}`, isLive, (sheet, again) => {
      const row = opened(sheet, 'Bob Ray')
      return ['panelLogTouch', { ...CALL, id: row.card?.id, key: 'k1', cells: [gut(row)], again }]
    }),
    panelAct(`ending log, ${kind}`, isLive, (sheet, again) => {
      const row = opened(sheet, 'Bob Ray')
      const cells = [
        { field: 'benched', value: 'bench 2026-03-05', seen: '' },
        { field: 'wakeOn', value: '2026-04-04', seen: '' },
      ]
      const request = { ...CALL, outcome: 'Not interested', referralAsked: 'yes', cells }
      return ['panelLogTouch', { ...request, id: row.card?.id, key: 'k1', context: row.card?.context, again }]
    }),
    panelAct(`batch of calls, ${kind}`, isLive, (sheet) => {
      const { lines } = call(sheet, 'panelToday', undefined, {}) as TodayPage
      const touches = lines.slice(0, 3).map(({ id, line }, at) => {
        const cells = [{ field: 'promised', value: `2026-03-1${at}`, seen: '' }]
        return { ...CALL, id, line, key: `b${at}`, age: 60 * at, note: 'Tea', cells }
      })
      return ['panelLogBatch', { touches, putOff: lines.slice(3, 4).map(({ id, line }) => ({ id, line })) }]
    }),
    panelAct(`fill, ${kind}`, isLive, (sheet) => {
      const { card } = opened(sheet, 'Bob Ray')
      const cell = { field: 'decision', value: '2026-04-01', seen: '' }
      return ['panelFill', { id: card?.id, cell, context: card?.context }]
    }),
    panelAct(`snooze, ${kind}`, isLive, (sheet) => {
      const { card } = opened(sheet, 'Bob Ray')
      return ['panelSnooze', { id: card?.id, day: '2026-03-20', context: card?.context }]
    }),
    panelAct(`quick add, ${kind}`, isLive, () => [
      'panelAdd',
      { key: 'a1', name: 'Eve New', company: 'Nova', email: 'eve@nova.com', phone: '555-7654321' },
    ]),
    logged(isLive),
    panelAct(`decide, ${kind}`, isLive, (sheet) => {
      const ids = ['Bob Ray', 'Dee Dow'].map((name) => idOf(sheet, name))
      return ['panelDecide', { key: 'k1', decisions: ids.map(parked) }]
    }),
    panelAct(`newsletter, ${kind}`, isLive, (sheet) => {
      const ids = ['Ann Lee', 'Bob Ray', 'Cyd Fox'].map((name) => idOf(sheet, name))
      const touch = { medium: 'Newsletter', reason: 'Price change in April', item: 'Price list' }
      return ['panelLogMany', { key: 'k1', ids, ...touch }]
    }),
    panelAct(`last mail, ${kind}`, isLive, (sheet, again) => {
      const touch = {
        medium: 'E-mail',
        outcome: 'Sent',
        reason: 'Permission to say no',
        referralAsked: 'yes',
      }
      const decision = { ...parked(idOf(sheet, 'Bob Ray')), verb: 'say no', touch }
      return ['panelDecide', { key: 'k1', again, decisions: [decision] }]
    }),
    batchUndone(isLive),
    ...(isLive ? [] : timeActs()),
    menuAct(`bench, ${kind}`, isLive, 'Bench selected rows', 'A2:A4', 'YES'),
  ]
})

/** Answers which column a lost one is now, after a held night: judges all rows again. */
const answerAct = (isLive: boolean): Act => {
  let start: Copy | undefined
  const prepare = (): Copy => {
    const sheet = lived(isLive)
    const column = sheet.grid('Deals')[0]?.indexOf('Close date') ?? -1
    sheet.put(`Deals!${String.fromCharCode(65 + column)}1`, [['Expected']])
    sheet.night('2026-03-06')
    return sheet.copier()
  }
  return {
    name: `answer header, ${isLive ? 'live' : 'written'}`,
    before() {
      start ??= prepare()
      return start()
    },
    act: (sheet, { again: _, ...options } = {}) => {
      call(sheet, 'panelAnswerHeader', { field: 'decision', header: 'Expected' }, options)
    },
  }
}

export const SHEET_ACTS: readonly Act[] = [setUpAct, looksAct, removeAct(), ...[true, false].map(answerAct)]

const kindless = ({ name }: Act): string => name.replace(/, (?:live|written)$/, '')

/**
 * With LONG_TESTS (npm run test:long) all acts; else of each that is there for a live and a written sheet one, by turns.
 * @param first the kind whose turn is first
 */
export function byTurns<One extends Act>(acts: readonly One[], first: 'live' | 'written'): One[] {
  if (process.env.LONG_TESTS !== undefined) return [...acts]
  const names = [...new Set(acts.map(kindless))]
  return acts.filter((one) => {
    const pair = acts.filter((other) => kindless(other) === kindless(one))
    const turn = names.indexOf(kindless(one)) + (first === 'live' ? 0 : 1)
    return pair[turn % pair.length] === one
  })
}

/** What stands in the tabs, which are hidden and frozen, and the notes of their headers; those of Review come with its first night. */
export const standOf = (sheet: Spreadsheet): string =>
  JSON.stringify([
    contentOf(sheet),
    sheet.workbook.sheets().map(({ id, name, hidden, frozenRows, columns }) => {
      const header = { sheet: id, row: 0, column: 0, rows: 1, columns }
      return [name, hidden, frozenRows, name === 'Review' ? [] : sheet.workbook.notes(header)]
    }),
  ])

export const callsOf = ({ executions }: Spreadsheet): number =>
  executions[executions.length - 1]?.serviceCalls.total ?? 0
