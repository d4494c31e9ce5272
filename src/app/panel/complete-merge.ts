// A merge that was cut off after its row was emptied: what Undo noted of it is done to the end.

import { takeFacts } from '../../core/ledger/merged-facts'
import type { UndoLine } from '../../core/ledger/undo-lines'
import { placeOf } from '../../core/ledger/undo-places'
import { LEDGER, TOUCHES } from '../../core/tabs/schema'
import { Refused, refused } from '../../core/words/refusals'
import { runAct } from '../judge/act'
import type { OpenSheet } from '../judge/open-sheet'
import { logOf } from '../judge/person-log'
import { rebuildLedger } from '../judge/rebuild-ledger'
import { givingBack } from '../row/row-cells'
import type { Ports } from '../sheet/ports'
import { isOfEmptiedRow } from './row-back'

/** @param stay the row that stays @param noted the lines of Undo @returns why it could not be completed; null when it is */
export function completeMerge(
  ports: Ports,
  open: OpenSheet,
  { stay, noted }: { readonly stay: number; readonly noted: readonly UndoLine[] },
): Refused | null {
  const { workbook } = ports
  const ids = noted.flatMap(({ tab, id }) => (tab === '' ? [id] : []))
  const log = logOf(workbook, ids)
  if (!log) return refused('own tab gone, undone', [TOUCHES.name], 'save')
  const beside = noted.filter((line) => placeOf(line.id) && !isOfEmptiedRow(open.sheet, line))
  const forward = beside.map((line) => ({ ...line, before: line.after, after: line.before }))
  const given = givingBack(workbook, log, forward)
  const facts = noted.find(({ tab, id }) => tab === LEDGER.name && id === ids[0])
  const judged = runAct(ports, open, {
    undone: 'save',
    rows: [stay],
    learn(known) {
      if (facts) takeFacts(known.ledger, stay, facts.after)
      return { ledger: rebuildLedger(given.left, known, open.today), changed: known.rows }
    },
    write: given.write,
  })
  return judged instanceof Refused ? judged : null
}
