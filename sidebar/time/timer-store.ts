// The timer of the place Time: started, switched and stopped by one click. What it ran goes to the tab Time; until it is there,
// the browser keeps it. It asks what a gap was, and until when it ran where it was forgotten.
import type { Stretch } from '../../src/app/panel/keep-time'
import type { TimePage } from '../../src/app/panel/time-page'
import { CATEGORIES } from '../../src/core/tabs/vocabulary'
import { isForgotten } from '../../src/core/time/timer'
import { Store } from '../frame/store'
import { hear } from '../hear'
import type { PanelServer } from '../server'
import { heedOtherTabs, type KeptTimer, keepTimer, keptTimer, NO_TIMER } from './timer-storage'

/** Minutes in which nothing ran, between two stretches of one day. */
export interface Gap {
  readonly from: number
  readonly to: number
}

export interface TimerState extends KeptTimer {
  /** Asked once; null = there is nothing to ask. */
  readonly gap: Gap | null
  /** Why a stretch is not in the sheet yet; '' unless that is so. */
  readonly trouble: string
  /** The browser keeps nothing: what runs is lost with the page. */
  readonly isBlocked: boolean
}

/** A gap that is shorter is no question, and a longer one was no work. */
const LEAST_GAP_MS = 10 * 60_000
const MOST_GAP_MS = 4 * 60 * 60_000
/** Shorter runs were a slip of the hand. */
const LEAST_RUN_MS = 1000
/** The category of calls. */
const [, CALLING = ''] = CATEGORIES

export class TimerStore extends Store<TimerState> {
  private spreadsheet = ''
  /** Milliseconds by which the server's clock is ahead of the browser's. */
  private ahead = 0
  private unheed: () => void = () => undefined
  private isSending = false

  /** @param saved is given the page after each stretch that was saved */
  constructor(
    private readonly server: PanelServer,
    private readonly saved: (page: TimePage) => void,
  ) {
    super({ ...NO_TIMER, gap: null, trouble: '', isBlocked: false })
  }

  /** Begins on a spreadsheet, with what runs there. @param now epoch milliseconds by the server's clock */
  open(spreadsheet: string, now: number): void {
    this.ahead = now - Date.now()
    if (spreadsheet === this.spreadsheet) return
    this.spreadsheet = spreadsheet
    this.unheed()
    this.unheed = heedOtherTabs(spreadsheet, () => this.set(keptTimer(spreadsheet)))
    this.set(keptTimer(spreadsheet))
    if (this.state.waiting.length > 0) this.send()
  }

  /** Whether it is known yet which spreadsheet it is for. */
  get isOpen(): boolean {
    return this.spreadsheet !== ''
  }

  /** Epoch milliseconds by the server's clock. */
  now(): number {
    return Date.now() + this.ahead
  }

  /** Starts on a category; what runs already is saved, and goes on where it is the same. */
  start(category: string): void {
    const { running, endedAt } = this.kept()
    if (running?.category === category) return
    const now = this.now()
    this.end(now)
    const away = now - endedAt
    const isGap = !running && away > LEAST_GAP_MS && away < MOST_GAP_MS
    this.change({ running: { category, since: now } })
    this.set({ gap: isGap ? { from: endedAt, to: now } : null })
    this.send()
  }

  /** Stops what runs. */
  stop(): void {
    this.kept()
    this.end(this.now())
    this.send()
  }

  /** Whether it ran longer than anybody works on one thing: it counts nothing until somebody says until when. */
  isForgotten(): boolean {
    const { running } = this.state
    return running !== null && isForgotten({ since: running.since }, this.now())
  }

  /** Says until when it really ran; null = it is left out. */
  ranUntil(moment: number | null): void {
    const { running } = this.kept()
    if (!running) return
    const to = moment === null ? Number.NaN : Math.min(moment, this.now())
    const waiting = to - running.since >= LEAST_RUN_MS ? [{ ...stretchOf(running, to) }] : []
    this.change({ running: null, waiting: [...this.state.waiting, ...waiting], endedAt: this.now() })
    this.send()
  }

  /** Says what a gap was; '' = a break. */
  fillGap(category: string): void {
    const { gap } = this.state
    this.set({ gap: null })
    if (!gap || category === '') return
    this.kept()
    this.change({ waiting: [...this.state.waiting, { ...gap, category, note: '' }] })
    this.send()
  }

  /** Call mode takes over: it keeps the time of calls itself, so that nothing but calling goes on beside it. */
  callsBegin(): void {
    if (!this.isOpen) return
    const { running } = this.kept()
    if (running && running.category !== CALLING) this.stop()
  }

  /** Call mode ends: no gap is asked about that was calls. */
  callsEnd(): void {
    if (!this.isOpen) return
    this.kept()
    if (!this.state.running) this.change({ endedAt: this.now() })
  }

  /** Sends what waits, in one call; what comes meanwhile goes with the next. */
  send(): void {
    const add = this.state.waiting
    if (this.isSending || add.length === 0) return
    this.isSending = true
    const over = (trouble: string): void => {
      this.isSending = false
      this.set({ trouble })
    }
    hear(
      this.server.keepTime({ add, remove: [] }),
      (answer) => {
        over('')
        const { waiting } = this.kept()
        this.change({ waiting: waiting.filter((one) => !add.some((sent) => isSame(one, sent))) })
        this.saved(answer)
        return this.send()
      },
      over,
    )
  }

  /** Ends what runs at a moment, unless it was forgotten, and lets it wait for the sheet. */
  private end(now: number): void {
    const { running, waiting } = this.state
    if (!running) return
    const isKept = !isForgotten({ since: running.since }, now) && now - running.since >= LEAST_RUN_MS
    this.change({
      running: null,
      waiting: isKept ? [...waiting, stretchOf(running, now)] : waiting,
      endedAt: now,
    })
  }

  /** The state as the browser has it: another tab may have changed it. */
  private kept(): KeptTimer {
    if (this.isOpen && !this.state.isBlocked) this.set(keptTimer(this.spreadsheet))
    return this.state
  }

  private change(part: Partial<KeptTimer>): void {
    const { running, waiting, endedAt } = { ...this.state, ...part }
    const isKept = keepTimer(this.spreadsheet, { running, waiting, endedAt })
    this.set({ running, waiting, endedAt, isBlocked: !isKept })
  }
}

const stretchOf = ({ category, since }: NonNullable<KeptTimer['running']>, to: number): Stretch => ({
  from: since,
  to,
  category,
  note: '',
})

const isSame = (one: Stretch, other: Stretch): boolean =>
  one.from === other.from && one.to === other.to && one.category === other.category
