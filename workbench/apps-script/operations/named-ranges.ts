// The kernel's operations on named ranges, and the names that Google takes: https://support.google.com/docs/answer/63175
import type { GoogleState } from '../state'
import { onGrid } from './areas'
import type { Handlers } from './handlers'

const NAME = /^(?!\d)(?!true$)(?!false$)[\p{L}\p{N}_]{1,250}$/iu
const CELL = /^(?:[a-z]{1,3}\d+|r\d*c\d*|r\d+|c\d+)$/i

export function namedRangeOperations(state: GoogleState) {
  const { workbook } = state
  const existing = (name: string) => {
    const found = workbook.namedRanges().find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!found) throw new Error(`The named range "${name}" does not exist.`)
    return found
  }
  const refuseName = (name: string): void => {
    if (!NAME.test(name) || CELL.test(name)) throw new Error(`Invalid name: ${name}`)
  }
  return {
    namedRanges: () => workbook.namedRanges(),
    setNamedRange: (_, name, area) => {
      refuseName(name)
      workbook.setNamedRange(name, onGrid(state, area))
    },
    renameRange: (_, name, now) => {
      const { area } = existing(name)
      refuseName(now)
      if (workbook.namedRanges().some((one) => one.name.toLowerCase() === now.toLowerCase()))
        throw new Error(`A named range "${now}" already exists.`)
      workbook.removeNamedRange(name)
      workbook.setNamedRange(now, area)
    },
    removeNamedRange: (_, name) => workbook.removeNamedRange(existing(name).name),
  } satisfies Partial<Handlers>
}
