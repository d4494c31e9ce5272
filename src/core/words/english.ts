// Everything the method says, in English.

import type { Day } from '../calendar/day'
import { lazy } from '../cells/lazy'
import { formatCount, formatMoney, plural, readableDay } from '../cells/text'
import { ENGLISH_FAULTS } from './english-faults'
import { englishJobs } from './english-jobs'
import { englishMail } from './english-mail'
import { englishReading } from './english-reading'
import { ENGLISH_REFUSALS } from './english-refusals'
import { englishReview } from './english-review'
import { englishRules } from './english-rules'
import { englishTime } from './english-time'
import {
  type AskFact,
  type AuditFigures,
  type ClockFact,
  type DueFact,
  type FitFact,
  type FitMiss,
  type Lack,
  type LateFact,
  type LostFact,
  NOTICE,
  type Proof,
  PURGE,
  QUALIFIED,
  type ReasonFact,
  type ReferralFact,
  type StageFact,
  UNQUALIFIED,
  type VerdictFact,
} from './facts'
import type { Place } from './faults'
import { isBlunt, SHOWN_VERDICTS, type Wording } from './first-words'
import type { LiveEnd, Words } from './words'

/** Without its year, of a day that is at most some weeks ahead. */
const shortDay = (day: Day): string => readableDay(day).replace(/ \d+$/, '')
const ago = (days: number): string => (days === 0 ? 'today' : `${plural(days, 'day')} ago`)
const within = (days: number): string => (days === 0 ? 'today' : `in ${plural(days, 'day')}`)
const percentOf = (share: number): number => Math.round(share * 100)

const progress = (daysAgo: number): string =>
  Number.isNaN(daysAgo) ? 'no progress yet' : `progress ${ago(daysAgo)}`

function proofText(proof: Proof): string {
  switch (proof.by) {
    case 'promise':
      return `promised for ${readableDay(proof.day)}`
    case 'doubt':
      return `no history yet: log the next step by ${readableDay(proof.day)}`
    case 'yes':
      return `a yes confirmed ${ago(proof.daysAgo)}`
    case 'progress':
      return progress(proof.daysAgo)
  }
}

/** What is wanting, what to do about it, what would save the row, and where that is another sentence, what else to do. */
type LackText = readonly [lack: string, next: string, saved: string, orElse?: string]

const FILLED = 'you fill it'

function lackOfDate(lack: Lack & { readonly fact: 'decision' }): LackText {
  switch (lack.is) {
    case 'blank':
      return ['no decision date', 'ask when they will decide', FILLED]
    case 'passed':
      return [`the decision date ${readableDay(lack.day)} has passed`, 'ask for the new one', FILLED]
    case 'moved':
      return [
        `the date moved ${plural(lack.times, 'time')}`,
        'do they confirm it?',
        'they confirm it',
        'ask them to confirm it',
      ]
    case 'unconfirmed':
      return [
        `your estimate is ${plural(lack.days, 'day')} old`,
        'do they confirm it?',
        'they confirm it',
        'ask them to confirm it',
      ]
  }
}

function lackText(lack: Lack): LackText {
  switch (lack.fact) {
    case 'decision':
      return lackOfDate(lack)
    case 'progress':
      return [progress(lack.daysAgo), 'agree the next step', 'you agree it']
    case 'gut':
      return ['big deal, no clear yes', 'will they buy?', 'you say yes', 'say that they will buy']
    case 'fit':
      return ['not your ideal prospect', 'check the fit', 'they do fit']
    case 'none':
      return ['no single fact would save it', `bench until ${readableDay(lack.until)}`, '']
  }
}

function verdictWhy(fact: VerdictFact, wording: Wording): string {
  switch (fact.rule) {
    case 'S3':
      return `what is “${fact.word}”: open, won or lost?`
    case 'S4':
      return `I cannot read “${fact.shown}” in ${fact.header}`
    case 'kept':
      return wording === 'plain' || fact.isNeutral || !isBlunt(fact) ? fact.why : ''
    case 'P1':
      return wording === 'plain' ? 'you say they will never buy: bench it' : 'you expect no order: bench it'
    case 'P5':
      return `day ${fact.age} of ${fact.days}: find out who they are`
    case 'P2a':
      return `big deal, ${proofText(fact.proof)}`
    case 'P2b': {
      const estimate = fact.isEstimate ? ', your estimate: confirm' : ''
      const late = fact.band === 'amber' ? 'late, ' : ''
      return `decides ${late}${within(fact.ahead)}${estimate}, ${proofText(fact.proof)}`
    }
    case 'P4c': {
      const [lack, next] = lackText(fact.lack)
      return `${lack}: ${next} · clock stopped`
    }
    case 'P4':
      return noticeWhy(fact, SHOWN_VERDICTS[wording])
  }
}

