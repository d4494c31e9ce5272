// What mails say, in German.
import { type Day, weekdayOf } from '../calendar/day'
import { clockText } from '../calendar/moment'
import type { MailWords } from './english-mail'
import type { SaidProblem } from './faults'
import { counted, inGerman, shortDayInGerman } from './german-text'

const WEEKDAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']

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

export const germanMail = (): MailWords => ({
  language: 'de',
  day,
  duration,
  clock: (minutes) => `${clockText(minutes)} Uhr`,
  clocks: (from, to) => `${clockText(from)} bis ${clockText(to)} Uhr`,
  call: (phone) => `${phone} anrufen`,
  write: (email) => `An ${email} schreiben`,
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
  block: (clocks) => `Ihr Block heute: ${clocks}.`,
  blockName: 'Block für Neukunden',
  talkTo: (name) => `Gespräch mit ${name}`,
  yesterday: (promised, proven) => `Gestern: ${promised} zugesagt, ${proven} belegt.`,
  look: 'Bitte ansehen',
  problem: (problem, isKnown) => `${isKnown ? 'Noch immer: ' : ''}${placeOf(problem)}: ${problem.text}.`,
  moreProblems: (count) =>
    `und ${counted(count, 'weitere Stelle', 'weitere Stellen')}, die nicht lesbar ${count === 1 ? 'ist' : 'sind'}: Die Seitenleiste zeigt alle`,
  news: 'Neuigkeiten',
  footer: {
    morning:
      'Sie bekommen diese Mail, weil die Morgenmail für Sie eingeschaltet ist. Pause und Uhrzeit: Tab Mail, Ihre Zeile.',
    evening:
      'Sie bekommen diese Mail, weil die Abendmail für Sie eingeschaltet ist. Pause und Uhrzeit: Tab Mail, Ihre Zeile.',
    week: 'Sie bekommen diese Mail, weil die Wochenmail für Sie eingeschaltet ist. Pause und Uhrzeit: Tab Mail, Ihre Zeile.',
    refused:
      'Sie bekommen diese Mail, weil Touchline in dieser Tabelle nachts bei Ihnen läuft. Sie kommt einmal am Tag, bis es behoben ist.',
  },
  needsYou: 'Touchline braucht Sie',
  wroteNothing: (on) => `Der Nachtlauf vom ${day(on)} schrieb nichts.`,
})
