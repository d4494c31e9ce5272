// The card of one row in the panel: the person, the verdict with its reason, the missing fact, the next touch. Plain JSON.
import { leadingName } from '../../core/cadence/next-touch'
import { civilOf, isoDay } from '../../core/calendar/day'
import { cleanText } from '../../core/cells/text'
import { fitQuestion } from '../../core/fit/fit-question'
import { isSlowToQualify } from '../../core/fit/profile'
import { armsOn, runningIn } from '../../core/learning/assigned-arms'
import { rowDays } from '../../core/ledger/row-dates'
import { satisfiedClients } from '../../core/process/satisfied'
import { wordingIn } from '../../core/rules/rule-book'
import { assumedOutcome, GUTS, NEUTRAL_GUTS, USUAL_MEDIUM } from '../../core/tabs/vocabulary'
import { savingFact } from '../../core/words/facts'
import { faultText } from '../../core/words/faults'
import { fitText, ruleOf } from '../../core/words/words'
import type { CachedContext } from '../judge/cached-context'
import type { JudgedRows } from '../judge/judge-rows'
import { type CellField, columnOfField, isoMoment, shownCell } from '../row/cell-change'

/** The most useful missing fact, and the cell to fill it in. */
export interface MissingFact {
  readonly fact: 'decision' | 'progress' | 'gut' | 'fit'
  readonly question: string
  readonly kind: 'date' | 'choice' | 'text'
  readonly choices: readonly string[]
  /** The field for the answer; '' for progress, which is logged with the touch. */
  readonly field: CellField | ''
  readonly header: string
  readonly seen: string
}

/** Cells that follow from an outcome: what the user thinks, the bench, a wrong number. */
const FOLLOWING = ['gut', 'benched', 'wakeOn', 'phone'] as const
/** A cell that an outcome may fill, with its header and what stands in it. */
export interface FollowingCell {
  readonly header: string
  readonly seen: string
}

/** Everything the panel shows of a row. */
export interface RowCard {
  readonly id: string
  readonly name: string
  readonly company: string
  readonly phone: string
  readonly email: string
  readonly owner: string
  /** What matters to the person (C13); '' = nothing is written. */
  readonly about: string
  readonly state: 'open' | 'won' | 'lost' | 'bench' | 'long-term'
  /** The ISO day on which a benched row comes back; '' = none. */
  readonly wakes: string
  /** All blank for a row without a verdict. */
  readonly verdict: { readonly word: string; readonly why: string; readonly rule: string }
  /** What cannot be read in the row, so that it stays as it was (S4), with its header; '' where all can be. */
  readonly unread: string
  readonly fit: string
  /** Whether it is unknown for too long whether they fit (Q2). */
  readonly isSlow: boolean
  readonly missing: MissingFact | null
  readonly next: {
    /** ISO day, with a time for a promise that has one; '' = no next touch. */
    readonly day: string
    readonly latest: string
    readonly medium: string
    /** What the day comes from; `choice` = put off by the user. */
    readonly from: 'promise' | 'plan' | 'choice' | 'cadence' | ''
    /** Points to the row that shows the person's day, if it is another one; else ''. */
    readonly elsewhere: string
  }
  /** A client is to be asked whether they are satisfied (D8); what stands in the row's cell. Null where they are not. */
  readonly satisfied: { readonly seen: string } | null
  /** The value in Promised, as shown. */
  readonly promised: string
  /** The cells that an outcome may fill; a field without a column is missing. */
  readonly following: Partial<Readonly<Record<(typeof FOLLOWING)[number], FollowingCell>>>
  /** The experiment, and the arm of the next call (E1); null while nothing is tried. */
  readonly trial: { readonly experiment: string; readonly arm: string } | null
  readonly prefill: { readonly medium: string; readonly outcome: string }
  /** A customer, in the month in which customers are asked why they buy (Q5). */
  readonly asksWhy: boolean
  /** Today in the sheet's time zone, an ISO day. */
  readonly today: string
  readonly context: CachedContext
}

