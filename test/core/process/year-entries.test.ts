// The tab Year: targets and answers, also as somebody typed them (D7).
import { tableOf } from '../../../src/core/cells/table'
import { targetOf, yearEntries } from '../../../src/core/process/year-entries'
import { headersOf, YEAR } from '../../../src/core/tabs/schema'
import { UTC } from '../../support/pipeline'

const read = (...lines: readonly (string | number)[][]) =>
  yearEntries(tableOf('Year', [headersOf(YEAR), ...lines]), UTC)

it('holds targets by name, answers by key, and nothing of lines that name no year or nothing known', () => {
  const entries = read(
    [2026, 'Target', '€ 1,500', '', '2026-01-02', ''],
    [2026, 'Who wasted your time?', '', 'Ann Lee', '2026-01-03', 'wasted'],
    ['', 'Target', 9, '', '', ''],
    [2026, 'A note of my own', 7, '', '', ''],
    ['2026', ' ziel ', '900', '', 'soon', ''],
  )
  expect(entries.map(({ key, amount, answer, line }) => [key, amount, answer, line])).toEqual([
    ['target', 1500, '', 0],
    ['wasted', Number.NaN, 'Ann Lee', 1],
    ['target', 900, '', 4],
  ])
  expect(targetOf(entries, 2026)).toBe(900)
  expect(targetOf(entries, 2025)).toBeNaN()
})

it('takes no target of nothing, or that cannot be read', () => {
  expect(targetOf(read([2026, 'Target', 0], [2026, 'Target', 'a lot']), 2026)).toBeNaN()
  expect(targetOf(read([2026, 'Target', 40], [2026, 'Target', '']), 2026)).toBe(40)
})
