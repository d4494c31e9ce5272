// Finds rows by name, company, e-mail or phone: whole words first, then beginnings of words, then pieces.
import { normalise } from '../../core/cells/text'
import { firstWordOf } from '../../core/words/first-words'
import { Refused, type Result } from '../../core/words/refusals'
import { openPipeline, readRules } from '../sheet/open-pipeline'
import type { Ports } from '../sheet/ports'

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

/** Finds at most eight rows that contain every word of the text; none for a blank text. */
export function findRows({ workbook }: Ports, text: string): Result<FoundRow[]> {
  const sheet = openPipeline(workbook, readRules(workbook))
  if (sheet instanceof Refused) return sheet
  const words = normalise(text)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const { pipeline } = sheet
  const of = (key: 'id' | 'company' | 'email' | 'phone' | 'verdict', row: number): string =>
    pipeline.text(key)[row] ?? ''
  const filled = pipeline.filled()
  const found: { row: number; rank: number }[] = []
  for (let row = 0; row < pipeline.rows; row++) {
    if (!filled[row] || of('id', row) === '') continue
    const rank = rankOf(words, [
      pipeline.label(row),
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
