// State of the tool The year: the plan, the step of the review that is open, and what is being saved.
import type { YearRequest } from '../../../src/app/panel/change-year'
import type { YearReport } from '../../../src/app/panel/report-year'
import type { YearKey } from '../../../src/core/process/year-entries'
import type { Desk } from '../../frame/desk'
import { type Action, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import type { PanelAnswer } from '../../server'
import { STEPS, type Step } from './steps'
import { WORDS } from './words'

interface YearState {
  /** null before the first answer. */
  readonly year: YearReport | null
  readonly trouble: string
  /** The step of the review that is open; null = the plan. */
  readonly step: Step | null
  readonly isSaving: boolean
}

/** What stands there of a question: the request that would write it again. */
const standing = (year: YearReport, key: YearKey): YearRequest => {
  const entry = year.entries.filter((one) => one.key === key).pop()
  return { key, what: WORDS.ask[key], amount: entry?.amount ?? null, answer: entry?.answer ?? '' }
}

export class YearStore extends Store<YearState> {
  constructor(private readonly desk: Desk) {
    super({ year: null, trouble: '', step: null, isSaving: false })
  }

  load(): void {
    this.set({ trouble: '' })
    const failed = (trouble: string): void => this.set({ trouble })
    hear(this.desk.server.report({ of: 'year' }), (answer) => this.take(answer), failed)
  }

  /** The answer that stands there; of the target its amount. */
  answered(key: YearKey): string {
    const { year } = this.state
    if (!year) return ''
    const { amount, answer } = standing(year, key)
    return key === 'target' ? String(amount ?? '') : answer
  }

  /** Opens the review at the first question without an answer. */
  review(): void {
    const open = STEPS.find((step) => step === 'profile' || this.answered(step as YearKey) === '')
    this.set({ step: open ?? STEPS[0] })
  }

  open(step: Step | null): void {
    this.set({ step })
  }

  /** The next step, or the plan after the last one. */
  next(): void {
    const at = STEPS.indexOf(this.state.step ?? 'clean')
    const step = STEPS[at + 1] ?? null
    this.set({ step })
    if (!step) this.desk.messages.done(WORDS.done)
  }

  back(): void {
    this.set({ step: STEPS[STEPS.indexOf(this.state.step ?? 'wasted') - 1] ?? null })
  }

  /** Writes an answer, or the target; '' takes it back. */
  save(key: YearKey, typed: string, then: () => void = () => undefined): void {
    const { year, isSaving } = this.state
    if (!year || isSaving) return
    const before = standing(year, key)
    const isTarget = key === 'target'
    const wanted: YearRequest = {
      ...{ key, what: before.what },
      amount: isTarget && typed !== '' ? Number(typed) : null,
      answer: isTarget ? '' : typed.trim(),
    }
    if (wanted.amount === before.amount && wanted.answer === before.answer) then()
    else this.send(wanted, () => this.send(before, null, undefined, WORDS.takenBack), then)
  }

  /** Takes the value of a key account that the target proposes. */
  takeKey(): void {
    const { year, isSaving } = this.state
    if (!year?.key || isSaving) return
    const { cell, proposed } = year.key
    const wanted = `n:${proposed}`
    const change = (seen: string, to: string, said: string, undo: Action[]): void =>
      this.run(this.desk.server.changeRule({ id: 'P2.key', seen, wanted: to }), () => {
        this.desk.messages.done(said, undo)
        this.load()
      })
    const back = undoBy(() => change(wanted, cell, WORDS.takenBack, []))
    change(cell, wanted, WORDS.keyTaken, [back])
  }

  /** Puts what is to be stopped on the stop-doing list. */
  stopDoing(what: string): void {
    if (what.trim() === '' || this.state.isSaving) return
    const undo: Action = undoBy(() =>
      this.run(this.desk.server.stop({ what, is: 'gone' }), () => this.desk.messages.done(WORDS.takenBack)),
    )
    this.run(this.desk.server.stop({ what, is: 'stopped' }), () =>
      this.desk.messages.done(WORDS.onList, [undo]),
    )
  }

  private send(
    wanted: YearRequest,
    undo: (() => void) | null,
    then: () => void = () => undefined,
    said: string = WORDS.saved,
  ): void {
    this.run(this.desk.server.year(wanted), (report) => {
      this.take(report)
      this.desk.messages.done(said, undo ? [undoBy(undo)] : [])
      then()
    })
  }

  private run<T>(work: Promise<PanelAnswer<T>>, done: (result: T) => void): void {
    this.set({ isSaving: true })
    this.desk.messages.busy(WORDS.saving)
    const ended = (tell: () => void): void => {
      this.set({ isSaving: false })
      tell()
    }
    hear(
      work,
      (answer) => ended(() => done(answer)),
      (problem) => ended(() => this.desk.messages.failed(problem)),
    )
  }

  private take(report: { readonly of: string }): void {
    if (report.of === 'year') this.set({ year: report as YearReport & { of: 'year' }, trouble: '' })
  }
}
