// The facts a row is judged by, one row at a time, and which fact alone would save it (P2, P4).

import type { Day } from '../calendar/day'
import { normalise } from '../cells/text'
import type { Ledger } from '../ledger/ledger'
import { type RowDays, rowDays } from '../ledger/row-dates'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { readGut } from '../reading/own-cells'
import type { RuleBook } from '../rules/rule-book'
import type { Gut } from '../tabs/vocabulary'
import type { Lack, Proof, SavingFact } from '../words/facts'
import { isOldEstimate, wantOfDate } from './decision-date'
import { isPromiseOpen, lastThroughByPerson } from './promise'

/** Why a row is kept: a key account (P2a), a near decision in green or amber (P2b); '' = it is not. */
type KeepReason = '' | 'key' | 'green' | 'amber'

/** Assumed days until a missing decision date, when testing whether a date would save the row (P4). */
const SOON_DAYS = 30
/** A bench ends this many days before the decision, whatever `P2.amber` is (P4). */
const WAKE_DAYS = 45

/** The facts of the row that `load` was last called with; one object for all rows. Days are NaN where unknown. */
export class RowFacts {
  readonly numbers: RuleBook['numbers']
  readonly today: Day
  gut: Gut = ''
  created = Number.NaN
  decision = Number.NaN
  noticeSince = Number.NaN
  private row = 0
  private progress = Number.NaN
  private confirmedYes = Number.NaN
  private promised = Number.NaN
  /** The last day of the benefit of the doubt (P3c); NaN once it is past, and where no first sight is known. */
  private doubtUntil = Number.NaN
  private isKeyValue = false
  private unqualified = false
  private readonly days: RowDays
  private readonly through: Float64Array
  private readonly columns: {
    readonly guts: readonly Gut[]
    readonly values: Float64Array
    readonly decisions: Float64Array
    readonly promises: Float64Array
    readonly since: Float64Array
  }

  constructor(private readonly input: JudgeInput) {
    const { pipeline, book } = input
    this.numbers = book.numbers
    this.today = input.today
    this.days = rowDays(pipeline, input.ledger, input.today)
    this.through = lastThroughByPerson(input.ledger, input.persons)
    this.columns = {
      guts: pipeline.guts(),
      values: pipeline.value(),
      decisions: pipeline.moments('decision'),
      promises: pipeline.moments('promised'),
      since: pipeline.moments('noticeSince'),
    }
  }

  load(row: number): void {
    const { columns, input } = this
    const { ledger } = input
    const back = Math.floor(ledger.backSince[row] ?? Number.NaN)
    const created = this.days.created[row] ?? Number.NaN
    const doubtUntil = Math.floor(ledger.firstSeen[row] ?? Number.NaN) + this.numbers['P3c.days'] - 1
    this.row = row
    this.gut = columns.guts[row] ?? ''
    this.created = back > created || Number.isNaN(created) ? back : created
    this.decision = Math.floor(columns.decisions[row] ?? Number.NaN)
    this.noticeSince = Math.floor(columns.since[row] ?? Number.NaN)
    this.progress = this.days.progress[row] ?? Number.NaN
    this.confirmedYes = this.gut === 'yes' ? Math.floor(ledger.gutConfirmed[row] ?? Number.NaN) : Number.NaN
    this.promised = this.openPromise(Math.floor(columns.promises[row] ?? Number.NaN))
    this.doubtUntil = doubtUntil >= this.today ? doubtUntil : Number.NaN
    this.isKeyValue = (columns.values[row] ?? Number.NaN) >= this.numbers['P2.key']
    this.unqualified = input.unqualified[row] === 1
  }

  /** Loads a row with a cell that cannot be read: for a date or gut the Ledger knows what it last held (S4). */
  loadKept(row: number): void {
    const { pipeline, ledger } = this.input
    this.load(row)
    const unread = pipeline.unreadable().get(row)?.key
    if (unread === 'decision') this.decision = ledger.decision[row] ?? Number.NaN
    if (unread === 'gut') this.gut = readGut(ledger.gut[row] ?? '')
  }

  /**
   * P4c: the decision date is blank, or an estimate that nobody has confirmed in time. Rows with one that cannot be read do
   * not come to be judged (S4).
   */
  get undated(): boolean {
    return Number.isNaN(this.decision) || isOldEstimate(this.input, this.row)
  }

  /** Whether nobody has typed or confirmed the date; where no Ledger tells, by the header it stands under. */
  get isEstimate(): boolean {
    const { ledger, pipeline } = this.input
    if (Number.isNaN(ledger.firstSeen[this.row] ?? Number.NaN))
      return normalise(pipeline.header('decision')) !== 'decision date'
    return Number.isNaN(ledger.decisionConfirmed[this.row] ?? Number.NaN)
  }

  /** P2: why the row is kept as it stands. */
  keep(): KeepReason {
    return this.unqualified ? '' : this.keepAsIs()
  }

