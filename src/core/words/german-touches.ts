// Why somebody is called and what with, in German.
import type { AskFact, DueFact, ReasonFact, ReferralFact } from './facts'
import { counted, dayInGerman as date } from './german-text'
import { days, within } from './german-verdicts'
import type { TouchWords } from './words'

const ASKS: Readonly<Record<AskFact, string>> = {
  decision: 'Wann entscheiden sie?',
  progress: 'Welchen nächsten Schritt vereinbaren Sie?',
  gut: 'Werden sie kaufen?',
  fit: 'Passen sie zu Ihrem Profil?',
  begun: 'Wann hat das begonnen?',
  medium: 'Sie haben alle geplanten Wege abgelehnt: Wie dürfen Sie sich melden?',
  none: '',
}

/** ' um 14:30 Uhr' for a promise with a time of day, else ''. */
function timeText(minutes: number): string {
  if (Number.isNaN(minutes)) return ''
  return ` um ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} Uhr`
}

const RISKS = new Map([
  ['people changed', 'neue Leute'],
  ['tastes changed', 'andere Vorlieben'],
  ['competitor', 'ein Wettbewerber'],
  ['trouble', 'Ärger'],
])

function due(fact: DueFact): string {
  switch (fact.reason) {
    case 'promised': {
      const when = fact.late === 0 ? 'heute' : `den ${date(fact.day)}`
      const late = fact.late === 0 ? '' : `, vor ${days(fact.late)}`
      return `Von Ihnen zugesagt für ${when}${timeText(fact.minutes)}${late}`
    }
    case 'at risk':
      return `Gefährdet: ${RISKS.get(fact.risk.toLowerCase()) ?? fact.risk}`
    case 'overdue':
      return `Fällig seit dem ${date(fact.day)}`
    case 'new lead':
      return 'Neue Anfrage: Noch hat sich niemand gemeldet'
    case 'near decision':
      return `Entscheidet ${within(fact.ahead)}`
    case 'due':
      return Number.isNaN(fact.quiet)
        ? 'Fällig: Noch kein notierter Kontakt hat sie erreicht'
        : `Seit ${days(fact.quiet)} still`
  }
}

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

const withPoints = (agenda: string, points: readonly string[]): string =>
  points.length === 0 ? agenda : `${agenda}: ${points.join(', ')}`

function reason(fact: ReasonFact): string {
  switch (fact.code) {
    case 'promised':
      return 'Was Sie zugesagt haben'
    case 'anniversary':
      return `Seit ${counted(fact.years, 'Jahr', 'Jahren')} Kunde: was es ihnen gebracht hat`
    case 'item missing':
      return 'Was schicken Sie? Tragen Sie es auf dem Tab Reasons ein'
    case 'question':
      return 'Was würde ihnen helfen?'
    case 'risk':
      return `Aus der Welt schaffen, was sie stört: ${RISKS.get(fact.risk.toLowerCase()) ?? fact.risk}`
    case 'decides by':
      return `Was sie für ihre Entscheidung brauchen, bis zum ${date(fact.day)}`
    case 'product':
      return `Etwas Nützliches über ${fact.product} für ${fact.company || 'sie'}`
    case 'agenda':
      return withPoints(`Tagesordnung des Statusgesprächs im ${MONTHS[fact.month - 1] ?? ''}`, fact.points)
    case 'invitation':
      return `Einladung: ${fact.event} am ${date(fact.on)}`
  }
}

const WHO_ELSE = 'en kennen Sie, der so viel Einfluss und so hohe Ansprüche hat wie Sie?'

function referralAsk({ situation, by, incentive }: ReferralFact): string {
  const last = incentive === '' ? '' : ` (zuletzt: ${incentive})`
  const offer = `Bieten Sie etwas dafür an${last}.`
  switch (situation) {
    case 'established':
      return `Ihre Aufträge bedeuten mir viel. W${WHO_ELSE}`
    case 'referred':
      return `Sie kamen ${by === '' ? 'durch eine Empfehlung' : `durch ${by}`} zu mir, und das freut mich. W${WHO_ELSE}`
    case 'new customer':
      return `Danke für Ihren Auftrag. W${WHO_ELSE} ${offer}`
    case 'prospect':
      return `Wie Sie sich auch entscheiden: W${WHO_ELSE} ${offer}`
    case 'parting':
    case 'lost':
      return 'Es hat nicht gepasst. Für wen wäre es das Richtige?'
  }
}

export const GERMAN_TOUCHES: TouchWords = {
  ask: (fact) => ASKS[fact],
  askAgreed: () => 'Welchen nächsten Schritt haben Sie vereinbart?',
  askConfirmed: (day) => `Bestätigen sie den ${date(day)}, oder ist es ein anderer Tag?`,
  due,
  reason,
  referralAsk,
  seeRow: (name) => `siehe Zeile von ${name}`,
}
