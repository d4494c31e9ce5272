// The seven musts in words: what each is, how it stands, and what to do.
import type { ShownMusts } from '../../../src/app/panel/report-year'
import type { Must, MustMove } from '../../../src/core/process/seven-musts'
import { inLanguage } from '../../frame/language'
import { worded } from '../../frame/wording'
import { lasting } from '../../time/lasting'
import { counted, percent } from '../report/words'

type Figures = Readonly<Record<Must['must'], (figures: ShownMusts) => string>>
type Moves = Readonly<Record<MustMove, (count: number) => string>>

const share = (part: number, all: number): string => percent(part / all)

const ENGLISH: Figures = {
  flush: ({ open, purge, notice }) =>
    open === 0
      ? 'Nothing is open.'
      : `${counted(open, 'open row', 'open rows')}: ${purge} to let go, ${notice} ${worded('on notice', 'to check')}.`,
  organise: ({ staged, undated, time }) =>
    `${staged - undated} of ${counted(staged, 'open row', 'open rows')} have a decision date that counts. ${
      time && time.organised !== null && time.sold !== null && time.organised + time.sold > 0
        ? `Organising ${lasting(time.organised)}, selling ${lasting(time.sold)} in ${time.days} days.`
        : 'No time for organising or selling is logged.'
    }`,
  define: ({ open, fits }) =>
    fits === null
      ? 'Nothing says yet who fits.'
      : `Of ${counted(open, 'open row', 'open rows')}: ${fits.qualified} who fit, ${fits.unqualified} who do not, ${open - fits.qualified - fits.unqualified} still to find out.`,
  focus: ({ fits, driftDays, drift: { now, before } }) =>
    fits === null || now.touches === 0
      ? `No touches with rows that may fit in ${driftDays} days.`
      : `${share(now.qualified, now.touches)} of ${counted(now.touches, 'touch', 'touches')} in ${driftDays} days went to people who fit${
          before.touches === 0 ? '' : `, ${share(before.qualified, before.touches)} before`
        }.`,
  cut: ({ time }) =>
    time === null || time.busyShare === null
      ? 'No time is logged by category.'
      : `${percent(time.busyShare)} of your time is busy work${
          time.busyShareBefore === null ? '' : `, ${percent(time.busyShareBefore)} before`
        }.`,
  referrals: ({ shares }) =>
    shares.customers === 0
      ? 'No customers yet.'
      : `${shares.asked} of ${counted(shares.customers, 'customer', 'customers')} were ever asked, ${shares.referred} referred somebody; ${shares.won} sales came that way.`,
  communicate: ({ shares, heard, latest }) =>
    shares.customers === 0
      ? 'No customers yet.'
      : `${heard} of ${counted(shares.customers, 'customer', 'customers')} heard from you in ${latest} days.`,
}

const GERMAN: Figures = {
  flush: ({ open, purge, notice }) =>
    open === 0
      ? 'Nichts ist offen.'
      : `${counted(open, 'offene Zeile', 'offene Zeilen')}: ${purge} zum Loslassen, ${notice} auf ${worded('Notice', 'Check')}.`,
  organise: ({ staged, undated, time }) =>
    `${staged - undated} von ${counted(staged, 'offenen Zeile', 'offenen Zeilen')} haben einen Entscheidungstermin, der zählt. ${
      time && time.organised !== null && time.sold !== null && time.organised + time.sold > 0
        ? `Organisieren ${lasting(time.organised)}, Verkaufen ${lasting(time.sold)} in ${time.days} Tagen.`
        : 'Zeit fürs Organisieren oder Verkaufen ist nicht notiert.'
    }`,
  define: ({ open, fits }) =>
    fits === null
      ? 'Noch sagt nichts, wer passt.'
      : `Von ${counted(open, 'offenen Zeile', 'offenen Zeilen')}: passend ${fits.qualified}, nicht passend ${fits.unqualified}, noch herauszufinden ${open - fits.qualified - fits.unqualified}.`,
  focus: ({ fits, driftDays, drift: { now, before } }) =>
    fits === null || now.touches === 0
      ? `In ${driftDays} Tagen kein Kontakt mit Leuten, die passen könnten.`
      : `${share(now.qualified, now.touches)} von ${counted(now.touches, 'Kontakt', 'Kontakten')} in ${driftDays} Tagen gingen an Leute, die passen${
          before.touches === 0 ? '' : `, davor ${share(before.qualified, before.touches)}`
        }.`,
  cut: ({ time }) =>
    time === null || time.busyShare === null
      ? 'Keine Zeit ist nach Kategorie notiert.'
      : `${percent(time.busyShare)} Ihrer Zeit ist Leerlauf${
          time.busyShareBefore === null ? '' : `, davor ${percent(time.busyShareBefore)}`
        }.`,
  referrals: ({ shares }) =>
    shares.customers === 0
      ? 'Noch keine Kunden.'
      : `${shares.asked} von ${counted(shares.customers, 'Kunden', 'Kunden')} wurden je gefragt, ${shares.referred} haben jemanden empfohlen; ${counted(shares.won, 'Verkauf kam', 'Verkäufe kamen')} so zustande.`,
  communicate: ({ shares, heard, latest }) =>
    shares.customers === 0
      ? 'Noch keine Kunden.'
      : `${heard} von ${counted(shares.customers, 'Kunden', 'Kunden')} haben in ${latest} Tagen von Ihnen gehört.`,
}