type View = Pick<JudgedRows, 'sheet' | 'own' | 'ledger' | 'decisions' | 'method' | 'today' | 'planned'>

/** The card of a row. @param row a pipeline row with content */
export function rowCard(view: View, row: number, context: CachedContext): RowCard {
  const { pipeline } = view.sheet
  const text = (key: 'id' | 'company' | 'phone' | 'email' | 'owner' | 'about'): string =>
    pipeline.textAt(key, row)
  const next = nextOf(view, row)
  const medium = next.medium || USUAL_MEDIUM
  return {
    id: text('id'),
    name: pipeline.label(row),
    company: text('company'),
    phone: text('phone'),
    email: text('email'),
    owner: text('owner'),
    state: cardState(view, row),
    wakes: wakeDayOf(view, row),
    verdict: verdictOf(view, row),
    unread: unreadOf(view, row),
    fit: fitText(view.sheet.book.words, view.decisions.fits.facts[row]),
    isSlow: isSlow(view, row),
    about: text('about'),
    missing: missingFact(view, row),
    next,
    satisfied: satisfiedIn(view, row),
    promised: promisedIn(view.sheet, row),
    following: followingCells(view.sheet, row),
    trial: trialOf(view, row),
    prefill: { medium, outcome: assumedOutcome(medium) },
    asksWhy: cardState(view, row) === 'won' && isCampaign(view),
    today: isoDay(view.today),
    context,
  }
}

const isCampaign = ({ sheet, today }: View): boolean =>
  civilOf(today).month === sheet.book.numbers['Q5.month']
function trialOf({ sheet, decisions: { people }, planned }: View, row: number): RowCard['trial'] {
  const { pipeline, persons, book } = sheet
  const running = runningIn(book.texts.get('experiment.now') ?? '')
  if (!running) return null
  const person = persons.of[row] ?? -1
  // The row that shows the person's day is on the list and on Plan.
  const shown = [people.leading[person], people.promiseRow[person]].find((one) => (one ?? -1) >= 0) ?? row
  const armOf = armsOn(planned, pipeline.zone, running)
  const arm = armOf(pipeline.textAt('id', shown), people.lastTouch[person] ?? Number.NaN)
  return { experiment: running.name, arm }
}

/** Whether the client of a won row is to be asked (D8). */
function satisfiedIn({ sheet, own, ledger, today }: View, row: number): RowCard['satisfied'] {
  if (own.stageKinds()[row] !== 'won') return null
  const { won } = rowDays(own, ledger, today)
  const clients = satisfiedClients(own, sheet.persons, won, { book: sheet.book, today })
  const client = clients.find((one) => sheet.persons.of[one.row] === sheet.persons.of[row])
  return client && client.due !== '' ? { seen: cleanText(own.cellAt('satisfied', row)) } : null
}

/** What stands in Promised, as shown. */
export function promisedIn(sheet: View['sheet'], row: number): string {
  const column = columnOfField(sheet, { field: 'promised' })
  return column === 0 ? '' : shownCell(sheet, row, 'promised', column)
}

/** The cells of a row that an outcome or a decision may fill. */
export function followingCells(sheet: View['sheet'], row: number): RowCard['following'] {
  return Object.fromEntries(
    FOLLOWING.flatMap((field) => {
      const column = columnOfField(sheet, { field })
      const header = sheet.pipeline.table.headers[column - 1]
      return header === undefined ? [] : [[field, { header, seen: shownCell(sheet, row, field, column) }]]
    }),
  )
}

/** Whether a row is open, won, lost or on the bench. */
export function cardState({ own }: Pick<View, 'own'>, row: number): RowCard['state'] {
  const benched = own.benched()[row]
  return benched ? benched.kind : (own.stageKinds()[row] ?? 'open')
}

const NO_VERDICT = { word: '', why: '', rule: '' }

function verdictOf({ sheet, decisions }: View, row: number): RowCard['verdict'] {
  const fact = decisions.verdicts.facts[row]
  if (!fact) return NO_VERDICT
  return {
    word: sheet.book.words.verdicts[fact.code] ?? '',
    why: sheet.book.words.verdictWhy(fact),
    rule: ruleOf(fact),
  }
}

