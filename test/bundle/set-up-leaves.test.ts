// What set-up, nights and removal leave as it was: every cell, formula, format, note, validation and rule of the user's.
import { OWN_HEADERS } from '../support/own-headers'
import { type Spreadsheet, spreadsheet, type TestCell, type TestTab } from '../support/spreadsheet'

const HEADERS = ['Name', 'Company', 'Email', 'Stage', 'Value', 'Close date', 'Created'] as const
const ROWS: readonly (readonly TestCell[])[] = [
  ['Ann', 'Acme', 'ann@acme.com', 'Demo', 900, '2026-03-20', '2026-01-05'],
  ['Bob', 'Bolt', 'bob@bolt.com', 'Won', 200, '2026-01-20', '2025-01-05'],
  ['Cy', 'Core', 'cy@core.com', 'Lead', 300, null, '2026-03-01'],
]

interface SheetData {
  readonly name: string
  readonly cells: Readonly<Record<string, string>>
  readonly cols: Readonly<Record<string, unknown>>
  readonly notes: Readonly<Record<string, string>>
  readonly styles: Readonly<Record<string, number>>
  readonly formats: Readonly<Record<string, number>>
  readonly conditionalFormats: readonly Rule[]
  readonly dataValidationRules: readonly Rule[]
}
interface Rule {
  readonly id: string
  readonly ranges: readonly string[]
}

