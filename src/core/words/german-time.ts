// What is said of time, in German. The first word of a week stays English, as cells and filters rely on it.
import type { TimeWords } from './english-time'
import type { BlocksKept, WeekFact } from './facts'
import { counted } from './german-text'

const percent = (share: number): number => Math.floor(100 * share + 1e-9)

function lackOf(fact: WeekFact): string {
  if (fact.state === 'kept') return ''
  if (fact.state === 'measuring') return `Woche ${fact.week} von ${fact.of}, erst messen (T6)`
  return fact.lack === 'minutes'
    ? `${Math.round(fact.proven)} von ${Math.round(fact.asked)} min`
    : `davon ${percent(fact.proven)} % Anrufe, ${percent(fact.asked)} % sollen es sein (T3)`
}

function blocksOf({ planned, kept, moved }: BlocksKept): string {
  if (planned === 0) return ''
  const away = moved === 0 ? '' : `, ${moved} innerhalb der Woche verlegt`
  return `${kept} von ${counted(planned, 'Block', 'Blöcken')} gehalten${away} (T4)`
}

export const germanTime = (): TimeWords => ({
  week: (fact, blocks) =>
    [fact.state === 'excused' ? 'days off' : fact.state, lackOf(fact), blocksOf(blocks)]
      .filter((part) => part !== '')
      .join(' · '),
  missed: ({ owner, missed, planned }) =>
    `${owner} hat letzte Woche ${missed} von ${counted(planned, 'Akquiseblock', 'Akquiseblöcken')} ausgelassen. Sie wollten nachfragen.`,
})
