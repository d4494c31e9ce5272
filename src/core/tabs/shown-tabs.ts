// The tabs set-up shows: Today, Touches, Review, Rules; and the Log.

import type { Tab } from './column'
import { day, moment, number, text, yesNo } from './column'
import { CATEGORIES, DIRECTIONS, MEDIA, OUTCOMES, PROGRESS, RISKS } from './vocabulary'

const mediaWords = MEDIA.map((medium) => medium.word)

/** Today's list. Name, Done, Note and By fit on a phone; to the right of the list the header row holds the heartbeat. */
export const TODAY = {
  name: 'Today',
  hidden: false,
  frozenColumns: 2,
  // The heartbeat and its messages, and room for columns of the user's own: as wide as Sheets makes a tab.
  trailing: 9,
  // The heartbeat, behind its header.
  trailingDay: 19,
  columns: [
    number('order', 'Order', { width: 45 }),
    text('name', 'Name', { width: 115 }),
    text('done', 'Done', {
      width: 85,
      choices: [...OUTCOMES.map((outcome) => outcome.word), 'not today'],
      note:
        'Say how it went, also on the phone: an outcome or its key 1 to 6, x for the usual one, “not today” ' +
        'for the next working day. The night logs it.',
    }),
    text('note', 'Note', { width: 85, note: 'What you type here is logged with the touch.' }),
    text('by', 'By', { width: 85 }),
    text('why', 'Why today', { width: 230 }),
    text('reason', 'Reason to give', {
      width: 230,
      note: 'What is in it for them. Write a better one over it: what stands here is logged.',
    }),
    text('ask', 'Ask', { width: 230 }),
    text('phone', 'Phone', { width: 160 }),
    text('email', 'E-mail', { width: 160 }),
    text('company', 'Company', { width: 160 }),
    day('due', 'Due'),
    day('latest', 'Latest'),
    text('verdict', 'Verdict', { width: 340 }),
    text('owner', 'Owner'),
    text('id', 'Touchline ID', { hidden: true }),
    moment('listed', 'Listed on', { hidden: true }),
  ],
} as const satisfies Tab

/** The touch log. */
export const TOUCHES = {
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
} as const satisfies Tab

/** One line a week of what the pipeline claims (P9). */
export const REVIEW = {
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
    number('undated', 'Undated'),
  ],
} as const satisfies Tab

/** The figures and words of the rules. */
export const RULES_TAB = {
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
} as const satisfies Tab

/** One line for each run. */
export const LOG = {
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
} as const satisfies Tab
