// The tabs and columns Touchline owns, each described once: set-up, reading, writing, docs and tests come from here.
import { type Column, day, moment, number, text, yesNo } from './column'
import { CATEGORIES, DIRECTIONS, GUTS, MEDIA, OUTCOMES, PROGRESS, RISKS } from './vocabulary'

export { type Column, type ColumnKind, NUMBER_FORMATS } from './column'

/** The schema's version, written to Rules by set-up. */
export const SCHEMA_VERSION = 1

export interface Tab {
  readonly name: string
  readonly hidden: boolean
  readonly columns: readonly Column[]
  /** Columns behind the list that Touchline writes as well. */
  readonly trailing?: number
}

/** Touchline's own columns of the pipeline, in the order set-up adds them at the right end. */
export const OWN_COLUMNS = [
  text('id', 'Touchline ID', { hidden: true, note: 'Touchline’s id of this row. Please leave it as it is.' }),
  text('gut', 'Will they buy?', {
    choices: GUTS,
    note: 'Your gut: yes, hope or never. "never" purges the row at once (P1).',
  }),
  day('decision', 'Decision date', { note: 'The day they said they will decide (P2b).' }),
  moment('promised', 'Promised', {
    note: 'A date, or date and time, agreed with the person. It outranks everything and never moves (C8).',
  }),
  text('benched', 'Benched', { note: 'Filled: bench or long-term, and since when (P6).' }),
  day('wakeOn', 'Wake on', { hidden: true, note: 'On this day the row comes back as New (P6).' }),
  day('noticeSince', 'On notice since', { hidden: true, note: 'Written by Touchline (P4).' }),
  text('fit', 'Fit', { note: 'Qualified, Unqualified or Unknown by the Profile tab (Q1).' }),
  text('verdict', 'Verdict', { note: 'New, Keep, Notice or Purge, with why and the rule (P).' }),
  day('nextTouch', 'Next touch', { note: 'The day this person is due (C).' }),
  text('by', 'By', { note: 'The medium for the next touch (C4).' }),
] as const satisfies readonly Column[]

/** Own columns that appear when first needed; read wherever they stand. */
export const ON_DEMAND_COLUMNS = [
  text('segment', 'Segment'),
  text('referredBy', 'Referred by'),
  text('doNot', 'Do not', { note: 'Media this person declined, with commas between (C6).' }),
  day('secondSale', 'Second sale'),
] as const satisfies readonly Column[]

export type OwnKey = (typeof OWN_COLUMNS)[number]['key'] | (typeof ON_DEMAND_COLUMNS)[number]['key']

const mediaWords = MEDIA.map((medium) => medium.word)

export const TODAY: Tab = {
  name: 'Today',
  hidden: false,
  // The heartbeat.
  trailing: 1,
  columns: [
    number('order', 'Order', { width: 55 }),
    text('name', 'Name', { width: 150 }),
    text('company', 'Company', { width: 150 }),
    text('by', 'By'),
    text('why', 'Why today', { width: 250 }),
    text('reason', 'Reason to give', { width: 180 }),
    text('ask', 'Ask', { width: 250 }),
    text('phone', 'Phone', { width: 130 }),
    text('email', 'E-mail', { width: 180 }),
    day('due', 'Due'),
    day('latest', 'Latest'),
    text('verdict', 'Verdict', { width: 340 }),
    text('done', 'Done', {
      choices: OUTCOMES.map((outcome) => outcome.word),
      note: 'Say how it went, also on the phone: Touchline logs it as a touch.',
    }),
    text('note', 'Note', { note: 'What you type here is logged with the touch.' }),
    text('owner', 'Owner'),
    text('id', 'Touchline ID', { hidden: true }),
  ],
}

