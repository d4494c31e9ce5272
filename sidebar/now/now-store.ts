// State and actions of the place Now: the row and the draft. Every action is one server call.
import type { PanelRefusal } from '../../src/app/panel/answer'
import type { PanelLogged } from '../../src/app/panel/log-touch'
import type { PanelRow, ShownRow } from '../../src/app/panel/open-row'
import type { RowCard } from '../../src/app/panel/row-card'
import type { CellChange } from '../../src/app/row/cell-change'
import { isSpoken, type Satisfaction } from '../../src/core/tabs/vocabulary'
import { dayWords } from '../frame/days'
import type { Desk } from '../frame/desk'
import { type Action, againBy, undoBy } from '../frame/messages'
import type { Sent } from '../frame/places'
import { UNKNOWN } from '../frame/search-store'
import { Store } from '../frame/store'
import { hear } from '../hear'
import type { PanelAnswer } from '../server'
import { WITHOUT, withSeen } from './conflict'
import { consequenceOf, withoutStalePromise } from './consequences'
import { type Draft, freshDraft, isTyped, keepDraft, newKey, openDraft, withChange } from './draft'
import { Looks } from './looks'
import { savedMessage, touchOfDraft, withTouch } from './messages'
import { AT_FIRST, type NowState } from './now-state'
import { requestOf } from './request'
import { WORDS } from './words'

export class NowStore extends Store<NowState> {
  /** Number of the last request or action; answers to older requests are ignored. */
  private turn = 0
  /** Id of the row whose draft was changed: it stays as it is when the same row is looked at again. */
  private touched = ''
  /** Id of the row that stays though nothing is typed about it: somebody is about to be forgotten. */
  private held = ''
  private readonly looks = new Looks(() => {
    const { draft, isSaving, pinned } = this.state
    if (!isSaving) this.ask(this.held || (draft && this.isHeld() ? draft.id : pinned))
  })

  constructor(private readonly desk: Desk) {
    super(AT_FIRST)
  }

  /** Call when the pointer enters: loads the selected row, or reloads the row of an unsaved draft. */
  look(): void {
    this.looks.look()
  }

  /** Call when the pointer leaves: nobody looks at the row any more. */
  leave(): void {
    this.looks.end()
  }

  /** Call when another row may have been chosen: the next look asks at once. */
  forget(): void {
    this.looks.forget()
  }

  /** True while the draft is unsaved; the row then stays when another is selected. */
  isHeld(): boolean {
    const { row, draft } = this.state
    return !!row?.card && !!draft && isTyped(draft, freshDraft(row.card, row.history.reasons))
  }

  /** Keeps this row when another is selected; '' lets it go. */
  hold(id: string): void {
    this.held = id
  }

  /** True after a touch of the row was saved, until something is touched: a further click saves nothing. */
  isAsleep(): boolean {
    const { saved, row } = this.state
    return saved !== '' && saved === row?.card?.id
  }

  /** Shows a row by id, else the selected one. */
  open(id = ''): void {
    this.touched = ''
    this.desk.messages.dismiss()
    this.set({ row: null, trouble: '', draft: null, pinned: id, saved: '' })
    this.ask(id)
  }

  /** Shows a row that another place sent: by its id, or as it was answered to it. */
  sent(row: Sent, asksRisk = false): void {
    this.set({ asksRisk: asksRisk && typeof row === 'string' ? row : '' })
    if (typeof row === 'string') this.open(row)
    else this.added(row)
  }

  /** Shows the row that an action returned, with a message. */
  show(row: PanelRow, message: string, actions: readonly Action[] = []): void {
    this.turn++
    this.looks.seen()
    this.touched = ''
    this.set({ row, trouble: '', draft: openDraft(row), saved: '' })
    this.desk.messages.done(message, actions)
  }

  /** Shows a person who was just added, instead of the selected row. */
  private added(row: PanelRow): void {
    this.set({ pinned: row.card?.id ?? '' })
    this.show(row, WORDS.added(row.card?.name ?? ''))
  }

  /** Asks for the row again: it was changed elsewhere. */
  again(): void {
    const { draft, pinned } = this.state
    this.ask(draft?.id ?? pinned)
  }

  change(part: Partial<Draft>): void {
    const { draft, row, isSaving } = this.state
    if (!draft || !row?.card || isSaving) return
    const changed = withoutStalePromise(draft, withChange(draft, part))
    this.touched = draft.id
    const { messages } = this.desk
    if (part.outcome !== undefined && messages.state.shown?.kind === 'failed') messages.dismiss()
    this.set({ draft: changed, saved: '' })
    keepDraft(changed.id, this.isHeld() ? changed : null)
  }

  save(): void {
    const { draft, row, isSaving } = this.state
    if (!draft || !row || isSaving || this.isAsleep()) return
    if (draft.outcome === '' && isSpoken(draft.medium)) this.desk.messages.failed(WORDS.chooseEnd)
    else this.log(draft, row)
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
    this.run(WORDS.savingField(header), this.desk.server.fill({ id: draft.id, cell, context }), (shown) => {
      keepDraft(draft.id, isLeft ? without : null)
      this.show({ ...row, ...shown }, WORDS.savedField(header))
      // What was chosen for the touch stays.
      this.touched = draft.id
      this.set({ draft: without })
    })
  }

  /** Saves the missing fact as it stands in its cell: somebody's estimate is confirmed. */
  confirm(fact: string): void {
    this.change({ fact })
    this.saveFact()
  }

