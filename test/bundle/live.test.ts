// A live sheet that becomes written, what is typed under and over its headers, and removal: no column is lost.
import { formulas, HEADERS, liveDeals, nightOf, ROWS, shown } from '../support/live-deals'
import { type Copy, type Spreadsheet, spreadsheet, type TestCell } from '../support/spreadsheet'

/** Set up once for all tests, which work on copies. */
let ready: Copy
beforeAll(() => {
  ready = liveDeals()
})

const errors = (file: Spreadsheet): TestCell[] =>
  file
    .grid('Deals')
    .flat()
    .filter((cell) => typeof cell === 'string' && cell.startsWith('#'))

describe('a live sheet becomes written', () => {
  it('at once when NOW() or RAND() stands in a column at set-up', () => {
    for (const volatile of ['=NOW()-G2', '=rand()*2']) {
      const file = spreadsheet({
        Deals: [
          [...HEADERS, 'Age'],
          [...(ROWS[0] ?? []), volatile],
        ],
      })
      file.setUp()
      expect(file.rule('live.now')).toBe('no')
      expect(formulas(file)).toEqual([])
      expect(file.row('Deals', 'Name', 'Ann')).toMatchObject({ 'Next touch': '2026-03-04' })
    }
  })

  it('in the night when it has outgrown the limit on Rules', () => {
    const file = ready()
    nightOf(file, '2026-03-05')
    const live = shown(file)
    file.setRule('live.rows', 5)
    file.setRule('today', '2026-03-04')
    file.click('Run the night now')
    expect(file.rule('live.now')).toBe('no')
    expect(formulas(file)).toEqual([])
    expect(shown(file)).toEqual(live)
  })

  it('in the night when a column that counts stands to the right of the formulas', () => {
    const file = ready()
    file.put('Deals!T1', [['Phone'], ['555 123 4567'], [null], [null], ['555 123 4567']])
    nightOf(file, '2026-03-05')
    expect(file.rule('live.now')).toBe('no')
    expect(errors(file)).toEqual([])
  })

  it('at set-up when a header takes no formula, as in a Table', () => {
    const file = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
    file.makeTable('Deals!A1:Z9')
    file.setUp()
    expect(file.rule('live.now')).toBe('no')
    expect(file.row('Deals', 'Name', 'Bob')).toMatchObject({ 'Next touch': '2026-03-04' })
    expect(file.click('Live formulas or written values').value).toMatchObject({
      trouble: expect.stringMatching(/not possible here/),
    })
    expect(file.row('Deals', 'Name', 'Bob')).toMatchObject({ 'Next touch': '2026-03-04' })
  })
})

describe('under and over a live header', () => {
  it('a value typed below is taken out at once', () => {
    const file = ready()
    const before = shown(file)
    expect(file.type('Deals', 'bob@bolt.com', 'Next touch', '2026-12-24')?.execution.error).toBeUndefined()
    expect(shown(file)).toEqual(before)
    file.edit('Deals!Q3:S4', [
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
    ])
    expect(errors(file)).toEqual([])
    expect(file.cell('Deals!S1')).toBe('By')
  })

  it('one that onEdit never saw is taken out by the night, and by set-up', () => {
    for (const [mend, day] of [
      [(file: Spreadsheet) => nightOf(file, '2026-03-05'), '2026-03-05'],
      // Set-up leaves the planning of a live sheet to the night: overdue since Bob was won.
      [(file: Spreadsheet) => file.setUp(), '2026-02-13'],
    ] as const) {
      const file = ready()
      file.put('Deals!R4', [['2026-12-24']])
      file.put('Deals!P5', [['mine']])
      expect(errors(file)).toHaveLength(2)
      mend(file)
      expect(errors(file)).toEqual([])
      expect(file.row('Deals', 'Name', 'Bob')).toMatchObject({
        Fit: 'Unqualified · Value is 200, must be at least 250',
        'Next touch': day,
      })
      expect(file.grid('Deals')[0]).toHaveLength(19)
    }
  })

  it('a header that was typed over gets its formula back in the night', () => {
    const file = ready()
    const before = shown(file)
    file.put('Deals!R1', [['Next touch']])
    expect(shown(file)).not.toEqual(before)
    nightOf(file, '2026-03-05')
    expect(formulas(file)).toHaveLength(2)
    expect(file.row('Deals', 'Name', 'Bob')).toMatchObject({ 'Next touch': '2026-03-05' })
  })

  it('a header that shows an error or Loading… keeps its column', () => {
    const file = ready()
    file.put('Deals!P1', [['=QUALIFY(A1:O,1/0)']])
    file.put('Deals!R1', [['=NEXT_TOUCH("Loading...")']])
    file.setUp()
    expect(file.grid('Deals')[0]?.slice(9)).toEqual(ready().grid('Deals')[0]?.slice(9))
    expect(errors(file)).toEqual([])
  })
})

