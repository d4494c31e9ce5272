// What the court says of a row: the lines of its case, what acquits it, the charges that rows share, and the words of mails.
import type { AskSituation, CourtCard } from '../../src/app/panel/court-card'
import { isoDay } from '../../src/core/calendar/day'
import type { CaseCode, CaseLine, Charge } from '../../src/core/purge/case'
import { inLanguage } from '../frame/language'
import { worded } from '../frame/wording'
import type { Acquits } from './acquits'
import { amount, daysAgo, dayText } from './figures'

/** A line by its day and its count, both already in words. */
interface LineParts {
  readonly day: string
  readonly ago: string
  readonly count: number
}
type LineWords = Readonly<Record<CaseCode, (parts: LineParts) => string>>

const withDay = (text: string, day: string): string => (day === '' ? text : `${text}, ${day}`)

const ENGLISH_LINES: LineWords = {
  promise: ({ day }) => `You agreed on ${day} with them`,
  progress: ({ day, ago }) => `Last step forward ${ago}, ${day}`,
  answered: ({ day, ago }) => `They answered ${ago}, ${day}`,
  yes: ({ day }) => withDay('You said yes, they will buy', day),
  ahead: ({ day, count }) => `They decide on ${day}, in ${count === 1 ? '1 day' : `${count} days`}`,
  key: ({ count }) => `One of your biggest: ${amount(count)}`,
  fit: () => 'Fits your ideal prospect',
  never: () => worded('You said they will never buy', 'You said no, they will not buy'),
  hope: () => worded('Your gut only hopes', 'So far you only hope'),
  moved: ({ count }) => `The date moved ${count === 1 ? 'once' : `${count} times`}`,
  undated: () => 'No decision date',
  passed: ({ day, ago }) => `The date passed ${ago}, ${day}`,
  unconfirmed: ({ day }) => `${day} is an estimate that nobody confirmed`,
  stalled: ({ day, ago, count }) =>
    day !== ''
      ? `Last step forward ${ago}, ${day}`
      : count > 0
        ? `No step forward in ${count} days`
        : 'No step forward yet',
  unanswered: ({ day, count }) =>
    count === 1 ? `1 touch and no answer, ${day}` : `${count} touches and no answer, the last ${day}`,
  untouched: () => 'Nobody has been in touch yet',
  misfit: () => 'Does not fit your ideal prospect',
}

const GERMAN_LINES: LineWords = {
  promise: ({ day }) => `Für ${day} verabredet`,
  progress: ({ day, ago }) => `Letzter Schritt voran ${ago}, ${day}`,
  answered: ({ day, ago }) => `Antwort ${ago}, ${day}`,
  yes: ({ day }) => withDay('Sie sagten: ja, sie kaufen', day),
  ahead: ({ day, count }) => `Entscheidung am ${day}, in ${count === 1 ? '1 Tag' : `${count} Tagen`}`,
  key: ({ count }) => `Eines Ihrer größten: ${amount(count)}`,
  fit: () => 'Passt zu Ihrem Wunschkunden',
  never: () => worded('Sie sagten: kaufen nie', 'Sie sagten: kaufen nicht'),
  hope: () => worded('Ihr Bauch hofft nur', 'Bisher hoffen Sie nur'),
  moved: ({ count }) => `Termin ${count === 1 ? 'einmal' : `${count}-mal`} verschoben`,
  undated: () => 'Kein Entscheidungstermin',
  passed: ({ day, ago }) => `Termin ${ago} verstrichen, ${day}`,
  unconfirmed: ({ day }) => `${day} ist eine Schätzung, die niemand bestätigt hat`,
  stalled: ({ day, ago, count }) =>
    day !== ''
      ? `Letzter Schritt voran ${ago}, ${day}`
      : count > 0
        ? `Kein Schritt voran in ${count} Tagen`
        : 'Noch kein Schritt voran',
  unanswered: ({ day, count }) =>
    count === 1 ? `1 Kontakt ohne Antwort, ${day}` : `${count} Kontakte ohne Antwort, zuletzt ${day}`,
  untouched: () => 'Noch kein Kontakt notiert',
  misfit: () => 'Passt nicht zu Ihrem Wunschkunden',
}

const LINES = inLanguage({ english: ENGLISH_LINES, german: GERMAN_LINES })

