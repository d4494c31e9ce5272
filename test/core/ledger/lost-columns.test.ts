// What continues what is known, and the question about a column that is lost (S5).
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { continuityOf, pickBy } from '../../../src/core/ledger/known-cells'
import { lostQuestions } from '../../../src/core/ledger/lost-columns'
import { pipelineColumns } from '../../../src/core/pipeline/pipeline'
import type { PipelineKey } from '../../../src/core/reading/pipeline-columns'
import { LEDGER } from '../../../src/core/tabs/schema'
import { book, tabOf, UTC } from '../../support/pipeline'

const LINES = [
  {
    id: 'i1',
    who: 'id:7 | mail:ann@acme.com | name:ann|acme',
    stage: 'Demo',
    decision: '2026-05-01',
    gut: 'yes',
  },
  {
    id: 'i2',
    who: 'id:8 | mail:bob@bolt.com | name:bob|bolt',
    stage: 'Won',
    decision: '2026-06-01',
    gut: '',
  },
]
const known = (rows: readonly (readonly Cell[])[]) => {
  const table = tableOf('Deals', rows)
  const ids = table.rows.map((_, at) => `i${at + 1}`)
  const lastNight = new Map([
    ['i1', { value: 900 }],
    ['i2', { value: 50 }],
  ])
  return { table, continuity: continuityOf(table, ids, { ledger: tabOf(LEDGER, LINES), lastNight }, UTC) }
}

describe('cells that continue what is known', () => {
  it.each<[PipelineKey, readonly Cell[]]>([
    ['stage', ['demo', 'WON']],
    ['status', ['Demo', 'Won']],
    ['decision', ['2026-05-01', '2026-06-01']],
    ['value', ['€900', 50]],
    ['gut', ['Yes', '']],
    ['email', ['ann@acme.com', 'BOB@bolt.com']],
    ['recordId', [7, '8']],
    ['name', ['Ann', 'Bob']],
    ['company', ['Acme', 'Bolt']],
  ])('are known of %s', (field, cells) => {
    const { continuity } = known([['A', 'B'], ...cells.map((cell) => [cell, 'x'])])
    expect([continuity(field, 0), continuity(field, 1)]).toEqual([1, 0])
  })

  it('are unknown for other fields, and for rows without a line', () => {
    expect(known([['A'], ['2026-01-01']]).continuity('created', 0)).toBeNaN()
    expect(known([['A']]).continuity('stage', 0)).toBeNaN()
  })

  it('pick one of equal headers; several that go on alike, or none, pick none', () => {
    const { continuity } = known([
      ['Stage', 'Stage', 'Stage'],
      ['x', 'Demo', 'Demo'],
      ['y', 'Won', 'Lost'],
    ])
    expect(pickBy(continuity)('stage', [0, 1, 2])).toBe(1)
    expect(pickBy(continuity)('stage', [0])).toBe(-1)
    expect(pickBy(continuity)('created', [1, 2])).toBe(-1)
    expect(pickBy(() => 1)('stage', [1, 2])).toBe(-1)
  })
})

describe('the question about a lost column', () => {
  const pins = (given: Readonly<Record<string, string>>) => new Map(Object.entries(given))
  const asked = (
    headers: readonly string[],
    rows: readonly (readonly Cell[])[],
    given: Readonly<Record<string, string>>,
    stages: Parameters<typeof book>[1] = [],
  ) => {
    const { table, continuity } = known([headers, ...rows])
    const rules = book({}, stages)
    const columns = pipelineColumns(headers, pins(given), { pick: () => -1 })
    return lostQuestions({ table, columns, book: rules, zone: UTC, continuity })
  }

  it.each<[string, string, Cell]>([
    ['created', 'Since', '2025-01-01'],
    ['lastActivity', 'When', '2025-02-01'],
    ['phone', 'Ring', '+49 30 901820'],
    ['company', 'Where', 'Acme'],
    ['email', 'Write', 'zoe@zed.com'],
  ])('of %s names the column of its kind: %s', (field, header, cell) => {
    const others: Record<string, Cell> = { Tint: 'blue', Count: 3, [header]: cell }
    const [question] = asked(Object.keys(others), [Object.values(others)], { [field]: 'Before' })
    expect(question).toMatchObject({ field, header: 'Before', why: 'gone', candidate: header, holds: true })
    expect(question?.choices[0]).toBe(header)
  })

  it('of a stage names the column of words that Rules knows', () => {
    const stages = [
      { id: 'stage', rule: 'Warm', value: 'open' },
      { id: 'stage', rule: 'Done', value: 'won' },
    ]
    const rows = [
      ['blue', 'Warm'],
      ['red', 'Done'],
    ]
    expect(asked(['Tint', 'Place'], rows, { stage: 'Stage' }, stages)[0]?.candidate).toBe('Place')
  })

  it('names no column twice, none that a field uses, and none where none is likely', () => {
    const questions = asked(['Name', 'One', 'Stage'], [['Ann', '2025-01-01', 'Demo']], {
      created: 'Made',
      lostOn: 'Lost',
      stage: 'Stage',
    })
    expect(questions.map(({ candidate }) => candidate)).toEqual(['One', ''])
    expect(questions.map(({ choices }) => choices)).toEqual([['One'], ['One']])
    expect(asked(['Tint'], [['blue']], { value: 'Amount' })[0]).toMatchObject({
      candidate: '',
      choices: ['Tint'],
    })
  })

  it('of a header that is there twice offers both', () => {
    const [question] = asked(['Day', 'Tint', 'Day'], [['2025-01-01', 'x', '2025-01-01']], { created: 'Day' })
    expect(question).toMatchObject({ why: 'twice', candidate: '', choices: ['Day (1 of 2)', 'Day (2 of 2)'] })
  })

  it('says whether verdicts wait for it', () => {
    expect(asked(['Tint'], [['x']], { owner: 'Owner', company: 'Firm' }).map(({ holds }) => holds)).toEqual([
      true,
      false,
    ])
  })
})
