// The types of exceljs' streaming writer that writing .xlsx shares.
import type ExcelJS from 'exceljs'
import type { DataValidation } from 'exceljs'

export type Writer = InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>

/** A sheet of the writing library; its types leave out the validations. */
export type SheetWriter = ReturnType<Writer['addWorksheet']> & {
  readonly dataValidations: { add(range: string, validation: DataValidation): void }
}
