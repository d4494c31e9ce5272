// Decisions on their way to the sheet: kept in the browser until they are saved, so that a panel that is closed loses none.
import type { DecideRequest } from '../../src/app/panel/decide'

/** A request with what it is about, to say so and to come back to it. */
export interface Waiting {
  readonly request: DecideRequest
  readonly name: string
}

const KEPT = 'touchline.court.'

export class Outbox {
  private waiting: Waiting[] = []
  /** Whether the browser keeps them. */
  isKept = true

  /** @param sheet the spreadsheet's id, so that no other one gets them */
  constructor(private readonly sheet: string) {
    try {
      this.waiting = read(localStorage.getItem(KEPT + sheet))
    } catch {
      this.isKept = false
    }
  }

  get all(): readonly Waiting[] {
    return this.waiting
  }

  get first(): Waiting | undefined {
    return this.waiting[0]
  }

  add(one: Waiting): void {
    this.waiting = [...this.waiting, one]
    this.keep()
  }

  /** The first may have arrived: it is sent again as such. */
  doubt(): void {
    const [first, ...rest] = this.waiting
    if (first) this.waiting = [{ ...first, request: { ...first.request, again: true } }, ...rest]
    this.keep()
  }

  /** Takes one out; false where it is not there any more. */
  take(key: string): boolean {
    const left = this.waiting.filter(({ request }) => request.key !== key)
    const isThere = left.length < this.waiting.length
    this.waiting = left
    this.keep()
    return isThere
  }

  private keep(): void {
    try {
      if (this.waiting.length === 0) localStorage.removeItem(KEPT + this.sheet)
      else localStorage.setItem(KEPT + this.sheet, JSON.stringify(this.waiting))
    } catch {
      this.isKept = false
    }
  }
}

/** What the browser kept; whatever is not a list of requests is left out. It may have been sent before. */
function read(text: string | null): Waiting[] {
  const given: unknown = JSON.parse(text ?? '[]')
  if (!Array.isArray(given)) return []
  return given.flatMap((one: Waiting): Waiting[] => {
    const isWhole = typeof one?.request?.key === 'string' && Array.isArray(one.request.decisions)
    return isWhole ? [{ name: String(one.name), request: { ...one.request, again: true } }] : []
  })
}
