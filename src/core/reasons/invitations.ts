// An event makes a list of personal invitations: one for each person it is for (V6).

import { declinedMedia } from '../cadence/next-medium'
import type { Day } from '../calendar/day'
import type { Problem } from '../cells/cell'
import { normalise, readableDay } from '../cells/text'
import { type Criterion, criterionResults, MET } from '../fit/criterion'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { INVITATION, mediumKey } from '../tabs/vocabulary'

export interface Occasion {
  /** What is logged as the Item of the invitation. */
  readonly name: string
  readonly on: Day
  /** For whom; null = for everybody. */
  readonly criterion: Criterion | null
}

export interface Invitation {
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
 * The invitations still to be made, one a person, on the first of their rows that it is for. Nobody is invited twice,
 * nor who declined invitations (C6), nor by rows that are lost or on the mailing list only; none after the day.
 * @param said the items each person has had, from `itemsSaid`
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

/** 1 for persons who had the invitation, or want none on any row of theirs. */
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