const columnOf = (zone: string): number =>
  [...(/^[A-Z]+/.exec(zone)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Everything of the tab but what lies behind the user's last column, and the ids of rules. */
function usersPart(file: Spreadsheet, tab: string, lastColumn: number): unknown {
  const { data } = file.workbook.toJSON() as unknown as { data: Tables & { sheets: SheetData[] } }
  const sheet = data.sheets.find((one) => one.name === tab) as SheetData
  const within = <T>(byZone: Readonly<Record<string, T>>, map: (value: T) => unknown = (same) => same) =>
    Object.fromEntries(
      Object.entries(byZone).flatMap(([zone, value]) =>
        columnOf(zone) <= lastColumn ? [[zone, map(value)]] : [],
      ),
    )
  const rules = (list: readonly Rule[]) =>
    list.flatMap((rule) =>
      JSON.stringify(rule).includes('Touchline') || columnOf(rule.ranges[0] ?? '') > lastColumn
        ? []
        : [{ ...rule, id: '' }],
    )
  return {
    ...sheet,
    cells: within(sheet.cells),
    notes: within(sheet.notes ?? {}),
    styles: within(sheet.styles, (id) => data.styles[id]),
    formats: within(sheet.formats, (id) => data.formats[id]),
    cols: Object.fromEntries(Object.entries(sheet.cols).filter(([column]) => Number(column) < lastColumn)),
    conditionalFormats: rules(sheet.conditionalFormats),
    dataValidationRules: rules(sheet.dataValidationRules),
    colNumber: 0,
    // Where its columns were in a file that was opened: there was none.
    origins: undefined,
  }
}
interface Tables {
  readonly styles: Readonly<Record<number, unknown>>
  readonly formats: Readonly<Record<number, string>>
}

const SHEETS: Readonly<Record<string, { tab: TestTab; headerRow: number; lastColumn: number }>> = {
  'plain rows': { tab: [[...HEADERS], ...ROWS], headerRow: 1, lastColumn: 7 },
  'a merged title, a blank row and a footer': {
    tab: {
      cells: [['Pipeline 2026'], [], [...HEADERS], ...ROWS, [], ['Total', null, null, null, 1400]],
      merges: ['A1:G1'],
      frozenRows: 3,
    },
    headerRow: 3,
    lastColumn: 7,
  },
  'a title merged across more columns than there are': {
    tab: { cells: [['Pipeline'], [...HEADERS], ...ROWS], merges: ['A1:K1'] },
    headerRow: 2,
    lastColumn: 7,
  },
  'blank rows in between': {
    tab: [[...HEADERS], ROWS[0] ?? [], [], [], ...ROWS.slice(1)],
    headerRow: 1,
    lastColumn: 7,
  },
  'formulas, formats, notes, rules and hidden columns': {
    tab: {
      cells: [[...HEADERS, 'Twice'], ...ROWS.map((row, at) => [...row, `=E${at + 2}*2`])],
      formats: [[], [undefined, undefined, undefined, undefined, '#,##0 "€"', 'dd/mm/yyyy']],
      notes: { D1: 'where it stands', H2: 'computed' },
      widths: { 0: 210 },
      hiddenColumns: [6],
      hiddenRows: [3],
      validations: [
        { ranges: ['D2:D99'], rule: { kind: 'list', values: ['Lead', 'Demo', 'Won'], strict: true } },
      ],
      conditionalFormats: [
        {
          ranges: ['A2:H99'],
          format: { formula: '=$E2>800', background: '#00ff00' },
        },
      ],
    },
    headerRow: 1,
    lastColumn: 8,
  },
  'a formula without a header that shows nothing yet': {
    tab: [[...HEADERS], ...ROWS.map((row, at) => [...row, null, `=IF(E${at + 2}>5000,"big","")`])],
    headerRow: 1,
    lastColumn: 9,
  },
  'a decision date of the user’s own, with format and note': {
    tab: {
      cells: [
        ['Name', 'Decision date', 'Stage'],
        ['Ann', '2026-04-01', 'Demo'],
        ['Bob', null, 'Lead'],
      ],
      formats: [[], [undefined, 'dd.mm.yyyy']],
      notes: { B1: 'as they said' },
    },
    headerRow: 1,
    lastColumn: 3,
  },
  'not a column to spare': {
    tab: [
      [...HEADERS, ...Array.from({ length: 19 }, (_, at) => `Extra ${at}`)],
      ...ROWS.map((row) => [...row, ...Array.from({ length: 19 }, (_, at) => at)]),
    ],
    headerRow: 1,
    lastColumn: 26,
  },
}

describe('set-up leaves the user’s part of the sheet as it was', () => {
  for (const [name, { tab, headerRow, lastColumn }] of Object.entries(SHEETS)) {
    it(`with ${name}`, () => {
      const file = spreadsheet({ Deals: tab })
      const before = usersPart(file, 'Deals', lastColumn)

      expect(file.setUp().execution.error).toBeUndefined()
      expect(usersPart(file, 'Deals', lastColumn)).toEqual(before)
      expect(file.grid('Deals')[headerRow - 1]?.slice(lastColumn)).toEqual(
        OWN_HEADERS.filter((header) => header !== 'Decision date'),
      )

      const once = file.saved('Log')
      expect(file.setUp().execution.error).toBeUndefined()
      expect(file.saved('Log')).toBe(once)

      file.setNow('2026-03-05 05:00')
      expect(file.runDueTriggers()[0]?.value).toHaveProperty('night.today')
      expect(usersPart(file, 'Deals', lastColumn)).toEqual(before)

      file.answer('YES')
      expect(file.click('Remove Touchline').execution.error).toBeUndefined()
      expect(usersPart(file, 'Deals', lastColumn)).toEqual(before)
    })
  }
})

describe('own columns', () => {
  it('have a decision date where the user has none', () => {
    const file = spreadsheet({
      Deals: [
        ['Name', 'Stage'],
        ['Ann', 'Demo'],
      ],
    })
    file.setUp()
    expect(file.grid('Deals')[0]).toEqual([
      'Name',
      'Stage',
      ...OWN_HEADERS.slice(0, 2),
      'Decision date',
      ...OWN_HEADERS.slice(2),
    ])
  })

  it('keep out of a merged cell in the header row', () => {
    const file = spreadsheet({
      Deals: {
        cells: [
          ['Name', 'Stage', 'Notes', null],
          ['Ann', 'Demo', 'x', null],
        ],
        merges: ['C1:D1'],
      },
    })
    file.setUp()
    expect(file.grid('Deals')[0]?.slice(0, 5)).toEqual(['Name', 'Stage', 'Notes', '', 'Touchline ID'])
  })

  it('come back behind the last column when one was renamed, and the night says which is missing', () => {
    const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
    file.setUp()
    file.put('Deals!L1', [['Wakes']])
    file.night('2026-03-05')
    expect(
      file
        .rows('Log')
        .map((row) => row.Message)
        .join(' '),
    ).toMatch(/Deals, Wake on: this column .* is gone/)
    file.setUp()
    expect(file.grid('Deals')[0]?.slice(7)).toEqual([
      ...OWN_HEADERS.map((one) => (one === 'Wake on' ? 'Wakes' : one)),
      'Wake on',
    ])
  })

  it.each([
    [{ columns: { benched: '' } }, ['Benched'], ''],
    [{ columns: { benched: 'On the bench?' } }, [], 'On the bench?'],
    [{}, [], undefined],
  ])(
    'of facts that were renamed are made anew only once they are gone for good: %j',
    (answers, added, pinned) => {
      const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
      file.setUp()
      file.put('Deals!K1', [['On the bench?']])
      file.setUp({ answers })
      const renamed = OWN_HEADERS.map((one) => (one === 'Benched' ? 'On the bench?' : one))
      expect(file.grid('Deals')[0]?.slice(7)).toEqual([...renamed, ...added])
      expect(file.rows('Rules').find((row) => row.Rule === 'benched')?.Value).toBe(pinned)
    },
  )

  it('keep what a user wrote into a header beside them plain', () => {
    const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
    file.setUp()
    file.put('Deals!R1', [['My notes']])
    file.setUp()
    expect(file.workbook.styles(file.area('Deals!R1'))[0]?.[0]?.bold ?? false).toBe(false)
    expect(file.workbook.styles(file.area('Deals!Q1'))[0]?.[0]?.bold).toBe(true)
  })
})
