// Touchline's own columns of the pipeline.
import { BUYING_FIELD } from './buying-field'
import { type Column, day, moment, number, percent, text } from './column'
import { GUTS, NEUTRAL_GUTS } from './vocabulary'

/** Touchline's own columns of the pipeline, in the order set-up adds them at the right end. */
export const OWN_COLUMNS = [
  text('id', 'Touchline ID', { hidden: true, note: 'Touchline’s id of this row. Please leave it as it is.' }),
  text('gut', 'Will they buy?', {
    choices: GUTS,
    note: 'Your gut: yes, hope or never. "never" purges the row at once (P1).',
    neutral: {
      choices: NEUTRAL_GUTS,
      note: 'Your own answer: yes, hope or no. "no" parks the row at once (P1).',
    },
  }),
  day('decision', 'Decision date', { note: 'The day they said they will decide (P2b).' }),
  moment('promised', 'Promised', {
    note: 'A date, or date and time, agreed with the person. It outranks everything and never moves (C8).',
  }),
  text('benched', 'Benched', { note: 'Filled: bench or long-term, and since when (P6).' }),
  day('wakeOn', 'Wake on', { hidden: true, note: 'On this day the row comes back as New (P6).' }),
  day('noticeSince', 'On notice since', { hidden: true, note: 'Written by Touchline (P4).' }),
  text('fit', 'Fit', { note: 'Qualified, Unqualified or Unknown by the Profile tab (Q1).' }),
  text('verdict', 'Verdict', {
    width: 340,
    note: 'New, Keep, Notice or Purge, with why and the rule (P).',
  }),
  day('nextTouch', 'Next touch', { note: 'The day this person is due (C).' }),
  text('by', 'By', { note: 'The medium for the next touch (C4).' }),
] as const satisfies readonly Column[]

/** Own columns that are created when first needed. */
export const ON_DEMAND_COLUMNS = [
  text('segment', 'Segment'),
  text('referredBy', 'Referred by'),
  text('doNot', 'Do not', { note: 'Media this person declined, with commas between (C6).' }),
  day('secondSale', 'Second sale'),
  text('satisfied', 'Satisfied?', {
    note: 'yes, so-so or no, with the day on which they said so, such as: yes 2026-03-02 (D8).',
  }),
  text('about', 'About them', { note: 'What matters to this person, in one line; only you write it (C13).' }),
] as const satisfies readonly Column[]

/**
 * Columns of facts about a sale (D4, D5), and what somebody would buy for (Q5): added when the user asks for them, and
 * the user's own from then on, found by their headers.
 */
export const SALE_COLUMNS = [
  number('documents', 'Documents'),
  number('signers', 'Signers'),
  number('forms', 'Forms'),
  day('verbalYes', 'Verbal yes on'),
  day('doneOn', 'Done on'),
  percent('discount', 'Discount'),
  text('whyBuy', BUYING_FIELD),
] as const satisfies readonly Column[]

/** Key of a column of Touchline's own. */
export type OwnKey = (typeof OWN_COLUMNS)[number]['key'] | (typeof ON_DEMAND_COLUMNS)[number]['key']
