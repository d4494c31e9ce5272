// Converts data validation between the contract and the model. Help texts and unknown rules are stored on the model's rule.
import type { Validation } from './types'

/** The model's rule; the library keeps the properties it does not know. */
export interface ModelRule {
  readonly id: string
  readonly isBlocking: boolean
  readonly criterion: {
    readonly type: string
    readonly values: readonly string[]
    readonly displayStyle?: string
  }
  readonly kind?: Validation['kind']
  readonly help?: string
  readonly carried?: unknown
}

/** A number of any size that a sheet can hold. */
const ANY_NUMBER = ['-1e300', '1e300']

const NUMBER_TYPES =
  /^is(?:Equal|NotEqual|GreaterThan|GreaterOrEqualTo|LessThan|LessOrEqualTo|Between|NotBetween)$/

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
  const kind = rule.kind ?? kindOf(rule.criterion.type)
  return {
    kind,
    strict: rule.isBlocking,
    ...(kind === 'list' ? { values: rule.criterion.values } : {}),
    ...(rule.help ? { help: rule.help } : {}),
    ...(rule.carried === undefined ? {} : { opaque: rule.carried }),
  }
}

function criterion({ kind, values }: Validation): ModelRule['criterion'] {
  if (kind === 'other') return { type: 'customFormula', values: [ALWAYS] }
  if (kind === 'list') return { type: 'isValueInList', values: [...(values ?? [])], displayStyle: 'arrow' }
  if (kind === 'date') return { type: 'dateIsValid', values: [] }
  if (kind === 'checkbox') return { type: 'isBoolean', values: [] }
  return { type: 'isBetween', values: ANY_NUMBER }
}

function kindOf(type: string): Validation['kind'] {
  if (type === 'isValueInList') return 'list'
  if (type === 'isBoolean') return 'checkbox'
  if (type.startsWith('date')) return 'date'
  return NUMBER_TYPES.test(type) ? 'number' : 'other'
}
