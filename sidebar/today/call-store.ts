// Call mode: one card, one key, next card at once. Nothing is asked of the server between two cards.
import type { TodayCard } from '../../src/app/panel/today-page'
import { isCall, outcomesAtHand, USUAL_MEDIUM } from '../../src/core/tabs/vocabulary'
import {
  isForgotten,
  minutesOf,
  ranFor,
  STANDING,
  started,
  stopped,
  type Timer,
} from '../../src/core/time/timer'
import { Store } from '../frame/store'
import { newKey } from '../now/draft'
import type { TimerStore } from '../time/timer-store'
import { type Added, NOTHING_ADDED } from './call'
import type { TodayStore } from './today-store'

/** Why somebody is skipped: later today again, or not in this session, or not today. */
export const SKIPS = ['later', 'unprepared', 'number', 'not today'] as const
export type Skip = (typeof SKIPS)[number]

/** A step that can be taken back. */
export type Step =
  | { readonly line: string; readonly key: string }
  | { readonly line: string; readonly skip: Skip }

export interface CallState {
  readonly mode: 'off' | 'before' | 'calling' | 'skipping' | 'paused' | 'ended'
  /** The line of the card; '' = none. */
  readonly line: string
  /** The lines of the session, in the order in which they come. */
  readonly order: readonly string[]
  /** What was done, the last one last. */
  readonly steps: readonly Step[]
  /** Time on the card that is shown, and in the session. */
  readonly card: Timer
  readonly session: Timer
}

const OFF: CallState = {
  mode: 'off',
  line: '',
  order: [],
  steps: [],
  card: STANDING,
  session: STANDING,
}

/** The outcomes of the keys 1 to 6. */
export const OUTCOMES = outcomesAtHand(true)

export class CallStore extends Store<CallState> {
  /** @param timer of the place Time, which gives way while calls are made */
  constructor(
    readonly today: TodayStore,
    private readonly timer: TimerStore,
  ) {
    super(OFF)
  }

  /** The lines that call mode goes through: calls that are still to be made. */
  callable(): TodayCard[] {
    return this.cards().filter((card) => isCall(card.by) && this.isOpen(card))
  }

  /** Begins at a line, or at the first that may be called now; what to read before comes first, where there is any. */
  start(line = ''): void {
    const lines = this.callable().map((card) => card.line)
    const at = Math.max(0, lines.indexOf(line))
    const own = line === '' || lines.includes(line) ? [] : [line]
    const order = [...own, ...lines.slice(at), ...lines.slice(0, at)]
    const first = line === '' ? this.nextOf(order, []) : line
    const { outcomes = [], words = [], bare = '' } = this.today.state.page?.before ?? {}
    const isRead = outcomes.length + words.length === 0 && bare === ''
    this.today.tidy()
    this.set({ ...OFF, order, line: first, mode: first === '' ? 'ended' : isRead ? 'calling' : 'before' })
    if (isRead && first !== '') this.run()
  }

  /** What to read before was read. */
  begin(): void {
    this.set({ mode: 'calling' })
    this.run()
  }

  /** The card that is shown. */
  shown(): TodayCard | undefined {
    return this.cardOf(this.state.line)
  }

  cardOf(line: string): TodayCard | undefined {
    return this.cards().find((card) => card.line === line)
  }

  /** Says how the call ended; the next card is there at once. */
  end(outcome: string): void {
    const { mode, card: timer, steps } = this.state
    const card = this.shown()
    const { page } = this.today.state
    if (!card || !page || mode !== 'calling') return
    const now = Date.now()
    const key = newKey()
    const { id, line, name, reason, item, promised, following, state, arm } = card
    const { experiment } = page
    this.today.queue.add({
      key,
      card: { id, line, name, reason, item, promised, following, state },
      madeAt: now,
      // Another way that the plan names is answered by the phone all the same.
      medium: isCall(card.by) ? card.by : USUAL_MEDIUM,
      outcome,
      minutes: minutesOf(ranFor(timer, now)),
      isForgotten: isForgotten(timer, now),
      today: page.today,
      ...(arm === '' ? {} : { trial: { experiment, arm } }),
      added: NOTHING_ADDED,
    })
    this.goOn([...steps, { line, key }])
  }

