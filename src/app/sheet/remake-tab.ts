// Makes one of Touchline's tabs anew that somebody deleted, with its looks, so that no night ends for it.
import {
  isBlankTab,
  isOwnTab,
  isOwnTabName,
  LEDGER,
  SET_UP_TABS,
  type Tab,
  TOUCHES,
} from '../../core/tabs/schema'
import { isCode, Refused } from '../../core/words/refusals'
import { layOut } from './formatting'
import { renewLive } from './live-formulas'
import { isLive, openPipeline, type RulesSheet } from './open-pipeline'
import type { Workbook } from './ports'
import { tellNext } from './told'

/** The tab whose absence was refused, if it can be made anew; null otherwise: one that only has a new name is not lost. */
export function remakableTab(workbook: Workbook, refusal: Refused): Tab | null {
  if (!isCode(refusal, 'own tab gone')) return null
  const [name] = refusal.parts
  const tab = SET_UP_TABS.find((own) => own.name === name)
  return tab && !(name === TOUCHES.name && isRenamed(workbook, tab)) ? tab : null
}

const isRenamed = (workbook: Workbook, tab: Tab): boolean =>
  workbook.tabs().some((other) => {
    const header = workbook.readHeader(other)
    return !isOwnTabName(other) && !isBlankTab(header) && isOwnTab(header, tab)
  })

/** Makes the tab; the live headers, which lost it with the deletion, name it again. @returns what to say of it */
export function remakeTab(workbook: Workbook, rules: RulesSheet, tab: Tab): string {
  const said = rules.book.words.tabRemade(tab.name, '')
  tellNext(workbook, rules, said)
  layOut(workbook, tab, rules.book)
  const sheet = isLive(rules.book) ? openPipeline(workbook, rules) : null
  if (sheet && !(sheet instanceof Refused)) renewLive(workbook, sheet)
  return said
}

/**
 * Says for the next mail which tabs that alone know something are gone from a sheet that was set up, before set-up makes them.
 * @returns the same sentences
 */
export function tellLost(workbook: Workbook, rules: RulesSheet): string[] {
  const { texts, words } = rules.book
  if ((texts.get('pipeline') ?? '') === '') return []
  const said = [TOUCHES, LEDGER]
    .filter(({ name }) => !workbook.has(name))
    .map(({ name }) => words.tabRemade(name, ''))
  if (said.length > 0) tellNext(workbook, rules, ...said)
  return said
}
