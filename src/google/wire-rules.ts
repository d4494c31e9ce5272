// Validates what the tool Rules sends: a number to try, and a cell of Rules to change.
import { NO_ROW, type RuleChange, type RuleTrial } from '../app/panel/rules-page'
import type { WordingRequest } from '../app/set-up/switch-wording'
import { numberFault, RULE_NUMBERS, type RuleNumber } from '../core/rules/numbers'
import { Refused, type Result } from '../core/words/refusals'
import { bad } from './wire'
import { fieldsOf, isText } from './wire-text'

/** Beyond this nobody sells, calls or waits. */
const HIGHEST = 1e12
const LONGEST_CODE = 1000

/** A number of the method by its id, and a value that it can have. */
export function trialRequest(given: unknown): Result<RuleTrial> {
  const { value } = fieldsOf(given)
  const rule = ruleOf(given)
  if (rule instanceof Refused) return rule
  if (value === null && rule.value === null) return { id: rule.id, value }
  return isUsable(rule, value) ? { id: rule.id, value } : outOfRange(rule)
}

/** A change of its cell: to a value that it can have, or back to what stood there. Nobody sends a formula. */
export function ruleRequest(given: unknown): Result<RuleChange> {
  const { seen, wanted } = fieldsOf(given)
  const rule = ruleOf(given)
  if (rule instanceof Refused) return rule
  if (!isCode(seen) || !isCode(wanted)) return bad('fill', 'choose a rule and a number.')
  if (wanted.startsWith('n:') && !isUsable(rule, Number(wanted.slice(2)))) return outOfRange(rule)
  return { id: rule.id, seen, wanted }
}

/** How blunt the words shall be; nothing asks how they are. */
export function wordingRequest(given: unknown): Result<WordingRequest> {
  const { wording } = fieldsOf(given)
  if (wording === undefined) return {}
  return wording === 'plain' || wording === 'neutral' ? { wording } : bad('fill', 'choose plain or neutral.')
}

const isCode = (value: unknown): value is string =>
  isText(value, LONGEST_CODE) && (value === '' || value === NO_ROW || /^[ntbd]:/.test(value))

function ruleOf(given: unknown): Result<RuleNumber & { readonly id: RuleTrial['id'] }> {
  const { id } = fieldsOf(given)
  return RULE_NUMBERS.find((rule) => rule.id === id) ?? bad('fill', 'choose a rule and a number.')
}

const isUsable = ({ unit }: RuleNumber, value: unknown): value is number =>
  typeof value === 'number' && value <= HIGHEST && numberFault(unit, value) === null

const outOfRange = ({ unit }: RuleNumber): Refused =>
  bad('fill', unit === 'hour' ? 'it must be an hour from 0 to 23.' : 'it must be a number of 0 or more.')
