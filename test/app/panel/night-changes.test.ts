// What the last night changed, with the reason, and its one undo: to the byte, but for cells that changed since, which are named.
import { type NightPage, nightPage } from '../../../src/app/panel/night-changes'
import { type NightUndone, undoNight } from '../../../src/app/panel/night-undo'
import { ENGLISH } from '../../../src/core/words/english'
import { Refused, type Result, refusalText } from '../../../src/core/words/refusals'
import { type AppSheet, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'

const okOf = <T>(result: Result<T>): T => {
  if (result instanceof Refused) throw new Error(refusalText(result, ENGLISH.refusals))
  return result
}
const page = (sheet: AppSheet): NightPage => okOf(nightPage(sheet.ports))
const undo = (sheet: AppSheet): NightUndone => okOf(undoNight(sheet.ports))
const of = (sheet: AppSheet, name: string) => page(sheet).changes.find((change) => change.name === name)

const DEALS = [
  ['Name', 'Company', 'Email', 'Stage', 'Amount', 'Create date', 'Close date'],
  ['Ann Lee', 'Acme', 'ann@acme.com', 'Open', 900, '2026-01-05', '2026-03-30'],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', 'Open', 500, '2026-01-06', '2026-03-06'],
  ['Cyd Fox', 'Core', 'cyd@core.com', 'Won', 700, '2025-01-06', '2025-06-01'],
  ['Dee Dow', 'Dot', 'dee@dot.com', 'Open', 300, '2026-02-20', '2026-04-10'],
  ['Eve Elm', 'Elf', 'eve@elf.com', 'Open', 200, '2026-01-20', '2026-04-12'],
]

/** Written values; the second night is one on which much comes about: Bob's date is past, Dee is no longer new, Eve wakes. */
function lived(): AppSheet {
  const sheet = setUpSheet({ Deals: DEALS })
  sheet.switchLive()
  sheet.bench('bench', 6)
  sheet.type('Eve Elm', 'Wake on', '2026-03-20')
  expect(sheet.night('2026-03-05')).toBe('')
  sheet.world.setNow('2026-03-19 12:00')
  return sheet
}
/** What a night may write of the pipeline, Ledger and Plan; which day a line of the plan was made says nothing. */
const content = (sheet: AppSheet): unknown => [
  sheet.rows('Deals'),
  sheet
    .rows('Plan')
    .map((line) => JSON.stringify({ ...line, 'Made on': '' }))
    .sort(),
  sheet
    .rows('Ledger')
    .map((line) => ['Stage', 'Stage since', 'Decision date', 'Back since'].map((key) => line[key])),
]

describe('what changed', () => {
  it('is nothing before the first night: set-up is none, and there is nothing to take back', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    const before = sheet.rows('Deals')
    expect(page(sheet)).toMatchObject({ day: '', changes: [], rows: 0, isUndone: false })
    expect(undo(sheet)).toMatchObject({ rows: 0, left: [] })
    expect(sheet.rows('Deals')).toEqual(before)
  })

  it('is said row by row, with old and new verdict and the reason, and where the row stands', () => {
    const sheet = lived()
    sheet.night('2026-03-20')
    expect(of(sheet, 'Bob Ray')).toMatchObject({ kind: 'verdict', before: 'Keep', after: 'Notice', row: 3 })
    expect(of(sheet, 'Bob Ray')?.why).toContain('no single fact would save it')
    expect(of(sheet, 'Bob Ray')?.why).not.toMatch(/P\d/)
    expect(of(sheet, 'Dee Dow')).toMatchObject({ kind: 'verdict', before: 'New', after: 'Notice' })
    expect(of(sheet, 'Eve Elm')).toMatchObject({ kind: 'woken', after: 'New' })
    expect(page(sheet)).toMatchObject({ day: '2026-03-20', tab: 'Deals', isUndone: false })
    expect(page(sheet).counts).toMatchObject({ verdict: 3, woken: 1 })
  })

  it('names stage words and rows that are new', () => {
    const sheet = lived()
    sheet.type('Ann Lee', 'Stage', 'Closed Won')
    sheet.tab('Deals').write(7, 1, [['Fay Orr', 'Fix', 'fay@fix.com', 'Absage', 5, '2026-03-19', '']])
    sheet.night('2026-03-20')
    expect(page(sheet).words).toContainEqual({ word: 'Closed Won', kind: 'won' })
    expect(of(sheet, 'Fay Orr')).toMatchObject({ kind: 'new' })
  })

  it('is still what the day began with when the night is run twice, or was cut off', () => {
    const sheet = lived()
    const copy = sheet.copier()
    sheet.night('2026-03-20')
    const wanted = page(sheet).changes
    sheet.night('2026-03-20')
    expect(page(sheet).changes).toEqual(wanted)
    for (let at = 24; at < 60; at += 4) {
      const cut = copy()
      cutOff(cut, at)
      try {
        cut.night('2026-03-20')
      } catch {
        // Cut off.
      }
      mend(cut)
      cut.night('2026-03-20')
      expect(page(cut).changes).toEqual(wanted)
    }
  })

  it('is nothing after set-up', () => {
    expect(page(setUpSheet({ Deals: DEALS })).changes).toEqual([])
  })
})

