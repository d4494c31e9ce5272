// Columns repeat themselves: what a cell comes to is decided once for all that are alike.
import type { Cell } from './cell'

/** Decides each different cell once; like cells often follow each other, so the last one needs no look-up. */
export function oncePerCell<T>(decide: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>()
  let last: Cell
  let decided: T | undefined
  return (cell) => {
    if (cell === last && decided !== undefined) return decided
    const before = known.get(cell)
    const found = before ?? decide(cell)
    if (before === undefined) known.set(cell, found)
    last = cell
    decided = found
    return found
  }
}
