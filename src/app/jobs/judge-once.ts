// Judges the sheet for the mails of a run, once and only when the first of them needs it.
import { lazy } from '../../core/cells/lazy'
import { Refused, type Result } from '../../core/words/refusals'
import { type JudgedDay, judgedDay } from '../judge/judged-day'
import { readAndJudge } from '../judge/read-and-judge'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

/** @param now serial of the sheet's wall clock @returns what gives the day; nothing is written */
export const judgeOnce = (ports: Ports, rules: RulesSheet, now: number): (() => Result<JudgedDay>) =>
  lazy(() => {
    const read = readAndJudge(ports, rules, Math.floor(now))
    return read instanceof Refused ? read : judgedDay(ports.workbook, rules, read)
  })
