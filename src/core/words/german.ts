// Everything the method says, in German. What cells and filters rely on stays English: tab names, headers, media, outcomes and
// the first words of verdicts.

import type { Day } from '../calendar/day'
import { lazy } from '../cells/lazy'
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
import { GERMAN_FAULTS } from './german-faults'
import { germanJobs } from './german-jobs'
import { germanMail } from './german-mail'
import { germanReading } from './german-reading'
import { GERMAN_REFUSALS } from './german-refusals'
import { germanReview } from './german-review'
import { germanRules } from './german-rules'
import {
  amountInGerman as amount,
  counted,
  dayInGerman as date,
  inGerman as number,
  shortDayInGerman,
} from './german-text'
import { germanTime } from './german-time'
import type { LiveEnd, Words } from './words'

const days = (n: number): string => counted(n, 'Tag', 'Tagen')
const openRows = (n: number): string => counted(n, 'offenen Zeile', 'offenen Zeilen')
const ago = (n: number): string => (n === 0 ? 'heute' : `vor ${days(n)}`)
const within = (n: number): string => (n === 0 ? 'heute' : `in ${days(n)}`)

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
      return wording === 'plain' || fact.isNeutral || !isBlunt(fact) ? fact.why : ''
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

function late({ name, day, latest, others }: LateFact): string {
  const more =
    others === 0 ? '' : `; ${counted(others, 'weitere Person kommt', 'weitere Personen kommen')} auch zu spät`
  const late = counted(day - latest, 'Tag', 'Tage')
  return `Ihre Tage sind voll: ${name} muss bis ${date(day)} warten, ${late} zu lang${more}`
}

const clockStopped = ({ share, open, unread }: ClockFact, wording: Wording): string =>
  unread
    ? `„${unread.header}“ ist nicht brauchbar: Die meisten Zellen sind keine Tage, etwa „${unread.shown}“. Darum steht die Uhr, ` +
      `und nichts geht zu ${SHOWN_VERDICTS[wording][PURGE]}. Schreiben Sie dort Tage hinein, oder füllen Sie „Decision date“ aus.`
    : `${Math.round(share * 100)} % Ihrer ${openRows(open)} haben keinen Entscheidungstermin. Darum steht die Uhr, und nichts geht ` +
      `zu ${SHOWN_VERDICTS[wording][PURGE]}. Räumen Sie einmal auf: Gehen Sie die Zeilen durch, und behalten, parken oder fragen Sie, wann sie entscheiden.`

/** What is left of the claim: rows that are new have not been judged yet. */
function survivors(figures: AuditFigures): string {
  const { survivingRows, newRows } = figures
  const tooNew = `${number(newRows)} ${newRows === 1 ? 'ist' : 'sind'} für ein Urteil noch zu neu`
  if (survivingRows === 0) return 'es bleibt nichts'
  if (newRows === survivingRows) return tooNew
  const rest = newRows === 0 ? '' : `; ${tooNew}`
  return `davon bleiben ${money(figures, 'surviving')} in ${counted(survivingRows, 'Zeile', 'Zeilen')}${rest}`
}

const money = ({ beside, ...main }: AuditFigures, of: 'claimed' | 'surviving'): string =>
  [main, ...beside].map((one) => `${amount(one[of])}${one.code && ` ${one.code}`}`).join(' und ')

function audit(figures: AuditFigures): string {
  const { open, unvalued } = figures
  if (open === 0) return 'Ihre Pipeline hat keine offenen Zeilen.'
  const without = counted(unvalued, 'offene Zeile ohne Wert fehlt', 'offene Zeilen ohne Wert fehlen')
  const blank = unvalued === 0 ? '' : ` ${without} in den Summen.`
  return `Ihre Pipeline verspricht ${money(figures, 'claimed')} in ${openRows(open)}; ${survivors(figures)}.${blank}`
}

const KIND = { open: 'offen', won: 'gewonnen', lost: 'verloren' } as const

