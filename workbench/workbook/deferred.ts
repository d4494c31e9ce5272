// A workbook that computes only when something computed is read, as Sheets does: writes in a row cost one evaluation.
import { quietly } from './library'
import type { OpenWorkbook } from './open-workbook'
import { COMPUTED_READS, sheetOf, VALUE_READS, WRITES } from './reads-and-writes'
import type { Area } from './types'

const READS = [...COMPUTED_READS, 'errorMessage', 'toJSON'] as const satisfies readonly (keyof OpenWorkbook)[]
const READS_OF_VALUES = [...VALUE_READS, 'textOfValues'] as const satisfies readonly (keyof OpenWorkbook)[]
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
  const first = (name: keyof OpenWorkbook, step: (of: never) => void): void => {
    const method = workbook[name] as Method
    late[name] = (...args: never[]) => {
      step(args[0] as never)
      return method(...args)
    }
  }
  for (const name of LATE) first(name, begin)
  for (const name of READS) first(name, commit)
  for (const name of READS_OF_VALUES) {
    first(name, (of: number | Area) => {
      if (workbook.hasFormulas(sheetOf(of))) commit()
    })
  }
  Object.defineProperty(late, 'model', {
    get: () => {
      commit()
      return model
    },
  })
  return late as unknown as OpenWorkbook
}
