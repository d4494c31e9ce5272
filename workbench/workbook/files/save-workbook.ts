// Saves a workbook by the file's extension; the file it was opened from is only overwritten on request.
import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { OpenWorkbook } from '../open-workbook'
import { saveAtomically } from './atomic-save'
import { FileError } from './file-error'
import { writeXlsx } from './xlsx-out'

const sources = new WeakMap<OpenWorkbook, string>()

/** Notes the file a workbook was opened from. */
export function rememberSource(workbook: OpenWorkbook, path: string): void {
  sources.set(workbook, resolve(path))
}

/** Saves as .xlsx or, without loss, as .json; throws FileError for the opened file unless `overwrite` is set. */
export async function saveWorkbook(
  workbook: OpenWorkbook,
  path: string,
  options: { readonly overwrite?: boolean } = {},
): Promise<void> {
  if (sources.get(workbook) === resolve(path) && !options.overwrite) {
    throw new FileError(`${path} is the file that was opened; it is left as it is. Save under another name.`)
  }
  const extension = extname(path).toLowerCase()
  if (extension === '.xlsx') return saveAtomically(path, (temporary) => writeXlsx(workbook, temporary))
  if (extension === '.json') {
    return saveAtomically(path, (temporary) => writeFile(temporary, JSON.stringify(workbook.toJSON())))
  }
  throw new FileError(`${path} cannot be saved: the name must end in .xlsx or .json.`)
}
