// Types of the schema's tabs and columns, and how tables are read and lines written by column key.

import type { Cell } from '../cells/cell'
import { columnIndex, type Table } from '../cells/table'

/** What the cells of a column hold. */
export type ColumnKind = 'text' | 'day' | 'moment' | 'number' | 'money' | 'percent' | 'yesNo'

/** A column of a tab. */
export interface Column {
  readonly key: string
  readonly header: string
  readonly kind: ColumnKind
  /** Words of the drop-down; other words are marked, not refused. */
  readonly choices?: readonly string[]
  /** Shown as a note on the header. */
  readonly note?: string
  /** What a neutral sheet shows instead. */
  readonly neutral?: { readonly choices: readonly string[]; readonly note: string }
  readonly hidden?: boolean
  /** Pixels, where Sheets' default of 100 would cut the text off. */
  readonly width?: number
}

/** Number formats by kind; '' leaves Sheets' automatic format. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  number: '',
  money: '#,##0',
  percent: '0%',
  yesNo: '',
}

type KeyedColumn<Key extends string, Kind extends ColumnKind> = Column & {
  readonly key: Key
  readonly kind: Kind
}
type ColumnExtras = Partial<Omit<Column, 'key' | 'header' | 'kind'>>

const builder =
  <const Kind extends ColumnKind>(kind: Kind) =>
  <const Key extends string>(key: Key, header: string, more: ColumnExtras = {}): KeyedColumn<Key, Kind> => ({
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
/** A column of amounts, in whole units. */
export const money = builder('money')
/** A column of shares of 1. */
export const percent = builder('percent')
/** A column of yes and no, with its drop-down. */
export const yesNo = <const Key extends string>(
  key: Key,
  header: string,
  more: ColumnExtras = {},
): KeyedColumn<Key, 'yesNo'> => builder('yesNo')(key, header, { ...more, choices: ['yes', 'no'] })

/** A tab of the schema, its columns in order. */
export interface Tab {
  readonly name: string
  readonly hidden: boolean
  readonly columns: readonly Column[]
  /** Columns that stay in sight while the others are scrolled. */
  readonly frozenColumns?: number
  /** A new one gets only its headers: the job that first fills it gives the rest. */
  readonly looksLater?: boolean
  /** Number of columns behind the list that are read with it. */
  readonly trailing?: number
  /** Column of a day among those, which stands in the header row; from 1. */
  readonly trailingDay?: number
}

type ColumnOf<T extends Tab> = T['columns'][number]
/** The keys of a tab's columns. */
export type KeyOf<T extends Tab> = ColumnOf<T>['key']
interface ValueByKind {
  readonly text: string
  readonly yesNo: string
  readonly number: number
  readonly money: number
  readonly percent: number
  readonly day: number
  readonly moment: number
}
/** Values of a row by key: strings for text and yes/no, else numbers: counts, amounts, shares, days and moments. */
export type RowOf<T extends Tab> = {
  readonly [Own in ColumnOf<T> as Own['key']]: ValueByKind[Own['kind']]
}
/** Known cells of a row by key. */
export type CellsOf<T extends Tab> = { readonly [Key in KeyOf<T>]?: Cell }

/** The header of a column by its key. */
export const headerOf = <T extends Tab>(tab: T, key: KeyOf<T>): string =>
  tab.columns.find((column) => column.key === key)?.header ?? key

/** All headers of a tab, in order. */
export const headersOf = (tab: Tab): string[] => tab.columns.map(({ header }) => header)

/** Index of a tab's column in a table; -1 if the table lacks it. */
export const columnAt = <T extends Tab>(table: Table, tab: T, key: KeyOf<T>): number =>
  columnIndex(table, headerOf(tab, key))

/** The key of each header of a sheet; '' for a column that is not the tab's. */
export const keysOfHeaders = <T extends Tab>(tab: T, headers: readonly string[]): (KeyOf<T> | '')[] =>
  headers.map((header) => {
    const word = header.toLowerCase()
    return tab.columns.find((column) => column.header.toLowerCase() === word)?.key ?? ''
  })

/** A row of a tab as cells in the order of its columns; '' for keys without a cell. */
export const lineOf = <T extends Tab>(tab: T, cells: CellsOf<T>): Cell[] =>
  tab.columns.map(({ key }) => cells[key as KeyOf<T>] ?? '')
