// Data validation: a rule with Google's getters, and the builder that makes one.
import { areaOf, notationOf, splitSheetName } from './a1'
import { type Enumeration, type Member, member } from './enumeration'
import { exception } from './exception'
import { type Range, rangeAt } from './range'
import { at } from './range-values'
import { notEmulated, publish, Service } from './service'
import { DataValidationCriteria } from './sheet-enums'
import { sheetInfos } from './sheet-structure'
import type { Comparison, Validation } from './wire'

/** Key of the plain rule. */
export const rule = Symbol('rule')
const LIST_LIMIT = 500
type CriteriaName = keyof typeof DataValidationCriteria

const COMPARISONS: Readonly<Record<Comparison, string>> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  lessThan: 'LESS_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
}

/** Google's name of a rule's criteria; undefined for one that the emulator has no name for. */
function criteriaOf({ kind, operator = 'greaterThanOrEqual', values }: Validation): CriteriaName | undefined {
  if (kind === 'list') return 'VALUE_IN_LIST'
  if (kind === 'range') return 'VALUE_IN_RANGE'
  if (kind === 'checkbox') return 'CHECKBOX'
  if (kind === 'date' && !values) return 'DATE_IS_VALID_DATE'
  return kind === 'number' ? (`NUMBER_${COMPARISONS[operator]}` as CriteriaName) : undefined
}

export class DataValidation extends Service {
  readonly [rule]: Validation
  private readonly sheet: number | undefined

  /** A rule that was read knows its sheet: the names of its cells may do without it. */
  constructor(validation: Validation, sheet?: number) {
    super()
    this[rule] = validation
    this.sheet = sheet
  }

  getCriteriaType(): Member {
    const name = criteriaOf(this[rule])
    if (!name) return notEmulated('DataValidation.getCriteriaType of a rule of another kind')()
    return member(DataValidationCriteria as Enumeration<string>, name)
  }

  /** For a list its values, or their range, and whether the arrow shows; for a number its bounds. */
  getCriteriaValues(): unknown[] {
    const { kind, values = [] } = this[rule]
    if (!criteriaOf(this[rule]))
      return notEmulated('DataValidation.getCriteriaValues of a rule of another kind')()
    if (kind === 'list') return [values.slice(), true]
    if (kind === 'range') return [rangeOf(values[0] ?? '', this.sheet), true]
    return kind === 'number' ? values.map(Number) : []
  }

  getHelpText(): string | null {
    return this[rule].help ?? null
  }

  getAllowInvalid(): boolean {
    return !this[rule].strict
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this[rule])
  }
}
publish<GoogleAppsScript.Spreadsheet.DataValidation>('DataValidation')(DataValidation)

export class DataValidationBuilder extends Service {
  private made: Partial<Validation>

  constructor(from: Partial<Validation> = { strict: true }) {
    super()
    this.made = from
  }

  requireValueInList(values: readonly unknown[], showDropdown = true): this {
    if (values.length > LIST_LIMIT) {
      throw exception(
        `The data validation rule has more items than the limit of ${LIST_LIMIT}. Use the “List from a range” criteria instead.`,
      )
    }
    if (!showDropdown) throw exception('Touchline workbench: a list without its drop-down is not emulated')
    return this.keep({ kind: 'list', values: values.map(String) })
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    if (!showDropdown) throw exception('Touchline workbench: a list without its drop-down is not emulated')
    const name = range.getSheet().getName().replace(/'/g, "''")
    return this.keep({ kind: 'range', values: [`'${name}'!${notationOf(range[at])}`] })
  }

  requireDate(): this {
    return this.keep({ kind: 'date' })
  }

  requireCheckbox(): this {
    return this.keep({ kind: 'checkbox' })
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.keep({ kind: 'number', operator: 'greaterThanOrEqual', values: [String(number)] })
  }

  setAllowInvalid(allowed: boolean): this {
    return this.keep({ strict: !allowed })
  }

  setHelpText(help: string): this {
    return this.keep({ help })
  }

  build(): DataValidation {
    const { kind, strict = true } = this.made
    if (!kind) throw exception('Data validation rule must have a criteria')
    return new DataValidation({ ...this.made, kind, strict })
  }

  private keep(part: Partial<Validation>): this {
    this.made = { ...this.made, ...part }
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.DataValidationBuilder>('DataValidationBuilder')(DataValidationBuilder)

/** The range of a name, which lies on this sheet where it names none. */
function rangeOf(a1: string, sheet: number | undefined): Range {
  const { name, reference } = splitSheetName(a1)
  const found = sheetInfos().find((one) =>
    name === undefined ? one.id === sheet : one.name.toLowerCase() === name.toLowerCase(),
  )
  if (!found) throw exception('Range not found')
  return rangeAt(areaOf(reference, found))
}
