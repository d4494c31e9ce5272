// The tabs set-up shows: Today, Touches, Review, Rules; and the Log.

import type { Tab } from './column'
import { day, moment, money, number, percent, text, yesNo } from './column'
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

const HIDDEN = { hidden: true } as const

/**
 * One line a week: what the pipeline claims (P9), what became of it, and what was done. The first figures are shown
 * beside the pictures, which tell the rest; all others are hidden and there for pivot tables and reports.
 */
export const REVIEW = {
  name: 'Review',
  hidden: false,
  looksLater: true,
  frozenColumns: 1,
  columns: [
    day('week', 'Week of', { width: 85 }),
    number('satisfied', 'Satisfied clients', {
      width: 110,
      note: 'Clients who are satisfied, by your column “Satisfied?” (D8). More figures are in the hidden columns.',
    }),
    day('asOf', 'As of', HIDDEN),
    number('rows', 'Rows', HIDDEN),
    number('open', 'Open', HIDDEN),
    number('new', 'New', HIDDEN),
    number('keep', 'Keep', HIDDEN),
    number('notice', 'Notice', HIDDEN),
    number('purge', 'Purge', HIDDEN),
    money('claimed', 'Claimed', { width: 75 }),
    money('surviving', 'Surviving', { width: 75 }),
    number('touches', 'Touches', HIDDEN),
    number('due', 'Due', HIDDEN),
    number('undated', 'Undated', HIDDEN),
    percent('evenness', 'Evenness', {
      ...HIDDEN,
      note: 'Of the working days with touches, the share within a quarter of the mean (C9).',
    }),
    number('streak', 'Weeks kept', {
      ...HIDDEN,
      note: 'Weeks in a row with the prospecting you promised yourself (T4).',
    }),
    number('proven', 'Proven minutes', {
      ...HIDDEN,
      note: 'Calling and follow-up with people who have not bought yet (T3).',
    }),
    number('answered', 'Answered', HIDDEN),
    number('research', 'Research minutes', HIDDEN),
    number('calling', 'Calling minutes', HIDDEN),
    number('followUp', 'Follow-up minutes', HIDDEN),
    number('other', 'Other minutes', HIDDEN),
    percent('callingShare', 'Calling share', HIDDEN),
    number('calls', 'Calls', HIDDEN),
    number('reached', 'Reached', HIDDEN),
    money('sales', 'Sales', HIDDEN),
    day('bridgeSince', 'Bridge since', HIDDEN),
    money('bridgeClaimed', 'Bridge claimed', HIDDEN),
    money('bridgeNew', 'Bridge new', HIDDEN),
    money('bridgeLearnt', 'Bridge learnt', HIDDEN),
    money('bridgeMoved', 'Bridge date moved', HIDDEN),
    money('bridgeParked', 'Bridge parked', HIDDEN),
    money('bridgeLost', 'Bridge lost', HIDDEN),
    money('bridgeWon', 'Bridge won', HIDDEN),
    money('bridgeSurviving', 'Bridge surviving', HIDDEN),
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

/** Who gets which mails, and what became of the last of each; a row a reader, made when it is first needed. */
export const MAIL = {
  name: 'Mail',
  hidden: false,
  columns: [
    text('address', 'Address', {
      width: 220,
      note: 'Whose mails these are. Each person switches on their own: Extensions › Touchline › Mails.',
    }),
    number('morning', 'Morning', {
      note: 'The hour from which the list of the day comes, such as 7 or 7:30, on working days. Blank: none.',
    }),
    number('evening', 'Evening', {
      note: 'The hour from which tomorrow’s list comes, such as 18, on working days. Blank: none.',
    }),
    number('week', 'Week', {
      note: 'The hour from which the week’s figures come, on its last working day. Blank: none.',
    }),
    day('pause', 'Pause until', { note: 'No mail before this day.' }),
    text('rows', 'Rows', {
      choices: ['own', 'all'],
      note: 'own: rows whose owner is this reader by the owner rows on Rules, or all where there are none. all: everybody’s. Blank: own, or all for who leads.',
    }),
    text('morningSent', 'Morning sent', { width: 220 }),
    text('eveningSent', 'Evening sent', { width: 220 }),
    text('weekSent', 'Week sent', { width: 220 }),
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
