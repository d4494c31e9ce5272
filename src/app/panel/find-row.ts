// Finds rows by a part of name, company, e-mail or phone, best matches first.
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

/** Ranks a match: starts of words above middles, name above company above e-mail and phone; -1 = no match. */
function rankOf(words: readonly string[], texts: readonly string[]): number {
  const plain = texts.map((text) => ` ${normalise(text)}`)
  let rank = 0
  for (const word of words) {
    const best = plain.reduce((most, text, at) => {
      const weight = plain.length - at
      if (text.includes(` ${word}`)) return Math.max(most, weight * 2)
      return text.includes(word) ? Math.max(most, weight) : most
    }, 0)
    if (best === 0) return -1
    rank += best
  }
  return rank
}
