// Content that is typed or pasted is read as Google Sheets reads it, in the server's model and in every page's alike.
import { typedText } from '../typed-text'
import type { Library, Position } from './library'

interface Update extends Position {
  readonly type: string
  readonly content?: string
  readonly format?: string
}

interface CellPlugin {
  readonly getters: {
    getCell(position: Position): { readonly format?: string } | undefined
    getLocale(): { readonly code: string }
  }
  handle(command: Update): void
}

interface Config {
  readonly custom?: { readonly workbench?: { now(): number } }
}

const EPOCH_SERIAL = 25_569
const DAY_MS = 86_400_000

/** Puts the reading before the cell plugin's own. Plain numbers are already in the engine's spelling and stay as they are. */
export function installTypedCells(library: Library): void {
  const registry = library.registries.corePluginRegistry
  const Stock = registry.get('cell') as unknown as new (config: Config) => CellPlugin
  class TypedCells extends Stock {
    private readonly now: (() => number) | undefined

    constructor(config: Config) {
      super(config)
      this.now = config.custom?.workbench?.now
    }

    override handle(command: Update): void {
      super.handle(command.type === 'UPDATE_CELL' ? this.asRead(command) : command)
    }

    private asRead(command: Update): Update {
      const { content } = command
      if (!content || !Number.isNaN(Number(content))) return command
      const format = command.format ?? this.getters.getCell(command)?.format
      if (format === '@') return command
      const read = typedText(content, this.getters.getLocale().code, yearOf(this.now))
      if (!read) return command
      return { ...command, content: read.content, ...(read.format && !format ? { format: read.format } : {}) }
    }
  }
  registry.replace('cell', TypedCells as never)
}

/** The year of a clock that tells the moment as a serial; the machine's without one. */
export function yearOf(now: (() => number) | undefined): number {
  return new Date(now ? (now() - EPOCH_SERIAL) * DAY_MS : Date.now()).getUTCFullYear()
}
