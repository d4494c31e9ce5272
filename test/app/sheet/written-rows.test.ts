// One touch or one edit writes only the person's row into the pipeline, no block of unchanged rows.
import type { Area } from '../../../workbench/workbook/types'
import { DEALS, okOf, panelSheet } from '../../support/panel-calls'

/** A sheet with written values, so that every row shows a day, and the areas written to the pipeline since. */
function watched() {
  const written: Area[] = []
  const sheet = panelSheet(DEALS, {
    wrap: (workbook) => ({
      ...workbook,
      write(area, values) {
        if (workbook.sheets().find(({ id }) => id === area.sheet)?.name === 'Deals') written.push(area)
        workbook.write(area, values)
      },
    }),
  })
  sheet.click('Live formulas or written values')
  const rowsWritten = (): number[] =>
    written.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, at) => row + at))
  return { ...sheet, written, rowsWritten }
}

describe('only the rows that change are written', () => {
  it('by a touch that is logged', () => {
    const sheet = watched()
    const { card } = sheet.look('Dee Dow')
    sheet.written.splice(0)
    okOf(
      sheet.log({ id: card.id, medium: 'Call', outcome: 'Reached', reason: 'News', context: card.context }),
    )
    expect(new Set(sheet.rowsWritten())).toEqual(new Set([4]))
  })

  it('by an edit', () => {
    const sheet = watched()
    sheet.written.splice(0)
    sheet.type('Deals', 'bob@bolt.com', 'Close date', '2026-03-20')
    const [typed, ...followed] = sheet.written
    expect([typed?.row, followed.length > 0]).toEqual([2, true])
    expect(new Set(sheet.rowsWritten())).toEqual(new Set([2]))
  })
})
