// The method's numbers, each defined once: the Rules tab, the verdicts' citations and the docs are built from here.
import type { RuleTexts } from '../words/english-rules'

/** Where a number comes from: M = the method, T = Touchline's own choice. */
type RuleSource = 'M' | 'T'

/** One number of the method, as a row of the Rules tab; what it says is `Words.rules`. */
export interface RuleNumber {
  readonly id: keyof RuleTexts
  /** The default; null = blank until set-up or the user fills it. */
  readonly value: number | null
  readonly unit: string
  readonly from: RuleSource
}

const rule = <const Id extends keyof RuleTexts>(
  id: Id,
  value: number | null,
  unit: string,
  from: RuleSource,
): RuleNumber & { readonly id: Id } => ({ id, value, unit, from })

/** Every number of the method with its default (PRODUCT, The method; EXACTLY, Rules names). */
export const RULE_NUMBERS = [
  rule('Q2.days', 14, 'days', 'T'),
  rule('Q4.days', 28, 'days', 'T'),
  rule('Q5.month', 1, 'month', 'M'),
  rule('P2.key', null, 'money', 'T'),
  rule('P2.share', 0.02, 'share', 'T'),
  rule('P2.keyDays', 90, 'days', 'T'),
  rule('P2.green', 30, 'days', 'M'),
  rule('P2.amber', 45, 'days', 'M'),
  rule('P2.moves', 3, 'times', 'T'),
  rule('P2.confirm', 30, 'days', 'T'),
  rule('P3.days', 14, 'days', 'T'),
  rule('P3c.days', 14, 'days', 'T'),
  rule('P4.days', 5, 'working days', 'T'),
  rule('P4c.share', 0.5, 'share', 'T'),
  rule('P5.days', 14, 'days', 'T'),
  rule('P6.days', 90, 'days', 'T'),
  rule('P8.flag', 2, 'times', 'T'),
  rule('C1.least', 12, 'touches', 'M'),
  rule('C1.most', 16, 'touches', 'M'),
  rule('C1a.ideal', 7, 'days', 'T'),
  rule('C1a.latest', 10, 'days', 'T'),
  rule('C3.share', 0.5, 'share', 'T'),
  rule('C4a.days', 14, 'days', 'T'),
  rule('C6.client', 7, 'days', 'T'),
  rule('C6.active', 2, 'days', 'T'),
  rule('C7.part', 3, 'parts', 'T'),
  rule('C7.least', 2, 'days', 'T'),
  rule('T1a.names', null, 'names a week', 'T'),
  rule('T1a.calls', null, 'calls a week', 'T'),
  rule('T1a.verdicts', null, 'verdicts a week', 'T'),
  rule('T2.block', 120, 'minutes', 'M'),
  rule('T2.week', 360, 'minutes', 'M'),
  rule('T3.calling', 0.5, 'share', 'T'),
  rule('T5.minutes', 10, 'minutes', 'T'),
  rule('T6.weeks', 3, 'weeks', 'T'),
  rule('T7.alarm', 1, 'times', 'M'),
  rule('T7.ask', 14, 'days', 'T'),
  rule('T8.minutes', 30, 'minutes', 'M'),
  rule('R1.again', 180, 'days', 'T'),
  rule('R1.week', 3, 'asks', 'T'),
  rule('R6.days', 90, 'days', 'T'),
  rule('D3.weeks', 6, 'weeks', 'T'),
  rule('D8.days', 30, 'days', 'T'),
  rule('F1.least', 20, 'rows', 'T'),
  rule('F4.record', 0.05, 'share', 'T'),
  rule('live.rows', 500, 'rows', 'T'),
  rule('night.hour', 3, 'hour', 'T'),
  rule('mail.morning', 7, 'hour', 'T'),
  rule('mail.evening', null, 'hour', 'T'),
  rule('mail.week', 16, 'hour', 'T'),
  rule('call.from', 8, 'hour', 'T'),
  rule('call.to', 21, 'hour', 'T'),
]

/** What is wrong with a value in this unit; null where it can be used. */
export const numberFault = (unit: string, value: number): 'ruleHour' | 'ruleNumber' | null =>
  unit === 'hour' && value >= 24 ? 'ruleHour' : value >= 0 ? null : 'ruleNumber'

/** Id of a number of the method. */
export type RuleId = (typeof RULE_NUMBERS)[number]['id']

/** Rows of Rules written by the night or set-up, as set-up lists them: what one job writes stands together, for one call. */
export const STATE_ROWS = [
  { id: 'live.now' },
  { id: 'P4c.now' },
  { id: 'today' },
  { id: 'today.left' },
  { id: 'today.deck' },
  { id: 'night.news' },
  { id: 'night.problems' },
  { id: 'night.changes' },
  { id: 'columns' },
  { id: 'experiment.now' },
  { id: 'night.owner' },
  { id: 'pipeline' },
  { id: 'colour' },
  { id: 'looks' },
  { id: 'review.charts' },
  { id: 'review.missing' },
  { id: 'spreadsheet' },
  { id: 'order.days' },
  { id: 'order.amounts' },
  { id: 'own.place' },
  { id: 'own.users' },
  { id: 'schema' },
  { id: 'language' },
  { id: 'locale' },
  { id: 'wording' },
  { id: 'held' },
  { id: 'mail.pause' },
  { id: 'mail.sent' },
] as const satisfies readonly { readonly id: keyof RuleTexts }[]
/** Id of such a row. */
export type StateId = (typeof STATE_ROWS)[number]['id']