  /** Writes whether a client is satisfied, with today; what puts them at risk is asked next where they are not (D8, D6). */
  satisfied(says: Satisfaction): void {
    const { row, draft, isSaving } = this.state
    const { card } = row ?? {}
    if (!row || !draft || !card?.satisfied || isSaving) return
    const { id, name, today } = card
    const { seen } = card.satisfied
    const isKept = this.isHeld()
    const fill = (cell: Pick<CellChange, 'value' | 'seen'>, said: string, isBack = false): void =>
      this.run(
        WORDS.saving,
        this.desk.server.fill({ id, cell: { field: 'satisfied', ...cell } }),
        (shown) => {
          const back = undoBy(() => fill(undo, WORDS.satisfied.takenBack(name), true))
          this.show({ ...row, ...shown }, said, isBack ? [] : [back])
          if (isKept) this.touched = id
          this.set({ asksRisk: isBack || says === 'yes' ? '' : id, ...(isKept ? { draft } : {}) })
        },
      )
    const value = `${says} ${today}`
    const undo = { value: seen, seen: value }
    fill({ value, seen }, WORDS.satisfied[says === 'yes' ? 'noted' : 'unhappy'](name))
  }

  /** Moves the next touch to an ISO day; '' undoes that. */
  snooze(day: string): void {
    const { row, isSaving } = this.state
    const card = row?.card
    if (!row || !card || isSaving) return
    const { id, context } = card
    const shown = (answer: ShownRow): void => {
      const undo = undoBy(() => this.snooze(''))
      const after = { ...row, ...answer }
      if (day === '') this.show(after, WORDS.dayAsBefore(card.name))
      else this.show(after, WORDS.notBefore(card.name, dayWords(day)), [undo])
    }
    this.run(WORDS.moving, this.desk.server.snooze({ id, day, context }), shown)
  }

  private ask(id: string): void {
    const mine = ++this.turn
    this.looks.begun()
    const fail = (trouble: string): void => {
      if (mine === this.turn) this.set({ row: null, trouble, draft: null })
    }
    const answered = (tell: () => void): void => {
      this.looks.answered()
      tell()
    }
    hear(
      this.desk.server.row(id === '' ? undefined : id),
      (row) =>
        answered(() => {
          if (mine === this.turn) this.shown(row)
        }),
      (problem) => answered(() => fail(problem)),
    )
  }

  private shown(row: PanelRow): void {
    const { draft } = this.state
    const isSame = draft !== null && draft.id === row.card?.id && draft.id === this.touched
    this.desk.places.selected(row.card !== null)
    this.set({ row, trouble: '', draft: isSame ? draft : openDraft(row) })
  }

  /** Logs a touch: shown as saved at once, and restored as typed if the server refuses it. */
  private log(sent: Draft, from: PanelRow): void {
    const { card } = from
    if (!card) return
    this.set({ row: withTouch(from, touchOfDraft(sent)) })
    this.run(
      WORDS.savingWith(sent.medium, card.name),
      this.desk.server.log(requestOf(sent, card, from.history.reasons[0])),
      (saved) => this.logged(sent, from, saved),
      (problem, conflict) => this.notLogged(sent, from, problem, conflict),
    )
  }

  private logged(sent: Draft, from: PanelRow, saved: PanelLogged): void {
    const { card, touch, undo } = saved
    keepDraft(sent.id, null)
    const again = { ...sent, key: newKey(), again: false }
    const takeBack = (then: (row: PanelRow) => void): void =>
      this.run(WORDS.takingBack, this.desk.server.undo({ ...undo, context: card.context }), then)
    const { text, better } = savedMessage(saved, from.history)
    const instead = better.map(({ label, part }) => ({
      label,
      act: () => takeBack((row) => this.log({ ...again, ...part }, row)),
    }))
    const undoing = () =>
      takeBack((row) => {
        keepDraft(sent.id, again)
        this.show(row, WORDS.takenBack(sent.medium, card.name))
      })
    const actions = [...this.successor(sent, card), ...instead, undoBy(undoing)]
    this.show(withTouch({ ...from, card }, touch), text, actions)
    this.set({ saved: sent.id, asksRisk: '' })
  }

  /** Offers to add who is there now in place of somebody who left the company. */
  private successor({ outcome, successor }: Draft, { company }: RowCard): Action[] {
    if (consequenceOf(outcome) !== 'gone') return []
    const name = successor.trim()
    const label = WORDS.addNow(name, company)
    return [{ label, act: () => this.desk.search.add({ ...UNKNOWN, name, company }) }]
  }

  private notLogged(sent: Draft, from: PanelRow, problem: string, conflict: Conflicting): void {
    // Without an answer it may have been saved: the same key lets the server tell.
    const back = { ...sent, again: sent.again || conflict === 'no answer' }
    keepDraft(sent.id, back)
    const again = againBy(() => this.save())
    const choices =
      typeof conflict === 'object' ? this.choices(back, from, conflict) : conflict ? [again] : []
    this.set({ row: from, draft: back })
    this.desk.messages.failed(problem, choices)
  }

  /** Lets the user choose between two values of a cell that changed in the meantime. */
  private choices(sent: Draft, from: PanelRow, { field, now }: Seen): Action[] {
    const without = field === 'promised' ? { promiseDay: '', promiseTime: '' } : WITHOUT
    return [
      { label: WORDS.saveMine, act: () => this.log(sent, withSeen(from, field, now)) },
      {
        label: WORDS.keepTheirs,
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
      this.desk.messages.failed(problem),
  ): void {
    this.turn++
    this.set({ isSaving: true })
    this.desk.messages.busy(message)
    const ended = (tell: () => void): void => {
      this.set({ isSaving: false })
      tell()
    }
    hear(
      work,
      (result) => ended(() => done(result)),
      (problem, refusal) => ended(() => failed(problem, refusal ? refusal.conflict : 'no answer')),
    )
  }
}

type Seen = NonNullable<PanelRefusal['conflict']>
type Conflicting = Seen | 'no answer' | undefined
