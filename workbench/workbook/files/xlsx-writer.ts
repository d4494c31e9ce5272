// The types of exceljs' streaming writer that writing .xlsx shares.
import type ExcelJS from 'exceljs'
import type { DataValidation } from 'exceljs'

export type Writer = InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>

/**
 * A sheet of the writing library; its types leave out the validations, and the merges it writes at the sheet's end: its
 * `mergeCells` asks for rows that are written already, or takes the value of a covered cell for that of the first.
 */
export type SheetWriter = ReturnType<Writer['addWorksheet']> & {
  readonly _merges: { push(range: string): void }
  readonly dataValidations: { add(range: string, validation: DataValidation): void }
}
