// The words of the audit's card, in English and German. Shown by the panel, copied from it, and printed by the command.
import type { AuditWhy } from '../../src/core/purge/audit-card'
import type { MissingMeaning } from '../../src/core/words/reading-facts'
import { worded } from '../frame/wording'

const ENGLISH_FIGURES = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const GERMAN_DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' })
const GERMAN_FIGURES = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })

/** `1 deal`, `3 deals`. */
const deals = (count: number): string => (count === 1 ? '1 deal' : `${ENGLISH_FIGURES.format(count)} deals`)
const openDeals = (count: number): string =>
  count === 1 ? '1 open deal' : `${ENGLISH_FIGURES.format(count)} open deals`
const geschaefte = (count: number): string =>
  count === 1 ? '1 Geschäft' : `${GERMAN_FIGURES.format(count)} Geschäfte`
const days = (count: number): string => (count === 1 ? '1 day' : `${ENGLISH_FIGURES.format(count)} days`)
const tagen = (count: number): string => (count === 1 ? 'einem Tag' : `${GERMAN_FIGURES.format(count)} Tagen`)

export const ENGLISH_CARD = {
  figure: (value: number) => ENGLISH_FIGURES.format(value),
  title: 'What Touchline says of this sheet',
  quoted: (word: string) => `“${word}”`,
  ofDay: (tab: string, day: string) => `“${tab}”, ${ENGLISH_DAY.format(new Date(day))}`,
  otherTabs: (tabs: readonly string[]) =>
    `Other tabs that could be the pipeline: ${tabs.map((tab) => `“${tab}”`).join(', ')}. Choose one with --sheet NAME.`,
  claims: (value: string, open: number) => `Your sheet claims ${value} in ${openDeals(open)}.`,
  claimsRows: (open: number) => `Your sheet claims ${openDeals(open)}.`,
  survives: (value: string, rows: number) => `${value} survives, in ${ENGLISH_FIGURES.format(rows)}.`,
  survivesShare: (percent: number, rows: number, open: number) =>
    `${percent} % of the money survives, in ${ENGLISH_FIGURES.format(rows)} of ${ENGLISH_FIGURES.format(open)}.`,
  beside: (claimed: string, surviving: string) => `Beside that it claims ${claimed}; ${surviving} survives.`,
  besideShare: (code: string, percent: number) => `Of the money in ${code}, ${percent} % survives.`,
  survivesRows: (rows: number, open: number) =>
    `${ENGLISH_FIGURES.format(rows)} of ${ENGLISH_FIGURES.format(open)} survive.`,
  onlyNew: (rows: number) =>
    rows === 1
      ? 'It is too new to judge: nothing is proven yet.'
      : `All ${ENGLISH_FIGURES.format(rows)} are too new to judge: nothing is proven yet.`,
  someNew: (rows: number) =>
    rows === 1
      ? '1 of them is too new to judge.'
      : `${ENGLISH_FIGURES.format(rows)} of them are too new to judge.`,
  noneOpen: 'I find no open deal here.',
  unvalued: (rows: number) =>
    `${deals(rows)} without an amount ${rows === 1 ? 'is' : 'are'} not in the sums.`,
  whySurvives: 'Why these survive',
  whyNot: 'Why the rest does not, yet',
  why: {
    new: 'too new to judge',
    key: 'big, and moving',
    near: 'a decision is near',
    kept: 'judged before',
    get never() {
      return worded('your gut says never', 'you said no')
    },
    'no date': 'no decision date',
    'date passed': 'the decision date has passed',
    'date moved': 'the date keeps moving',
    estimate: 'only your own estimate of the date',
    progress: 'no progress',
    gut: 'big, but nobody is sure they will buy',
    fit: 'not your ideal customer',
    nothing: 'no single fact would save them',
    stage: 'in a stage I do not know yet',
    unreadable: 'a cell I cannot read',
  } as Readonly<Record<AuditWhy, string>>,
  group: (rows: string, why: string, value: string) =>
    `${why[0]?.toUpperCase()}${why.slice(1)}: ${rows}${value === '' ? '' : `, worth ${value}`}`,
  letGo: 'Let these go first',
  row: (row: number) => `Row ${row}`,
  passed: (count: number) => `decision date passed ${days(count)} ago`,
  quiet: (count: number) => `no sign of life for ${days(count)}`,
  time: 'What ate the time',
  spent: (amount: string, unit: 'minutes' | 'touches') =>
    unit === 'minutes' ? `${amount} minutes are logged:` : `${amount} activities are logged:`,
  shares: {
    surviving: (percent: number) => `${percent} % on deals that survive`,
    going: (percent: number) => `${percent} % on deals that do not`,
    won: (percent: number) => `${percent} % on won ones`,
    lost: (percent: number) => `${percent} % on lost ones`,
  },
  most: (who: string, amount: string, unit: 'minutes' | 'touches') =>
    `${who}: ${amount} ${unit === 'minutes' ? 'minutes' : 'activities'}`,
  blind: 'What I could not judge, and what would tell',
  missing: {
    created:
      'When each deal began: add a column “Created”. Until then a deal begins with the first day I find of it, else today.',
    value: 'What each deal is worth: add a column “Value”.',
    decision: 'When they will decide: add a column “Close date”.',
    stage: 'Which deals are won or lost: add a column “Stage”. Until then all count as open.',
    stageByDays: 'How far each deal is: add a column “Stage”.',
    owner: 'Whose deals these are: add a column “Owner”. Until then all are yours.',
    lastActivity: 'When you last spoke: add a column “Last contact”.',
    contact: 'How to reach them: add “Email” or “Phone”.',
  } as Readonly<Record<MissingMeaning, string>>,
  undated: (rows: number, header: string) =>
    `${deals(rows)} without a decision date: fill “${header}”, and I can judge them.`,
  unknownStages: (rows: number, words: string, more: number, how: string) =>
    `${deals(rows)} in a stage I do not know: say whether ${words}${more > 0 ? ` (and ${more} more)` : ''} is open, won or lost${how === '' ? '' : `, with ${how}`}.`,
  unread: (rows: number, first: string) => `${deals(rows)} with a cell I cannot read, the first: ${first}.`,
  reading: 'How I read your sheet',
  fields: {
    recordId: 'record id',
    title: 'title',
    name: 'name',
    firstName: 'first name',
    lastName: 'last name',
    company: 'company',
    email: 'e-mail',
    phone: 'phone',
    owner: 'owner',
    product: 'product',
    stage: 'stage',
    status: 'status',
    value: 'value',
    currency: 'currency',
    created: 'day it began',
    decision: 'decision date',
    wonOn: 'day it was won',
    lostOn: 'day it was lost',
    lastActivity: 'last contact',
    stageChanged: 'day the stage changed',
    source: 'source',
    noCall: 'wish for no calls',
    noEmail: 'wish for no e-mails',
  } as Readonly<Record<string, string>>,
  asField: (header: string, field: string) => `“${header}” is the ${field}`,
  mayBe: (header: string, field: string) => `“${header}” may be the ${field}: not used until you say so`,
  mayTell: (header: string, field: string, how: string) =>
    `“${header}” may be the ${field}: say so${how === '' ? '' : ` with ${how}`}, and I judge by it.`,
  or: 'or',
  nothingChanged: '0 cells changed.',
  made: 'Made with Touchline',
}

