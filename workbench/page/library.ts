// The spreadsheet library, as its scripts define it in the page.
import type { Library } from '../workbook/plugins/library'

declare global {
  var o_spreadsheet: Library
  var owl: {
    mount(component: unknown, target: Element, options: object): Promise<unknown>
  }
}

export const library = globalThis.o_spreadsheet
