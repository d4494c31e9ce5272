// The rows set-up adds to Rules: every number with its default, the state rows, and stages and headers found in the
// sheet.
import type { Cell } from '../cells/cell'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { RULE_NUMBERS, STATE_ROWS, type StateId } from '../rules/numbers'
import { stageKindOf, stagePlaceOf } from '../rules/stages'
import { type CellsOf, columnAt, lineOf, RULES_TAB } from '../tabs/schema'
import { FIELDS } from './fields'
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
  const numbers = RULE_NUMBERS.filter((rule) => !there.has(rule.id)).map((rule) =>
    line({
      id: rule.id,
      rule: rule.text,
      value: found.numbers[rule.id] ?? rule.value ?? '',
      default: rule.value ?? '',
      unit: rule.unit,
      from: rule.from,
      why: rule.why,
    }),
  )
  const state = STATE_ROWS.filter((row) => !there.has(row.id)).map((row) =>
    line({ id: row.id, rule: row.text, value: found.state[row.id] ?? '', from: 'T' }),
  )
  const stages = distinctStageWords(found.pipeline).map((stage, at) =>
    line({
      id: 'stage',
      rule: stage,
      value: stageKindOf(stage),
      unit: String(at + 1),
      from: 'T',
      why: 'found in your sheet: open, won or lost, and its place',
    }),
  )
  const headers = headerRows(found)
  return [
    ...numbers,
    ...state,
    ...[...stages, ...headers].filter((row) => !there.has(`${row[0]}\n${normalise(cleanText(row[1]))}`)),
  ]
}

/**
 * The distinct words of the stage and status columns, in the usual order of a sales process: open, then won, then
 * lost.
 */
function distinctStageWords(pipeline: Pipeline): string[] {
  const seen = new Map<string, string>()
  const filled = pipeline.filled()
  for (const key of ['stage', 'status'] as const) {
    pipeline.text(key).forEach((word, row) => {
      if (filled[row] && word !== '' && !seen.has(normalise(word))) seen.set(normalise(word), word)
    })
  }
  const rank = { open: 0, won: 1, lost: 2 }
  return [...seen.values()].sort(
    (a, b) => rank[stageKindOf(a)] - rank[stageKindOf(b)] || stagePlaceOf(a) - stagePlaceOf(b),
  )
}

function headerRows({ pipeline, answers }: FoundAtSetUp): Cell[][] {
  // An answer stands: it may name one of two columns with the same header.
  const matched = new Map<string, string>(answers)
  for (const { key } of FIELDS) {
    if (pipeline.has(key) && !answers.has(key)) matched.set(key, pipeline.header(key))
  }
  return [...matched].map(([key, header]) =>
    line({
      id: 'header',
      rule: key,
      value: header,
      from: 'T',
      why: 'which of your columns this is; change it here',
    }),
  )
}
