// The kernel's operations on conditional formats, and the refusal of rules that reach another sheet.
import type { ConditionalFormat } from '../services/wire'
import type { GoogleState } from '../state'
import { sheetOf } from './areas'
import type { Handlers } from './handlers'
import { writableSheet } from './protections'

const STRING = /"(?:[^"]|"")*"/g
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu

export function conditionalFormatOperations(state: GoogleState) {
  const { workbook } = state
  return {
    conditionalFormats: (_, sheet) => workbook.conditionalFormats(sheetOf(state, sheet).id),
    setConditionalFormats: (execution, sheet, formats) => {
      const { name } = sheetOf(state, writableSheet(state, execution, sheet))
      // A file may bring such rules along, and a script may hand them back.
      const brought = new Set(workbook.conditionalFormats(sheet).map(({ formula }) => formula))
      const isForeign = (format: ConditionalFormat): boolean =>
        format.areas.some((area) => area.sheet !== sheet) ||
        (!brought.has(format.formula) && namesOther(format.formula, name))
      if (formats.some(isForeign))
        throw new Error('Conditional format rule cannot reference a different sheet.')
      workbook.setConditionalFormats(sheet, formats)
    },
  } satisfies Partial<Handlers>
}

/** Whether a formula names another sheet; within INDIRECT's text it may. */
function namesOther(formula: string, own: string): boolean {
  return [...formula.replace(STRING, '""').matchAll(SHEET)].some(
    ([, quoted, plain = '']) => (quoted?.replaceAll("''", "'") ?? plain).toLowerCase() !== own.toLowerCase(),
  )
}
