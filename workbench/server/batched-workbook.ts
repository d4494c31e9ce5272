// The workbook as scripts get it here: writes gather into one revision, as in Sheets, until something computed is read.
import type { OpenWorkbook } from '../workbook/open-workbook'
import { COMPUTED_READS, sheetOf, VALUE_READS, WRITES } from '../workbook/reads-and-writes'
import type { Area, Workbook } from '../workbook/types'
import type { Engine } from './engine'

const READS = [
  ...COMPUTED_READS,
  'defineFunctions',
  'recalculate',
] as const satisfies readonly (keyof Workbook)[]
const READS_OF_VALUES = [...VALUE_READS, 'valueText'] as const satisfies readonly (keyof Workbook)[]
/** Sorting looks at values and then writes. */
const WRITING = [...WRITES, 'sortRows'] as const satisfies readonly (keyof Workbook)[]

type Method = (...args: never[]) => unknown

/** The same workbook; the caller commits the engine when the script's turn is over. */
export function batchedWorkbook(workbook: OpenWorkbook, engine: Engine): Workbook {
  const batched: Record<string, unknown> = { ...workbook, valueText: workbook.textOfValues }
  const before = (name: keyof Workbook, step: (of: never) => void): void => {
    const method = batched[name] as Method
    batched[name] = (...args: never[]) => {
      step(args[0] as never)
      return method(...args)
    }
  }
  for (const name of WRITING) before(name, () => engine.begin())
  for (const name of READS) before(name, () => engine.commit())
  for (const name of READS_OF_VALUES) {
    before(name, (of: number | Area) => {
      if (workbook.hasFormulas(sheetOf(of))) engine.commit()
    })
  }
  return batched as unknown as Workbook
}
