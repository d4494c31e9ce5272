// The report How I read your sheet as lines of text.
import { proposedStageKind } from '../../sidebar/reading/stage-proposals'
import type { ReadStage, SheetReading } from './reports'

const EXAMPLES_SHOWN = 3
const LINES_SHOWN = 5

/** What was proposed, left unread, not found, skipped and is asked; what was matched stands above already. */
export function readingLines(reading: SheetReading): string[] {
  const { proposed, unused, missing, stages, skipped, people, questions } = reading
  const unknown = stages.filter(({ kind }) => kind === null)
  return [
    ...proposed.map(
      ({ field, header, samples, reason }) => `${field} may be "${header}"${examples(samples)}: ${reason}`,
    ),
    ...(proposed.length === 0
      ? []
      : ['Take all of these with --accept, or name one with --map FIELD=HEADER.']),
    ...unused.map(
      ({ header, what, samples }) => `not read: "${header}", which holds ${what}${examples(samples)}`,
    ),
    ...missing.map(({ follows }) => follows),
    ...(unknown.length === 0
      ? []
      : [
          `what are these stages: ${unknown.map(askedWord).join(', ')}?`,
          'Say it with --stage WORD=KIND: open, won or lost.',
        ]),
    ...questions.order.map(orderLine),
    ...short(skipped.map(({ row, why }) => `row ${row} is skipped: ${why}`)),
    ...short(
      people.map(
        ({ shown, rows, names }) =>
          `"${shown}" joins nobody: rows ${rows.join(', ')} are ${names.join(', ')}`,
      ),
    ),
  ]
}

/** A word with its rows and, where one can tell, what it may be. */
const askedWord = ({ word, rows }: ReadStage): string => {
  const likely = proposedStageKind(word)
  return `"${word}" (${rows}${likely === null ? '' : `, perhaps ${likely}`})`
}

const orderLine = ({ what, headers, samples, taken }: SheetReading['questions']['order'][number]): string => {
  const other = what === 'days' ? 'day-first' : 'comma'
  return `${headers.map((header) => `"${header}"`).join(', ')}${examples(samples)} can be read in two ways: taken as ${taken}; else say --rule order.${what}=${other}`
}

const examples = (samples: readonly string[]): string =>
  samples.length === 0 ? '' : ` (${samples.slice(0, EXAMPLES_SHOWN).join(' · ')})`

const short = (lines: readonly string[]): string[] => {
  const more = lines.length - LINES_SHOWN
  return more > 0 ? [...lines.slice(0, LINES_SHOWN), `and ${more} more like it`] : [...lines]
}
