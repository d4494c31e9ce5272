// Records attached to areas of a sheet, which the library lacks: what a filter hides in a column, protections,
// Tables and links. They are kept as ranges, so that they follow inserted and deleted rows and columns.
import type { Library, Range } from './library'
import { registerCommand } from './set-cells'

/** `filterValues` lie on the header cell of their column, `protections` on the area they protect, `userTables` on their own, `links` on theirs. */
export type RecordKind = 'filterValues' | 'protections' | 'userTables' | 'links'
const KINDS: readonly RecordKind[] = ['filterValues', 'protections', 'userTables', 'links']

export interface RangedRecord {
  readonly range: Range
  readonly value: object
}

/** The command SET_RANGED_RECORDS: all records of one kind on a sheet, each with its range in A1 notation. */
export interface SetRangedRecords {
  readonly sheetId: string
  readonly kind: RecordKind
  readonly records: readonly StoredRecord[]
}

/** The getter that the plugin adds. */
export interface RecordGetters {
  getRangedRecords(sheetId: string, kind: RecordKind): readonly RangedRecord[]
}

interface StoredRecord {
  readonly range: string
  readonly value: object
}
type StoredSheet = { readonly id: string } & { [kind in RecordKind]?: readonly StoredRecord[] }
type Zone = Range['zone']
interface SheetCommand {
  readonly type: string
  readonly sheetId: string
  readonly sheetIdTo: string
  readonly target: readonly Zone[]
}

type Adapt = (range: Range) => { changeType: string; range: Range }
type Update = (key: 'records', kind: RecordKind, sheetId: string, records: readonly RangedRecord[]) => void

/** Adds the command SET_RANGED_RECORDS and the getter `getRangedRecords`. */
export function installRangedRecords(library: Library): void {
  const nameOf = ({ zone }: Range): string => {
    const { toXC } = library.helpers
    return `${toXC(zone.left, zone.top)}:${toXC(zone.right, zone.bottom)}`
  }
  class RangedRecordsPlugin extends library.CorePlugin {
    static override getters = ['getRangedRecords']
    records: Record<RecordKind, Record<string, readonly RangedRecord[]>> = {
      filterValues: {},
      protections: {},
      userTables: {},
      links: {},
    }

    getRangedRecords(sheetId: string, kind: RecordKind): readonly RangedRecord[] {
      return this.records[kind][sheetId] ?? []
    }

    override handle(command: { type: string }): void {
      const { sheetId, sheetIdTo, target } = command as SheetCommand
      if (command.type === 'SET_RANGED_RECORDS') {
        const { kind, records } = command as unknown as SetRangedRecords
        this.replace(kind, sheetId, this.ranged(sheetId, records))
      } else if (command.type === 'DELETE_SHEET') {
        for (const kind of KINDS) this.replace(kind, sheetId, [])
      } else if (command.type === 'DUPLICATE_SHEET') {
        for (const kind of KINDS)
          this.replace(kind, sheetIdTo, this.ranged(sheetIdTo, this.stored(sheetId, kind)))
      } else if (command.type === 'REMOVE_TABLE') {
        const kept = this.getRangedRecords(sheetId, 'filterValues').filter(({ range: { zone } }) =>
          target.every((gone) => !covers(gone, zone)),
        )
        this.replace('filterValues', sheetId, kept)
      }
    }

    override adaptRanges({ applyChange }: { applyChange: unknown }): void {
      const adapt = applyChange as Adapt
      for (const kind of KINDS) {
        for (const [sheetId, records] of Object.entries(this.records[kind])) {
          const changes = records.map(({ range, value }) => {
            const change = adapt(range)
            return { ...change, value: this.retyped(sheetId, { range, value }, change.range, adapt) }
          })
          if (changes.every(({ changeType }) => changeType === 'NONE')) continue
          this.replace(
            kind,
            sheetId,
            changes.filter(({ changeType }) => changeType !== 'REMOVE'),
          )
        }
      }
    }

    override import(data: unknown): void {
      for (const sheet of (data as { sheets: StoredSheet[] }).sheets) {
        for (const kind of KINDS) this.records[kind][sheet.id] = this.ranged(sheet.id, sheet[kind] ?? [])
      }
    }

    override export(data: unknown): void {
      for (const sheet of (data as { sheets: StoredSheet[] }).sheets) {
        for (const kind of KINDS) {
          const records = this.stored(sheet.id, kind)
          if (records.length) sheet[kind] = records
        }
      }
    }

    /** The value of a Table whose columns moved: its types go with them. */
    private retyped(sheetId: string, { range, value }: RangedRecord, moved: Range, adapt: Adapt): object {
      if (!('typedColumns' in value)) return value
      const { left, top } = range.zone
      const typedColumns = (value.typedColumns as number[]).flatMap((column) => {
        const cell = library.helpers.toXC(left + column, top)
        const change = adapt(this.getters.getRangeFromSheetXC(sheetId, cell))
        return change.changeType === 'REMOVE' ? [] : [change.range.zone.left - moved.zone.left]
      })
      return { ...value, typedColumns }
    }

    private ranged(sheetId: string, records: readonly StoredRecord[]): RangedRecord[] {
      return records.map(({ range, value }) => ({
        range: this.getters.getRangeFromSheetXC(sheetId, range),
        value,
      }))
    }

    private stored(sheetId: string, kind: RecordKind): StoredRecord[] {
      return this.getRangedRecords(sheetId, kind).map(({ range, value }) => ({ range: nameOf(range), value }))
    }

    private replace(kind: RecordKind, sheetId: string, records: readonly RangedRecord[]): void {
      if (!records.length && !this.getRangedRecords(sheetId, kind).length) return
      const plain = records.map(({ range, value }) => ({ range, value }))
      ;(this.history.update as unknown as Update)('records', kind, sheetId, plain)
    }
  }
  registerCommand(library, 'SET_RANGED_RECORDS')
  library.registries.corePluginRegistry.add('ranged_records', RangedRecordsPlugin as never)
}

function covers(outer: Zone, inner: Zone): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  )
}
