// Whom something is sent to: the mailing list, the rows that are selected in the sheet, or the guests of an event, in one call. A
// long list comes in pages.
import type { Day } from '../../core/calendar/day'
import { isoDay } from '../../core/calendar/day'
import { tableOf } from '../../core/cells/table'
import { normalise } from '../../core/cells/text'
import { invitationReason, invitationsTo, readEvents } from '../../core/reasons/invitations'
import { type Addressee, addresseesOf, mailingList, type Standing } from '../../core/reasons/mailing-list'
import { liveItems, matchLibrary, readLibrary } from '../../core/reasons/reasons'
import { EVENTS, REASONS, TOUCHES } from '../../core/tabs/schema'
import { isOwnRow, ownerRows } from '../../core/time/owners'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type CachedContext, plainValues } from '../judge/cached-context'
import { type OpenSheet, openSheet } from '../judge/open-sheet'
import { selectedRows } from '../row/chosen-rows'
import { isElsewhere } from '../sheet/copy-or-moved'
import { tableIn } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { cadenceInput } from './cadence-input'
import { itemsHad } from './items-had'
import type { OfferedItem } from './row-history'

/** Whom the panel asks for. */
export interface PeopleRequest {
  readonly of: 'mailing' | 'selected' | 'event'
  /** The event's name. */
  readonly event: string
  /** Number of the first person of the page, from 0. */
  readonly from: number
}

/** A person of the list. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly company: string
  /** '' without one that is worth it. */
  readonly email: string
  readonly segment: string
  readonly standing: Standing
  /** ISO days, '' = none: benched, won or created; last automated touch. */
  readonly since: string
  readonly automated: string
  /** The item of the library that is due; '' = none. */
  readonly item: string
}

/** A page of the list. */
export interface PeoplePage {
  readonly people: readonly ListedPerson[]
  readonly total: number
  /** Number of the first person of the next page; null = this was the last. */
  readonly next: number | null
  /** Names of those who declined, as far as they are listed, and how many there are. */
  readonly declined: readonly string[]
  readonly declinedCount: number
  /** People who have no Touchline ID before the next night. */
  readonly unknown: number
  /** Selected rows that a filter hides: they are left out. */
  readonly hidden: number
  /** People of other owners, who are not listed. */
  readonly others: number
  /** Items of the library that can be sent today. */
  readonly items: readonly OfferedItem[]
  /** Reasons that the user's Rules refuse (V1). */
  readonly phrases: readonly string[]
  /** Returned with a touch of these people. */
  readonly context: CachedContext
  /** What an invitation is logged with; null unless the guests of an event were asked for. */
  readonly invitation: OfferedItem | null
}

/** Characters of the people on a page: the answer stays well below a megabyte. */
const PAGE_LENGTH = 600_000
const LONGEST = 120
const MOST_NAMES = 50
const MOST_ITEMS = 100

/** Lists the people; writes nothing. */
export function peoplePage(ports: Ports, request: PeopleRequest): Result<PeoplePage> {
  const { workbook } = ports
  const open = openSheet(ports)
  if (open instanceof Refused) return open
  if (isElsewhere(workbook, open.rules.book)) return refused('copy or moved')
  const { pipeline, persons, book } = open.sheet
  const table = workbook.has(REASONS.name) ? tableIn(workbook, REASONS) : null
  const items = liveItems(table ? readLibrary(table, book, pipeline.zone).items : [], open.today)
  const isAsked = items.length > 0 || request.of === 'event'
  const had = isAsked ? itemsHad(workbook, open) : new Map<number, ReadonlySet<string>>()
  const found = foundPeople(ports, open, request, had)
  if (found instanceof Refused) return found
  const isOwn = ownRows(ports, open)
  const own = found.listed.filter(({ row }) => isOwn(row))
  const known = own.filter(({ row }) => pipeline.textAt('id', row) !== '')
  const library = matchLibrary(items, { pipeline, persons, today: open.today }, had)
  const shown = pageOf(
    known.slice(request.from).map((one) => listedPerson(open, one, library.forRow(one.row)[0]?.item ?? '')),
  )
  const next = request.from + shown.length
  const declined = found.declined.filter(isOwn)
  return {
    people: shown,
    total: known.length,
    next: next < known.length ? next : null,
    declined: declined.slice(0, MOST_NAMES).map((row) => cut(pipeline.label(row))),
    declinedCount: declined.length,
    unknown: own.length - known.length,
    hidden: found.hidden,
    others: found.listed.length - own.length,
    items: items.slice(0, MOST_ITEMS).map(({ item, reason }) => ({ item, reason })),
    invitation: found.invitation,
    phrases: book.phrases,
    context: contextOfAll(workbook, open),
  }
}