/** A line of the case in words. @param today ISO day */
export const lineText = ({ code, day, count }: CaseLine, today: string): string =>
  LINES[code]({ day: dayText(isoDay(day), today), ago: daysAgo(count), count })

/** What acquits a row, in words. */
export const ACQUITS = inLanguage({
  english: {
    decision: ({ day, count, seen }: Acquits, today: string) =>
      day !== '' && day >= today
        ? `They confirm ${dayText(day, today)}${count > 0 ? '' : ', your estimate'}.`
        : seen === ''
          ? 'The day they decide.'
          : 'A new day on which they decide.',
    progress: () => 'A next step that you agreed with them.',
    gut: ({ choices }: Acquits): string =>
      choices.length > 1 ? `You no longer say ${worded('never', 'no')}.` : 'Your honest yes: they will buy.',
    fit: ({ header, word }: Acquits) => `The fact that makes them fit: ${header || word}.`,
    stage: ({ word }: Acquits) => `Say what “${word}” means: open, won or lost. That is asked in More.`,
    cell: ({ word }: Acquits) =>
      word === '' ? 'A cell that I can read.' : `A cell that I can read under ${word}.`,
    none: ({ day }: Acquits, today: string) =>
      `Nothing alone would. Park it until ${dayText(day, today)}, or keep it for the long term.`,
    '': (): string => 'It is in good standing.',
    elsewhere: (header: string) => `Your sheet has no column for it${header === '' ? '' : ` (${header})`}.`,
  },
  german: {
    decision: ({ day, count, seen }: Acquits, today: string) =>
      day !== '' && day >= today
        ? `Sie bestätigen den ${dayText(day, today)}${count > 0 ? '' : ', Ihre Schätzung'}.`
        : seen === ''
          ? 'Der Tag, an dem sie entscheiden.'
          : 'Ein neuer Tag, an dem sie entscheiden.',
    progress: () => 'Ein nächster Schritt, den Sie mit ihnen vereinbart haben.',
    gut: ({ choices }: Acquits): string =>
      choices.length > 1
        ? `Sie sagen nicht mehr „${worded('nie', 'nein')}“.`
        : 'Ihr ehrliches Ja: Sie werden kaufen.',
    fit: ({ header, word }: Acquits) => `Die Angabe, mit der sie passen: ${header || word}.`,
    stage: ({ word }: Acquits) =>
      `Was heißt „${word}“: offen, gewonnen oder verloren? Das wird unter Mehr gefragt.`,
    cell: ({ word }: Acquits) =>
      word === '' ? 'Eine Zelle, die ich lesen kann.' : `Eine lesbare Zelle unter ${word}.`,
    none: ({ day }: Acquits, today: string) =>
      `Nichts allein. Parken Sie bis ${dayText(day, today)} oder halten Sie langfristig Kontakt.`,
    '': (): string => 'Alles in Ordnung.',
    elsewhere: (header: string) =>
      `Ihre Tabelle hat dafür keine Spalte${header === '' ? '' : ` (${header})`}.`,
  },
})

/** What acquits this row. */
export const acquitsText = (acquits: Acquits, today: string): string => ACQUITS[acquits.fact](acquits, today)

/** Charges that rows share. */
export const CHARGES: Readonly<Record<Charge, string>> = inLanguage({
  english: {
    get never() {
      return `You said ${worded('never', 'no')}`
    },
    blank: 'No decision date',
    passed: 'The date has passed',
    moved: 'The date keeps moving',
    unconfirmed: 'A date nobody confirmed',
    progress: 'No step forward',
    gut: 'Big, but no clear yes',
    fit: 'Does not fit',
    none: 'Nothing alone would save it',
    stage: 'A stage I do not know',
    cell: 'A cell I cannot read',
  },
  german: {
    get never() {
      return `Sie sagten „${worded('nie', 'nein')}“`
    },
    blank: 'Kein Entscheidungstermin',
    passed: 'Der Termin ist verstrichen',
    moved: 'Der Termin rückt immer weiter',
    unconfirmed: 'Ein Termin, den niemand bestätigt hat',
    progress: 'Kein Schritt voran',
    gut: 'Groß, aber kein klares Ja',
    fit: 'Passt nicht',
    none: 'Nichts allein würde es retten',
    stage: 'Eine Phase, die ich nicht kenne',
    cell: 'Eine Zelle, die ich nicht lesen kann',
  },
})

