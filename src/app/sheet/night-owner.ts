// Whose night it is: one person's in a team, and somebody else's when it has not run for two days.
import type { Day } from '../../core/calendar/day'
import type { RuleBook } from '../../core/rules/rule-book'
import { heartbeatDay } from './heartbeat'
import { type RulesSheet, writeState } from './open-pipeline'
import type { Workbook } from './ports'
import { noteRun } from './run-log'
import { tellNext } from './told'

/** Addresses are compared without case. */
export const isSameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** Whether the address is another one than the owner's; false where either is not known. */
export const isForeign = ({ texts }: RuleBook, address: string): boolean => {
  const owner = texts.get('night.owner') ?? ''
  return owner !== '' && address !== '' && !isSameAddress(owner, address)
}

/** Days without a night after which another user's trigger, or set-up, takes it over. */
const DAYS_ABANDONED = 2

/** Whether no night has run for two days, or since set-up, whose day the heartbeat has kept. @param now serial of the wall clock */
export const isAbandoned = (workbook: Workbook, book: RuleBook, now: number): boolean =>
  Math.floor(now) - lastNight(workbook, book) >= DAYS_ABANDONED

const lastNight = (workbook: Workbook, { today }: RuleBook): Day => today ?? heartbeatDay(workbook)

/** What the user of this run is to the night: who owns it, somebody else, or who takes it over because it stopped. */
export type NightRole = 'owner' | 'guest' | 'successor'

/** @param now serial of the wall clock */
export const nightRole = (workbook: Workbook, book: RuleBook, address: string, now: number): NightRole =>
  !isForeign(book, address) ? 'owner' : isAbandoned(workbook, book, now) ? 'successor' : 'guest'

/** Makes the user of this run the owner of the night; said on the Log and by the next mail. @returns what is said */
export function takeOver(workbook: Workbook, rules: RulesSheet, now: number, address: string): string {
  const { texts, words } = rules.book
  const message = words.nightTakenOver(
    texts.get('night.owner') ?? '',
    address,
    lastNight(workbook, rules.book),
  )
  tellNext(workbook, rules, message)
  noteRun(workbook, { moment: now, job: 'night', result: 'done', message })
  writeState(workbook, rules, { 'night.owner': address })
  return message
}

/** A night that is nobody's, as after Rules was made anew, is from now on that of the user whose trigger runs it. */
export function claim(workbook: Workbook, rules: RulesSheet, address: string): void {
  if (address !== '' && (rules.book.texts.get('night.owner') ?? '') === '')
    writeState(workbook, rules, { 'night.owner': address })
}
