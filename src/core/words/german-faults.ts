// What is wrong with a cell, in German: what it is, then what to do about it.
import { clockText } from '../calendar/moment'
import { IMAGE } from '../cells/cell'
import type { FaultWords } from './faults'
import { counted, dayInGerman, inGerman } from './german-text'

const notADate = (form = 'YYYY-MM-DD') =>
  `ist kein Datum: bitte als ${form.replace('DD', 'TT').replace(/Y/g, 'J')} schreiben`
const UNCLEAR = 'hier könnte der Tag oder der Monat vorn stehen'
const MOMENT = 'hier fehlt ein Tag mit Uhrzeit: bitte als JJJJ-MM-TT HH:MM schreiben'

const KINDS = {
  day: 'keine Tage',
  money: 'keine Beträge',
  email: 'keine E-Mail-Adressen',
  phone: 'keine Telefonnummern',
} as const
const STAGES = { open: 'offen', won: 'gewonnen', lost: 'verloren' } as const

export const GERMAN_FAULTS: FaultWords = {
  day: ({ shown, form }) => `${shown === undefined ? 'das' : `„${shown}“`} ${notADate(form)}`,
  dayOrder({ first }) {
    const example = Number.isNaN(first) ? '' : ` (das erste als ${dayInGerman(first)})`
    return `${UNCLEAR}: gelesen nach dem Trennzeichen${example}; sagen Sie es auf Rules in der Zeile order.days`
  },
  dayOrderUnclear: ({ hasTimes }) => `${UNCLEAR}: bitte als JJJJ-MM-TT${hasTimes ? ' HH:MM' : ''} schreiben`,
  daysSwapped: ({ rows }) =>
    `bei ${counted(rows, 'Datum', 'Daten')} dieser Spalte hat das Gebietsschema Tag und Monat vertauscht: danach wird nichts beurteilt; stellen Sie in den Einstellungen Ihr Land ein, und tippen Sie sie neu`,
  daySwapped: ({ shown }) => `bei „${shown}“ sind Tag und Monat vertauscht: bitte neu tippen`,
  twice: ({ shown }) => `„${shown}“ gibt es zweimal: das erste zählt`,

  notItsKind: ({ kind, shown }) =>
    `diese Spalte bleibt unbenutzt: die meisten Zellen sind ${KINDS[kind]}, etwa „${shown}“`,
  createdToCome: ({ shown }) => `„${shown}“: dieser Tag kommt erst noch: stimmt das Jahr?`,
  amountOrder: () =>
    '1.500 könnte hier tausendfünfhundert oder eineinhalb sein: gelesen als eineinhalb; sagen Sie es auf Rules in der Zeile order.amounts',
  amount: ({ shown }) => `„${shown}“ ist kein Betrag: bitte als Zahl schreiben`,
  amountRange: ({ shown }) =>
    `„${shown}“ ist eine Spanne: das untere Ende zählt; schreiben Sie eine Zahl, wenn Sie sie kennen`,
  currencies: ({ codes }) =>
    `mehrere Währungen sind gemischt (${codes.join(', ')}): jede wird für sich addiert`,
  stageUnknown: ({ shown, rows }) =>
    `was ist „${shown}“ (${counted(rows, 'Zeile', 'Zeilen')}): offen, gewonnen oder verloren? Sagen Sie es in der Seitenleiste unter Mehr, So lese ich Ihre Tabelle, oder auf Rules in der Zeile der Phase`,
  cellError: ({ shown }) =>
    `hier steht ${shown === IMAGE ? 'ein Bild' : shown}: die Zeile bleibt, wie sie war, bis es lesbar ist`,
  gutWord: ({ shown }) => `„${shown}“ ist keine der Antworten: bitte eine aus der Liste wählen`,
  benchWord: ({ shown }) =>
    `„${shown}“ ist weder bench noch long-term: leeren Sie die Zelle, oder parken Sie die Zeile über das Menü`,
  sharedKey({ shown, rows }) {
    const named = rows.slice(0, 5).map(String)
    const more = rows.length - named.length
    const last = more > 0 ? `${inGerman(more)} weitere` : named.pop()
    const who = `Zeilen ${named.join(', ')} und ${last}`
    return `„${shown}“ steht bei verschiedenen Personen in verschiedenen Firmen (${who}): sie bleiben getrennt; geben Sie jeder ihre eigene, oder sagen Sie in der Seitenleiste unter Mehr, So lese ich Ihre Tabelle, dass es eine Person ist`
  },
  lostColumn({ why, candidate, holds }) {
    const question =
      why === 'twice'
        ? 'diese Überschrift gibt es zweimal: sagen Sie in der Seitenleiste, welche es ist, oder benennen Sie die andere um'
        : `diese Spalte ist weg: ${candidate === '' ? '' : `heißt sie jetzt „${candidate}“? `}Sagen Sie es in der Seitenleiste, oder geben Sie ihr den Namen zurück`
    return `${question}; bis dahin ${holds ? 'bleiben Urteile und Plan, wie sie sind' : 'zählt sie als leer'}`
  },
  ownColumn: () =>
    'diese Spalte von Touchline ist weg oder umbenannt: bitte noch einmal Touchline einrichten wählen',

  rulesHeader: ({ shown }) =>
    `die Überschrift „${shown}“ fehlt: es gelten die Vorgaben; richten Sie Touchline noch einmal ein`,
  ruleHour: ({ id }) => `${id} ist keine Stunde von 0 bis 23: es gilt die Vorgabe`,
  ruleNumber: ({ id }) => `${id} ist keine Zahl ab 0: es gilt die Vorgabe`,
  stageKind: ({ shown, taken }) =>
    `die Phase „${shown}“ ist weder open, won noch lost: ` +
    (taken === null
      ? 'schreiben Sie eines davon; bis dahin warten ihre Zeilen'
      : `sie gilt als ${STAGES[taken]}`),
  mediumKind: ({ shown }) => `das Medium „${shown}“ ist weder personal noch automated: es gilt als personal`,
  outcomeReached: ({ shown }) => `yes oder no: kommt ein Kontakt mit dem Ergebnis „${shown}“ durch?`,
  cadenceNumber: ({ shown }) => `„${shown}“ ist keine Zahl ab 0: es gilt, was auf Rules steht`,

  mailHour: ({ shown, taken }) =>
    `„${shown}“ ist keine Uhrzeit: bitte als 7 oder 7:30 schreiben; bis dahin ${Number.isNaN(taken) ? 'kommt diese Mail nicht' : `kommt sie um ${clockText(taken * 60)}`}`,
  mailRows: ({ shown }) => `„${shown}“ ist weder own noch all: own gilt`,
  mailTwice: ({ shown }) =>
    `für ${shown} gibt es weiter oben schon eine Zeile, und nur sie gilt: bitte eine der beiden löschen`,
  mailHeader: ({ taken }) =>
    `diese Überschrift fehlt: bitte wieder so nennen; bis dahin ${Number.isNaN(taken) ? 'zählt sie als leer' : `kommt die Mail um ${clockText(taken * 60)}`}`,

  profileHeader: () =>
    'diese Überschrift fehlt; übergeben Sie den Tab Profile mit seiner Zeile der Überschriften',
  criterionKind: ({ shown }) =>
    `„${shown}“ ist keine Art von Kriterium: Es zählt erst, wenn Sie eine aus der Liste wählen`,
  criterionTest: ({ field }) => `${field} hat einen Wert, aber keinen Test: das Kriterium zählt nicht`,
  criterionWeight: ({ shown }) => `„${shown}“ ist keine Zahl ab 0: es gilt 1`,
  unknownTest: ({ shown }) => `„${shown}“ ist kein Test: bitte einen aus der Liste wählen`,
  unknownField: ({ field }) =>
    `keine Spalte der Pipeline heißt „${field}“: nennen Sie eine ihrer Überschriften`,
  valueBlank: ({ field }) => `${field}: der Wert fehlt: womit soll verglichen werden?`,
  valueNumbers({ field, shown, wanted }) {
    const needed =
      wanted === 1 ? 'keine Zahl und kein Datum' : 'nicht zwei Zahlen oder Tage, etwa „10 and 50“'
    return `${field}: „${shown}“ ist ${needed}`
  },
  valueDays: ({ field, shown }) => `${field}: „${shown}“ ist keine Anzahl von Tagen`,

  touchDay: () => 'das ist kein Datum: der Kontakt zählt erst, wenn es als JJJJ-MM-TT dasteht',
  touchName: ({ shown }) =>
    `„${shown}“ ist nicht der Name genau einer Zeile: bitte so schreiben wie in der Pipeline`,
  givenId: ({ shown }) =>
    `„${shown}“ ist nicht die Touchline ID einer Zeile: die Empfehlung zählt für niemanden`,

  doneWord: ({ shown }) =>
    `„${shown}“ ist kein Ergebnis und bleibt als Notiz stehen; für einen Kontakt wählen Sie eines aus der Liste oder x`,
  doneNobody: ({ shown }) =>
    `„${shown}“ steht in einer Zeile ohne Namen: nichts wird eingetragen, bis Sie sagen, wer es war`,
  doneReason: ({ shown }) =>
    `${shown === '' ? 'hier steht kein Grund' : `„${shown}“ bringt ihnen nichts`}: der Kontakt ist gespeichert, zählt aber nicht; ` +
    'schreiben Sie beim nächsten Mal, was sie davon haben',
  doneItem: ({ shown }) =>
    `ein Kontakt per ${shown} zählt nur mit einem Eintrag vom Tab Reasons: tragen Sie ihn dort ein, dann hier seinen Grund`,
  donePromise: ({ shown, day }) =>
    `${shown} ist der ${dayInGerman(day)} zugesagt: eine Zusage wird hier nicht verschoben; ändern Sie Promised, wenn Sie einen anderen Tag vereinbart haben`,

  stepStage: ({ shown }) => `„${shown}“ hat keine Phase: der Schritt zählt nicht`,
  stepRequired: () => 'bitte yes oder no: es gilt yes',
  stepDay: () => 'das ist kein Datum: der Schritt gilt als erledigt',
  unknownStep: ({ shown }) => `„${shown}“ ist kein Schritt auf dem Tab Process`,

  stretchMoment: () => MOMENT,
  stretchMinutes: () => 'das ist keine Zahl: der Abschnitt zählt nicht',
  stretchStart: () => 'hier fehlt der Beginn: bitte als JJJJ-MM-TT HH:MM schreiben',
  stretchOrder: () => 'das liegt vor Start: der Abschnitt zählt nicht',
  stretchNegative: () => 'das ist weniger als nichts: der Abschnitt zählt nicht',
  stretchLong: () => 'der Abschnitt wäre länger als ein Tag: er zählt nicht',
  stretchOverlap: ({ other, minutes }) =>
    `das überschneidet sich mit Zeile ${other}: die ${inGerman(minutes)} gemeinsamen Minuten zählen einmal`,
  category: ({ shown }) => `„${shown}“ ist keine Kategorie: bitte eine aus der Liste wählen`,
  blockMoment: () => MOMENT,
  blockOrder: () => 'das liegt nicht nach Start: der Block zählt nicht',
  blockLong: () => 'der Block wäre länger als ein Tag: er zählt nicht',
  blockShort: ({ least }) => `ein Block dauert mindestens ${least} Minuten`,

  reasonEmpty: ({ shown }) => `„${shown}“ bringt ihnen nichts: schreiben Sie, was sie davon haben`,
  eventDay: () => 'einladen können Sie erst, wenn hier ihr Tag als JJJJ-MM-TT steht',
  reasonUntil: () => 'das ist kein Datum: der Eintrag zählt erst, wenn es als JJJJ-MM-TT dasteht',

  arms: () => 'nennen Sie zwei verschiedene Varianten mit Komma dazwischen, etwa A, B',
  success: () => 'sagen Sie, welche Ergebnisse als Erfolg zählen, etwa Reached, Meeting set',
  smallestEffect: () => 'sagen Sie, welcher Unterschied sich mindestens lohnt, etwa 10 %',
  plannedCalls({ enough, effect }) {
    const advice = Number.isNaN(enough)
      ? ''
      : `; ${inGerman(enough)} finden einen Unterschied von ${inGerman(Math.round(effect * 100))} %, wie hoch die übliche Quote auch ist`
    return `sagen Sie, wie viele Anrufe geplant sind, als ganze Zahl ab 2${advice}`
  },
  variable: ({ shown }) => `„${shown}“ ist mehr als eine Sache: prüfen Sie eine nach der anderen`,
  follows: ({ shown }) => `„${shown}“ folgt daraus, wie ein Anruf lief: prüfen Sie, was Sie vorher wählen`,
}
