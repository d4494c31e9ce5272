// Where each rule of the method is decided and tested, and which figures are its; docs/rules.md is written from it.
import { RULE_NUMBERS, type RuleNumber } from '../../src/core/rules'
import type { MethodRuleId } from './rule-words'

/** Files without their folder and ending: src/core/….ts decides, test/core/….test.ts tests. */
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
  Q1: at('profile', 'profile'),
  Q2: at('profile', 'profile'),
  Q3: at('focus', 'focus'),
  Q4: at('focus', 'focus'),
  Q5: at('why-they-buy', 'why-they-buy'),
  Q6: at('questions', 'questions'),
  Q7: at('before-calls', 'before-calls'),
  P0: at('purge', 'purge'),
  P1: at('purge', 'purge'),
  P2a: at('purge', 'purge'),
  P2b: at('purge', 'purge'),
  P3: at('observe', 'observe'),
  P4: at('purge', 'purge-notice'),
  P4c: at('purge', 'purge-notice'),
  P5: at('purge', 'purge'),
  P6: at('bench', 'bench'),
  P7: at('sprint', 'sprint'),
  P8: at('customer-time', 'customer-time'),
  P9: at('audit', 'audit'),
  C1: at('cadence', 'cadence'),
  C1a: at('cadence', 'cadence-windows'),
  C2: at('counted', 'counted'),
  C3: at('counted', 'counted'),
  C4: at('media', 'media'),
  C5: at('cadence', 'cadence'),
  C6: at('cadence', 'cadence-windows'),
  C7: at('cadence', 'cadence-windows'),
  C8: at('promise', 'promise'),
  C9: at('level', 'level', 'name who cannot be placed by the latest'),
  C10: at('on-deck', 'on-deck'),
  C11: at('capacity', 'capacity'),
  C12: at('queue', 'queue'),
  V1: at('value', 'value'),
  V2: at('reasons', 'reasons'),
  V3: at('touches', 'touches'),
  V4: at('touches', 'touches'),
  V5: at('reasons', 'reasons'),
  V6: at('invitations', 'invitations'),
  T1: at('time-log', 'time-log', "describe('a category'"),
  T2: at('prospecting', 'prospecting'),
  T3: at('prospecting', 'prospecting'),
  T4: at('prospecting', 'prospecting'),
  T5: at('capacity', 'capacity'),
  T6: at('prospecting', 'prospecting'),
  T7: at('time-balance', 'time-balance'),
  T8: at('evening', 'evening'),
  T9: at('time-balance', 'time-balance'),
  T10: at('pact', 'pact'),
  R1: at('referral-ask', 'referral-ask'),
  R2: at('referral-words', 'referral-ask'),
  R3: at('referral', 'referral'),
  R4: at('incentive', 'incentive'),
  R5: at('sources', 'sources'),
  D1: at('process', 'process'),
  D2: at('process-check', 'process-check'),
  D3: at('diagnosis', 'diagnosis'),
  D4: at('easy-to-buy', 'easy-to-buy'),
  D5: at('second-sale', 'second-sale'),
  D6: at('queue', 'queue'),
  D7: at('seven-musts', 'seven-musts'),
  E1: at('experiment', 'experiment'),
  E2: at('experiment-verdict', 'experiment-verdict'),
  E3: at('observations', 'observations'),
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
