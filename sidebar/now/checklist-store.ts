// State of the checklist in Now: whether it is unfolded, which the browser remembers, and the steps of the row that is shown.
import type { Checklist, ShownStep } from '../../src/app/panel/checklist'
import type { LineChange } from '../../src/app/panel/line-changes'
import { parseIsoDay, SERIAL_OF_EPOCH } from '../../src/core/calendar/day'
import type { Desk } from '../frame/desk'
import { againBy, undoBy } from '../frame/messages'
import { Store } from '../frame/store'
import { hear } from '../hear'
import { opposites, textCode } from '../more/report/report-store'
import { WORDS } from './words'

interface ChecklistState {
  readonly isOpen: boolean
  /** The row whose steps these are; '' = none. */
  readonly id: string
  readonly facts: Checklist | null
  readonly trouble: string
}

const KEPT = 'touchline.checklist'

function wasOpen(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'open'
  } catch {
    return false
  }
}

export class ChecklistStore extends Store<ChecklistState> {
  constructor(private readonly desk: Desk) {
    super({ isOpen: wasOpen(), id: '', facts: null, trouble: '' })
  }

  fold(isOpen: boolean): void {
    if (isOpen === this.state.isOpen) return
    this.set({ isOpen })
    try {
      localStorage.setItem(KEPT, isOpen ? 'open' : '')
    } catch {
      // The browser keeps nothing: it lasts until the panel closes.
    }
  }

  /** Asks for the steps of a row; those that are there are shown meanwhile. */
  load(id: string): void {
    this.set({ id, facts: id === this.state.id ? this.state.facts : null, trouble: '' })
    this.send(id, [], () => undefined)
  }

  /** Says that a step is done today, or that it is not. */
  tick(step: ShownStep): void {
    const { id, facts } = this.state
    if (!facts) return
    const { today, owner } = facts
    const line = {
      ...{ id: textCode(id), stage: textCode(step.stage), step: textCode(step.step) },
      doneOn: `d:${(parseIsoDay(today) ?? 0) + SERIAL_OF_EPOCH}`,
      owner: textCode(owner),
    }
    const changes = step.isDone
      ? step.lines.map((one): LineChange => ({ at: one.at, before: one.line, after: null }))
      : [{ at: 0, before: null, after: line }]
    // Shown at once; what the server answers, or the refusal, sets it right.
    const steps = facts.steps.map((one) => (one === step ? { ...one, isDone: !step.isDone } : one))
    this.set({ facts: { ...facts, steps } })
    this.write(id, changes, step.isDone ? WORDS.unticked(step.step) : WORDS.ticked(step.step), false, facts)
  }

  /** @param before what is shown again where it is refused */
  private write(
    id: string,
    changes: readonly LineChange[],
    said: string,
    isUndo: boolean,
    before = this.state.facts,
  ): void {
    const { messages } = this.desk
    messages.busy(WORDS.saving)
    const back = (): void => this.write(id, opposites(changes), WORDS.stepAsBefore, true)
    const undo = undoBy(back)
    this.send(
      id,
      changes,
      () => messages.done(said, isUndo ? [] : [undo]),
      (problem) => {
        if (this.state.id === id) this.set({ facts: before })
        const again = againBy(() => this.write(id, changes, said, isUndo))
        messages.failed(problem, [again])
      },
    )
  }

  private send(
    id: string,
    changes: readonly LineChange[],
    done: () => void,
    failed = (trouble: string): void => {
      if (this.state.id === id) this.set({ trouble })
    },
  ): void {
    hear(
      this.desk.server.checklist({ id, changes }),
      (answer) => {
        // Another row may be shown by now.
        if (this.state.id === id) this.set({ facts: answer, trouble: '' })
        done()
      },
      failed,
    )
  }
}
