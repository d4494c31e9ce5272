// Google's limit for the cells of a spreadsheet.
import type { GoogleState } from '../state'

const MOST_CELLS = 10_000_000

/** @throws when so many more cells would go over the limit. */
export function refuseTooManyCells({ workbook }: GoogleState, added: number): void {
  const present = workbook.sheets().reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  if (present + added <= MOST_CELLS) return
  throw new Error(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  )
}
