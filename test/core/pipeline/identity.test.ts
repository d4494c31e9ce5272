// Touchline's ids: one for each row with content, none twice; of rows with the same id the oldest keeps it.
import fc from 'fast-check'
import { missingIds } from '../../../src/core/pipeline/identity'
import { pipelineOf } from '../../support/pipeline'

const HEADERS = ['Touchline ID', 'Name', 'Created']
type Row = readonly [id: string, name: string, created: string]

/** New ids by row: n1, n2 … in the order they were asked for. */
function given(rows: readonly Row[], taken: readonly string[] = []): Record<number, string> {
  let count = 0
  const offered = [...taken]
  const next = () => offered.shift() ?? `n${++count}`
  return Object.fromEntries(missingIds(pipelineOf({ headers: HEADERS, rows }).pipeline, next))
}

describe('ids', () => {
  it('are given to rows with content that have none', () => {
    expect(
      given([
        ['T1', 'Ann', ''],
        ['', 'Bob', ''],
        ['', '', ''],
        ['', 'Cy', ''],
      ]),
    ).toEqual({ 1: 'n1', 3: 'n2' })
  })

  it('stay with the older of two rows, wherever the copy was put', () => {
    expect(
      given([
        ['T1', 'Ann', '2026-01-01'],
        ['T1', 'Ann', '2026-02-01'],
      ]),
    ).toEqual({ 1: 'n1' })
    expect(
      given([
        ['T1', 'Ann', '2026-02-01'],
        ['T1', 'Ann', '2026-01-01'],
      ]),
    ).toEqual({ 0: 'n1' })
    expect(
      given([
        ['T1', 'Ann', ''],
        ['T1', 'Ann', '2026-01-01'],
      ]),
    ).toEqual({ 0: 'n1' })
  })

  it('stay with the upper of two rows that are as old', () => {
    expect(
      given([
        ['T1', 'Ann', '2026-01-01'],
        ['T1', 'Ann', '2026-01-01'],
      ]),
    ).toEqual({ 1: 'n1' })
    expect(
      given([
        ['T1', 'Ann', ''],
        ['T1', 'Ann', ''],
      ]),
    ).toEqual({ 1: 'n1' })
  })

  it('are never one that is taken already', () => {
    expect(
      given(
        [
          ['T1', 'Ann', ''],
          ['', 'Bob', ''],
        ],
        ['T1', 'T1'],
      ),
    ).toEqual({ 1: 'n1' })
  })

  it('are one for each row and none twice, and then there is nothing left to give', () => {
    const id = fc.constantFrom('T1', 'T2', 'T3', '')
    const row = fc.tuple(
      id,
      fc.constantFrom('Ann', 'Bob', ''),
      fc.constantFrom('2026-01-01', '2026-02-01', ''),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const fresh = given(rows)
        const after = rows.map(([held, name, created], at): Row => [fresh[at] ?? held, name, created])
        const ids = after.filter(([, name]) => name !== '').map(([held]) => held)
        expect(ids).not.toContain('')
        expect(new Set(ids).size).toBe(ids.length)
        expect(given(after)).toEqual({})
        for (const held of new Set(rows.filter(([, name]) => name !== '').map(([one]) => one))) {
          if (held !== '') expect(ids).toContain(held)
        }
      }),
    )
  })
})
