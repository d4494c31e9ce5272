// Every custom function is timed: its workload follows from its row of the table.
import { workloadsOf } from '../../bench/functions'
import { loadedSheet } from '../../bench/sheet'
import { WORKLOAD } from '../../bench/workload'
import { customFunction, rawKind, TEXTS } from '../../src/core/functions/custom-function'
import { FUNCTIONS } from '../../src/core/functions/table'

const sheet = loadedSheet(WORKLOAD)
const tables = new Set(sheet.tableKeys?.() as string[])

describe.each(FUNCTIONS.map((row) => [row.name, row] as const))('%s', (name, row) => {
  it.each(workloadsOf(row, tables))('gives rows for the tables $keys', ({ keys }) => {
    const given = keys.map((key) => (key === '' ? undefined : sheet.makeTable?.(key, 60)))
    expect(sheet.isAnswer?.(sheet[name]?.(...given))).toBe(true)
  })
})

it('a function that needs what the workload lacks is told', () => {
  const row = customFunction({
    name: 'NEW',
    topic: 'What works',
    text: 'Is new.',
    parameters: [rawKind('unheard', TEXTS, 'something new.')],
    gives: [TEXTS, 'Nothing.'],
    decide: () => '',
  })
  expect(() => workloadsOf(row, tables)).toThrow('no table for unheard, which NEW needs')
})
