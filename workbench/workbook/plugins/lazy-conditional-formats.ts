// Conditional formats by formula, evaluated for the cells that are asked for: the stock plugin evaluates whole areas after every edit.
import type { ConditionalFormatInternals, FormatRule } from '../library-internals'
import type { Library, Position, Range } from './library'

type StyleAt = (position: Position) => object | undefined

/**
 * Replaces the library's conditional format evaluation: each rule is compiled once, a custom formula is evaluated for
 * the cell asked for, once a row when its columns are fixed, and is written for the first cell of the rule's first area.
 */
export function installLazyConditionalFormats(library: Library): void {
  const registry = library.registries.coreViewsPluginRegistry
  const Stock = registry.get('evaluation_cf') as unknown as new (
    config: unknown,
  ) => ConditionalFormatInternals
  class LazyConditionalFormatsPlugin extends Stock {
    private readonly compiled = new Map<string, readonly StyleAt[]>()

    override finalize(): void {
      if (this.isStale) this.compiled.clear()
      super.finalize()
    }

    override getCellConditionalFormatStyle(position: Position): object | undefined {
      let rules = this.compiled.get(position.sheetId)
      if (!rules) {
        rules = this.getters
          .getConditionalFormats(position.sheetId)
          .map((rule) => this.compile(position.sheetId, rule))
        this.compiled.set(position.sheetId, rules)
      }
      let style: object | undefined
      for (const styleAt of rules) {
        const found = styleAt(position)
        if (found) style = { ...found, ...style }
      }
      return style
    }

    private compile(sheetId: string, rule: FormatRule): StyleAt {
      const formula = rule.rule.operator === 'customFormula' ? rule.rule.values?.[0] : undefined
      return formula
        ? customFormula(library, this.getters, sheetId, rule, formula)
        : this.stockRule(sheetId, rule)
    }

    private stockRule(sheetId: string, rule: FormatRule): StyleAt {
      const only = Object.create(this) as ConditionalFormatInternals
      only.getters = { ...this.getters, getConditionalFormats: () => [rule] }
      let styles: readonly (readonly (object | undefined)[])[] | undefined
      return ({ col, row }) => {
        styles ??= super.getComputedStyles.call(only, sheetId)
        return styles[col]?.[row]
      }
    }
  }
  registry.replace('evaluation_cf', LazyConditionalFormatsPlugin as never)
}

function customFormula(
  library: Library,
  getters: ConditionalFormatInternals['getters'],
  sheetId: string,
  rule: FormatRule,
  formula: string,
): StyleAt {
  const zones = rule.ranges.map((xc) => getters.getRangeFromSheetXC(sheetId, xc).zone)
  const origin = zones[0]
  const compiled = library.CompiledFormula.Compile(formula, sheetId, getters as never)
  const ranges = compiled.rangeDependencies as readonly Range[]
  const byRow = ranges.every((range) => range.parts.every((part) => part?.colFixed))
  const memo = new Map<number, boolean>()
  const holds = (col: number, row: number): boolean => {
    const across = origin ? col - origin.left : 0
    const down = origin ? row - origin.top : 0
    const moved = getters.createAdaptedRanges(ranges, across, down, sheetId)
    const copy = library.CompiledFormula.CopyWithDependencies(compiled, sheetId, moved as never)
    const result = getters.evaluateCompiledFormula(sheetId, copy)
    const cell = (Array.isArray(result) ? result[0]?.[0] : result) as { value?: unknown } | undefined
    return (typeof cell?.value === 'boolean' || typeof cell?.value === 'number') && Boolean(cell.value)
  }
  return ({ col, row }) => {
    if (!zones.some((zone) => col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom))
      return
    const key = byRow ? row : row * 100_000 + col
    let held = memo.get(key)
    if (held === undefined) {
      held = holds(col, row)
      memo.set(key, held)
    }
    return held ? rule.rule.style : undefined
  }
}
