// Saves a workbook by the file's extension; the file it was opened from is only overwritten on request.
import { writeFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import type { OpenWorkbook } from '../open-workbook'
import { saveAtomically } from './atomic-save'
import { FileError } from './file-error'
import { writeXlsx } from './xlsx-out'
import { usualForm } from './xlsx-usual-form'

const sources = new WeakMap<OpenWorkbook, Source>()

interface Source {
  readonly path: string
  /** The file itself where it is an .xlsx: what the workbook does not hold is kept from it. */
  readonly xlsx?: Buffer
  /** The name of an .xlsx that is not there any more. */
  readonly gone?: string
}

/** Notes the file a workbook was opened from, with its bytes; without them where the file is not that one any more. */
export function rememberSource(workbook: OpenWorkbook, path: string, bytes: Buffer | undefined): void {
  const isZip = bytes?.subarray(0, 2).toString('latin1') === 'PK'
  const isGone = !bytes && /\.xls[xm]$/i.test(path)
  sources.set(workbook, {
    path: resolve(path),
    ...(isZip ? { xlsx: usualForm(bytes) } : {}),
    ...(isGone ? { gone: basename(path) } : {}),
  })
}

/**
 * Saves as .xlsx or, without loss, as .json; gives what the file does not have, such as `4 charts`. Throws FileError for
 * the opened file unless `overwrite` is set.
 */
export async function saveWorkbook(
  workbook: OpenWorkbook,
  path: string,
  options: { readonly overwrite?: boolean } = {},
): Promise<readonly string[]> {
  const source = sources.get(workbook)
  if (source?.path === resolve(path) && !options.overwrite) {
    throw new FileError(`${path} is the file that was opened; it is left as it is. Save under another name.`)
  }
  const extension = extname(path).toLowerCase()
  let notKept: readonly string[] = []
  if (extension === '.xlsx') {
    await saveAtomically(path, async (temporary) => {
      notKept = await writeXlsx(workbook, temporary, source?.xlsx)
    })
    return source?.gone ? [...notKept, `what only ${source.gone} had, such as charts`] : notKept
  }
  if (extension === '.json') {
    await saveAtomically(path, (temporary) => writeFile(temporary, JSON.stringify(workbook.toJSON())))
    return notKept
  }
  throw new FileError(`${path} cannot be saved: the name must end in .xlsx or .json.`)
}
