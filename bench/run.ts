// Speed of the built script, in one run: `npm run -s bench -- [--json]`. Every figure comes with its ratio to a bare pass
// over the same cells, made in the same context, so that it can be compared between machines.
import { readFileSync, statSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import { WORKLOAD } from './workload'

const ROWS = 100_000
const TOUCHES = 500_000
const LOADS = 15

interface Figure {
  readonly what: string
  readonly milliseconds: number
  /** Times a bare pass over the same cells. */
  readonly ratio: number
}

const code = readFileSync('dist/Code.js', 'utf8')

function timed<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const start = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - start }
}

/** A context with nothing of Google but the sheet's zone. */
function sheetContext(): Record<string, (...given: unknown[]) => unknown> {
  const spreadsheet = { getSpreadsheetTimeZone: () => 'Europe/Berlin' }
  return createContext({ SpreadsheetApp: { getActive: () => spreadsheet } }) as never
}

/** The middle time of loading and evaluating the script in fresh contexts. */
function loadFigure(): Figure {
  const parse = new Script('0')
  const contexts = Array.from({ length: LOADS }, sheetContext)
  const loads = contexts.map(
    (context) => timed(() => new Script(code).runInContext(context as never)).milliseconds,
  )
  const empty = timed(() => parse.runInContext(contexts[0] as never)).milliseconds
  const middle = loads.sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? Number.NaN
  return {
    what: `load and evaluate Code.js (${statSync('dist/Code.js').size} bytes)`,
    milliseconds: middle,
    ratio: middle / empty,
  }
}

function functionFigures(): Figure[] {
  const context = sheetContext()
  new Script(code).runInContext(context as never)
  new Script(WORKLOAD).runInContext(context as never)
  const made = context.makeWorkload?.(ROWS, TOUCHES)
  const { rows, touches, ledger } = made as Record<string, unknown>
  const pass = (...tables: unknown[]): number =>
    timed(() => tables.map((table) => context.barePass?.(table))).milliseconds
  const figure = (what: string, name: string, given: unknown[], tables: unknown[]): Figure => {
    const bare = pass(...tables)
    const { value, milliseconds } = timed(() => context[name]?.(...given))
    if (!context.isRows?.(value)) throw new Error(`${name} answered: ${String(value)}`)
    return { what, milliseconds, ratio: milliseconds / bare }
  }
  return [
    figure(
      `Ledger from ${TOUCHES} touches, in DAYS_STALLED`,
      'DAYS_STALLED',
      [rows, touches],
      [rows, touches],
    ),
    figure(`PURGE on ${ROWS} rows`, 'PURGE', [rows, ledger], [rows, ledger]),
    figure(`NEXT_TOUCH on ${ROWS} rows`, 'NEXT_TOUCH', [rows, ledger], [rows, ledger]),
    figure(`NEXT_WINDOW on ${ROWS} rows`, 'NEXT_WINDOW', [rows, ledger], [rows, ledger]),
    figure(`TOUCH_COUNT on ${TOUCHES} touches`, 'TOUCH_COUNT', [rows, touches], [rows, touches]),
  ]
}

const figures = [loadFigure(), ...functionFigures()]
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else
  for (const { what, milliseconds, ratio } of figures)
    console.log(`${milliseconds.toFixed(1).padStart(8)} ms  ${ratio.toFixed(1).padStart(7)} ×  ${what}`)
