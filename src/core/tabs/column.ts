// A column of one of Touchline's tabs: what describes it, and how it is written down in the schema.

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

type Named<Key extends string> = Column & { readonly key: Key }
type More = Partial<Omit<Column, 'key' | 'header' | 'kind'>>
type Builder = <const Key extends string>(key: Key, header: string, more?: More) => Named<Key>

const builder =
  (kind: ColumnKind): Builder =>
  (key, header, more = {}) => ({ key, header, kind, ...more })

/** A column of text; `more` adds a drop-down, a note on the header, or hides it. */
export const text = builder('text')
/** A column of days. */
export const day = builder('day')
/** A column of days with a time. */
export const moment = builder('moment')
/** A column of numbers. */
export const number = builder('number')
/** A column of yes and no, with its drop-down. */
export const yesNo: Builder = (key, header, more = {}) => ({
  ...builder('yesNo')(key, header, more),
  choices: ['yes', 'no'],
})

export interface Tab {
  readonly name: string
  readonly hidden: boolean
  readonly columns: readonly Column[]
  /** Columns behind the list that Touchline writes as well. */
  readonly trailing?: number
}
