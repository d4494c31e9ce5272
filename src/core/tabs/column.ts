// The columns and tabs of the schema: what describes one, and how tables and lines are read and written by its keys.

import type { Cell } from '../cells/cell'
import { columnIndex, type Table } from '../cells/table'

export type ColumnKind = 'text' | 'day' | 'moment' | 'number' | 'yesNo'

export interface Column {
  readonly key: string
  readonly header: string
  readonly kind: ColumnKind
  /** Words of the drop-down; other words are marked, not refused. */
  readonly choices?: readonly string[]
  /** Shown as a note on the header. */
  readonly note?: string
  readonly hidden?: boolean
  /** Pixels, where Sheets' own 100 would cut what is to be read. */
  readonly width?: number
}

/** Number formats by kind; '' leaves Sheets' automatic format. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  number: '',
  yesNo: '',
}

type Named<Key extends string, Kind extends ColumnKind> = Column & { readonly key: Key; readonly kind: Kind }
type More = Partial<Omit<Column, 'key' | 'header' | 'kind'>>

const builder =
  <const Kind extends ColumnKind>(kind: Kind) =>
  <const Key extends string>(key: Key, header: string, more: More = {}): Named<Key, Kind> => ({
    key,
    header,
    kind,
    ...more,
  })

/** A column of text; `more` adds a drop-down, a note on the header, or hides it. */
export const text = builder('text')
/** A column of days. */
export const day = builder('day')
/** A column of days with a time. */
export const moment = builder('moment')
/** A column of numbers. */
export const number = builder('number')
/** A column of yes and no, with its drop-down. */
export const yesNo = <const Key extends string>(
  key: Key,
  header: string,
  more: More = {},
): Named<Key, 'yesNo'> => builder('yesNo')(key, header, { ...more, choices: ['yes', 'no'] })

export interface Tab {
  readonly name: string
  readonly hidden: boolean
  readonly columns: readonly Column[]
  /** Columns behind the list that Touchline writes as well. */
  readonly trailing?: number
}

type ColumnOf<T extends Tab> = T['columns'][number]
/** The keys of a tab's columns. */
export type KeyOf<T extends Tab> = ColumnOf<T>['key']
interface Values {
  readonly text: string
  readonly yesNo: string
  readonly number: number
  readonly day: number
  readonly moment: number
}
/** What a row of a tab says, by key: texts, yes and no as text, numbers; days and moments as numbers. */
export type RowOf<T extends Tab> = {
  readonly [Own in ColumnOf<T> as Own['key']]: Values[Own['kind']]
}
/** Cells of a row by key, as far as they are known. */
export type CellsOf<T extends Tab> = { readonly [Key in KeyOf<T>]?: Cell }

/** The header of a column by its key. */
export const headerOf = <T extends Tab>(tab: T, key: KeyOf<T>): string =>
  tab.columns.find((column) => column.key === key)?.header ?? key

/** All headers of a tab, in order. */
export const headersOf = (tab: Tab): string[] => tab.columns.map(({ header }) => header)

/** Where a column of a tab stands in a table, from 0; -1 where the table lacks it. */
export const columnAt = <T extends Tab>(table: Table, tab: T, key: KeyOf<T>): number =>
  columnIndex(table, headerOf(tab, key))

/** The key of each header as it stands in a sheet; '' for a column that is not of the tab. */
export const keysOfHeaders = <T extends Tab>(tab: T, headers: readonly string[]): (KeyOf<T> | '')[] =>
  headers.map((header) => {
    const word = header.toLowerCase()
    return tab.columns.find((column) => column.header.toLowerCase() === word)?.key ?? ''
  })

/** A row of a tab as cells in the order of its columns; blank where nothing is known. */
export const lineOf = <T extends Tab>(tab: T, cells: CellsOf<T>): Cell[] =>
  tab.columns.map(({ key }) => cells[key as KeyOf<T>] ?? '')