function noticeWhy(
  { code, lack: wanting, since, ends }: VerdictFact & { readonly rule: 'P4' },
  shown: readonly string[],
): string {
  const [lack, next, saved, orElse = next] = lackText(wanting)
  if (code === PURGE) {
    const todo = wanting.fact === 'none' ? next : `bench it, or ${orElse}`
    return `${lack}: ${todo} · on ${shown[NOTICE]?.toLowerCase()} since ${readableDay(since)}`
  }
  const unless = saved === '' ? '' : ` unless ${saved}`
  return `${lack}: ${next}${Number.isNaN(ends) ? '' : ` · moves to ${shown[PURGE]} on ${shortDay(ends)}${unless}`}`
}

/** What each test of a profile demands. */
const DEMANDS = new Map<string, (value: string) => string>([
  ['is', (value) => `be ${value}`],
  ['is not', (value) => `be other than ${value}`],
  ['one of', (value) => `be one of ${value}`],
  ['contains', (value) => `contain ${value}`],
  ['at least', (value) => `be at least ${value}`],
  ['at most', (value) => `be at most ${value}`],
  ['between', (value) => `be between ${value}`],
  ['within days', (value) => `be within ${value} days of today`],
  ['is filled', () => 'be filled'],
])

function missText({ field, has, isNever, test, value }: FitMiss, wording: Wording): string {
  const not = wording === 'plain' ? 'never ' : 'not '
  const demand = `must ${isNever ? not : ''}${DEMANDS.get(test)?.(value) ?? ''}`
  return has === '' ? `${field} ${demand}` : `${field} is ${has}, ${demand}`
}

const fitQuestions = (questions: readonly string[]): string => questions.join(' · ')

/** Of several profiles each different reason is named once. */
function fitWhy(fact: FitFact, wording: Wording): string {
  if (fact.code === QUALIFIED) return ''
  if (fact.code === UNQUALIFIED)
    return [...new Set(fact.misses.map((miss) => missText(miss, wording)))].join('; ')
  return `ask ${fitQuestions(fact.questions)}`
}

const ASKS: Readonly<Record<AskFact, string>> = {
  decision: 'When will they decide?',
  progress: 'Which next step do you both agree on?',
  gut: 'Will they buy?',
  fit: 'Do they fit your profile?',
  begun: 'When did this begin?',
  medium: 'They declined every way you planned: how may you reach them?',
  none: '',
}

