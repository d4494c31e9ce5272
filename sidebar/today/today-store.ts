// State of the place Today: the list as the sheet has it, with the calls that are on their way into it.
import type { TodayCard, TodayPage } from '../../src/app/panel/today-page'
import type { Desk } from '../frame/desk'
import { isAnythingKept } from '../frame/kept'
import { Store } from '../frame/store'
import { hear } from '../hear'
import { type CallHours, heldUntil, isHeld, type TheirTimes, theirTimes } from './local-time'
import { CALLS_KEPT, CallQueue } from './queue'

export interface TodayState {
  /** null before the first answer. */
  readonly page: TodayPage | null
  /** Why there is no list, or no newer one; '' unless that is so. */
  readonly trouble: string
  readonly isLoading: boolean
}

/** Milliseconds in which the list is not asked for again. */
const FRESH_MS = 2000

export class TodayStore extends Store<TodayState> {
  readonly queue: CallQueue
  private askedAt = Number.NEGATIVE_INFINITY
  private turn = 0
  /** Outcomes of lines that were called since the list was read, by line. */
  private readonly called = new Map<string, string>()
  /** Milliseconds by which the server's clock is ahead of the browser's. */
  private ahead = 0

  constructor(private readonly desk: Desk) {
    super({ page: null, trouble: '', isLoading: false })
    this.queue = new CallQueue(desk.server)
    // What an earlier page left goes out, wherever the panel opens.
    if (isAnythingKept(CALLS_KEPT)) this.load()
  }

  /** Reads the list unless that was done just now. */
  look(): void {
    const isFresh = Date.now() - this.askedAt < FRESH_MS && this.askedAt > this.desk.changedAt
    if (!isFresh && !this.state.isLoading) this.load()
  }

  /** Reads the list. */
  load(): void {
    const mine = ++this.turn
    this.askedAt = Date.now()
    this.set({ isLoading: true })
    const end = (part: Partial<TodayState>): void => {
      if (mine === this.turn) this.set({ isLoading: false, ...part })
    }
    hear(
      this.desk.server.today(),
      (page) => {
        this.ahead = page.now - Date.now()
        this.queue.open(page.spreadsheet)
        this.called.clear()
        end({ page, trouble: '' })
      },
      (trouble) => end({ trouble }),
    )
  }

  /** A session is over: what it saved is known until the list is read again. */
  tidy(): void {
    for (const { call } of this.queue.tidy()) this.called.set(call.card.line, call.outcome)
  }

  /** Shows a person in the place Now. */
  open(id: string): void {
    this.desk.places.open(id)
  }

  /** Epoch milliseconds by the server's clock, which is the sheet's. */
  now(): number {
    return Date.now() + this.ahead
  }

  get hours(): CallHours {
    return this.state.page?.hours ?? { from: 0, to: 24 }
  }

  /** How a line stands: a call that is on its way is done already. */
  standOf(card: TodayCard): 'open' | 'done' | 'put off' {
    const { calls, putOff } = this.queue.state
    if (this.called.has(card.line)) return 'done'
    if (calls.some(({ call, isTakenBack }) => call.card.line === card.line && !isTakenBack)) return 'done'
    return putOff.some(({ line }) => line === card.line) ? 'put off' : card.is
  }

  /** The outcome of a line that is done, or what was typed there. */
  outcomeOf({ line, done }: TodayCard): string {
    const { calls } = this.queue.state
    return (
      calls.find(({ call, isTakenBack }) => call.card.line === line && !isTakenBack)?.call.outcome ?? done
    )
  }

  /** Whether nobody calls now, because it is outside their hours; the moment at which that ends, NaN where it does not hold. */
  heldUntil({ phone }: TodayCard): number {
    const times = this.timesOf(phone)
    return isHeld(times, this.hours) ? heldUntil(times, this.hours, this.now()) : Number.NaN
  }

  isHeld({ phone }: TodayCard): boolean {
    return isHeld(this.timesOf(phone), this.hours)
  }

  /** The times where a number is now. */
  timesOf(phone: string): TheirTimes {
    return theirTimes(phone, this.now(), this.state.page?.home ?? { zone: '', locale: '' })
  }
}
