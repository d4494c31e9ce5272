// The checklist of a row: ticked with day and owner, unticked, and taken back (D2).
import type { LineChange } from '../../../src/app/panel/line-changes'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const DEALS = [
  ['Name', 'Email', 'Stage', 'Amount', 'Owner', 'Create date'],
  ['Ann Lee', 'ann@acme.com', 'Demo', 900, 'Eva', '2026-01-05'],
  ['Bob Ray', 'bob@bolt.com', 'Lead', 500, 'Max', '2026-01-06'],
]
const PROCESS = [
  ['Stage', 'Step', 'Required', 'Exit fact'],
  ['Lead', 'Call', '', ''],
  ['Demo', 'Show', '', ''],
]
const sheetOf = (tabs = { Deals: DEALS, Process: PROCESS }): AppSheet => setUpSheet(tabs)
const idOf = (sheet: AppSheet, name = 'Ann Lee'): string => String(sheet.deal(name)['Touchline ID'])
const tick = (id: string, step: string, stage: string): LineChange => ({
  ...{ at: 0, before: null },
  after: { id: `t:${id}`, stage: `t:${stage}`, step: `t:${step}`, doneOn: 'd:46085', owner: 't:Eva' },
})

it('says what is to be done while there is no process', () => {
  const sheet = setUpSheet({ Deals: DEALS })
  expect(okOf(sheet.checklist(idOf(sheet)))).toMatchObject({ steps: [], share: null, owner: 'Eva' })
})

it('a tick writes the step with day and owner, once; its opposite takes it back', () => {
  const sheet = sheetOf()
  const id = idOf(sheet)
  expect(okOf(sheet.checklist(id))).toMatchObject({ share: 0, skipped: 0, stage: 'Demo' })
  const change = tick(id, 'Call', 'Lead')
  const ticked = okOf(sheet.checklist(id, change))
  expect(ticked).toMatchObject({ share: 0.5, skipped: -1 })
  expect(ticked.steps[0]).toMatchObject({ isDone: true, on: '2026-03-04', owner: 'Eva' })
  okOf(sheet.checklist(id, change))
  expect(sheet.rows('Steps')).toHaveLength(1)
  expect(okOf(sheet.checklist(idOf(sheet, 'Bob Ray')))).toMatchObject({ share: 0, skipped: -1 })
  const [found] = ticked.steps[0]?.lines ?? []
  const before = found?.line ?? {}
  expect(okOf(sheet.checklist(id, { at: found?.at ?? 0, before, after: null })).share).toBe(0)
  expect(okOf(sheet.checklist(id, { at: 0, before: null, after: before })).share).toBe(0.5)
})

it('a row that is gone is refused in words', () => {
  const sheet = sheetOf()
  expect(problemOf(sheet.checklist('nobody'))).not.toBe('')
  expect(problemOf(sheet.checklist('nobody', tick('nobody', 'Call', 'Lead')))).not.toBe('')
  expect(sheet.world.tabs.has('Steps')).toBe(false)
})