describe('removing Touchline', () => {
  it('leaves what the formulas showed as plain values, and nothing that runs or colours but the pictures of Review', () => {
    const file = ready()
    nightOf(file, '2026-03-05')
    const before = file.grid('Deals')
    file.answer('NO')
    expect(file.click('Remove Touchline').value).toMatch(/Nothing was removed/)
    expect(file.state.triggers).toHaveLength(1)

    file.answer('YES')
    expect(file.click('Remove Touchline').execution.error).toBeUndefined()
    expect(file.grid('Deals')).toEqual(before)
    expect(formulas(file)).toEqual([])
    expect(file.state.triggers).toEqual([])
    for (const { id, name, rows, columns } of file.workbook.sheets()) {
      // The pictures of Review stay, and what colours them by its value with them.
      const colours = file.workbook.conditionalFormats(id).filter(({ gradient }) => !gradient)
      expect([
        name,
        name === 'Review' ? colours.filter(({ formula }) => formula.includes('Touchline')) : colours,
      ]).toEqual([name, []])
      const rules = file.workbook.validations({ sheet: id, row: 0, column: 0, rows, columns }).flat()
      expect(rules.filter((rule) => rule !== null)).toEqual([])
    }
    file.type('Deals', 'cy@core.com', 'Stage', 'Lost')
    expect(file.row('Deals', 'Name', 'Cy')).toMatchObject({ Verdict: before[4]?.[16] })
  })

  it('freezes reports, and formulas that call it filled down, spilled or within others; all else stays as it was', () => {
    const file = ready()
    nightOf(file, '2026-03-05')
    file.callFromSidebar('panelInsertReport', [{ name: 'NEXT_TOUCH' }])
    file.workbook.insertSheet('Mine')
    const row = (at: number): string => `=PURGE(Deals!A${at}:U${at};Ledger!A1:Z;Rules!A1:G;Deals!A1:U1)`
    file.put('Mine!A1', [
      ['=ARRAYFORMULA(LEFT(PURGE(Deals!A1:U;Ledger!A1:Z;Rules!A1:G);4))', 'note', '=COUNTIF(A1:A9;"Keep")'],
      [null, 'mine', null],
      [null, null, null],
      [null, '0171', null],
    ])
    file.put('Mine!E1', [
      ['=FILTER(A2:A7;A2:A7<>"")', 'x', 'Each'],
      [null, null, row(2)],
      [null, 'y', row(5)],
      [null, null, '=1/0+COLUMNS(PURGE(Deals!A1:I1))'],
    ])
    const filled = () =>
      ['Mine', 'Next touch', 'Deals'].map((tab) =>
        file.grid(tab).filter((line) => line.some((cell) => cell !== '')),
      )
    const before = filled()
    expect(before[0]?.map(([first]) => first)).toEqual(['Verd', 'Keep', '', '', 'New ', 'Noti'])
    expect(file.callFromSidebar('panelFreezes', [])).toEqual({
      ok: expect.stringMatching(/2 cells on “Next touch”, 3 cells on “Mine”.*: Mine!G4\./),
    })
    file.answer('YES')
    expect(file.click('Remove Touchline').value).toMatch(/: Mine!G4\./)
    expect(filled()).toEqual(before)
    const left = ['Mine!A1:Z9', 'Next touch!A1:C3'].map((where) =>
      file.workbook
        .formulas(file.area(where))
        .flat()
        .filter((formula) => formula !== ''),
    )
    expect(left).toEqual([
      ['=COUNTIF(A1:A9,"Keep")', '=FILTER(A2:A7,A2:A7<>"")', '=1/0+COLUMNS(PURGE(Deals!A1:I1))'],
      [],
    ])
  })

  it('can be set up again, with the same ids', () => {
    const file = ready()
    const ids = file.rows('Deals').map((row) => row['Touchline ID'])
    file.answer('YES')
    file.click('Remove Touchline')
    file.setUp()
    expect(file.rows('Deals').map((row) => row['Touchline ID'])).toEqual(ids)
    expect(formulas(file)).toHaveLength(2)
    expect(errors(file)).toEqual([])
  })
})
