// Own columns beside the name, in the built file: what they push to the right stays whole, and is as it was when they go.
import { type Spreadsheet, spreadsheet, type TestCell, type TestTab } from '../support/spreadsheet'

const HEADERS = ['Name', 'Company', 'Email', 'Stage', 'Value', 'Close date', 'Created'] as const
const ROWS: readonly (readonly TestCell[])[] = [
  ['Ann', 'Acme', 'ann@acme.com', 'Demo', 900, '2026-03-20', '2026-01-05'],
  ['Bob', 'Bolt', 'bob@bolt.com', 'Won', 200, '2026-01-20', '2025-01-05'],
  ['Cy', 'Core', 'cy@core.com', 'Lead', 300, null, '2026-03-01'],
]
const OWN = 10

const TABS: Readonly<Record<string, TestTab>> = {
  'formulas, formats, notes, rules, widths and hidden columns': {
    cells: [[...HEADERS, 'Twice'], ...ROWS.map((row, at) => [...row, `=E${at + 2}*2`])],
    formats: [[], [undefined, undefined, undefined, undefined, '#,##0 "€"', 'dd/mm/yyyy']],
    notes: { A1: 'who', D1: 'where it stands', H2: 'computed' },
    widths: { 0: 210, 1: 130, 4: 77 },
    hiddenColumns: [6],
    hiddenRows: [3],
    validations: [
      { ranges: ['D2:D99'], rule: { kind: 'list', values: ['Lead', 'Demo', 'Won'], strict: true } },
    ],
    conditionalFormats: [{ ranges: ['B2:H99'], format: { formula: '=$E2>800', background: '#00ff00' } }],
  },
  'a merged title over all columns and a footer': {
    cells: [['Pipeline 2026'], [], [...HEADERS], ...ROWS, [], ['Total', null, null, null, '=SUM(E4:E6)']],
    merges: ['A1:G1'],
    frozenRows: 3,
  },
  'a name whose cells take only some words': {
    cells: [[...HEADERS], ...ROWS],
    formats: [[], ['0.00']],
    validations: [{ ranges: ['A2:A99'], rule: { kind: 'list', values: ['Ann', 'Bob', 'Cy'], strict: true } }],
  },
}
const OTHER: TestTab = [
  ['Sum', '=SUM(Deals!E2:E9)', '=VLOOKUP("Ann",Deals!A1:E9,1,FALSE)', '=COUNTA(Deals!A1:A)'],
]

/** All that is kept of the user's tabs, without ids that the engine makes up and where a file had its columns. */
function kept(file: Spreadsheet): unknown {
  const { data } = file.workbook.toJSON() as unknown as {
    data: { sheets: Record<string, unknown>[] } & Styles
  }
  return data.sheets
    .filter(({ name }) => name === 'Deals' || name === 'Sums')
    .map((sheet) => {
      const named = (key: string, table: Readonly<Record<number, unknown>>) =>
        Object.fromEntries(
          Object.entries(sheet[key] as Record<string, number>).map(([zone, id]) => [zone, table[id]]),
        )
      const rules = (key: string) =>
        (sheet[key] as { id: string }[])
          .filter((one) => !/Touchline|Purge|Keep|Notice|New/.test(JSON.stringify(one)))
          .map((one) => ({ ...one, id: '' }))
      return {
        ...sheet,
        styles: named('styles', data.styles),
        formats: named('formats', data.formats),
        conditionalFormats: rules('conditionalFormats'),
        dataValidationRules: rules('dataValidationRules'),
        colNumber: 0,
        origins: undefined,
      }
    })
}
interface Styles {
  readonly styles: Readonly<Record<number, unknown>>
  readonly formats: Readonly<Record<number, string>>
}

const headersIn = (file: Spreadsheet, row = 0): TestCell[] => file.grid('Deals')[row] ?? []
const besideName = (tab: TestTab): Spreadsheet => {
  const file = spreadsheet({ Deals: tab, Sums: OTHER })
  expect(file.setUp({ place: 'name' }).value).not.toHaveProperty('trouble')
  return file
}

