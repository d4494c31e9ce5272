// Finds rows by name, company, e-mail or phone: whole words first, then beginnings of words, then pieces.
import type { Cell } from '../../core/cells/cell'
import { likeBoth, likeWholeWord, likeWord } from '../../core/cells/like'
import { withLines } from '../../core/cells/table'
import { normalise } from '../../core/cells/text'
import { WHO } from '../../core/reading/row-kinds'
import { firstWordOf } from '../../core/words/first-words'
import { Refused, type Result } from '../../core/words/refusals'
import { cellsIn, type KeptSheet, keptSheet } from '../sheet/open-part'
import { openPipeline, type PipelineSheet, readRules } from '../sheet/open-pipeline'
import type { CellsLike, Ports, Workbook } from '../sheet/ports'

/** A search result. */
export interface FoundRow {
  readonly id: string
  readonly name: string
  readonly company: string
  readonly email: string
  /** First word of the verdict; '' if there is none. */
  readonly verdict: string
}

/** As many results as fit under the search field without scrolling. */
const MOST = 8

/** Cells of a long pipeline that are looked at: each costs two calls. */
const MOST_CELLS = 12
/** A word in more cells than these tells nobody apart, and finding them again carries as much once more. */
const TELLS_NOTHING = 2000
/** Figures tell more than letters. */
const LONGEST_WORD = 200

/** Finds at most eight rows that contain every word of the text; none for a blank text. */
export function findRows({ workbook }: Ports, text: string): Result<FoundRow[]> {
  const rules = readRules(workbook)
  const words = normalise(text)
    .split(' ')
    .filter((word) => word !== '')
  const kept = keptSheet(workbook, rules)
  const sheet = kept ? withRowsLike(workbook, kept, words) : openPipeline(workbook, rules)
  if (sheet instanceof Refused) return sheet
  return words.length === 0 ? [] : foundIn(sheet, words)
}

/** A long pipeline with the rows that may hold the words: all of them, unless there are very many. */
function withRowsLike(workbook: Workbook, kept: KeptSheet, words: readonly string[]): PipelineSheet {
  const columns = WHO.flatMap((key) => kept.columns.at.get(key) ?? [])
  const found = (pattern: string): CellsLike =>
    cellsIn(workbook, kept.tab, columns, { pattern, most: MOST_CELLS })
  const lines = words.length > 0 ? linesLike(found, words) : []
  return kept.with(
    withLines(
      kept.table,
      [...lines].filter(([row]) => row > kept.headerRow),
    ),
  )
}

/** The lines that hold a word that few do; where each is in very many, the first with two of them, or one by itself. */
function linesLike(
  found: (pattern: string) => CellsLike,
  words: readonly string[],
): Iterable<readonly [number, Cell[]]> {
  const weight = (word: string): number => word.length + (/\d/.test(word) ? LONGEST_WORD : 0)
  const [rarest = '', next] = [...words].sort((a, b) => weight(b) - weight(a))
  let some = found(likeWord(rarest))
  const alone = some.count > TELLS_NOTHING ? [] : [likeWholeWord(rarest)]
  const closer = next === undefined ? alone : [likeWord(next), likeBoth(rarest, next)]
  for (const pattern of closer) {
    if (some.count <= MOST_CELLS) break
    const these = found(pattern)
    if (these.count > 0) some = these
  }
  return some.lines(MOST_CELLS)
}

function foundIn({ pipeline }: PipelineSheet, words: readonly string[]): FoundRow[] {
  const of = (key: 'id' | 'company' | 'email' | 'phone' | 'verdict', row: number): string =>
    pipeline.text(key)[row] ?? ''
  const filled = pipeline.filled()
  const found: { row: number; rank: number }[] = []
  for (let row = 0; row < pipeline.rows; row++) {
    const id = of('id', row)
    if (!filled[row] || id === '') continue
    const label = pipeline.label(row)
    const rank = rankOf(words, [
      label === id ? '' : label,
      of('company', row),
      `${of('email', row)} ${of('phone', row)}`,
    ])
    if (rank >= 0) found.push({ row, rank })
  }
  found.sort((a, b) => b.rank - a.rank || a.row - b.row)
  return found.slice(0, MOST).map(({ row }) => ({
    id: of('id', row),
    name: pipeline.label(row),
    company: of('company', row),
    email: of('email', row),
    verdict: firstWordOf(of('verdict', row)),
  }))
}

/** How a word can be found in a text between blanks, best first: as a whole word, as a beginning, as a piece. */
const KINDS = [(word: string) => ` ${word} `, (word: string) => ` ${word}`, (word: string) => word] as const
/** How the word is found outranks where: more than the places of all words together can weigh. */
const KIND_WEIGHT = 1000

/** Ranks a match: whole words above beginnings above pieces, then name above company above e-mail and phone; -1 = none. */
function rankOf(words: readonly string[], texts: readonly string[]): number {
  const plain = texts.map((text) => ` ${normalise(text)} `)
  let rank = 0
  for (const word of words) {
    const best = plain.reduce((most, text, at) => {
      const kind = KINDS.findIndex((written) => text.includes(written(word)))
      return kind < 0 ? most : Math.max(most, (KINDS.length - kind) * KIND_WEIGHT + plain.length - at)
    }, 0)
    if (best === 0) return -1
    rank += best
  }
  return rank
}
