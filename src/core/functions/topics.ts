// The chapters of docs/functions.md, in the order of a seller's work.

/** The chapters in order. */
export const TOPICS = [
  'Who is worth your time',
  'What will not close',
  'The next touch',
  'How much a day can hold',
  'Where the time goes',
  'Referrals and sources',
  'The way to a sale',
  'What works',
  'What will be won',
] as const

/** One of the chapters. */
export type Topic = (typeof TOPICS)[number]
