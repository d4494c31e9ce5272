// The two switches in the menu: colours on or off, live formulas or written values.

import { Refused, type Result, refused } from '../../core/words/refusals'
import { noteHold } from '../judge/hold'
import { readAndJudge } from '../judge/read-and-judge'
import { writeVerdicts } from '../judge/write-verdicts'
import { todayOf } from '../sheet/clock'
import { colour } from '../sheet/formatting'
import { canBeLive, makeLive, makeWritten } from '../sheet/live-formulas'
import { isLive, openPipeline, writeState } from '../sheet/open-pipeline'
import { withRules } from '../sheet/open-rules'
import type { Ports } from '../sheet/ports'

/** Turns the colours by verdict on or off; the heartbeat stays. */
export function switchColours(ports: Ports): Result<string> {
  return withRules(ports, (rules) => {
    const { workbook } = ports
    const sheet = openPipeline(workbook, rules)
    if (sheet instanceof Refused) return sheet
    const on = rules.book.texts.get('colour') === 'no'
    writeState(workbook, rules, { colour: on ? 'yes' : 'no' })
    colour(workbook, sheet, on)
    return rules.book.words.jobs.coloured(on)
  })
}

/** Switches Fit and Next touch to live formulas, or back to written values. */
export function switchLive(ports: Ports): Result<string> {
  return withRules(ports, (rules) => {
    const { workbook } = ports
    const today = todayOf(ports)
    const judged = readAndJudge(ports, rules, today)
    if (judged instanceof Refused) return judged
    const [lost] = judged.hold.state === 'held' ? judged.lost : []
    if (lost) return refused('held', lost.header)
    const live = !isLive(rules.book)
    const isPossible = !live || (canBeLive(workbook, judged.sheet) && makeLive(workbook, judged.sheet))
    if (!isPossible) return refused('not live here', rules.book.numbers['live.rows'])
    if (!live) makeWritten(workbook, judged.sheet)
    writeState(workbook, rules, { 'live.now': live ? 'yes' : 'no' })
    if (!writeVerdicts(ports, judged, live)) return refused('moved', 'switch')
    noteHold(workbook, judged)
    return rules.book.words.jobs.madeLive(live)
  })
}