interface MailWords {
  readonly subject: string
  readonly body: (name: string) => string
}

/** The last mail that lets somebody say no, and the ask for a referral by situation (R2). */
export const MAILS = inLanguage({
  english: {
    sayNo: {
      subject: 'Shall I close this?',
      body: (name: string) =>
        `Hello ${name},\n\nwe have not spoken for a while, and that is fine. If this is no longer for you, a short no is all I need: then I stop asking, and you have one thing less on your list.\n\nIf it is only the wrong time, tell me when I may come back.\n\nKind regards`,
    } as MailWords,
    askSubject: 'Who would be a better fit?',
    asks: {
      parting: 'This didn’t work out. Who would be a better fit?',
      prospect:
        'Whatever you decide: who do you know who shares your purchasing influence and professional standards?',
      customer:
        'Your business is of great value to me. Who do you know who shares your purchasing influence and professional standards?',
    } as Readonly<Record<AskSituation, string>>,
    ask: (name: string, words: string) => `Hello ${name},\n\n${words}\n\nKind regards`,
    sayNoReason: 'Permission to say no',
    askReason: 'Last ask for a referral',
    spokeNote: 'Spoke elsewhere',
  },
  german: {
    sayNo: {
      subject: 'Soll ich das abschließen?',
      body: (name: string) =>
        `Guten Tag ${name},\n\nwir haben länger nicht gesprochen, und das ist in Ordnung. Wenn es für Sie nicht mehr passt, genügt mir ein kurzes Nein: Dann frage ich nicht mehr nach, und Sie haben eine Sache weniger auf der Liste.\n\nIst es nur der falsche Zeitpunkt, sagen Sie mir bitte, wann ich mich wieder melden darf.\n\nFreundliche Grüße`,
    },
    askSubject: 'Für wen passt es besser?',
    asks: {
      parting: 'Das hat nicht gepasst. Für wen würde es besser passen?',
      prospect:
        'Wie auch immer Sie entscheiden: Wen kennen Sie, der ähnlich viel entscheidet und ebenso hohe Ansprüche hat?',
      customer:
        'Ihr Vertrauen ist mir viel wert. Wen kennen Sie, der ähnlich viel entscheidet und ebenso hohe Ansprüche hat?',
    },
    ask: (name: string, words: string) => `Guten Tag ${name},\n\n${words}\n\nFreundliche Grüße`,
    sayNoReason: 'Ein Nein erlaubt',
    askReason: 'Letzte Bitte um eine Empfehlung',
    spokeNote: 'Anderswo gesprochen',
  },
})

type Belief = NonNullable<CourtCard['belief']>

/** Up to here a share is said as one in so many, from here on as so many in ten. */
const SMALL_SHARE = 0.42

/** `1 in 3`, `7 in 10`. */
function oneIn(share: number, of: (count: number, all: number) => string): string {
  const tenths = Math.round(share * 10)
  if (share < SMALL_SHARE) return of(1, Math.round(1 / share))
  return tenths === 5 ? of(1, 2) : of(tenths, 10)
}

/** How rows like it ended, and what keeping it asks one to believe (F4). */
export const BELIEF = inLanguage({
  english: {
    text: ({ alike, won, needed, isBeyond }: Belief) => {
      const ended = `Of ${amount(alike)} rows that stayed open as long, you won ${won === 0 ? 'none' : amount(won)}.`
      const share = oneIn(needed, (count, all) => `${amount(count)} in ${amount(all)}`)
      return isBeyond
        ? `${ended} Keeping it means believing it is as good as any row of yours: ${share}.`
        : ended
    },
    since: (day: string) => `You said on ${day}: I do.`,
  },
  german: {
    text: ({ alike, won, needed, isBeyond }: Belief) => {
      const ended = `Von ${amount(alike)} Zeilen, die so lange offen waren, haben Sie ${won === 0 ? 'keine' : amount(won)} gewonnen.`
      const share = oneIn(needed, (count, all) => `${amount(count)} von ${amount(all)}`)
      return isBeyond
        ? `${ended} Wer sie behält, muss glauben, dass sie so gut ist wie jede Ihrer Zeilen: ${share}.`
        : ended
    },
    since: (day: string) => `Am ${day} sagten Sie: Das glaube ich.`,
  },
})
