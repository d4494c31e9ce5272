// Conditional formats: rules by a custom formula can be read and built, all others pass through as they came.
import { exception } from './exception'
import { type Range, rangeAt } from './range'
import { at } from './range-values'
import { publish, Service } from './service'
import { BooleanCriteria } from './sheet-enums'
import type { Area, ConditionalFormat } from './wire'

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

  /** null for a rule of another kind than a custom formula. */
  getBooleanCondition(): BooleanCondition | null {
    return this[format].opaque === undefined ? new BooleanCondition(this[format]) : null
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
    return BooleanCriteria.CUSTOM_FORMULA
  }

  getCriteriaValues(): string[] {
    return [this.rule.formula]
  }

  getBackground(): string | null {
    return this.rule.background ?? null
  }

  getFontColor(): string | null {
    return this.rule.fontColor ?? null
  }

  getBold(): boolean | null {
    return this.rule.bold ?? null
  }
}
publish<GoogleAppsScript.Spreadsheet.BooleanCondition>('BooleanCondition')(BooleanCondition)

export class ConditionalFormatRuleBuilder extends Service {
  private made: Partial<ConditionalFormat>

  constructor(from: Partial<ConditionalFormat> = {}) {
    super()
    this.made = from
  }

  whenFormulaSatisfied(formula: string): this {
    const { opaque: _other, ...rest } = this.made
    this.made = { ...rest, formula: formula.startsWith('=') ? formula : `=${formula}` }
    return this
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
    const { areas, formula } = this.made
    if (!areas?.length) throw exception('Conditional format rule must have at least one range.')
    if (formula === undefined) throw exception('Conditional format rule must have a condition.')
    return new ConditionalFormatRule({ ...this.made, areas, formula })
  }

  private keep(part: Partial<ConditionalFormat>): this {
    this.made = { ...this.made, ...part }
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>('ConditionalFormatRuleBuilder')(
  ConditionalFormatRuleBuilder,
)