/** The words of the card in one language. */
export type CardWords = typeof ENGLISH_CARD

export const GERMAN_CARD: CardWords = {
  figure: (value) => GERMAN_FIGURES.format(value),
  title: 'Was Touchline zu dieser Tabelle sagt',
  quoted: (word) => `„${word}“`,
  ofDay: (tab, day) => `„${tab}“, ${GERMAN_DAY.format(new Date(day))}`,
  otherTabs: (tabs) =>
    `Auch diese Tabs könnten die Pipeline sein: ${tabs.map((tab) => `„${tab}“`).join(', ')}. Wählen Sie einen mit --sheet NAME.`,
  claims: (value, open) =>
    `Ihre Tabelle behauptet ${value} in ${open === 1 ? 'einem offenen Geschäft' : `${GERMAN_FIGURES.format(open)} offenen Geschäften`}.`,
  claimsRows: (open) =>
    `Ihre Tabelle führt ${open === 1 ? 'ein offenes Geschäft' : `${GERMAN_FIGURES.format(open)} offene Geschäfte`}.`,
  survives: (value, rows) => `${value} davon halten stand, in ${GERMAN_FIGURES.format(rows)}.`,
  survivesShare: (percent, rows, open) =>
    `${percent} % des Geldes halten stand, in ${GERMAN_FIGURES.format(rows)} von ${GERMAN_FIGURES.format(open)}.`,
  beside: (claimed, surviving) => `Daneben verspricht sie ${claimed}; ${surviving} halten stand.`,
  besideShare: (code, percent) => `Vom Geld in ${code} halten ${percent} % stand.`,
  survivesRows: (rows, open) =>
    `${GERMAN_FIGURES.format(rows)} von ${GERMAN_FIGURES.format(open)} halten stand.`,
  onlyNew: (rows) =>
    rows === 1
      ? 'Es ist zu neu für ein Urteil: Noch ist nichts bewiesen.'
      : `Alle ${GERMAN_FIGURES.format(rows)} sind zu neu für ein Urteil: Noch ist nichts bewiesen.`,
  someNew: (rows) =>
    rows === 1
      ? '1 davon ist zu neu für ein Urteil.'
      : `${GERMAN_FIGURES.format(rows)} davon sind zu neu für ein Urteil.`,
  noneOpen: 'Ich finde hier kein offenes Geschäft.',
  unvalued: (rows) => `${geschaefte(rows)} ohne Betrag ${rows === 1 ? 'fehlt' : 'fehlen'} in den Summen.`,
  whySurvives: 'Warum diese standhalten',
  whyNot: 'Warum der Rest (noch) nicht',
  why: {
    new: 'zu neu für ein Urteil',
    key: 'groß, und es bewegt sich',
    near: 'die Entscheidung ist nah',
    kept: 'schon beurteilt',
    get never() {
      return worded('Ihr Gefühl sagt: nie', 'Sie sagten nein')
    },
    'no date': 'kein Entscheidungstermin',
    'date passed': 'der Entscheidungstermin ist vorbei',
    'date moved': 'der Termin wird immer wieder verschoben',
    estimate: 'der Termin ist nur geschätzt',
    progress: 'kein Fortschritt',
    gut: 'groß, aber niemand ist sicher, dass sie kaufen',
    fit: 'nicht Ihr Wunschkunde',
    nothing: 'keine einzelne Angabe würde sie retten',
    stage: 'in einer Phase, die ich noch nicht kenne',
    unreadable: 'eine Zelle, die ich nicht lesen kann',
  },
  group: (rows, why, value) =>
    `${why[0]?.toUpperCase()}${why.slice(1)}: ${rows}${value === '' ? '' : `, im Wert von ${value}`}`,
  letGo: 'Diese zuerst loslassen',
  row: (row) => `Zeile ${row}`,
  passed: (count) => `Entscheidungstermin vor ${tagen(count)}`,
  quiet: (count) => `kein Lebenszeichen seit ${tagen(count)}`,
  time: 'Wohin die Zeit ging',
  spent: (amount, unit) =>
    unit === 'minutes' ? `${amount} Minuten sind notiert:` : `${amount} Aktivitäten sind notiert:`,
  shares: {
    surviving: (percent) => `${percent} % für Geschäfte, die standhalten`,
    going: (percent) => `${percent} % für Geschäfte, die es nicht tun`,
    won: (percent) => `${percent} % für gewonnene`,
    lost: (percent) => `${percent} % für verlorene`,
  },
  most: (who, amount, unit) => `${who}: ${amount} ${unit === 'minutes' ? 'Minuten' : 'Aktivitäten'}`,
  blind: 'Was ich nicht beurteilen konnte, und was es verriete',
  missing: {
    created:
      'Wann jedes Geschäft begann: eine Spalte „Erstellt am“. Bis dahin beginnt es mit seinem ersten bekannten Tag, sonst heute.',
    value: 'Was jedes Geschäft wert ist: eine Spalte „Betrag“.',
    decision: 'Wann entschieden wird: eine Spalte „Abschlussdatum“.',
    stage: 'Was gewonnen oder verloren ist: eine Spalte „Phase“. Bis dahin gilt alles als offen.',
    stageByDays: 'Wie weit jedes Geschäft ist: eine Spalte „Phase“.',
    owner: 'Wem die Geschäfte gehören: eine Spalte „Besitzer“. Bis dahin sind es Ihre.',
    lastActivity: 'Wann Sie zuletzt gesprochen haben: eine Spalte „Letzter Kontakt“.',
    contact: 'Wie man sie erreicht: „E-Mail“ oder „Telefon“.',
  },
  undated: (rows, header) =>
    `${geschaefte(rows)} ohne Entscheidungstermin: Füllen Sie „${header}“, dann kann ich urteilen.`,
  unknownStages: (rows, words, more, how) =>
    `${geschaefte(rows)} in einer Phase, die ich nicht kenne: Ist ${words}${more > 0 ? ` (und ${more} weitere)` : ''} offen, gewonnen oder verloren?${how === '' ? '' : ` Sagen Sie es mit ${how}.`}`,
  unread: (rows, first) =>
    `${geschaefte(rows)} mit einer Zelle, die ich nicht lesen kann, die erste: ${first}.`,
  reading: 'Wie ich Ihre Tabelle lese',
  fields: {
    recordId: 'Kennung',
    title: 'Titel',
    name: 'Name',
    firstName: 'Vorname',
    lastName: 'Nachname',
    company: 'Firma',
    email: 'E-Mail',
    phone: 'Telefon',
    owner: 'Besitzer',
    product: 'Produkt',
    stage: 'Phase',
    status: 'Status',
    value: 'Betrag',
    currency: 'Währung',
    created: 'Tag des Beginns',
    decision: 'Entscheidungstermin',
    wonOn: 'Tag des Gewinns',
    lostOn: 'Tag des Verlusts',
    lastActivity: 'letzter Kontakt',
    stageChanged: 'Tag des Phasenwechsels',
    source: 'Quelle',
    noCall: 'Wunsch nach keinen Anrufen',
    noEmail: 'Wunsch nach keinen E-Mails',
  },
  asField: (header, field) => `„${header}“ lese ich als ${field}`,
  mayBe: (header, field) => `„${header}“ könnte ${field} sein: erst, wenn Sie es sagen`,
  mayTell: (header, field, how) =>
    `„${header}“ könnte ${field} sein: Sagen Sie es${how === '' ? '' : ` mit ${how}`}, dann urteile ich danach.`,
  or: 'oder',
  nothingChanged: '0 Zellen geändert.',
  made: 'Erstellt mit Touchline',
}

export const CARD_WORDS = { english: ENGLISH_CARD, german: GERMAN_CARD }