  /** P4: the first missing fact that alone would give Keep. */
  savingFact(): SavingFact {
    const { today, progress, confirmedYes, gut } = this
    if (this.unqualified) return this.keepAsIs() ? 'fit' : 'none'
    if (this.isSavedByDate()) return 'decision'
    const counted = this.countedDate()
    if (!this.isFresh(progress) && this.keepIf(counted, today, confirmedYes, gut)) return 'progress'
    if (gut !== 'yes' && this.isKeyValue && this.keepIf(counted, progress, today, 'yes')) return 'gut'
    return 'none'
  }

  /** P4: a blank date is tried with progress today, a past one alone, one that wants confirming as if it were. */
  private isSavedByDate(): boolean {
    const { today, decision, progress, confirmedYes, gut } = this
    const soon = today + SOON_DAYS
    if (Number.isNaN(decision)) return this.keepIf(soon, today, confirmedYes, gut) !== ''
    if (decision < today) return this.keepIf(soon, progress, confirmedYes, gut) !== ''
    return this.want() !== '' && this.keepIf(decision, progress, confirmedYes, gut) !== ''
  }

  /** What the row lacks, given the fact that would save it (P4). */
  lack(fact: SavingFact): Lack {
    if (fact === 'decision') return this.lackingDate()
    if (fact === 'progress') return { fact, daysAgo: this.today - this.progress }
    if (fact !== 'none') return { fact }
    const before = this.decision - WAKE_DAYS
    return { fact, until: before > this.today ? before : this.today + this.numbers['P6.days'] }
  }

  /** What proves a key account: the later of its progress and its confirmed yes (P2a). */
  keyProof(): Proof {
    return this.confirmedYes > this.progress || Number.isNaN(this.progress)
      ? { by: 'yes', daysAgo: this.today - this.confirmedYes }
      : this.ofProgress()
  }

  /** What proves a near decision: of fresh progress, the promise and the benefit of the doubt the first (P2b, P3c). */
  nearProof(): Proof {
    if (this.isFresh(this.progress)) return this.ofProgress()
    return Number.isNaN(this.promised)
      ? { by: 'doubt', day: this.doubtUntil }
      : { by: 'promise', day: this.promised }
  }

  private lackingDate(): Lack {
    const { decision, today, input, row } = this
    const fact = 'decision'
    if (Number.isNaN(decision)) return { fact, is: 'blank' }
    if (decision < today) return { fact, is: 'passed', day: decision }
    return this.want() === 'moved'
      ? { fact, is: 'moved', times: input.ledger.dateMoved[row] ?? 0 }
      : { fact, is: 'unconfirmed', days: today - Math.floor(input.ledger.firstSeen[row] ?? Number.NaN) }
  }

  private want(): ReturnType<typeof wantOfDate> {
    return wantOfDate(this.input, this.row)
  }

  /** The decision date as P2b counts it: NaN where it wants confirming. */
  private countedDate(): Day {
    return this.want() === '' ? this.decision : Number.NaN
  }

  private keepAsIs(): KeepReason {
    return this.keepIf(this.countedDate(), this.progress, this.confirmedYes, this.gut)
  }

  private ofProgress(): Proof {
    return { by: 'progress', daysAgo: this.today - this.progress }
  }

  /** The row's own promise, today or later, that no touch has cleared (EXACTLY, Promise in P2b); else NaN. */
  private openPromise(promised: Day): Day {
    const through = this.through[this.input.persons.of[this.row] ?? 0] ?? Number.NaN
    return promised >= this.today && isPromiseOpen(promised, through) ? promised : Number.NaN
  }

  private isFresh(progress: Day): boolean {
    return this.today - progress <= this.numbers['P3.days']
  }

  /** P2 for a row that is not Unqualified, with these facts in place of its own. */
  private keepIf(decision: Day, progress: Day, confirmedYes: Day, gut: Gut): KeepReason {
    const { numbers, today } = this
    const recent = today - numbers['P2.keyDays']
    if (this.isKeyValue && gut !== 'hope' && (progress >= recent || confirmedYes >= recent)) return 'key'
    const ahead = decision - today
    if (!(ahead >= 0 && ahead <= numbers['P2.amber'])) return ''
    if (!this.isFresh(progress) && Number.isNaN(this.promised) && Number.isNaN(this.doubtUntil)) return ''
    return ahead <= numbers['P2.green'] ? 'green' : 'amber'
  }
}

/** Everything that verdicts depend on. */
export interface JudgeInput {
  readonly pipeline: Pipeline
  readonly ledger: Ledger
  readonly persons: Persons
  readonly book: RuleBook
  readonly today: Day
  /** 1 = Unqualified; every other fit is taken as not Unqualified (P2). */
  readonly unqualified: Uint8Array
  /** Whether the clock of P4c is stopped; the night writes it to Rules. */
  readonly clockStopped: boolean
}
