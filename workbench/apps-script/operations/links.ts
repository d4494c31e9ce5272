// The kernel's operations on links: a cell that links has the address beside its text, and Google's colour.
import type { Area } from '../services/wire'
import type { LinkedText } from '../services/wire-layout'
import type { GoogleState } from '../state'
import { blocks, onGrid, overlap } from './areas'
import type { Handlers } from './handlers'
import { writable } from './protections'
import { valid } from './validations'

const LINK_COLOR = '#1155cc'

export function linkOperations(state: GoogleState) {
  const { workbook } = state
  return {
    links: (_, area) => {
      const found = workbook.links(onGrid(state, area).sheet).filter((link) => overlap(link.area, area))
      return workbook.displayValues(area).map((line, row) =>
        line.map((text, column) => {
          const cell = { ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 }
          const link = found.find((one) => overlap(one.area, cell) && (one.text ?? text) === text)
          return link?.url ?? null
        }),
      )
    },
    writeLinked: (execution, area, cells) => {
      // A leading apostrophe keeps text that reads as a number or formula.
      const values = cells.map((row) => row.map(({ text }) => text && `'${text}`))
      workbook.write(valid(state, writable(state, execution, area), values), values)
      keepLinks(state, area, cells)
    },
  } satisfies Partial<Handlers>
}

function keepLinks({ workbook }: GoogleState, area: Area, cells: readonly (readonly LinkedText[])[]): void {
  const others = workbook.links(area.sheet).filter((link) => !overlap(link.area, area))
  const made = cells.flatMap((line, row) =>
    line.flatMap(({ text, url }, column) => {
      const cell = { ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 }
      return url === null ? [] : [{ area: cell, text, url }]
    }),
  )
  workbook.setLinks(area.sheet, [...others, ...made])
  const linked = cells.map((line) => line.map(({ url }) => url !== null))
  for (const block of blocks(area, linked))
    if (block.value) workbook.setStyle(block.area, { fontColor: LINK_COLOR })
}
