// Starts an experiment, stops it, and takes either back: its line on Experiments, then the arms of those on today's list, so that
// they stand before the first call, then what Rules says of it. Sent again it finds what stands there and does the rest.
import { type Day, serialOf } from '../../core/calendar/day'
import { cleanText } from '../../core/cells/text'
import type { ListedCall } from '../../core/learning/assigned-arms'
import { readExperiments } from '../../core/learning/experiment'
import { wordKey } from '../../core/learning/tried-words'
import { columnAt, EXPERIMENTS, PLAN, TODAY, TOUCHES } from '../../core/tabs/schema'
import { isCall } from '../../core/tabs/vocabulary'
import { isOwnList, todayList } from '../../core/today/today-list'
import { TouchLog } from '../../core/touches/touch-log'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { giveArms } from '../judge/give-arms'
import { todayOf } from '../sheet/clock'
import { withRulesHere } from '../sheet/copy-or-moved'
import { type RulesSheet, tableIn, writeState } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'
import { type ExperimentsPage, pageOf } from './experiments-page'
import { type OwnLines, ownLines } from './own-lines'

/** An experiment as it is started. */
export interface NewExperiment {
  readonly name: string
  readonly variable: string
  readonly arms: readonly [string, string]
  readonly success: readonly string[]
  /** A share. */
  readonly smallestEffect: number
  readonly plannedCalls: number
}

/** `gone` takes a start back, `resumed` a stop. */
export type ExperimentChange =
  | { readonly is: 'started'; readonly experiment: NewExperiment }
  | { readonly is: 'gone' | 'stopped' | 'resumed'; readonly name: string }

const RUNNING = 'running'

/** Makes the change; the page as it is then comes back. */
export const changeExperiment = (ports: Ports, change: ExperimentChange): Result<ExperimentsPage> =>
  withRulesHere(ports, (rules) => {
    const { workbook } = ports
    const tab = ownLines(workbook, EXPERIMENTS)
    if (tab instanceof Refused) return tab
    const refusal = writeLine(ports, tab, change)
    if (refusal) return refusal
    assignToday(ports, rules)
    return pageOf(ports, rules)
  })

function writeLine(ports: Ports, tab: OwnLines, change: ExperimentChange): Refused | null {
  const { table } = tab
  const today = todayOf(ports)
  if (change.is === 'started') return startLine(ports, tab, change.experiment, today)
  const at = columnAt(table, EXPERIMENTS, 'experiment')
  const lines = table.rows.flatMap((cells, line) =>
    wordKey(cleanText(cells[at])) === wordKey(change.name) ? [line] : [],
  )
  if (change.is === 'gone') tab.change([], lines)
  const status = columnAt(table, EXPERIMENTS, 'status') + 1
  const [line] = lines
  if (change.is !== 'gone' && line !== undefined && status > 0)
    ports.workbook.write(EXPERIMENTS.name, table.firstRow + line, status, [
      [change.is === 'stopped' ? 'stopped' : RUNNING],
    ])
  return null
}

function startLine(
  { workbook }: Ports,
  { table, change }: OwnLines,
  { name, variable, arms, success, smallestEffect, plannedCalls }: NewExperiment,
  today: Day,
): Refused | null {
  const lines = readExperiments(table, workbook.zone)
  const same = lines.get(wordKey(name))?.experiment
  // The same request, sent again.
  if (same?.isRunning && same.started === today && same.arms.every((arm, at) => arm === arms[at])) return null
  const inTheWay = lines.get(wordKey(name)) ?? [...lines.values()].find((one) => one.experiment?.isRunning)
  if (inTheWay) return refused('experiment taken', inTheWay.name)
  const cells = { experiment: name, variable, arms: arms.join(', '), success: success.join(', ') }
  change([{ ...cells, smallestEffect, plannedCalls, started: serialOf(today), status: RUNNING }], [])
  return null
}

/** Gives those who are on the list now their arms, or takes them away where nothing is tried any more. */
function assignToday(ports: Ports, rules: RulesSheet): void {
  const { workbook } = ports
  const planned = workbook.readOwn(PLAN)
  const log = new TouchLog(tableIn(workbook, TOUCHES), workbook.zone, todayOf(ports), rules.book)
  const given = giveArms(workbook, planned ?? [[]], () => listedCalls(ports), log)
  if (planned) workbook.writeOwn(PLAN, given.values)
  writeState(workbook, rules, { 'experiment.now': given.running })
}

function listedCalls({ workbook, clock }: Ports): ListedCall[] {
  const values = workbook.read(TODAY.name)
  const list = values && todayList(values, workbook.zone, todayOf({ workbook, clock }))
  if (!list || !isOwnList(list)) return []
  return list.lines.flatMap(({ id, by, done }) =>
    id === '' || done !== '' ? [] : [{ id, isCall: isCall(by) }],
  )
}
