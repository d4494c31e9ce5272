// The rows set-up adds to Rules: every number with its default, the state rows, and stages and headers found in the
// sheet.
import type { Cell } from '../cells/cell'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { FIELDS } from '../reading/fields'
import { type StageWord, stageWords } from '../reading/stage-kinds'
import { RULE_NUMBERS, STATE_ROWS, type StateId } from '../rules/numbers'
import { stagePlace, stageRank } from '../rules/rule-book'
import { type CellsOf, columnAt, lineOf, RULES_TAB } from '../tabs/schema'
import type { RuleTexts } from '../words/english-rules'
import type { Words } from '../words/words'
import type { Pipeline } from './pipeline'

const line = (cells: CellsOf<typeof RULES_TAB>): Cell[] => lineOf(RULES_TAB, cells)

/** What set-up found and stores on Rules. */
export interface FoundAtSetUp {
  readonly pipeline: Pipeline
  readonly state: Partial<Record<StateId, Cell>>
  /** Numbers computed from the sheet (`P2.key`). */
  readonly numbers: Partial<Record<string, number>>
  /** The user's answers: field key → header text, '' = no such column. */
  readonly answers: ReadonlyMap<string, string>
  /** The language of what is added. */
  readonly words: Words
}

/** The rows that the tab lacks; existing rows are the user's and are not touched. */
export function missingRuleRows(table: Table | null, found: FoundAtSetUp): Cell[][] {
  const id = table ? columnAt(table, RULES_TAB, 'id') : -1
  const word = table ? columnAt(table, RULES_TAB, 'rule') : -1
  const there = new Set<string>()
  for (const row of table?.rows ?? []) {
    const own = cleanText(row[id])
    there.add(own)
    there.add(`${own}\n${normalise(cleanText(row[word]))}`)
  }
  const { rules: texts } = found.words
  const numbers = RULE_NUMBERS.filter((rule) => !there.has(rule.id)).map((rule) =>
    line({
      id: rule.id,
      rule: texts[rule.id][0],
      value: found.numbers[rule.id] ?? rule.value ?? '',
      default: rule.value ?? '',
      unit: rule.unit,
      from: rule.from,
      why: texts[rule.id][1],
    }),
  )
  const state = STATE_ROWS.filter((row) => !there.has(row.id)).map((row) =>
    line({ id: row.id, rule: texts[row.id][0], value: found.state[row.id] ?? '', from: 'T' }),
  )
  const ranked = stageWords(found.pipeline).sort((a, b) => stageRank(a.word) - stageRank(b.word))
  const stages = ranked.map((stage, at) => stageRow(stage, at + 1, texts))
  const headers = headerRows(found)
  return [
    ...numbers,
    ...state,
    ...[...stages, ...headers].filter((row) => !there.has(`${row[0]}\n${normalise(cleanText(row[1]))}`)),
  ]
}

/** The row of a word; without a Value where the user has to say what it is (S3). */
const stageRow = ({ word, kind }: StageWord, order: number, texts: RuleTexts): Cell[] =>
  line({
    id: 'stage',
    rule: word,
    value: kind ?? '',
    unit: Number.isNaN(order) ? '' : String(order),
    from: 'T',
    why: texts.stage[1],
  })

/** The rows of these words where Rules has stages already: their places are between its own. */
export const laterStageRows = (words: readonly StageWord[], { book }: Pipeline): Cell[][] =>
  words.map((stage) => stageRow(stage, stagePlace(book, stage.word), book.words.rules))

function headerRows({ pipeline, answers, words }: FoundAtSetUp): Cell[][] {
  // An answer stands: it may name one of two columns with the same header.
  const matched = new Map<string, string>(answers)
  for (const { key } of FIELDS) {
    if (pipeline.has(key) && !answers.has(key)) matched.set(key, pipeline.header(key))
  }
  return [...matched].map(([key, header]) => headerRow(key, header, words))
}

/** The row that says which header holds a field; '' = no column does. */
export const headerRow = (key: string, header: string, words: Words): Cell[] =>
  line({
    id: 'header',
    rule: key,
    value: header,
    from: 'T',
    why: words.rules.header[1],
  })
