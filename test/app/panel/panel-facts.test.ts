// Facts saved from the panel go into the right cell, in the form of its column, and never overwrite what somebody typed.
import { okOf, panelSheet, problemOf } from '../../support/panel-calls'

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }
const TEXT_DATES = [
  ['Name', 'Company', 'Stage', 'Create date', 'Close date', 'Employees'],
  ['Ann Lee', 'Acme', 'Open', '5 Jan 2026', '30 Mar 2026', 12],
  ['Bob Ray', 'Bolt', 'Open', '6 Jan 2026', '', ''],
]
const PROFILE = [
  ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question'],
  ['Makers', 'Employees', 'at least', 10, 'must', '', 'How many people work there?'],
]

describe('the missing fact', () => {
  it('is the date that would save the row, with the column it goes into and what was seen there', () => {
    const { card } = panelSheet().look('Bob Ray')
    expect(card.missing).toMatchObject({
      fact: 'decision',
      field: 'decision',
      kind: 'date',
      header: 'Close date',
      seen: '',
    })
  })

  it('is what the profile asks, where the answer tells the fit', () => {
    const sheet = panelSheet(TEXT_DATES)
    sheet.put('Profile!A1:G2', PROFILE)
    const dated = { field: 'decision', value: '2026-03-20', seen: '' }
    okOf(sheet.fill(sheet.look('Bob Ray').card.id, dated))
    const { card } = sheet.look('Bob Ray')
    expect(card.missing).toMatchObject({
      fact: 'fit',
      question: 'How many people work there?',
      header: 'Employees',
    })
    const filled = okOf(sheet.fill(card.id, { field: 'fit', header: 'Employees', value: '250', seen: '' }))
    expect(filled.card?.fit).toBe('Qualified')
    expect(sheet.row('Deals', 'Name', 'Bob Ray')).toMatchObject({
      Employees: 250,
      'Close date': '2026-03-20',
    })
  })

  it('is saved with the touch: the date, the promise and the yes, each confirmed that day', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Bob Ray')
    const cells = [
      { field: 'decision', value: '2026-03-20', seen: '' },
      { field: 'promised', value: '2026-03-09 15:30', seen: '' },
      { field: 'gut', value: 'yes', seen: '' },
    ] as const
    const saved = okOf(sheet.log({ ...CALL, id: card.id, context: card.context, cells }))
    expect(saved.card.verdict).toMatchObject({ word: 'Keep', rule: 'P2b' })
    expect(saved.card.next).toMatchObject({ day: '2026-03-09 15:30', from: 'promise' })
    expect(sheet.row('Deals', 'Name', 'Bob Ray')).toMatchObject({
      'Close date': '2026-03-20',
      Promised: '2026-03-09 15:30',
      'Will they buy?': 'yes',
      'Next touch': '2026-03-09',
    })
    expect(sheet.row('Ledger', 'Touchline ID', card.id)['Gut confirmed']).not.toBe('')
    okOf(sheet.undo(saved.undo))
    expect(sheet.row('Deals', 'Name', 'Bob Ray')).toMatchObject({
      'Close date': '',
      Promised: '',
      'Will they buy?': '',
    })
    expect(sheet.rows('Touches')).toEqual([])
  })

  it('is text where the answer looks like a formula', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Bob Ray')
    okOf(sheet.fill(card.id, { field: 'fit', header: 'Phone', value: '=1+1', seen: '' }))
    expect(sheet.row('Deals', 'Name', 'Bob Ray').Phone).toBe('=1+1')
  })

  it('never goes into a column that Touchline writes, or that is gone', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Bob Ray')
    for (const header of ['Verdict', 'Touchline ID', 'Nowhere']) {
      const answer = sheet.fill(card.id, { field: 'fit', header, value: 'x', seen: card.id })
      expect([header, problemOf(answer)]).toEqual([header, expect.stringContaining('nothing was saved')])
    }
  })
})

describe('a cell that somebody else filled meanwhile', () => {
  it('stays, and both values are told; nothing is logged', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Bob Ray')
    sheet.type('Deals', 'Bob Ray', 'Close date', '2026-04-01')
    const cells = [{ field: 'decision', value: '2026-03-20', seen: '' }] as const
    for (const context of [card.context, undefined]) {
      const answer = sheet.log({ ...CALL, id: card.id, cells, ...(context ? { context } : {}) })
      expect(answer).toMatchObject({ conflict: { field: 'decision', now: '2026-04-01' } })
      expect(problemOf(answer)).toMatch(
        /Close date of Bob Ray now says “2026-04-01”.*said nothing.*“2026-03-20”/,
      )
    }
    expect(sheet.rows('Touches')).toEqual([])
    const seen = [{ field: 'decision', value: '2026-03-20', seen: '2026-04-01' }] as const
    okOf(sheet.log({ ...CALL, id: card.id, cells: seen, context: card.context }))
    expect(sheet.row('Deals', 'Name', 'Bob Ray')['Close date']).toBe('2026-03-20')
  })

  it('after the log is left alone by undo, which says so', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Bob Ray')
    const cells = [{ field: 'promised', value: '2026-03-09', seen: '' }] as const
    const { undo } = okOf(sheet.log({ ...CALL, id: card.id, cells, context: card.context }))
    sheet.type('Deals', 'Bob Ray', 'Promised', '2026-03-12')
    expect(okOf(sheet.undo(undo)).kept).toEqual(['Promised'])
    expect(sheet.row('Deals', 'Name', 'Bob Ray').Promised).toBe('2026-03-12')
  })
})

describe('a column of texts', () => {
  it('gets its day as text that reads the same in every language', () => {
    const sheet = panelSheet(TEXT_DATES)
    const { card } = sheet.look('Bob Ray')
    okOf(sheet.fill(card.id, { field: 'decision', value: '2026-03-20', seen: '' }))
    const at = sheet.area('Deals!E3')
    expect(sheet.workbook.values(at)).toEqual([['2026-03-20']])
    expect(sheet.look('Bob Ray').card.missing?.seen ?? 'none').not.toBe('')
  })
})
