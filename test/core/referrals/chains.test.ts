// Referral chains: what grew below each row, loops and unknown ids, at any depth (R3).
import { treeLines } from '../../../src/core/referrals/referral-tree'
import { type Referred, referred } from '../../support/referrals'

/** Direct, descendants, depth and revenue of every row, or what is wrong. */
const figures = ({ forest }: Referred) =>
  forest.faults.map((fault, row) =>
    fault !== ''
      ? fault
      : [forest.direct[row], forest.descendants[row], forest.depth[row], forest.revenue[row]],
  )
const texts = ({ pipeline, forest }: Referred): string[] =>
  treeLines(pipeline, forest).map(({ text }) => text)

describe('a chain of referrals', () => {
  it('counts direct referrals, all below, the longest chain, and the value of the won ones below', () => {
    const chain = referred([
      ['a', 'Ann', 'Won', 100],
      ['b', 'Bob', 'Won', 200, 'a'],
      ['c', 'Cy', 'Demo', 400, 'b'],
      ['d', 'Di', 'Won', 800, 'a'],
      ['e', 'Ed', 'Won', '', 'c'],
    ])
    expect(figures(chain)).toEqual([
      [2, 4, 3, 1000],
      [1, 2, 2, 0],
      [1, 1, 1, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
  })

  it('takes `Referred by` as an id, else as a name only one row has, whatever its case', () => {
    const chain = referred([
      ['a', 'Ann', 'Won', 1],
      ['b', 'Bob', 'Won', 1, 'ANN'],
      ['Bob', 'Cy', 'Won', 1],
      ['d', 'Di', 'Won', 1, 'Bob'],
    ])
    expect([...chain.forest.parent]).toEqual([-1, 0, -1, 2])
  })

  it('takes the first line of Referrals with its Given ID where `Referred by` is blank', () => {
    const rows = [
      ['a', 'Ann'],
      ['b', 'Bob'],
      ['c', 'Cy', '', '', 'Ann'],
    ]
    const { forest } = referred(rows, [
      { fromId: '', from: '', givenId: 'b' },
      { from: 'ann', givenId: 'b' },
      { fromId: 'c', givenId: 'b' },
      { fromId: 'b', givenId: 'c' },
    ])
    expect([...forest.parent]).toEqual([-1, 0, 0])
  })

  it('leaves blank rows out, and a second row with the same id', () => {
    const { forest } = referred([
      ['a', 'Ann'],
      ['a', 'Bob'],
      ['', 'Cy', '', '', 'a'],
      ['x', '', '', '', 'a'],
    ])
    expect([...forest.direct]).toEqual([1, 0, 0, 0])
  })
})

describe('what is wrong with a referral', () => {
  it('names the rows of a loop, in the order they referred each other, and keeps who hangs below it', () => {
    const loop = referred([
      ['a', 'Ann', 'Won', 1, 'c'],
      ['b', 'Bob', 'Won', 1, 'a'],
      ['c', 'Cy', 'Won', 1, 'b'],
      ['d', 'Di', 'Won', 1, 'b'],
      ['e', 'Ed', 'Won', 1, 'd'],
    ])
    const text = 'loop: Ann was referred by Cy, Cy by Bob, Bob by Ann'
    expect(figures(loop)).toEqual([text, text, text, [1, 1, 1, 1], [0, 0, 0, 0]])
  })

  it('says so where a row referred itself, and cuts a long loop short', () => {
    expect(referred([['a', 'Ann', 'Won', 1, 'a']]).forest.faults).toEqual(['loop: Ann was referred by Ann'])
    const ring = Array.from({ length: 2000 }, (_, at) => [`i${at}`, `P${at}`, '', '', `i${(at + 1) % 2000}`])
    const [first] = referred(ring).forest.faults
    expect(first).toBe('loop: P0 was referred by P1, P1 by P2, P2 by P3, P3 by P4, P4 by P5, and 1,995 more')
  })

  it('tells two loops apart', () => {
    const { forest } = referred([
      ['a', 'Ann', '', '', 'b'],
      ['b', 'Bob', '', '', 'a'],
      ['c', 'Cy', '', '', 'd'],
      ['d', 'Di', '', '', 'c'],
    ])
    expect([...forest.loopOf]).toEqual([0, 0, 1, 1])
    expect(forest.faults[3]).toBe('loop: Cy was referred by Di, Di by Cy')
  })

  it('reports an id nobody has, a name several have, and a line of Referrals that names nobody', () => {
    const tangled = referred(
      [
        ['a', 'Ann'],
        ['b', 'Ann'],
        ['c', 'Cy', '', '', 'zz'],
        ['d', 'Di', '', '', 'Ann'],
        ['e', 'Ed'],
      ],
      [
        { fromId: 'a', givenId: 'gone' },
        { fromId: 'zz', givenId: 'e' },
      ],
    )
    expect(tangled.forest.faults).toEqual([
      '',
      '',
      'unknown: "zz" is neither a Touchline ID nor a name among the rows',
      'unknown: "Ann" is the name of several rows: write the Touchline ID',
      'unknown: "zz" is neither a Touchline ID nor a name among the rows (Referrals, row 3)',
    ])
    expect(tangled.forest.problems).toMatchObject([{ tab: 'Referrals', row: 2, header: 'Given ID' }])
  })
})

describe('some of the rows alone', () => {
  it('count what the Referrals tab says of others, and leave open what those brought', () => {
    const alone = referred(
      [['a', 'Ann', 'Won', 100, 'somebody']],
      [
        { fromId: 'a', givenId: 'b' },
        { fromId: 'b', givenId: 'c' },
        { fromId: 'x', givenId: 'y' },
      ],
      { isPartial: true },
    )
    expect(figures(alone)).toEqual([[1, 2, 2, Number.NaN]])
    expect(figures(referred([['a', 'Ann', 'Won', 100]], [], { isPartial: true }))).toEqual([[0, 0, 0, 0]])
  })
})

describe('the tree', () => {
  it('indents everybody below who sent them, the branch that brought most first', () => {
    const forest = referred([
      ['a', 'Ann', 'Won', 100],
      ['b', 'Bob', 'Won', 1, 'a'],
      ['c', 'Cy', 'Won', 500, 'a'],
      ['d', 'Di', 'Won', 900],
      ['e', 'Ed', 'Won', 700, 'f'],
      ['f', 'Flo', 'Won', 900],
    ])
    expect(texts(forest)).toEqual(['Flo', '    Ed', 'Ann', '    Cy', '    Bob'])
  })

  it('starts a loop with its first row and ends it before that one comes again', () => {
    const loop = referred([
      ['a', 'Ann', '', '', 'b'],
      ['b', 'Bob', '', '', 'a'],
      ['c', 'Cy', '', '', 'b'],
    ])
    expect(texts(loop)).toEqual(['Ann · loop: Ann was referred by Bob, Bob by Ann', '    Bob', '        Cy'])
  })

  it('says the level in figures where it would be indented too far', () => {
    const chain = Array.from({ length: 15 }, (_, at) => [
      `i${at}`,
      `P${at}`,
      '',
      '',
      at === 0 ? '' : `i${at - 1}`,
    ])
    expect(texts(referred(chain)).slice(-2)).toEqual([
      `${' '.repeat(48)}(13) P13`,
      `${' '.repeat(48)}(14) P14`,
    ])
  })
})

describe('any depth and width', () => {
  const DEEP = 20_000
  const WIDE = 100_000

  it('adds a chain up from its end, and draws it', () => {
    const chain = referred(
      Array.from({ length: DEEP }, (_, at) => [`i${at}`, `P${at}`, 'Won', 1, at === 0 ? '' : `i${at - 1}`]),
    )
    expect(figures(chain)[0]).toEqual([1, DEEP - 1, DEEP - 1, DEEP - 1])
    expect(treeLines(chain.pipeline, chain.forest)).toHaveLength(DEEP)
  })

  it('adds one row’s many referrals up', () => {
    const fan = referred(
      Array.from({ length: WIDE }, (_, at) => [`i${at}`, `P${at}`, 'Won', 1, at === 0 ? '' : 'i0']),
    )
    expect(figures(fan)[0]).toEqual([WIDE - 1, WIDE - 1, 1, WIDE - 1])
  })
})
