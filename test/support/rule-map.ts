// Where each rule of the method is decided, and which figures are its; docs/rules.md is written from it.
import { RULE_NUMBERS, type RuleNumber } from '../../src/core/rules/numbers'
import type { MethodRuleId } from './rule-words'

/** The file of src/core that decides a rule, and what it exports for the others to decide it with. */
export interface RulePlace {
  readonly file: string
  readonly by: string
}

const at = (file: string, by: string): RulePlace => ({ file: `src/core/${file}.ts`, by })

export const RULE_PLACES: Readonly<Record<MethodRuleId, RulePlace>> = {
  S1: at('reading/headers', 'matchHeaders'),
  S2: at('reading/column-content', 'readableAs'),
  S3: at('rules/stages', 'knownStageKind'),
  S4: at('reading/unreadable', 'unreadableWords'),
  S5: at('reading/pinned', 'pinnedColumns'),
  S6: at('reading/orders', 'dayOrderBeside'),
  S7: at('reading/row-kinds', 'rowKindTest'),
  S8: at('pipeline/follow-persons', 'followPersons'),
  S9: at('pipeline/person-key', 'personKey'),
  Q1: at('fit/profile', 'judgeFits'),
  Q2: at('fit/profile', 'isSlowToQualify'),
  Q3: at('time/fit-drift', 'minutesPerProspect'),
  Q4: at('time/fit-drift', 'driftOf'),
  Q5: at('learning/why-they-buy', 'coverageOf'),
  Q6: at('learning/questions', 'rankQuestions'),
  Q7: at('learning/before-calls', 'beforeCalls'),
  P0: at('purge/verdict', 'judge'),
  P1: at('purge/verdict', 'judge'),
  P2a: at('purge/verdict', 'judge'),
  P2b: at('purge/verdict', 'judge'),
  P3: at('ledger/seen-in-cells', 'compareWithLedger'),
  P3c: at('purge/verdict', 'judge'),
  P4: at('purge/verdict', 'judge'),
  P4c: at('purge/verdict', 'judge'),
  P5: at('purge/verdict', 'judge'),
  P6: at('purge/bench', 'wakeDay'),
  P7: at('purge/sprint', 'sprintOf'),
  P8: at('time/customer-time', 'customersByTime'),
  P9: at('purge/audit', 'auditOf'),
  C1: at('cadence/cadence', 'nextWindow'),
  C1a: at('cadence/cadence', 'nextWindow'),
  C2: at('touches/classify', 'touchClassifier'),
  C3: at('touches/counting', 'countedFlags'),
  C4: at('cadence/next-medium', 'nextMedia'),
  C4a: at('learning/media-rate', 'mediaRates'),
  C4b: at('cadence/next-medium', 'nextMedia'),
  C5: at('cadence/cadence', 'readCadence'),
  C6: at('cadence/cadence', 'nextWindow'),
  C7: at('cadence/cadence', 'nextWindow'),
  C8: at('purge/promise', 'isPromiseOpen'),
  C9: at('levelling/level-dates', 'levelDates'),
  C10: at('today/queue', 'inSight'),
  C11: at('today/queue', 'cutAtCapacity'),
  C12: at('cadence/leads', 'leadsOf'),
  C13: at('tabs/own-columns', 'ON_DEMAND_COLUMNS'),
  V1: at('rules/valid-reason', 'reasonTest'),
  V2: at('reasons/reasons', 'matchLibrary'),
  V3: at('touches/classify', 'touchClassifier'),
  V4: at('touches/classify', 'touchClassifier'),
  V5: at('reasons/reasons', 'agendaLine'),
  V6: at('reasons/invitations', 'invitationsTo'),
  T1: at('time/time-log', 'categoryCode'),
  T1a: at('time/objectives', 'objectivesOf'),
  T2: at('time/prospecting', 'prospectingWeeks'),
  T3: at('time/prospecting', 'prospectingWeeks'),
  T4: at('time/prospecting', 'prospectingWeeks'),
  T5: at('time/capacity', 'touchesADay'),
  T6: at('time/prospecting', 'prospectingWeeks'),
  T7: at('time/time-balance', 'balanceOf'),
  T8: at('today/evening', 'eveningOf'),
  T9: at('time/time-balance', 'resultsAnHour'),
  T10: at('time/pact', 'missedBlocks'),
  R1: at('referrals/referral-ask', 'asksOf'),
  R2: at('referrals/referral-words', 'askWords'),
  R3: at('referrals/chains', 'referralForest'),
  R4: at('referrals/incentive', 'incentivesOf'),
  R5: at('learning/sources', 'sourceFigures'),
  R6: at('learning/locked-money', 'lockedMoney'),
  D1: at('process/process', 'processBanner'),
  D2: at('process/process-check', 'checker'),
  D3: at('process/diagnosis', 'diagnose'),
  D4: at('process/easy-to-buy', 'easyToBuy'),
  D5: at('process/second-sale', 'secondSales'),
  D6: at('today/queue', 'queueOf'),
  D7: at('process/seven-musts', 'sevenMusts'),
  D8: at('process/satisfied', 'satisfiedClients'),
  E1: at('learning/experiment', 'nextArm'),
  E2: at('learning/experiment-verdict', 'lastLook'),
  E3: at('learning/observations', 'observationsOf'),
  F1: at('forecast/forecast', 'forecastOf'),
  F2: at('forecast/report-card', 'scoreOf'),
  F3: at('forecast/simulated-year', 'simulateYear'),
  F4: at('forecast/belief', 'beliefsOf'),
}

/** Figures of P2 belong to the part of it that reads them. */
const SHARED: Readonly<Record<string, MethodRuleId>> = {
  'P2.key': 'P2a',
  'P2.share': 'P2a',
  'P2.keyDays': 'P2a',
  'P2.green': 'P2b',
  'P2.amber': 'P2b',
  'P2.moves': 'P2b',
  'P2.confirm': 'P2b',
}

/** A rule's figures on the Rules tab, such as `C1.least` of C1. */
export const figuresOf = (rule: MethodRuleId): RuleNumber[] =>
  RULE_NUMBERS.filter(({ id }) => (SHARED[id] ?? id.split('.')[0]) === rule)

/** Figures that are no rule's: how Touchline itself runs. */
export const OWN_FIGURES: readonly RuleNumber[] = RULE_NUMBERS.filter(({ id }) => !/^[A-Z]\d/.test(id))