export const TOUCHES: Tab = {
  name: 'Touches',
  hidden: false,
  columns: [
    text('touchId', 'Touch ID', { hidden: true }),
    moment('when', 'When'),
    text('id', 'Touchline ID', { hidden: true, note: 'Filled in from the name by the night.' }),
    text('name', 'Name'),
    text('medium', 'Medium', { choices: mediaWords }),
    text('direction', 'Direction', { choices: DIRECTIONS, note: 'Blank means Out.' }),
    text('personal', 'Personal', {
      choices: ['yes', 'no'],
      note: 'Overrides what the medium counts as (C3).',
    }),
    text('reason', 'Reason', { note: 'What was in it for them. "Checking in" does not count (V1).' }),
    text('item', 'Item'),
    text('outcome', 'Outcome', { choices: OUTCOMES.map((outcome) => outcome.word) }),
    number('minutes', 'Minutes'),
    text('category', 'Category', { choices: CATEGORIES }),
    text('progress', 'Progress', { choices: PROGRESS }),
    text('question', 'Question'),
    yesNo('greatQuestion', 'Great question'),
    yesNo('referralAsked', 'Referral asked'),
    text('experiment', 'Experiment'),
    text('arm', 'Arm'),
    text('risk', 'Risk', { choices: RISKS }),
    text('owner', 'Owner'),
    text('note', 'Note'),
  ],
}

export const LEDGER: Tab = {
  name: 'Ledger',
  hidden: true,
  columns: [
    text('id', 'Touchline ID'),
    moment('firstTouch', 'First touch'),
    moment('lastTouch', 'Last touch'),
    moment('lastInbound', 'Last inbound'),
    moment('lastAttempt', 'Last attempt'),
    moment('lastThrough', 'Last through'),
    moment('lastCounted', 'Last counted'),
    moment('lastProgress', 'Last progress'),
    text('lastMedia', 'Last media'),
    text('counts', 'Counts'),
    text('stage', 'Stage'),
    day('stageSince', 'Stage since'),
    day('decision', 'Decision date'),
    day('firstSeen', 'First seen'),
    text('gut', 'Gut'),
    day('gutConfirmed', 'Gut confirmed'),
    day('backSince', 'Back since'),
    text('risk', 'Risk'),
  ],
}

export const PLAN: Tab = {
  name: 'Plan',
  hidden: true,
  columns: [
    text('id', 'Touchline ID'),
    day('day', 'Day'),
    text('medium', 'Medium'),
    day('latest', 'Latest'),
    moment('madeOn', 'Made on'),
    text('experiment', 'Experiment'),
    text('arm', 'Arm'),
  ],
}

export const PROFILE: Tab = {
  name: 'Profile',
  hidden: true,
  columns: [
    text('profile', 'Profile'),
    text('field', 'Field'),
    text('test', 'Test', {
      choices: [
        'is',
        'is not',
        'one of',
        'at least',
        'at most',
        'between',
        'contains',
        'is filled',
        'within days',
      ],
    }),
    text('value', 'Value'),
    text('kind', 'Kind', { choices: ['must', 'nice', 'never'] }),
    number('weight', 'Weight'),
    text('question', 'Question'),
  ],
}

export const CADENCE: Tab = {
  name: 'Cadence',
  hidden: true,
  columns: [
    text('segment', 'Segment'),
    number('least', 'Least a year'),
    number('most', 'Most a year'),
    text('media', 'Media', { note: 'Planned shares, as: Call 4, E-mail 4, Card 2' }),
    number('automatedMost', 'Automated at most'),
    number('gap', 'Minimum gap'),
  ],
}

export const REVIEW: Tab = {
  name: 'Review',
  hidden: false,
  columns: [
    day('week', 'Week of'),
    day('asOf', 'As of'),
    number('rows', 'Rows'),
    number('open', 'Open'),
    number('new', 'New'),
    number('keep', 'Keep'),
    number('notice', 'Notice'),
    number('purge', 'Purge'),
    number('claimed', 'Claimed'),
    number('surviving', 'Surviving'),
    number('touches', 'Touches'),
    number('due', 'Due'),
  ],
}

export const RULES_TAB: Tab = {
  name: 'Rules',
  hidden: false,
  columns: [
    text('id', 'Id'),
    text('rule', 'Rule'),
    number('value', 'Value'),
    number('default', 'Default'),
    text('unit', 'Unit'),
    text('from', 'From (M/T)'),
    text('why', 'Why'),
  ],
}

export const LOG: Tab = {
  name: 'Log',
  hidden: false,
  columns: [
    moment('when', 'When'),
    text('job', 'Job'),
    text('result', 'Result'),
    number('seconds', 'Seconds'),
    number('rows', 'Rows'),
    number('mails', 'Mails'),
    text('message', 'Message'),
  ],
}

/** What set-up makes; `Log` appears with the first run. */
export const SET_UP_TABS: readonly Tab[] = [TODAY, TOUCHES, REVIEW, RULES_TAB, PROFILE, CADENCE, LEDGER, PLAN]
