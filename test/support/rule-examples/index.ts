// The examples of all rules, in the method's order.
import { STEADY_CADENCE } from './cadence'
import type { RuleExample } from './example'
import { FORECAST } from './forecast'
import { KNOW_PROSPECTS } from './know-prospects'
import { LEARN } from './learning'
import { FOLLOW_PROCESS } from './process'
import { PURGE } from './purge'
import { ASK_FOR_REFERRALS } from './referrals'
import { GUARD_TIME } from './time'
import { UNDERSTAND } from './understand'
import { BRING_VALUE } from './value'

export const RULE_EXAMPLES: readonly RuleExample[] = [
  ...UNDERSTAND,
  ...KNOW_PROSPECTS,
  ...PURGE,
  ...STEADY_CADENCE,
  ...BRING_VALUE,
  ...GUARD_TIME,
  ...ASK_FOR_REFERRALS,
  ...FOLLOW_PROCESS,
  ...LEARN,
  ...FORECAST,
]
