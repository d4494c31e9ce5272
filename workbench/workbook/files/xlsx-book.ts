// What the writers of an .xlsx share.
import type { OpenWorkbook } from '../open-workbook'
import type { SheetContent } from '../sheet-content'
import type { SheetInfo } from '../types'
import type { Moves } from './xlsx-moves'
import type { NotKept } from './xlsx-not-kept'
import type { XlsxPackage } from './xlsx-package'
import type { SheetParts } from './xlsx-parts'
import type { StyleTable } from './xlsx-style-table'

/** A sheet of the file: its part and what was read from it. */
export interface BaseSheet {
  readonly content: SheetContent
  readonly parts: SheetParts
}

/** A sheet as it is written. */
export interface WrittenSheet {
  readonly sheet: SheetInfo
  readonly part: string
  readonly isNew: boolean
  /** Whether its cells changed. */
  readonly isChanged: boolean
}

/** What writing all sheets shares. */
export interface BookOut {
  readonly workbook: OpenWorkbook
  readonly pack: XlsxPackage
  readonly styles: StyleTable
  readonly names: ReadonlyMap<string, string>
  readonly notKept: NotKept
  readonly moves: Moves
  readonly shared: (index: number) => string
}
