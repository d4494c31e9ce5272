// Referral chains of any depth: who referred whom, what each row brought, loops and unknown ids (R3).

import { formatCount } from '../cells/text'
import { mainAmounts } from '../pipeline/currencies'
import type { Pipeline } from '../pipeline/pipeline'
import { type RowFinder, rowFinder, SEVERAL } from '../pipeline/row-finder'
import { REFERRALS } from '../tabs/schema'
import { type Problem, quoted } from '../words/faults'
import type { Referrals } from './referrals-tab'

/** The referral forest, as arrays by pipeline row. */
export interface Forest {
  /** The row that referred each row, -1 = none known. On a loop the parents form a circle. */
  readonly parent: Int32Array
  /** The loop each row is on, from 0; -1 = none. */
  readonly loopOf: Int32Array
  /** `loop: …` or `unknown: …` where a row has no figures, else '' (EXACTLY, Referrals). */
  readonly faults: readonly string[]
  /** Number of rows referred directly. */
  readonly direct: Int32Array
  /** Number of rows referred directly or indirectly. */
  readonly descendants: Int32Array
  /** Length of the longest chain below. */
  readonly depth: Int32Array
  /** Value of the won descendants; NaN where some of them are outside the given rows. */
  readonly revenue: Float64Array
  /** Lines of the Referrals tab that name somebody outside the rows. */
  readonly problems: readonly Problem[]
}

/** What the forest is built from. */
interface ForestInput {
  readonly pipeline: Pipeline
  readonly referrals: Referrals
  /**
   * True when the rows are only part of the pipeline (the single-row form of the functions): then references to
   * others are not reported as unknown, and the Referrals tab counts for people outside the rows too.
   */
  readonly isPartial?: boolean
}

const NAMED_ON_LOOP = 5

/**
 * Links the rows and sums from the leaves up, without recursion, in time linear in rows and lines (R3). A row's
 * referrer is its `Referred by`, an id or a unique name; if blank, the first line of Referrals with the row as `Given
 * ID`.
 */
export function referralForest(input: ForestInput): Forest {
  const links = linksOf(input)
  const { pipeline } = input
  const parent = new Int32Array(links.parent)
  const loopOf = new Int32Array(parent.length).fill(-1)
  const sums = sumFromLeaves(parent, wonValues(pipeline, parent.length), loopOf)
  const faults = links.faults.slice(0, pipeline.rows)
  addLoopTexts(faults, parent, loopOf, pipeline)
  return { parent, loopOf, faults, ...sums, problems: links.problems }
}

interface Links {
  readonly parent: number[]
  readonly faults: string[]
  readonly problems: Problem[]
}

function linksOf(input: ForestInput): Links {
  const { pipeline, referrals, isPartial = false } = input
  const finder = rowFinder(pipeline)
  const links: Links = {
    parent: new Array<number>(pipeline.rows).fill(-1),
    faults: new Array<string>(pipeline.rows).fill(''),
    problems: [],
  }
  const filled = pipeline.filled()
  pipeline.text('referredBy').forEach((reference, row) => {
    if (reference === '' || !filled[row]) return
    const found = finder.find(reference)
    if (found >= 0) links.parent[row] = found
    else if (!isPartial) links.faults[row] = unknownText(reference, found)
  })
  const nodeOf = isPartial ? nodesBeyond(finder, links.parent) : finder.byId
  for (let line = 0; line < referrals.count; line++) addLine(links, line, input, finder, nodeOf)
  return links
}

/** Maps an id to its row, or to a new node of its own if it is outside the rows. */
function nodesBeyond(finder: RowFinder, parent: number[]): (id: string) => number {
  const beyond = new Map<string, number>()
  return (id) => {
    const row = finder.byId(id)
    if (row >= 0) return row
    const node = beyond.get(id) ?? parent.push(-1) - 1
    beyond.set(id, node)
    return node
  }
}