const stagesRead = (found: readonly StageFact[]): string =>
  found.length === 0
    ? ''
    : `Neue ${found.length === 1 ? 'Phase' : 'Phasen'}: ${found.map(({ word, kind }) => `„${word}“ gilt als ${KIND[kind ?? 'open']}`).join(', ')}. ` +
      'Wenn das nicht stimmt, ändern Sie es auf Rules.'

const stagesAsked = (unknown: readonly StageFact[]): string =>
  unknown.length === 0
    ? ''
    : `Offen, gewonnen oder verloren: Was ist ${unknown.map(({ word, rows }) => `„${word}“ (${counted(rows, 'Zeile', 'Zeilen')})`).join(', ')}? ` +
      'Sagen Sie es in der Seitenleiste unter Mehr, So lese ich Ihre Tabelle, oder auf Rules bei den Phasen; bis dahin warten diese Zeilen.'

function columnAsked({ header, why, candidate }: LostFact): string {
  if (why === 'twice') return `„${header}“ gibt es zweimal. Welche Spalte ist es?`
  const now = candidate === '' ? 'Welche Spalte ist es jetzt?' : `Heißt sie jetzt „${candidate}“?`
  return `Die Spalte „${header}“ ist nicht mehr da. ${now}`
}

function columnLost(fact: LostFact): string {
  const meanwhile = fact.holds ? 'bleiben Urteile und Plan, wie sie sind' : 'zählt sie als leer'
  return `${columnAsked(fact)} Sagen Sie es in der Seitenleiste, oder geben Sie ihr den Namen zurück; bis dahin ${meanwhile}.`
}

const columnFound = (header: string, field: string): string =>
  `Neue Spalte: „${header}“ gilt als ${field}. Wenn das nicht stimmt, ändern Sie es auf Rules in der Zeile der Überschrift.`

const usualSale = (took: number, limit: number): string =>
  `Ihre gewonnenen Geschäfte dauerten meist ${counted(Math.round(took), 'Tag', 'Tage')}, und nur Entscheidungen innerhalb von ${limit} ` +
  `Tagen gelten als nah. Wenn Sie so verkaufen, schreiben Sie auf Rules in die Zeile P2.amber ${Math.round(took)}.`

const LIVE_ENDS: Readonly<Record<LiveEnd, (mostRows: number) => string>> = {
  rows: (mostRows) => `Die Pipeline hat mehr als ${number(mostRows)} Zeilen`,
  columns: () =>
    'Eine Spalte, die sie brauchen, steht rechts von ihnen; verschieben Sie sie nach links davor',
  volatile: () => 'In einer Spalte steht NOW() oder RAND(), und das dürfen Live-Formeln nicht lesen',
  error: () => 'Ihre Formeln zeigten zwei Nächte lang einen Fehler oder nichts',
  taken: () => 'Ihre Überschriften nehmen keine Formel an',
}

const placeOf = ({ tab, row, header }: Place): string =>
  `${row > 0 ? `${tab}, Zeile ${row}` : tab}, ${header}`

/** What nothing else in the sheet knows, by the tab that held it. */
const TABS_LOST: Readonly<Record<string, string>> = {
  Touches: 'alle dort eingetragenen Kontakte: Der neue Tab ist leer, und Urteile können sich ändern',
  Ledger:
    'was bestätigt und wann etwas zuerst gesehen wurde: Der Tab ist neu, und Urteile können sich ändern',
}

function tabRemade(tab: string, pipeline: string): string {
  const lost = TABS_LOST[tab]
  if (lost)
    return `Der Tab „${tab}“ war weg und mit ihm ${lost}. Unter Datei › Versionsverlauf steht er noch: Kopieren Sie seine Zeilen in den neuen.`
  return pipeline === ''
    ? `Der Tab „${tab}“ war weg und ist neu angelegt, mit allem, was bekannt ist. Was Sie selbst dort eingetragen hatten, steht unter Datei › Versionsverlauf.`
    : `Der Tab „${tab}“ war weg und ist neu angelegt, aus der Methode und den Spalten und Phasen von „${pipeline}“. Zahlen, die Sie geändert hatten, stehen wieder auf ihren Vorgaben.`
}

