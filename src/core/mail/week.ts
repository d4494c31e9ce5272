// The mail of the week: one sentence, six figures beside the usual ones, what changed, what worked, one thing to decide.
import { type Day, isoWeekOf } from '../calendar/day'
import type { Bridge } from '../purge/bridge'
import type { MailWords } from '../words/english-mail'
import type { InCurrency } from '../words/facts'
import type { Block } from './content'
import { type MailText, messageOf } from './message'

/** Figures of a week; NaN where there is none. */
export interface WeekFigures {
  /** Engaging minutes (T3). */
  readonly proven: number
  readonly touches: number
  /** Share of calls that reached somebody. */
  readonly reached: number
  /** Share of working days within a quarter of the mean (C9). */
  readonly evenness: number
  readonly sales: number
  readonly surviving: number
}

/** What a mail of the week is made of. */
export interface WeekMailFacts {
  /** A day of the week that is told. */
  readonly day: Day
  /** Whether that week is over: then the next one has begun. */
  readonly isOver: boolean
  readonly week: WeekFigures
  /** The same of the weeks before, at most four. */
  readonly before: readonly WeekFigures[]
  readonly claimed: number
  /** The currency of all sums where the pipeline has several, else ''; and what is claimed in the others. */
  readonly code: string
  readonly beside: readonly InCurrency[]
  /** Whether the reader sent it by hand. */
  readonly isAsked: boolean
  /** Minutes promised a week (T2.week). */
  readonly required: number
  /** From what was claimed on a day to what survives. */
  readonly bridge: { readonly since: Day; readonly of: Bridge } | null
  /** The hour at which most were reached, with how many calls, in words. */
  readonly worked: string
  /** Whether the week after the one that is told has prospecting blocks of the reader. */
  readonly isPlanned: boolean
  /** Open rows that wait for a decision to keep or bench them, and such without a decision date. */
  readonly open: { readonly waiting: number; readonly undated: number }
}

/** Weeks before the week that are compared with it. */
const LEAST_BEFORE = 1

/** The mail; null before there are two weeks to speak of. */
export function weekMail(facts: WeekMailFacts, words: MailWords): MailText | null {
  const { day, week, before, required, claimed } = facts
  if (before.length < LEAST_BEFORE) return null
  const [proven, promised] = [words.duration(week.proven), words.duration(required)]
  const money = (amount: number, code = facts.code): string =>
    `${words.about1000(amount)}${code && ` ${code}`}`
  const surviving = money(week.surviving)
  return messageOf({
    language: words.language,
    subject: [
      `${words.week(isoWeekOf(day).week)}: ${words.provenOf(proven, promised)}`,
      words.survives(surviving),
    ],
    headline: words.theLine(proven, promised, surviving, money(claimed)),
    blocks: [
      { is: 'figures', head: words.figures(facts.isOver), rows: figureRows(week, before, money, words) },
      ...facts.beside.map(
        (one): Block => ({
          is: 'line',
          text: words.besides(money(one.claimed, one.code), money(one.surviving, one.code)),
        }),
      ),
      ...bridgeBlocks(facts.bridge, money, words),
      { is: 'heading', text: words.worked },
      { is: 'line', text: facts.worked },
      { is: 'heading', text: words.decide },
      { is: 'line', text: decisionOf(facts, words) },
      { is: 'footer', text: facts.isAsked ? words.footer.asked : words.footer.week },
    ],
  })
}

type Money = (amount: number) => string

function figureRows(
  week: WeekFigures,
  before: readonly WeekFigures[],
  money: Money,
  words: MailWords,
): string[][] {
  const shown: Readonly<Record<keyof WeekFigures, (n: number) => string>> = {
    proven: words.duration,
    touches: words.count,
    reached: words.percent,
    evenness: words.percent,
    sales: money,
    surviving: money,
  }
  return (Object.keys(shown) as (keyof WeekFigures)[]).map((key) => {
    const say = (n: number): string => (Number.isNaN(n) ? '–' : shown[key](n))
    const usual = before.map((one) => one[key]).filter((n) => !Number.isNaN(n))
    const mean = usual.reduce((sum, n) => sum + n, 0) / usual.length
    return [words.figureNames[key], say(week[key]), say(mean)]
  })
}

/** In words; steps that changed nothing are left out. */
function bridgeBlocks(made: WeekMailFacts['bridge'], money: Money, words: MailWords): Block[] {
  if (!made) return []
  const bridge = made.of
  const { steps } = words
  const step = (amount: number, say: (amount: string) => string): string[] =>
    Math.round(amount) > 0 ? [say(money(amount))] : []
  const text = words.fromTo(
    made.since,
    money(bridge.claimed),
    [
      ...step(bridge.new, steps.new),
      ...step(bridge.learnt, steps.learnt),
      ...step(-bridge.learnt, steps.unlearnt),
      ...step(bridge.moved, steps.moved),
      ...step(bridge.parked - bridge.parkedBefore, steps.parked),
      ...step(bridge.parkedBefore, steps.before),
      ...step(bridge.lost, steps.lost),
      ...step(bridge.won, steps.won),
    ],
    money(bridge.surviving),
  )
  return [
    { is: 'heading', text: words.bridge },
    { is: 'line', text },
  ]
}

/** Hours come first (D3), then what waits, then what is not known. */
function decisionOf(facts: WeekMailFacts, { decisions }: MailWords): string {
  const { week, required, open, isPlanned, isOver } = facts
  if (week.proven < required && !isPlanned) return decisions.hours(isOver)
  if (open.waiting > 0) return decisions.waiting(open.waiting)
  return open.undated > 0 ? decisions.dates(open.undated) : decisions.names(isOver)
}
