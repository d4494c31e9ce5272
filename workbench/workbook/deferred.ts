// A workbook that computes only when something computed is read, as Sheets does: writes in a row cost one evaluation.
import { quietly } from './library'
import type { OpenWorkbook } from './open-workbook'
import { COMPUTED_READS, WRITES } from './reads-and-writes'

const READS = [
  ...COMPUTED_READS,
  'textOfValues',
  'errorMessage',
  'toJSON',
] as const satisfies readonly (keyof OpenWorkbook)[]
/** What is only marked to be computed again can wait as well. */
const LATE = [
  ...WRITES,
  'defineFunctions',
  'recalculate',
  'setClock',
] as const satisfies readonly (keyof OpenWorkbook)[]

/** What the library keeps to itself: its state, and the step that ends a command by computing. */
interface Inside {
  status: number
  readonly state: { commands: unknown[] }
  finalize(): void
}
const READY = 0
const RUNNING = 1

type Method = (...args: never[]) => unknown

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
  const late: Record<string, unknown> = { ...workbook }
  const first = (name: keyof OpenWorkbook, step: () => void): void => {
    const method = workbook[name] as Method
    late[name] = (...args: never[]) => {
      step()
      return method(...args)
    }
  }
  for (const name of LATE) first(name, begin)
  for (const name of READS) first(name, commit)
  Object.defineProperty(late, 'model', {
    get: () => {
      commit()
      return model
    },
  })
  return late as unknown as OpenWorkbook
}
