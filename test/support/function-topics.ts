// The custom functions in the order in which somebody who sells meets them; docs/functions.md follows it.

export interface Topic {
  readonly title: string
  readonly functions: readonly string[]
}

export const TOPICS: readonly Topic[] = [
  { title: 'Who is worth your time', functions: ['QUALIFY', 'QUALIFY_SCORE', 'FOCUS_DRIFT'] },
  { title: 'What will not close', functions: ['PURGE', 'DAYS_STALLED'] },
  {
    title: 'The next touch',
    functions: ['NEXT_TOUCH', 'NEXT_WINDOW', 'NEXT_MEDIUM', 'TOUCH_COUNT', 'DAYS_QUIET'],
  },
  { title: 'How much a day can hold', functions: ['LEVEL_DATES', 'TOUCH_CAPACITY'] },
  { title: 'Where the time goes', functions: ['PROSPECTING_MINUTES', 'BUSY_RATIO', 'CUSTOMER_TIME'] },
  {
    title: 'Referrals and sources',
    functions: ['REFERRAL_ASK', 'REFERRAL_COUNT', 'REFERRAL_TREE', 'SOURCE_REPORT'],
  },
  { title: 'The way to a sale', functions: ['PROCESS_CHECK', 'DIAGNOSE_PACE', 'SEVEN_MUSTS'] },
  { title: 'What works', functions: ['QUESTION_RANK', 'EXPERIMENT_VERDICT'] },
]
