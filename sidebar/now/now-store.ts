// State and actions of the place Now: the row, the draft and the last message. Every action is one server call.
import type { PanelRefusal } from '../../src/app/panel/answer'
import type { PanelLogged } from '../../src/app/panel/log-touch'
import type { PanelRow, ShownRow } from '../../src/app/panel/open-row'
import { parseIsoDay } from '../../src/core/calendar/day'
import { readableDay } from '../../src/core/cells/text'
import { type PanelAnswer, type PanelServer, wordsOfFailure } from '../server'
import { type Draft, freshDraft, isTyped, keepDraft, newKey, openDraft, requestOf, withChange } from './draft'
import { savedMessage, touchOfDraft, withTouch } from './messages'

/** A button beside a message. */
export interface Action {
  readonly label: string
  act(): void
}

/** The last message, with buttons that follow from it. */
export interface Status {
  readonly kind: 'busy' | 'done' | 'failed'
  readonly text: string
  readonly actions: readonly Action[]
}

/** Everything the place Now shows. */
export interface NowState {
  /** null while loading. */
  readonly row: PanelRow | null
  /** Why there is no row; '' if there is one. */
  readonly trouble: string
  readonly draft: Draft | null
  readonly status: Status | null
  readonly isSaving: boolean
  /** Id of a row opened by search; '' = the selected row is shown. */
  readonly pinned: string
}

const AT_FIRST: NowState = { row: null, trouble: '', draft: null, status: null, isSaving: false, pinned: '' }

const status = (kind: Status['kind'], text: string, actions: readonly Action[] = []): { status: Status } => ({
  status: { kind, text, actions },
})

/** Holds the state and calls `changed` after each change. */
export class NowStore {
  state = AT_FIRST
  /** Number of the last request or action; answers to older requests are ignored. */
  private turn = 0

  constructor(
    private readonly server: PanelServer,
    private readonly changed: (state: NowState) => void,
  ) {}

  /** Call when the pointer enters: loads the selected row, or reloads the row of an unsaved draft. */
  look(): void {
    const { draft, isSaving, pinned } = this.state
    if (!isSaving) this.ask(draft && this.isHeld() ? draft.id : pinned)
  }

  /** True while the draft is unsaved; the row then stays when another is selected. */
  isHeld(): boolean {
    const { row, draft } = this.state
    return !!row?.card && !!draft && isTyped(draft, freshDraft(row.card, row.history.reasons))
  }

  /** Shows a row by id, else the selected one. */
  open(id = ''): void {
    this.set({ row: null, trouble: '', draft: null, status: null, pinned: id })
    this.ask(id)
  }

  /** Closes the message. */
  dismiss(): void {
    this.set({ status: null })
  }

  /** Shows the row that an action returned, with a message. */
  show(row: PanelRow, message: string, actions: readonly Action[] = []): void {
    this.turn++
    this.set({ row, trouble: '', draft: openDraft(row), ...status('done', message, actions) })
  }

  /** Shows a person who was just added, instead of the selected row. */
  added(row: PanelRow): void {
    this.set({ pinned: row.card?.id ?? '' })
    this.show(row, `${row.card?.name ?? 'The person'} is added.`)
  }

  change(part: Partial<Draft>): void {
    const { draft, row, isSaving } = this.state
    if (!draft || !row?.card || isSaving) return
    const changed = withChange(draft, part)
    this.set({ draft: changed })
    keepDraft(changed.id, this.isHeld() ? changed : null)
  }

  save(): void {
    const { draft, row, isSaving } = this.state
    if (draft && row && !isSaving) this.log(draft, row)
  }

  /** Saves the missing fact without a touch. */
  saveFact(): void {
    const { draft, row, isSaving } = this.state
    const missing = row?.card?.missing
    if (!draft || !row?.card || !missing || missing.field === '' || isSaving) return
    const { field, header, seen } = missing
    const without = { ...draft, fact: '' }
    const isLeft = isTyped(without, freshDraft(row.card, row.history.reasons))
    const cell = { field, header, seen, value: draft.fact.trim() }
    const { context } = row.card
    this.run(`Saving ${header}…`, this.server.fill({ id: draft.id, cell, context }), (shown) => {
      keepDraft(draft.id, isLeft ? without : null)
      this.show({ ...row, ...shown }, `${header} saved.`)
    })
  }

