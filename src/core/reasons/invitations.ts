// Personal invitations to an event: one for each person it is meant for (V6).
import { declinedMedia } from '../cadence/next-medium'
import type { Day } from '../calendar/day'
import type { Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import { normalise } from '../cells/text'
import { type Criterion, criterionResults, MET } from '../fit/criterion'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { columnAt, EVENTS, type KeyOf } from '../tabs/schema'
import { INVITATION, mediumKey } from '../tabs/vocabulary'
import type { ReasonFact } from '../words/facts'
import type { Problem } from '../words/faults'
import { criterionOf } from './reasons'

/** An event to invite people to. */
export interface Occasion {
  /** Logged as the Item of the invitation. */
  readonly name: string
  /** Day of the event. */
  readonly on: Day
  /** Rows it is meant for; null = all. */
  readonly criterion: Criterion | null
}

/** Reads the Events tab; an event without a name is left out, one whose day is none is left out and reported. */
export function readEvents(
  table: Table,
  zone: Zone,
): { readonly events: readonly Occasion[]; readonly problems: readonly Problem[] } {
  const at = (key: KeyOf<typeof EVENTS>): number => columnAt(table, EVENTS, key)
  const text = (key: KeyOf<typeof EVENTS>): string[] => readText(table.rows, at(key), zone)
  const [fields, tests] = [text('field'), text('test')]
  const { moments } = readDays(table.rows, at('on'), zone)
  const problems: Problem[] = []
  const events = text('event').flatMap((name, line): Occasion[] => {
    if (name === '') return []
    const row = table.firstRow + line
    const on = Math.floor(moments[line] ?? Number.NaN)
    if (Number.isNaN(on)) problems.push({ tab: table.tab, row, header: 'On', code: 'eventDay' })
    const value = table.rows[line]?.[at('value')]
    const criterion = criterionOf({ field: fields[line] ?? '', test: tests[line] ?? '', value, row })
    return Number.isNaN(on) ? [] : [{ name, on, criterion }]
  })
  return { events, problems }
}

/** An invitation as a reason for a touch. */
export const invitationReason = ({ name, on }: Occasion): ReasonFact => ({
  code: 'invitation',
  event: name,
  on,
})

/** An invitation to be made: pipeline row and person number. */
interface Invitation {
  readonly row: number
  readonly person: number
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
    invitations.push({ row, person })
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
