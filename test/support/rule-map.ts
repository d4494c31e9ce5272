// Where each rule of the method is decided and tested, and which figures are its; docs/rules.md is written from it.
import { RULE_NUMBERS, type RuleNumber } from '../../src/core/rules/numbers'
import type { MethodRuleId } from './rule-words'

/** Files by room and name: src/core/….ts decides, test/core/….test.ts tests. */
export interface RulePlace {
  /** Cites the rule by its id. */
  readonly decided: string
  readonly tested: string
  /** Words of the test that show it is about the rule, where it does not cite the id. */
  readonly says?: string
}

const at = (decided: string, tested: string, says?: string): RulePlace =>
  says === undefined ? { decided, tested } : { decided, tested, says }

export const RULE_PLACES: Readonly<Record<MethodRuleId, RulePlace>> = {
  Q1: at('fit/profile', 'fit/profile'),
  Q2: at('fit/profile', 'fit/profile'),
  Q3: at('time/fit-drift', 'time/fit-drift'),
  Q4: at('time/fit-drift', 'time/fit-drift'),
  Q5: at('learning/why-they-buy', 'learning/why-they-buy'),
  Q6: at('learning/questions', 'learning/questions'),
  Q7: at('learning/before-calls', 'learning/before-calls'),
  P0: at('purge/verdict', 'purge/verdict'),
  P1: at('purge/verdict', 'purge/verdict'),
  P2a: at('purge/verdict', 'purge/verdict'),
  P2b: at('purge/verdict', 'purge/verdict'),
  P3: at('ledger/seen-in-cells', 'ledger/seen-in-cells'),
  P4: at('purge/verdict', 'purge/notice'),
  P4c: at('purge/verdict', 'purge/notice'),
  P5: at('purge/verdict', 'purge/verdict'),
  P6: at('purge/bench', 'purge/bench'),
  P7: at('purge/sprint', 'purge/sprint'),
  P8: at('time/customer-time', 'time/customer-time'),
  P9: at('purge/audit', 'purge/audit'),
  C1: at('cadence/cadence', 'cadence/cadence'),
  C1a: at('cadence/cadence', 'cadence/cadence-windows'),
  C2: at('touches/counting', 'touches/counting'),
  C3: at('touches/counting', 'touches/counting'),
  C4: at('cadence/next-medium', 'cadence/next-medium'),
  C5: at('cadence/cadence', 'cadence/cadence'),
  C6: at('cadence/cadence', 'cadence/cadence-windows'),
  C7: at('cadence/cadence', 'cadence/cadence-windows'),
  C8: at('purge/promise', 'purge/promise'),
  C9: at('levelling/level-dates', 'levelling/level-dates', 'name who cannot be placed by the latest'),
  C10: at('today/queue', 'today/queue-on-deck'),
  C11: at('time/capacity', 'time/capacity'),
  C12: at('today/queue', 'today/queue'),
  V1: at('rules/valid-reason', 'rules/valid-reason'),
  V2: at('reasons/reasons', 'reasons/reasons'),
  V3: at('touches/classify', 'touches/classify'),
  V4: at('touches/classify', 'touches/classify'),
  V5: at('reasons/reasons', 'reasons/reasons'),
  V6: at('reasons/invitations', 'reasons/invitations'),
  T1: at('time/time-log', 'time/time-log', "describe('a category'"),
  T2: at('time/prospecting', 'time/prospecting'),
  T3: at('time/prospecting', 'time/prospecting'),
  T4: at('time/prospecting', 'time/prospecting'),
  T5: at('time/capacity', 'time/capacity'),
  T6: at('time/prospecting', 'time/prospecting'),
  T7: at('time/time-balance', 'time/time-balance'),
  T8: at('today/evening', 'today/evening'),
  T9: at('time/time-balance', 'time/time-balance'),
  T10: at('time/pact', 'time/pact'),
  R1: at('referrals/referral-ask', 'referrals/referral-ask'),
  R2: at('referrals/referral-words', 'referrals/referral-ask'),
  R3: at('referrals/chains', 'referrals/chains'),
  R4: at('referrals/incentive', 'referrals/incentive'),
  R5: at('learning/sources', 'learning/sources'),
  D1: at('process/process', 'process/process'),
  D2: at('process/process-check', 'process/process-check'),
  D3: at('process/diagnosis', 'process/diagnosis'),
  D4: at('process/easy-to-buy', 'process/easy-to-buy'),
  D5: at('process/second-sale', 'process/second-sale'),
  D6: at('today/queue', 'today/queue'),
  D7: at('process/seven-musts', 'process/seven-musts'),
  E1: at('learning/experiment', 'learning/experiment'),
  E2: at('learning/experiment-verdict', 'learning/experiment-verdict'),
  E3: at('learning/observations', 'learning/observations'),
}

/** Figures of P2 belong to the part of it that reads them. */
const SHARED: Readonly<Record<string, MethodRuleId>> = {
  'P2.key': 'P2a',
  'P2.keyDays': 'P2a',
  'P2.green': 'P2b',
  'P2.amber': 'P2b',
}

/** A rule's figures on the Rules tab, such as `C1.least` of C1. */
export const figuresOf = (rule: MethodRuleId): RuleNumber[] =>
  RULE_NUMBERS.filter(({ id }) => (SHARED[id] ?? id.split('.')[0]) === rule)

/** Figures that are no rule's: how Touchline itself runs. */
export const OWN_FIGURES: readonly RuleNumber[] = RULE_NUMBERS.filter(({ id }) => !/^[A-Z]\d/.test(id))
