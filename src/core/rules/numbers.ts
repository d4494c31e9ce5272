// The method's numbers, each defined once: the Rules tab, the verdicts' citations and the docs are built from here.

/** Where a number comes from: M = the method, T = Touchline's own choice. */
type RuleSource = 'M' | 'T'

/** One number of the method, as a row of the Rules tab. */
export interface RuleNumber {
  readonly id: string
  readonly text: string
  /** The default; null = blank until set-up or the user fills it. */
  readonly value: number | null
  readonly unit: string
  readonly from: RuleSource
  readonly why: string
}

const rule = <const Id extends string>(
  id: Id,
  text: string,
  value: number | null,
  unit: string,
  from: RuleSource,
  why: string,
): RuleNumber & { readonly id: Id } => ({ id, text, value, unit, from, why })

/** Every number of the method with its default (PRODUCT, The method; EXACTLY, Rules names). */
export const RULE_NUMBERS = [
  rule(
    'Q2.days',
    'Days from first touch to a fit',
    14,
    'days',
    'T',
    'Qualify fast: Unknown for longer is flagged',
  ),
  rule('Q4.days', 'Drift is measured over the last', 28, 'days', 'T', 'Four weeks even out a busy one'),
  rule('Q5.month', 'Month of the why-they-buy campaign', 1, 'month', 'M', 'Ask every customer once a year'),
  rule(
    'P2.key',
    'A key account is worth at least',
    null,
    'money',
    'T',
    'Set once by set-up: the top fifth of open rows',
  ),
  rule(
    'P2.keyDays',
    'A key account needs progress or a confirmed yes within',
    90,
    'days',
    'T',
    'Large deals move slowly, but they move',
  ),
  rule(
    'P2.green',
    'A decision this near is green',
    30,
    'days',
    'M',
    'What will not close in 30 to 45 days is purged',
  ),
  rule(
    'P2.amber',
    'A decision this near is amber',
    45,
    'days',
    'M',
    'What will not close in 30 to 45 days is purged',
  ),
  rule(
    'P2.moves',
    'A decision date put off this often must be confirmed',
    3,
    'times',
    'T',
    'Who puts it off again and again has not decided when',
  ),
  rule(
    'P2.confirm',
    'A date nobody typed or confirmed counts for',
    30,
    'days',
    'T',
    'An export’s close date is somebody’s estimate',
  ),
  rule(
    'P3.days',
    'Progress is fresh for',
    14,
    'days',
    'T',
    'A deal nobody moved for two weeks is not moving',
  ),
  rule(
    'P3c.days',
    'Missing progress is not held against a row for',
    14,
    'days',
    'T',
    'A sheet’s history begins on the day it is first seen',
  ),
  rule('P4.days', 'Notice lasts', 5, 'working days', 'T', 'A week to ask for the missing fact'),
  rule(
    'P4c.share',
    'The clock stops while more open rows than this lack a decision date',
    0.5,
    'share',
    'T',
    'A sheet without dates needs a clean-up, not a purge',
  ),
  rule('P5.days', 'A row is New for', 14, 'days', 'T', 'Nobody is judged before they were talked to'),
  rule('P6.days', 'Without a decision date, bench for', 90, 'days', 'T', 'A quarter is a fair pause'),
  rule(
    'P8.flag',
    'Flag a customer whose share of time is this many times the share of revenue',
    2,
    'times',
    'T',
    'Time goes where it pays',
  ),
  rule('C1.least', 'Touches a year, at least', 12, 'touches', 'M', 'Fewer and they forget you'),
  rule('C1.most', 'Touches a year, at most', 16, 'touches', 'M', 'More and you intrude'),
  rule('C1a.ideal', 'Active rows: days to the next touch', 7, 'days', 'T', 'A live deal is talked to weekly'),
  rule(
    'C1a.latest',
    'Active rows: days to the next touch, at the latest',
    10,
    'days',
    'T',
    'A live deal is talked to weekly',
  ),
  rule(
    'C3.share',
    'Automated touches count up to this share of the most',
    0.5,
    'share',
    'T',
    'A newsletter is not a relationship',
  ),
  rule('C6.client', 'Least gap between attempts: clients', 7, 'days', 'T', 'Steady, not intrusive'),
  rule('C6.active', 'Least gap between attempts: active rows', 2, 'days', 'T', 'Steady, not intrusive'),
  rule(
    'C7.part',
    'Towards a decision: divide what is left by',
    3,
    'parts',
    'T',
    'Closer together as the day nears',
  ),
  rule(
    'C7.least',
    'Towards a decision: days between touches, at least',
    2,
    'days',
    'T',
    'Closer together as the day nears',
  ),
  rule(
    'T2.block',
    'A prospecting block lasts at least',
    120,
    'minutes',
    'M',
    'Prospecting needs an unbroken run',
  ),
  rule('T2.week', 'Prospecting a week, at least', 360, 'minutes', 'M', 'Three blocks a week, non-negotiable'),
  rule('T3.calling', 'Share of proven minutes that is calling', 0.5, 'share', 'T', 'Only engaging counts'),
  rule(
    'T5.minutes',
    'Minutes a touch takes until 20 are logged',
    10,
    'minutes',
    'T',
    'A start until your own figure is known',
  ),
  rule('T6.weeks', 'Weeks of logging before weeks are judged', 3, 'weeks', 'T', 'Measure first'),
  rule('T7.alarm', 'Alarm when organising exceeds selling by', 1, 'times', 'M', 'Selling comes first'),
  rule(
    'T7.ask',
    'Stopped something: ask whether anyone noticed after',
    14,
    'days',
    'T',
    'Most busy work is never missed',
  ),
  rule('T8.minutes', 'Evening preparation', 30, 'minutes', 'M', 'Tomorrow starts tonight'),
  rule(
    'R1.again',
    'Ask the same person for a referral again after',
    180,
    'days',
    'T',
    'Twice a year is not too often',
  ),
  rule(
    'R1.week',
    'Referral asks a week, at most',
    3,
    'asks',
    'T',
    'Asked well now and then, not everybody at once',
  ),
  rule(
    'D3.weeks',
    'Followed and low for this many weeks: revise',
    6,
    'weeks',
    'T',
    'Judge the plan only when it was followed',
  ),
  rule(
    'live.rows',
    'Live formulas up to this many rows',
    500,
    'rows',
    'T',
    'Beyond this the night writes values',
  ),
  rule('night.hour', 'The night runs after this hour', 3, 'hour', 'T', 'Done before the day begins'),
  rule(
    'call.from',
    'Nobody is called before this hour of theirs',
    8,
    'hour',
    'T',
    'A call should be welcome',
  ),
  rule('call.to', 'Nor from this hour of theirs on', 21, 'hour', 'T', 'A call should be welcome'),
]

