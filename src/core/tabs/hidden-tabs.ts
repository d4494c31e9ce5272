// The hidden tabs: Ledger, Plan, Profile, Cadence, Snapshot, which set-up makes; Undo and Forecasts, made when first needed.

import type { Tab } from './column'
import { day, moment, number, text } from './column'

/** The last touches of each row (C2, C3). */
export const LEDGER = {
  name: 'Ledger',
  hidden: true,
  columns: [
    text('id', 'Touchline ID'),
    text('who', 'Who'),
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
    day('decisionConfirmed', 'Decision confirmed'),
    number('dateMoved', 'Date moved'),
    day('backSince', 'Back since'),
    text('risk', 'Risk'),
    moment('promised', 'Promised'),
    text('benched', 'Benched'),
    day('wakeOn', 'Wake on'),
    day('noticeSince', 'On notice since'),
    text('carried', 'Carried over'),
  ],
} as const satisfies Tab

/** Days planned for persons (C9). */
export const PLAN = {
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
} as const satisfies Tab

/** The criteria of the ideal prospect (Q1). */
export const PROFILE = {
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
} as const satisfies Tab

/** Intervals and media by segment (C5). */
export const CADENCE = {
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
} as const satisfies Tab

/** What each row had in the last night and on the last Mondays. */
export const SNAPSHOT = {
  name: 'Snapshot',
  hidden: true,
  columns: [
    text('id', 'Touchline ID'),
    day('day', 'Day'),
    number('value', 'Value'),
    day('decision', 'Decision date'),
    text('verdict', 'Verdict'),
    day('nextTouch', 'Next touch'),
    text('by', 'By'),
    text('fit', 'Fit'),
    day('noticeSince', 'On notice since'),
    text('before', 'Before'),
  ],
} as const satisfies Tab

/** What decisions changed, cell by cell, so that each batch of them can be taken back for 30 days. */
export const UNDO = {
  name: 'Undo',
  hidden: true,
  columns: [
    text('batch', 'Batch'),
    moment('when', 'When'),
    text('tab', 'Tab'),
    text('id', 'Id'),
    text('header', 'Header'),
    text('before', 'Before'),
    text('after', 'After'),
  ],
} as const satisfies Tab

/** The forecasts of Mondays, each with what came of it (F2). */
export const FORECASTS = {
  name: 'Forecasts',
  hidden: true,
  columns: [
    day('monday', 'Monday'),
    number('days', 'Days'),
    number('open', 'Open'),
    number('wins', 'Expected'),
    number('low', 'Low'),
    number('high', 'High'),
    number('lastMonth', 'By last month'),
    number('came', 'Came'),
    number('brier', 'Brier'),
    number('lastBrier', 'Brier by last month'),
  ],
} as const satisfies Tab
