// The sales process as facts for the panel: its steps, how open rows follow them, and the stages of the sheet (D1, D2).
import { cleanText, normalise } from '../../core/cells/text'
import { type Followed, followedBy } from '../../core/process/followed'
import { readProcess, readSteps, type Step } from '../../core/process/process'
import { stageWords } from '../../core/process/process-check'
import { stageKind, stagePlace, stageRank } from '../../core/rules/rule-book'
import { columnAt, PROCESS, RULES_TAB, STEPS } from '../../core/tabs/schema'
import { saidProblems } from '../../core/words/faults'
import { type CodedLine, codedLine } from './line-changes'
import { tabIfThere, type WholeSheet } from './whole-sheet'

/** A step of the process, with its line on the tab. */
export interface ProcessStep extends Pick<Step, 'stage' | 'step' | 'isRequired' | 'exitFact'> {
  readonly at: number
  readonly line: CodedLine
  /** Open rows that skipped it first. */
  readonly skipped: number
}

export interface ProcessReport extends Omit<Followed, 'skipped'> {
  readonly steps: readonly ProcessStep[]
  /** The sheet's open stages in their order, each with its usual place in a sales process: 0 to 6, between two where unknown. */
  readonly stages: readonly { readonly stage: string; readonly place: number }[]
  /** Lines of the tabs that cannot be used, in words. */
  readonly problems: readonly string[]
}

const MOST_STAGES = 20
const MOST_PROBLEMS = 10

export function processReport(whole: WholeSheet): ProcessReport {
  const { workbook, sheet, today } = whole
  const { pipeline, book } = sheet
  const { zone } = workbook
  const table = tabIfThere(workbook, PROCESS)
  const process = readProcess(table, book)
  const done = readSteps(tabIfThere(workbook, STEPS), process, pipeline, zone, today)
  const { skipped, ...followed } = followedBy(pipeline, process, done)
  const problems = [...process.problems, ...done.problems].slice(0, MOST_PROBLEMS)
  return {
    ...followed,
    steps: process.steps.map(({ stage, step, isRequired, exitFact, line }, at) => ({
      ...{ stage, step, isRequired, exitFact, at: line, skipped: skipped[at] ?? 0 },
      line: table ? codedLine(table, PROCESS, line, zone) : {},
    })),
    stages: openStages(whole),
    problems: saidProblems(book.words.faults, problems).map(
      ({ tab, row, header, text }) => `${tab} ${row}, ${header}: ${text}`,
    ),
  }
}

/** The open stages that Rules lists or rows stand at, in the order of Rules, else where such a stage usually stands. */
function openStages({ rules: { table }, sheet: { pipeline, book } }: WholeSheet): ProcessReport['stages'] {
  const [id, rule] = table ? [columnAt(table, RULES_TAB, 'id'), columnAt(table, RULES_TAB, 'rule')] : [-1, -1]
  const listed = (table?.rows ?? []).flatMap((cells) =>
    cleanText(cells[id]) === 'stage' ? [cleanText(cells[rule])] : [],
  )
  const words = new Map<string, string>()
  for (const word of [...listed, ...stageWords(pipeline)])
    if (word !== '' && !words.has(normalise(word)) && stageKind(book, word) === 'open')
      words.set(normalise(word), word)
  const places = new Map([...words.values()].map((word) => [word, stagePlace(book, word)]))
  return [...words.values()]
    .sort((a, b) => (places.get(a) || 0) - (places.get(b) || 0) || stageRank(a) - stageRank(b))
    .slice(0, MOST_STAGES)
    .map((stage) => ({ stage, place: stageRank(stage) }))
}
