// State and actions of the place Purge. Each decision is shown as done at once and sent behind it.
import type { ChargedRow, ChargedRows, Court } from '../../src/app/panel/court'
import type { CourtCard } from '../../src/app/panel/court-card'
import type { BatchDecided, DecideRequest, Decision } from '../../src/app/panel/decide'
import type { Desk } from '../frame/desk'
import { type Action, againBy, undoBy } from '../frame/messages'
import { Store } from '../frame/store'
import { hear } from '../hear'
import { newKey } from '../now/draft'
import { AT_FIRST, type CourtState, MOST_LATERS, STAYING, type Step } from './court-state'
import { Decisions, type HeardDecisions, type Waiting } from './decisions'
import { dayText } from './figures'
import { takenBackText, WORDS } from './words'
import { VERB_WORDS } from './words-verbs'

export class CourtStore extends Store<CourtState> implements HeardDecisions {
  readonly decisions: Decisions
  /** Number of the last question; answers to older ones are ignored. */
  private turn = 0
  /** What is asked for once all is saved. */
  private next: 'lobby' | 'card' | null = null
  /** The next decision begins the sprint anew. */
  private isAnew = false
  /** The last at the end: U takes them back one by one. */
  private steps: Step[] = []
  /** What is said of decisions that are not saved; '' = nothing. */
  private told = ''

  constructor(private readonly desk: Desk) {
    super(AT_FIRST)
    this.decisions = new Decisions(desk.server, this)
    this.decisions.listen(() => this.heed())
  }

  get card(): CourtCard | null {
    const { court, at, view } = this.state
    return view === 'card' ? (court?.cards[at] ?? null) : null
  }

  /** Opens the court the first time the place is shown. */
  show(): void {
    if (!this.state.court && !this.state.isLoading) this.load()
  }

  /** Begins a sitting of the court, or goes on with the sprint. */
  begin(mode: CourtState['mode'], isAnew = false): void {
    this.isAnew = isAnew
    this.steps = []
    this.set({ mode, made: [], touched: new Map() })
    this.load('card')
  }

  order(order: CourtState['order']): void {
    this.set({ order })
  }

  /** Back to the lobby, with the figures as they are now. */
  stop(): void {
    this.isAnew = false
    this.steps = []
    this.set({ view: 'lobby', mode: 'court', group: null, at: 0 })
    this.load()
  }

  openGroup(group: ChargedRows): void {
    this.set({ view: 'group', group, ticked: new Set(group.rows.map(({ id }) => id)) })
  }

  tick(ids: readonly string[], isTicked: boolean): void {
    const ticked = new Set(this.state.ticked)
    for (const id of ids) ticked[isTicked ? 'add' : 'delete'](id)
    this.set({ ticked })
  }

  /** Decides on the card. @param until the day until which it is parked */
  decide(decision: Decision, until = ''): void {
    const { card } = this
    const { at, made, touched, isLoading } = this.state
    const { id, verb } = decision
    if (card?.id !== id || isLoading) return
    if (verb === 'later' && card.laters >= MOST_LATERS) {
      this.desk.messages.failed(WORDS.decideNow)
      return
    }
    const key = this.send([decision], card.name)
    this.steps.push({ key, id, name: card.name, at, made: made.length })
    const said = VERB_WORDS.done(card.name, verb, dayText(until))
    this.desk.messages.done(said, [this.undoing(key, id)])
    if (STAYING.includes(verb)) this.set({ touched: new Map(touched).set(id, verb) })
    else {
      this.set({ at: at + 1, made: [...made, { id, verb, value: card.value, currency: card.currency }] })
      this.goOn()
    }
  }

  /** Decides on all ticked rows of a charge at once. */
  decideTogether(make: (row: ChargedRow) => Decision): void {
    const { group, ticked } = this.state
    const rows = group?.rows.filter(({ id }) => ticked.has(id)) ?? []
    if (rows.length === 0) {
      this.desk.messages.failed(WORDS.chooseOne)
      return
    }
    const key = this.send(rows.map(make), '')
    this.steps = [{ key, id: '', name: '', at: -1, made: 0 }]
    this.set({ view: 'lobby', group: null })
    this.desk.messages.done(WORDS.batchDone(rows.length), [this.undoing(key, '')])
    this.load()
  }

  /** Takes a batch back: at once where it was not sent yet. @param id the only row's */
  takeBack(key: string, id: string): void {
    const step = this.steps.find((one) => one.key === key)
    this.steps = this.steps.filter((one) => one.key !== key)
    if (step) this.returnTo(step)
    if (this.decisions.withdraw(key)) {
      this.said(WORDS.takenBack(1))
      return
    }
    this.desk.messages.busy(WORDS.saving)
    hear(
      this.desk.server.undoBatch({ batch: key, ...(id === '' ? {} : { id }) }),
      (done) => {
        this.said(takenBackText(done))
        if (this.state.view === 'lobby') this.load()
      },
      (text) => this.failed(text, () => this.takeBack(key, id)),
    )
  }

