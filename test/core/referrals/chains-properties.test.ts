// Referral chains against their definition, on any small forest with loops (R3).
import fc from 'fast-check'
import { treeLines } from '../../../src/core/referrals/referral-tree'
import { type Referred, referred } from '../../support/referrals'

/** Direct, descendants, depth and revenue of every row, or what is wrong. */
const figures = ({ forest }: Referred) =>
  forest.faults.map((fault, row) =>
    fault !== ''
      ? fault
      : [forest.direct[row], forest.descendants[row], forest.depth[row], forest.revenue[row]],
  )
/** The same by following the definition, row by row, with recursion. */
function naive(parents: readonly number[], values: readonly number[]) {
  const onLoop = (row: number): boolean => {
    for (let at = parents[row] ?? -1, steps = 0; at >= 0 && steps <= parents.length; steps++) {
      if (at === row) return true
      at = parents[at] ?? -1
    }
    return false
  }
  const below = (row: number): { count: number; depth: number; revenue: number } =>
    parents.reduce(
      (sum, parent, child) => {
        if (parent !== row) return sum
        const deeper = below(child)
        return {
          count: sum.count + 1 + deeper.count,
          depth: Math.max(sum.depth, 1 + deeper.depth),
          revenue: sum.revenue + (values[child] ?? 0) + deeper.revenue,
        }
      },
      { count: 0, depth: 0, revenue: 0 },
    )
  return parents.map((_, row) => {
    if (onLoop(row)) return 'loop'
    const { count, depth, revenue } = below(row)
    return [parents.filter((parent) => parent === row).length, count, depth, revenue]
  })
}

const forests = fc.integer({ min: 1, max: 14 }).chain((rows) =>
  fc.array(fc.record({ parent: fc.integer({ min: -1, max: rows - 1 }), value: fc.nat(99) }), {
    minLength: rows,
    maxLength: rows,
  }),
)

it('agrees with the definition on any forest, loops among it, whichever column says who referred', () => {
  fc.assert(
    fc.property(forests, fc.boolean(), (nodes, byTab) => {
      const rows = nodes.map(({ parent, value }, at) => [
        ...[`i${at}`, `P${at}`, 'Won', value, byTab || parent < 0 ? '' : `i${parent}`],
      ])
      const lines = nodes.flatMap(({ parent }, at) =>
        byTab && parent >= 0 ? [{ fromId: `i${parent}`, givenId: `i${at}` }] : [],
      )
      const found = referred(rows, lines)
      const shown = figures(found).map((one) => (typeof one === 'string' ? one.slice(0, 4) : one))
      expect(shown).toEqual(
        naive(
          nodes.map(({ parent }) => parent),
          nodes.map(({ value }) => value),
        ),
      )
      const drawn = treeLines(found.pipeline, found.forest).map(({ row }) => row)
      const linked = nodes.flatMap(({ parent }, at) =>
        parent >= 0 || nodes.some((other) => other.parent === at) ? [at] : [],
      )
      expect([...drawn].sort((a, b) => a - b)).toEqual(linked)
    }),
    { numRuns: 150 },
  )
})
