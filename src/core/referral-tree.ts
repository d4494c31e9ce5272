// The forest of referrals as lines to read: indented, the branches that brought most first (R3).
import { inOrder } from './order'
import type { Pipeline } from './pipeline'
import type { Forest } from './referral'

/** One row of the pipeline in its place. */
export interface TreeLine {
  readonly row: number
  /** 0 for a root. */
  readonly level: number
  /** Indented name, with what is wrong behind it. */
  readonly text: string
}

const INDENT = '    '
/** Deeper lines say their level in figures: a cell holds only so much, and nobody reads further to the right. */
const INDENTED_LEVELS = 12

/**
 * Every row that referred or was referred, each once, below the one that referred it. A loop starts with its first row.
 * Of neighbours the one whose branch brought more comes first, ties in the order of the rows. No recursion.
 */
export function treeLines(pipeline: Pipeline, forest: Forest): TreeLine[] {
  const values = branchValues(pipeline, forest)
  const byValue = inOrder([...values.keys()], (row) => -(values[row] ?? 0))
  const { roots, first, next } = children(forest, byValue, rootTest(pipeline, forest))
  const lines: TreeLine[] = []
  const open: { row: number; level: number }[] = []
  for (const root of roots) {
    open.push({ row: root, level: 0 })
    for (let at = open.pop(); at; at = open.pop()) {
      const { row, level } = at
      lines.push({ row, level, text: lineText(pipeline, forest, row, level) })
      const from = open.length
      for (let child = first[row] ?? -1; child >= 0; child = next[child] ?? -1) {
        open.push({ row: child, level: level + 1 })
      }
      reverseFrom(open, from)
    }
  }
  return lines
}

/** What a row and everything below it brought; a row without figures counts with its own value alone. */
function branchValues(pipeline: Pipeline, { revenue }: Forest): Float64Array {
  const kinds = pipeline.stageKinds()
  return pipeline.value().map((value, row) => {
    const own = kinds[row] === 'won' && !Number.isNaN(value) ? value : 0
    return own + (revenue[row] ?? 0)
  })
}

/** Whether a row stands at the top: nobody referred it, or it is the first of its loop. */
function rootTest(pipeline: Pipeline, { parent, loopOf }: Forest): (row: number) => boolean {
  const firsts = new Map<number, number>()
  for (let row = 0; row < pipeline.rows; row++) {
    const loop = loopOf[row] ?? -1
    if (loop >= 0 && !firsts.has(loop)) firsts.set(loop, row)
  }
  return (row) => (parent[row] ?? -1) < 0 || firsts.get(loopOf[row] ?? -1) === row
}

interface Children {
  readonly roots: readonly number[]
  /** First child of each row, -1 = none. */
  readonly first: Int32Array
  /** The next child of the same parent, -1 = the last. */
  readonly next: Int32Array
}

/** Lists of children in the given order, by links, so that no row has an array of its own. */
function children(forest: Forest, order: Int32Array, isRoot: (row: number) => boolean): Children {
  const { parent, direct, faults } = forest
  const [first, last] = [new Int32Array(parent.length).fill(-1), new Int32Array(parent.length).fill(-1)]
  const next = new Int32Array(parent.length).fill(-1)
  const roots: number[] = []
  for (const row of order) {
    if (isRoot(row)) {
      if ((direct[row] ?? 0) > 0 || (faults[row] ?? '') !== '') roots.push(row)
      continue
    }
    const above = parent[row] ?? 0
    const before = last[above] ?? -1
    if (before < 0) first[above] = row
    else next[before] = row
    last[above] = row
  }
  return { roots, first, next }
}

function reverseFrom<T>(list: T[], from: number): void {
  for (let low = from, high = list.length - 1; low < high; low++, high--) {
    const swapped = list[low] as T
    list[low] = list[high] as T
    list[high] = swapped
  }
}

function lineText(pipeline: Pipeline, forest: Forest, row: number, level: number): string {
  const indent = INDENT.repeat(Math.min(level, INDENTED_LEVELS))
  const deeper = level > INDENTED_LEVELS ? `(${level}) ` : ''
  const isFirstOfLoop = level === 0 || (forest.loopOf[row] ?? -1) < 0
  const fault = isFirstOfLoop ? (forest.faults[row] ?? '') : ''
  return `${indent}${deeper}${pipeline.label(row)}${fault === '' ? '' : ` · ${fault}`}`
}
