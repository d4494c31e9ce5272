// What the panel sends of lines, columns and steps is checked: anything else is refused in words, and nothing is written.
import { contentOf } from '../support/accidents'
import { DEALS } from '../support/panel-calls'
import { type Spreadsheet, setUpSpreadsheet } from '../support/spreadsheet'

const LINE = { stage: 't:Lead', step: 't:Call' }
const ADDED = { at: 0, before: null, after: LINE }
const MANY = Array.from({ length: 101 }, (_, at) => ({ ...ADDED, after: { ...LINE, step: `t:${at}` } }))

let kept: Spreadsheet | undefined
function shared(): Spreadsheet {
  kept ??= setUpSpreadsheet({ Deals: DEALS })
  return kept
}

it.each<[string, string, unknown]>([
  ['nothing', 'panelLines', undefined],
  ['another tab', 'panelLines', { tab: 'Rules', changes: [ADDED] }],
  ['no change', 'panelLines', { tab: 'Process', changes: [] }],
  ['a formula', 'panelLines', { tab: 'Process', changes: [{ at: 0, after: { ...LINE, step: 'f:=1' } }] }],
  ['a bare text', 'panelLines', { tab: 'Process', changes: [{ at: 0, after: { ...LINE, step: '=1' } }] }],
  ['a blank line', 'panelLines', { tab: 'Process', changes: [{ at: 0, before: null, after: {} }] }],
  ['a row that is none', 'panelLines', { tab: 'Process', changes: [{ ...ADDED, at: 1.5 }] }],
  ['too many lines', 'panelLines', { tab: 'Process', changes: MANY }],
  ['an object for a cell', 'panelLines', { tab: 'Process', changes: [{ at: 0, after: { step: {} } }] }],
  ['a column of the user’s', 'panelColumns', { headers: ['Amount'], of: 'easy' }],
  ['no report', 'panelColumns', { headers: ['Discount'], of: 'x' }],
  ['no row', 'panelChecklist', { changes: [ADDED] }],
  [
    'a step of another row',
    'panelChecklist',
    { id: 'T1', changes: [{ at: 0, after: { id: 't:T2', step: 't:x' } }] },
  ],
])('%s is refused by %s', (_, name, request) => {
  const sheet = shared()
  const before = contentOf(sheet)
  expect(sheet.callFromSidebar(name, [request])).toHaveProperty('problem')
  expect(contentOf(sheet)).toEqual(before)
})