describe('one undo', () => {
  it('brings every cell back, to the byte, once', () => {
    const sheet = lived()
    sheet.night('2026-03-19')
    const before = content(sheet)
    sheet.night('2026-03-20')
    expect(content(sheet)).not.toEqual(before)
    const { rows, left, page: after } = undo(sheet)
    expect({ left, isUndone: after.isUndone }).toEqual({ left: [], isUndone: true })
    expect(rows).toBeGreaterThan(3)
    expect(content(sheet)).toEqual(before)
    const again = sheet.content()
    expect(undo(sheet).left).toEqual([])
    expect(sheet.content()).toEqual(again)
  })

  it('leaves a cell that changed since, says which, and takes all else back', () => {
    const sheet = lived()
    sheet.night('2026-03-19')
    const before = sheet.deal('Dee Dow')
    const bob = sheet.deal('Bob Ray')
    sheet.night('2026-03-20')
    sheet.type('Bob Ray', 'Verdict', 'Keep, said I')
    const { left } = undo(sheet)
    expect(left.map(({ tab, row, header }) => [tab, row, header])).toContainEqual(['Deals', 3, 'Verdict'])
    expect(sheet.deal('Bob Ray')).toMatchObject({ Verdict: 'Keep, said I', 'Next touch': bob['Next touch'] })
    expect(sheet.deal('Dee Dow')).toEqual(before)
  })

  it('finds rows that were sorted since, and refuses where one is there twice', () => {
    const sheet = lived()
    sheet.night('2026-03-19')
    const before = ['Ann Lee', 'Bob Ray', 'Eve Elm'].map(sheet.deal)
    sheet.night('2026-03-20')
    sheet.tab('Deals').moveRow(6, 2)
    undo(sheet)
    expect(['Ann Lee', 'Bob Ray', 'Eve Elm'].map(sheet.deal)).toEqual(before)
    const twice = lived()
    twice.night('2026-03-20')
    const [cells = []] = twice.tab('Deals').values(3, 1, 1, -1)
    twice.tab('Deals').write(7, 1, [cells])
    expect(undoNight(twice.ports)).toMatchObject({ code: 'undo row twice' })
  })

  it('leaves live formulas alone', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    sheet.world.takesFormulas = true
    sheet.switchLive()
    sheet.night('2026-03-05')
    sheet.night('2026-03-20')
    const formulas = sheet.ports.workbook.formulas('Deals')
    expect(undo(sheet).left).toEqual([])
    expect(sheet.ports.workbook.formulas('Deals')).toEqual(formulas)
  })

  it('takes a stage word off Rules that the night read, unless somebody answered it', () => {
    const sheet = lived()
    const before = sheet.rows('Rules').filter(({ Id }) => Id === 'stage').length
    sheet.tab('Deals').write(2, 4, [['Closed Won']])
    sheet.night('2026-03-20')
    undo(sheet)
    expect(sheet.rows('Rules').filter(({ Id }) => Id === 'stage')).toHaveLength(before)
  })

  it('is not undone in silence: the next night judges again and says so', () => {
    const sheet = lived()
    sheet.night('2026-03-20')
    const { Verdict } = sheet.deal('Bob Ray')
    undo(sheet)
    expect(sheet.deal('Bob Ray').Verdict).not.toBe(Verdict)
    sheet.night('2026-03-21')
    expect(String(sheet.deal('Bob Ray').Verdict)).toMatch(/^Notice/)
    expect(sheet.rows('Log').at(-1)?.Message).toContain(
      'You took the last night back, and the rows were judged again: ',
    )
    expect(page(sheet).isUndone).toBe(false)
    sheet.night('2026-03-22')
    expect(sheet.rows('Log').at(-1)?.Message).not.toContain('took the last night back')
  })

  it('that is cut off at any call, and sent again, leaves the same sheet', () => {
    const sheet = lived()
    sheet.night('2026-03-20')
    const done = sheet.copier()()
    const calls = done.world.calls.length
    undo(done)
    const most = done.world.calls.length - calls
    for (let at = 1; at <= most; at++) {
      const cut = sheet.copier()()
      cutOff(cut, at)
      try {
        undoNight(cut.ports)
      } catch {
        // Cut off.
      }
      mend(cut)
      expect(undo(cut).left).toEqual([])
      expect(cut.content()).toEqual(done.content())
    }
  })
})
