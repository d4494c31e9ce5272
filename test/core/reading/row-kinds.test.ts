// What is a row of the pipeline: somebody typed who or what it is; what else stands in its lines is skipped by a reason.
import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { pipelineOf } from '../../support/pipeline'

const HEADERS = ['Name', 'E-mail', 'Stage', 'Amount', 'Close date', 'Called', 'Touchline ID', 'Verdict']

function read(rows: readonly (readonly Cell[])[], headers: readonly string[] = HEADERS) {
  const { pipeline } = pipelineOf({ headers, rows })
  pipeline.value()
  pipeline.moments('decision')
  return {
    filled: [...pipeline.filled()],
    skipped: pipeline.skipped().map(({ row, reason }) => `${row} ${reason}`),
    problems: pipeline.problems,
  }
}
const kindOf = (cells: readonly Cell[], headers = HEADERS): string =>
  read([cells, ['Zed', 'z@x.de']], headers).skipped[0]?.slice(2) ?? ''

describe('a row', () => {
  it.each<[string, readonly Cell[]]>([
    ['a name', ['Ann']],
    ['an e-mail', ['', 'a@x.de']],
    ['one letter', ['A']],
    ['a name that is a number', [7]],
    ['a name that Sheets took for a date', [new Date(0)]],
    ['an error where somebody stands who has an id', ['#N/A', '', 'Demo', 5, '', false, 'T1']],
  ])('is made by %s', (_, cells) => {
    expect(read([cells]).filled).toEqual([1])
  })

  it.each<[string, readonly Cell[]]>([
    ['a formula’s 0', ['', '', '', 0]],
    ['0 in a name’s column', [0, '', '', 0]],
    ['0 as text', ['0', '', '', '0.00']],
    ['a prefilled stage', ['', '', 'Demo']],
    ['a ticked box', ['', '', '', '', '', true]],
    ['a date and an amount', ['', '', '', 900, '2026-03-09']],
    ['placeholders', ['-', 'n/a', 'Demo']],
    ['a formula’s error', ['#N/A', '', 'Demo', 0]],
  ])('is not made by %s', (_, cells) => {
    const { filled, skipped, problems } = read([cells])
    expect([filled, skipped, problems]).toEqual([[0], ['0 nobody'], []])
  })

  it('is not made by an unticked box, by blanks or by Touchline’s own cells, of which nothing is said', () => {
    const { filled, skipped } = read([
      ['', '', '', '', '', false],
      [' ', null],
      [],
      ['', '', '', '', '', '', 'T1', 'Keep'],
    ])
    expect([filled, skipped]).toEqual([[0, 0, 0, 0], []])
  })

  it('is made by a title or a record id where these are all there is', () => {
    expect(
      read(
        [
          ['Fridge', 'Demo'],
          ['', 'Demo'],
        ],
        ['Deal name', 'Stage'],
      ).filled,
    ).toEqual([1, 0])
    expect(
      read(
        [
          [1, 'Demo'],
          [2, 'Demo'],
          ['', 'Demo'],
        ],
        ['ID', 'Stage'],
      ).filled,
    ).toEqual([1, 1, 0])
  })

  it('is not made by a record id that only counts lines, unless a date or an amount stands beside it', () => {
    const headers = ['ID', 'Company', 'Stage', 'Amount', 'Created']
    const lines: Cell[][] = [
      [1, 'Acme', 'Demo', 5, ''],
      [2, '', 'Demo', 0, ''],
      [3, '', '', 7, ''],
      [4, '', '', '', '2026-01-05'],
      [5, '', '', '', ''],
    ]
    expect(read(lines, headers).filled).toEqual([1, 0, 1, 1, 0])
    expect(
      read(
        lines.map(([id, ...rest]) => [`D-${id}`, ...rest]),
        headers,
      ).filled,
    ).toEqual([1, 1, 1, 1, 1])
  })

  it('is any line with content where no column says who, or while it is in question which does', () => {
    expect(
      read(
        [
          ['Demo', ''],
          ['', 5],
          ['', 0],
        ],
        ['Stage', 'Amount'],
      ).filled,
    ).toEqual([1, 1, 1])
    expect(
      read(
        [
          ['Ann', '', 'Demo'],
          ['', '', 'Demo'],
        ],
        ['Organization', 'Company', 'Stage'],
      ).filled,
    ).toEqual([1, 1])
  })
})

describe('a line that is no row', () => {
  it.each<[string, readonly Cell[]]>([
    ['header', HEADERS],
    ['header', ['name', 'E-Mail ', 'stage', 'AMOUNT']],
    ['heading', ['Q1 deals']],
    ['heading', ['Q4 DEALS']],
    ['heading', ['2026']],
    ['heading', ['Hot leads']],
    ['heading', ['März 2026', '', '', '', '', false]],
    ['total', ['Subtotal Q1', '', '', 3000]],
    ['total', ['Sub-total', '', '', '$3,000']],
    ['total', ['Total', '', '', 7000]],
    ['total', ['', '', 'Summe', 7000]],
    ['total', ['Total open deals', '', '', 7000]],
    ['line', ['=======']],
    ['line', ['---', '-----', '---']],
    ['line', ['* * * *']],
    ['conflict', ['<<<<<<< HEAD']],
    ['conflict', ['>>>>>>> theirs', '']],
  ])('is a %s: %j', (reason, cells) => {
    expect(kindOf(cells)).toBe(reason)
  })

  it.each<readonly Cell[][]>([
    [['Name', 'n@x.de', 'Demo']],
    [['April']],
    [['Daily Deals']],
    [['Q1 deals', 'q1@deals.de']],
    [['Total Wine', '', '', 900]],
    [['Total', 'a@total.fr', '', 900]],
    [['June Summers']],
    [['Open Systems']],
    [['== Ann ==', 'a@x.de']],
  ])('is a row: %j', (cells) => {
    expect(kindOf(cells)).toBe('')
  })

  it('says nothing of cells nobody can read', () => {
    const { problems } = read([HEADERS, ['Ann', '', 'Demo', 'much', 'soon'], ['Q1 deals'], ['Bob']])
    expect(problems.map(({ row }) => row)).toEqual([3, 3])
  })

  it('counts the lines behind the rows as a footer', () => {
    expect(
      read([['Ann'], ['Total', '', '', 7], ['Confidential Information - Do Not Distribute']]).skipped,
    ).toEqual(['1 footer', '2 footer'])
  })

  it('is every line with content that is no row, wherever it stands', () => {
    const line = fc.constantFrom<readonly Cell[]>(
      ...[['Ann', 'a@x.de'], ['Q1 deals'], ['Subtotal', '', '', 5], HEADERS, ['', '', 'Demo'], ['====='], []],
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (some) => {
        const lines = [...some, ['Ann', 'a@x.de']]
        const { filled, skipped } = read(lines)
        expect(filled).toEqual(lines.map(([name]) => (name === 'Ann' ? 1 : 0)))
        const others = lines.filter((cells) => cells.length > 0 && cells[0] !== 'Ann').length
        expect(skipped).toHaveLength(others)
      }),
    )
  })
})
