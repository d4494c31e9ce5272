// Diagnoses a pace below the user's own baseline: the hours, the basics, the plan or the market, or too early to tell (D3).
import type { Day } from '../calendar/day'
import { keepLater, unknownMoments } from '../calendar/moment'
import { formatCount, plural } from '../cells/text'
import { emptyLedger } from '../ledger/ledger'
import { laterOf, rowDays } from '../ledger/row-dates'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import { workOf } from '../time/logged-work'
import { touchTimeOf } from '../time/touch-time'
import type { TouchLog } from '../touches/touch-log'
import { type Adherence, adherenceOf, rateOf, type Share, type ThenAndNow } from './adherence'
import { missingBaseline, type Pace, paceOf, periodsOf } from './pace'
import { type Process, processBanner, type StepsDone } from './process'

/** The current period is at most a year, whatever Rules says. */
const MOST_WEEKS = 52

/** The possible diagnoses, as shown. */
const BRANCHES = {
  unknown: 'No baseline yet',
  holds: 'On pace',
  hours: 'Hours first',
  basics: 'Back to basics',
  revise: 'The plan or the market: revise',
  early: 'Too early',
} as const
/** One of them. */
type Branch = (typeof BRANCHES)[keyof typeof BRANCHES]

/** A diagnosis with its evidence. */
export interface Diagnosis {
  readonly branch: Branch
  /** The facts it rests on and what to do, one a line. */
  readonly evidence: readonly string[]
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
  const missing = missingBaseline(pace)
  if (missing !== '') {
    return {
      branch: BRANCHES.unknown,
      evidence: [`No baseline of sales: ${missing}`, ...undatedWonLine(pipeline, won)],
    }
  }
  const periods = periodsOf(pace, today)
  const facts = [paceLine(pace), touchesLine(touches, pace, periods.now.first, periods.before.first)]
  if (pace.lowWeeks === 0) return { branch: BRANCHES.holds, evidence: facts }
  const proven = provenAWeek(input, periods.now.first, weeks)
  facts.push(hoursLine(proven, weeks, book))
  if (proven < book.numbers['T2.week']) return { branch: BRANCHES.hours, evidence: facts }
  const banner = processBanner(process)
  if (banner !== '') return { branch: BRANCHES.unknown, evidence: [...facts, banner] }
  const adherence = adherenceOf({ ...input, days: worked, periods })
  const lacking = missingSteps(adherence, pace)
  if (lacking !== '') return { branch: BRANCHES.unknown, evidence: [...facts, lacking] }
  facts.splice(1, 0, chanceLine(pace))
  facts.push(`Required steps done: ${thenNow(adherence.all)}`)
  const isFollowed = wholePercent(adherence.all.now) >= wholePercent(adherence.all.before)
  if (!isFollowed)
    return { branch: BRANCHES.basics, evidence: [...facts, ...fallenSteps(process, adherence)] }
  if (pace.lowWeeks >= weeks) {
    return { branch: BRANCHES.revise, evidence: [...facts, leakLine(process, adherence)] }
  }
  const left = plural(weeks - pace.lowWeeks, 'week')
  return {
    branch: BRANCHES.early,
    evidence: [...facts, `The process is followed: go on, and look again in ${left} (D3.weeks is ${weeks})`],
  }
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

function hoursLine(proven: number, weeks: number, { numbers }: RuleBook): string {
  const span = `in the last ${plural(weeks, 'week')}`
  if (Number.isNaN(proven)) {
    return `Prospecting minutes: not known ${span}, no touch says how long it took`
  }
  const asked = numbers['T2.week']
  const next = proven < asked ? ': put the hours in before you change process or plan' : ''
  return `Prospecting minutes a week: ${formatCount(Math.round(proven))} of ${formatCount(asked)} proven ${span}${next}`
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

function undatedWonLine(pipeline: Pipeline, won: Float64Array): string[] {
  const kinds = pipeline.stageKinds()
  const filled = pipeline.filled()
  const count = won.reduce(
    (all, day, row) => all + (filled[row] && kinds[row] === 'won' && Number.isNaN(day) ? 1 : 0),
    0,
  )
  return count === 0 ? [] : [`${plural(count, 'won row')} without a won day: fill it in, so that they count`]
}

const perWeek = (count: number, weeks: number): string => String(Math.round((count / weeks) * 10) / 10)

function paceLine({ weeks, salesNow, baselineWeeks, baselineSales, lowWeeks }: Pace): string {
  const low = lowWeeks === 0 ? 'not below' : `below for ${plural(lowWeeks, 'week')}`
  return (
    `Sales a week: ${perWeek(baselineSales, baselineWeeks)} then (${formatCount(baselineSales)} in ` +
    `${plural(baselineWeeks, 'week')}), ${perWeek(salesNow, weeks)} now (${formatCount(salesNow)} in ` +
    `${plural(weeks, 'week')}): ${low}`
  )
}

/** Significance level: a shortfall likelier than this by chance proves nothing. */
const SIGNIFICANCE = 0.05

function chanceLine({ chance }: Pace): string {
  const of100 = Math.round(chance * 100)
  const hint = chance > SIGNIFICANCE ? ': take it as a hint, not as proof' : ''
  return `So few come by chance alone in ${of100 < 1 ? 'less than 1' : of100} of 100 such stretches${hint}`
}

function touchesLine(touches: TouchLog, pace: Pace, nowFrom: Day, thenFrom: Day): string {
  const media = touches.text('medium')
  let [then, now] = [0, 0]
  touches.moments.forEach((moment, touch) => {
    if ((media[touch] ?? '') === '') return
    if (moment >= nowFrom) now++
    else if (moment >= thenFrom) then++
  })
  if (then + now === 0) return 'Touches a week: none are logged in this time'
  return `Touches a week: ${perWeek(then, pace.baselineWeeks)} then, ${perWeek(now, pace.weeks)} now`
}

function missingSteps({ all }: Adherence, { weeks }: Pace): string {
  if (all.before.count === 0) {
    return `No baseline of steps: none was logged on the Steps tab for rows worked on before the last ${weeks} weeks`
  }
  if (all.now.of > 0) return ''
  return `No row worked on in the last ${weeks} weeks has passed a stage of the process: adherence now is not known`
}

const wholePercent = (share: Share): number => Math.round(rateOf(share) * 100)
const shareWords = (share: Share): string =>
  share.of === 0
    ? 'not known'
    : `${wholePercent(share)} % (${formatCount(share.count)} of ${formatCount(share.of)})`
const thenNow = ({ before, now }: ThenAndNow): string => `${shareWords(before)} then, ${shareWords(now)} now`

const NAMED_STEPS = 3

/** The steps whose share fell most, as lines. */
function fallenSteps(process: Process, { steps }: Adherence): string[] {
  const fall = ({ before, now }: ThenAndNow): number => rateOf(before) - rateOf(now)
  return process.steps
    .flatMap((step, at) => {
      const share = steps[at]
      return share && fall(share) > 0 ? [{ step, share }] : []
    })
    .sort((a, b) => fall(b.share) - fall(a.share))
    .slice(0, NAMED_STEPS)
    .map(({ step, share }) => `Do again: ${step.step} (${step.stage}), ${thenNow(share)}`)
}

/**
 * The stage whose share of rows going forwards fell most; without earlier figures the one with the lowest share now.
 */
function leakLine(process: Process, { stages }: Adherence): string {
  const candidates = process.stages.flatMap((stage, at) => {
    const share = stages[at]
    if (!share || share.now.of === 0) return []
    const isKnown = share.before.of > 0
    return [{ stage, share, isKnown, fall: (isKnown ? rateOf(share.before) : 1) - rateOf(share.now) }]
  })
  const [leak] = candidates.sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.fall - a.fall)
  if (!leak || leak.fall <= 0) {
    return 'No stage leaks more than before: look at how many rows come in, and at whom you go for'
  }
  return `The stage that leaks: ${leak.stage}, rows that went on: ${thenNow(leak.share)}`
}
