// docs/functions.md from the stubs of the built script and the examples that were run.
import type { Cell } from '../../src/core/cells/cell'
import type { Argument, FunctionResult } from '../../src/core/functions/arguments'
import type { CustomFunction } from '../../src/core/functions/custom-function'
import { TOPICS } from '../../src/core/functions/topics'
import type { Example, Examples } from './examples'
import { inTable, type Lines, markdownTable, shown } from './markdown'
import { TODAY } from './pipeline'
import type { Stub } from './stubs'

type Range = readonly (readonly Cell[])[]

const SHOWN_EXAMPLES = 2

const INTRODUCTION = `# Custom functions

Every function works in any cell of your sheet, like Sheets' own. All of them follow the same habits:

- **Ranges come with their header row**, such as \`A1:O\` or \`Touches!A1:U\`. Columns are found by their header, in any order.
- **A column comes back with its header**, so the formula stands in the header cell and fills the column below.
- **One row alone:** pass the row, and its headers last: \`=QUALIFY(A5:M5, Profile!A1:G, , A$1:M$1)\` gives one value.
- **Arguments in [brackets] are optional**; leave one out by an empty place between commas. Without \`rules\` the method's own
  numbers count; they are listed in [rules.md](rules.md).
- **Days come back as serial numbers**: format the column as a date, if it is not already. They are shown as dates here.
- **Hand it Rules, and it follows the day**: the night writes the day there. Without, an answer stays at the day it was computed,
  since Sheets computes a function anew only when an argument changes ([not verified on Google](verification.md)).
- **What is wrong comes back in words** that name the argument, the row and the header. What is not known is blank.
- **A range holds values, not formats:** where only the format of a number (€, $) tells currencies apart, a function adds them up.
  Give it a column *Currency* among the rows; panel, mails and Review read formats by themselves.

All examples are calculated on ${TODAY}. Each is run by the tests, which compare this page: change the example, not the page.`

/** The whole page; examples by the function's name. */
export function functionsPage(
  table: readonly CustomFunction[],
  stubs: ReadonlyMap<string, Stub>,
  examples: Readonly<Record<string, Examples>>,
): string {
  const present = TOPICS.map((title) => ({
    title,
    stubs: table.flatMap(({ name, topic }) => (topic === title ? (stubs.get(name) ?? []) : [])),
  })).filter((topic) => topic.stubs.length > 0)
  const index = present.map(({ title, stubs: own }) => `**${title}**\n\n${own.map(indexLine).join('\n')}`)
  const chapters = present.map(
    ({ title, stubs: own }) =>
      `## ${title}\n\n${own.map((stub) => functionSection(stub, examples[stub.name])).join('\n\n')}`,
  )
  return `${[INTRODUCTION, ...index, ...chapters].join('\n\n')}\n`
}

const indexLine = ({ name, description }: Stub): string =>
  `- [${name}](#${name.toLowerCase()}): ${description}`

function functionSection(
  stub: Stub,
  { answers, messages }: Examples = { answers: [], messages: [] },
): string {
  const syntax = stub.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')
  const parameters = stub.parameters.map(({ name, text, optional }) => [
    `\`${name}\``,
    `${optional ? 'Optional. ' : ''}${inTable(text)}`,
  ])
  const said = messages.map(({ what, result }) => [inTable(what), messageOf(result, stub)])
  return [
    `### ${stub.name}`,
    `\`\`\`\n=${stub.name}(${syntax})\n\`\`\``,
    stub.description,
    `**Gives:** ${stub.returns}`,
    markdownTable([['argument', 'what it is'], ...parameters]),
    ...answers
      .slice(0, SHOWN_EXAMPLES)
      .map((example, at) => exampleText(stub, example, at > 0 ? answers[0] : undefined)),
    `**Messages it may give**\n\n${markdownTable([['when', 'what it says'], ...said])}`,
  ].join('\n\n')
}

/** A message alone, or the words it left in the cells of a result. */
function messageOf(result: FunctionResult, stub: Stub): string {
  if (!Array.isArray(result)) return shown(result)
  const cells = result.slice(1).flat()
  const words = cells.filter((cell) => typeof cell === 'string' && cell.includes(': '))
  const texts = (words.length > 0 ? words : cells.filter((cell) => cell !== '')).map((cell) =>
    shown(cell, givesDays(stub)),
  )
  return [...new Set(texts)].join('; ')
}

