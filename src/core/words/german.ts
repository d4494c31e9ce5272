// Everything the method says, in German. What cells and filters rely on stays English: tab names, headers, media, outcomes and
// the first words of verdicts.

import { lazy } from '../cells/lazy'
import {
  type AuditFigures,
  type ClockFact,
  type LateFact,
  type LostFact,
  PURGE,
  type StageFact,
  type WantingDate,
  wantingDate,
} from './facts'
import type { Place } from './faults'
import { SHOWN_VERDICTS, type Wording } from './first-words'
import { GERMAN_FAULTS } from './german-faults'
import { germanJobs } from './german-jobs'
import { germanMail } from './german-mail'
import { germanReading } from './german-reading'
import { GERMAN_REFUSALS } from './german-refusals'
import { germanReview } from './german-review'
import { germanRules } from './german-rules'
import { amountInGerman as amount, counted, dayInGerman as date, inGerman as number } from './german-text'
import { germanTime } from './german-time'
import { GERMAN_TOUCHES } from './german-touches'
import { germanVerdicts } from './german-verdicts'
import type { LiveEnd, Words } from './words'

const openRows = (n: number): string => counted(n, 'offenen Zeile', 'offenen Zeilen')

function late({ name, day, latest, others }: LateFact): string {
  const more =
    others === 0 ? '' : `; ${counted(others, 'weitere Person kommt', 'weitere Personen kommen')} auch zu spät`
  const late = counted(day - latest, 'Tag', 'Tage')
  return `Ihre Tage sind voll: ${name} muss bis ${date(day)} warten, ${late} zu lang${more}`
}

const clockStopped = ({ share, open, unconfirmed, unread }: ClockFact, wording: Wording): string =>
  unread
    ? `„${unread.header}“ ist nicht brauchbar: Die meisten Zellen sind keine Tage, etwa „${unread.shown}“. Darum steht die Uhr, ` +
      `und nichts geht zu ${SHOWN_VERDICTS[wording][PURGE]}. Schreiben Sie dort Tage hinein, oder füllen Sie „Decision date“ aus.`
    : `${Math.round(share * 100)} % Ihrer ${openRows(open)} haben ${WANTING_DATE[wantingDate(share * open, unconfirmed)]}. Darum steht die Uhr, und nichts geht ` +
      `zu ${SHOWN_VERDICTS[wording][PURGE]}. Räumen Sie einmal auf: Gehen Sie die Zeilen durch, und behalten, parken oder fragen Sie, wann sie entscheiden.`
const WANTING_DATE: Readonly<Record<WantingDate, string>> = {
  blank: 'keinen Entscheidungstermin',
  unconfirmed: 'einen Entscheidungstermin, den niemand bestätigt hat',
  either: 'keinen Entscheidungstermin oder einen, den niemand bestätigt hat',
}

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
  ...germanVerdicts(wording),
  ...GERMAN_TOUCHES,
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
