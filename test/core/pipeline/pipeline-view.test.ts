// Some rows of a pipeline: what their cells say is what the whole pipeline reads there, and the others are blank.
import type { Cell } from '../../../src/core/cells/cell'
import { PipelineView } from '../../../src/core/pipeline/pipeline-view'
import { pipelineOf } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Stage', 'Value', 'Created', 'Decision date']
const viewOf = (rows: readonly (readonly Cell[])[], places: readonly number[]) => {
  const { pipeline } = pipelineOf({ headers: HEADERS, rows: rows.map((cells) => [...cells]) })
  return { pipeline, view: new PipelineView(pipeline, places) }
}
const MIXED = [
  ['T1', 'Ann', 'Demo', 900, new Date('2026-01-05'), '3/4/2026'],
  ['T2', 'Bob', 'Won', '1.500', new Date('2026-01-06'), '14/3/2026'],
  ['', '', '', '', '', ''],
  ['T4', 'Dee', 'Lost', '2,5', 'soon', ''],
]

describe('a view of some rows', () => {
  it('has content in them alone, and leaves the pipeline itself as it is', () => {
    const { pipeline, view } = viewOf(MIXED, [1, 2])
    expect([...view.filled()]).toEqual([0, 1, 0, 0])
    expect(view.text('name')).toEqual(['', 'Bob', '', ''])
    expect(view.rows).toBe(4)
    expect(view.whole).toBe(pipeline)
    expect([...pipeline.filled()]).toEqual([1, 1, 0, 1])
    expect(pipeline.text('name')).toEqual(['Ann', 'Bob', '', 'Dee'])
  })

  it.each([0, 1, 3])('reads days and amounts of row %d as the whole column makes them', (row) => {
    const { pipeline, view } = viewOf(MIXED, [row])
    for (const key of ['created', 'decision'] as const)
      expect(view.moments(key)[row]).toBe(pipeline.moments(key)[row])
    expect(view.value()[row]).toBe(pipeline.value()[row])
    expect(view.stageKinds()[row]).toBe(pipeline.stageKinds()[row])
  })

  it('says what it cannot read by the row of the sheet', () => {
    const { pipeline, view } = viewOf(MIXED, [3])
    view.moments('created')
    pipeline.moments('created')
    expect(view.problems).toEqual(pipeline.problems)
    expect(view.problems).toEqual([expect.objectContaining({ row: 5, header: 'Created' })])
  })

  it('reads nothing of rows that hold no words: a wrong cell elsewhere is none of its problems', () => {
    const { view } = viewOf(MIXED, [0])
    expect(view.moments('created')).toEqual(
      Float64Array.of(view.moments('created')[0] ?? 0, ...[NaN, NaN, NaN]),
    )
    expect(view.problems).toEqual([])
  })
})
