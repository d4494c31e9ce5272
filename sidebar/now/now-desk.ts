// What the place Now shows and does: the row, what is typed, what was said last; every action is one call of the server.
import type { PanelRefusal } from '../../src/app/panel/answer'
import type { PanelLogged } from '../../src/app/panel/log-touch'
import type { PanelRow, ShownRow } from '../../src/app/panel/open-row'
import { parseIsoDay } from '../../src/core/calendar/day'
import { readableDay } from '../../src/core/cells/text'
import { type Answer, type PanelServer, wordsOfFailure } from '../server'
import { type Draft, freshDraft, isTyped, keepDraft, newKey, openDraft, requestOf, withChange } from './draft'
import { savedWords, shownOf, withTouch } from './said'

export interface Action {
  readonly label: string
  act(): void
}

/** What was done last, and what can be done about it. */
export interface Status {
  readonly kind: 'busy' | 'done' | 'failed'
  readonly text: string
  readonly actions: readonly Action[]
}

export interface NowState {
  /** null while it is being asked for. */
  readonly row: PanelRow | null
  /** Why there is no row to show; '' where there is one. */
  readonly trouble: string
  readonly draft: Draft | null
  readonly status: Status | null
  readonly isSaving: boolean
  /** The row that was opened by search; '' = the selected row is shown. */
  readonly pinned: string
}

const AT_FIRST: NowState = { row: null, trouble: '', draft: null, status: null, isSaving: false, pinned: '' }

const status = (kind: Status['kind'], text: string, actions: readonly Action[] = []): { status: Status } => ({
  status: { kind, text, actions },
})

export class NowDesk {
  state = AT_FIRST
  /** Counts what was asked and done: an answer that comes after something newer is dropped. */
  private turn = 0

  constructor(
    private readonly server: PanelServer,
    private readonly changed: (state: NowState) => void,
  ) {}

  /** The pointer came in: looks at the selected row, or again at the one that is being typed about. */
  look(): void {
    const { draft, isSaving, pinned } = this.state
    if (!isSaving) this.ask(draft && this.isHeld() ? draft.id : pinned)
  }

  /** Whether something is typed about the row, which therefore stays. */
  isHeld(): boolean {
    const { row, draft } = this.state
    return !!row?.card && !!draft && isTyped(draft, freshDraft(row.card, row.history.reasons))
  }

  /** Shows a row by id, else the selected one. */
  open(id = ''): void {
    this.set({ row: null, trouble: '', draft: null, status: null, pinned: id })
    this.ask(id)
  }

  /** What was said has been read. */
  hush(): void {
    this.set({ status: null })
  }

  /** Shows a row that an action gave back. */
  show(row: PanelRow, said: string, actions: readonly Action[] = []): void {
    this.turn++
    this.set({ row, trouble: '', draft: openDraft(row), ...status('done', said, actions) })
  }

  /** Shows a person who was just added; the selected row waits. */
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

  /** Fills in the missing fact alone. */
  saveFact(): void {
    const { draft, row, isSaving } = this.state
    const missing = row?.card?.missing
    if (!draft || !row?.card || !missing || missing.field === '' || isSaving) return
    const { field, header, seen } = missing
    const without = { ...draft, fact: '' }
    const isLeft = isTyped(without, freshDraft(row.card, row.history.reasons))
    const cell = { field, header, seen, value: draft.fact.trim() }
    const { context } = row.card
    this.carryOut(`Saving ${header}…`, this.server.fill({ id: draft.id, cell, context }), (shown) => {
      keepDraft(draft.id, isLeft ? without : null)
      this.show({ ...row, ...shown }, `${header} saved.`)
    })
  }

  /** Not today: the next touch moves to an ISO day; '' takes that back. */
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
    this.carryOut('Moving the next touch…', this.server.snooze({ id, day, context }), shown)
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

  /** Shown as saved at once; put back as it was typed when the server refuses. */
  private log(sent: Draft, from: PanelRow): void {
    const { card } = from
    if (!card) return
    this.set({ row: withTouch(from, shownOf(sent)) })
    this.carryOut(
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
      this.carryOut('Taking it back…', this.server.undo({ ...undo, context: card.context }), then)
    const { text, reasons } = savedWords(touch, card, from.history.reasons)
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
    // Without an answer nobody knows whether it arrived: the same key lets the server find out.
    const back = { ...sent, again: sent.again || conflict === 'no answer' }
    keepDraft(sent.id, back)
    const again = { label: 'Try again', act: () => this.save() }
    const choices =
      typeof conflict === 'object' ? this.choices(back, from, conflict) : conflict ? [again] : []
    this.set({ row: from, draft: back, ...status('failed', problem, choices) })
  }

  /** Both values of a cell that changed meanwhile: the user chooses. */
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

  /** One call that changes the sheet; what was typed stands until it is done. */
  private carryOut<T>(
    said: string,
    work: Promise<Answer<T>>,
    done: (result: T) => void,
    failed: (problem: string, conflict: Conflicting) => void = (problem) =>
      this.set(status('failed', problem)),
  ): void {
    this.turn++
    this.set({ isSaving: true, ...status('busy', said) })
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

/** The row as it is now seen: with what the cell was found to hold. */
function withSeen(row: PanelRow, field: string, seen: string): PanelRow {
  const { card } = row
  if (!card) return row
  if (field === 'promised') return { ...row, card: { ...card, promised: seen } }
  return { ...row, card: { ...card, missing: card.missing && { ...card.missing, seen } } }
}
