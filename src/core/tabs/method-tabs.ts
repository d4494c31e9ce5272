// Tabs that appear when first needed: time and blocks, process and steps, outcomes, answers, reasons, referrals, experiments.

import type { Tab } from './column'
import { day, moment, money, number, text, yesNo } from './column'
import { CATEGORIES } from './vocabulary'

/** Logged stretches of time (T1). */
export const TIME = {
  name: 'Time',
  hidden: false,
  columns: [
    moment('start', 'Start', { width: 125 }),
    moment('end', 'End', { width: 125 }),
    number('minutes', 'Minutes', { note: 'Blank: from Start to End.' }),
    text('category', 'Category', { choices: CATEGORIES }),
    text('id', 'Touchline ID', { hidden: true }),
    text('owner', 'Owner'),
    text('note', 'Note'),
  ],
} as const satisfies Tab

/** Planned blocks (T2). */
export const BLOCKS = {
  name: 'Blocks',
  hidden: false,
  columns: [
    moment('start', 'Start', { width: 125 }),
    moment('end', 'End', { width: 125 }),
    text('for', 'For', {
      choices: ['Prospecting', 'Clients'],
      note: 'Clients have blocks of their own (T2).',
    }),
    text('owner', 'Owner'),
    number('proven', 'Proven', { note: 'Minutes that touches and the timer prove (T4).' }),
  ],
} as const satisfies Tab

/** What was stopped, and whether anyone noticed (T7). */
export const STOP_DOING = {
  name: 'Stop doing',
  hidden: false,
  columns: [
    text('what', 'What', { width: 230 }),
    day('on', 'Stopped on'),
    text('noticed', 'Noticed', {
      choices: ['no', 'yes'],
      note: 'Did anyone notice? Asked after some days (T7).',
    }),
  ],
} as const satisfies Tab

/** The steps of the sales process (D1). */
export const PROCESS = {
  name: 'Process',
  hidden: false,
  columns: [
    text('stage', 'Stage'),
    text('step', 'Step'),
    yesNo('required', 'Required', { note: 'Blank means yes.' }),
    text('exitFact', 'Exit fact', { note: 'The fact that shows the step was done.' }),
  ],
} as const satisfies Tab

/** Steps done, by row (D2). */
export const STEPS = {
  name: 'Steps',
  hidden: false,
  columns: [
    text('id', 'Touchline ID', { hidden: true }),
    text('stage', 'Stage'),
    text('step', 'Step'),
    day('doneOn', 'Done on'),
    text('owner', 'Owner'),
  ],
} as const satisfies Tab

/** What the user delivers, with numbers (Q7). */
export const DELIVERED = {
  name: 'Outcomes',
  hidden: false,
  columns: [text('what', 'Outcome', { width: 230 }), text('figure', 'Figure')],
} as const satisfies Tab

/** Why customers like buying, in their words (Q5). */
export const ANSWERS = {
  name: 'Answers',
  hidden: false,
  columns: [
    text('id', 'Touchline ID', { hidden: true }),
    text('name', 'Name'),
    day('on', 'Asked on'),
    text('answer', 'Answer', { width: 230 }),
    text('why', 'Why that', { width: 230 }),
    text('inShort', 'In short'),
    text('owner', 'Owner'),
  ],
} as const satisfies Tab

/** The library of reasons (V2). */
export const REASONS = {
  name: 'Reasons',
  hidden: false,
  columns: [
    text('item', 'Item', { note: 'A price change, new product, law, market data, useful fact (V2).' }),
    text('reason', 'Reason', { note: 'How it benefits them, in the words to say.' }),
    text('field', 'Field', { note: 'For whom: a header of the pipeline. Blank: for everybody.' }),
    text('test', 'Test'),
    text('value', 'Value'),
    day('until', 'Until'),
    day('from', 'From', { note: 'Blank: at once.' }),
  ],
} as const satisfies Tab

/** Events to invite people to (V6). */
export const EVENTS = {
  name: 'Events',
  hidden: false,
  columns: [
    text('event', 'Event'),
    day('on', 'On'),
    text('field', 'Field', { note: 'For whom: a header of the pipeline. Blank: for everybody.' }),
    text('test', 'Test'),
    text('value', 'Value'),
  ],
} as const satisfies Tab

/** Referrals asked for and given (R1). */
export const REFERRALS = {
  name: 'Referrals',
  hidden: false,
  columns: [
    day('askedOn', 'Asked on'),
    text('fromId', 'From ID', { hidden: true }),
    text('from', 'From'),
    text('situation', 'Situation'),
    text('givenId', 'Given ID', { hidden: true }),
    text('given', 'Given'),
    text('status', 'Status'),
    text('incentive', 'Incentive'),
    text('incentiveStatus', 'Incentive status', { choices: ['promised', 'due', 'paid'] }),
    day('thankedOn', 'Thanked on'),
  ],
} as const satisfies Tab

/** Experiments on calls (E1). */
export const EXPERIMENTS = {
  name: 'Experiments',
  hidden: false,
  columns: [
    text('experiment', 'Experiment'),
    text('variable', 'Variable', { note: 'One at a time: hour, opener, length aimed at, offer (E1).' }),
    text('arms', 'Arms', { note: 'Two, with a comma between: A, B' }),
    text('success', 'Success', { note: 'The outcomes that count as success, with commas between.' }),
    number('smallestEffect', 'Smallest effect', { note: 'The least difference worth having, such as 10 %.' }),
    number('plannedCalls', 'Planned calls'),
    day('started', 'Started'),
    text('status', 'Status'),
  ],
} as const satisfies Tab

/** A year's target and the answers of its review (D7). */
export const YEAR = {
  name: 'Year',
  hidden: false,
  columns: [
    number('year', 'Year', { width: 60 }),
    text('what', 'What', { width: 230, note: '“Target”, or a question of the year’s review (D7).' }),
    money('amount', 'Amount'),
    text('answer', 'Answer', { width: 340 }),
    day('on', 'On'),
    text('key', 'Key', { hidden: true }),
  ],
} as const satisfies Tab
