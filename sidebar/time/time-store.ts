// State of the place Time: the page as the sheet has it, and the acts that change it. Each act is one call, which brings the page
// along, and is taken back by another.
import type { TimePage } from '../../src/app/panel/time-page'
import { wordsOfFailure } from '../failure'
import type { Desk } from '../frame/desk'
import { undoBy } from '../frame/messages'
import { Store } from '../frame/store'
import { hear } from '../hear'
import type { PanelAnswer, PanelServer } from '../server'
import { TimerStore } from './timer-store'
import { WORDS } from './words'

export interface TimeState {
  /** null before the first answer. */
  readonly page: TimePage | null
  /** Why there is no page, or no newer one; '' unless that is so. */
  readonly trouble: string
  readonly isLoading: boolean
}

/** An act of the place: the call and what is sent. */
type Change =
  | { readonly call: 'keepTime'; readonly request: Parameters<PanelServer['keepTime']>[0] }
  | { readonly call: 'blocks'; readonly request: Parameters<PanelServer['blocks']>[0] }
  | { readonly call: 'stop'; readonly request: Parameters<PanelServer['stop']>[0] }

/** Milliseconds in which the page is not asked for again. */
const FRESH_MS = 2000

export class TimeStore extends Store<TimeState> {
  readonly timer: TimerStore
  private askedAt = Number.NEGATIVE_INFINITY
  private turn = 0

  constructor(readonly desk: Desk) {
    super({ page: null, trouble: '', isLoading: false })
    this.timer = new TimerStore(desk.server, (page) => this.take(page))
  }

  /** Reads the page unless that was done just now. */
  look(): void {
    if (Date.now() - this.askedAt >= FRESH_MS && !this.state.isLoading) this.load()
  }

  /** Reads the page. */
  load(): void {
    const mine = ++this.turn
    this.askedAt = Date.now()
    this.set({ isLoading: true, trouble: '' })
    const end = (part: Partial<TimeState>): void => {
      if (mine === this.turn) this.set({ isLoading: false, ...part })
    }
    hear(
      this.desk.server.time(),
      (page) => {
        this.timer.open(page.spreadsheet, page.now)
        end({ page, trouble: '' })
      },
      (trouble) => end({ trouble }),
    )
  }

  /** Does an act; what takes it back is offered with its message. @returns whether it was done */
  async change(said: string, change: Change, undo: Change | null): Promise<boolean> {
    const { messages } = this.desk
    messages.busy(WORDS.saving)
    try {
      const answer = await this.send(change)
      if (!('ok' in answer)) {
        messages.failed(answer.problem)
        return false
      }
      this.take(answer.ok)
      const back = (): void => void (undo && this.change(WORDS.takenBack, undo, null))
      messages.done(said, undo ? [undoBy(back)] : [])
      return true
    } catch (failure) {
      messages.failed(wordsOfFailure(failure))
      return false
    }
  }

  private send({ call, request }: Change): Promise<PanelAnswer<TimePage>> {
    const { server } = this.desk
    if (call === 'keepTime') return server.keepTime(request)
    return call === 'blocks' ? server.blocks(request) : server.stop(request)
  }

  /** An act brought the page: an older question is not waited for. */
  private take(page: TimePage): void {
    this.turn++
    this.set({ page, isLoading: false, trouble: '' })
  }
}
