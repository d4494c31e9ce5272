// Which columns of a pipeline Touchline made: a column of the user's may bear the same header, such as a decision date.
import { normalise } from '../../core/cells/text'
import { isTouchlineHeader } from '../../core/reading/own-cells'
import { type Column, ON_DEMAND_COLUMNS, OWN_COLUMNS, type OwnKey } from '../../core/tabs/schema'
import { columnOf, type PipelineSheet } from './open-pipeline'

const ALL: readonly (Column & { readonly key: OwnKey })[] = [...OWN_COLUMNS, ...ON_DEMAND_COLUMNS]

/** Sheet column, from 1, of an own column that set-up added, to the right of the ids; 0 = none, or it is the user's. */
export function ownColumnOf(sheet: PipelineSheet, { key, header }: { key: OwnKey; header: string }): number {
  const column = columnOf(sheet, key)
  const isOwn = column >= columnOf(sheet, 'id') && sheet.pipeline.header(key) === header
  return isOwn && !noted(sheet).includes(key) ? column : 0
}

/** The keys of the own columns of a sheet, on-demand ones included. */
export const ownKeysOf = (sheet: PipelineSheet): OwnKey[] =>
  ALL.flatMap((own) => (ownColumnOf(sheet, own) > 0 ? [own.key] : []))

/** The last of them, from 1; 0 = none. */
export const lastOwnColumn = (sheet: PipelineSheet): number =>
  Math.max(...ALL.map((own) => ownColumnOf(sheet, own)))

/** What Rules says is the user's in spite of its header. */
const noted = ({ book }: PipelineSheet): readonly string[] =>
  (book.texts.get('own.users') ?? '').split(' ').filter((key) => key !== '')

/** Keys of columns of the user's with a header of Touchline's, as Rules keeps them: found before any own one is added. */
export function usersKeys(sheet: PipelineSheet): string {
  const { pipeline, book, tab } = sheet
  const isFirst = book.texts.get('pipeline') !== tab
  const alike = ALL.filter(
    ({ key, header }) => pipeline.has(key) && normalise(pipeline.header(key)) === normalise(header),
  )
  const id = columnOf(sheet, 'id')
  const users = book.texts.has('own.users') && !isFirst ? noted(sheet) : null
  // After a run that was cut off before Rules, those beside the ids are Touchline's.
  const ends = isFirst && id > 0 ? endOfRun(pipeline.table.headers, id) : Number.POSITIVE_INFINITY
  const isUsers = (key: OwnKey): boolean => {
    const column = columnOf(sheet, key)
    if (users) return users.includes(key)
    return id === 0 ? isFirst : column < id || column > ends
  }
  return alike.flatMap(({ key }) => (isUsers(key) ? [key] : [])).join(' ')
}

/** The last of neighbouring columns, from 1, that all have a header of Touchline's. */
function endOfRun(headers: readonly string[], from: number): number {
  let last = from
  while (isTouchlineHeader(headers[last] ?? '')) last++
  return last
}
