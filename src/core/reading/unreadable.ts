// Cells of a row that matter and cannot be read: an error is not a blank, and words are not a day (S4).
import { type Cell, isErrorText } from '../cells/cell'
import { type Fault, quoted } from '../words/faults'
import { isBenchWord, isGutWord } from './own-cells'
import type { PipelineKey } from './pipeline-columns'

/** The first cell of a row that cannot be read. */
export interface Unreadable {
  readonly key: PipelineKey
  readonly header: string
  /** What it holds. */
  readonly shown: string
  readonly fault: Fault
}

/** Fields whose cells hold words. The stage comes first: where it is read, the rest may not matter. */
const WORDS = ['stage', 'status', 'gut', 'benched'] as const

/** What is wrong with a cell of words; null when it can be read. */
function faultOfWord(key: (typeof WORDS)[number], shown: string, text: string): Fault | null {
  if (isErrorText(shown)) return { code: 'cellError', shown }
  if (key === 'gut' && !isGutWord(text)) return { code: 'gutWord', shown: quoted(text) }
  return key === 'benched' && !isBenchWord(text) ? { code: 'benchWord', shown: quoted(text) } : null
}

/** What is asked of a pipeline. */
interface Cells {
  has(key: PipelineKey): boolean
  header(key: PipelineKey): string
  cellAt(key: PipelineKey, row: number): Cell
  textAt(key: PipelineKey, row: number): string
  filled(): Uint8Array
}

/** The cells of words that cannot be read, by row. */
export function unreadableWords(pipeline: Cells): Map<number, Unreadable> {
  const found = new Map<number, Unreadable>()
  const filled = pipeline.filled()
  for (const key of WORDS) {
    if (!pipeline.has(key)) continue
    const header = pipeline.header(key)
    for (let row = 0; row < filled.length; row++) {
      const cell = pipeline.cellAt(key, row)
      if (!filled[row] || cell === '' || cell === undefined || found.has(row)) continue
      const shown = typeof cell === 'string' ? cell.trim() : String(cell)
      const fault = faultOfWord(key, shown, pipeline.textAt(key, row))
      if (fault) found.set(row, { key, header, shown: quoted(shown), fault })
    }
  }
  return found
}
