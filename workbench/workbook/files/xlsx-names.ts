// Names of areas in A1 notation.
import { library } from '../library'
import type { Zone } from '../model-access'
import type { Area } from '../types'

/** `B2:C9`, or `B2` for one cell. */
export function zoneName({ left, top, right, bottom }: Zone): string {
  const { toXC } = library.helpers
  const start = toXC(left, top)
  const end = toXC(right, bottom)
  return start === end ? start : `${start}:${end}`
}

/** The same for an area of the contract. */
export function areaName({ row, column, rows, columns }: Area): string {
  return zoneName({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
}
