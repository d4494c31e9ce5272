// One command that writes a block of cells: a command per cell costs some forty times as much.
import type { Library } from './library'

/** Contents, formats and styles of a block, row by row; a cell left undefined keeps what it has. */
export interface SetCells {
  readonly sheetId: string
  readonly row: number
  readonly col: number
  readonly contents?: readonly (readonly (string | undefined)[])[]
  readonly formats?: readonly (readonly (string | undefined)[])[]
  readonly styles?: readonly (readonly (object | null | undefined)[])[]
}

type Write = (type: 'UPDATE_CELL', payload: CellWrite) => void

/** One cell of a block as the library's own command; handlers look at which keys are there. */
class CellWrite {
  declare readonly content?: string
  declare readonly format?: string
  declare readonly style?: object | null
  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly col: number,
    content: string | undefined,
    format: string | undefined,
    style: object | null | undefined,
  ) {
    if (content !== undefined) this.content = content
    if (format !== undefined) this.format = format
    if (style !== undefined) this.style = style
  }

  clone(): this {
    return this
  }
}

/** Excludes a command's rows from the library's deep copy, which keeps objects with a `clone` method; do not change them later. */
export function uncopied<T extends object>(rows: T): T {
  return Object.defineProperty(rows, 'clone', { value: () => rows })
}

/** Adds the command SET_CELLS to the library; undoing it is left to the library's change records. */
export function installSetCells(library: Library): void {
  class SetCellsPlugin extends library.CorePlugin {
    override handle(command: { type: string }): void {
      if (command.type !== 'SET_CELLS') return
      const block = command as unknown as SetCells
      const height = Math.max(
        block.contents?.length ?? 0,
        block.formats?.length ?? 0,
        block.styles?.length ?? 0,
      )
      for (let row = 0; row < height; row++) this.writeRow(block, row)
    }

    private writeRow(block: SetCells, row: number): void {
      const contents = block.contents?.[row]
      const formats = block.formats?.[row]
      const styles = block.styles?.[row]
      const width = Math.max(contents?.length ?? 0, formats?.length ?? 0, styles?.length ?? 0)
      for (let column = 0; column < width; column++) {
        this.writeCell(
          { sheetId: block.sheetId, row: block.row + row, col: block.col + column },
          contents?.[column],
          formats?.[column],
          styles?.[column],
        )
      }
    }

    private writeCell(
      position: { sheetId: string; row: number; col: number },
      content: string | undefined,
      format: string | undefined,
      style: object | null | undefined,
    ): void {
      const cell = this.getters.getCell(position)
      const same =
        content === undefined || (cell ? !cell.isFormula && cell.content === content : content === '')
      if (same && (format === undefined || format === (cell?.format ?? '')) && style === undefined) return
      const { sheetId, row, col } = position
      const write = this.dispatch as unknown as Write
      write('UPDATE_CELL', new CellWrite(sheetId, row, col, content, format, style))
    }
  }
  registerCommand(library, 'SET_CELLS')
  library.registries.corePluginRegistry.add('set_cells', SetCellsPlugin as never)
}

/** Registers a command for the shared history: it is sent to replicas and can be undone. */
export function registerCommand(library: Library, type: string): void {
  ;(library.coreTypes as Set<string>).add(type)
  library.registries.inverseCommandRegistry.add(type as never, ((command: object) => [command]) as never)
}
