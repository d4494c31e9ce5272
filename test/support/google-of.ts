// Emulated Google over a workbook in memory, for tests that drive tiny bundles.
import { createClock } from '../../workbench/apps-script/clock'
import { createGoogle, type Google, type GoogleOptions } from '../../workbench/apps-script/google'
import type { CellInput } from '../../workbench/workbook/types'
import { type MemoryWorkbook, memoryWorkbook } from './memory-workbook'

export interface Bench extends Google {
  readonly workbook: MemoryWorkbook
  /** Runs code as the body of a function `main(a, b)`: its result, or the error as `Name: message`. */
  evaluate(body: string): unknown
}

/** The noon, UTC, of the day most tests stand on. */
export const NOON = Date.UTC(2026, 2, 10, 12)

/** A bundle over tabs of values; the sheet's zone differs from the script's unless given. */
export function googleOf(
  bundle: string,
  tabs: Record<string, CellInput[][]> = { Main: [] },
  options: Partial<GoogleOptions> & { readonly zone?: string } = {},
): Bench {
  const workbook = memoryWorkbook(tabs)
  const { zone = 'Asia/Kolkata', ...rest } = options
  const given = {
    workbook,
    clock: createClock(NOON),
    user: { email: 'ann@example.com' },
    document: { zone },
    ...rest,
  }
  const google = createGoogle({ ...given, bundle })
  const evaluate = (body: string): unknown => {
    const code = `${bundle}\nfunction main() {\n${body}\n}`
    const other = createGoogle({ ...given, bundle: code })
    const { value, execution } = other.run('main')
    return execution.error ? `${execution.error.name}: ${execution.error.message}` : value
  }
  return { ...google, workbook, evaluate }
}
