// The facts a row is judged by, one row at a time, and which fact alone would save it (P2, P4).

import type { Day } from '../calendar/day'
import type { Ledger } from '../ledger/ledger'
import { type RowDays, rowDays } from '../ledger/row-dates'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import type { RuleBook } from '../rules/rule-book'
import type { Gut } from '../tabs/vocabulary'
import type { Lack, Proof, SavingFact } from '../words/facts'
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
    this.row = row
    this.gut = columns.guts[row] ?? ''
    this.created = back > created || Number.isNaN(created) ? back : created
    this.decision = Math.floor(columns.decisions[row] ?? Number.NaN)
    this.noticeSince = Math.floor(columns.since[row] ?? Number.NaN)
    this.progress = this.days.progress[row] ?? Number.NaN
    this.confirmedYes = this.gut === 'yes' ? Math.floor(ledger.gutConfirmed[row] ?? Number.NaN) : Number.NaN
    this.promised = this.openPromise(Math.floor(columns.promises[row] ?? Number.NaN))
    this.isKeyValue = (columns.values[row] ?? Number.NaN) >= this.numbers['P2.key']
    this.unqualified = input.unqualified[row] === 1
  }

  /** The decision date is blank: rows with one that cannot be read do not come to be judged (S4). */
  get undated(): boolean {
    return Number.isNaN(this.decision)
  }

  /** P2: why the row is kept as it stands. */
  keep(): KeepReason {
    return this.unqualified ? '' : this.keepIf(this.decision, this.progress, this.confirmedYes, this.gut)
  }

  /** P4: the first missing fact that alone would give Keep. */
  savingFact(): SavingFact {
    const { today, decision, progress, confirmedYes, gut } = this
    const soon = today + SOON_DAYS
    if (this.unqualified) return this.keepIf(decision, progress, confirmedYes, gut) ? 'fit' : 'none'
    if (Number.isNaN(decision) && this.keepIf(soon, today, confirmedYes, gut)) return 'decision'
    if (decision < today && this.keepIf(soon, progress, confirmedYes, gut)) return 'decision'
    if (!this.isFresh(progress) && this.keepIf(decision, today, confirmedYes, gut)) return 'progress'
    if (gut !== 'yes' && this.isKeyValue && this.keepIf(decision, progress, today, 'yes')) return 'gut'
    return 'none'
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

  /** What proves a near decision: fresh progress, else the promise (P2b). */
  nearProof(): Proof {
    return this.isFresh(this.progress) ? this.ofProgress() : { by: 'promise', day: this.promised }
  }

  private lackingDate(): Lack {
    return { fact: 'decision', is: this.undated ? 'blank' : 'passed', day: this.decision }
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
    if (!this.isFresh(progress) && Number.isNaN(this.promised)) return ''
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
  /** True for a single row of a longer sheet (headers apart): the share of P4c is not known. */
  readonly alone?: boolean
}
