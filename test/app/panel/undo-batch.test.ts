// Batches that are taken back from a sheet that changed since: what cannot be found is said, and nothing of the batch is lost.
import { type AppSheet, okOf, problemOf } from '../../support/app-calls'
import { accusedSheet, COURT_DEALS, fill, idOf, later, park, sayNo } from '../../support/court'

const columnOf = (sheet: AppSheet, tab: string, header: string): number =>
  Object.keys(sheet.rows(tab)[0] ?? {}).indexOf(header) + 1
const rename = (sheet: AppSheet, from: string, to: string): void =>
  sheet.tab('Deals').write(1, columnOf(sheet, 'Deals', from), [[to]])
const lineOf = (sheet: AppSheet, name: string): number =>
  sheet.rows('Deals').findIndex(({ Name }) => Name === name) + 2
const cellsOf = (sheet: AppSheet, name: string) => {
  const tab = sheet.tab('Deals')
  return tab.values(lineOf(sheet, name), 1, 1, tab.maxColumns)
}

describe('a column of the batch', () => {
  it.each([
    ['Close date', (sheet: AppSheet) => fill(sheet, 'Bob Ray', 'decision', '2026-04-20')],
    ['Benched', (sheet: AppSheet) => park(sheet, 'Bob Ray')],
  ])('that was renamed, %s, is named; with its name back all is taken back', (header, make) => {
    const sheet = accusedSheet()
    const before = cellsOf(sheet, 'Bob Ray')
    okOf(sheet.decide('k1', make(sheet)))
    rename(sheet, header, 'Something else')
    const changed = cellsOf(sheet, 'Bob Ray')
    expect(problemOf(sheet.undoBatch('k1'))).toContain(`the tab "Deals" has no column "${header}"`)
    expect(cellsOf(sheet, 'Bob Ray')).toEqual(changed)
    rename(sheet, 'Something else', header)
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: 1, kept: [], gone: 0 })
    expect(cellsOf(sheet, 'Bob Ray')).toEqual(before)
  })

  it('that is there twice is named', () => {
    const sheet = accusedSheet()
    okOf(sheet.decide('k1', fill(sheet, 'Bob Ray', 'decision', '2026-04-20')))
    rename(sheet, 'Last stage change', 'Close date')
    expect(problemOf(sheet.undoBatch('k1'))).toContain('two columns "Close date"')
  })
})

describe('a row of the batch', () => {
  it('that was copied with its id is named, until the copy is gone', () => {
    const sheet = accusedSheet()
    okOf(sheet.decide('k1', park(sheet, 'Bob Ray'), park(sheet, 'Eli Orr')))
    const copy = cellsOf(sheet, 'Bob Ray')
    sheet.tab('Deals').write(COURT_DEALS.length + 1, 1, copy)
    expect(problemOf(sheet.undoBatch('k1'))).toContain('Bob Ray is there twice')
    expect(sheet.deal('Eli Orr').Benched).not.toBe('')
    sheet.tab('Deals').write(COURT_DEALS.length + 1, 1, [copy[0]?.map(() => '') ?? []])
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: 2, gone: 0 })
  })

  it('that is gone waits for its return; the others are taken back', () => {
    const sheet = accusedSheet()
    okOf(sheet.decide('k1', park(sheet, 'Bob Ray'), park(sheet, 'Eli Orr')))
    const [line, parked] = [lineOf(sheet, 'Bob Ray'), cellsOf(sheet, 'Bob Ray')]
    sheet.tab('Deals').write(line, 1, [parked[0]?.map(() => '') ?? []])
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: 1, gone: 1 })
    sheet.tab('Deals').write(line, 1, parked)
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: 1, gone: 0 })
    expect(sheet.deal('Bob Ray').Benched).toBe('')
  })
})

