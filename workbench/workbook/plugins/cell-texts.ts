// Texts attached to cells, which the library lacks: notes, and formulas that cannot be computed here but are kept.
// They are kept as ranges, so that they follow inserted and deleted rows and columns.
import type { Library, Position, Range } from './library'
import { registerCommand } from './set-cells'

/** A text attached to one cell. */
export interface CellText {
  readonly range: Range
  readonly text: string
}

/** The commands SET_NOTES and SET_KEPT_FORMULAS: the texts of a block of cells, '' for none. */
export interface SetCellTexts {
  readonly sheetId: string
  readonly row: number
  readonly col: number
  readonly texts: readonly (readonly string[])[]
}

interface Kind {
  /** Where a saved sheet keeps the texts, by A1 name. */
  readonly key: 'notes' | 'keptFormulas'
  readonly command: string
  readonly getter: string
}

type StoredSheet = { readonly id: string } & { [key in Kind['key']]?: Record<string, string> }

interface SheetCommand {
  readonly type: string
  readonly sheetId: string
  readonly sheetIdTo: string
}

type Adapt = (range: Range) => { changeType: string; range: Range }
type Update = (key: 'texts', sheetId: string, texts: readonly CellText[] | undefined) => void

/** Adds the commands SET_NOTES and SET_KEPT_FORMULAS, and the getters `getNotes` and `getKeptFormulas` of a sheet. */
export function installCellTexts(library: Library): void {
  installKind(library, { key: 'notes', command: 'SET_NOTES', getter: 'getNotes' })
  installKind(library, { key: 'keptFormulas', command: 'SET_KEPT_FORMULAS', getter: 'getKeptFormulas' })
}

function installKind(library: Library, { key, command: setCommand, getter }: Kind): void {
  class CellTextsPlugin extends library.CorePlugin {
    static override getters = [getter]
    texts: Record<string, readonly CellText[]> = {}

    textsOf(sheetId: string): readonly CellText[] {
      return this.texts[sheetId] ?? []
    }

    override handle(command: { type: string }): void {
      const { sheetId, sheetIdTo } = command as SheetCommand
      if (command.type === 'UPDATE_CELL')
        this.contentChanged(command as unknown as Position & { content?: string })
      else if (command.type === setCommand) this.setTexts(command as unknown as SetCellTexts)
      else if (command.type === 'DELETE_SHEET') this.replace(sheetId, undefined)
      else if (command.type === 'DUPLICATE_SHEET') {
        const copies = this.textsOf(sheetId).map(({ range, text }) => ({
          range: this.at(sheetIdTo, range),
          text,
        }))
        this.replace(sheetIdTo, copies)
      }
    }

    override adaptRanges({ applyChange }: { applyChange: unknown }): void {
      const adapt = applyChange as Adapt
      for (const [sheetId, texts] of Object.entries(this.texts)) {
        let moved = false
        const kept: CellText[] = []
        for (const note of texts) {
          const change = adapt(note.range)
          if (change.changeType !== 'NONE') moved = true
          if (change.changeType !== 'REMOVE') kept.push({ range: change.range, text: note.text })
        }
        if (moved) this.replace(sheetId, kept)
      }
    }

    override import(data: unknown): void {
      for (const sheet of (data as { sheets: StoredSheet[] }).sheets) {
        const entries = Object.entries(sheet[key] ?? {})
        if (!entries.length) continue
        this.texts[sheet.id] = entries.map(([cell, text]) => ({
          range: this.getters.getRangeFromSheetXC(sheet.id, cell),
          text,
        }))
      }
    }

    override export(data: unknown): void {
      for (const sheet of (data as { sheets: StoredSheet[] }).sheets) {
        const texts = this.textsOf(sheet.id)
        if (!texts.length) continue
        sheet[key] = Object.fromEntries(
          texts.map(({ range, text }) => [library.helpers.toXC(range.zone.left, range.zone.top), text]),
        )
      }
    }

    /** A kept formula is removed when its cell is written; a note stays. */
    private contentChanged(update: Position & { content?: string }): void {
      if (key === 'notes' || update.content === undefined || !this.textsOf(update.sheetId).length) return
      const { sheetId, row, col } = update
      this.setTexts({ sheetId, row, col, texts: [['']] })
    }

    private setTexts({ sheetId, row, col, texts }: SetCellTexts): void {
      const height = texts.length
      const width = texts[0]?.length ?? 0
      const kept = this.textsOf(sheetId).filter(({ range: { zone } }) => {
        return zone.top < row || zone.top >= row + height || zone.left < col || zone.left >= col + width
      })
      texts.forEach((line, down) => {
        line.forEach((text, across) => {
          if (text) kept.push({ range: this.cell(sheetId, col + across, row + down), text })
        })
      })
      if (kept.length || this.textsOf(sheetId).length) this.replace(sheetId, kept)
    }

    private cell(sheetId: string, column: number, row: number): Range {
      return this.getters.getRangeFromZone(sheetId, { left: column, right: column, top: row, bottom: row })
    }

    private at(sheetId: string, { zone }: Range): Range {
      return this.cell(sheetId, zone.left, zone.top)
    }

    private replace(sheetId: string, texts: readonly CellText[] | undefined): void {
      ;(this.history.update as unknown as Update)('texts', sheetId, texts)
    }
  }
  registerCommand(library, setCommand)
  Object.defineProperty(CellTextsPlugin.prototype, getter, { value: CellTextsPlugin.prototype.textsOf })
  library.registries.corePluginRegistry.add(key, CellTextsPlugin as never)
}
