// Sends decisions to the sheet one after the other, behind what the panel already shows as done.
import type { BatchDecided, DecideRequest } from '../../src/app/panel/decide'
import { wordsOfFailure } from '../failure'
import type { PanelServer } from '../server'
import { Outbox, type Waiting } from './outbox'

/** What becomes of what is sent. */
interface Heard {
  /** Something was added or taken out. */
  changed(): void
  saved(sent: Waiting, decided: BatchDecided): void
  /** The server did not take it: it is out again. */
  refused(sent: Waiting, problem: string): void
  /** No answer came: it waits, and may have been saved. */
  unanswered(failure: string): void
}

export class Sender {
  private readonly outbox: Outbox
  private isSending = false

  /** @param sheet the spreadsheet's id */
  constructor(
    private readonly server: PanelServer,
    sheet: string,
    private readonly heard: Heard,
  ) {
    this.outbox = new Outbox(sheet)
  }

  get waiting(): number {
    return this.outbox.all.length
  }

  /** Whether the browser keeps what waits. */
  get isKept(): boolean {
    return this.outbox.isKept
  }

  send(request: DecideRequest, name: string): void {
    this.outbox.add({ request, name })
    this.heard.changed()
    this.flush()
  }

  /** Takes out what was not sent yet; false where it is under way or done. */
  withdraw(key: string): boolean {
    const isUnderWay = this.isSending && this.outbox.first?.request.key === key
    const isOut = !isUnderWay && this.outbox.take(key)
    if (isOut) this.heard.changed()
    return isOut
  }

  /** Sends what waits. */
  flush(): void {
    const next = this.outbox.first
    if (!next || this.isSending) return
    this.isSending = true
    const ended = (tell: () => void): void => {
      this.isSending = false
      tell()
      this.heard.changed()
    }
    this.server.decide(next.request).then(
      (answer) =>
        ended(() => {
          this.outbox.take(next.request.key)
          if ('ok' in answer) this.heard.saved(next, answer.ok)
          else this.heard.refused(next, answer.problem)
          this.flush()
        }),
      (failure: unknown) =>
        ended(() => {
          this.outbox.doubt()
          this.heard.unanswered(wordsOfFailure(failure))
        }),
    )
  }
}
