// What looks back further than a year says from which day it counts, where older touches are archived.
import { idAfter, markId, withMerge } from '../../../src/core/touches/archived'
import { call } from '../../support/functions'

const HEADERS = [
  'Touch ID',
  'When',
  'Touchline ID',
  'Name',
  'Medium',
  'Minutes',
  'Question',
  'Great question',
  ...['Experiment', 'Arm', 'Outcome'],
]
const EXPERIMENTS = [
  ['Experiment', 'Variable', 'Arms', 'Success', 'Smallest effect', 'Planned calls', 'Started', 'Status'],
  ['Opening', 'opener', 'Plain, Question', 'Reached', '10 %', 100, '2025-02-01', 'running'],
]
const touch = (when: string) => ['t1', when, 'a', 'Ann', 'Call', 12, 'Why us?', 'yes']
const MARK = [markId('k1'), '2025-03-05 00:00', '', '', '', '', '', '']
const ROWS = [
  ['Name', 'Touchline ID', 'Stage', 'Value', 'Source', 'Created', 'Won on'],
  ['Ann', 'a', 'Won', 900, 'Web', '2024-01-03', '2024-05-01'],
]
const SAID = 'Left out: touches before 5 Mar 2025, which are archived'

it.each([
  ...['SOURCE_REPORT', 'CUSTOMER_TIME', 'QUESTION_RANK', 'MEDIA_RATE'],
  ...['LOCKED_MONEY', 'DIAGNOSE_PACE', 'SEVEN_MUSTS', 'EXPERIMENT_VERDICT'],
])('%s', (name) => {
  const log = [HEADERS, touch('2026-02-02 09:00')]
  const given = { rows: ROWS, experiments: EXPERIMENTS, name: 'Opening' }
  expect(JSON.stringify(call(name, { ...given, touches: log }))).not.toContain('archived')
  const said = JSON.stringify(call(name, { ...given, touches: [...log, MARK] }))
  expect(said.split(SAID)).toHaveLength(2)
})

it('PROSPECTING_MINUTES', () => {
  const time = [['Start', 'End', 'Minutes', 'Category']]
  const touches = [HEADERS, touch('2026-02-02 09:00'), MARK]
  expect(JSON.stringify(call('PROSPECTING_MINUTES', { time, touches }))).toContain(SAID)
})

it('not what looks back a year at most', () => {
  const touches = [HEADERS, touch('2026-02-02 09:00'), MARK]
  for (const name of ['TOUCH_COUNT', 'TOUCH_CAPACITY'])
    expect(JSON.stringify(call(name, { rows: ROWS, touches }))).not.toContain('archived')
})

it('minutes a touch are those of a year, so that they stay', () => {
  const old = Array.from({ length: 30 }, () => ['', '2024-02-02 09:00', 'a', 'Ann', 'Call', 60, '', ''])
  const recent = [HEADERS, touch('2026-02-02 09:00')]
  expect(call('TOUCH_CAPACITY', { touches: [...recent, ...old] })).toEqual(
    call('TOUCH_CAPACITY', { touches: recent }),
  )
})

it('a line that comes back is that of the row which its row was merged into, as long as the row is gone', () => {
  const merged = withMerge(withMerge(withMerge('', 'a', 'b'), 'b', 'c'), 'a', 'b')
  const back = (...there: readonly string[]) =>
    ['a', 'b', 'c', 'd', ''].map((id) => idAfter(merged, id, (one) => there.includes(one)))
  expect(back('c')).toEqual(['c', 'c', 'c', 'd', ''])
  expect(back('b', 'c')).toEqual(['b', 'b', 'c', 'd', ''])
  expect(back('a', 'b', 'c')).toEqual(['a', 'b', 'c', 'd', ''])
  expect(idAfter('', 'a', () => false)).toBe('a')
})