  /** Moves the next touch to an ISO day; '' undoes that. */
  snooze(day: string): void {
    const { row, isSaving } = this.state
    const card = row?.card
    if (!row || !card || isSaving) return
    const { id, context } = card
    const shown = (answer: ShownRow): void => {
      const undo = { label: 'Undo', act: () => this.snooze('') }
      const after = { ...row, ...answer }
      if (day === '') this.show(after, `${card.name}: back to the day it was.`)
      else
        this.show(after, `${card.name}: not before ${readableDay(parseIsoDay(day) ?? Number.NaN)}.`, [undo])
    }
    this.run('Moving the next touch…', this.server.snooze({ id, day, context }), shown)
  }

  private ask(id: string): void {
    const mine = ++this.turn
    const fail = (trouble: string): void => {
      if (mine === this.turn) this.set({ row: null, trouble, draft: null })
    }
    this.server.row(id === '' ? undefined : id).then(
      (answer) => {
        if (!('ok' in answer)) fail(answer.problem)
        else if (mine === this.turn) this.set({ row: answer.ok, trouble: '', draft: openDraft(answer.ok) })
      },
      (failure: unknown) => fail(wordsOfFailure(failure)),
    )
  }

  /** Logs a touch: shown as saved at once, and restored as typed if the server refuses it. */
  private log(sent: Draft, from: PanelRow): void {
    const { card } = from
    if (!card) return
    this.set({ row: withTouch(from, touchOfDraft(sent)) })
    this.run(
      `Saving ${sent.medium} with ${card.name}…`,
      this.server.log(requestOf(sent, card)),
      (saved) => this.logged(sent, from, saved),
      (problem, conflict) => this.notLogged(sent, from, problem, conflict),
    )
  }

  private logged(sent: Draft, from: PanelRow, { card, touch, undo }: PanelLogged): void {
    keepDraft(sent.id, null)
    const again = { ...sent, key: newKey(), again: false }
    const takeBack = (then: (row: PanelRow) => void): void =>
      this.run('Taking it back…', this.server.undo({ ...undo, context: card.context }), then)
    const { text, reasons } = savedMessage(touch, card, from.history.reasons)
    const better = reasons.map((reason) => ({
      label: reason,
      act: () => takeBack((row) => this.log({ ...again, reason }, row)),
    }))
    const undoing = () =>
      takeBack((row) => {
        keepDraft(sent.id, again)
        this.show(row, `Taken back: ${sent.medium} with ${card.name}.`)
      })
    this.show(withTouch({ ...from, card }, touch), text, [...better, { label: 'Undo', act: undoing }])
  }

  private notLogged(sent: Draft, from: PanelRow, problem: string, conflict: Conflicting): void {
    // Without an answer it may have been saved: the same key lets the server tell.
    const back = { ...sent, again: sent.again || conflict === 'no answer' }
    keepDraft(sent.id, back)
    const again = { label: 'Try again', act: () => this.save() }
    const choices =
      typeof conflict === 'object' ? this.choices(back, from, conflict) : conflict ? [again] : []
    this.set({ row: from, draft: back, ...status('failed', problem, choices) })
  }

  /** Lets the user choose between two values of a cell that changed in the meantime. */
  private choices(sent: Draft, from: PanelRow, { field, now }: Seen): Action[] {
    const without = field === 'promised' ? { promiseDay: '', promiseTime: '' } : { fact: '' }
    return [
      { label: 'Save mine', act: () => this.log(sent, withSeen(from, field, now)) },
      {
        label: 'Keep what is there',
        act: () => this.log({ ...sent, ...without }, withSeen(from, field, now)),
      },
    ]
  }

  /** Runs a call that changes the sheet; the draft is kept until it is done. */
  private run<T>(
    message: string,
    work: Promise<PanelAnswer<T>>,
    done: (result: T) => void,
    failed: (problem: string, conflict: Conflicting) => void = (problem) =>
      this.set(status('failed', problem)),
  ): void {
    this.turn++
    this.set({ isSaving: true, ...status('busy', message) })
    const ended = (tell: () => void): void => {
      this.set({ isSaving: false })
      tell()
    }
    work.then(
      (answer) => ended(() => ('ok' in answer ? done(answer.ok) : failed(answer.problem, answer.conflict))),
      (failure: unknown) => ended(() => failed(wordsOfFailure(failure), 'no answer')),
    )
  }

  private set(part: Partial<NowState>): void {
    this.state = { ...this.state, ...part }
    this.changed(this.state)
  }
}

type Seen = NonNullable<PanelRefusal['conflict']>
type Conflicting = Seen | 'no answer' | undefined

/** The row with the value that the server found in a cell. */
function withSeen(row: PanelRow, field: string, seen: string): PanelRow {
  const { card } = row
  if (!card) return row
  if (field === 'promised') return { ...row, card: { ...card, promised: seen } }
  return { ...row, card: { ...card, missing: card.missing && { ...card.missing, seen } } }
}