/** Applies a line of Referrals: only to rows without `Referred by`, and only the first line for each. */
function addLine(
  { parent, faults, problems }: Links,
  line: number,
  { pipeline, referrals, isPartial = false }: ForestInput,
  finder: RowFinder,
  nodeOf: (id: string) => number,
): void {
  const givenId = referrals.givenIds[line] ?? ''
  const [fromId, from] = [referrals.fromIds[line] ?? '', referrals.from[line] ?? '']
  if (givenId === '' || (fromId === '' && from === '')) return
  const given = nodeOf(givenId)
  if (given < 0) {
    const place = { tab: REFERRALS.name, row: referrals.rowOf(line), header: 'Given ID' }
    problems.push({ ...place, code: 'givenId', shown: quoted(givenId) })
    return
  }
  const isSaid = (pipeline.text('referredBy')[given] ?? '') !== ''
  if (isSaid || parent[given] !== -1 || (faults[given] ?? '') !== '') return
  const found = fromId === '' ? finder.byName(from) : nodeOf(fromId)
  if (found >= 0) parent[given] = found
  else if (!isPartial) {
    faults[given] = `${unknownText(fromId || from, found)} (Referrals, row ${referrals.rowOf(line)})`
  }
}

function unknownText(reference: string, found: number): string {
  const shown = `unknown: "${reference.slice(0, 40)}"`
  if (found === SEVERAL) return `${shown} is the name of several rows: write the Touchline ID`
  return `${shown} is neither a Touchline ID nor a name among the rows`
}

/** Won value of each row; NaN for nodes outside the rows. */
function wonValues(pipeline: Pipeline, nodes: number): Float64Array {
  const { values } = mainAmounts(pipeline)
  const kinds = pipeline.stageKinds()
  return new Float64Array(nodes).fill(Number.NaN).map((unknown, row) => {
    if (row >= pipeline.rows) return unknown
    const value = values[row] ?? Number.NaN
    return kinds[row] === 'won' && !Number.isNaN(value) ? value : 0
  })
}

type ForestSums = Pick<Forest, 'direct' | 'descendants' | 'depth' | 'revenue'>

/** Sums from the leaves up; rows that never become leaves are on loops, which are numbered in `loopOf`. */
function sumFromLeaves(parent: Int32Array, own: Float64Array, loopOf: Int32Array): ForestSums {
  const nodes = parent.length
  const [direct, descendants] = [new Int32Array(nodes), new Int32Array(nodes)]
  const [depth, revenue] = [new Int32Array(nodes), new Float64Array(nodes)]
  parent.forEach((above) => {
    if (above >= 0) direct[above] = (direct[above] ?? 0) + 1
  })
  const waiting = direct.slice()
  const ready = new Int32Array(nodes)
  let end = 0
  for (let node = 0; node < nodes; node++) if (waiting[node] === 0) ready[end++] = node
  for (let at = 0; at < end; at++) {
    const node = ready[at] ?? 0
    const above = parent[node] ?? -1
    if (above < 0) continue
    descendants[above] = (descendants[above] ?? 0) + (descendants[node] ?? 0) + 1
    depth[above] = Math.max(depth[above] ?? 0, (depth[node] ?? 0) + 1)
    revenue[above] = (revenue[above] ?? 0) + (revenue[node] ?? 0) + (own[node] ?? 0)
    waiting[above] = (waiting[above] ?? 0) - 1
    if (waiting[above] === 0) ready[end++] = above
  }
  let loops = 0
  for (let node = 0; node < nodes; node++) {
    if (waiting[node] === 0 || loopOf[node] !== -1) continue
    for (let on = node; loopOf[on] === -1; on = parent[on] ?? 0) loopOf[on] = loops
    loops++
  }
  return { direct, descendants, depth, revenue }
}

/** Writes `loop: …` for every row on a loop, naming its members from the first row on. */
function addLoopTexts(faults: string[], parent: Int32Array, loopOf: Int32Array, pipeline: Pipeline): void {
  const texts: string[] = []
  for (let row = 0; row < faults.length; row++) {
    const loop = loopOf[row] ?? -1
    if (loop < 0) continue
    texts[loop] ??= loopText(parent, row, pipeline)
    faults[row] = texts[loop] ?? ''
  }
}

/** `loop: Ann was referred by Bob, Bob by Ann`, shortened for long loops. */
function loopText(parent: Int32Array, first: number, pipeline: Pipeline): string {
  const nameOf = (row: number): string => (row < pipeline.rows ? pipeline.label(row) : 'somebody else')
  const links: string[] = []
  let length = 0
  for (let row = first; length === 0 || row !== first; row = parent[row] ?? first) {
    const by = length === 0 ? 'was referred by' : 'by'
    if (length < NAMED_ON_LOOP) links.push(`${nameOf(row)} ${by} ${nameOf(parent[row] ?? first)}`)
    length++
  }
  const rest = length > NAMED_ON_LOOP ? `, and ${formatCount(length - NAMED_ON_LOOP)} more` : ''
  return `loop: ${links.join(', ')}${rest}`
}
