// The panel's calls to the server: one per action, as promises, typed by what the server takes and returns.
import type { PanelAnswer } from '../src/app/panel/answer'
import type { AnswerTo, PanelCall, Sent } from '../src/app/panel/api'

export type { PanelAnswer }

/** The server's functions. If a call fails as a whole, its promise is rejected with Google's message. */
export interface PanelServer {
  health(): Promise<AnswerTo<'panelHealth'>>
  /** How the sheet is read; nothing is written. */
  reading(request: Sent<'panelReading'>): Promise<AnswerTo<'panelReading'>>
  /** What Touchline would say of the sheet; nothing is written. */
  audit(request: Sent<'panelAudit'>): Promise<AnswerTo<'panelAudit'>>
  /** Sets Touchline up by the answers. */
  setUp(request: Sent<'panelSetUp'>): Promise<AnswerTo<'panelSetUp'>>
  /** After set-up: drop-downs and colours. */
  looks(): Promise<AnswerTo<'panelLooks'>>
  /** Runs the night at once. */
  night(): Promise<AnswerTo<'panelNight'>>
  /** Which formulas become values when Touchline is removed. */
  freezes(): Promise<AnswerTo<'panelFreezes'>>
  /** Removes Touchline. */
  remove(): Promise<AnswerTo<'panelRemove'>>
  /** Loads a row; without an id the selected one. */
  row(id?: string): Promise<AnswerTo<'panelRow'>>
  log(request: Sent<'panelLogTouch'>): Promise<AnswerTo<'panelLogTouch'>>
  /** The list of Today, with all that call mode shows. */
  today(): Promise<AnswerTo<'panelToday'>>
  /** The place Time. */
  time(): Promise<AnswerTo<'panelTime'>>
  keepTime(request: Sent<'panelKeepTime'>): Promise<AnswerTo<'panelKeepTime'>>
  blocks(request: Sent<'panelBlocks'>): Promise<AnswerTo<'panelBlocks'>>
  evening(): Promise<AnswerTo<'panelEvening'>>
  prepare(request: Sent<'panelPrepare'>): Promise<AnswerTo<'panelPrepare'>>
  stop(request: Sent<'panelStop'>): Promise<AnswerTo<'panelStop'>>
  logBatch(request: Sent<'panelLogBatch'>): Promise<AnswerTo<'panelLogBatch'>>
  fill(request: Sent<'panelFill'>): Promise<AnswerTo<'panelFill'>>
  undo(request: Sent<'panelUndo'>): Promise<AnswerTo<'panelUndo'>>
  snooze(request: Sent<'panelSnooze'>): Promise<AnswerTo<'panelSnooze'>>
  find(text: string): Promise<AnswerTo<'panelFind'>>
  add(request: Sent<'panelAdd'>): Promise<AnswerTo<'panelAdd'>>
  answerHeader(request: Sent<'panelAnswerHeader'>): Promise<AnswerTo<'panelAnswerHeader'>>
  show(place: Sent<'panelShow'>): Promise<AnswerTo<'panelShow'>>
  whereabouts(answer: Sent<'panelWhereabouts'>): Promise<AnswerTo<'panelWhereabouts'>>
  /** The court, or the clean-up sprint. */
  court(request: Sent<'panelCourt'>): Promise<AnswerTo<'panelCourt'>>
  decide(request: Sent<'panelDecide'>): Promise<AnswerTo<'panelDecide'>>
  undoBatch(request: Sent<'panelUndoBatch'>): Promise<AnswerTo<'panelUndoBatch'>>
  /** Whose history, a page at a time. */
  history(request: Sent<'panelHistory'>): Promise<AnswerTo<'panelHistory'>>
  correct(request: Sent<'panelCorrect'>): Promise<AnswerTo<'panelCorrect'>>
  /** Who is parked. */
  parked(): Promise<AnswerTo<'panelParked'>>
  /** What forgetting a person would erase; with the name, it is erased. */
  forget(request: Sent<'panelForget'>): Promise<AnswerTo<'panelForget'>>
  /** Rows that are likely there twice. */
  duplicates(): Promise<AnswerTo<'panelDuplicates'>>
  merge(request: Sent<'panelMerge'>): Promise<AnswerTo<'panelMerge'>>
  people(request: Sent<'panelPeople'>): Promise<AnswerTo<'panelPeople'>>
  /** One touch each of many people. */
  logMany(request: Sent<'panelLogMany'>): Promise<AnswerTo<'panelLogMany'>>
  /** Changes lines of a tab. */
  lines(request: Sent<'panelLines'>): Promise<AnswerTo<'panelLines'>>
  columns(request: Sent<'panelColumns'>): Promise<AnswerTo<'panelColumns'>>
  checklist(request: Sent<'panelChecklist'>): Promise<AnswerTo<'panelChecklist'>>
  /** The numbers of the method. */
  rules(): Promise<AnswerTo<'panelRules'>>
  /** What another number would change. */
  packs(): Promise<AnswerTo<'panelPacks'>>
  /** What a pack would change: a question. */
  packEffect(request: Omit<Sent<'panelPack'>, 'apply'>): Promise<AnswerTo<'panelPack'>>
  /** The pack applied. */
  pack(request: Required<Sent<'panelPack'>>): Promise<AnswerTo<'panelPack'>>
  undoPack(request: Sent<'panelUndoPack'>): Promise<AnswerTo<'panelUndoPack'>>
  ruleEffect(request: Sent<'panelRuleEffect'>): Promise<AnswerTo<'panelRuleEffect'>>
  changeRule(request: Sent<'panelRule'>): Promise<AnswerTo<'panelRule'>>
  wording(request: Sent<'panelWording'>): Promise<AnswerTo<'panelWording'>>
  /** Days off and holidays. */
  daysOff(): Promise<AnswerTo<'panelDaysOff'>>
  changeDaysOff(request: Sent<'panelChangeDaysOff'>): Promise<AnswerTo<'panelChangeDaysOff'>>
  experiments(): Promise<AnswerTo<'panelExperiments'>>
  changeExperiment(request: Sent<'panelExperiment'>): Promise<AnswerTo<'panelExperiment'>>
  /** The year's calendar of reasons. */
  campaign(): Promise<AnswerTo<'panelCampaign'>>
  formulas(): Promise<AnswerTo<'panelFormulas'>>
  insertReport(request: Sent<'panelInsertReport'>): Promise<AnswerTo<'panelInsertReport'>>
  /** A report of the place More, as facts. */
  report(request: Sent<'panelReport'>): Promise<AnswerTo<'panelReport'>>
  /** Writes the year's target, or an answer of its review. */
  year(request: Sent<'panelYear'>): Promise<AnswerTo<'panelYear'>>
  library(request: Sent<'panelLibrary'>): Promise<AnswerTo<'panelLibrary'>>
  /** Promises an incentive, or marks it. */
  incentive(request: Sent<'panelIncentive'>): Promise<AnswerTo<'panelIncentive'>>
  /** The profile, and what the customers marked good propose. */
  profile(request: Sent<'panelProfile'>): Promise<AnswerTo<'panelProfile'>>
  profileLine(request: Sent<'panelProfileLine'>): Promise<AnswerTo<'panelProfileLine'>>
  /** What no night looks at, and how near the sheet is to its limits. */
  checks(): Promise<AnswerTo<'panelChecks'>>
  mend(what: Sent<'panelMend'>): Promise<AnswerTo<'panelMend'>>
  /** What the last night changed. */
  nightChanges(): Promise<AnswerTo<'panelNightChanges'>>
  undoNight(): Promise<AnswerTo<'panelNightUndo'>>
  /** Touches older than a year. */
  archive(request: Sent<'panelArchive'>): Promise<AnswerTo<'panelArchive'>>
}

