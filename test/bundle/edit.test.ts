// Following an edit by hand: the row and its person are judged at once, with the least of rights, and nothing else changes.
import { deal, editedDeals, HEADERS, ledger, ROWS } from '../support/edited-deals'
import { type Copy, type Spreadsheet, spreadsheet } from '../support/spreadsheet'

let live: Copy
let written: Copy
beforeAll(() => {
  ;({ live, written } = editedDeals('2026-03-05 10:00'))
})

const copies = (): Spreadsheet[] => [live(), written()]

describe.each([
  ['by day', '2026-03-05 10:00', undefined],
  // When most other zones have another day.
  ['half past midnight in the sheet', '2026-03-04 23:30', '2026-03-05 00:30'],
] as const)('an edit %s, live and written', (_when, script, sheet) => {
  let edited: ReturnType<typeof editedDeals>
  beforeAll(() => {
    edited = editedDeals(script, sheet)
  })
  const each = (): Spreadsheet[] => [edited.live(), edited.written()]

  it('takes a typed yes as confirmed that day, also in a row that was never seen before', () => {
    for (const file of each()) {
      file.type('Deals', 'Ann again', 'Will they buy?', 'yes')
      expect(deal(file, 'Ann again').Verdict).toMatch(/^Keep · .* · P2a$/)
      expect(ledger(file, 'Ann again')).toMatchObject({ Gut: 'yes', 'Gut confirmed': '2026-03-05' })

      file.put('Deals!A9', [['Fay', 'Fort', 'fay@fort.com', 'Lead', 950, null, '2025-12-01']])
      file.type('Deals', 'Fay', 'Will they buy?', 'yes')
      expect(deal(file, 'Fay')['Touchline ID']).toMatch(/^T\w+$/)
      expect(deal(file, 'Fay').Verdict).toMatch(/^Keep · .* · P2a$/)
      file.setNow('2026-03-06 05:00')
      file.runDueTriggers()
      expect(ledger(file, 'Fay')).toMatchObject({ 'Gut confirmed': '2026-03-05', 'First seen': '2026-03-06' })
      expect(deal(file, 'Fay').Verdict).toMatch(/^Keep · .* · P2a$/)
    }
  })

  it('moves the next touch to a typed promise, on the row that holds it and the others of its person', () => {
    for (const file of each()) {
      expect(deal(file, 'Ann')['Next touch']).toBe('see row of Ann again')
      file.type('Deals', 'Ann', 'Promised', '2026-03-17 15:30')
      expect(deal(file, 'Ann again')['Next touch']).toBe('2026-03-17')
      expect(deal(file, 'Ann')['Next touch']).toBe('see row of Ann again')
    }
  })
})

describe('an edit of a row, live and written', () => {
  it('changes its verdict at once', () => {
    for (const file of copies()) {
      expect(deal(file, 'Cy').Verdict).toMatch(/^Notice · no decision date/)
      file.type('Deals', 'Cy', 'Will they buy?', 'never')
      expect(deal(file, 'Cy')).toMatchObject({ 'Next touch': '', By: '', 'On notice since': '' })
      expect(deal(file, 'Cy').Verdict).toMatch(/^Purge · .* · P1$/)
      expect(deal(file, 'Di')).toEqual(deal(live(), 'Di'))
    }
  })

  it('counts the first decision date as the progress it is; the night writes it down', () => {
    for (const file of copies()) {
      file.type('Deals', 'Cy', 'Close date', '2026-03-25')
      expect(deal(file, 'Cy').Verdict).toMatch(/^Keep · .* · P2b$/)
      expect(file.rows('Touches')).toEqual([])
      file.setNow('2026-03-06 05:00')
      file.runDueTriggers()
      expect(file.rows('Touches')).toMatchObject([{ Progress: 'Decision date', Name: 'Cy' }])
      expect(deal(file, 'Cy').Verdict).toMatch(/^Keep · .* · P2b$/)
    }
  })

  it('judges every row of a paste across rows and columns, and the other rows of their persons', () => {
    for (const file of copies()) {
      const run = file.edit('Deals!D5:F7', [
        ['Lost', 1, null],
        ['Won', 2, null],
        ['Lead', 3, null],
      ])
      expect(run?.execution.error).toBeUndefined()
      expect(['Cy', 'Di', 'Ed'].map((name) => deal(file, name).Verdict)).toEqual([
        '',
        '',
        expect.stringMatching(/^Notice · no decision date/),
      ])
      file.edit('Deals!B5:C6', [
        ['Acme', 'ann@acme.com'],
        ['Acme', 'ann@acme.com'],
      ])
      expect(deal(file, 'Di')['Next touch']).toBe('see row of Ann again')
    }
  })

  it('clears what is written when the row is emptied, and leaves the ids of others', () => {
    for (const file of copies()) {
      const ids = file.rows('Deals').map((row) => row['Touchline ID'])
      file.edit('Deals!A5:G5', null)
      const emptied = file.rows('Deals')[3]
      expect(emptied).toMatchObject({ Verdict: '', 'Next touch': '', By: '', 'On notice since': '' })
      expect(file.rows('Deals').map((row) => row['Touchline ID'])).toEqual(ids)
    }
  })
})

