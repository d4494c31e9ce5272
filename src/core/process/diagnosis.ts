// Diagnoses a pace below the user's own baseline: the hours, the basics, the plan or the market, or too early to tell (D3).
import type { Day } from '../calendar/day'
import { keepLater, unknownMoments } from '../calendar/moment'
import { emptyLedger } from '../ledger/ledger'
import { laterOf, rowDays } from '../ledger/row-dates'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { workOf } from '../time/logged-work'
import { touchTimeOf } from '../time/touch-time'
import type { TouchLog } from '../touches/touch-log'
import { type Adherence, adherenceOf, rateOf, type Share, type ThenAndNow } from './adherence'
import { type MissingBaseline, missingBaseline, type Pace, paceOf, periodsOf } from './pace'
import { type Process, processBanner, type StepsDone } from './process'

/** The current period is at most a year, whatever Rules says. */
const MOST_WEEKS = 52

/** unknown = there is no baseline yet; holds = sales are not below it. */
export type Branch = 'unknown' | 'holds' | 'hours' | 'basics' | 'revise' | 'early'

/** A fact that a diagnosis rests on. Counts a week are sums over `weeks`; `before` is before the current weeks. */
export type DiagnosisFact =
  | { readonly code: 'no sales'; readonly lacks: MissingBaseline; readonly weeks: number }
  | { readonly code: 'undated'; readonly rows: number }
  | ({ readonly code: 'pace' } & Pick<
      Pace,
      'weeks' | 'salesNow' | 'baselineWeeks' | 'baselineSales' | 'lowWeeks'
    >)
  /** The chance of so few sales if nothing had changed; a hint where it is too likely to prove anything. */
  | { readonly code: 'chance'; readonly chance: number; readonly isHint: boolean }
  | { readonly code: 'touches'; readonly before: Rate; readonly now: Rate }
  /** Proven minutes a week; null where no touch says how long it took. */
  | { readonly code: 'hours'; readonly proven: number | null; readonly asked: number; readonly weeks: number }
  | { readonly code: 'no process' }
  /** Nothing was logged of the steps before, or nobody passed a stage since. */
  | { readonly code: 'no steps'; readonly when: 'then' | 'now'; readonly weeks: number }
  | ({ readonly code: 'steps' } & ThenAndNow)
  | { readonly code: 'fallen'; readonly step: string; readonly stage: string; readonly share: ThenAndNow }
  | { readonly code: 'leak'; readonly stage: string; readonly share: ThenAndNow }
  | { readonly code: 'no leak' }
  | { readonly code: 'go on'; readonly weeksLeft: number; readonly weeks: number }

/** How many in how many weeks. */
export interface Rate {
  readonly count: number
  readonly weeks: number
}

/** A diagnosis with the facts it rests on, in order. */
export interface Diagnosis {
  readonly branch: Branch
  readonly facts: readonly DiagnosisFact[]
}

/** What the diagnosis is made from. */
interface DiagnosisInput {
  readonly pipeline: Pipeline
  readonly touches: TouchLog
  readonly process: Process
  readonly done: StepsDone
  readonly book: RuleBook
  readonly today: Day
}

/**
 * D3: while weekly sales are below the user's own baseline, hours come first: with fewer proven minutes a week than
 * `T2.week` nothing else is diagnosed. Then adherence then and now decides. Lower now: back to basics, with the steps that fell. Not lower, and low for `D3.weeks`: revise, with the stage that leaks. Otherwise
 * too early. Without a baseline of sales or steps it only says what is missing.
 */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const { pipeline, touches, process, book, today } = input
  const weeks = Math.min(MOST_WEEKS, Math.max(1, Math.round(book.numbers['D3.weeks'])))
  const { won, worked } = wonAndWorkedDays(input)
  const pace = paceOf(won, firstDay(won, touches.moments), today, weeks)
  const lacks = missingBaseline(pace)
  if (lacks)
    return { branch: 'unknown', facts: [{ code: 'no sales', lacks, weeks }, ...undated(pipeline, won)] }
  const periods = periodsOf(pace, today)
  const { salesNow, baselineWeeks, baselineSales, lowWeeks } = pace
  const paced: DiagnosisFact = { code: 'pace', weeks, salesNow, baselineWeeks, baselineSales, lowWeeks }
  const touched = touchesFact(touches, pace, periods.now.first, periods.before.first)
  if (pace.lowWeeks === 0) return { branch: 'holds', facts: [paced, touched] }
  const proven = provenAWeek(input, periods.now.first, weeks)
  const asked = book.numbers['T2.week']
  const hours: DiagnosisFact = { code: 'hours', proven: Number.isNaN(proven) ? null : proven, asked, weeks }
  if (proven < asked) return { branch: 'hours', facts: [paced, touched, hours] }
  if (processBanner(process) !== '')
    return { branch: 'unknown', facts: [paced, touched, hours, { code: 'no process' }] }
  const adherence = adherenceOf({ ...input, days: worked, periods })
  const lacking = missingSteps(adherence, weeks)
  if (lacking) return { branch: 'unknown', facts: [paced, touched, hours, lacking] }
  const { chance } = pace
  const odds: DiagnosisFact = { code: 'chance', chance, isHint: chance > SIGNIFICANCE }
  const facts: DiagnosisFact[] = [paced, odds, touched, hours, { code: 'steps', ...adherence.all }]
  const isFollowed = wholePercent(adherence.all.now) >= wholePercent(adherence.all.before)
  if (!isFollowed) return { branch: 'basics', facts: [...facts, ...fallenSteps(process, adherence)] }
  if (pace.lowWeeks >= weeks) return { branch: 'revise', facts: [...facts, leakOf(process, adherence)] }
  return { branch: 'early', facts: [...facts, { code: 'go on', weeksLeft: weeks - pace.lowWeeks, weeks }] }
}