describe('own columns beside the name', () => {
  for (const [what, tab] of Object.entries(TABS)) {
    it(`leave ${what} whole through a night, and as before when they are deleted`, () => {
      const untouched = spreadsheet({ Deals: tab, Sums: OTHER })
      const before = kept(untouched)
      const file = besideName(tab)
      expect(file.grid('Sums')).toEqual(untouched.grid('Sums'))
      file.night('2026-03-05')
      file.answer('YES')
      expect(file.click('Remove Touchline').execution.error).toBeUndefined()
      file.workbook.deleteColumns(file.area('Deals!A1').sheet, 1, OWN)
      expect(kept(file)).toEqual(before)
    })
  }

  it('take any value, whatever the name takes, and show days as days', () => {
    const file = besideName(TABS['a name whose cells take only some words'] ?? [])
    expect(file.type('Deals', 'Ann', 'Will they buy?', 'yes')?.execution.error).toBeUndefined()
    expect(file.row('Deals', 'Name', 'Ann').Verdict).toMatch(/^Keep/)
    const promised = headersIn(file).indexOf('Promised')
    file.type('Deals', 'Ann', 'Promised', '2026-03-09')
    expect(file.grid('Deals')[1]?.[promised]).toBe('2026-03-09')
  })

  it('are within a filter that reaches over the name', () => {
    const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
    file.workbook.createFilter(file.area('Deals!A1:G4'))
    expect(file.setUp({ place: 'name' }).value).toMatchObject({
      messages: expect.not.arrayContaining([expect.stringContaining('filter')]),
    })
    expect(file.workbook.filter(file.area('Deals!A1').sheet)).toEqual(file.area('Deals!A1:Q4'))
  })

  it('leave protected columns protected, where they now are', () => {
    const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
    const area = file.area('Deals!E1:E4')
    file.workbook.setProtections(area.sheet, [
      { id: 'one', area, wholeSheet: false, description: '', warningOnly: false, editors: [] },
    ])
    file.setUp({ place: 'name' })
    expect(headersIn(file)[1]).toBe('Touchline ID')
    expect(file.workbook.protections(file.area('Deals!A1').sheet).map(({ area }) => area)).toEqual([
      file.area('Deals!O1:O4'),
    ])
  })

  it('are within a Table that reaches over the name', () => {
    const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
    file.makeTable('Deals!A1:G4', [3])
    file.setUp({ place: 'name' })
    const [table] = file.workbook.tables(file.area('Deals!A1').sheet)
    expect(table).toEqual({ area: file.area('Deals!A1:Q4'), typedColumns: [13] })
    expect(file.row('Deals', 'Name', 'Ann').Verdict).toMatch(/^(New|Keep|Notice|Purge)/)
  })

  it('stand at the right end of a sheet in which a merged cell lies across the place, and it is said', () => {
    const file = spreadsheet({ Deals: { cells: [[...HEADERS], ...ROWS], merges: ['A3:B3'] } })
    expect(file.setUp({ place: 'name' }).value).toMatchObject({
      messages: expect.arrayContaining([expect.stringContaining('a merged cell lies across')]),
    })
    expect(headersIn(file).slice(0, 8)).toEqual([...HEADERS, 'Touchline ID'])
  })

  it('give written values, since a formula would not have the columns to its right', () => {
    const file = besideName([[...HEADERS], ...ROWS])
    expect(file.rule('live.now')).toBe('no')
    expect(headersIn(file).slice(7, 11)).toEqual(['Fit', 'Verdict', 'Next touch', 'By'])
    expect(file.row('Deals', 'Name', 'Ann')['Next touch']).not.toBe('')
  })

  it('colour the whole row of a purged one', () => {
    const file = besideName([[...HEADERS], ...ROWS])
    const rules = file.workbook.conditionalFormats(file.area('Deals!A1').sheet)
    expect(rules.flatMap(({ areas }) => areas.map(({ columns }) => columns))).toContain(17)
  })
})
