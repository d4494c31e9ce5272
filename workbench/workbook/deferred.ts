// A workbook that computes only when something computed is read, as Sheets does: writes in a row cost one evaluation.
import { quietly } from './library'
import type { OpenWorkbook } from './open-workbook'
import { gathering } from './reads-and-writes'

/** What the library keeps to itself: its state, and the step that ends a command by computing. */
interface Inside {
  status: number
  readonly state: { commands: unknown[] }
  finalize(): void
}
const READY = 0
const RUNNING = 1

/** The same workbook, computing late. For one writer without a page; its `model` is always up to date when asked for. */
export function deferred(workbook: OpenWorkbook): OpenWorkbook {
  const { model } = workbook
  const inside = model as unknown as Inside
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
      // What is only marked to be computed again can wait as well.
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