/**
 * Engaging minutes a week of each owner since a day (T3), by what touches say of their minutes; NaN where none does: then
 * nobody knows the hours, and they cannot be what is wrong.
 */
function provenAWeek({ pipeline, touches, today }: DiagnosisInput, from: Day, weeks: number): number {
  const kinds = pipeline.stageKinds()
  const rowOf = touches.rowOf(pipeline)
  const work = workOf({
    time: null,
    touches: touchTimeOf(touches),
    isTouchWon: (touch) => kinds[rowOf[touch] ?? -1] === 'won',
  })
  let [all, engaging] = [0, 0]
  const owners = new Set<number>()
  for (let piece = 0; piece < work.count; piece++) {
    const start = work.starts[piece] ?? Number.NaN
    const minutes = work.minutes[piece] ?? 0
    if (!(start >= from && start < today + 1) || minutes === 0) continue
    all += minutes
    engaging += work.engaging[piece] ?? 0
    owners.add(work.owners[piece] ?? 0)
  }
  return all === 0 ? Number.NaN : engaging / weeks / owners.size
}

/** Won days, and the day each row was last worked on: won, else the last touch or known change, else created. */
function wonAndWorkedDays({ pipeline, touches, today }: DiagnosisInput): {
  won: Float64Array
  worked: Float64Array
} {
  const { won, lastActivity, progress, created } = rowDays(pipeline, emptyLedger(pipeline.rows), today)
  const touched = unknownMoments(pipeline.rows)
  const { moments } = touches
  touches.rowOf(pipeline).forEach((row, touch) => {
    if (row >= 0) keepLater(touched, row, Math.floor(moments[touch] ?? Number.NaN))
  })
  const lost = pipeline.moments('lostOn')
  const worked = won.map((day, row) => {
    if (!Number.isNaN(day)) return day
    const lostOn = Math.floor(lost[row] ?? Number.NaN)
    const changed = laterOf(lastActivity[row] ?? Number.NaN, progress[row] ?? Number.NaN)
    const last = laterOf(laterOf(changed, touched[row] ?? Number.NaN), lostOn <= today ? lostOn : Number.NaN)
    return Number.isNaN(last) ? (created[row] ?? Number.NaN) : last
  })
  return { won, worked }
}

function firstDay(won: Float64Array, moments: Float64Array): Day {
  let first = Number.POSITIVE_INFINITY
  for (const day of won) if (day < first) first = day
  for (const moment of moments) if (moment < first) first = Math.floor(moment)
  return Number.isFinite(first) ? first : Number.NaN
}

function undated(pipeline: Pipeline, won: Float64Array): DiagnosisFact[] {
  const kinds = pipeline.stageKinds()
  const filled = pipeline.filled()
  const rows = won.reduce(
    (all, day, row) => all + (filled[row] && kinds[row] === 'won' && Number.isNaN(day) ? 1 : 0),
    0,
  )
  return rows === 0 ? [] : [{ code: 'undated', rows }]
}

/** Significance level: a shortfall likelier than this by chance proves nothing. */
const SIGNIFICANCE = 0.05

function touchesFact(touches: TouchLog, pace: Pace, nowFrom: Day, thenFrom: Day): DiagnosisFact {
  const media = touches.text('medium')
  let [then, now] = [0, 0]
  touches.moments.forEach((moment, touch) => {
    if ((media[touch] ?? '') === '') return
    if (moment >= nowFrom) now++
    else if (moment >= thenFrom) then++
  })
  return {
    code: 'touches',
    now: { count: now, weeks: pace.weeks },
    before: { count: then, weeks: pace.baselineWeeks },
  }
}

function missingSteps({ all }: Adherence, weeks: number): DiagnosisFact | null {
  if (all.before.count === 0) return { code: 'no steps', when: 'then', weeks }
  return all.now.of > 0 ? null : { code: 'no steps', when: 'now', weeks }
}

/** As it is shown: what looks alike is not told apart. */
const wholePercent = (share: Share): number => Math.round(rateOf(share) * 100)

const NAMED_STEPS = 3

/** The steps whose share fell most. */
function fallenSteps(process: Process, { steps }: Adherence): DiagnosisFact[] {
  const fall = ({ before, now }: ThenAndNow): number => rateOf(before) - rateOf(now)
  return process.steps
    .flatMap((step, at) => {
      const share = steps[at]
      return share && fall(share) > 0 ? [{ step, share }] : []
    })
    .sort((a, b) => fall(b.share) - fall(a.share))
    .slice(0, NAMED_STEPS)
    .map(({ step, share }) => ({ code: 'fallen', step: step.step, stage: step.stage, share }))
}

/**
 * The stage whose share of rows going forwards fell most; without earlier figures the one with the lowest share now.
 */
function leakOf(process: Process, { stages }: Adherence): DiagnosisFact {
  const candidates = process.stages.flatMap((stage, at) => {
    const share = stages[at]
    if (!share || share.now.of === 0) return []
    const isKnown = share.before.of > 0
    return [{ stage, share, isKnown, fall: (isKnown ? rateOf(share.before) : 1) - rateOf(share.now) }]
  })
  const [leak] = candidates.sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.fall - a.fall)
  return !leak || leak.fall <= 0
    ? { code: 'no leak' }
    : { code: 'leak', stage: leak.stage, share: leak.share }
}
