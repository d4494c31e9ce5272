// PROCESS_CHECK and DIAGNOSE_PACE as Sheets calls them, beyond their examples.
import type { Cell } from '../../../src/core/cells/cell'
import { call } from '../../support/functions'

const PROCESS = [
  ['Stage', 'Step'],
  ['Lead', 'Call'],
  ['Demo', 'Show'],
]
const STEPS = [
  ['Touchline ID', 'Step', 'Done on'],
  ['a', 'Call', '2026-02-01'],
]
const ROWS: Cell[][] = [
  ['Touchline ID', 'Name', 'Stage'],
  ['a', 'Ann', 'Demo'],
  ['', '', ''],
  ['b', 'Bob', ''],
]

describe('PROCESS_CHECK', () => {
  it('is blank for rows without content or stage, and takes blank steps as none done', () => {
    expect(call('PROCESS_CHECK', { rows: ROWS, process: PROCESS, steps: STEPS })).toEqual([
      ...[
        ['Done', 'First skipped'],
        [0.5, ''],
        ['', ''],
        ['', ''],
      ],
    ])
    expect(call('PROCESS_CHECK', { rows: ROWS.slice(0, 2), process: PROCESS })).toEqual([
      ['Done', 'First skipped'],
      [0, 'Call'],
    ])
  })

  it('has no share where no step is required', () => {
    const process = [
      ['Stage', 'Step', 'Required'],
      ['Demo', 'Show', 'no'],
    ]
    expect(call('PROCESS_CHECK', { rows: ROWS.slice(0, 2), process })).toEqual([
      ['Done', 'First skipped'],
      ['', ''],
    ])
  })

  it('names the argument it cannot use', () => {
    const given = { rows: ROWS, process: PROCESS, steps: STEPS }
    const foreign = [['w'], ['x']]
    expect(call('PROCESS_CHECK', { ...given, process: foreign })).toMatch(/^process: the header "Stage"/)
    expect(call('PROCESS_CHECK', { ...given, steps: foreign })).toMatch(/^steps: the header "Touchline ID"/)
    expect(call('PROCESS_CHECK', { ...given, rows: ROWS.map((row) => row.slice(1)) })).toMatch(
      /^rows: the header "Touchline ID" is missing, so the steps/,
    )
    expect(call('PROCESS_CHECK', { ...given, process: '' })).toMatch(/^process: .*\(D1\)$/)
  })
})

describe('DIAGNOSE_PACE', () => {
  it('says that nothing is known where nothing is given, and shows its header alone without rows', () => {
    expect(call('DIAGNOSE_PACE', { rows: ROWS })).toEqual([
      ['Branch', 'Evidence'],
      [
        'No baseline yet',
        'No baseline of sales: records before the last 6 weeks reach back 0 weeks, 6 are needed',
      ],
    ])
    expect(call('DIAGNOSE_PACE', { rows: ROWS.slice(0, 1) })).toEqual([['Branch', 'Evidence']])
  })

  it('names the argument it cannot use', () => {
    const foreign = [['w'], ['x']]
    expect(call('DIAGNOSE_PACE', { rows: ROWS, touches: foreign })).toMatch(/^touches: the header "When"/)
    expect(call('DIAGNOSE_PACE', { rows: ROWS, process: foreign })).toMatch(/^process: /)
    expect(call('DIAGNOSE_PACE', { rows: ROWS, process: PROCESS, steps: foreign })).toMatch(/^steps: /)
  })

  it('stands any number of weeks on Rules', () => {
    const rules = (weeks: Cell) => [
      ['Id', 'Value'],
      ['D3.weeks', weeks],
    ]
    const branch = (weeks: Cell) => call('DIAGNOSE_PACE', { rows: ROWS, rules: rules(weeks) })
    for (const weeks of [0, 1e15, 0.4, -3, 'many']) expect(branch(weeks)).toHaveLength(2)
  })
})
