// Why somebody is called and what with, in English.
import { plural, readableDay } from '../cells/text'
import { within } from './english-verdicts'
import type { AskFact, DueFact, ReasonFact, ReferralFact } from './facts'
import type { TouchWords } from './words'

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

export const ENGLISH_TOUCHES: TouchWords = {
  ask: (fact) => ASKS[fact],
  askAgreed: () => 'Which next step did you both agree on?',
  askConfirmed: (day) => `Do they confirm ${readableDay(day)}, or is it another day?`,
  due,
  reason,
  referralAsk,
  seeRow: (name) => `see row of ${name}`,
}
