// Lines of the tabs that users fill: added, changed in place, emptied, and taken back by the opposite.
import type { LineChange } from '../../../src/app/panel/line-changes'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'

const line = (stage: string, step: string, more: object = {}) => ({
  ...{ stage: `t:${stage}`, step: `t:${step}`, required: '', exitFact: '' },
  ...more,
})
const [CALL, SHOW, OFFER] = [line('Lead', 'Call'), line('Demo', 'Show'), line('Demo', 'Offer')]
const added = (...lines: (typeof CALL)[]): LineChange[] =>
  lines.map((after) => ({ at: 0, before: null, after }))
const opposite = ({ at, before, after }: LineChange): LineChange => ({ at, before: after, after: before })

function withSteps(): AppSheet {
  const sheet = setUpSheet()
  okOf(sheet.lines('Process', ...added(CALL, SHOW, OFFER)))
  return sheet
}
const steps = (sheet: AppSheet): unknown[] => sheet.rows('Process').map((row) => row.Step)

it('makes the tab with the first line, and adds nothing twice when sent again', () => {
  const sheet = withSteps()
  okOf(sheet.lines('Process', ...added(CALL, SHOW, OFFER)))
  expect(steps(sheet)).toEqual(['Call', 'Show', 'Offer'])
})

it.each<[string, LineChange[]]>([
  ['a changed line', [{ at: 3, before: SHOW, after: line('Demo', 'Show them', { required: 't:no' }) }]],
  ['a line taken out', [{ at: 2, before: CALL, after: null }]],
  [
    'several',
    [
      { at: 2, before: CALL, after: null },
      { at: 4, before: OFFER, after: line('Close', 'Offer') },
    ],
  ],
])('%s is taken back to the byte, and nothing else moves', (_, changes) => {
  const sheet = withSteps()
  const before = sheet.content()
  okOf(sheet.lines('Process', ...changes))
  const after = sheet.content()
  expect(after).not.toEqual(before)
  okOf(sheet.lines('Process', ...changes))
  expect(sheet.content()).toEqual(after)
  okOf(sheet.lines('Process', ...changes.map(opposite)))
  expect(sheet.content()).toEqual(before)
})

it('finds a line that moved, and refuses one that says something else by now', () => {
  const sheet = withSteps()
  sheet.tab('Process').write(2, 1, [
    ['Demo', 'Show'],
    ['Lead', 'Call'],
  ] as never)
  okOf(sheet.lines('Process', { at: 3, before: SHOW, after: line('Demo', 'Show all') }))
  expect(steps(sheet)).toEqual(['Show all', 'Call', 'Offer'])
  const stale = { at: 2, before: SHOW, after: line('Demo', 'Show none') }
  expect(problemOf(sheet.lines('Process', stale, ...added(line('Close', 'Sign'))))).toMatch(/look again/)
  expect(steps(sheet)).toEqual(['Show all', 'Call', 'Offer'])
})

it('leaves columns of the user’s own between ours, and a tab of theirs of that name', () => {
  const sheet = setUpSheet()
  const tab = (headers: string[], ...rows: string[][]): void => {
    sheet.ports.workbook.write('Process', 1, 1, [headers, ...rows])
  }
  okOf(sheet.lines('Process', ...added(CALL)))
  tab(['Stage', 'Mine', 'Step', 'Required', 'Exit fact'], ['Lead', 'x', 'Call', '', ''])
  okOf(sheet.lines('Process', { at: 2, before: CALL, after: line('Lead', 'Ring') }))
  expect(sheet.rows('Process')[0]).toMatchObject({ Stage: 'Lead', Mine: 'x', Step: 'Ring' })
  okOf(sheet.lines('Process', { at: 2, before: line('Lead', 'Ring'), after: null }))
  expect(sheet.ports.workbook.read('Process')?.[1]).toEqual(['', 'x', '', '', ''])
  tab(['Who', 'What', 'When', 'Why', 'How'])
  expect(problemOf(sheet.lines('Process', ...added(CALL)))).toMatch(
    /already a tab "Process" with other columns/,
  )
})

it('what looks like a formula stays text', () => {
  const sheet = setUpSheet()
  const wild = line('Lead', '=HYPERLINK("x")')
  okOf(sheet.lines('Process', ...added(wild)))
  expect(sheet.ports.workbook.formulas('Process').flat().join('')).toBe('')
  okOf(sheet.lines('Process', { at: 2, before: wild, after: null }))
  expect(steps(sheet).join('')).toBe('')
})
