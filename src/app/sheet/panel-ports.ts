// What the panel's calls need of the outside beside the ports of every job: single lines, the end of a long log.
import type { Cell } from '../../core/cells/cell'
import type { Tab } from '../../core/tabs/schema'
import type { Lock, Ports, Workbook } from './ports'

export interface PanelWorkbook extends Workbook {
  /** IANA name of the spreadsheet's zone. */
  readonly zoneName: string
  /** Some lines of a tab of Touchline's, in the schema's columns; null when the tab is missing. */
  readLines(tab: Tab, first: number, last: number): Cell[][] | null
  /** Writes lines back where `readLines` found them. */
  writeLines(tab: Tab, first: number, lines: readonly (readonly Cell[])[]): void
  /** The header row of a tab and its last rows; null when there is no such tab. */
  readTail(tab: string, most: number): Tail | null
}

export interface Tail {
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** Sheet row of the first of the rows. */
  readonly firstRow: number
  /** Whether the tab has earlier rows. */
  readonly isCut: boolean
}

export interface PanelLock extends Lock {
  /** As `hold`, but what was done stays locked to the end of the run, which frees it; 'declined' frees it at once. */
  holdToEnd<T>(work: () => T | 'declined'): T | 'declined' | null
}

export interface PanelPorts extends Ports {
  readonly workbook: PanelWorkbook
  readonly lock: PanelLock
}
