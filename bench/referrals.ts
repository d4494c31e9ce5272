// REFERRAL_COUNT against graphology: the same referrals, loops among them, equal answers.
import { DirectedGraph } from 'graphology'
import { type Figure, grown, LARGEST, quickest, SIZES } from './figure'
import { callIn, loadedSheet, type ScriptContext } from './sheet'

const COUNT_LIMIT = 1_000
const COUNT_RUNS = 5

/** The referring row of each row, -1 = none; every row is won, with its own value. */
type Parents = readonly number[]

const chain = (rows: number): Parents => Array.from({ length: rows }, (_, row) => row - 1)
const fan = (rows: number): Parents => Array.from({ length: rows }, (_, row) => (row === 0 ? -1 : 0))

/** Most rows are referred by an earlier one, a few by any row, which makes some loops. */
function forest(rows: number): Parents {
  let seed = 11
  const chance = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return Math.floor((seed / 2 ** 32) * n)
  }
  return Array.from({ length: rows }, (_, row) => {
    if (row === 0 || chance(4) === 0) return -1
    return chance(1000) === 0 ? chance(rows) : chance(row)
  })
}

const worthOf = (row: number): number => 100 + (row % 900)
const LOOP = ['loop'] as const
type CountAnswer = readonly number[] | typeof LOOP

/** Direct, descendants, depth and revenue of every row, by removing leaves from a graph, one after another. */
function byGraph(parents: Parents): CountAnswer[] {
  const graph = new DirectedGraph({ allowSelfLoops: true })
  parents.forEach((_, row) => {
    graph.addNode(String(row), { value: worthOf(row), descendants: 0, depth: 0, revenue: 0, waiting: 0 })
  })
  parents.forEach((parent, row) => {
    if (parent >= 0) graph.addDirectedEdge(String(parent), String(row))
  })
  const ready: string[] = []
  graph.forEachNode((node, data) => {
    data.waiting = graph.outDegree(node)
    if (data.waiting === 0) ready.push(node)
  })
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    const own = graph.getNodeAttributes(node)
    graph.forEachInNeighbor(node, (above, data) => {
      data.descendants += own.descendants + 1
      data.depth = Math.max(data.depth, own.depth + 1)
      data.revenue += own.revenue + own.value
      data.waiting--
      if (data.waiting === 0) ready.push(above)
    })
  }
  return graph.mapNodes(
    (node, { waiting, descendants, depth, revenue }): CountAnswer =>
      waiting > 0 ? LOOP : [graph.outDegree(node), descendants, depth, revenue],
  )
}

const referralRows = (parents: Parents): unknown[][] => [
  ['Touchline ID', 'Name', 'Stage', 'Value', 'Referred by'],
  ...parents.map((parent, row) => [
    ...[`T${row}`, `Person ${row}`, 'Won', worthOf(row), parent < 0 ? '' : `T${parent}`],
  ]),
]

interface Compared {
  readonly own: number
  readonly peer: number
}

function compare(sheet: ScriptContext, parents: Parents): Compared {
  const rows = sheet.own?.(JSON.stringify(referralRows(parents)))
  const own = quickest(COUNT_RUNS, () => callIn(sheet, 'REFERRAL_COUNT', [rows]))
  const peer = quickest(COUNT_RUNS, () => byGraph(parents))
  const shown = (own.value as (string | number)[][])
    .slice(1)
    .map(([first, ...rest]) => (typeof first === 'string' ? first.slice(0, 4) : [first, ...rest].join()))
  const different = peer.value.findIndex((answer, row) => answer.join() !== shown[row])
  if (different >= 0) {
    throw new Error(`row ${different}: ${shown[different]}, the graph says ${peer.value[different]?.join()}`)
  }
  return { own: own.milliseconds, peer: peer.milliseconds }
}

/** A chain 20,000 deep, one row's 100,000, and forests with loops of growing size. */
export function referralFigures(): Figure[] {
  const sheet = loadedSheet('globalThis.own = (json) => JSON.parse(json)')
  const figure = (what: string, { own, peer }: Compared, exponent?: number): Figure => ({
    what: `REFERRAL_COUNT, ${what}`,
    milliseconds: own,
    ratio: peer / own,
    peer: 'graphology',
    ...(exponent === undefined ? {} : { exponent }),
    must: `under ${COUNT_LIMIT / 1000} s`,
    holds: own < COUNT_LIMIT,
  })
  const forests = SIZES.map((size) => compare(sheet, forest(size)))
  const { exponent } = grown((size) => {
    const rows = sheet.own?.(JSON.stringify(referralRows(forest(size))))
    return () => callIn(sheet, 'REFERRAL_COUNT', [rows])
  })
  return [
    figure('a chain 20000 deep', compare(sheet, chain(20_000))),
    figure('one row with 99999 below', compare(sheet, fan(100_000))),
    ...forests.slice(-1).map((largest) => figure(`${LARGEST} rows with loops`, largest, exponent)),
  ]
}
