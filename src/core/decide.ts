// Decides fit, verdict, next touch and medium for a whole pipeline: the one way for set-up, night, log and edit.
import type { Cadence } from './cadence/cadence'
import { heldTouches } from './cadence/held-touches'
import { nextMedia } from './cadence/next-medium'
import { leadingName, type NextTouch, nextTouches } from './cadence/next-touch'
import { type CadenceInput, gatherPeople, type People } from './cadence/people'
import type { Plan } from './cadence/plan'
import { type Day, serialOf } from './calendar/day'
import type { Cell } from './cells/cell'
import { lazy } from './cells/lazy'
import type { Criterion } from './fit/criterion'
import { type Fits, judgeFits } from './fit/profile'
import { heldVerdict } from './ledger/held-verdict'
import type { Ledger } from './ledger/ledger'
import type { Persons } from './pipeline/person'
import type { Pipeline } from './pipeline/pipeline'
import type { DateFrame } from './purge/decision-date'
import { undatedRows } from './purge/open-rows'
import { judge, type Verdicts } from './purge/verdict'
import type { RuleBook } from './rules/rule-book'
import { UNQUALIFIED } from './words/facts'
import type { Problem } from './words/faults'
import { fitText, verdictText, type Words } from './words/words'

/** Everything the decisions depend on. */
interface DecideInput {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly ledger: Ledger
  readonly book: RuleBook
  readonly cadence: Cadence
  readonly profiles: ReadonlyMap<string, readonly Criterion[]>
  readonly plan: Plan
  readonly today: Day
  /** P4c as the night judges it; between nights the Rules row applies. */
  readonly clockStopped: boolean
}

/** Fits and verdicts by pipeline row; next touches and media by person number. */
export interface Decisions {
  readonly fits: Fits
  readonly verdicts: Verdicts
  readonly cadence: CadenceInput
  readonly people: People
  readonly touches: readonly (NextTouch | null)[]
  readonly media: readonly string[]
  readonly problems: readonly Problem[]
}

/** P4c: whether too many open rows lack a decision date, so that the purge clock stops. */
export const isClockStopped = (pipeline: Pipeline, frame: DateFrame): boolean =>
  undatedRows(pipeline, frame).share > frame.book.numbers['P4c.share']

/** Decides everything for every row and person. */
export function decide(input: DecideInput): Decisions {
  const { pipeline, persons, ledger, book, today } = input
  const { problems, ...fits } = judgeFits(pipeline, input.profiles, input)
  const unqualified = fits.codes.map((code) => (code === UNQUALIFIED ? 1 : 0))
  const verdicts = judge({ ...input, unqualified })
  const cadence: CadenceInput = {
    pipeline,
    ledger,
    persons,
    cadence: input.cadence,
    book,
    today,
    verdicts: verdicts.codes,
  }
  const people = gatherPeople(cadence)
  const touches = nextTouches(cadence, people, input.plan)
  const media = lazy(() => heldMedia(cadence, people, fits.codes))
  return {
    ...{ fits, verdicts, cadence, people, touches, problems },
    // Who only compares verdicts and days asks for no media.
    get media() {
      return media()
    },
  }
}

/** The media, where a cell cannot be read as they stand (S4). */
function heldMedia(cadence: CadenceInput, people: People, fits: Uint8Array): string[] {
  const media = nextMedia(cadence, people, fits)
  for (const [person, { row }] of heldTouches(cadence, people))
    media[person] = cadence.pipeline.textAt('by', row)
  return media
}

/** What Touchline writes into its own columns of one row. */
export interface OutputCells {
  readonly noticeSince: Cell
  readonly fit: Cell
  readonly verdict: Cell
  readonly nextTouch: Cell
  readonly by: Cell
}

/** The cells of Touchline's own columns for one row; '' for a blank. */
export function outputCells(pipeline: Pipeline, decisions: Decisions, row: number): OutputCells {
  const since = noticeDay(pipeline, decisions, row)
  const person = decisions.cadence.persons.of[row] ?? 0
  const touch = decisions.touches[person]
  const { words } = decisions.cadence.book
  const filled = pipeline.filled()[row] === 1
  const shown = touch && touch.row === row
  const keepsFit =
    pipeline.unjudged().has(row) &&
    heldVerdict(pipeline, decisions.cadence.ledger, row, decisions.cadence.today) !== null
  return {
    noticeSince: Number.isNaN(since) ? '' : serialOf(since),
    fit: keepsFit ? pipeline.textAt('fit', row) : fitText(words, decisions.fits.facts[row]),
    verdict: verdictText(words, decisions.verdicts.facts[row]),
    nextTouch: filled ? shownDay(pipeline, touch, row, words) : '',
    by: shown && filled ? (decisions.media[person] ?? '') : '',
  }
}

/** The day since when a row is on notice, NaN if it is not. A benched row keeps it: a click back restores the state before. */
export function noticeDay(pipeline: Pipeline, { verdicts }: Pick<Decisions, 'verdicts'>, row: number): Day {
  const noticed = pipeline.benched()[row] ? pipeline.moments('noticeSince') : verdicts.noticeSince
  return Math.floor(noticed[row] ?? Number.NaN)
}

/** The day on the row that shows it; the person's other rows refer to that row. */
function shownDay(pipeline: Pipeline, touch: NextTouch | null | undefined, row: number, words: Words): Cell {
  if (!touch) return ''
  return touch.row === row ? serialOf(touch.day) : words.seeRow(leadingName(pipeline, touch.row))
}