describe('an edit that is none of its business', () => {
  it('changes nothing and throws nothing: other tabs, headers, titles, spare cells, its own columns', () => {
    for (const [at, file] of copies().entries()) {
      const places = ['Notes!A2', 'Rules!C3', 'Touches!H2', 'Deals!A1', 'Deals!Y3', 'Deals!Q3', 'Review!Z50']
      const copy = file.copy()
      for (const where of places) {
        const held = copy.cell(where)
        expect({ at, where, error: copy.edit(where, 'x')?.execution.error }).toEqual({ at, where })
        copy.put(where, [[held]])
        expect(copy.grid('Deals')).toEqual(file.grid('Deals'))
      }
    }
  })

  it('throws nothing in a file that was never set up, or whose tabs are gone', () => {
    const bare = spreadsheet({ Deals: [[...HEADERS], ...ROWS] })
    expect(bare.edit('Deals!A2', 'Anna')?.execution.error).toBeUndefined()
    for (const tab of ['Ledger', 'Rules', 'Profile']) {
      const file = written()
      const { id } = file.workbook.sheets().find(({ name }) => name === tab) ?? { id: -1 }
      file.workbook.deleteSheet(id)
      expect({ tab, error: file.edit('Deals!D5', 'Demo')?.execution.error }).toEqual({ tab })
    }
  })

  it('waits for nobody: while another run works nothing is written', () => {
    const file = written()
    const release = file.holdLock('document')
    expect(file.type('Deals', 'Cy', 'Will they buy?', 'never')?.execution.error).toBeUndefined()
    release()
    expect(deal(file, 'Cy').Verdict).toMatch(/^Notice/)
  })

  it('writes nothing when the rows are sorted while it works', () => {
    let sort = () => {}
    const file: Spreadsheet = written({
      wrap: (workbook) => ({
        ...workbook,
        values: (area) => {
          const values = workbook.values(area)
          // After the ledger was read, before the ids are checked.
          if (workbook.sheets().find(({ id }) => id === area.sheet)?.name === 'Ledger') sort()
          return values
        },
      }),
    })
    sort = () => {
      sort = () => {}
      const { sheet } = file.area('Deals!A1')
      file.workbook.sortRows({ sheet, row: 1, column: 0, rows: 7, columns: 17 }, 0, false)
    }
    const verdicts = (one: Spreadsheet) => new Map(one.rows('Deals').map((row) => [row.Name, row.Verdict]))
    file.type('Deals', 'Ed', 'Will they buy?', 'never')
    expect(file.rows('Deals').map((row) => row.Name)).toEqual([
      'Flo',
      'Ed',
      'Di',
      'Cy',
      'Bob',
      'Ann again',
      'Ann',
    ])
    expect(verdicts(file)).toEqual(verdicts(written()))
  })
})

describe('a row that was copied', () => {
  it('gets an id of its own in the night, and the older one keeps its history', () => {
    const file = live()
    const id = deal(file, 'Ann')['Touchline ID'] ?? ''
    file.put('Touches!B2', [['2026-03-03', id, 'Ann', 'Call', null, null, 'new price', null, 'Reached']])
    file.put('Deals!A9', [(file.grid('Deals')[1] ?? []).slice(0, 13)])
    file.put('Deals!G9', [['2026-03-01']])
    file.setNow('2026-03-06 05:00')
    file.runDueTriggers()
    const copied = file.rows('Deals')[7]
    expect(copied).toMatchObject({ Name: 'Ann', 'Touchline ID': expect.stringMatching(/^T\w+$/) })
    expect(copied?.['Touchline ID']).not.toBe(id)
    expect(deal(file, 'Ann')['Touchline ID']).toBe(id)
    expect(ledger(file, 'Ann')).toMatchObject({ 'Last touch': '2026-03-03' })
    expect(file.row('Ledger', 'Touchline ID', copied?.['Touchline ID'] ?? '')).toMatchObject({
      'Last touch': '',
    })
  })
})

describe('a column of its own that was deleted', () => {
  const without = (header: string): Spreadsheet => {
    const file = live()
    const column = file.grid('Deals')[0]?.indexOf(header) ?? -1
    file.workbook.deleteColumns(file.area('Deals!A1').sheet, column, 1)
    return file
  }

  it('is named by the night, which changes nothing when it is the ids', () => {
    const file = without('Touchline ID')
    const before = file.saved('Log', 'Rules')
    file.setNow('2026-03-06 05:00')
    file.runDueTriggers()
    expect(file.saved('Log', 'Rules')).toBe(before)
    expect(file.rows('Log').pop()).toMatchObject({
      Result: 'failed',
      Message: expect.stringMatching(/lost its column "Touchline ID"/),
    })
    expect(file.type('Deals', 'Cy', 'Will they buy?', 'never')?.execution.error).toBeUndefined()
    expect(file.setUp().execution.error).toBeUndefined()
    expect(new Set(file.rows('Deals').map((row) => row['Touchline ID'])).size).toBe(7)
  })

  it('makes the sheet written when it is a live one, and comes back with set-up', () => {
    const file = without('Fit')
    file.setNow('2026-03-06 05:00')
    file.runDueTriggers()
    expect(file.rule('live.now')).toBe('no')
    expect(deal(file, 'Bob')).toMatchObject({ 'Next touch': '2026-03-06' })
    file.setUp()
    expect(file.grid('Deals')[0]?.slice(-2)).toEqual(['By', 'Fit'])
    expect(deal(file, 'Bob')).toMatchObject({ 'Next touch': '2026-03-06' })
  })
})
