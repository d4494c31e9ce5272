// An act of which Google refuses a cell of Touchline's own, at the call or when writes take effect, is done wholly or not at all.
import { ROW_ACTS } from '../support/acts'
import type { Spreadsheet, TestCell } from '../support/spreadsheet'

const isLong = process.env.LONG_TESTS !== undefined
if (isLong) jest.setTimeout(600_000)
const OWN = isLong
  ? ['Touchline ID', 'Benched', 'Wake on', 'On notice since', 'Fit', 'Verdict', 'Next touch', 'By']
  : ['Wake on', 'Verdict']
const ACTS = ROW_ACTS.filter(
  ({ name }) => isLong || /^(?:fill|decide|undo of a batch|bench|snooze|quick log), written/.test(name),
)

/** Protects a column of Deals from whoever works in the sheet. */
function protect(sheet: Spreadsheet, header: string): void {
  Object.assign(sheet.state, { owner: 'boss@example.com' })
  const column = sheet.grid('Deals')[0]?.indexOf(header) ?? -1
  expect(column).toBeGreaterThan(0)
  const area = { sheet: 0, row: 0, column, rows: 80, columns: 1 }
  const how = { wholeSheet: false, description: '', warningOnly: false, editors: [] }
  sheet.workbook.setProtections(0, [{ id: '1', area, ...how }])
}

/** The filled lines of each tab; a tab Undo without lines is as none. */
function stand(sheet: Spreadsheet): readonly (readonly [string, readonly (readonly TestCell[])[]])[] {
  const tabs = sheet.workbook.sheets().map(({ name }) => {
    const lines = sheet.grid(name).filter((line) => line.some((cell) => cell !== ''))
    return [name, lines] as const
  })
  return tabs.filter(([name, lines]) => name !== 'Log' && (name !== 'Undo' || lines.length > 1))
}

describe.each([
  ['at the call', false],
  ['when writes take effect', true],
])('refused %s', (_when, refusesAtFlush) => {
  describe.each(ACTS)('$name', ({ before: start, act }) => {
    it.each(OWN)(
      'in a protected column %s leaves the sheet as it was, unless it does not write there',
      (header) => {
        const sheet = start()
        const held = stand(sheet)
        const column = held[0]?.[1][0]?.indexOf(header) ?? -1
        const cells = () => sheet.grid('Deals').map((line) => line[column])
        const was = cells()
        Object.assign(sheet.state, { refusesAtFlush })
        protect(sheet, header)
        let isTold = false
        try {
          act(sheet)
        } catch {
          isTold = true
        }
        expect(cells()).toEqual(was)
        const calm = start()
        act(calm)
        const wrote = calm.grid('Deals').some((line, at) => line[column] !== was[at])
        expect(stand(sheet)).toEqual(isTold || wrote ? held : stand(calm))
      },
    )
  })
})