describe('the tab Undo', () => {
  const parkedSheet = (): AppSheet => {
    const sheet = accusedSheet()
    okOf(sheet.decide('k1', park(sheet, 'Bob Ray')))
    return sheet
  }

  it('that is gone is said, and what to do', () => {
    const sheet = parkedSheet()
    const tab = sheet.tab('Undo')
    sheet.world.tabs.delete('Undo')
    expect(problemOf(sheet.undoBatch('k1'))).toMatch(
      /"Undo".* is gone or has a new name.*Give it its name back/,
    )
    sheet.world.tabs.set('Undo', tab)
    expect(okOf(sheet.undoBatch('k1')).rows).toBe(1)
  })

  it.each([
    ['renamed', (headers: string[]) => ['Lot', ...headers.slice(1)]],
    ['moved', (headers: string[]) => [...headers].reverse()],
  ])('whose headers were %s is left as it is, and said', (_, change) => {
    const sheet = parkedSheet()
    const headers = Object.keys(sheet.rows('Undo')[0] ?? {})
    sheet.tab('Undo').write(1, 1, [change(headers)])
    const before = sheet.content()
    for (const refused of [sheet.undoBatch('k1'), sheet.decide('k2', park(sheet, 'Eli Orr'))])
      expect(problemOf(refused)).toContain(`Make its first row ${headers.join(', ')} again`)
    expect(sheet.content()).toEqual(before)
    sheet.tab('Undo').write(1, 1, [headers])
    expect(okOf(sheet.undoBatch('k1')).rows).toBe(1)
  })
})

it('the verdict and its clock come back while a lost column keeps the sheet from being judged', () => {
  const sheet = accusedSheet()
  const { Verdict, 'On notice since': since } = sheet.deal('Flo Day')
  okOf(sheet.decide('k1', park(sheet, 'Flo Day')))
  rename(sheet, 'Close date', 'Something else')
  sheet.night('2026-03-28')
  expect(sheet.deal('Flo Day').Verdict).toBe('')
  okOf(sheet.undoBatch('k1'))
  expect(sheet.deal('Flo Day')).toMatchObject({ Verdict, 'On notice since': since })
})

describe('a key that is sent again', () => {
  it('takes into its batch what it could not do at first', () => {
    const sheet = accusedSheet()
    const decisions = [park(sheet, 'Bob Ray'), park(sheet, 'Eli Orr')]
    sheet.type('Eli Orr', 'Benched', 'long-term 2026-03-20')
    expect(okOf(sheet.decide('k1', ...decisions)).left).toHaveLength(1)
    sheet.type('Eli Orr', 'Benched', '')
    expect(okOf(sheet.decideAgain({ key: 'k1', again: true, decisions })).left).toEqual([])
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: 2, kept: [] })
    expect([sheet.deal('Bob Ray').Benched, sheet.deal('Eli Orr').Benched]).toEqual(['', ''])
  })

  it.each([
    ['park', (sheet: AppSheet) => park(sheet, 'Bob Ray')],
    ['later', (sheet: AppSheet) => later(sheet, 'Bob Ray')],
  ])('after it was taken back is not done again: %s', (_, make) => {
    const sheet = accusedSheet()
    const decisions = [make(sheet)]
    okOf(sheet.decide('k1', ...decisions))
    okOf(sheet.undoBatch('k1'))
    const before = sheet.content()
    expect(okOf(sheet.decideAgain({ key: 'k1', again: true, decisions }))).toMatchObject({ done: [] })
    expect(sheet.content()).toEqual(before)
  })
})

describe('a touch in whose line the user wrote since', () => {
  const remark = (sheet: AppSheet): void =>
    sheet.tab('Touches').write(2, columnOf(sheet, 'Touches', 'Note'), [['my own remark']])

  it('stays in the log when its decision is taken back, and is named', () => {
    const sheet = accusedSheet()
    okOf(sheet.decide('k1', sayNo(sheet, 'Bob Ray')))
    remark(sheet)
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({
      rows: 0,
      kept: [{ name: 'Bob Ray', header: 'Touches' }],
    })
    expect(sheet.rows('Touches')[0]?.Note).toBe('my own remark')
    expect(sheet.deal('Bob Ray').Benched).toBe('')
  })

  it('stays when the log is taken back, and is named', () => {
    const sheet = accusedSheet()
    const logged = okOf(
      sheet.log({ id: idOf(sheet, 'Bob Ray'), medium: 'Call', outcome: 'Reached', note: 'mine' }),
    )
    remark(sheet)
    expect(okOf(sheet.undo(logged.undo)).kept).toEqual(['Touches'])
    expect(sheet.rows('Touches')[0]?.Note).toBe('my own remark')
  })
})
