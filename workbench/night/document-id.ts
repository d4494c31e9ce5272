// The id of an opened file as a spreadsheet: the one its Rules tab names, since whoever opens a file that was set up
// elsewhere neither copied nor moved it.
import type { Workbook } from '../workbook/types'
import { grid } from './tabs'

/** As `document` options for the emulated Google; nothing where the file names no id. */
export function documentId(workbook: Workbook): { readonly id?: string } {
  const [header = [], ...rows] = grid(workbook, 'Rules')
  const [id, value] = ['Id', 'Value'].map((name) => header.indexOf(name))
  const known = rows.find((row) => row[id ?? -1] === 'spreadsheet')?.[value ?? -1]
  return typeof known === 'string' && known !== '' ? { id: known } : {}
}
