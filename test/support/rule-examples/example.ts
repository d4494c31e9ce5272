// What an example of a rule is: one sentence for the page, and a run of the code that decides, with what it gives.
import type { MethodRuleId } from '../rule-words'

export interface RuleExample {
  readonly rule: MethodRuleId
  /** One line for docs/rules.md: what is given → what comes of it. */
  readonly says: string
  readonly run: () => unknown
  readonly gives: unknown
}
