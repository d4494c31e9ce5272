// The tabs Answers and Outcomes: why customers like buying, in their words, and what the user delivers, with numbers (Q5, Q7).
import type { Zone } from '../cells/cell'
import { readDays, readText } from '../cells/columns'
import type { Table } from '../cells/table'
import type { Persons } from '../pipeline/person'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import { ANSWERS, columnAt, DELIVERED, type KeyOf } from '../tabs/schema'
import type { BuyingAnswer } from './why-they-buy'

/** A line of Answers that says something. */
export interface ToldAnswer extends Readonly<Record<Exclude<KeyOf<typeof ANSWERS>, 'on'>, string>> {
  /** The day it was given; NaN where unknown. */
  readonly on: number
  /** Its row on the tab, from 1. */
  readonly line: number
}

const TEXTS = ['id', 'name', 'answer', 'why', 'inShort', 'owner'] as const

/** The answers, in the order of the tab; [] without one. */
export function readAnswers(table: Table | null, zone: Zone): ToldAnswer[] {
  if (!table) return []
  const { moments } = readDays(table.rows, columnAt(table, ANSWERS, 'on'), zone)
  const texts = TEXTS.map((key) => readText(table.rows, columnAt(table, ANSWERS, key), zone))
  return table.rows.flatMap((_, row) => {
    const [id = '', name = '', answer = '', why = '', inShort = '', owner = ''] = texts.map(
      (column) => column[row] ?? '',
    )
    if (answer === '' && inShort === '') return []
    const on = Math.floor(moments[row] ?? Number.NaN)
    return [{ id, name, answer, why, inShort, owner, on, line: table.firstRow + row }]
  })
}

/** What the answers say in short, else in their words, by person; one whom no row names is somebody of their own. */
export function buyingAnswers(
  told: readonly ToldAnswer[],
  pipeline: Pipeline,
  persons: Persons,
): BuyingAnswer[] {
  const rows = rowFinder(pipeline).rowsOf({
    count: told.length,
    ids: told.map(({ id }) => id),
    names: told.map(({ name }) => name),
  })
  return told.map(({ on, answer, inShort }, at) => ({
    person: persons.of[rows[at] ?? -1] ?? -1 - at,
    on,
    text: inShort || answer,
  }))
}

/** An outcome that is delivered, and its row on the tab, from 1. */
export interface Delivered {
  readonly what: string
  readonly figure: string
  readonly line: number
}

/** The outcomes, in the order of the tab; [] without one. */
export function readDelivered(table: Table | null): Delivered[] {
  if (!table) return []
  const column = (key: KeyOf<typeof DELIVERED>): readonly string[] =>
    readText(table.rows, columnAt(table, DELIVERED, key))
  const [whats, figures] = [column('what'), column('figure')]
  return whats.flatMap((what, row) =>
    what === '' ? [] : [{ what, figure: figures[row] ?? '', line: table.firstRow + row }],
  )
}
