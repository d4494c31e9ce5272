// What was promised for referrals and is still open: promised, due, paid, thanked (R4).

import { normalise } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import type { Referrals } from './referrals-tab'

export type IncentiveState = 'promised' | 'due' | 'paid' | 'thanked'

/** One line of the Referrals tab in which somebody was given or something was promised. */
export interface Incentive {
  /** Line of the tab, from 0. */
  readonly line: number
  /** Who gave the referral: their row, -1 = not among the rows. */
  readonly row: number
  readonly incentive: string
  readonly state: IncentiveState
  /** What is left to do, in words; '' when nothing is. */
  readonly open: string
}

/**
 * Where every promise stands (R4). A promise is due once the deal it brought is won; `due` or `paid` typed in
 * `Incentive status` stands. Thanked = `Thanked on` is filled and nothing is left to pay. A referral without an
 * incentive owes thanks alone; an ask that gave nobody and promised nothing owes nothing and is left out.
 */
export function incentivesOf(pipeline: Pipeline, referrals: Referrals): Incentive[] {
  const finder = rowFinder(pipeline)
  const kinds = pipeline.stageKinds()
  const found: Incentive[] = []
  for (let line = 0; line < referrals.count; line++) {
    const [incentive, givenId] = [referrals.incentives[line] ?? '', referrals.givenIds[line] ?? '']
    const given = referrals.given[line] ?? ''
    const typed = normalise(referrals.incentiveStates[line] ?? '')
    if (incentive === '' && givenId === '' && given === '' && typed === '') continue
    const fromId = referrals.fromIds[line] ?? ''
    const row = fromId === '' ? finder.byName(referrals.from[line] ?? '') : finder.byId(fromId)
    const brought = givenId === '' ? finder.byName(given) : finder.byId(givenId)
    const isWon = brought >= 0 && kinds[brought] === 'won'
    const isThanked = !Number.isNaN(referrals.thankedOn[line])
    const hasCome = brought >= 0 || given !== '' || givenId !== ''
    const paying = incentive === '' && typed === '' ? 'paid' : payState(typed, isWon)
    const state = paying === 'paid' && isThanked ? 'thanked' : paying
    found.push({ line, row, incentive, state, open: openWords(paying, isThanked, hasCome, incentive) })
  }
  return found
}

function payState(typed: string, isWon: boolean): 'promised' | 'due' | 'paid' {
  if (typed === 'paid' || typed === 'due') return typed
  return isWon ? 'due' : 'promised'
}

function openWords(paying: IncentiveState, isThanked: boolean, hasCome: boolean, incentive: string): string {
  const what = incentive === '' ? 'the incentive' : incentive
  const thank = isThanked || !hasCome ? '' : 'thank them'
  if (paying === 'due') return thank === '' ? `give ${what}` : `give ${what} and ${thank}`
  if (paying === 'promised') {
    const wait = `${what} is promised for when the deal is won`
    return thank === '' ? wait : `${thank}; ${wait}`
  }
  return thank
}
