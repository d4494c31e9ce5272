// Whom to ask whether they are satisfied, who said so, and who did not (D8).
import { isoDay } from '../../core/calendar/day'
import { cleanText } from '../../core/cells/text'
import { rowDays } from '../../core/ledger/row-dates'
import { type SatisfiedClient, satisfiedClients } from '../../core/process/satisfied'
import type { Satisfaction } from '../../core/tabs/vocabulary'
import type { WholeSheet } from './whole-sheet'

/** A client by the row of their last sale; days as ISO text, '' = unknown. */
export interface AskedClient {
  readonly id: string
  readonly name: string
  readonly wonOn: string
  /** What stands in the cell of that row. */
  readonly seen: string
  readonly says: Satisfaction | ''
  readonly on: string
}

export interface SatisfiedReport {
  /** The user's own clients to be asked now, who bought last first. */
  readonly due: readonly AskedClient[]
  readonly moreDue: number
  /** The user's own who said so-so or no, the latest answer first. */
  readonly unhappy: readonly AskedClient[]
  readonly moreUnhappy: number
  /** Clients, those who answered, and by answer. */
  readonly clients: number
  readonly counts: Readonly<Record<Satisfaction, number>>
  readonly today: string
}

const MOST_LISTED = 50

/** The user's own clients. */
export function satisfiedReport(whole: WholeSheet): SatisfiedReport {
  const { sheet, ledger, today, isOwn } = whole
  const { pipeline, persons, book } = sheet
  const { won } = rowDays(pipeline, ledger, today)
  const ids = pipeline.text('id')
  const clients = satisfiedClients(pipeline, persons, won, { book, today }).filter(
    ({ row }) => isOwn(row) && ids[row] !== '',
  )
  const shown = ({ row, wonOn, said }: SatisfiedClient): AskedClient => ({
    ...{ id: ids[row] ?? '', name: pipeline.label(row), wonOn: dayText(wonOn) },
    seen: cleanText(pipeline.cellAt('satisfied', row)),
    ...{ says: said?.says ?? '', on: dayText(said?.on ?? Number.NaN) },
  })
  const later = (a: number, b: number): number => (b || 0) - (a || 0)
  const due = clients.filter((one) => one.due !== '').sort((a, b) => later(a.wonOn, b.wonOn))
  const unhappy = clients
    .filter(({ said }) => said !== null && said.says !== 'yes')
    .sort((a, b) => later(a.said?.on ?? 0, b.said?.on ?? 0))
  const count = (says: Satisfaction): number => clients.filter(({ said }) => said?.says === says).length
  return {
    ...{ due: due.slice(0, MOST_LISTED).map(shown), moreDue: Math.max(0, due.length - MOST_LISTED) },
    unhappy: unhappy.slice(0, MOST_LISTED).map(shown),
    moreUnhappy: Math.max(0, unhappy.length - MOST_LISTED),
    clients: clients.length,
    counts: { yes: count('yes'), 'so-so': count('so-so'), no: count('no') },
    today: isoDay(today),
  }
}

const dayText = (day: number): string => (Number.isNaN(day) ? '' : isoDay(day))
