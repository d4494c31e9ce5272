// What mails say, in German.
import { type Day, weekdayOf } from '../calendar/day'
import { clockText } from '../calendar/moment'
import type { MailWords } from './english-mail'
import type { SaidProblem } from './faults'
import { WEEKDAYS } from './german-review'
import { counted, inGerman, shortAmountInGerman, shortDayInGerman } from './german-text'

const day = (on: Day): string => `${WEEKDAYS[weekdayOf(on) - 1]} ${shortDayInGerman(on)}`

/** '5 Std. 10', '2 Std.', '50 Min.'. */
function duration(minutes: number): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${rest} Min.`
  return rest === 0 ? `${inGerman(hours)} Std.` : `${inGerman(hours)} Std. ${String(rest).padStart(2, '0')}`
}

const placeOf = ({ tab, row, header }: SaidProblem): string =>
  `${row > 0 ? `${tab}, Zeile ${row}` : tab}, ${header}`

const ending = (mail: string): string =>
  `Sie bekommen diese Mail, weil die ${mail} für Sie eingeschaltet ist. Pause und Uhrzeit: Tab Mail, Ihre Zeile.`

export const germanMail = (): MailWords => ({
  language: 'de',
  day,
  duration,
  clock: (minutes) => `${clockText(minutes)} Uhr`,
  clocks: (from, to) => `${clockText(from)} bis ${clockText(to)} Uhr`,
  count: (n) => inGerman(Math.round(n)),
  call: (phone) => `${phone} anrufen`,
  write: (email) => `E-Mail an ${email}`,
  openRow: (row) => `Zeile ${row} öffnen`,
  toCalendar: (what) => `${what} in den Kalender`,
  more: (count) => `und ${inGerman(count)} weitere in der Tabelle`,
  dueToday: (people) => (people === 0 ? 'niemand fällig' : `${inGerman(people)} heute`),
  first: (name) => `zuerst ${name}`,
  changed: (rows) => counted(rows, 'neues Urteil', 'neue Urteile'),
  startWith: ([first, second]) =>
    first === undefined
      ? 'Heute ist niemand fällig.'
      : second === undefined
        ? `Heute ist ${first} dran.`
        : `Zuerst ${first}, dann ${second}.`,
  about: (text) => `Gut zu wissen: ${text}`,
  reason: (text) => `Anlass: ${text}`,
  ask: (text) => `Frage: ${text}`,
  others: 'Außerdem heute',
  verdicts: 'Neue Urteile',
  back: (verdict) => `zurück von der Bank, ${verdict}`,
  referrals: 'Nach einer Empfehlung fragen',
  time: 'Ihre Zeit',
  block: (clocks, isForClients) => `${isForClients ? 'Für Kunden' : 'Ihr Block'} heute: ${clocks}.`,
  blockName: (isForClients) => (isForClients ? 'Zeit für Kunden' : 'Akquiseblock'),
  talkTo: (name) => `Gespräch mit ${name}`,
  yesterday: (promised, proven) => `Gestern: ${promised} zugesagt, ${proven} nachgewiesen.`,
  look: 'Bitte ansehen',
  problem: (problem, isKnown) => `${isKnown ? 'Noch immer: ' : ''}${placeOf(problem)}: ${problem.text}.`,
  moreProblems: (count) =>
    `und ${counted(count, 'weitere Stelle', 'weitere Stellen')}, die nicht lesbar ${count === 1 ? 'ist' : 'sind'}: Die Seitenleiste zeigt alle`,
  news: 'Neuigkeiten',
  tomorrow: (today, next) => (next === today + 1 ? 'morgen' : day(next)),
  dueNext: (on, people) => `${on} ${inGerman(people)}`,
  lacking: (people) => (people === 0 ? 'alle mit Anlass' : `${inGerman(people)} ohne Anlass`),
  provenToday: (proven) => `Heute ${proven} nachgewiesen.`,
  evening: (on, people, lacking) =>
    `${on[0]?.toUpperCase()}${on.slice(1)}: ${counted(people, 'Person', 'Personen')}, ${lacking}.`,
  stillMissing: 'Hier fehlt ein Anlass',
  noReason: 'noch kein Anlass',
  promisedAt: (clock) => `zugesagt für ${clock}`,
  prepare: (minutes, each) =>
    `${minutes} Minuten heute Abend genügen: etwa ${Math.max(1, Math.round(each))} für jeden.`,
  whoMoves: 'Wer kommt später?',
  tooMany: (people, room) =>
    `${counted(people, 'Person', 'Personen')}, Platz für ${inGerman(room)}. Diese warten, wenn Sie nicht andere verschieben:`,
  week: (number) => `Woche ${number}`,
  provenOf: (proven, required) => `${proven} von ${required}`,
  survives: (amount) => `${amount} bleiben`,
  about1000: shortAmountInGerman,
  theLine: (proven, required, surviving, claimed) =>
    `${surviving} von heute ${claimed} bleiben, ${proven} von ${required} sind nachgewiesen.`,
  besides: (claimed, surviving) => `Daneben sind ${claimed} offen, und ${surviving} davon bleiben.`,
  figures: (isOver) => ['', isOver ? 'Letzte Woche' : 'Diese Woche', 'Sonst'],
  figureNames: {
    proven: 'Akquise nachgewiesen',
    touches: 'Kontakte',
    reached: 'Anrufe mit Gespräch',
    evenness: 'Gleichmäßige Tage',
    sales: 'Verkauft',
    surviving: 'Was bleibt',
  },
  percent: (share) => `${Math.round(share * 100)} %`,
  bridge: 'Was sich in der Pipeline geändert hat',
  steps: {
    new: (amount) => `${amount} kamen hinzu`,
    learnt: (amount) => `${amount} mehr durch neue Werte`,
    unlearnt: (amount) => `${amount} weniger durch neue Werte`,
    moved: (amount) => `${amount} mit verschobenem Termin`,
    parked: (amount) => `${amount} zählen nicht mehr oder wurden geparkt`,
    before: (amount) => `${amount} zählten auch da nicht`,
    lost: (amount) => `${amount} verloren`,
    won: (amount) => `${amount} gewonnen`,
  },
  fromTo: (since, claimed, steps, surviving) =>
    `Von ${claimed} am ${day(since)}: ${[...steps, `${surviving} bleiben`].join(', ')}.`,
  worked: 'Was gewirkt hat',
  decide: 'Eine Entscheidung',
  decisions: {
    hours: (isOver) =>
      `Welche Stunden ${isOver ? 'dieser' : 'der nächsten'} Woche gehören der Akquise? Tragen Sie sie jetzt in den Kalender ein.`,
    waiting: (rows) =>
      `${counted(rows, 'Zeile wartet', 'Zeilen warten')} auf Ihre Entscheidung: behalten oder parken. Die Seitenleiste führt Sie durch.`,
    dates: (rows) =>
      `${counted(rows, 'offene Zeile hat', 'offene Zeilen haben')} keinen Entscheidungstermin: Wen fragen Sie zuerst?`,
    names: (isOver) =>
      `Sie haben alles im Griff: Welche neuen Namen kommen ${isOver ? 'diese' : 'nächste'} Woche?`,
  },
  footer: {
    morning: ending('Morgenmail'),
    evening: ending('Abendmail'),
    week: ending('Wochenmail'),
    asked:
      'Sie haben diese Mail im Menü angefordert. Welche Mails von selbst kommen und wann: Tab Mail, Ihre Zeile.',
    refused:
      'Sie bekommen diese Mail, weil Touchline in dieser Tabelle nachts bei Ihnen läuft. Sie kommt einmal am Tag, bis es behoben ist.',
  },
  needsYou: 'Touchline braucht Sie',
  wroteNothing: (on) => `Der Nachtlauf vom ${day(on)} schrieb nichts.`,
})
