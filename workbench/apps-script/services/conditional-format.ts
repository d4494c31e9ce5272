// Conditional formats: rules by a custom formula and gradients can be read and built. Of all others only the values of their condition
// are told; they pass through as they came.
import { exception } from './exception'
import { boundPoint, GradientCondition, valuePoint } from './gradient-condition'
import { type Range, rangeAt } from './range'
import { at } from './range-values'
import { notEmulated, publish, Service } from './service'
import { BooleanCriteria } from './sheet-enums'
import type { Area, ConditionalFormat, Gradient, GradientPoint } from './wire'

/** Key of the plain format. */
export const format = Symbol('format')

export class ConditionalFormatRule extends Service {
  readonly [format]: ConditionalFormat

  constructor(rule: ConditionalFormat) {
    super()
    this[format] = rule
  }

  getRanges(): Range[] {
    return this[format].areas.map((area) => rangeAt(area))
  }

  /** null for a colour scale. */
  getBooleanCondition(): BooleanCondition | null {
    return valuesOf(this[format]) ? new BooleanCondition(this[format]) : null
  }

  /** null for a condition. */
  getGradientCondition(): GradientCondition | null {
    const { gradient } = this[format]
    return gradient ? new GradientCondition(gradient) : null
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this[format])
  }
}
publish<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>('ConditionalFormatRule')(ConditionalFormatRule)

export class BooleanCondition extends Service {
  private readonly rule: ConditionalFormat

  constructor(rule: ConditionalFormat) {
    super()
    this.rule = rule
  }

  getCriteriaType(): unknown {
    return this.known('getCriteriaType') && BooleanCriteria.CUSTOM_FORMULA
  }

  getCriteriaValues(): string[] {
    return valuesOf(this.rule) ?? []
  }

  getBackground(): string | null {
    return this.known('getBackground').background ?? null
  }

  getFontColor(): string | null {
    return this.known('getFontColor').fontColor ?? null
  }

  getBold(): boolean | null {
    return this.known('getBold').bold ?? null
  }

  private known(method: string): ConditionalFormat {
    if (this.rule.opaque === undefined) return this.rule
    return notEmulated(`BooleanCondition.${method} of another condition than a custom formula`)()
  }
}
publish<GoogleAppsScript.Spreadsheet.BooleanCondition>('BooleanCondition')(BooleanCondition)

/** The values of a rule's condition, also of one from the grid or a file; undefined for a scale of colours or icons. */
function valuesOf({ formula, gradient, opaque }: ConditionalFormat): string[] | undefined {
  if (gradient) return undefined
  if (opaque === undefined) return [formula]
  const { rule, xlsx } = opaque as Foreign
  if (rule?.type === 'CellIsRule') return [...(rule.values ?? [])]
  if (!xlsx || /^(?:colorScale|dataBar|iconSet)$/.test(xlsx.type)) return undefined
  return xlsx.text === undefined ? (xlsx.formulae ?? []).map(String) : [xlsx.text]
}

/** A rule of the grid, in the library's form, or of an .xlsx file. */
interface Foreign {
  readonly rule?: { readonly type: string; readonly values?: readonly string[] }
  readonly xlsx?: { readonly type: string; readonly text?: string; readonly formulae?: readonly unknown[] }
}

export class ConditionalFormatRuleBuilder extends Service {
  private made: Partial<ConditionalFormat>
  private points: Partial<Gradient>

  constructor(from: Partial<ConditionalFormat> = {}) {
    super()
    this.made = from
    this.points = from.gradient ?? {}
  }

  whenFormulaSatisfied(formula: string): this {
    const { opaque: _other, gradient: _gradient, ...rest } = this.made
    this.points = {}
    this.made = { ...rest, formula: formula.startsWith('=') ? formula : `=${formula}` }
    return this
  }

  setGradientMinpoint(color: string): this {
    return this.keepPoint('min', boundPoint(color))
  }

  setGradientMinpointWithValue(color: string, type: unknown, value: string): this {
    return this.keepPoint('min', valuePoint(color, type, value))
  }

  setGradientMidpointWithValue(color: string, type: unknown, value: string): this {
    return this.keepPoint('mid', valuePoint(color, type, value))
  }

  setGradientMaxpoint(color: string): this {
    return this.keepPoint('max', boundPoint(color))
  }

  setGradientMaxpointWithValue(color: string, type: unknown, value: string): this {
    return this.keepPoint('max', valuePoint(color, type, value))
  }

  setBackground(background: string): this {
    return this.keep({ background })
  }

  setFontColor(fontColor: string): this {
    return this.keep({ fontColor })
  }

  setBold(bold: boolean): this {
    return this.keep({ bold })
  }

  setRanges(ranges: readonly Range[]): this {
    return this.keep({ areas: ranges.map((range): Area => range[at]) })
  }

  getRanges(): Range[] {
    return (this.made.areas ?? []).map((area) => rangeAt(area))
  }

  build(): ConditionalFormatRule {
    const { areas } = this.made
    const { min, max } = this.points
    if (areas?.length && min && max)
      return new ConditionalFormatRule({ areas, formula: '', gradient: { ...this.points, min, max } })
    const { formula } = this.made
    if (!areas?.length) throw exception('Conditional format rule must have at least one range.')
    if (formula === undefined) throw exception('Conditional format rule must have a condition.')
    return new ConditionalFormatRule({ ...this.made, areas, formula })
  }

  /** A gradient takes the place of a condition. */
  private keepPoint(at: keyof Gradient, point: GradientPoint): this {
    const { formula: _formula, opaque: _other, ...rest } = this.made
    this.made = rest
    this.points = { ...this.points, [at]: point }
    return this
  }

  private keep(part: Partial<ConditionalFormat>): this {
    this.made = { ...this.made, ...part }
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>('ConditionalFormatRuleBuilder')(
  ConditionalFormatRuleBuilder,
)
