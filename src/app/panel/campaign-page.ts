// The year's calendar of reasons with the items and events it is made of; one of either is added, or taken out again, with one form.
import { type Day, isoDay, parseIsoDay } from '../../core/calendar/day'
import type { Table } from '../../core/cells/table'
import { type CampaignSegment, campaignOf } from '../../core/reasons/campaign'
import { readEvents } from '../../core/reasons/invitations'
import { readLibrary } from '../../core/reasons/reasons'
import { reasonTest } from '../../core/rules/valid-reason'
import { EVENTS, REASONS, type Tab } from '../../core/tabs/schema'
import { type Problem, saidProblems } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type OpenSheet, openSheet, withSheet } from '../judge/open-sheet'
import { isElsewhere } from '../sheet/copy-or-moved'
import { tableIn } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { cadenceInput } from './cadence-input'
import { itemsHad } from './items-had'
import { addLine, type LibraryLine, takeOutLine } from './library-lines'

/** An item of the library, or an event, as the form has it. Days are ISO text, '' = none. */
export interface LibraryEntry {
  readonly tab: 'Reasons' | 'Events'
  /** The item's title, or the event's name. */
  readonly title: string
  /** How it benefits them, in the words to say; of an event ''. */
  readonly reason: string
  /** For whom: a segment; '' = for everybody. */
  readonly segment: string
  /** From when and until when it is offered; of an event `from` is '', and `until` its day. */
  readonly from: string
  readonly until: string
}

/** What the panel sends. */
export interface EntryRequest {
  readonly entry: LibraryEntry
  /** Take it out again. */
  readonly isUndone: boolean
}

/** The year as the panel shows it. */
export interface CampaignPage {
  readonly segments: readonly CampaignSegment[]
  /** Events to come. */
  readonly events: readonly { readonly event: string; readonly on: string }[]
  /** Segments that an entry can be for. */
  readonly choices: readonly string[]
  /** Lines of the tabs that cannot be used, in words. */
  readonly problems: readonly string[]
}

const MOST_PROBLEMS = 10
const MOST_CHOICES = 30

/** Shows the year; writes nothing. */
export function campaignPage(ports: Ports): Result<CampaignPage> {
  const open = openSheet(ports)
  if (open instanceof Refused) return open
  return isElsewhere(ports.workbook, open.rules.book)
    ? refused('copy or moved')
    : pageOf(ports.workbook, open)
}

/** Adds an entry to its tab, which is made when it is first needed, or takes it out. What stands there already is not added twice. */
export const changeLibrary = (ports: Ports, { entry, isUndone }: EntryRequest): Result<CampaignPage> =>
  withSheet(ports, {}, (open) => {
    const { workbook } = ports
    if (entry.tab === 'Reasons' && !reasonTest(open.sheet.book.phrases)(entry.reason || entry.title))
      return refused('reason empty', entry.reason || entry.title)
    const tab = entry.tab === 'Reasons' ? REASONS : EVENTS
    const line = lineOfEntry(open, entry)
    const done = isUndone ? takeOutLine(workbook, tab, line) : addLine(workbook, tab, line)
    return done instanceof Refused ? done : pageOf(workbook, open)
  })

/** The entry as a line of its tab. */
function lineOfEntry(
  { sheet: { pipeline } }: OpenSheet,
  { tab, title, reason, segment, from, until }: LibraryEntry,
): LibraryLine {
  const [first, last] = [from, until].map((iso): string | Day => parseIsoDay(iso) ?? '')
  const whom =
    segment === '' ? {} : { field: pipeline.header('segment') || 'Segment', test: 'is', value: segment }
  return tab === 'Events'
    ? { event: title, on: last ?? '', ...whom }
    : { item: title, reason, from: first ?? '', until: last ?? '', ...whom }
}

function pageOf(workbook: Workbook, open: OpenSheet): CampaignPage {
  const { sheet, today } = open
  const { pipeline, book } = sheet
  const tabOf = (tab: Tab): Table => tableIn(workbook, tab)
  const library = workbook.has(REASONS.name) ? readLibrary(tabOf(REASONS), book, workbook.zone) : null
  const days = workbook.has(EVENTS.name) ? readEvents(tabOf(EVENTS), workbook.zone) : null
  const items = library?.items ?? []
  const had = items.length > 0 ? itemsHad(workbook, open) : new Map<number, ReadonlySet<string>>()
  const problems: readonly Problem[] = [...(library?.problems ?? []), ...(days?.problems ?? [])]
  const segments = new Map(pipeline.text('segment').map((word) => [word.toLowerCase(), word]))
  segments.delete('')
  return {
    segments: campaignOf(items, cadenceInput(workbook, open), had),
    events: (days?.events ?? [])
      .filter(({ on }) => on >= today)
      .sort((a, b) => a.on - b.on)
      .map(({ name, on }) => ({ event: name, on: isoDay(on) })),
    choices: [...segments.values()].sort().slice(0, MOST_CHOICES),
    problems: saidProblems(book.words.faults, problems.slice(0, MOST_PROBLEMS)).map(
      ({ tab, row, header, text }) => `${tab} ${row}, ${header}: ${text}`,
    ),
  }
}
