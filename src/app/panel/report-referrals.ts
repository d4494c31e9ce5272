// Referrals as facts for the panel: whom to ask this week and in which words, what is owed, who brought whom (R1 to R5).
import { isoDay } from '../../core/calendar/day'
import { askWeeks } from '../../core/referrals/ask-weeks'
import { type Incentive, incentivesOf } from '../../core/referrals/incentive'
import { type Ask, asksOf, lastAsks } from '../../core/referrals/referral-ask'
import { type ReferralShares, referralShares } from '../../core/referrals/referral-share'
import { treeLines } from '../../core/referrals/referral-tree'
import { ownersOf } from '../../core/time/owners'
import { QUALIFIED, type Situation } from '../../core/words/facts'
import { fitCode } from '../../core/words/first-words'
import { referralsOf, type WholeSheet } from './whole-sheet'

/** Somebody to ask. */
export interface ReferralAsk {
  readonly id: string
  readonly name: string
  readonly situation: Situation
  /** What to say, in the sheet's language. */
  readonly words: string
  /** ISO day; '' = never. */
  readonly lastAsked: string
}

/** Something that is promised or owed to somebody; `status` is what the tab says of it. */
export type OwedIncentive = Pick<Incentive, 'incentive' | 'pay' | 'thank'> & {
  readonly id: string
  readonly name: string
  readonly status: string
}

/** Somebody who referred or was referred, below their referrer. */
export interface TreeEntry {
  readonly id: string
  readonly name: string
  /** 0 for a root. */
  readonly level: number
  readonly isWon: boolean
  /** Value of the won rows below; 0 where there are none, or nobody can tell. */
  readonly below: number
  /** loop = they referred each other in a circle; unknown = who referred them is not found. */
  readonly fault: 'loop' | 'unknown' | ''
}

export interface ReferralsReport {
  /** This week's, best first. */
  readonly asks: readonly ReferralAsk[]
  /** Asks for which a later week is early enough. */
  readonly later: number
  /** Asks a week, at most. */
  readonly aWeek: number
  readonly owed: readonly OwedIncentive[]
  readonly tree: readonly TreeEntry[]
  /** Lines of the tree that are not listed. */
  readonly more: number
  readonly shares: ReferralShares
}

const MOST_LINES = 60
const MOST_OWED = 20

/** Asks and what is owed are of the user's own rows; tree and shares of all. */
export function referralsReport(whole: WholeSheet): ReferralsReport {
  const { sheet, isOwn } = whole
  const { pipeline, persons, book } = sheet
  const { referrals, forest } = referralsOf(whole)
  const known = { ...whole, pipeline, persons, book, referrals, forest }
  const lastAsked = lastAsks(known)
  const asks = asksOf(known, lastAsked)
  const weeks = askWeeks(asks, { ...known, lastAsked, owners: ownersOf(pipeline.text('owner')).of })
  const own = asks.flatMap((ask, at) => (isOwn(ask.row) ? [{ ask, week: weeks[at] ?? 0 }] : []))
  const due = own.filter(({ week }) => week <= whole.today)
  const ids = pipeline.text('id')
  const whoIs = (row: number) => ({ id: ids[row] ?? '', name: pipeline.label(row) })
  const fits = pipeline.text('fit').map((fit) => (fitCode(fit) === QUALIFIED ? 1 : 0))
  return {
    asks: due.map(({ ask }) => ({ ...whoIs(ask.row), ...saidAsk(ask) })),
    later: own.length - due.length,
    aWeek: Math.floor(book.numbers['R1.week']),
    owed: incentivesOf(pipeline, referrals)
      .sort((a, b) => Number(b.pay === 'now') - Number(a.pay === 'now'))
      .filter(({ row, pay, thank }) => row >= 0 && isOwn(row) && (pay !== '' || thank))
      .slice(0, MOST_OWED)
      .map(({ row, line, incentive, pay, thank }) => ({
        ...whoIs(row),
        ...{ incentive, pay, thank, status: referrals.incentiveStates[line] ?? '' },
      })),
    ...treeOf(known, whoIs),
    shares: referralShares(pipeline, persons, forest, referrals, lastAsked, fits),
  }
}

const saidAsk = ({ situation, words, lastAsked }: Ask) => ({
  situation,
  words,
  lastAsked: Number.isNaN(lastAsked) ? '' : isoDay(lastAsked),
})

function treeOf(
  {
    pipeline,
    forest,
  }: Pick<WholeSheet['sheet'], 'pipeline'> & Pick<ReturnType<typeof referralsOf>, 'forest'>,
  whoIs: (row: number) => { readonly id: string; readonly name: string },
): Pick<ReferralsReport, 'tree' | 'more'> {
  const kinds = pipeline.stageKinds()
  const lines = treeLines(pipeline, forest)
  const tree = lines.slice(0, MOST_LINES).map(({ row, level }): TreeEntry => {
    const isLoop = (forest.loopOf[row] ?? -1) >= 0
    const fault = isLoop ? 'loop' : forest.faults[row] ? 'unknown' : ''
    const below = isLoop ? 0 : forest.revenue[row] || 0
    return { ...whoIs(row), level, isWon: kinds[row] === 'won', below, fault }
  })
  return { tree, more: lines.length - tree.length }
}
