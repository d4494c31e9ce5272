// Which methods of a workbook write, and which read computed values: the first start a batch of writes, the others end it.
import type { Area, Workbook } from './types'

/** These need everything written before to be computed. */
const COMPUTED_READS = [
  'displayValues',
  'numberFormats',
  'sortRows',
  'filterCriterion',
  'isRowFiltered',
  'refusedCell',
] as const satisfies readonly (keyof Workbook)[]

/** The same, but only on sheets with formulas; on others they read stored values. */
const VALUE_READS = ['values', 'lastRow', 'lastColumn'] as const satisfies readonly (keyof Workbook)[]

const WRITES = [
  'insertSheet',
  'deleteSheet',
  'renameSheet',
  'setHidden',
  'setFrozenRows',
  'setFrozenColumns',
  'write',
  'clearContent',
  'setNumberFormats',
  'setStyle',
  'setBorder',
  'setNotes',
  'setValidation',
  'setConditionalFormats',
  'insertRows',
  'insertColumns',
  'deleteRows',
  'deleteColumns',
  'setHeaderHidden',
  'setColumnWidth',
  'setRowHeight',
  'merge',
  'unmerge',
  'createFilter',
  'removeFilter',
  'setFilterCriterion',
  'setProtections',
  'setTables',
  'setLinks',
  'putChart',
  'removeChart',
  'setNamedRange',
  'removeNamedRange',
] as const satisfies readonly (keyof Workbook)[]

/** More methods of the workbook: those that write, read computed values, or read values of an area. */
interface MoreMethods<W> {
  readonly writes: readonly (keyof W)[]
  readonly reads: readonly (keyof W)[]
  readonly values: readonly (keyof W)[]
}

interface Steps {
  begin(): void
  commit(): void
}

type Method = (...args: never[]) => unknown

/** A copy of the workbook that begins before every write, and commits before every read that needs what was written. */
export function gathering<W extends Workbook & { hasFormulas(sheet: number): boolean }>(
  workbook: W,
  { begin, commit }: Steps,
  more: MoreMethods<W>,
): W {
  const gathered = { ...workbook } as Record<keyof W, Method>
  const before = (names: readonly (keyof W)[], step: (of: number | Area) => void): void => {
    for (const name of names) {
      const method = gathered[name]
      gathered[name] = (...args: never[]) => {
        step(args[0] as unknown as number | Area)
        return method(...args)
      }
    }
  }
  before([...WRITES, ...more.writes], begin)
  before([...COMPUTED_READS, ...more.reads], commit)
  before([...VALUE_READS, ...more.values], (of) => {
    if (workbook.hasFormulas(typeof of === 'number' ? of : of.sheet)) commit()
  })
  return gathered as W
}
