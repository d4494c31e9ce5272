// What is said of time, in English: weeks of prospecting, and blocks that a colleague missed.
import { plural } from '../cells/text'
import type { BlocksKept, MissedFact, WeekFact } from './facts'

const percent = (share: number): number => Math.floor(100 * share + 1e-9)

function lackOf(fact: WeekFact): string {
  if (fact.state === 'kept') return ''
  if (fact.state === 'measuring') return `week ${fact.week} of ${fact.of}, measure first (T6)`
  return fact.lack === 'minutes'
    ? `${Math.round(fact.proven)} of ${Math.round(fact.asked)} min`
    : `calling is ${percent(fact.proven)} % of them, ${percent(fact.asked)} % is asked (T3)`
}

function blocksOf({ planned, kept, moved }: BlocksKept): string {
  if (planned === 0) return ''
  const away = moved === 0 ? '' : `, ${moved} moved within the week`
  return `${kept} of ${plural(planned, 'block')} kept${away} (T4)`
}

export const englishTime = () => ({
  /** A week in words: `kept`, `broken · 240 of 360 min`, with its planned blocks if any. */
  week: (fact: WeekFact, blocks: BlocksKept): string =>
    [fact.state === 'excused' ? 'days off' : fact.state, lackOf(fact), blocksOf(blocks)]
      .filter((part) => part !== '')
      .join(' · '),
  /** The line in a colleague's mail. */
  missed: ({ owner, missed, planned }: MissedFact): string =>
    `${owner} missed ${missed} of ${plural(planned, 'prospecting block')} last week. You agreed to ask.`,
})

/** What is said of time, in one language. */
export type TimeWords = ReturnType<typeof englishTime>
