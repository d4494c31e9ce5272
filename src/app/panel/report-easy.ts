// How easy it is to buy, and who buys again, as facts for the panel (D4, D5).
import { isoDay } from '../../core/calendar/day'
import { columnIndex } from '../../core/cells/table'
import { easyToBuy, type PerSale } from '../../core/process/easy-to-buy'
import { readProcess } from '../../core/process/process'
import { secondSales } from '../../core/process/second-sale'
import { ON_DEMAND_COLUMNS, PROCESS, SALE_COLUMNS } from '../../core/tabs/schema'
import { numberOrNull, tabIfThere, type WholeSheet } from './whole-sheet'

/** Headers of the columns that these figures are made of, as they are added on a click. */
const EASY_HEADERS: readonly string[] = [
  ...SALE_COLUMNS.flatMap(({ key, header }) => (key === 'whyBuy' ? [] : [header])),
  ...ON_DEMAND_COLUMNS.flatMap(({ key, header }) => (key === 'secondSale' ? [header] : [])),
]

/** What a sale took, in the middle; null where no won row says so. */
export interface ShownPerSale {
  readonly median: number
  readonly sales: number
}

export interface EasyReport {
  /** Steps of the process that ask for one; null without a process. */
  readonly steps: Readonly<Record<'documents' | 'signers' | 'forms', number>> | null
  readonly perSale: Readonly<Record<'documents' | 'signers' | 'forms', ShownPerSale | null>>
  /** Days from a yes to done. */
  readonly yesToDone: ShownPerSale | null
  /** The smallest sale that anybody began with. */
  readonly smallest: { readonly id: string; readonly name: string; readonly value: number } | null
  readonly customers: number
  /** Customers who bought again, and their share. */
  readonly again: number
  readonly firstToSecond: number | null
  readonly repeatRate: number | null
  readonly fullPrice: number
  readonly discounted: number
  readonly medianDiscount: number | null
  /** Customers whose day for a second sale has come, the longest ago first. */
  readonly due: readonly { readonly id: string; readonly name: string; readonly day: string }[]
  /** More of them than are listed, and customers for whom no day is set. */
  readonly more: number
  readonly unset: number
  /** Headers that the pipeline lacks. */
  readonly lacking: readonly string[]
}

const MOST_DUE = 20

export function easyReport({ workbook, sheet, ledger, today }: WholeSheet): EasyReport {
  const { pipeline, persons, book } = sheet
  const process = readProcess(tabIfThere(workbook, PROCESS), book)
  const easy = easyToBuy(process, pipeline, persons, ledger, today)
  const { documents, signers, forms, perSale, smallestFirstRow: smallest } = easy
  const sales = secondSales(pipeline, persons, today)
  const of = (state: 'due' | 'missing' | 'done') => sales.customers.filter((one) => one.state === state)
  const due = of('due').sort((a, b) => a.day - b.day)
  const whoIs = (row: number) => ({ id: pipeline.textAt('id', row), name: pipeline.label(row) })
  return {
    steps: process.steps.length === 0 ? null : { documents, signers, forms },
    perSale: {
      documents: shown(perSale.documents),
      signers: shown(perSale.signers),
      forms: shown(perSale.forms),
    },
    yesToDone: shown({ median: easy.yesToDone, sales: easy.yesToDoneSales }),
    smallest: smallest < 0 ? null : { ...whoIs(smallest), value: easy.smallestFirstSale },
    customers: sales.customers.length,
    again: of('done').length,
    firstToSecond: numberOrNull(sales.firstToSecond),
    repeatRate: numberOrNull(sales.repeatRate),
    fullPrice: sales.fullPrice,
    discounted: sales.discounted,
    medianDiscount: numberOrNull(sales.medianDiscount),
    due: due.slice(0, MOST_DUE).map(({ row, day }) => ({ ...whoIs(row), day: isoDay(day) })),
    more: Math.max(0, due.length - MOST_DUE),
    unset: of('missing').length,
    lacking: EASY_HEADERS.filter((header) => columnIndex(pipeline.table, header) < 0),
  }
}

const shown = ({ median, sales }: PerSale): ShownPerSale | null => (sales === 0 ? null : { median, sales })
