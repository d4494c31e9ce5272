// A touch as a line of the Touches tab, whoever logs it: the panel, Today's typed Done, or progress seen in a cell.

import { SERIAL_OF_EPOCH } from '../calendar/day'
import type { Cell } from '../cells/cell'
import { TOUCHES } from '../tabs/schema'

/** What can be said of a touch; everything but the moment may be left out. */
export interface TouchEntry {
  readonly touchId: string
  /** Days since 1970-01-01 with a fraction, in the sheet's zone. */
  readonly moment: number
  readonly id: string
  readonly name?: string
  readonly medium?: string
  readonly direction?: string
  readonly personal?: string
  readonly reason?: string
  readonly item?: string
  readonly outcome?: string
  readonly minutes?: number
  readonly category?: string
  readonly progress?: string
  readonly question?: string
  readonly greatQuestion?: string
  readonly referralAsked?: string
  readonly risk?: string
  readonly owner?: string
  readonly note?: string
}

/** The entry as cells in the order of the given headers' keys; '' where nothing was said. */
export function touchLine(
  entry: TouchEntry,
  keys: readonly string[] = TOUCHES.columns.map(({ key }) => key),
): Cell[] {
  return keys.map((key) => {
    if (key === 'when') return entry.moment + SERIAL_OF_EPOCH
    return (entry as unknown as Readonly<Record<string, Cell>>)[key] ?? ''
  })
}

/** A short key of a text, the same for the same text: ids of touches that a repeated run must not write twice. */
export function keyOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return `k${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
}