/** What an act about all rows need not read again. */
const contextOfAll = (workbook: Workbook, { profile, cadence }: OpenSheet): CachedContext => ({
  zone: workbook.zoneName,
  ...{ today: [], todayOn: 0, ledger: [], isPlanned: false },
  profile: plainValues(profile(), workbook.zone),
  cadence: plainValues(cadence(), workbook.zone),
  touches: tableOf(TOUCHES.name, workbook.readHeader(TOUCHES.name)).headers,
})

interface Found {
  readonly listed: readonly Addressee[]
  /** Rows of those who declined. */
  readonly declined: readonly number[]
  readonly hidden: number
  readonly invitation: OfferedItem | null
}

function foundPeople(
  ports: Ports,
  open: OpenSheet,
  { of, event }: PeopleRequest,
  had: ReadonlyMap<number, ReadonlySet<string>>,
): Result<Found> {
  const { workbook } = ports
  const none = { declined: [], hidden: 0, invitation: null }
  if (of === 'mailing') return { ...none, ...mailingList(cadenceInput(workbook, open)) }
  if (of === 'selected') {
    const chosen = selectedRows(ports, open.sheet)
    if (chosen instanceof Refused) return chosen
    const listed = addresseesOf(cadenceInput(workbook, open), chosen.rows)
    return { ...none, listed, hidden: chosen.hidden }
  }
  const { events } = readEvents(tableIn(workbook, EVENTS), workbook.zone)
  const occasion = events.find(({ name }) => normalise(name) === normalise(event))
  if (!occasion) return refused('event gone', event)
  const { invitations, problem } = invitationsTo(occasion, { ...open.sheet, today: open.today }, had)
  if (problem) return refused('event unclear', event)
  const rows = invitations.map(({ row }) => row)
  const reason = open.sheet.book.words.reason(invitationReason(occasion))
  const invitation = { item: occasion.name, reason }
  return { ...none, listed: addresseesOf(cadenceInput(workbook, open), rows), invitation }
}

/** Tells of a row whether it is the user's own, by the owner table. */
function ownRows({ mail }: Ports, { rules, sheet }: OpenSheet): (row: number) => boolean {
  const owners = ownerRows(rules.table)
  const isOwn = isOwnRow(owners, owners.length > 0 ? mail.ownAddress() : '')
  return (row) => isOwn(sheet.pipeline.textAt('owner', row))
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
const dayOrBlank = (day: Day): string => (Number.isNaN(day) ? '' : isoDay(day))

function listedPerson(
  { sheet: { pipeline } }: OpenSheet,
  { row, email, standing, since, automated }: Addressee,
  item: string,
): ListedPerson {
  return {
    id: pipeline.textAt('id', row),
    name: cut(pipeline.personName(row) || pipeline.label(row)),
    company: cut(pipeline.textAt('company', row)),
    // An address that is longer than any is none.
    email: email.length > LONGEST * 2 ? '' : email,
    segment: cut(pipeline.textAt('segment', row)),
    standing,
    since: dayOrBlank(since),
    automated: dayOrBlank(automated),
    item: cut(item),
  }
}

/** The first of the people, as many as a page holds. */
function pageOf(people: readonly ListedPerson[]): ListedPerson[] {
  let length = 0
  const end = people.findIndex((one) => {
    length += JSON.stringify(one).length
    return length > PAGE_LENGTH
  })
  return end < 0 ? [...people] : people.slice(0, Math.max(1, end))
}
