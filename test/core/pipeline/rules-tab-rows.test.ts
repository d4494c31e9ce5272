// The rows set-up adds to the Rules tab: what is missing, and never what stands there already.

import { tableOf } from '../../../src/core/cells/table'
import { type FoundAtSetUp, missingRuleRows } from '../../../src/core/pipeline/rules-tab-rows'
import { RULE_NUMBERS, STATE_ROWS } from '../../../src/core/rules/numbers'
import { RULES_TAB } from '../../../src/core/tabs/schema'
import { ENGLISH } from '../../../src/core/words/english'
import { pipelineOf } from '../../support/pipeline'

const { pipeline } = pipelineOf({
  headers: ['Name', 'Stage', 'Amount'],
  rows: [
    ['Ann', 'Closed Won', 1],
    ['Bob', 'Negotiation', 2],
    ['Cy', 'Verloren', 3],
    ['Di', 'Lead', 4],
    ['Ed', 'lead', 5],
  ],
})
const found: FoundAtSetUp = {
  pipeline,
  state: { colour: 'yes' },
  numbers: { 'P2.key': 4 },
  answers: new Map(),
  words: ENGLISH,
}
const HEADER = RULES_TAB.columns.map(({ header }) => header)
const rowsOf = (given: Partial<FoundAtSetUp> = {}, tab: unknown[][] = []) =>
  missingRuleRows(tableOf('Rules', [HEADER, ...(tab as string[][])]), { ...found, ...given })
const lists = (rows: readonly (readonly unknown[])[], id: string) =>
  rows.filter((row) => row[0] === id).map((row) => row.slice(1, 3))

describe('a Rules tab without rows', () => {
  it('gets every number of the method with its default, and what the sheet gives', () => {
    const rows = rowsOf()
    for (const { id, value, from } of RULE_NUMBERS) {
      const row = rows.find((one) => one[0] === id) ?? []
      expect([row[2], row[3], row[5]]).toEqual([id === 'P2.key' ? 4 : (value ?? ''), value ?? '', from])
    }
    expect(rows.filter((row) => STATE_ROWS.some(({ id }) => id === row[0]))).toHaveLength(STATE_ROWS.length)
  })

  it('gets the stages once each, in the order of a sale, open before won before lost', () => {
    expect(lists(rowsOf(), 'stage')).toEqual([
      ['Lead', 'open'],
      ['Negotiation', 'open'],
      ['Closed Won', 'won'],
      ['Verloren', 'lost'],
    ])
  })

  it('gets the matched headers, as the user answered where they were asked', () => {
    expect(
      lists(
        rowsOf({
          answers: new Map([
            ['value', 'Amount (2 of 2)'],
            ['owner', ''],
          ]),
        }),
        'header',
      ),
    ).toEqual([
      ['value', 'Amount (2 of 2)'],
      ['owner', ''],
      ['name', 'Name'],
      ['stage', 'Stage'],
    ])
  })
})

describe('a Rules tab with rows', () => {
  it('gets nothing twice, and what the user changed stays', () => {
    const rows = rowsOf()
    expect(rowsOf({}, rows as string[][])).toEqual([])
    const changed = rows.map((row) => (row[1] === 'Negotiation' ? ['stage', 'NEGOTIATION', 'won'] : row))
    expect(rowsOf({}, changed as string[][])).toEqual([])
  })

  it('gets back what was deleted', () => {
    const rows = rowsOf().filter((row) => row[0] !== 'C1.most' && row[1] !== 'Lead')
    expect(rowsOf({}, rows as string[][]).map((row) => row.slice(0, 3))).toEqual([
      ['C1.most', 'Touches a year, at most', 16],
      ['stage', 'Lead', 'open'],
    ])
  })
})
