// State of the profile: what the server says of it, whom the user calls good, and the line that is being written.
import type {
  ExampleMarks,
  ProfileLine,
  ProfilePage,
  ShownCriterion,
  ShownProposal,
} from '../../../src/app/panel/profile-page'
import type { Desk } from '../../frame/desk'
import { type Action, againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import { judgeNow } from './judge-now'
import { WORDS } from './words'

interface ProfileState {
  readonly page: ProfilePage | null
  readonly isLoading: boolean
  readonly trouble: string
  readonly marks: ExampleMarks
  /** Ticks that the page does not know yet. */
  readonly isStale: boolean
  readonly isSaving: boolean
  /** What a line that is nice to have counts. */
  readonly weight: number
}

export class ProfileStore extends Store<ProfileState> {
  constructor(private readonly desk: Desk) {
    super({
      ...{ page: null, isLoading: false, trouble: '', marks: { good: [], others: [] } },
      ...{ isStale: false, isSaving: false, weight: 1 },
    })
  }

  load(): void {
    this.set({ isLoading: true, trouble: '' })
    const failed = (trouble: string): void => this.set({ isLoading: false, trouble })
    hear(
      this.desk.server.profile({ marks: this.state.marks }),
      (answer) => this.set({ page: answer, isLoading: false, isStale: false }),
      failed,
    )
  }

  weigh(weight: number): void {
    this.set({ weight })
  }

  /** Ticks somebody as good, or not; compared only when asked, so that ten ticks are one call. */
  mark(id: string, isGood: boolean): void {
    const { page, marks } = this.state
    if (!page) return
    const without = (ids: readonly string[]): string[] => ids.filter((one) => one !== id)
    const [from, to] = isGood ? (['others', 'good'] as const) : (['good', 'others'] as const)
    const wasMarked = marks[from].includes(id)
    const people = page.people.map((one) => (one.id === id ? { ...one, isGood } : one))
    const changed = { ...marks, [from]: without(marks[from]) }
    this.set({
      page: { ...page, people },
      marks: wasMarked ? changed : { ...changed, [to]: [...without(marks[to]), id] },
      isStale: true,
    })
  }

  accept({ field, test, value, shown }: ShownProposal, kind: ShownCriterion['kind']): void {
    const { page, weight } = this.state
    const line: ProfileLine = {
      profile: page?.criteria[0]?.line.profile || `t:${WORDS.profileName}`,
      ...{ field: `t:${field}`, test: `t:${test}`, value, kind: `t:${kind}` },
      ...{ weight: kind === 'nice' && weight !== 1 ? `n:${weight}` : '', question: '' },
    }
    this.send(line, WORDS.criterion(field, test, shown), false)
  }

  takeOut({ line, field, test, value }: ShownCriterion): void {
    this.send(line, WORDS.criterion(field, test, value), true)
  }

  private send(line: ProfileLine, said: string, isUndone: boolean, isUndo = false): void {
    if (this.state.isSaving) return
    this.set({ isSaving: true })
    const { messages, server } = this.desk
    messages.busy(WORDS.saving)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      const again = (): void => this.send(line, said, isUndone, isUndo)
      messages.failed(text, [againBy(again)])
    }
    hear(
      server.profileLine({ line, isUndone, marks: this.state.marks }),
      (answer) => {
        this.set({ page: answer, isSaving: false, isStale: false })
        const undo = undoBy(() => this.send(line, said, !isUndone, true))
        const judge = answer.isLive ? [] : [{ label: WORDS.judgeNow, act: () => judgeNow(this.desk) }]
        const actions: Action[] = isUndo ? judge : [undo, ...judge]
        messages.done((isUndone ? WORDS.takenOut : WORDS.added)(said, answer.isLive), actions)
      },
      failed,
    )
  }
}
