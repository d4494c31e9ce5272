// Decisions on their way to the sheet, one after the other, behind what the panel already shows as done.
import type { BatchDecided, DecideRequest } from '../../src/app/panel/decide'
import { Outbox, type OutboxState } from '../frame/outbox'
import type { PanelServer } from '../server'

/** A request with what it is about, to say so and to come back to it. */
export interface Waiting {
  readonly request: DecideRequest
  readonly name: string
}

interface DecisionsState extends OutboxState {
  /** The first goes out next, or is under way. */
  readonly waiting: readonly Waiting[]
}

/** Who hears what became of decisions. */
export interface HeardDecisions {
  saved(sent: Waiting, decided: BatchDecided): void
  /** The server did not take it: it is out again. */
  refused(sent: Waiting, problem: string): void
}

export class Decisions extends Outbox<DecisionsState> {
  constructor(
    private readonly server: PanelServer,
    private readonly heard: HeardDecisions,
  ) {
    super('touchline.court.', { waiting: [], trouble: '', isBlocked: false })
  }

  add(request: DecideRequest, name: string): void {
    this.change({ waiting: [...this.state.waiting, { request, name }] })
    this.send()
  }

  /** Takes out what is not under way. False where the server may have it. */
  withdraw(key: string): boolean {
    const { waiting } = this.state
    if (this.isSending && waiting[0]?.request.key === key) return false
    this.change({ waiting: waiting.filter(({ request }) => request.key !== key) })
    return this.state.waiting.length < waiting.length && !this.sent.has(key)
  }

  protected takeOver(kept: readonly object[]): void {
    const waiting = kept.flatMap((one) => (Array.isArray(one) ? one.flatMap(left) : []))
    for (const { request } of waiting) this.sent.add(request.key)
    this.change({ waiting: [...waiting, ...this.state.waiting] })
  }

  protected unsaved({ waiting }: DecisionsState): readonly Waiting[] | null {
    return waiting.length === 0 ? null : waiting
  }

  protected sendNext(): boolean {
    const [next] = this.state.waiting
    if (!next) return false
    const { request } = next
    const isOver = (tell: () => void): void => {
      tell()
      this.change({ waiting: this.state.waiting.filter((one) => one !== next) })
    }
    const again = this.sent.has(request.key) ? { again: true } : {}
    this.sent.add(request.key)
    this.call(
      this.server.decide({ ...request, ...again }),
      (decided) => isOver(() => this.heard.saved(next, decided)),
      (problem) => isOver(() => this.heard.refused(next, problem)),
    )
    return true
  }
}

/** What an earlier page left, without what is no request. */
function left(one: Waiting): Waiting[] {
  const isWhole = typeof one?.request?.key === 'string' && Array.isArray(one.request.decisions)
  return isWhole ? [{ name: String(one.name), request: one.request }] : []
}
