// The figures as a table for people.
import type { Figure } from './figure'

const FIGURE_HEADERS = ['figure', 'ms', 'ratio', 'peer', 'growth', 'must', 'holds']
/** Columns of numbers stand at the right. */
const NUMBER_COLUMNS: ReadonlySet<number> = new Set([1, 2, 4])

const shownNumber = (value: number | undefined, digits: number): string =>
  value === undefined ? '' : value.toFixed(digits)

const lineText = (figure: Figure): string[] => [
  figure.what,
  shownNumber(figure.milliseconds, 1),
  figure.ratio === undefined ? '' : `${figure.ratio.toFixed(figure.ratio < 10 ? 2 : 0)} ×`,
  figure.peer ?? '',
  shownNumber(figure.exponent, 2),
  figure.must ?? '',
  figure.holds === undefined ? '' : figure.holds ? 'yes' : 'NO',
]

/** One line a figure, columns aligned. */
export function figureTable(figures: readonly Figure[]): string {
  const lines = [FIGURE_HEADERS, ...figures.map(lineText)]
  const widths = FIGURE_HEADERS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const cell = (text: string, at: number): string =>
    NUMBER_COLUMNS.has(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n')
}
