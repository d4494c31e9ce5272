// The next question about the fit of a row: the first criterion whose cell is still unknown (Q1).

import type { Day } from '../calendar/day'
import type { Pipeline } from '../pipeline/pipeline'
import { type Criterion, fieldColumn, NOT_MET, prepare, UNKNOWN } from './criterion'

interface FitQuestion {
  readonly question: string
  /** Header of the user's column that takes the answer. */
  readonly header: string
  /** Answers to choose from, where the criterion names them. */
  readonly choices: readonly string[]
}

const CHOICES = new Set(['is', 'is not', 'one of'])

/**
 * The first open question of the profiles that may still fit the row; null when every profile is decided, or the sheet
 * has no column for the answer.
 */
export function fitQuestion(
  pipeline: Pipeline,
  profiles: ReadonlyMap<string, readonly Criterion[]>,
  row: number,
  today: Day,
): FitQuestion | null {
  for (const criteria of profiles.values()) {
    const judged = criteria
      .filter(({ kind }) => kind !== 'nice')
      .map((criterion) => {
        const results = new Int32Array(1)
        prepare(criterion, pipeline, { today }).judge(results, row, row + 1)
        return { criterion, result: results[0] }
      })
    const isOut = judged.some(({ criterion, result }) =>
      criterion.kind === 'must' ? result === NOT_MET : result !== NOT_MET && result !== UNKNOWN,
    )
    if (isOut) continue
    for (const { criterion, result } of judged) {
      const column = fieldColumn(pipeline, criterion.field)
      if (result === UNKNOWN && column >= 0)
        return questionOf(criterion, pipeline.table.headers[column] ?? '')
    }
  }
  return null
}

function questionOf({ field, question, test, value }: Criterion, header: string): FitQuestion {
  const words = CHOICES.has(test) && typeof value === 'string' ? value.split(/[,;]/) : []
  const choices = words.map((word) => word.trim()).filter((word) => word !== '')
  return { question: question || `${field}?`, header, choices: choices.length > 1 ? choices : [] }
}