const givesDays = ({ returns }: Stub): boolean => /serial number/i.test(returns)

/** Arguments that hold days and nothing else, where a number is a day too. */
const DAY_ARGUMENTS: ReadonlySet<string> = new Set(['dates', 'earliest', 'latest', 'holidays', 'from', 'to'])

/** The call, its tables, and the result: beside its rows where the function answers row by row. */
function exampleText(stub: Stub, { what, given, result }: Example, before?: Example): string {
  const tables = tablesOf(stub, given)
  const rows = tables.find(({ name }) => name === 'rows')?.cells ?? []
  const answers = Array.isArray(result) ? linesOf(result, givesDays(stub)) : null
  const byRow = stub.parameters.some(({ name }) => name === 'headers') && given.headers === undefined
  const isBeside = byRow && answers !== null && answers.length === rows.length
  const isShown = ({ name }: GivenTable): boolean =>
    name !== 'rows' && before !== undefined && before.given[name] === given[name]
  const known = tables.filter(isShown).map(({ label }) => label)
  const parts = [
    `**Example.** ${what}.`,
    `\`\`\`\n=${stub.name}(${callOf(stub, given)})\n\`\`\``,
    ...tables
      .filter((table) => !isShown(table) && !(isBeside && table.name === 'rows'))
      .map(({ label, cells }) => `${label}:\n\n${rangeTable(cells)}`),
  ]
  if (known.length > 0) parts.push(`${known.join(', ')}: as above.`)
  if (isBeside) parts.push(`\`rows\`, and the answer beside them:\n\n${beside(rows, answers)}`)
  else if (answers) parts.push(`The answer:\n\n${rangeTable(answers)}`)
  else parts.push(`The answer: **${shown(result as Cell, givesDays(stub))}**`)
  return parts.join('\n\n')
}

interface GivenTable {
  readonly name: string
  readonly label: string
  readonly cells: Lines
}

/** The ranges of a call in the order of its arguments; headers that came apart stand above their row. */
function tablesOf(stub: Stub, given: Example['given']): GivenTable[] {
  const apart = isRange(given.headers) ? linesOf(given.headers, false) : []
  return stub.parameters.flatMap(({ name }): GivenTable[] => {
    const argument = given[name]
    if (!isRange(argument) || name === 'headers') return []
    const cells = linesOf(argument, DAY_ARGUMENTS.has(name))
    if (name !== 'rows' || apart.length === 0) return [{ name, label: `\`${name}\``, cells }]
    return [{ name, label: '`rows`, under their `headers`', cells: [...apart, ...cells] }]
  })
}

const isRange = (argument: Argument): argument is Range => Array.isArray(argument) && argument.length > 0

const linesOf = (range: Range, asDays: boolean): Lines =>
  range.map((row) => row.map((cell) => shown(cell, asDays)))

/** A range whose first line has words is shown under it; one of figures alone under blank headers. */
function rangeTable(lines: Lines): string {
  const hasHeader =
    (lines[0] ?? []).some((cell) => /\p{L}/u.test(cell) && cell !== 'TRUE') && lines.length > 1
  return markdownTable(hasHeader ? lines : [(lines[0] ?? []).map(() => ''), ...lines])
}

function beside(rows: Lines, answers: Lines): string {
  const width = rows[0]?.length ?? 0
  return markdownTable(
    rows.map((row, line) => {
      const padded = Array.from({ length: width }, (_, at) => row[at] ?? '')
      return [...padded, ...(answers[line] ?? []).map((cell) => (cell === '' ? '' : `**${cell}**`))]
    }),
  )
}

/** The arguments of the call as typed: ranges by the argument's name, words in quotes, left out ones as empty places. */
function callOf(stub: Stub, given: Example['given']): string {
  const places = stub.parameters.map(({ name }) => {
    const argument = given[name]
    if (argument === undefined || argument === '') return ''
    if (isRange(argument)) return name
    return typeof argument === 'string' ? `"${argument}"` : shown(argument as Cell)
  })
  const last = places.reduce((end, place, at) => (place === '' ? end : at + 1), 0)
  return places
    .slice(0, last)
    .join(', ')
    .replace(/, (?=,)/g, ', ')
}