type Functions = { readonly [Name in PanelCall]: (sent?: unknown) => void }
interface Runner extends Functions {
  withSuccessHandler(handler: (value: unknown) => void): Runner
  withFailureHandler(handler: (failure: Error) => void): Runner
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } }
}

/** Closes the dialog that this page is shown in. */
export const closeDialog = (): void => google.script.host.close()

function call<Name extends PanelCall>(name: Name, sent: Sent<Name>): Promise<AnswerTo<Name>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as AnswerTo<Name>))
      .withFailureHandler(reject)
    // Google refuses undefined in arguments.
    if (sent === undefined) run[name]()
    else run[name](JSON.parse(JSON.stringify(sent)))
  })
}

/** The server behind google.script.run. */
export const googleServer: PanelServer = {
  health: () => call('panelHealth', undefined),
  reading: (request) => call('panelReading', request),
  audit: (request) => call('panelAudit', request),
  setUp: (request) => call('panelSetUp', request),
  looks: () => call('panelLooks', undefined),
  night: () => call('panelNight', undefined),
  freezes: () => call('panelFreezes', undefined),
  remove: () => call('panelRemove', undefined),
  row: (id) => call('panelRow', id === undefined ? {} : { id }),
  log: (request) => call('panelLogTouch', request),
  today: () => call('panelToday', undefined),
  time: () => call('panelTime', undefined),
  keepTime: (request) => call('panelKeepTime', request),
  blocks: (request) => call('panelBlocks', request),
  evening: () => call('panelEvening', undefined),
  prepare: (request) => call('panelPrepare', request),
  stop: (request) => call('panelStop', request),
  logBatch: (request) => call('panelLogBatch', request),
  fill: (request) => call('panelFill', request),
  undo: (request) => call('panelUndo', request),
  snooze: (request) => call('panelSnooze', request),
  find: (text) => call('panelFind', text),
  add: (request) => call('panelAdd', request),
  answerHeader: (request) => call('panelAnswerHeader', request),
  show: (place) => call('panelShow', place),
  whereabouts: (answer) => call('panelWhereabouts', answer),
  court: (request) => call('panelCourt', request),
  decide: (request) => call('panelDecide', request),
  undoBatch: (request) => call('panelUndoBatch', request),
  history: (request) => call('panelHistory', request),
  correct: (request) => call('panelCorrect', request),
  parked: () => call('panelParked', undefined),
  forget: (request) => call('panelForget', request),
  duplicates: () => call('panelDuplicates', undefined),
  merge: (request) => call('panelMerge', request),
  people: (request) => call('panelPeople', request),
  logMany: (request) => call('panelLogMany', request),
  lines: (request) => call('panelLines', request),
  columns: (request) => call('panelColumns', request),
  checklist: (request) => call('panelChecklist', request),
  rules: () => call('panelRules', undefined),
  packs: () => call('panelPacks', undefined),
  packEffect: (request) => call('panelPack', request),
  pack: (request) => call('panelPack', request),
  undoPack: (request) => call('panelUndoPack', request),
  ruleEffect: (request) => call('panelRuleEffect', request),
  changeRule: (request) => call('panelRule', request),
  wording: (request) => call('panelWording', request),
  daysOff: () => call('panelDaysOff', undefined),
  changeDaysOff: (request) => call('panelChangeDaysOff', request),
  experiments: () => call('panelExperiments', undefined),
  changeExperiment: (request) => call('panelExperiment', request),
  campaign: () => call('panelCampaign', undefined),
  formulas: () => call('panelFormulas', undefined),
  insertReport: (request) => call('panelInsertReport', request),
  report: (request) => call('panelReport', request),
  year: (request) => call('panelYear', request),
  library: (request) => call('panelLibrary', request),
  incentive: (request) => call('panelIncentive', request),
  profile: (request) => call('panelProfile', request),
  profileLine: (request) => call('panelProfileLine', request),
  checks: () => call('panelChecks', undefined),
  mend: (what) => call('panelMend', what),
  nightChanges: () => call('panelNightChanges', undefined),
  undoNight: () => call('panelNightUndo', undefined),
  archive: (request) => call('panelArchive', request),
}

