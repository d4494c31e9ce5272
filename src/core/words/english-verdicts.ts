// Verdicts and fits, in English.
import type { Day } from '../calendar/day'
import { plural, readableDay } from '../cells/text'
import {
  type FitFact,
  type FitMiss,
  type Lack,
  NOTICE,
  type Proof,
  PURGE,
  QUALIFIED,
  UNQUALIFIED,
  type VerdictFact,
} from './facts'
import { isBlunt, SHOWN_VERDICTS, type Wording } from './first-words'
import type { VerdictWords } from './words'

/** Without its year, of a day that is at most some weeks ahead. */
const shortDay = (day: Day): string => readableDay(day).replace(/ \d+$/, '')
const ago = (days: number): string => (days === 0 ? 'today' : `${plural(days, 'day')} ago`)
/** 'today', or in how many days. */
export const within = (days: number): string => (days === 0 ? 'today' : `in ${plural(days, 'day')}`)

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
      return wording === (fact.isNeutral ? 'neutral' : 'plain') || !isBlunt(fact) ? fact.why : ''
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

export const englishVerdicts = (wording: Wording): VerdictWords => ({
  verdictWhy: (fact) => verdictWhy(fact, wording),
  fitWhy: (fact) => fitWhy(fact, wording),
  fitQuestions,
})
