// Personal invitations to an event: one for each person it is meant for (V6).
import { declinedMedia } from '../cadence/next-medium'
import type { Day } from '../calendar/day'
import { normalise, readableDay } from '../cells/text'
import { type Criterion, criterionResults, MET } from '../fit/criterion'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { INVITATION, mediumKey } from '../tabs/vocabulary'
import type { Problem } from '../words/faults'

/** An event to invite people to. */
export interface Occasion {
  /** Logged as the Item of the invitation. */
  readonly name: string
  /** Day of the event. */
  readonly on: Day
  /** Rows it is meant for; null = all. */
  readonly criterion: Criterion | null
}

/** An invitation to be made: pipeline row, person number, and the words to log. */
interface Invitation {
  readonly row: number
  readonly person: number
  readonly medium: string
  readonly reason: string
}

interface Guests {
  readonly pipeline: Pipeline
  readonly persons: Persons
  readonly today: Day
}

/**
 * Invitations still to be made: one a person, on the first row that meets the criterion. Left out are people invited
 * already, people who declined invitations (C6), and rows that are lost or on the mailing list. Empty after the
 * event.
 * @param said the items each person has had, from `itemsSaid`
 * @returns the invitations, and a problem when the criterion names no usable field or test
 */
export function invitationsTo(
  { name, on, criterion }: Occasion,
  { pipeline, persons, today }: Guests,
  said: ReadonlyMap<number, ReadonlySet<string>>,
): { readonly invitations: readonly Invitation[]; readonly problem?: Problem } {
  if (!(on >= today)) return { invitations: [] }
  const { results, problem } = criterion
    ? criterionResults(criterion, pipeline, { today })
    : { results: null, problem: undefined }
  const asked = askedAlready(normalise(name), pipeline, persons, said)
  const [kinds, benched, filled] = [pipeline.stageKinds(), pipeline.benched(), pipeline.filled()]
  const invitations: Invitation[] = []
  for (let row = 0; row < pipeline.rows; row++) {
    const person = persons.of[row] ?? 0
    if (!filled[row] || asked[person] || kinds[row] === 'lost' || benched[row]?.kind === 'bench') continue
    if (results && results[row] !== MET) continue
    asked[person] = 1
    const reason = `Invitation to ${name} on ${readableDay(on)}`
    invitations.push({ row, person, medium: INVITATION.word, reason })
  }
  return problem ? { invitations, problem } : { invitations }
}

/** 1 for persons who had the invitation or declined invitations on any of their rows. */
function askedAlready(
  event: string,
  pipeline: Pipeline,
  persons: Persons,
  said: ReadonlyMap<number, ReadonlySet<string>>,
): Uint8Array {
  const asked = new Uint8Array(persons.count)
  for (const [person, items] of said) if (items.has(event)) asked[person] = 1
  const invitation = mediumKey(INVITATION.word)
  pipeline.text('doNot').forEach((words, row) => {
    if (words !== '' && declinedMedia(words).includes(invitation)) asked[persons.of[row] ?? 0] = 1
  })
  return asked
}
