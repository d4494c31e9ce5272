// Benching, bringing back and editing over ports in memory: only the rows meant change, and they are judged at once.
import { BUSY, DEALS, setUpSheet } from '../../support/app-calls'
import { moveRowAt } from '../../support/app-faults'

describe('benching', () => {
  it('marks the selected rows, which leave the pipeline at once', () => {
    const sheet = setUpSheet()
    sheet.type('Ann Lee', 'Close date', '2026-06-30')
    expect(sheet.bench('bench', 2, 3)).toContain('2 rows on the bench')
    expect(sheet.deal('Bob Ray')).toMatchObject({
      Benched: 'bench 2026-03-04',
      'Wake on': '2026-06-02',
      Verdict: '',
    })
    expect(sheet.deal('Ann Lee')['Wake on']).toBe('2026-05-16')
    expect(sheet.deal('Dee Dow').Benched).toBe('')
  })

  it('gives a selected row without an id its own', () => {
    const sheet = setUpSheet()
    sheet.tab('Deals').write(6, 1, [['Eve Elm', 'Elm']])
    sheet.bench('bench', 6)
    expect(sheet.deal('Eve Elm')).toMatchObject({ Benched: 'bench 2026-03-04' })
    expect(sheet.deal('Eve Elm')['Touchline ID']).not.toBe('')
  })

  it('is taken back to the state before', () => {
    const sheet = setUpSheet()
    const before = sheet.rows('Deals')
    sheet.bench('bench', 2, 3)
    expect(sheet.bench('back', 2, 3)).toContain('2 rows back in the pipeline')
    expect(sheet.rows('Deals')).toEqual(before)
  })

  it('for the long term says so, and a row that is marked so keeps its days', () => {
    const sheet = setUpSheet()
    sheet.bench('long-term', 3)
    const before = sheet.deal('Bob Ray')
    sheet.world.setNow('2026-03-20 12:00')
    sheet.bench('long-term', 3)
    expect(sheet.deal('Bob Ray')).toMatchObject({ Benched: before.Benched, 'Wake on': before['Wake on'] })
  })

  it('leaves hidden rows alone, and says how many', () => {
    const sheet = setUpSheet()
    sheet.tab('Deals').hiddenRows.add(3)
    expect(sheet.bench('bench', 2, 3, 5)).toContain('2 rows on the bench, 1 hidden row left as it is')
    expect(sheet.deal('Bob Ray').Benched).toBe('')
  })

  it.each([
    ['the header', [1]],
    ['blank rows', [20, 21]],
    ['nothing', []],
  ])('of %s is refused in words', (_, rows) => {
    const sheet = setUpSheet()
    const before = sheet.content()
    expect(sheet.bench('bench', ...rows)).toContain('Select one or more rows')
    expect(sheet.content()).toEqual(before)
  })

  it('on another tab is refused in words', () => {
    const sheet = setUpSheet()
    sheet.world.active = 'Today'
    expect(sheet.bench('bench', 2)).toContain('Select rows on the tab "Deals"')
  })

  it('while another run holds the sheet changes nothing', () => {
    const sheet = setUpSheet()
    const before = sheet.content()
    sheet.world.isBusy = true
    expect([sheet.bench('bench', 2), sheet.content()]).toEqual([BUSY, before])
  })

  it('marks nobody else when rows move just before', () => {
    const sheet = setUpSheet()
    moveRowAt(sheet, 'readColumn')
    sheet.bench('bench', 3)
    const benched = sheet.rows('Deals').filter((row) => row.Benched !== '')
    expect(benched.filter((row) => row.Name !== 'Bob Ray')).toEqual([])
  })

  it('ends by itself on the day to wake up', () => {
    const sheet = setUpSheet()
    sheet.bench('bench', 2)
    sheet.night('2026-06-01')
    expect(sheet.deal('Ann Lee').Verdict).toBe('')
    sheet.night('2026-06-02')
    expect(sheet.deal('Ann Lee')).toMatchObject({ Benched: '', Verdict: expect.stringMatching(/^New/) })
  })
})

describe('a cell that is typed into', () => {
  it('has its row judged at once, and the other rows of the person', () => {
    const sheet = setUpSheet({
      Deals: [...DEALS, ['Bob Ray', 'Bolt East', 'bob@bolt.com', '', 'Open', 5, '2026-01-06', '']],
    })
    sheet.type('Bob Ray', 'Will they buy?', 'never')
    expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Purge.*P1$/)
    expect(sheet.deal('Ann Lee').Verdict).toMatch(/^Keep/)
  })

  it('with a yes confirms it that day', () => {
    const sheet = setUpSheet()
    sheet.type('Ann Lee', 'Will they buy?', 'yes')
    expect(sheet.rows('Ledger')[0]).toMatchObject({ Gut: 'yes', 'Gut confirmed': '2026-03-04' })
  })

  it('below the last row becomes a row with an id and a verdict', () => {
    const sheet = setUpSheet()
    sheet.tab('Deals').write(6, 2, [['Elm']])
    sheet.type('Elm', 'Name', 'Eve Elm')
    expect(sheet.deal('Eve Elm')).toMatchObject({
      'Touchline ID': expect.stringMatching(/^T/),
      Verdict: expect.stringMatching(/^New/),
    })
  })

  it.each([
    ['Verdict', 'Keep'],
    ['Next touch', '2026-09-09'],
  ])('under %s is not followed: the night puts it right', (header, value) => {
    const sheet = setUpSheet()
    const before = sheet.deal('Ann Lee')
    sheet.type('Ann Lee', header, value)
    expect(sheet.deal('Ann Lee')[header]).toBe(value)
    sheet.night('2026-03-04')
    expect(sheet.deal('Ann Lee')).toEqual(before)
  })

  it('is left to the night while another run holds the sheet', () => {
    const sheet = setUpSheet()
    const before = sheet.deal('Bob Ray').Verdict
    sheet.world.isBusy = true
    sheet.type('Bob Ray', 'Will they buy?', 'never')
    expect(sheet.deal('Bob Ray').Verdict).toBe(before)
    sheet.world.isBusy = false
    sheet.night('2026-03-05')
    expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Purge/)
  })

  it('changes nobody else when rows move just before', () => {
    const sheet = setUpSheet()
    const before = sheet.rows('Deals')
    moveRowAt(sheet, 'readColumn')
    sheet.type('Bob Ray', 'Will they buy?', 'never')
    const others = (rows: typeof before): unknown =>
      rows
        .filter((row) => row.Name !== 'Bob Ray')
        .sort((a, b) => String(a.Name).localeCompare(String(b.Name)))
    expect(others(sheet.rows('Deals'))).toEqual(others(before))
  })

  it('writes nothing outside the lock', () => {
    const sheet = setUpSheet()
    sheet.type('Bob Ray', 'Will they buy?', 'hope')
    sheet.bench('bench', 2)
    expect(sheet.world.unlocked).toEqual([])
  })
})
