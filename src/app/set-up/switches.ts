// Two switches of the menu: colours on or off, live formulas or written values.

import { readJudged } from '../judge/read-and-judge'
import { settle } from '../judge/write-verdicts'
import { todayOf } from '../sheet/clock'
import { colour } from '../sheet/formatting'
import { canBeLive, makeLive, makeWritten } from '../sheet/live-formulas'
import { isLive, openPipeline, readRules, Trouble, writeState } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** Turns the colours by verdict on or off; the heartbeat stays. */
export function switchColours(ports: Ports): string | Trouble | null {
  return ports.lock.hold(() => {
    const { workbook } = ports
    const rules = readRules(workbook)
    const sheet = openPipeline(workbook, rules)
    if (sheet instanceof Trouble) return sheet
    const on = rules.book.texts.get('colour') === 'no'
    writeState(workbook, rules, { colour: on ? 'yes' : 'no' })
    colour(workbook, sheet, on)
    workbook.flush()
    return on ? 'Colours are on.' : 'Colours are off.'
  })
}

/** Turns Fit and Next touch into live formulas or back into values. */
export function switchLive(ports: Ports): string | Trouble | null {
  return ports.lock.hold(() => {
    const { workbook } = ports
    const rules = readRules(workbook)
    const today = todayOf(ports)
    const judged = readJudged(ports, rules, today)
    if (judged instanceof Trouble) return judged
    const live = !isLive(rules.book)
    const isPossible = !live || (canBeLive(workbook, judged.sheet) && makeLive(workbook, judged.sheet))
    if (!isPossible) return new Trouble(notPossible(rules.book.numbers['live.rows']))
    if (!live) makeWritten(workbook, judged.sheet)
    writeState(workbook, rules, { 'live.now': live ? 'yes' : 'no' })
    if (!settle(ports, judged, live)) return new Trouble('Rows moved meanwhile: nothing is lost. Try again.')
    workbook.flush()
    return live ? 'Fit and Next touch are live formulas now.' : 'Fit and Next touch are written values now.'
  })
}

const notPossible = (mostRows: number): string =>
  `Live formulas are not possible here: more than ${mostRows} rows, a NOW() or RAND() among the columns, a column that ` +
  'counts to the right of Fit, or a header that takes no formula. The values are written every night instead.'
