// The tools Rules and Method packs through the built file: a sheet with decisions over many days, and calls of the panel.
import type { PanelAnswer } from '../../sidebar/server'
import { type Copy, type Spreadsheet, setUpSpreadsheet } from './spreadsheet'

const HEADER = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date']

/** A sheet of so many open deals after a night, to be copied. */
export function dealsCopy(count: number): Copy {
  const rows = Array.from({ length: count }, (_, at) => {
    const close = new Date(Date.UTC(2026, 2, 6 + ((2 * at) % 50))).toISOString().slice(0, 10)
    return [`Person ${at}`, `p${at}@x.com`, 'Open', 100 + at, '2026-01-05', close]
  })
  const sheet = setUpSpreadsheet({ Deals: [HEADER, ...rows] })
  sheet.night('2026-03-05')
  return sheet.copier()
}
/** What the panel is answered. */
export const answer = <T>(sheet: Spreadsheet, name: string, request?: unknown): PanelAnswer<T> =>
  sheet.callFromSidebar(name, request === undefined ? [] : [request]) as PanelAnswer<T>
/** The same without a refusal. @throws where it was refused */
export function call<T>(sheet: Spreadsheet, name: string, request?: unknown): T {
  const got = answer<T>(sheet, name, request)
  if (!('ok' in got)) throw new Error(got.problem)
  return got.ok
}
