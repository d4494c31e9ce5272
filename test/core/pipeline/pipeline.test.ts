// The user's pipeline by meaning: which column is what, which rows are rows, and what its cells say.
import type { Cell } from '../../../src/core/cells/cell'
import {
  FIELD_LABELS,
  type PipelineKey,
  pipelineColumns,
  pipelineTable,
} from '../../../src/core/pipeline/pipeline'
import { FIELDS } from '../../../src/core/reading/fields'
import { matchHeaders } from '../../../src/core/reading/headers'
import { isBenchWord, OWN_KEYS, readBenched, readGut } from '../../../src/core/reading/own-cells'
import { ON_DEMAND_COLUMNS, OWN_COLUMNS } from '../../../src/core/tabs/schema'
import { on, pipelineOf } from '../../support/pipeline'

const columnsOf = (headers: readonly string[], confirmed: Readonly<Record<string, string>> = {}) => {
  const { at, unsure } = pipelineColumns(headers, new Map(Object.entries(confirmed)))
  return { ...Object.fromEntries(at), unsure: unsure.map(({ field }) => field) }
}
const one = (header: string, ...cells: Cell[]) =>
  pipelineOf({ headers: ['Company', header], rows: cells.map((cell, at) => [`Company ${at}`, cell]) })
    .pipeline

describe('the columns of a pipeline', () => {
  it('are the user’s fields and Touchline’s own, wherever they stand', () => {
    expect(columnsOf(['will they buy', 'Company', 'TOUCHLINE ID', 'Stage', 'Verdict'])).toMatchObject({
      ...{ gut: 0, company: 1, id: 2, stage: 3, verdict: 4, unsure: [] },
    })
  })

  it('never take one of Touchline’s own for a field, but for the decision date', () => {
    for (const { header, key } of [...OWN_COLUMNS, ...ON_DEMAND_COLUMNS]) {
      expect([...matchHeaders([header], new Map()).columns.keys()]).toEqual(
        key === 'decision' ? ['decision'] : [],
      )
    }
  })

  it('read the first of two equal own columns', () => {
    expect(columnsOf(['Company', 'Verdict', 'Verdict'])).toMatchObject({ verdict: 1 })
  })

  it('take the decision date before a close date, unless another was confirmed', () => {
    const headers = ['Company', 'Close date', 'Decision date']
    expect(columnsOf(headers)).toMatchObject({ decision: 2 })
    expect(columnsOf(headers, { decision: 'Close date' })).toMatchObject({ decision: 1 })
    expect(columnsOf(['Company', 'Close date'])).toMatchObject({ decision: 1 })
  })

  it('take Touchline’s own decision date where the sheet was said to have none', () => {
    expect(columnsOf(['Company', 'Close date'], { decision: '' })).not.toHaveProperty('decision')
    expect(columnsOf(['Company', 'Close date', 'Decision date'], { decision: '' })).toMatchObject({
      decision: 2,
    })
  })

  it('leave open what is a question', () => {
    const found = columnsOf(['Company', 'Decision date', 'Decision date'])
    expect(found).toMatchObject({ unsure: ['decision'] })
    expect(found).not.toHaveProperty('decision')
  })

  it('have a label for every field', () => {
    expect([...FIELD_LABELS.keys()]).toEqual(FIELDS.map(({ key }) => key))
    expect([...FIELD_LABELS.values()]).not.toContain('')
  })
})

describe('the rows of a pipeline', () => {
  const filled = (headers: string[], rows: Cell[][]) => [...pipelineOf({ headers, rows }).pipeline.filled()]

  it('end before an export’s footer', () => {
    const rows: Cell[][] = [
      ['Ann', 100],
      ['', ''],
      ['Total', 100],
      ['Confidential Information - Do Not Distribute', ''],
    ]
    expect(filled(['Name', 'Amount'], rows)).toEqual([1, 0, 0, 0])
    const values = [['Name', 'Amount'], ...rows]
    expect(pipelineTable('Deals', values).rows).toEqual([['Ann', 100]])
    expect(pipelineTable('Deals', [['Deals'], ...values], 1)).toMatchObject({
      firstRow: 3,
      headers: ['Name', 'Amount'],
    })
    expect(pipelineTable('Deals', []).rows).toEqual([])
  })

  it('are called by name, company, title or id, else by their place', () => {
    const { pipeline } = pipelineOf({
      headers: ['Deal name', 'First name', 'Last name', 'Company', 'Touchline ID'],
      rows: [
        ['Big', 'Ann', 'Lee', 'Acme', 'x'],
        ['Big', '', '', 'Acme', 'x'],
        ['Big', '', '', '', 'x'],
        ['', '', '', '', 'x'],
        ['', '', '', '', ''],
      ],
    })
    expect([0, 1, 2, 3, 4].map((row) => pipeline.label(row))).toEqual([
      'Ann Lee',
      'Acme',
      'Big',
      'x',
      'row 6',
    ])
  })
})

describe('Touchline’s own cells', () => {
  it('say what a row is benched as, and since when', () => {
    expect(readBenched('')).toBeNull()
    expect(readBenched('bench 2026-03-02')).toEqual({ kind: 'bench', on: on('2026-03-02') })
    expect(readBenched('long-term 2026-03-02')).toEqual({ kind: 'long-term', on: on('2026-03-02') })
    expect(readBenched('Long Term')).toEqual({ kind: 'long-term', on: NaN })
    expect(['x 2026-02-30', 'x', 'FALSE', 'no', '0'].map(readBenched)).toEqual(Array(5).fill(null))
    expect(['', 'bench', 'no', 'false', '2026-03-02', 'x', 'yes'].map(isBenchWord)).toEqual([
      ...[true, true, true, true, true, false, false],
    ])
    expect(one('Benched', new Date(Date.UTC(2026, 2, 2))).benched()).toEqual([
      { kind: 'bench', on: on('2026-03-02') },
    ])
  })

  it('say what the gut says', () => {
    expect(['yes', 'Hope ', 'NEVER!', 'No', 'maybe', ''].map(readGut)).toEqual([
      ...['yes', 'hope', 'never', 'never', '', ''],
    ])
  })

  it('are known by their headers', () => {
    const keys: PipelineKey[] = [...OWN_COLUMNS, ...ON_DEMAND_COLUMNS].map(({ key }) => key)
    expect([...OWN_KEYS.values()]).toEqual(keys)
  })
})
