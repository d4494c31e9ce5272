// Where a user meets each rule, and the test that asserts words of it which they see; docs/rules.md is written from it.
import type { MethodRuleId } from './rule-words'

/**
 * Places, one a word group: `panel Purge` (a place), `more rules` (a tool), `tab Today: Why today` (a tab with a header),
 * `pipeline Verdict` (an own column), `mail morning: referrals` (a mail with its part), `=PURGE` (a function).
 */
export interface Met {
  readonly at: readonly string[]
  /** Below `test/`; it holds `words`. */
  readonly test: string
  readonly words: string
}

const met = (at: string, test: string, words: string): Met => ({ at: at.split(', '), test, words })

const EXAMPLES = 'core/functions/examples'
const VERDICT = 'pipeline Verdict, panel Now, panel Purge, =PURGE'
const CALENDAR = 'pipeline Next touch, tab Today: Due'

export const RULE_MET: Readonly<Record<MethodRuleId, Met>> = {
  S1: met('more reading, more audit', 'sidebar/reading.test.tsx', 'How I read your sheet'),
  S2: met('more reading', 'app/set-up/answers.test.ts', 'are asked about, each by its cells'),
  S3: met('more reading, pipeline Verdict, tab Rules: Rule', 'bundle/stages.test.ts', 'open, won or lost?'),
  S4: met(
    'pipeline Verdict, panel More, mail morning: look',
    'bundle/unreadable.test.ts',
    'I cannot read “ca. March”',
  ),
  S5: met(
    'panel More, more reading, mail morning: look',
    'sidebar/lost-columns.test.tsx',
    'I no longer find “Close date”',
  ),
  S6: met('more reading, tab Rules: Value', 'sidebar/reading.test.tsx', 'day-first'),
  S7: met('more reading', 'bundle/set-up-asks.test.ts', 'refuses a sheet that says nowhere who the rows are'),
  S8: met(
    'pipeline Touchline ID, panel More',
    'bundle/moved-cells.test.ts',
    'own cells follow their persons',
  ),
  S9: met('more reading', 'app/set-up/answers.test.ts', 'joins nobody until the user says that they are one'),
  Q1: met(
    'pipeline Fit, panel Now, more profile, =QUALIFY, =QUALIFY_SCORE',
    'journeys/profile.test.ts',
    '/^Qualified$/',
  ),
  Q2: met('panel Now', 'sidebar/now.test.tsx', 'without knowing whether they fit'),
  Q3: met('more diagnosis, panel Today', 'sidebar/more/reports.test.tsx', 'whether minutes a prospect rise'),
  Q4: met('more year, =FOCUS_DRIFT', `${EXAMPLES}/time.ts`, 'FOCUS_DRIFT'),
  Q5: met('more why', 'sidebar/more/why.test.tsx', 'says who is to be asked, with what was covered'),
  Q6: met(
    'more questions, =QUESTION_RANK',
    'sidebar/more/reports.test.tsx',
    'Questions say how often each was great',
  ),
  Q7: met('panel Today', 'sidebar/today/call-mode.test.tsx', 'what I deliver and what customers say'),
  P0: met(VERDICT, `${EXAMPLES}/purge.ts`, 'PURGE'),
  P1: met(VERDICT, 'bundle/edit.test.ts', '/^Purge · .* · P1$/'),
  P2a: met(VERDICT, 'bundle/edit.test.ts', '/^Keep · .* · P2a$/'),
  P2b: met(VERDICT, 'bundle/edit.test.ts', '/^Keep · .* · P2b$/'),
  P3: met(
    `${VERDICT}, tab Touches: Progress`,
    'bundle/notice.test.ts',
    'is a stage forward or the first decision date',
  ),
  P3c: met(VERDICT, 'bundle/unreadable.test.ts', 'no history yet'),
  P4: met(VERDICT, 'bundle/notice.test.ts', 'becomes Purge on the fifth working day'),
  P4c: met('pipeline Verdict, panel More', 'bundle/notice.test.ts', 'clock stopped'),
  P5: met(VERDICT, 'bundle/bench.test.ts', '/^New · day 0 of 14/'),
  P6: met(
    'panel Purge, panel Now, more mailing, pipeline Benched',
    'journeys/court.test.ts',
    'parks it by one key',
  ),
  P7: met('panel Purge', 'journeys/court.test.ts', 'the clean-up sprint'),
  P8: met('more customers, =CUSTOMER_TIME', 'sidebar/more/reports.test.tsx', 'Customers’ time ranks them'),
  P9: met('more audit', 'journeys/audit.test.ts', 'of the money survives'),
  C1: met(`${CALENDAR}, =NEXT_TOUCH, =NEXT_WINDOW`, `${EXAMPLES}/cadence.ts`, 'NEXT_WINDOW'),
  C1a: met(`${CALENDAR}, =NEXT_TOUCH`, 'journeys/first-day.test.ts', 'and Next touch moves'),
  C2: met('panel Now, =DAYS_QUIET', 'bundle/log-touch.test.ts', 'is saved and does not count'),
  C3: met('panel Now, =TOUCH_COUNT', 'sidebar/log-form.test.tsx', 'a personal one would'),
  C4: met('pipeline By, tab Today: By, =NEXT_MEDIUM', `${EXAMPLES}/media.ts`, 'NEXT_MEDIUM'),
  C4a: met('more insert, =MEDIA_RATE', 'sidebar/more/insert.test.tsx', 'MEDIA_RATE'),
  C4b: met('pipeline By, tab Today: By', 'bundle/first-day.test.ts', 'a medium that fits every why'),
  C5: met('pipeline Segment, tab Cadence: Segment, =NEXT_TOUCH', `${EXAMPLES}/cadence.ts`, 'HIGH_TICKET'),
  C6: met('panel Now, pipeline Do not', 'sidebar/more/people.test.tsx', 'who declined'),
  C7: met(`${CALENDAR}, =NEXT_TOUCH`, `${EXAMPLES}/cadence.ts`, 'NEXT_TOUCH'),
  C8: met('panel Now, pipeline Promised, tab Today: Why today', 'journeys/today.test.ts', 'Promised'),
  C9: met(`${CALENDAR}, =LEVEL_DATES`, 'bundle/plan.test.ts', 'spreads a crowd over working days'),
  C10: met('panel Today', 'sidebar/today/call-mode.test.tsx', 'On deck'),
  C11: met(
    'panel Today, mail morning: more, =TOUCH_CAPACITY',
    'journeys/mails.test.ts',
    'more are due than your day holds',
  ),
  C12: met('tab Today: Why today, panel Today', 'bundle/first-day.test.ts', 'New lead'),
  C13: met(
    'panel Now, panel Today, pipeline About them, mail morning: about',
    'sidebar/now.test.tsx',
    'About them: Two kids, sails',
  ),
  V1: met('panel Now, tab Touches: Reason', 'sidebar/log-form.test.tsx', 'a reason that is only ours (V1)'),
  V2: met(
    'panel Now, tab Today: Reason to give, tab Reasons: Item, more campaign',
    'journeys/people.test.ts',
    'the year has gaps',
  ),
  V3: met('panel Now', 'sidebar/log-form.test.tsx', 'a newsletter counts only with an item'),
  V4: met(
    'panel Now, panel Today',
    'journeys/first-day.test.ts',
    'Saved: Call, Left message with Ann Archer',
  ),
  V5: met(
    'tab Today: Reason to give',
    'app/night/cadence-of-a-sheet.test.ts',
    'Agenda of the status meeting in March',
  ),
  V6: met('more invitations, tab Events: Event', 'journeys/people.test.ts', 'Invitations'),
  T1: met('panel Time, tab Time: Category', 'sidebar/time/time.test.tsx', 'Organising'),
  T1a: met('panel Time', 'app/panel/time-page.test.ts', 'asks of a week what the last ones brought'),
  T2: met(
    'panel Time, tab Blocks: For, =PROSPECTING_MINUTES',
    'sidebar/time/time.test.tsx',
    'too short for prospecting',
  ),
  T3: met('panel Time, =PROSPECTING_MINUTES', 'sidebar/time/time.test.tsx', 'how much of it is calling'),
  T4: met(
    'panel Time, mail morning: yesterday, mail week: provenOf',
    'app/mail/mails.test.ts',
    '2 h promised, 40 min proven',
  ),
  T5: met('tab Today: Order, =TOUCH_CAPACITY', 'bundle/capacity.test.ts', 'one owner'),
  T6: met('panel Time', 'sidebar/time/time.test.tsx', 'that only measure: nothing is kept or broken yet'),
  T7: met('panel Time, =BUSY_RATIO', 'sidebar/time/time.test.tsx', 'Stop doing'),
  T8: met('panel Time, mail evening: prepare', 'journeys/time.test.ts', 'Prepare tomorrow'),
  T9: met('panel Time', 'app/panel/time-page.test.ts', 'says which results the hours brought'),
  T10: met('mail morning: time', 'app/mail/mails.test.ts', 'missed 1 of 1 prospecting block last week'),
  R1: met(
    'more referrals, mail morning: referrals, tab Today: Ask, =REFERRAL_ASK',
    'app/mail/mails.test.ts',
    'Ask for a referral',
  ),
  R2: met(
    'more referrals, panel Purge, panel Now',
    'sidebar/consequences.test.tsx',
    'Who would be a better fit',
  ),
  R3: met(
    'more referrals, tab Referrals: From, =REFERRAL_TREE, =REFERRAL_COUNT',
    'sidebar/more/reports.test.tsx',
    'brought 12,000',
  ),
  R4: met(
    'more referrals, tab Referrals: Incentive',
    'sidebar/more/reports.test.tsx',
    'I asked: their employer allows it.',
  ),
  R5: met(
    'more referrals, more sources, =SOURCE_REPORT',
    'sidebar/more/reports.test.tsx',
    'You asked 2 of 4 customers',
  ),
  R6: met('more locked, =LOCKED_MONEY', 'sidebar/more/reports.test.tsx', 'had fewer than 12 touches'),
  D1: met('more process, tab Process: Step', 'journeys/method.test.ts', 'is taken over from the proposal'),
  D2: met('panel Now, more process, =PROCESS_CHECK', 'journeys/method.test.ts', '· 0 % · skipped:'),
  D3: met('more diagnosis, =DIAGNOSE_PACE', 'sidebar/more/reports.test.tsx', '2 h 10 min proven of 6 h'),
  D4: met('more easy', 'sidebar/more/easy.test.tsx', 'says what a sale takes'),
  D5: met('more easy', 'sidebar/more/easy.test.tsx', 'who buys again, and what went at full price'),
  D6: met(
    'panel Now, tab Today: Why today, tab Touches: Risk',
    'app/night/cadence-of-a-sheet.test.ts',
    'ends a risk for all rows of a person',
  ),
  D7: met('more year, tab Year: What, =SEVEN_MUSTS', 'journeys/year.test.ts', 'of 1,200,000 are left'),
  D8: met(
    'panel Now, more satisfied, pipeline Satisfied?, tab Review: Satisfied clients',
    'sidebar/satisfied.test.tsx',
    'Are they satisfied?',
  ),
  E1: met(
    'more experiments, panel Today, panel Now, tab Touches: Arm',
    'journeys/trying.test.ts',
    'an opener is tried: started, shown before the call',
  ),
  E2: met(
    'more experiments, =EXPERIMENT_VERDICT',
    'sidebar/more/experiments.test.tsx',
    'says which way is better, with the effect and its interval',
  ),
  E3: met(
    'more experiments',
    'sidebar/more/experiments.test.tsx',
    'shows what was observed as an observation',
  ),
  F1: met(
    'more forecast, tab Review: Week of, =WIN_CHANCE',
    'sidebar/more/year-tools.test.tsx',
    'about 3.1 won, between 1 and 5.2 in 8 of 10 cases',
  ),
  F2: met(
    'more forecast, tab Review: Week of, tab Forecasts: Expected',
    'sidebar/more/year-tools.test.tsx',
    'less than last month’s share would have',
  ),
  F3: met('more simulated', 'journeys/year.test.ts', '10,000 simulated years'),
  F4: met('panel Purge, =BELIEF', 'sidebar/purge/words.test.ts', 'Keeping it means believing'),
}