/** ' at 14:30' for a promise with a time of day, else ''. */
function timeText(minutes: number): string {
  if (Number.isNaN(minutes)) return ''
  const two = (part: number): string => String(part).padStart(2, '0')
  return ` at ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function due(fact: DueFact): string {
  switch (fact.reason) {
    case 'promised': {
      const when = fact.late === 0 ? 'today' : readableDay(fact.day)
      const late = fact.late === 0 ? '' : `, ${plural(fact.late, 'day')} ago`
      return `You promised it for ${when}${timeText(fact.minutes)}${late}`
    }
    case 'at risk':
      return `At risk: ${fact.risk.toLowerCase()}`
    case 'overdue':
      return `Due since ${readableDay(fact.day)}`
    case 'new lead':
      return 'New lead: nobody has been in touch yet'
    case 'near decision':
      return `Decides ${within(fact.ahead)}`
    case 'due': {
      return Number.isNaN(fact.quiet)
        ? 'Due: no logged touch has reached them yet'
        : `Quiet for ${plural(fact.quiet, 'day')}`
    }
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const withPoints = (agenda: string, points: readonly string[]): string =>
  points.length === 0 ? agenda : `${agenda}: ${points.join(', ')}`

function reason(fact: ReasonFact): string {
  switch (fact.code) {
    case 'promised':
      return 'What you promised them'
    case 'anniversary':
      return `${plural(fact.years, 'year')} as a customer: what it has brought them`
    case 'item missing':
      return 'What are you sending them? Add it to the Reasons tab'
    case 'question':
      return 'What would help them?'
    case 'risk':
      return `Put right what troubles them: ${fact.risk.toLowerCase()}`
    case 'decides by':
      return `What they need to decide by ${readableDay(fact.day)}`
    case 'product':
      return `A useful fact about ${fact.product} for ${fact.company || 'them'}`
    case 'agenda':
      return withPoints(`Agenda of the status meeting in ${MONTHS[fact.month - 1] ?? ''}`, fact.points)
    case 'invitation':
      return `Invitation to ${fact.event} on ${readableDay(fact.on)}`
  }
}

const WHO_ELSE = 'ho do you know who shares your purchasing influence and professional standards?'

function referralAsk({ situation, by, incentive }: ReferralFact): string {
  const last = incentive === '' ? '' : ` (last time: ${incentive})`
  const offer = `Offer an incentive${last}.`
  switch (situation) {
    case 'established':
      return `Your business is of great value to me. W${WHO_ELSE}`
    case 'referred':
      return `You came to me ${by === '' ? 'by referral' : `through ${by}`}, and I am glad of it. W${WHO_ELSE}`
    case 'new customer':
      return `Thank you for your business. W${WHO_ELSE} ${offer}`
    case 'prospect':
      return `Whatever you decide: w${WHO_ELSE} ${offer}`
    case 'parting':
    case 'lost':
      return 'This didn’t work out. Who would be a better fit?'
  }
}

function late({ name, day, latest, others }: LateFact): string {
  const more = others === 0 ? '' : `, and ${plural(others, 'other')} ${others === 1 ? 'is' : 'are'} late too`
  return `Your days are full: ${name} has to wait until ${readableDay(day)}, ${plural(day - latest, 'day')} too long${more}`
}

const clockStopped = ({ share, open, unread }: ClockFact, wording: Wording): string =>
  unread
    ? `I cannot use “${unread.header}”: most of its cells are no dates, such as “${unread.shown}”. So the clock stands still ` +
      `and nothing moves to ${SHOWN_VERDICTS[wording][PURGE]}. Write dates there, or fill in “Decision date”.`
    : `${percentOf(share)} % of your ${plural(open, 'open row')} have no decision date, so the clock stands still and nothing ` +
      `moves to ${SHOWN_VERDICTS[wording][PURGE]}. A clean-up sprint gets it going: walk through the rows once, and keep, bench, or fill in when they decide.`

/** What is left of the claim: rows that are new have not been judged yet. */
function survivors(figures: AuditFigures): string {
  const { survivingRows, newRows } = figures
  const tooNew = `${formatCount(newRows)} ${newRows === 1 ? 'is' : 'are'} too new to judge`
  if (survivingRows === 0) return 'nothing survives'
  if (newRows === survivingRows) return tooNew
  const rest = newRows === 0 ? '' : `, of which ${tooNew}`
  return `${money(figures, 'surviving')} survives in ${formatCount(survivingRows)}${rest}`
}

/** The sum of each currency. */
const money = ({ beside, ...main }: AuditFigures, of: 'claimed' | 'surviving'): string =>
  [main, ...beside].map((one) => `${formatMoney(one[of])}${one.code && ` ${one.code}`}`).join(' and ')

/** "Your pipeline claims … in … rows; … survives in … rows." */
function audit(figures: AuditFigures): string {
  const { open, unvalued } = figures
  if (open === 0) return 'Your pipeline has no open rows.'
  const blank =
    unvalued === 0
      ? ''
      : ` ${plural(unvalued, 'open row')} without a value ${unvalued === 1 ? 'is' : 'are'} not in the sums.`
  return `Your pipeline claims ${money(figures, 'claimed')} in ${plural(open, 'open row')}; ${survivors(figures)}.${blank}`
}

const stagesRead = (found: readonly StageFact[]): string =>
  found.length === 0
    ? ''
    : `New ${found.length === 1 ? 'stage' : 'stages'}: ${found.map(({ word, kind }) => `“${word}” is read as ${kind}`).join(', ')}. ` +
      'If that is wrong, change it on Rules.'

const stagesAsked = (unknown: readonly StageFact[]): string =>
  unknown.length === 0
    ? ''
    : `Open, won or lost: what is ${unknown.map(({ word, rows }) => `“${word}” (${plural(rows, 'row')})`).join(', ')}? ` +
      'Tell me in the panel under More, How I read your sheet, or in the stage rows on Rules; until then these rows wait.'

function columnAsked({ header, why, candidate }: LostFact): string {
  if (why === 'twice') return `“${header}” is there twice. Which one is it?`
  const now = candidate === '' ? 'Which column is it now?' : `Is it now “${candidate}”?`
  return `I no longer find “${header}”. ${now}`
}

function columnLost(fact: LostFact): string {
  const meanwhile = fact.holds ? 'verdicts and plan stay as they are' : 'it counts as blank'
  return `${columnAsked(fact)} Tell me in the panel, or give it its name back; until then ${meanwhile}.`
}

const columnFound = (header: string, field: string): string =>
  `New column: “${header}” is read as ${field}. If that is wrong, change it in its header row on Rules.`

const usualSale = (days: number, limit: number): string =>
  `The deals you won usually took ${plural(Math.round(days), 'day')}, and only decisions within ${limit} days count as near. ` +
  `If that is how you sell, write ${Math.round(days)} on Rules, in the row P2.amber.`

const LIVE_ENDS: Readonly<Record<LiveEnd, (mostRows: number) => string>> = {
  rows: (mostRows) => `the pipeline has more than ${formatCount(mostRows)} rows`,
  columns: () => 'a column they need stands to the right of them; move it to their left',
  volatile: () => 'a column holds NOW() or RAND(), which live formulas may not read',
  error: () => 'their formulas showed an error or nothing two nights running',
  taken: () => 'their headers take no formula',
}

const placeOf = ({ tab, row, header }: Place): string => `${row > 0 ? `${tab}, row ${row}` : tab}, ${header}`

/** What nothing else in the sheet knows, by the tab that held it. */
const TABS_LOST: Readonly<Record<string, string>> = {
  Touches: 'every touch logged there: I made a new, empty one, and verdicts may change',
  Ledger: 'what was confirmed, and when things were first seen: I made a new one, and verdicts may change',
}

const englishIn = (wording: Wording): Words => ({
  verdictWhy: (fact) => verdictWhy(fact, wording),
  fitWhy: (fact) => fitWhy(fact, wording),
  fitQuestions,
  ask: (fact) => ASKS[fact],
  askAgreed: () => 'Which next step did you both agree on?',
  askConfirmed: (day) => `Do they confirm ${readableDay(day)}, or is it another day?`,
  due,
  reason,
  referralAsk,
  seeRow: (name) => `see row of ${name}`,
  place: placeOf,
  left: (people) =>
    people === 0 ? '' : `${formatCount(people)} more ${people === 1 ? 'is' : 'are'} due than your day holds`,
  late,
  clockStopped: (fact) => clockStopped(fact, wording),
  audit,
  usualSale,
  stagesRead,
  stagesAsked,
  columnLost,
  columnFound,
  sprint: (done, total) =>
    total === 0 ? 'There is no open row to walk through.' : `${done} of ${plural(total, 'open row')} done`,
  verdicts: SHOWN_VERDICTS[wording],
  refusals: ENGLISH_REFUSALS,
  faults: ENGLISH_FAULTS,
  get reading() {
    return englishReading()
  },
  get review() {
    return englishReview()
  },
  get jobs() {
    return englishJobs()
  },
  get mail() {
    return englishMail()
  },
  get rules() {
    return englishRules()
  },
  get time() {
    return englishTime()
  },
  nightTakenOver: (from, to, since) =>
    `${from}’s night has not run since ${readableDay(since)}: from now on it is ${to}’s.`,
  whereabouts: (answer) =>
    answer === 'copy'
      ? 'This copy is a sheet of its own now. No night runs here and no mail goes out until you choose Extensions › Touchline › Set up Touchline.'
      : 'Good: the same sheet in a new place. If its night does not come by itself, choose Extensions › Touchline › Set up Touchline once.',
  migrated: (version, formulas) =>
    `Touchline’s tabs are up to date now (version ${version}).` +
    (formulas.length === 0
      ? ''
      : ` Please check these formulas of yours, which read a tab whose columns moved: ${formulas.join(', ')}.`),
  logProblems: (count, first) =>
    `I could not read ${plural(count, 'thing')}; the first: ${placeOf(first)}: ${first.text}.`,
  nightOfAnother: (owner) => `The night is ${owner}’s. Should it not run for two days, yours takes over.`,
  tabRemade: (tab, pipeline) =>
    TABS_LOST[tab]
      ? `The tab “${tab}” was gone, and with it ${TABS_LOST[tab]}. File › Version history has it: copy its lines into the new one.`
      : pipeline === ''
        ? `The tab “${tab}” was gone: I made it anew with all I know. What you had typed there yourself is in File › Version history.`
        : `The tab “${tab}” was gone: I made it anew from the method and the columns and stages of “${pipeline}”. Figures you had changed are back at their defaults.`,
  nightAgain: (same) =>
    `You took the last night back, and the rows were judged again: ${same === 0 ? 'no verdict is as that night had it' : `${plural(same, 'verdict')} came out as that night had ${same === 1 ? 'it' : 'them'}, from the same cells`}. A verdict changes for good with the cells it stands on, or a number on Rules.`,
  liveEnded: (why, mostRows) =>
    `Fit and Next touch are written every night from now on: ${LIVE_ENDS[why](mostRows)}. ` +
    '“Live formulas or written values” in the menu brings the formulas back.',
})

/** English as the method has it. */
export const ENGLISH = englishIn('plain')

/** English without blunt words. */
export const neutralEnglish = lazy(() => englishIn('neutral'))
