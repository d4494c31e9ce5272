// The type of a contract case, and the tabs that it starts with.
import type { Ports } from '../../src/app/sheet/ports'

export interface PortsCase {
  readonly what: string
  /** What is seen; compared as JSON, so Dates as the instants they are. */
  run(ports: Ports): unknown
}

/** The tabs each case begins with; ISO text stands for a date. */
export const CASE_TABS = {
  Deals: [
    ['Name', 'Amount', 'Close date', ''],
    ['Ann', 900, '2026-03-29', ''],
    ['Bob', '', '2026-10-25 02:30', true],
    ['', '', '', ''],
    ['Cyd', 0, '', ''],
  ],
  Empty: [],
} as const

/** Whether a call throws; messages differ between implementations. */
export const throws = (work: () => unknown): boolean => {
  try {
    work()
    return false
  } catch {
    return true
  }
}

/** A day of March 2026 as serial number. */
export const SERIAL = 46_082
