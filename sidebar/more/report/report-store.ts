// A report whose lines the user changes: what it says now, and each change with the one that takes it back.
import type { LinesRequest } from '../../../src/app/panel/change-lines'
import type { LineChange } from '../../../src/app/panel/line-changes'
import type { Report, ReportName } from '../../../src/app/panel/report-page'
import type { Desk } from '../../frame/desk'
import { type Action, againBy, undoBy } from '../../frame/messages'
import { Store } from '../../frame/store'
import { hear } from '../../hear'
import type { PanelAnswer } from '../../server'
import type { FactsOf } from './report'
import { WORDS } from './words'

interface ReportState<Name extends ReportName> {
  readonly facts: FactsOf<Name> | null
  readonly trouble: string
  readonly isSaving: boolean
}

/** What is said of a change, and of taking it back. */
export interface SaidChange {
  readonly done: string
  readonly undone: string
  /** More to do after it. */
  readonly actions?: readonly Action[]
}

export class ReportStore<Name extends ReportName> extends Store<ReportState<Name>> {
  constructor(
    readonly desk: Desk,
    private readonly of: Name,
  ) {
    super({ facts: null, trouble: '', isSaving: false })
  }

  load(): void {
    this.set({ trouble: '' })
    hear(
      this.desk.server.report({ of: this.of }),
      (answer) => this.took(answer),
      (trouble) => this.set({ trouble }),
    )
  }

  /** Writes lines of a tab. @param then called once they are written the first time */
  write(
    tab: LinesRequest['tab'],
    changes: readonly LineChange[],
    said: SaidChange,
    then: () => void = () => undefined,
  ): void {
    const { server } = this.desk
    const send = (isUndone: boolean) =>
      server.lines({ tab, changes: isUndone ? opposites(changes) : changes, of: this.of })
    this.send(send, said, false, then)
  }

  /** Adds columns to the pipeline. */
  addColumns(headers: readonly string[], said: SaidChange): void {
    const { server } = this.desk
    this.send((isUndone) => server.columns({ headers, isUndone, of: this.of }), said, false)
  }

  private send(
    ask: (isUndone: boolean) => Promise<PanelAnswer<Report | null>>,
    said: SaidChange,
    isUndone: boolean,
    then: () => void = () => undefined,
  ): void {
    if (this.state.isSaving) return
    const { messages } = this.desk
    this.set({ isSaving: true })
    messages.busy(WORDS.saving)
    const failed = (text: string): void => {
      this.set({ isSaving: false })
      messages.failed(text, [againBy(() => this.send(ask, said, isUndone, then))])
    }
    hear(
      ask(isUndone),
      (answer) => {
        this.set({ isSaving: false })
        this.took(answer)
        then()
        const undo = undoBy(() => this.send(ask, said, true))
        const { actions = [] } = said
        messages.done(isUndone ? said.undone : said.done, isUndone ? actions : [undo, ...actions])
      },
      failed,
    )
  }

  private took(report: Report | null): void {
    if (report?.of === this.of) this.set({ facts: report as FactsOf<Name> })
  }
}

/** The changes that take these back, the last first. */
export const opposites = (changes: readonly LineChange[]): LineChange[] =>
  changes.map(({ at, before, after }) => ({ at, before: after, after: before })).reverse()

/** A text as the cell of a line. */
export const textCode = (text: string): string => (text.trim() === '' ? '' : `t:${text.trim()}`)
