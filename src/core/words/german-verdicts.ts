// Verdicts and fits, in German.
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
import { counted, dayInGerman as date, inGerman as number, shortDayInGerman } from './german-text'
import type { VerdictWords } from './words'

/** After a preposition. */
export const days = (n: number): string => counted(n, 'Tag', 'Tagen')
const ago = (n: number): string => (n === 0 ? 'heute' : `vor ${days(n)}`)
/** 'heute', or in how many days. */
export const within = (n: number): string => (n === 0 ? 'heute' : `in ${days(n)}`)

const progress = (daysAgo: number): string =>
  Number.isNaN(daysAgo) ? 'noch kein Fortschritt' : `Fortschritt ${ago(daysAgo)}`

function proofText(proof: Proof): string {
  switch (proof.by) {
    case 'promise':
      return `zugesagt für den ${date(proof.day)}`
    case 'doubt':
      return `noch keine Vorgeschichte: nächsten Schritt bis ${date(proof.day)} eintragen`
    case 'yes':
      return `Ja bestätigt ${ago(proof.daysAgo)}`
    case 'progress':
      return progress(proof.daysAgo)
  }
}

/** What is wanting, what to do about it, what would save the row, and where that is another sentence, what else to do. */
type LackText = readonly [lack: string, next: string, saved: string, orElse?: string]

const FILLED = 'wenn Sie ihn nicht eintragen'
const CONFIRMED = ['bestätigen sie ihn?', 'wenn sie ihn nicht bestätigen', 'um Bestätigung bitten'] as const

function lackOfDate(lack: Lack & { readonly fact: 'decision' }): LackText {
  switch (lack.is) {
    case 'blank':
      return ['kein Entscheidungstermin', 'fragen, wann sie entscheiden', FILLED]
    case 'passed':
      return [`der Entscheidungstermin am ${date(lack.day)} ist vorbei`, 'nach dem neuen fragen', FILLED]
    case 'moved':
      return [`der Termin wurde ${number(lack.times)}-mal verschoben`, ...CONFIRMED]
    case 'unconfirmed':
      return [`Ihr geschätzter Termin ist ${counted(lack.days, 'Tag', 'Tage')} alt`, ...CONFIRMED]
  }
}

function lackText(lack: Lack): LackText {
  switch (lack.fact) {
    case 'decision':
      return lackOfDate(lack)
    case 'progress':
      return [progress(lack.daysAgo), 'nächsten Schritt vereinbaren', 'wenn Sie keinen vereinbaren']
    case 'gut':
      return ['großes Geschäft, kein klares Ja', 'werden sie kaufen?', 'wenn Sie nicht Ja sagen', 'Ja sagen']
    case 'fit':
      return ['nicht Ihr Wunschkunde', 'Profil prüfen', 'wenn sie nicht doch passen']
    case 'none':
      return ['keine einzelne Angabe würde helfen', `parken bis ${date(lack.until)}`, '']
  }
}

function verdictWhy(fact: VerdictFact, wording: Wording): string {
  switch (fact.rule) {
    case 'S3':
      return `was ist „${fact.word}“: offen, gewonnen oder verloren?`
    case 'S4':
      return `„${fact.shown}“ in ${fact.header} ist nicht lesbar`
    case 'kept':
      return wording === (fact.isNeutral ? 'neutral' : 'plain') || !isBlunt(fact) ? fact.why : ''
    case 'P1':
      return wording === 'plain'
        ? 'Sie sagen, sie werden nie kaufen: parken'
        : 'Sie erwarten keinen Auftrag: parken'
    case 'P5':
      return `Tag ${fact.age} von ${fact.days}: herausfinden, wer sie sind`
    case 'P2a':
      return `großes Geschäft, ${proofText(fact.proof)}`
    case 'P2b': {
      const estimate = fact.isEstimate ? ', Ihre Schätzung: bestätigen' : ''
      const late = fact.band === 'amber' ? 'erst ' : ''
      return `entscheidet ${late}${within(fact.ahead)}${estimate}, ${proofText(fact.proof)}`
    }
    case 'P4c': {
      const [lack, next] = lackText(fact.lack)
      return `${lack}: ${next} · Uhr steht`
    }
    case 'P4':
      return noticeWhy(fact, SHOWN_VERDICTS[wording])
  }
}

function noticeWhy(
  { code, lack: wanting, since, ends }: VerdictFact & { readonly rule: 'P4' },
  shown: readonly string[],
): string {
  const [lack, next, unless, orElse = next] = lackText(wanting)
  if (code === PURGE) {
    const todo = wanting.fact === 'none' ? next : `parken oder ${orElse}`
    return `${lack}: ${todo} · auf ${shown[NOTICE]} seit ${date(since)}`
  }
  if (Number.isNaN(ends)) return `${lack}: ${next}`
  return `${lack}: ${next} · geht am ${shortDayInGerman(ends)} zu ${shown[PURGE]}${unless === '' ? '' : `, ${unless}`}`
}

/** What each test of a profile demands. */
const DEMANDS = new Map<string, (value: string, not: string) => string>([
  ['is', (value, not) => `muss ${not}${value} sein`],
  ['is not', (value, not) => `darf ${not}nicht ${value} sein`],
  ['one of', (value, not) => `muss ${not}eines von ${value} sein`],
  ['contains', (value, not) => `muss ${not}${value} enthalten`],
  ['at least', (value, not) => `muss ${not}mindestens ${value} sein`],
  ['at most', (value, not) => `muss ${not}höchstens ${value} sein`],
  ['between', (value, not) => `muss ${not}zwischen ${value.replace(/ and /i, ' und ')} liegen`],
  ['within days', (value, not) => `muss ${not}innerhalb von ${value} Tagen um heute liegen`],
  ['is filled', (_, not) => `muss ${not}ausgefüllt sein`],
])

function missText({ field, has, isNever, test, value }: FitMiss, wording: Wording): string {
  const not = wording === 'plain' ? 'nie ' : 'nicht '
  const demand = (DEMANDS.get(test)?.(value, isNever ? not : '') ?? '').replace(/^muss (?=ni)/, 'darf ')
  return has === '' ? `${field} ${demand}` : `${field} ist ${has}, ${demand}`
}

const fitQuestions = (questions: readonly string[]): string => questions.join(' · ')

/** Of several profiles each different reason is named once. */
function fitWhy(fact: FitFact, wording: Wording): string {
  if (fact.code === QUALIFIED) return ''
  if (fact.code === UNQUALIFIED)
    return [...new Set(fact.misses.map((miss) => missText(miss, wording)))].join('; ')
  return `fragen: ${fitQuestions(fact.questions)}`
}

export const germanVerdicts = (wording: Wording): VerdictWords => ({
  verdictWhy: (fact) => verdictWhy(fact, wording),
  fitWhy: (fact) => fitWhy(fact, wording),
  fitQuestions,
})
