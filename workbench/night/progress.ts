// The progress line on stderr: one line rewritten on a terminal, plain lines elsewhere.

export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export interface Progress {
  step(text: string): void
  /** Takes the line off the terminal. */
  done(): void
}

const CLEAR_LINE = '\r\u001b[2K'

/** With `onTerminalOnly` nothing is written to streams that are no terminal, so that programs can read them. */
export function progressOn(stream: ProgressStream, onTerminalOnly = false): Progress {
  if (stream.isTTY) {
    return {
      step: (text) => stream.write(`${CLEAR_LINE}${text} …`),
      done: () => stream.write(CLEAR_LINE),
    }
  }
  return {
    step: (text) => {
      if (!onTerminalOnly) stream.write(`${text}\n`)
    },
    done: () => undefined,
  }
}
