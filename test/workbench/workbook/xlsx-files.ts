// .xlsx files of the tests: a workbook's way through one, and what other programs write.
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import type { OpenWorkbook } from '../../../workbench/workbook/open-workbook'
import { freshFolder } from '../../support/folder'

/** A path for a new file. */
export const freshPath = (): string => join(freshFolder(), 'file.xlsx')

export async function throughFile(workbook: OpenWorkbook): Promise<OpenWorkbook> {
  const path = freshPath()
  await saveWorkbook(workbook, path)
  return openFile(path)
}

/** The workbook in a file that another program wrote. */
export async function fromFile(fill: (file: ExcelJS.Workbook) => void): Promise<OpenWorkbook> {
  const file = new ExcelJS.Workbook()
  fill(file)
  const path = freshPath()
  await file.xlsx.writeFile(path)
  return openFile(path)
}