  /** Asks for the court, once all that waits is saved. */
  load(view: 'lobby' | 'card' = 'lobby'): void {
    const { mode, order, made } = this.state
    const mine = ++this.turn
    this.set({ isLoading: true, trouble: '' })
    this.next = this.decisions.state.waiting.length > 0 ? view : null
    if (this.next) {
      this.told = ''
      this.decisions.send()
      return
    }
    hear(
      this.desk.server.court({ mode, order, isAnew: this.isAnew && made.length === 0 }),
      (court) => {
        if (mine === this.turn) this.opened(court, view)
      },
      (trouble) => {
        if (mine === this.turn) this.set({ isLoading: false, trouble })
      },
    )
  }

  private opened(court: Court, view: 'lobby' | 'card'): void {
    this.decisions.open(court.sheet)
    const isEmpty = court.cards.length === 0
    // Who went on to the rows of a charge meanwhile stays there.
    const next = view === 'lobby' ? this.state.view : isEmpty ? 'ended' : view
    this.steps = this.steps.map((step) => ({ ...step, at: -1 }))
    this.set({ court, isLoading: false, at: 0, view: next })
    // Left over from a panel that was closed: saved now, and the figures are read again.
    if (this.decisions.state.waiting.length > 0) this.load(view)
  }

  /** More cards of the sprint, or the end of the sitting. */
  private goOn(): void {
    const { court, at, mode } = this.state
    if (!court || at < court.cards.length) return
    if (mode === 'sprint') this.load('card')
    else this.set({ view: 'ended' })
  }

  private send(decisions: readonly Decision[], name: string): string {
    const { court, mode, made } = this.state
    const key = newKey()
    const isAnew = this.isAnew && made.length === 0
    const sprint = mode === 'sprint' && court ? { sprint: { ...court.figures, isAnew } } : {}
    this.decisions.add({ key, decisions, ...sprint }, name)
    return key
  }

  saved({ request, name }: Waiting, { done, left }: BatchDecided): void {
    const [only] = done
    if (left.length > 0)
      this.desk.messages.failed(left.map((one) => WORDS.undecided(one)).join(' '), [this.looking()])
    else if (request.decisions[0]?.verb === 'fill' && only && name !== '')
      this.desk.messages.done(VERB_WORDS.standing(name, only.code), [this.undoing(request.key, only.id)])
    else if (this.told !== '') this.desk.messages.over(this.told)
    this.told = ''
  }

  refused({ request, name }: Waiting, problem: string): void {
    const step = this.steps.find(({ key }) => key === request.key)
    this.steps = this.steps.filter(({ key }) => key !== request.key)
    if (step) this.returnTo(step)
    const again = againBy(() => this.again(request, name, step))
    this.desk.messages.failed(problem, [again, this.looking()])
  }

  /** Sends a refused request once more, from where it was made. */
  private again(request: DecideRequest, name: string, step: Step | undefined): void {
    if (step) this.steps.push(step)
    this.saving(() => this.decisions.add(request, name))
  }

  private saving(send: () => void): void {
    this.told = WORDS.saving
    this.desk.messages.busy(this.told)
    send()
  }

  /** The card of a step is heard again. */
  private returnTo({ at, id, made }: Step): void {
    const touched = new Map(this.state.touched)
    touched.delete(id)
    const isCard = at >= 0 && this.state.view !== 'lobby'
    this.set({ touched, ...(isCard ? { view: 'card', at, made: this.state.made.slice(0, made) } : {}) })
  }

  /** Says what was taken back, with the step before as the next to take back. */
  private said(text: string): void {
    const before = this.steps[this.steps.length - 1]
    const action = before && { ...this.undoing(before.key, before.id), label: WORDS.takeBackToo(before.name) }
    this.desk.messages.done(text, action ? [action] : [])
  }

  private undoing(key: string, id: string): Action {
    return undoBy(() => this.takeBack(key, id))
  }

  private looking(): Action {
    return { label: WORDS.lookAgain, act: () => this.load(this.card ? 'card' : 'lobby') }
  }

  private failed(text: string, again: () => void): void {
    this.desk.messages.failed(text, [againBy(again)])
  }

  /** Decisions came, went, or cannot be saved for now. */
  private heed(): void {
    const { waiting, trouble } = this.decisions.state
    if (trouble !== '' && trouble !== this.told) {
      this.told = trouble
      this.set({ isLoading: false })
      this.failed(trouble, () => this.saving(() => this.decisions.send()))
    }
    if (this.next && waiting.length === 0) this.load(this.next)
  }
}
