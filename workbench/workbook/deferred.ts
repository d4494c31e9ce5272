// A workbook that computes only when a computed value is read, as Sheets does: many writes cost one evaluation.
import { quietly } from './library'
import { internalsOf } from './library-internals'
import type { Model } from './model-access'
import { gathering } from './reads-and-writes'
import type { Area, Workbook } from './types'

const READY = 0
const RUNNING = 1

/** A workbook with all that shows what is computed, or marks it to be computed again. */
export interface ComputingWorkbook extends Workbook {
  readonly model: Model
  /** Sets the clock that TODAY and NOW read, and computes again what reads it. */
  setClock(now: () => number): void
  /** Whether a sheet has formulas. */
  hasFormulas(sheet: number): boolean
  /** The values of an area as JSON text, quick also where they are read again and again. */
  textOfValues(area: Area): string
  /** Why a cell shows an error; '' where it shows none. */
  errorMessage(sheet: number, row: number, column: number): string
  /** The whole workbook as plain data. */
  toJSON(): object
}

/** The same workbook, computing late. For a single writer without a page; reading `model` computes first. */
export function deferred<W extends ComputingWorkbook>(workbook: W): W {
  const { model } = workbook
  const inside = internalsOf(model)
  const begin = (): void => {
    if (inside.status === READY) inside.status = RUNNING
  }
  const commit = (): void => {
    if (inside.status !== RUNNING) return
    inside.state.commands = []
    quietly(() => inside.finalize())
  }
  begin()
  const late = gathering(
    workbook,
    { begin, commit },
    {
      // These only mark cells to be computed again.
      writes: ['defineFunctions', 'recalculate', 'setClock'],
      reads: ['errorMessage', 'toJSON'],
      values: ['textOfValues'],
    },
  )
  Object.defineProperty(late, 'model', {
    get: () => {
      commit()
      return model
    },
  })
  return late
}