/** Milliseconds after which a call counts as failed; Google ends a run that waits for the lock long before. */
const PATIENCE_MS = 120_000

/** Calls that only ask. */
const QUESTIONS: readonly (keyof PanelServer)[] = [
  'health',
  'reading',
  'audit',
  'row',
  'find',
  'today',
  'time',
  'evening',
  'court',
  'history',
  'parked',
  'duplicates',
  'people',
  'campaign',
  'profile',
  'report',
  'formulas',
  'rules',
  'ruleEffect',
  'experiments',
  'daysOff',
  'checks',
  'nightChanges',
  'packs',
  'packEffect',
]

/**
 * A server with at most one call in flight; the others wait for their turn. Of the questions of a kind that wait only the
 * last is asked, since nobody waits for the answers of the others, which never come; acts are all done, in order.
 */
export function oneAtATime(server: PanelServer): PanelServer {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (name: keyof PanelServer): ((asked?: unknown) => Promise<unknown>) => {
    const isAct = !QUESTIONS.includes(name)
    let last = 0
    return (asked) => {
      const mine = ++last
      return new Promise((resolve, reject) => {
        const send = async (): Promise<unknown> =>
          (server[name] as (asked: unknown) => Promise<unknown>)(asked)
        turn = turn.then(() => (isAct || mine === last ? inTime(send()).then(resolve, reject) : undefined))
      })
    }
  }
  const names = Object.keys(server) as (keyof PanelServer)[]
  return Object.fromEntries(names.map((name) => [name, inTurn(name)])) as unknown as PanelServer
}

/** The call's answer, or a failure when none comes, so that the others get their turn. */
function inTime<T>(call: Promise<T>): Promise<T> {
  let bell: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    bell = setTimeout(() => reject(new Error('Google does not answer.')), PATIENCE_MS)
  })
  return Promise.race([call, silence]).finally(() => clearTimeout(bell))
}
