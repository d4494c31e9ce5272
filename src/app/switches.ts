// Two switches of the menu: colours on or off, live formulas or written values.

import { readJudged } from './judged'
import { canBeLive, makeLive, makeWritten } from './live'
import { colour } from './looks'
import type { Ports } from './ports'
import { settle } from './settle'
import { isLive, openPipeline, readRules, Trouble, writeState } from './sheet'

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
    const today = Math.floor(workbook.zone(ports.clock.now()))
    const judged = readJudged(ports, rules, today)
    if (judged instanceof Trouble) return judged
    const live = !isLive(rules.book)
    if (live && !canBeLive(workbook, judged.sheet)) {
      return new Trouble(
        `Live formulas are not possible here: more than ${rules.book.numbers['live.rows']} rows, a NOW() or RAND() among ` +
          'the columns, or Touchline’s columns in another order. The values are written every night instead.',
      )
    }
    if (!live) makeWritten(workbook, judged.sheet)
    writeState(workbook, rules, { 'live.now': live ? 'yes' : 'no' })
    if (!settle(ports, judged, live)) return new Trouble('Rows moved meanwhile: nothing is lost. Try again.')
    if (live) makeLive(workbook, judged.sheet)
    workbook.flush()
    return live ? 'Fit and Next touch are live formulas now.' : 'Fit and Next touch are written values now.'
  })
}
