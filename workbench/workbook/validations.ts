// Converts data validation between the contract and the model. Help texts and unknown rules are stored on the model's rule.
import type { Comparison, Validation } from './types'

/** The model's rule; the library keeps the properties it does not know. */
export interface ModelRule {
  readonly id: string
  readonly isBlocking: boolean
  readonly criterion: {
    readonly type: string
    readonly values: readonly string[]
    readonly displayStyle?: string
    readonly dateValue?: string
  }
  readonly kind?: Validation['kind']
  readonly help?: string
  readonly carried?: unknown
}

/** A number of any size that a sheet can hold. */
const ANY_NUMBER = ['-1e300', '1e300']

/** The library's criteria of numbers and of dates, by comparison. */
const NUMBER_TYPES: Readonly<Record<Comparison, string>> = {
  between: 'isBetween',
  notBetween: 'isNotBetween',
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greaterThan: 'isGreaterThan',
  lessThan: 'isLessThan',
  greaterThanOrEqual: 'isGreaterOrEqualTo',
  lessThanOrEqual: 'isLessOrEqualTo',
}
const DATE_TYPES: Readonly<Partial<Record<Comparison, string>>> = {
  between: 'dateIsBetween',
  notBetween: 'dateIsNotBetween',
  equal: 'dateIs',
  greaterThan: 'dateIsAfter',
  lessThan: 'dateIsBefore',
  greaterThanOrEqual: 'dateIsOnOrAfter',
  lessThanOrEqual: 'dateIsOnOrBefore',
}

/** A rule of an unknown kind is not enforced here. */
const ALWAYS = '=TRUE'

/** The model's rule for a validation. */
export function modelRule(validation: Validation, id: string): ModelRule {
  return {
    id,
    isBlocking: validation.strict,
    criterion: criterion(validation),
    kind: validation.kind,
    ...(validation.help ? { help: validation.help } : {}),
    ...(validation.opaque === undefined ? {} : { carried: validation.opaque }),
  }
}

/** The contract's validation for a rule of the model. */
export function contractValidation(rule: ModelRule): Validation {
  const { type, values } = rule.criterion
  const kind = rule.kind ?? kindOf(type)
  return {
    kind,
    strict: rule.isBlocking,
    ...(kind === 'list' || kind === 'range' ? { values } : {}),
    ...(kind === 'number' || kind === 'date' ? boundsOf(rule) : {}),
    ...(rule.help ? { help: rule.help } : {}),
    ...(rule.carried === undefined ? {} : { opaque: rule.carried }),
  }
}

function criterion({ kind, values = [], operator }: Validation): ModelRule['criterion'] {
  if (kind === 'other') return { type: 'customFormula', values: [ALWAYS] }
  if (kind === 'list') return { type: 'isValueInList', values: [...values], displayStyle: 'arrow' }
  if (kind === 'range') return { type: 'isValueInRange', values: [...values], displayStyle: 'arrow' }
  if (kind === 'checkbox') return { type: 'isBoolean', values: [] }
  const type = operator && (kind === 'date' ? DATE_TYPES : NUMBER_TYPES)[operator]
  if (type) return { type, values: [...values], ...(kind === 'date' ? { dateValue: 'exactDate' } : {}) }
  return kind === 'date'
    ? { type: 'dateIsValid', values: [] }
    : { type: NUMBER_TYPES.between, values: ANY_NUMBER }
}

function boundsOf({ criterion: { type, values, dateValue = 'exactDate' } }: ModelRule): Partial<Validation> {
  const operator = comparisonOf(NUMBER_TYPES, type) ?? comparisonOf(DATE_TYPES, type)
  const isAny = values.join() === ANY_NUMBER.join() || dateValue !== 'exactDate'
  return operator && !isAny ? { operator, values } : {}
}

function comparisonOf(types: Readonly<Partial<Record<Comparison, string>>>, type: string) {
  return (Object.keys(types) as Comparison[]).find((comparison) => types[comparison] === type)
}

function kindOf(type: string): Validation['kind'] {
  if (type === 'isValueInList') return 'list'
  if (type === 'isValueInRange') return 'range'
  if (type === 'isBoolean') return 'checkbox'
  if (type.startsWith('date')) return 'date'
  return comparisonOf(NUMBER_TYPES, type) ? 'number' : 'other'
}
