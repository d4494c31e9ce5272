// Draws the charts of Review and gives the heat maps their colours. Each step can be repeated: charts are known by the cells
// they show, and that all are drawn is noted last. What a user then moves stays there; what is deleted comes back from the
// menu alone. Charts that Google refuses must not cost every night its end, so a second failure is said, and the last.
import type { Table } from '../../core/cells/table'
import { AREA, BRIDGE_LINES, CHARTS, HEAT, type Place, TITLES } from '../../core/review/layout'
import { headersOf, REVIEW } from '../../core/tabs/schema'
import type { ReviewWords } from '../../core/words/review-facts'
import { layOut } from '../sheet/formatting'
import { type RulesSheet, writeState } from '../sheet/open-pipeline'
import type { CellArea, CellChart, PaintedCells, Workbook } from '../sheet/ports'

/** What Rules says of the charts: '' before, then which try it is, then how it ended. */
const STEPS: readonly string[] = ['', 'being drawn', 'being drawn again']
const DRAWN = 'drawn'
const REFUSED = 'refused'

const stateOf = ({ book }: RulesSheet): string => book.texts.get('review.charts') ?? ''

/** Whether nothing is left to draw by itself: a chart that is missing was deleted, or Google refused. */
export const isDrawn = (rules: RulesSheet): boolean => !STEPS.includes(stateOf(rules))

const WHITE = '#ffffff'
const COLOURS = {
  bridge: [WHITE, '#5f6368', '#188038', '#c5221f'],
  proof: ['#174ea6', '#8ab4f8', '#e8eaed', '#fdd663'],
  fan: ['#174ea6', '#188038', '#a8dab5', '#a8dab5', '#e37400'],
} as const
const EVEN = '#34a853'
const REACHED = '#4285f4'
const FEW_CALLS = '#eeeeee'

/**
 * @param column the first of the pictures, from 1
 * @param again asked for, however it ended before
 * @returns what to say where Google refused; '' = nothing
 */
export function drawPictures(
  workbook: Workbook,
  rules: RulesSheet,
  { headers }: Table,
  column: number,
  again: boolean,
): string {
  const { review } = rules.book.words
  const next = STEPS[STEPS.indexOf(again ? '' : stateOf(rules)) + 1] ?? REFUSED
  writeState(workbook, rules, { 'review.charts': next })
  if (next === REFUSED) return review.notDrawn
  // Its looks are given by position, so not where the user moved or renamed columns.
  if (headersOf(REVIEW).every((header, at) => header === headers[at])) layOut(workbook, REVIEW, rules.book)
  workbook.notes(REVIEW.name, 1, column, [review.note])
  workbook.widenColumn(REVIEW.name, column, LABELS)
  workbook.widenColumn(REVIEW.name, column + 1, NARROW, AREA.columns - 1)
  workbook.paint(REVIEW.name, looks(column))
  workbook.drawCharts(REVIEW.name, charts(column, review))
  writeState(workbook, rules, { 'review.charts': DRAWN })
  return ''
}

const areaOf = ({ row, column, rows, columns }: Place, first: number): CellArea => ({
  row: row + 1,
  column: first + column,
  rows,
  columns,
})

/** Pixels. */
const LABELS = 125
const NARROW = 40
const HEIGHT = 310
const WIDTHS = { bridge: 450, proof: 470, fan: 470 } as const

function charts(first: number, words: ReviewWords): CellChart[] {
  return (['bridge', 'proof', 'fan'] as const).map((key) => ({
    ...areaOf(CHARTS[key], first),
    ...(key === 'bridge' ? { rows: BRIDGE_LINES + 1 } : {}),
    kind: key === 'fan' ? 'lines' : 'stacked columns',
    title: words.charts[key],
    hasLegend: key !== 'bridge',
    colours: COLOURS[key],
    width: WIDTHS[key],
    height: HEIGHT,
  }))
}

function looks(first: number): PaintedCells[] {
  const titles = Object.values(TITLES).map((place) => areaOf({ ...place, rows: 1, columns: 1 }, first))
  const { even, hours } = HEAT
  return [
    ...titles.map((area) => ({ ...area, bold: true })),
    { ...areaOf(even, first), background: WHITE, numberFormat: '0', scale: EVEN },
    { ...areaOf({ ...even, row: even.row + even.rows, rows: 1 }, first), numberFormat: '0.0' },
    { ...areaOf(hours, first), background: FEW_CALLS, numberFormat: '0%', scale: REACHED },
  ]
}