  /** Asks why the card is skipped. */
  ask(): void {
    if (this.state.mode === 'calling') this.set({ mode: 'skipping' })
    else if (this.state.mode === 'skipping') this.set({ mode: 'calling' })
  }

  /** Skips the card; who is for later comes again at the end. */
  skip(skip: Skip): void {
    const { line, order, steps, mode } = this.state
    if (mode !== 'skipping') return
    const later = skip === 'later' ? [...order.filter((one) => one !== line), line] : order
    this.goOn([...steps, { line, skip }], { order: later, mode: 'calling' })
  }

  pause(): void {
    const { mode, card, session } = this.state
    const now = Date.now()
    if (mode === 'calling' || mode === 'skipping')
      this.set({ mode: 'paused', card: stopped(card, now), session: stopped(session, now) })
    else if (mode === 'paused')
      this.set({ mode: 'calling', card: started(card, now), session: started(session, now) })
    this.today.queue.send()
  }

  /** Takes the last step back: its card comes again. */
  back(): void {
    const { steps, mode, session } = this.state
    const last = steps[steps.length - 1]
    if (!last || mode === 'paused') return
    const now = Date.now()
    if ('key' in last) this.today.queue.takeBack(last.key)
    this.set({
      mode: 'calling',
      steps: steps.slice(0, -1),
      line: last.line,
      card: started(STANDING, now),
      session: started(session, now),
    })
  }

  /** Whether there is a step to take back. */
  canGoBack(): boolean {
    return this.state.steps.length > 0
  }

  /** Ends the session; its card shows what came of it. */
  close(): void {
    const { card, session, steps } = this.state
    const now = Date.now()
    this.set({ mode: 'ended', line: '', card: stopped(card, now), session: stopped(session, now) })
    this.timer.callsEnd()
    for (const step of steps) {
      const put = 'skip' in step && step.skip === 'not today' ? this.cardOf(step.line) : undefined
      if (put) this.today.queue.putOff({ id: put.id, line: put.line })
    }
    this.today.queue.send()
  }

  /** Back to the list. */
  leave(): void {
    this.today.queue.send()
    this.set(OFF)
    this.today.load()
  }

  /** The last call, to which a day or an ending may be added. */
  last(): string {
    const step = this.state.steps[this.state.steps.length - 1]
    return step && 'key' in step ? step.key : ''
  }

  /** Adds to a call what followed from it. */
  add(key: string, added: Partial<Added>, isLater = false): void {
    this.today.queue.amend(key, added, isLater)
  }

  /** Keys of the calls of the session. */
  calls(): string[] {
    return this.state.steps.flatMap((step) => ('key' in step ? [step.key] : []))
  }

  private run(): void {
    const now = Date.now()
    const { page } = this.today.state
    if (page) this.timer.open(page.spreadsheet, this.today.now())
    this.timer.callsBegin()
    const { card, session } = this.state
    this.set({ card: started(card, now), session: started(session, now) })
  }

  private goOn(steps: readonly Step[], part: Partial<CallState> = {}): void {
    const order = part.order ?? this.state.order
    const line = this.nextOf(order, steps)
    this.set({
      ...part,
      steps,
      line,
      card: started(STANDING, Date.now()),
    })
    if (line === '') this.close()
  }

  /** The next line that may be called now; '' = none is left. Who is held comes back by itself. */
  private nextOf(order: readonly string[], steps: readonly Step[]): string {
    const from = order.indexOf(this.state.line)
    const ahead = [...order.slice(from + 1), ...order.slice(0, from + 1)]
    const isSkipped = (line: string): boolean => {
      const last = [...steps].reverse().find((step) => step.line === line)
      return !!last && 'skip' in last && last.skip !== 'later'
    }
    const next = ahead.find((line) => {
      const card = this.cardOf(line)
      return !!card && !isSkipped(line) && this.isOpen(card) && !this.today.isHeld(card)
    })
    return next ?? ''
  }

  private isOpen(card: TodayCard): boolean {
    return this.today.standOf(card) === 'open' && card.state !== 'gone'
  }

  private cards(): readonly TodayCard[] {
    return this.today.state.page?.lines ?? []
  }
}
