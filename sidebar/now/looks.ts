// When a row is asked for as the pointer comes and goes: within two seconds, and while an answer is still to come, nobody
// is asked again; then once, if the pointer is still there.

/** Milliseconds in which nobody is asked again about a row. */
const FRESH_MS = 2000
/** Milliseconds after which it is seen whether the answer has come. */
const PAUSE_MS = 250

export class Looks {
  private seenAt = Number.NEGATIVE_INFINITY
  /** Answers that are still to come. */
  private open = 0
  private later: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly ask: () => void) {}

  /** The pointer came in. */
  look(): void {
    clearTimeout(this.later)
    const wait = this.seenAt + FRESH_MS - Date.now()
    if (wait <= 0 && this.open === 0) this.ask()
    else this.later = setTimeout(() => this.look(), Math.max(wait, PAUSE_MS))
  }

  /** The pointer left. */
  end(): void {
    clearTimeout(this.later)
  }

  /** Another row may have been chosen. */
  forget(): void {
    this.seenAt = Number.NEGATIVE_INFINITY
  }

  /** A row is shown as it stands now. */
  seen(): void {
    this.seenAt = Date.now()
  }

  /** A row is asked for. */
  begun(): void {
    clearTimeout(this.later)
    this.seen()
    this.open++
  }

  /** The answer came, or none will. */
  answered(): void {
    this.open--
  }
}