const ENGLISH_MOVES: Moves = {
  'add people': () => 'Add the people you want to sell to.',
  bench: (count) => `Let go of ${counted(count, 'row', 'rows')}.`,
  'fill dates': () => 'Ask when they decide, and write it down.',
  'log hours': () => 'Log organising and selling.',
  'sell first': () => 'Sell before you organise.',
  describe: () => 'Say who your ideal customer is.',
  'ask fit': (count) => `Ask what is missing of ${counted(count, 'row', 'rows')}.`,
  'define first': () => 'Say first who fits.',
  'log touches': () => 'Log your touches.',
  'go on': () => 'Go on logging: it shows by comparison.',
  'touch fitting': () => 'Call those who fit first.',
  'log time': () => 'Log your time.',
  'stop one': () => 'Stop one thing.',
  'go on and stop one': () => 'Go on logging, and stop one thing.',
  'ask others': () => 'Ask prospects and lost deals.',
  'ask customers': (count) => `Ask ${counted(count, 'customer', 'customers')} for a referral.`,
  win: () => 'Win the first one.',
  'touch customers': (count) => `Get in touch with ${counted(count, 'customer', 'customers')}.`,
}

const GERMAN_MOVES: Moves = {
  'add people': () => 'Fügen Sie die Leute hinzu, denen Sie verkaufen wollen.',
  bench: (count) => `${counted(count, 'Zeile', 'Zeilen')} loslassen.`,
  'fill dates': () => 'Fragen Sie, wann sie entscheiden, und tragen Sie es ein.',
  'log hours': () => 'Notieren Sie Organisieren und Verkaufen.',
  'sell first': () => 'Erst verkaufen, dann organisieren.',
  describe: () => 'Sagen Sie, wer Ihr Wunschkunde ist.',
  'ask fit': (count) => `Bei ${counted(count, 'Zeile', 'Zeilen')} fragen, was fehlt.`,
  'define first': () => 'Sagen Sie erst, wer passt.',
  'log touches': () => 'Notieren Sie Ihre Kontakte.',
  'go on': () => 'Weiter notieren: Es zeigt sich im Vergleich.',
  'touch fitting': () => 'Rufen Sie zuerst an, wer passt.',
  'log time': () => 'Notieren Sie Ihre Zeit.',
  'stop one': () => 'Hören Sie mit einer Sache auf.',
  'go on and stop one': () => 'Weiter notieren, und mit einer Sache aufhören.',
  'ask others': () => 'Fragen Sie Interessenten und verlorene Geschäfte.',
  'ask customers': (count) => `${counted(count, 'Kunden', 'Kunden')} um eine Empfehlung bitten.`,
  win: () => 'Gewinnen Sie den ersten.',
  'touch customers': (count) => `Melden Sie sich bei ${counted(count, 'Kunden', 'Kunden')}.`,
}

export const WORDS = inLanguage({
  english: {
    names: {
      flush: 'Flush',
      organise: 'Organise',
      define: 'Define',
      focus: 'Focus',
      cut: 'Cut busy work',
      referrals: 'Referrals',
      communicate: 'Communicate',
    } as Readonly<Record<Must['must'], string>>,
    states: { kept: 'kept', 'to do': 'to do', open: 'not measured' } as Readonly<
      Record<Must['state'], string>
    >,
    figure: ENGLISH,
    move: ENGLISH_MOVES,
  },
  german: {
    names: {
      flush: 'Ausmisten',
      organise: 'Ordnen',
      define: 'Festlegen',
      focus: 'Das Richtige tun',
      cut: 'Leerlauf streichen',
      referrals: 'Empfehlungen',
      communicate: 'In Kontakt bleiben',
    },
    states: { kept: 'erfüllt', 'to do': 'zu tun', open: 'nicht gemessen' },
    figure: GERMAN,
    move: GERMAN_MOVES,
  },
})
