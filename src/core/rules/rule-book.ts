// Reads the Rules tab: numbers with their defaults, state written by the night, and the user's own lists.

import { type Day, isoDay, parseIsoDay } from '../calendar/day'
import { MILLISECONDS_A_DAY } from '../calendar/moment'
import type { Calendar } from '../calendar/working-days'
import { type Cell, isBlank, type Zone } from '../cells/cell'
import { readDays, readNumbers, readPercent, readYesNo } from '../cells/columns'
import { columnIndex, type Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { MEDIA, type MediumKind, mediumKey, OUTCOMES, type Outcome } from '../tabs/vocabulary'
import type { Fault, Problem } from '../words/faults'
import type { Wording } from '../words/first-words'
import { languageOf, wordingOf, wordsIn } from '../words/languages'
import type { Words } from '../words/words'
import { numberFault, RULE_NUMBERS, type RuleId } from './numbers'
import { knownStageKind, type StageKind, stagePlaceOf } from './stages'

/** A `stage` row of Rules. */
interface StageRule {
  /** null = not answered, or by no word that can be read. */
  readonly kind: StageKind | null
  /** Place in the sales process; NaN when the user gave none. */
  readonly order: number
}

/** The Rules tab in typed form. Numbers are never missing: a blank or unreadable one has its default. */
export interface RuleBook {
  /** NaN only for a number that is blank by default (`P2.key`, `T1a`). */
  readonly numbers: Readonly<Record<RuleId, number>>
  /** `P4c.now`: true while the clock of P4c is stopped. */
  readonly clockStopped: boolean
  /** The `today` row; null when blank, and then the day of calculation counts. */
  readonly today: Day | null
  /** `mail.pause`: no mail before this day; null when blank. */
  readonly mailPause: Day | null
  /** By normalised stage word; empty when Rules has no `stage` rows. */
  readonly stages: ReadonlyMap<string, StageRule>
  /** False for a function that is given no Rules: it takes a stage word it does not know as open. */
  readonly asksStages: boolean
  /** Field key → header text the user confirmed; '' = the sheet has no such column. */
  /** Addresses and numbers that belong to one person although names and companies differ (S9), as `joinKey` writes them. */
  readonly joins: ReadonlySet<string>
  readonly headers: ReadonlyMap<string, string>
  readonly calendar: Calendar
  /** The user's own refused phrases (`V1.phrase`). */
  readonly phrases: readonly string[]
  /** By `mediumKey`: 'Group email' is 'Group e-mail'. */
  readonly media: ReadonlyMap<string, MediumKind>
  /** By normalised word. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Every sentence, in the language and the wording of the sheet. */
  readonly words: Words
  /** Text rows by id (`spreadsheet`, `pipeline`, `night.owner` …). */
  readonly texts: ReadonlyMap<string, string>
}

const NUMBER_IDS = new Set<string>(RULE_NUMBERS.map((rule) => rule.id))

/** Rows whose Value is a day. */
const DAY_ROWS: ReadonlySet<string> = new Set(['today', 'mail.pause', 'dayOff', 'holiday'])

const builtInMedia = (): Map<string, MediumKind> =>
  new Map(MEDIA.map((medium) => [mediumKey(medium.word), medium.kind]))
const builtInOutcomes = (): Map<string, Outcome> =>
  new Map(OUTCOMES.map((outcome) => [normalise(outcome.word), outcome]))

/** The defaults, as if there were no Rules tab. */
export function defaultRuleBook(): RuleBook {
  return readRuleBook(null, (instant) => instant / MILLISECONDS_A_DAY).book
}

/**
 * Reads the Rules tab.
 * @param table the tab with its headers in the first row; null = defaults
 * @param zone the sheet's zone, for dates among the values
 * @returns the book, and a problem for each value that could not be read (its default is used)
 */
export function readRuleBook(
  table: Table | null,
  zone: Zone,
): { readonly book: RuleBook; readonly problems: readonly Problem[] } {
  const reader = new RuleReader(table, zone)
  reader.read()
  return { book: reader.book(), problems: reader.problems }
}

/** A row of the tab: its word in Rule, its Value and Unit, and its index among the table's rows. */
interface RuleRow {
  readonly word: string
  readonly value: Cell
  readonly unit: Cell
  readonly at: number
}

class RuleReader {
  readonly problems: Problem[] = []
  private readonly numbers = Object.fromEntries(
    RULE_NUMBERS.map((rule) => [rule.id, rule.value ?? Number.NaN]),
  ) as Record<RuleId, number>
  private readonly stages = new Map<string, StageRule>()
  private readonly headers = new Map<string, string>()
  private readonly holidays = new Set<Day>()
  private readonly daysOff = new Set<Day>()
  private readonly phrases: string[] = []
  private readonly media = builtInMedia()
  private readonly outcomes = builtInOutcomes()
  private readonly texts = new Map<string, string>()
  private readonly joins = new Set<string>()
  private readonly dayRows: (RuleRow & { readonly id: string })[] = []
  private clockStopped = false
  private today: Day | null = null
  private mailPause: Day | null = null

  constructor(
    private readonly table: Table | null,
    private readonly zone: Zone,
  ) {}

  read(): void {
    if (!this.table) return
    const column = (header: string): number => columnIndex(this.table as Table, header)
    const [id, rule, value, unit] = [column('Id'), column('Rule'), column('Value'), column('Unit')]
    if (id < 0 || value < 0) {
      const missing = id < 0 ? 'Id' : 'Value'
      this.report(-1, missing, { code: 'rulesHeader', shown: missing })
      return
    }
    this.table.rows.forEach((row, at) => {
      this.readRow(cleanText(row[id]), { word: cleanText(row[rule]), value: row[value], unit: row[unit], at })
    })
    this.readDayRows()
  }

  book(): RuleBook {
    const {
      numbers,
      stages,
      headers,
      phrases,
      media,
      outcomes,
      texts,
      joins,
      clockStopped,
      today,
      mailPause,
    } = this
    const calendar = { holidays: this.holidays, daysOff: this.daysOff }
    const words = wordsIn(languageIn(texts), wordingIn({ texts }))
    return {
      ...{ numbers, stages, headers, calendar, phrases, media, outcomes, texts, joins },
      ...{ words, clockStopped, today, mailPause, asksStages: true },
    }
  }

  private readRow(id: string, row: RuleRow): void {
    const { word, value } = row
    if (id === '') return
    if (NUMBER_IDS.has(id)) this.readNumber(id as RuleId, row)
    else if (DAY_ROWS.has(id)) this.dayRows.push({ ...row, id })
    else if (id === 'P4c.now') this.clockStopped = readYesNo(value) === true
    else if (id === 'header') this.headers.set(word, cleanText(value))
    else if (id === 'join') this.joins.add(joinKey(cleanText(value)))
    else if (id === 'V1.phrase') this.phrases.push(cleanText(value))
    else if (id === 'stage' || id === 'medium' || id === 'outcome') {
      if (word !== '') this.readWord(id, row)
    } else this.texts.set(id, cleanText(value))
  }

  private readNumber(id: RuleId, { value, at }: RuleRow): void {
    if (isBlank(value)) return
    const unit = RULE_NUMBERS.find((rule) => rule.id === id)?.unit
    const read = (unit === 'share' ? readPercent : readNumbers)([[value]], 0).values[0] ?? Number.NaN
    const fault = numberFault(unit ?? '', read)
    if (fault) this.report(at, 'Value', { code: fault, id })
    else this.numbers[id] = read
  }

  /** Dates are read as one column: all of them together decide whether the day or the month comes first. */
  private readDayRows(): void {
    const cells = this.dayRows.map(({ value }) => [value])
    const { moments, unread } = readDays(cells, 0, this.zone)
    for (const row of unread) {
      this.report(this.dayRows[row]?.at ?? -1, 'Value', { code: 'day' })
    }
    this.dayRows.forEach(({ id }, row) => {
      const day = Math.floor(moments[row] ?? Number.NaN)
      if (Number.isNaN(day)) return
      if (id === 'today') this.today = day
      else if (id === 'mail.pause') this.mailPause = day
      else (id === 'holiday' ? this.holidays : this.daysOff).add(day)
    })
  }

  private readWord(id: 'stage' | 'medium' | 'outcome', row: RuleRow): void {
    if (id === 'stage') this.readStage(row)
    else if (id === 'medium') this.readMedium(row)
    else this.readOutcome(row)
  }

  private readStage({ word, value, unit, at }: RuleRow): void {
    const said = normalise(cleanText(value))
    const order = isBlank(unit) ? Number.NaN : Number(cleanText(unit))
    const kind = said === 'open' || said === 'won' || said === 'lost' ? said : null
    this.stages.set(normalise(word), { kind, order })
    if (kind !== null || said === '') return
    this.report(at, 'Value', { code: 'stageKind', shown: word, taken: knownStageKind(word) })
  }

  private readMedium({ word, value, at }: RuleRow): void {
    const key = mediumKey(word)
    const kind = normalise(cleanText(value)) || (this.media.get(key) ?? 'personal')
    this.media.set(key, kind === 'automated' ? kind : 'personal')
    if (kind === 'automated' || kind === 'personal') return
    this.report(at, 'Value', { code: 'mediumKind', shown: word })
  }

  /**
   * Value says whether such a touch got through, yes or no (C2). Which outcomes clear a promise (C8) cannot be
   * changed here.
   */
  private readOutcome({ word, value, at }: RuleRow): void {
    const key = normalise(word)
    const before = this.outcomes.get(key)
    const said = readYesNo(value)
    this.outcomes.set(key, { word, reached: said ?? before?.reached ?? true, clears: before?.clears ?? true })
    if (said !== null || isBlank(value)) return
    this.report(at, 'Value', { code: 'outcomeReached', shown: word })
  }

  private report(at: number, header: string, fault: Fault): void {
    this.problems.push({ tab: 'Rules', row: (this.table?.firstRow ?? 2) + at, header, ...fault })
  }
}

/** A key as a `join` row of Rules holds it: Sheets may drop the zeros that a number begins with. */
export const joinKey = (key: string): string =>
  key
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d+$)/, '')

