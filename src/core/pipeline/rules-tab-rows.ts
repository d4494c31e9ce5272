// The Rules tab as set-up fills it: every number with its default, the state rows, and what was found in the sheet.
import type { Cell } from '../cells/cell'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { RULE_NUMBERS, STATE_ROWS, type StateId } from '../rules/numbers'
import { stageKindOf, stagePlaceOf } from '../rules/stages'
import { type CellsOf, columnAt, lineOf, RULES_TAB } from '../tabs/schema'
import { FIELDS } from './fields'
import type { Pipeline } from './pipeline'

const line = (cells: CellsOf<typeof RULES_TAB>): Cell[] => lineOf(RULES_TAB, cells)

/** What set-up found, to be kept on Rules. */
export interface Found {
  readonly pipeline: Pipeline
  readonly state: Partial<Record<StateId, Cell>>
  /** Values of numbers that come from the sheet (`P2.key`). */
  readonly numbers: Partial<Record<string, number>>
  /** Fields the user was asked about: key → header, '' = no such column. */
  readonly answers: ReadonlyMap<string, string>
}

/** The rows the tab lacks; what stands there already is the user's and stays. */
export function missingRuleRows(table: Table | null, found: Found): Cell[][] {
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
  const stages = stageWords(found.pipeline).map((stage, at) =>
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

/** The words of the stage and status columns in the order of a sales process, open before won before lost. */
function stageWords(pipeline: Pipeline): string[] {
  const seen = new Map<string, string>()
  for (const key of ['stage', 'status'] as const) {
    for (const word of pipeline.text(key))
      if (word !== '' && !seen.has(normalise(word))) seen.set(normalise(word), word)
  }
  const rank = { open: 0, won: 1, lost: 2 }
  return [...seen.values()].sort(
    (a, b) => rank[stageKindOf(a)] - rank[stageKindOf(b)] || stagePlaceOf(a) - stagePlaceOf(b),
  )
}

function headerRows({ pipeline, answers }: Found): Cell[][] {
  // An answer says which of two columns with the same header is meant: it stands.
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
