// .xlsx files of the tests: a workbook's way through one, and what other programs write.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import type { OpenWorkbook } from '../../../workbench/workbook/open-workbook'

/** A path for a new file, which is gone when Jest ends. */
export function freshPath(): string {
  return join(mkdtempSync(join(process.env.TEST_FILES ?? tmpdir(), 'xlsx-')), 'file.xlsx')
}

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