const languageIn = (texts: RuleBook['texts']) =>
  languageOf(texts.get('language') ?? '', texts.get('locale') ?? '')

/** How blunt the words of a sheet are. */
export const wordingIn = ({ texts }: Pick<RuleBook, 'texts'>): Wording =>
  wordingOf(texts.get('wording') ?? '')

/** The same book in another wording. */
export const inWording = (book: RuleBook, wording: Wording): RuleBook => ({
  ...book,
  texts: new Map([...book.texts, ['wording', wording]]),
  words: wordsIn(languageIn(book.texts), wording),
})

const HELD = /^since (\d{4}-\d{2}-\d{2})$/

/** The first night that judged nothing anew because a column was lost (S5); null while nothing is held. */
export const heldSince = (book: RuleBook): Day | null =>
  parseIsoDay(HELD.exec(book.texts.get('held') ?? '')?.[1] ?? '')

/** The same as Rules shows it. */
export const heldText = (since: Day): string => `since ${isoDay(since)}`

/** A stage's place in the process as Rules has it; NaN when it has none. */
export function stageOrder(book: RuleBook, stage: string): number {
  return book.stages.get(normalise(stage))?.order ?? Number.NaN
}

/**
 * The same to tell whether a stage moved forward (P3): a stage that Rules lacks stands behind the listed ones that usually
 * come before it.
 */
export function stagePlace(book: RuleBook, stage: string): number {
  if (stage === '' || isListedStage(book, stage)) return stageOrder(book, stage)
  const rank = stageRank(stage)
  let order = Number.NaN
  for (const [word, rule] of book.stages)
    if (stageRank(word) <= rank && !(order >= rule.order)) order = rule.order
  return order + 0.5
}

/** Where a stage usually stands: open ones by their place in a sales process, then won, then lost. */
export function stageRank(word: string): number {
  const kind = knownStageKind(word)
  return kind === 'won' ? 100 : kind === 'lost' ? 101 : stagePlaceOf(word)
}

/** Whether Rules has a row for the stage. */
export const isListedStage = (book: RuleBook, stage: string): boolean => book.stages.has(normalise(stage))

/**
 * The kind of a stage: as its `stage` row on Rules says, else as the word is known; null for a word that must be asked
 * about. A blank stage is open (EXACTLY, Words; S3).
 */
export function stageKind(book: RuleBook, stage: string): StageKind | null {
  if (stage === '') return 'open'
  return book.stages.get(normalise(stage))?.kind ?? knownStageKind(stage) ?? (book.asksStages ? null : 'open')
}
