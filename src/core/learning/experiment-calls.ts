// The calls of one experiment as the log has them: touches with its name, an arm and an outcome, in order of time (E2).

import type { Day } from '../calendar/day'
import type { Cell, Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import { inOrder } from '../cells/order'
import { columnIndex, type Table } from '../cells/table'
import type { Tally } from '../statistics/proportion'
import { TOUCHES } from '../tabs/schema'
import { toSecond } from '../touches/touches'
import { type Experiment, wordKey } from './experiment'

/** What the calls could be mixed by besides their arm: a label for each call, '' = unknown. */
export interface Grouping {
  readonly by: string
  readonly labels: readonly string[]
}

export interface ExperimentCalls {
  /** 0 = first arm, 1 = second, in order of When, then of the tab. */
  readonly arms: Uint8Array
  /** 1 where the outcome counts as success. */
  readonly successes: Uint8Array
  readonly groupings: readonly Grouping[]
  /** With an arm but without an outcome, by arm. */
  readonly unfinished: readonly [number, number]
  /** Named the experiment, but no arm of it. */
  readonly armless: number
  /** Without a readable day, and before the experiment started. */
  readonly undated: number
  readonly early: number
  /** Success words that no outcome here has. */
  readonly unseen: readonly string[]
}

/** The headers of the Touches tab an experiment is read from. */
export const CALL_HEADERS = ['When', 'Experiment', 'Arm', 'Outcome'] as const

type Rows = readonly (readonly Cell[])[]

/**
 * Reads an experiment's calls. A touch after today is ignored; one before `Started`, without a readable When or without
 * one of the two arms is left out and counted.
 */
export function experimentCalls(
  table: Table,
  experiment: Experiment,
  zone: Zone,
  today: Day,
): ExperimentCalls {
  const [when = -1, name = -1] = CALL_HEADERS.map((header) => columnIndex(table, header))
  const own = ownRows(table.rows, name, experiment)
  const moments = readDays(table.rows, when, zone).moments
  const rows = own.map((row) => table.rows[row] ?? [])
  const text = (header: string): readonly string[] => readText(rows, columnIndex(table, header), zone)
  const [arms, outcomes] = [text('Arm').map(cached(wordKey)), text('Outcome').map(cached(wordKey))]
  const [first, second] = experiment.arms.map(wordKey)
  const moment = own.map((row) => toSecond(moments[row] ?? Number.NaN))
  const unfinished: [number, number] = [0, 0]
  const left = { armless: 0, undated: 0, early: 0 }
  const finished: number[] = []
  moment.forEach((at, call) => {
    const arm = arms[call]
    if (at >= today + 1) return
    if (arm !== first && arm !== second) left.armless++
    else if (Number.isNaN(at)) left.undated++
    else if (at < experiment.started) left.early++
    else if (outcomes[call] === '') unfinished[arm === first ? 0 : 1]++
    else finished.push(call)
  })
  const order = inOrder(finished, (call) => moment[call] ?? 0)
  return {
    arms: new Uint8Array(order.map((call) => (arms[call] === first ? 0 : 1))),
    successes: new Uint8Array(order.map((call) => (experiment.success.has(outcomes[call] ?? '') ? 1 : 0))),
    groupings: groupingsOf(order, moment, text),
    unfinished,
    ...left,
    unseen: [...experiment.success].filter((word) => !outcomes.includes(word)),
  }
}

/** Words repeat: each is worked out once. */
function cached(keyOf: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let key = known.get(word)
    if (key === undefined) {
      key = keyOf(word)
      known.set(word, key)
    }
    return key
  }
}

/** What else calls differ by: medium, hour and owner. */
function groupingsOf(
  order: Int32Array,
  moments: readonly number[],
  text: (header: string) => readonly string[],
): Grouping[] {
  const byColumn = (key: string): Grouping => {
    const header = TOUCHES.columns.find((column) => column.key === key)?.header ?? key
    const texts = text(header)
    return { by: header, labels: Array.from(order, (call) => texts[call] ?? '') }
  }
  const hours = Array.from(order, (call) => hourOf(moments[call] ?? Number.NaN))
  return [byColumn('medium'), { by: 'hour', labels: hours }, byColumn('owner')]
}

/** The rows that name the experiment; equal cells are compared once. */
function ownRows(rows: Rows, column: number, { name }: Experiment): number[] {
  const wanted = wordKey(name)
  const known = new Map<Cell, boolean>([['', false]])
  const own: number[] = []
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[column]
    let isOwn = known.get(cell)
    if (isOwn === undefined) {
      isOwn = wordKey(readText([[cell]], 0)[0] ?? '') === wanted
      known.set(cell, isOwn)
    }
    if (isOwn) own.push(row)
  }
  return own
}

/** The hour of a moment, such as '9:00'; '' for a day without a time. */
export function hourOf(moment: number): string {
  const hour = Math.floor((moment - Math.floor(moment)) * 24 + 1e-6)
  return moment === Math.floor(moment) || Number.isNaN(moment) ? '' : `${hour}:00`
}

/** How the first so many calls went, by arm. */
export function talliesOf(
  { arms, successes }: Pick<ExperimentCalls, 'arms' | 'successes'>,
  calls: number,
): readonly [Tally, Tally] {
  let [second, wins, secondWins] = [0, 0, 0]
  for (let call = 0; call < calls; call++) {
    const [arm = 0, won = 0] = [arms[call], successes[call]]
    second += arm
    wins += won
    secondWins += arm & won
  }
  return [
    { successes: wins - secondWins, trials: calls - second },
    { successes: secondWins, trials: second },
  ]
}
