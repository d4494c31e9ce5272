// Whom the log says to be at risk: from a touch with a Risk until the person's next counted outbound touch without one (D6).
import { IS_INBOUND } from '../touches/classify'
import type { CountFrame } from '../touches/counting'
import type { TouchLog } from '../touches/touch-log'
import type { CarriedRows } from './carried'
import type { Ledger, OneTouch } from './ledger'

/** Whether a touch ends the risks of its person that stand since its moment or before. */
const endsRisks = (risk: string, flags: number, counts: boolean): boolean =>
  risk === '' && counts && !(flags & IS_INBOUND)

/** Fills in every row's risk from the whole log and what was archived of it. Of touches at one moment the later line is the later one. */
export function fillRisks(
  ledger: Ledger,
  touches: TouchLog,
  {
    rowOf,
    persons,
    counted,
    carried,
  }: Pick<CountFrame, 'rowOf' | 'persons'> & {
    readonly counted: Uint8Array
    readonly carried: CarriedRows
  },
): void {
  const risks = touches.text('risk')
  const archived = [...carried].filter(([, { risk }]) => risk !== '')
  if (archived.length === 0 && !risks.some((risk) => risk !== '')) return
  const { moments, flags } = touches
  const said = new Int32Array(ledger.risk.length).fill(-1)
  const ended = new Int32Array(persons.count).fill(-1)
  const isNotBefore = (moment: number, other: number): boolean => other < 0 || moment >= (moments[other] ?? 0)
  for (let touch = 0; touch < touches.count; touch++) {
    const [row, moment, risk] = [rowOf[touch] ?? -1, moments[touch] ?? Number.NaN, risks[touch] ?? '']
    if (row < 0 || Number.isNaN(moment)) continue
    const person = persons.of[row] ?? 0
    if (risk !== '' && isNotBefore(moment, said[row] ?? -1)) said[row] = touch
    else if (endsRisks(risk, flags[touch] ?? 0, counted[touch] === 1))
      if (isNotBefore(moment, ended[person] ?? -1)) ended[person] = touch
  }
  said.forEach((touch, row) => {
    const end = ended[persons.of[row] ?? 0] ?? -1
    const [since, until] = [moments[touch] ?? Number.NaN, moments[end] ?? Number.NaN]
    if (touch >= 0 && !(until > since || (until === since && end > touch)))
      setRisk(ledger, row, risks[touch] ?? '', since)
  })
  for (const [row, { risk, riskSince }] of archived) {
    const until = moments[ended[persons.of[row] ?? 0] ?? -1] ?? Number.NaN
    // What stood beside it at that moment was weighed when it was carried over.
    if ((said[row] ?? -1) < 0 && !(until > riskSince)) setRisk(ledger, row, risk, riskSince)
  }
}

/**
 * Updates the risks of a person by one more touch, which is the last of the log.
 * @param rows of the person
 * @returns the other rows whose risk it ended
 */
export function keepRisks(
  ledger: Ledger,
  { row, moment, risk, flags }: Omit<OneTouch, 'medium'>,
  rows: readonly number[],
  counts: boolean,
): number[] {
  const isSince = (other: number): boolean => !((ledger.riskSince[other] ?? Number.NaN) > moment)
  if (risk !== '' && isSince(row)) setRisk(ledger, row, risk, moment)
  if (!endsRisks(risk, flags, counts)) return []
  const ended = rows.filter((other) => ledger.risk[other] !== '' && isSince(other))
  for (const other of ended) setRisk(ledger, other, '', Number.NaN)
  return ended.filter((other) => other !== row)
}

function setRisk(ledger: Ledger, row: number, risk: string, since: number): void {
  ledger.risk[row] = risk
  ledger.riskSince[row] = since
}