function migrated(version: number, formulas: readonly string[]): string {
  const check =
    formulas.length === 0
      ? ''
      : ` Bitte prüfen Sie diese Formeln von Ihnen, sie lesen einen Tab mit verschobenen Spalten: ${formulas.join(', ')}.`
  return `Die Tabs von Touchline sind jetzt auf dem neuesten Stand (Version ${version}).${check}`
}

const germanIn = (wording: Wording): Words => ({
  verdictWhy: (fact) => verdictWhy(fact, wording),
  fitWhy: (fact) => fitWhy(fact, wording),
  fitQuestions,
  ask: (fact) => ASKS[fact],
  askAgreed: () => 'Welchen nächsten Schritt haben Sie vereinbart?',
  askConfirmed: (day: Day) => `Bestätigen sie den ${date(day)}, oder ist es ein anderer Tag?`,
  due,
  reason,
  referralAsk,
  seeRow: (name) => `siehe Zeile von ${name}`,
  place: placeOf,
  left: (people) =>
    people === 0
      ? ''
      : `${counted(people, 'weitere Person ist fällig, passt', 'weitere Personen sind fällig, passen')} aber nicht mehr in Ihren Tag`,
  late,
  clockStopped: (fact) => clockStopped(fact, wording),
  audit,
  usualSale,
  stagesRead,
  stagesAsked,
  columnLost,
  columnFound,
  sprint: (done, total) =>
    total === 0 ? 'Es gibt keine offene Zeile.' : `${number(done)} von ${openRows(total)} erledigt`,
  verdicts: SHOWN_VERDICTS[wording],
  refusals: GERMAN_REFUSALS,
  faults: GERMAN_FAULTS,
  get reading() {
    return germanReading()
  },
  get review() {
    return germanReview()
  },
  get jobs() {
    return germanJobs()
  },
  get mail() {
    return germanMail()
  },
  get rules() {
    return germanRules()
  },
  get time() {
    return germanTime()
  },
  logProblems: (count, first) =>
    `${counted(count, 'Stelle ist', 'Stellen sind')} nicht lesbar; die erste: ${placeOf(first)}: ${first.text}.`,
  nightTakenOver: (from, to, since) =>
    `Der Nachtlauf von ${from} kam seit dem ${date(since)} nicht mehr; ab jetzt läuft er bei ${to}.`,
  nightOfAnother: (owner) => `Der Nachtlauf läuft bei ${owner}. Bleibt er zwei Tage aus, übernimmt Ihrer.`,
  whereabouts: (answer) =>
    answer === 'copy'
      ? 'Diese Kopie ist jetzt eine eigene Tabelle. Hier gibt es keinen Nachtlauf und keine Mail, bis Sie Erweiterungen › Touchline › Touchline einrichten wählen.'
      : 'Gut: dieselbe Tabelle an einem neuen Ort. Wenn der Nachtlauf nicht von selbst kommt, wählen Sie einmal Erweiterungen › Touchline › Touchline einrichten.',
  migrated,
  tabRemade,
  nightAgain: (same) =>
    `Den letzten Nachtlauf hatten Sie zurückgenommen, und die Zeilen sind neu beurteilt: ${same === 0 ? 'kein Urteil ist wieder wie in jener Nacht' : `${counted(same, 'Urteil ist', 'Urteile sind')} wieder wie in jener Nacht, aus denselben Zellen`}. Auf Dauer ändert sich ein Urteil mit den Zellen, auf denen es beruht, oder mit einer Zahl auf Rules.`,
  liveEnded: (why, mostRows) =>
    `Fit und Next touch werden ab jetzt jede Nacht als feste Werte geschrieben. ${LIVE_ENDS[why](mostRows)}. ` +
    'Mit „Live-Formeln oder feste Werte“ im Menü kommen die Formeln zurück.',
})

/** German as the method has it. */
export const GERMAN = germanIn('plain')

/** German without blunt words. */
export const neutralGerman = lazy(() => germanIn('neutral'))
