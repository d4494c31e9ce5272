// console and Logger: lines of the execution's record, not counted as service calls.
import { host } from './host'
import { nameClass, Service } from './service'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** `console` as Apps Script has it. */
export function makeConsole(): Record<string, (...parts: unknown[]) => void> {
  const made: Record<string, (...parts: unknown[]) => void> = { time() {}, timeEnd() {} }
  for (const level of LEVELS) made[level] = (...parts) => host('log', level, textOf(parts))
  return made
}

/** `Logger`, which chains. */
export class Logger extends Service {
  private lines: string[] = []

  log(...parts: unknown[]): this {
    const text = textOf(parts)
    this.lines.push(text)
    host('log', 'log', text)
    return this
  }

  getLog(): string {
    return this.lines.join('\n')
  }

  clear(): void {
    this.lines = []
  }
}
nameClass('Logger', Logger)

/** The first text's %s, %d and %j are filled from the rest, what is left over follows. */
function textOf(parts: readonly unknown[]): string {
  const rest = parts.slice(1)
  const first = parts[0]
  if (typeof first !== 'string') return parts.map(show).join(' ')
  const filled = first.replace(/%[sdj]/g, (mark) => (rest.length > 0 ? show(rest.shift()) : mark))
  return [filled, ...rest.map(show)].join(' ')
}

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null || value instanceof Service) return String(value)
  if (value instanceof Error) return value.stack ?? String(value)
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
