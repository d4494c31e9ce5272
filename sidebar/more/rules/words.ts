// The words of the tool Rules: groups, units, and what a change would move.
import { SHOWN_VERDICTS } from '../../../src/core/words/first-words'
import { inLanguage } from '../../frame/language'
import { wording } from '../../frame/wording'

/** The groups of rules, by what their ids begin with. */
export const GROUPS = ['Q', 'P', 'C', 'T', 'R', 'D', 'F', 'live', 'night', 'mail', 'call'] as const
export type Group = (typeof GROUPS)[number]

/** The group of a rule. */
export const groupOf = (id: string): Group =>
  GROUPS.find((group) =>
    group.length > 1 ? id.startsWith(`${group}.`) : /^[A-Z]\d/.test(id) && id[0] === group,
  ) ?? 'live'

const verdict = (code: number): string => SHOWN_VERDICTS[wording()][code] ?? ''

export const WORDS = inLanguage({
  english: {
    loading: 'Looking at the rules…',
    intro:
      'Every number that decides something. Try another one: you see what it would move before you save it.',
    find: 'Find a rule',
    nothing: (text: string) => `No rule fits “${text}”.`,
    groups: {
      Q: 'Who fits',
      P: 'Who stays in the pipeline',
      C: 'How often you are in touch',
      T: 'Your time',
      R: 'Referrals',
      D: 'When to revise',
      F: 'Forecasts',
      live: 'The sheet',
      night: 'The night',
      mail: 'Mails',
      call: 'Calling hours',
    } as Readonly<Record<Group, string>>,
    units: { month: 'digits: 1 is January', money: 'the currency of your sheet' } as Readonly<
      Record<string, string>
    >,
    blank: 'blank',
    at: (hour: string) => `${hour} o’clock`,
    byDefault: (value: string) => `Default: ${value}.`,
    from: { M: 'It is the method’s.', T: 'It is Touchline’s own.' },
    unread: (shown: string, value: string) =>
      `“${shown}” stands on Rules, which is no number to use here: ${value} counts instead.`,
    value: (unit: string) =>
      `New value, in ${unit === 'share' ? 'percent' : unit === 'hour' ? 'hours from 0 to 23' : unit}`,
    wrong: {
      hour: 'Write an hour from 0 to 23.',
      share: 'Write a percentage from 0 to 100.',
      number: 'Write a number of 0 or more.',
    },
    toDefault: 'Take the default',
    preview: 'What would it move?',
    trying: 'Judging every row…',
    held: 'A column is missing, so nothing is judged anew: answer for it above all tools first. The number can be saved.',
    none: 'No verdict, no next touch and no line of Today changes.',
    rows: (rows: number) =>
      rows === 1 ? '1 row changes its verdict:' : `${rows} rows change their verdict:`,
    move: (rows: number, from: number, to: number) =>
      `${rows} ${rows === 1 ? 'goes' : 'go'} from ${verdict(from)} to ${verdict(to)}`,
    among: (names: readonly string[], more: number) =>
      more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', '),
    touches: (people: number) =>
      people === 1
        ? '1 person’s next touch is due on another day.'
        : `The next touch of ${people} people is due on another day.`,
    today: (before: number, after: number, come: number, go: number) =>
      `Today: ${before} → ${after} (${come} more, ${go} fewer).`,
    sameToday: 'Today stays as it is.',
    save: 'Save it',
    saving: 'Saving…',
    saved: (rule: string) => `“${rule}” is changed. The next night judges by it.`,
    takenBack: (rule: string) => `“${rule}” is as it was.`,
    apply: 'Apply it now',
    applying: 'Judging every row…',
    applied: (people: number) =>
      `Applied. ${people === 1 ? '1 person stands' : `${people} people stand`} on Today.`,
  },
  german: {
    loading: 'Ich sehe mir die Regeln an…',
    intro:
      'Jede Zahl, die etwas entscheidet. Probieren Sie eine andere: Sie sehen vor dem Speichern, was sich bewegt.',
    find: 'Regel suchen',
    nothing: (text) => `Keine Regel passt zu „${text}“.`,
    groups: {
      Q: 'Wer passt',
      P: 'Wer in der Pipeline bleibt',
      C: 'Wie oft Sie sich melden',
      T: 'Ihre Zeit',
      R: 'Empfehlungen',
      D: 'Wann der Plan zu ändern ist',
      F: 'Prognosen',
      live: 'Die Tabelle',
      night: 'Die Nacht',
      mail: 'E-Mails an Sie',
      call: 'Anrufzeiten',
    },
    units: {
      days: 'Tage',
      'working days': 'Arbeitstage',
      month: '1 = Januar',
      money: 'Währung Ihrer Tabelle',
      times: 'Mal',
      touches: 'Kontakte',
      parts: 'Teile',
      minutes: 'Minuten',
      weeks: 'Wochen',
      asks: 'Fragen',
      rows: 'Zeilen',
      'names a week': 'Namen in der Woche',
      'calls a week': 'Anrufe in der Woche',
      'verdicts a week': 'Urteile in der Woche',
    },
    blank: 'leer',
    at: (hour) => `${hour} Uhr`,
    byDefault: (value) => `Vorgabe: ${value}.`,
    from: { M: 'Sie stammt aus der Methode.', T: 'Sie stammt von Touchline.' },
    unread: (shown, value) =>
      `Auf Rules steht „${shown}“, was hier keine brauchbare Zahl ist: Es gilt ${value}.`,
    value: (unit) =>
      unit === 'share'
        ? 'Neuer Wert in Prozent'
        : unit === 'hour'
          ? 'Neuer Wert, Stunde von 0 bis 23'
          : `Neuer Wert (${unit})`,
    wrong: {
      hour: 'Schreiben Sie eine Stunde von 0 bis 23.',
      share: 'Schreiben Sie einen Prozentwert von 0 bis 100.',
      number: 'Schreiben Sie eine Zahl ab 0.',
    },
    toDefault: 'Vorgabe nehmen',
    preview: 'Was würde sich bewegen?',
    trying: 'Ich beurteile jede Zeile…',
    held: 'Eine Spalte fehlt, darum wird nichts neu beurteilt: Sagen Sie zuerst unter „Mehr“, welche es ist. Speichern geht trotzdem.',
    none: 'Kein Urteil, kein nächster Kontakt und keine Zeile von Heute ändert sich.',
    rows: (rows) =>
      rows === 1 ? '1 Zeile bekommt ein anderes Urteil:' : `${rows} Zeilen bekommen ein anderes Urteil:`,
    move: (rows, from, to) => `${rows} von ${verdict(from)} zu ${verdict(to)}`,
    among: (names, more) => (more > 0 ? `${names.join(', ')} und ${more} weitere` : names.join(', ')),
    touches: (people) =>
      people === 1
        ? 'Der nächste Kontakt mit 1 Person ist an einem anderen Tag fällig.'
        : `Der nächste Kontakt mit ${people} Personen ist an einem anderen Tag fällig.`,
    today: (before, after, come, go) => `Heute: ${before} → ${after} (${come} dazu, ${go} weniger).`,
    sameToday: 'Heute bleibt, wie es ist.',
    save: 'Speichern',
    saving: 'Ich speichere…',
    saved: (rule) => `„${rule}“ ist geändert. Die nächste Nacht urteilt danach.`,
    takenBack: (rule) => `„${rule}“ ist wieder wie zuvor.`,
    apply: 'Jetzt anwenden',
    applying: 'Ich beurteile jede Zeile…',
    applied: (people) =>
      `Angewendet. ${people === 1 ? '1 Person steht' : `${people} Personen stehen`} auf Heute.`,
  },
})
