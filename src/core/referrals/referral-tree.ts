// The referral forest as indented lines, the most valuable branches first (R3).

import { sortedByNumber } from '../cells/order'
import { mainAmounts } from '../pipeline/currencies'
import type { Pipeline } from '../pipeline/pipeline'
import type { Forest } from './chains'

/** A row of the pipeline as a line of the tree. */
interface TreeLine {
  readonly row: number
  /** 0 for a root. */
  readonly level: number
  /** Indented name, followed by the fault if there is one. */
  readonly text: string
}

const INDENT = '    '
/** Deeper lines show their level as a number, because cells are limited and nobody reads further to the right. */
const INDENTED_LEVELS = 12

/**
 * Every row that referred or was referred, once, below its referrer. A loop starts at its first row. Siblings are
 * sorted by the value of their branch, ties by row. No recursion.
 */
export function treeLines(pipeline: Pipeline, forest: Forest): TreeLine[] {
  const values = branchValues(pipeline, forest)
  const byValue = sortedByNumber(
    values.map((_, row) => row),
    (row) => -(values[row] ?? 0),
  )
  const { roots, first, next } = children(forest, byValue, rootTest(pipeline, forest))
  const textOf = lineTexts(pipeline, forest)
  const levels = new Int32Array(pipeline.rows)
  const lines: TreeLine[] = []
  const open: number[] = []
  for (const root of roots) {
    open.push(root)
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      const level = levels[row] ?? 0
      lines.push({ row, level, text: textOf(row, level) })
      const from = open.length
      for (let child = first[row] ?? -1; child >= 0; child = next[child] ?? -1) {
        levels[child] = level + 1
        open.push(child)
      }
      reverseFrom(open, from)
    }
  }
  return lines
}

/** Won value of a row and everything below it; rows without figures count with their own value. */
function branchValues(pipeline: Pipeline, { revenue }: Forest): Float64Array {
  const kinds = pipeline.stageKinds()
  return mainAmounts(pipeline).values.map((value, row) => {
    const own = kinds[row] === 'won' && !Number.isNaN(value) ? value : 0
    return own + (revenue[row] ?? 0)
  })
}

/** True for rows without a referrer and for the first row of a loop. */
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
  /** First child of each row; -1 = none. */
  readonly first: Int32Array
  /** Next child of the same parent; -1 = last. */
  readonly next: Int32Array
}

/** Children in the given order as linked lists, so that rows need no arrays of their own. */
function children(forest: Forest, order: Int32Array, isRoot: (row: number) => boolean): Children {
  const { parent, direct, faults } = forest
  const [first, last] = [new Int32Array(parent.length).fill(-1), new Int32Array(parent.length).fill(-1)]
  const next = new Int32Array(parent.length).fill(-1)
  const roots: number[] = []
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0
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

function reverseFrom(list: number[], from: number): void {
  for (let low = from, high = list.length - 1; low < high; low++, high--) {
    const swapped = list[low] ?? 0
    list[low] = list[high] ?? 0
    list[high] = swapped
  }
}

function lineTexts(pipeline: Pipeline, { loopOf, faults }: Forest): (row: number, level: number) => string {
  const indents = Array.from({ length: INDENTED_LEVELS + 1 }, (_, level) => INDENT.repeat(level))
  // Read once in sheet order: branch by branch the rows come in no useful order.
  const names = pipeline.names()
  return (row, level) => {
    const indent = indents[level] ?? `${indents[INDENTED_LEVELS]}(${level}) `
    const isFirstOfLoop = level === 0 || (loopOf[row] ?? -1) < 0
    const fault = isFirstOfLoop ? (faults[row] ?? '') : ''
    return `${indent}${names[row] || pipeline.label(row)}${fault === '' ? '' : ` · ${fault}`}`
  }
}