/** Id of a number of the method. */
export type RuleId = (typeof RULE_NUMBERS)[number]['id']

/** Rows of Rules written by the night or set-up, as set-up lists them: what one job writes stands together, for one call. */
export const STATE_ROWS = [
  { id: 'live.now', text: 'Are Fit and Next touch live formulas' },
  { id: 'P4c.now', text: 'Is the clock of P4c stopped' },
  { id: 'today', text: 'The last night’s day; the functions count from it' },
  { id: 'today.left', text: 'How many more were due that night than the day holds' },
  { id: 'today.deck', text: 'Who comes next when that day’s list is done' },
  { id: 'night.mail', text: 'The last digest: its day and whether it went out' },
  { id: 'night.news', text: 'What the next digest must tell besides' },
  { id: 'night.problems', text: 'What the last night could not read, for the panel and the digest' },
  { id: 'columns', text: 'How the last night read a long sheet, so that the panel need not read all of it' },
  { id: 'night.owner', text: 'Who runs the night' },
  { id: 'pipeline', text: 'The tab that holds the pipeline' },
  { id: 'colour', text: 'Colours by verdict: yes or no' },
  { id: 'looks', text: 'Drop-downs and colours: given, or still to come' },
  { id: 'spreadsheet', text: 'The spreadsheet that was set up' },
  { id: 'order.days', text: 'What stands first in a date like 3/4: day-first or month-first' },
  { id: 'order.amounts', text: 'What parts decimals where 1.500 could be either: comma or dot' },
  { id: 'own.place', text: 'Where Touchline’s columns stand: end or name' },
  { id: 'own.users', text: 'Columns with a name of Touchline’s that are yours' },
  { id: 'schema', text: 'Version of Touchline’s tabs' },
  { id: 'language', text: 'Language of every sentence: en or de; blank: as the spreadsheet’s locale' },
  { id: 'locale', text: 'The spreadsheet’s locale, as the last night found it' },
  { id: 'held', text: 'Since when nothing is judged anew, because a column is missing (S5)' },
] as const
/** Id of such a row. */
export type StateId = (typeof STATE_ROWS)[number]['id']
