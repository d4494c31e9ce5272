// Incentives promised for referrals and their state: promised, due, paid, thanked (R4).

import { normalise } from '../cells/text'
import type { Pipeline } from '../pipeline/pipeline'
import { rowFinder } from '../pipeline/row-finder'
import { giverRow, type Referrals } from './referrals-tab'

/** State of an incentive. */
type IncentiveState = 'promised' | 'due' | 'paid' | 'thanked'

/** A line of the Referrals tab that gave somebody or promised something. */
export interface Incentive {
  /** Line of the tab under its header, from 0. */
  readonly line: number
  /** Row of the person who gave the referral; -1 = not among the rows. */
  readonly row: number
  readonly incentive: string
  readonly state: IncentiveState
  /** What is left to pay: now, once the deal is won, or nothing. */
  readonly pay: 'now' | 'later' | ''
  /** Whether somebody came and nobody thanked them. */
  readonly thank: boolean
}

/**
 * State of every incentive (R4). It is due once the deal it brought is won; a typed `Incentive status` of `due` or
 * `paid` takes precedence. Thanked = `Thanked on` is filled and nothing is left to pay. A referral without an
 * incentive owes only thanks; an ask that gave nobody and promised nothing is left out.
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
    const row = giverRow(finder, referrals, line)
    const brought = givenId === '' ? finder.byName(given) : finder.byId(givenId)
    const isWon = brought >= 0 && kinds[brought] === 'won'
    const isThanked = !Number.isNaN(referrals.thankedOn[line])
    const hasCome = brought >= 0 || given !== '' || givenId !== ''
    const paying = incentive === '' && typed === '' ? 'paid' : payState(typed, isWon)
    const state = paying === 'paid' && isThanked ? 'thanked' : paying
    const pay = paying === 'due' ? 'now' : paying === 'promised' ? 'later' : ''
    found.push({ line, row, incentive, state, pay, thank: hasCome && !isThanked })
  }
  return found
}

function payState(typed: string, isWon: boolean): 'promised' | 'due' | 'paid' {
  if (typed === 'paid' || typed === 'due') return typed
  return isWon ? 'due' : 'promised'
}
