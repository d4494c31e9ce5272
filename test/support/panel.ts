// A server for the panel's tests with prepared answers, and cards to answer with.

import type { PanelAnswer, PanelServer } from '../../sidebar/server'
import type { PanelRow } from '../../src/app/panel/open-row'
import type { RowCard } from '../../src/app/panel/row-card'
import type { ShownTouch } from '../../src/app/panel/row-history'
import type { ReadingPage } from '../../src/app/set-up/reading-page'

/** A card of Ann Lee, open and on notice for want of a decision date. */
export const cardOf = (part: Partial<RowCard> = {}): RowCard => ({
  id: 'T1',
  name: 'Ann Lee',
  company: 'Acme',
  phone: '555-1234567',
  email: 'ann@acme.example',
  owner: '',
  state: 'open',
  wakes: '',
  verdict: { word: 'Notice', why: 'no decision date: ask when they will decide', rule: 'P4' },
  unread: '',
  fit: '',
  isSlow: false,
  about: '',
  missing: {
    fact: 'decision',
    question: 'When will they decide?',
    kind: 'date',
    choices: [],
    field: 'decision',
    header: 'Close date',
    seen: '',
  },
  next: { day: '2026-03-11', latest: '2026-03-14', medium: 'Call', from: 'cadence', elsewhere: '' },
  satisfied: null,
  promised: '',
  following: {
    gut: { header: 'Will they buy?', seen: '' },
    benched: { header: 'Benched', seen: '' },
    wakeOn: { header: 'Wake on', seen: '' },
    phone: { header: 'Phone', seen: '555-1234567' },
  },
  trial: null,
  prefill: { medium: 'Call', outcome: '' },
  asksWhy: false,
  today: '2026-03-04',
  context: {
    zone: 'UTC',
    today: [],
    todayOn: 0,
    profile: [],
    cadence: [],
    touches: [],
    ledger: [],
    isPlanned: false,
  },
  ...part,
})

/** A call that counted. */
export const touchOf = (part: Partial<ShownTouch> = {}): ShownTouch => ({
  touchId: 'k1',
  when: '2026-02-20 10:00',
  medium: 'Call',
  direction: 'Out',
  outcome: 'Reached',
  reason: 'Price change in April',
  item: '',
  progress: '',
  note: '',
  counts: true,
  uncounted: '',
  ...part,
})

/** What the server answers for a row. */
export const rowOf = (
  card: RowCard | null = cardOf(),
  history: Partial<PanelRow['history']> = {},
): PanelRow => ({
  card,
  history: { touches: [], reasons: ['New safety rule', 'Price change in April'], items: [], ...history },
  tab: 'Deals',
})

/** How a sheet of two rows is read that nobody set up: one column is proposed, one word and the order of days are asked. */
export function readingOf(part: Partial<ReadingPage> = {}): ReadingPage {
  const column = {
    field: 'value',
    label: 'Value',
    header: 'Budget',
    samples: ['5000', '900'],
    why: 'words',
    reason: 'its header sounds like it',
  } as const
  const stage = { word: 'Vorvertrag', kind: null, rows: 1, from: '' } as const
  const order = {
    what: 'days',
    headers: ['Close date'],
    samples: ['03/04/2026'],
    taken: 'month-first',
  } as const
  return {
    reading: {
      tab: 'Deals',
      rows: 2,
      matched: { name: { header: 'Name', pass: 'words', samples: ['Ann', 'Bob'] } },
      proposed: [column],
      unused: [{ header: 'Colour', holds: 'words', what: 'a few words', samples: ['red'] }],
      missing: [{ field: 'owner', follows: 'no owner: every row counts as yours' }],
      stages: [stage, { word: 'Won', kind: 'won', rows: 1, from: 'word' }],
      order: { dates: 'month-first', amounts: 'dot', from: { dates: '', amounts: 'column' } },
      skipped: [{ row: 4, why: 'it is a total' }],
      people: [],
      problems: [],
      questions: { columns: [column], stages: [stage], order: [order] },
    },
    tabs: ['Deals'],
    isSetUp: false,
    headers: ['Name', 'Who', 'Budget', 'Close date', 'Colour', 'When'],
    fields: [
      { key: 'name', label: 'Name' },
      { key: 'value', label: 'Value' },
      { key: 'decision', label: 'Decision date' },
    ],
    lost: [],
    hasNarrowFilter: false,
    byLocale: { days: 'month-first' },
    orders: { days: { 'day-first': 'the day', 'month-first': 'the month' }, amounts: {} },
    ...part,
  }
}

type Call = { readonly name: keyof PanelServer; readonly argument: unknown }

/** A server with queued answers by function name; calls beyond them stay pending. */
export interface TalkingServer extends PanelServer {
  readonly calls: Call[]
  /** The next answer of a function: a result, or an Error with which the call itself fails. */
  answer(name: keyof PanelServer, answer: PanelAnswer<unknown> | Error): void
  /** What the calls of a function were given. */
  asked(name: keyof PanelServer): unknown[]
}

export function talkingServer(): TalkingServer {
  const calls: Call[] = []
  const answers = new Map<string, (PanelAnswer<unknown> | Error)[]>()
  const take =
    (name: keyof PanelServer) =>
    (argument?: unknown): Promise<never> => {
      calls.push({ name, argument })
      const next = answers.get(name)?.shift()
      if (next === undefined) return new Promise(() => undefined)
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next as never)
    }
  return {
    calls,
    answer: (name, answer) => answers.set(name, [...(answers.get(name) ?? []), answer]),
    asked: (name) => calls.filter((call) => call.name === name).map(({ argument }) => argument),
    health: take('health'),
    checks: take('checks'),
    mend: take('mend'),
    nightChanges: take('nightChanges'),
    undoNight: take('undoNight'),
    archive: take('archive'),
    reading: take('reading'),
    audit: take('audit'),
    setUp: take('setUp'),
    looks: take('looks'),
    night: take('night'),
    freezes: take('freezes'),
    remove: take('remove'),
    row: take('row'),
    log: take('log'),
    today: take('today'),
    time: take('time'),
    keepTime: take('keepTime'),
    blocks: take('blocks'),
    stop: take('stop'),
    evening: take('evening'),
    prepare: take('prepare'),
    logBatch: take('logBatch'),
    fill: take('fill'),
    undo: take('undo'),
    snooze: take('snooze'),
    find: take('find'),
    add: take('add'),
    answerHeader: take('answerHeader'),
    show: take('show'),
    whereabouts: take('whereabouts'),
    court: take('court'),
    decide: take('decide'),
    undoBatch: take('undoBatch'),
    people: take('people'),
    logMany: take('logMany'),
    duplicates: take('duplicates'),
    merge: take('merge'),
    forget: take('forget'),
    parked: take('parked'),
    history: take('history'),
    correct: take('correct'),
    rules: take('rules'),
    ruleEffect: take('ruleEffect'),
    changeRule: take('changeRule'),
    packs: take('packs'),
    packEffect: take('packEffect'),
    pack: take('pack'),
    undoPack: take('undoPack'),
    wording: take('wording'),
    daysOff: take('daysOff'),
    changeDaysOff: take('changeDaysOff'),
    experiments: take('experiments'),
    changeExperiment: take('changeExperiment'),
    campaign: take('campaign'),
    year: take('year'),
    library: take('library'),
    incentive: take('incentive'),
    profile: take('profile'),
    profileLine: take('profileLine'),
    report: take('report'),
    formulas: take('formulas'),
    insertReport: take('insertReport'),
    lines: take('lines'),
    columns: take('columns'),
    checklist: take('checklist'),
  }
}
