// Colours by verdict: each word by its own rule, the whole row for Purge, off and on again, the user's rules first.
import { setUpSpreadsheet, spreadsheet } from '../support/spreadsheet'

const MINE = { formula: '=$B2="Demo"', background: '#00ff00' }

describe('colours by verdict', () => {
  const file = spreadsheet({
    Deals: {
      cells: [
        ['Name', 'Stage', 'Close date'],
        ['Ann', 'Demo', '2026-03-20'],
        ['Bob', 'Lead', null],
      ],
      conditionalFormats: [{ ranges: ['A2:C9'], format: MINE }],
    },
  })
  file.setUp()
  const { id } = file.workbook.sheets()[0] ?? { id: -1 }
  const rules = () => file.workbook.conditionalFormats(id)
  const verdictColumn = file.grid('Deals')[0]?.indexOf('Verdict') ?? -1

  /** The colours of the rules that hold for a row whose verdict cell says this, with the width of their areas. */
  const held = (verdict: string): unknown[] => {
    const copy = file.copy()
    copy.workbook.write({ sheet: id, row: 1, column: verdictColumn, rows: 1, columns: 1 }, [[verdict]])
    return rules().flatMap(({ formula, background, areas }, at) => {
      copy.workbook.write({ sheet: id, row: 1, column: 20 + at, rows: 1, columns: 1 }, [[formula]])
      const [[value]] = copy.workbook.values({ sheet: id, row: 1, column: 20 + at, rows: 1, columns: 1 }) as [
        [unknown],
      ]
      return value === true && background !== MINE.background ? [[background, areas[0]?.columns]] : []
    })
  }

  it('follow the first word of the cell, and colour the whole row of a Purge', () => {
    expect(held('New · day 3 of 14 · P5')).toEqual([['#e8f0fe', 1]])
    expect(held('Keep · P2a')).toEqual([['#e6f4ea', 1]])
    expect(held('Notice · no progress yet')).toEqual([['#fef7e0', 1]])
    expect(held('Purge · P4')).toEqual([
      ['#fce8e6', 1],
      ['#fdf3f2', verdictColumn + 3],
    ])
    expect(held('')).toEqual([])
    expect(held('Something else')).toEqual([])
  })

  it('come after the user’s own rules, go and come back by the switch', () => {
    expect(rules()).toHaveLength(6)
    expect(rules()[0]).toMatchObject(MINE)
    expect(file.click('Colours on or off').value).toBe('Colours are off.')
    expect(rules()).toMatchObject([MINE])
    file.setUp()
    expect(rules()).toMatchObject([MINE])
    expect(file.click('Colours on or off').value).toBe('Colours are on.')
    expect(rules()).toHaveLength(6)
  })
})

describe('the column of verdicts', () => {
  it('has room for its words, and keeps the width that the user gives it', () => {
    const file = setUpSpreadsheet({
      Deals: [
        ['Name', 'Stage'],
        ['Ann', 'Demo'],
      ],
    })
    const column = file.grid('Deals')[0]?.indexOf('Verdict') ?? -1
    const { id } = file.workbook.sheets()[0] ?? { id: -1 }
    const width = () => file.workbook.model.getters.getColSize(String(id), column)
    expect(width()).toBeGreaterThan(200)
    file.workbook.setColumnWidth(id, column, 90)
    file.setUp()
    expect(width()).toBe(90)
  })
})
