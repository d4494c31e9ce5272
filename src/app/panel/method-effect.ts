// What another method would change: the sheet judged by the method as it is and by another one, compared. Nothing is written.
import { type DecidedDay, type DecisionDiff, decisionDiff } from '../../core/today/decision-diff'
import { cutAtCapacity, queueOf } from '../../core/today/queue'
import { ownerCapacity } from '../judge/plan-ahead'
import { type JudgedSheet, judgeWhole, type ReadSheet } from '../judge/read-and-judge'
import type { RulesSheet } from '../sheet/open-pipeline'
import type { Workbook } from '../sheet/ports'

/** What would change. */
export interface RuleEffect extends DecisionDiff {
  /** Nothing is judged anew until a lost column is answered for (S5). */
  readonly isHeld: boolean
}

/** Another method: rules, and the tabs of profiles and segments. */
interface OtherMethod extends Pick<ReadSheet, 'tabs'> {
  readonly rules: RulesSheet
}

/** Compares what the method as it is and another one make of the same sheet. */
export function effectOf(
  workbook: Workbook,
  read: ReadSheet,
  rules: RulesSheet,
  other: OtherMethod,
): RuleEffect {
  const standing = judgeWhole(workbook, read, rules)
  const tried = judgeWhole(workbook, { ...read, tabs: other.tabs }, other.rules, standing)
  const [before, after] = [standing, tried].map(
    (judged): DecidedDay => ({ decisions: judged.decisions, listed: listedBy(workbook, judged) }),
  ) as [DecidedDay, DecidedDay]
  const { pipeline } = read.identified
  return {
    ...decisionDiff(before, after, (row) => pipeline.label(row)),
    isHeld: read.hold.state === 'held',
  }
}

/** Whom the night would list, but for those whom levelling brings forward. */
function listedBy(workbook: Workbook, judged: JudgedSheet): DecidedDay['listed'] {
  const { cadence, people, touches } = judged.decisions
  const room = ownerCapacity(workbook, judged, judged.rules)
  return cutAtCapacity(queueOf(cadence, people, touches), room.ownerOf, room.capacityOf).entries
}
