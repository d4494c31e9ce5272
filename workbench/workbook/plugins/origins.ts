// Remembers which row and column of the opened file each row and column of a sheet was, so that saving can patch that file.
import type { Library } from './library'

/** Where the first headers come from, -1 for new ones; those behind the list follow on from `next`. */
export interface Origins {
  readonly list: readonly number[]
  readonly next: number
}

export interface SheetOrigins {
  readonly rows?: Origins
  readonly columns?: Origins
}

/** The getter that the plugin adds; undefined where rows or columns were neither added nor removed. */
export interface OriginGetters {
  getOrigins(sheetId: string): SheetOrigins | undefined
}

interface HeaderCommand {
  readonly type: string
  readonly sheetId: string
  readonly dimension: 'ROW' | 'COL'
  readonly base: number
  readonly position: 'before' | 'after'
  readonly quantity: number
  readonly elements: readonly number[]
}

type Update = (key: 'origins', sheetId: string, origins: SheetOrigins) => void

/** The header of the file at a place of the sheet; -1 for one that was added since. */
export function originOf(origins: Origins | undefined, at: number): number {
  if (!origins) return at
  return origins.list[at] ?? origins.next + at - origins.list.length
}

/** Adds the getter `getOrigins`. */
export function installOrigins(library: Library): void {
  class OriginsPlugin extends library.CorePlugin {
    static override getters = ['getOrigins']
    origins: Record<string, SheetOrigins | undefined> = {}

    getOrigins(sheetId: string): SheetOrigins | undefined {
      return this.origins[sheetId]
    }

    override handle(command: { type: string }): void {
      const { type, sheetId, dimension, base, position, quantity, elements } = command as HeaderCommand
      if (type === 'ADD_COLUMNS_ROWS') {
        const at = position === 'before' ? base : base + 1
        // Spread into arrays only: as the arguments of a call, 200,000 of them would be more than the stack holds.
        this.change(sheetId, dimension, at, (list) => [
          ...list.slice(0, at),
          ...new Array<number>(quantity).fill(-1),
          ...list.slice(at),
        ])
      } else if (type === 'REMOVE_COLUMNS_ROWS') {
        const gone = new Set(elements)
        const last = elements.reduce((most, one) => Math.max(most, one), -1)
        this.change(sheetId, dimension, 1 + last, (list) => list.filter((_, index) => !gone.has(index)))
      }
    }

    override import(data: unknown): void {
      for (const { id, origins } of (data as { sheets: { id: string; origins?: SheetOrigins }[] }).sheets) {
        if (origins) this.origins[id] = origins
      }
    }

    override export(data: unknown): void {
      for (const sheet of (data as { sheets: { id: string; origins?: SheetOrigins }[] }).sheets) {
        const origins = this.origins[sheet.id]
        if (origins) sheet.origins = origins
      }
    }

    private change(
      sheetId: string,
      dimension: 'ROW' | 'COL',
      length: number,
      work: (list: number[]) => number[],
    ): void {
      const key = dimension === 'ROW' ? 'rows' : 'columns'
      const known = this.origins[sheetId]
      const { list, next } = known?.[key] ?? { list: [], next: 0 }
      const missing = Math.max(0, length - list.length)
      const whole = [...list, ...Array.from({ length: missing }, (_, index) => next + index)]
      const changed = { ...known, [key]: { list: work(whole), next: next + missing } }
      ;(this.history.update as unknown as Update)('origins', sheetId, changed)
    }
  }
  library.registries.corePluginRegistry.add('origins', OriginsPlugin as never)
}