/** The ISO day on which a benched row comes back; '' where none is set. */
function wakeDayOf({ own }: View, row: number): string {
  const wake = Math.floor(own.moments('wakeOn')[row] ?? Number.NaN)
  return own.benched()[row] && !Number.isNaN(wake) ? isoDay(wake) : ''
}

function unreadOf({ sheet, own }: View, row: number): string {
  const cell = own.unreadable().get(row)
  return cell ? `${cell.header}: ${faultText(sheet.book.words.faults, cell.fault)}` : ''
}

/** The person's next touch. */
export function nextOf({ sheet, decisions }: View, row: number): RowCard['next'] {
  const person = sheet.persons.of[row] ?? 0
  const touch = decisions.touches[person]
  if (!touch) return { day: '', latest: '', medium: '', from: '', elsewhere: '' }
  const promise = decisions.people.promise[person] ?? Number.NaN
  return {
    day: touch.from === 'promise' ? isoMoment(promise) : isoDay(touch.day),
    latest: isoDay(touch.latest),
    medium: decisions.media[person] ?? '',
    from: touch.isChosen ? 'choice' : touch.from,
    elsewhere: touch.row === row ? '' : sheet.book.words.seeRow(leadingName(sheet.pipeline, touch.row)),
  }
}

/** Progress that is agreed in a touch; other progress is read from the sheet. */
export const AGREED = ['Next step agreed', 'Commitment']

/** Whether the decision date is missing, or somebody's estimate that one tap confirms (P2b). */
function isAskedForDate({ sheet, decisions }: View, row: number): boolean {
  const fact = decisions.verdicts.facts[row]
  return !sheet.pipeline.isFilled('decision', row) || (fact?.rule === 'P2b' && fact.isEstimate)
}

const isSlow = ({ decisions, sheet, today }: View, row: number): boolean =>
  isSlowToQualify(
    decisions.fits.codes[row] ?? 0,
    decisions.cadence.ledger.firstTouch[row] ?? Number.NaN,
    today,
    sheet.book.numbers['Q2.days'],
  )

/** The fact that saves the row from P4; else one that decides its fit; else the decision date, if missing. */
function missingFact(view: View, row: number): MissingFact | null {
  const { sheet, decisions, method, today } = view
  if (cardState(view, row) !== 'open') return null
  const saving = savingFact(decisions.verdicts.facts[row])
  const { words } = sheet.book
  const cellOf = (fact: 'decision' | 'gut', choices: readonly string[]): MissingFact | null => {
    const column = columnOfField(sheet, { field: fact })
    if (column === 0) return null
    const header = sheet.pipeline.table.headers[column - 1] ?? ''
    const kind = choices.length > 0 ? 'choice' : 'date'
    const seen = shownCell(sheet, row, fact, column)
    const day = Math.floor(sheet.pipeline.moments('decision')[row] ?? Number.NaN)
    const question = fact === 'decision' && day >= today ? words.askConfirmed(day) : words.ask(fact)
    return { fact, question, kind, choices, field: fact, header, seen }
  }
  if (saving === 'decision') return cellOf('decision', [])
  if (saving === 'gut') return cellOf('gut', wordingIn(sheet.book) === 'neutral' ? NEUTRAL_GUTS : GUTS)
  if (saving === 'progress') {
    const question = words.askAgreed()
    return { fact: 'progress', question, kind: 'choice', choices: AGREED, field: '', header: '', seen: '' }
  }
  const asked = fitQuestion(sheet.pipeline, method.profiles, row, today)
  if (asked) {
    const column = columnOfField(sheet, { field: 'fit', header: asked.header })
    const kind = asked.choices.length > 0 ? 'choice' : 'text'
    return { ...asked, fact: 'fit', kind, field: 'fit', seen: shownCell(sheet, row, 'fit', column) }
  }
  return isAskedForDate(view, row) ? cellOf('decision', []) : null
}
