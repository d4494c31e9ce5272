// What Rules keeps between nights so that nothing is said once and lost: the news that wait for the next mail, the problems
// that stand, and which of these a mail has told.

import { keyOf } from '../../core/cells/key'
import type { RuleBook } from '../../core/rules/rule-book'
import type { ClockFact } from '../../core/words/facts'
import type { Problem, SaidProblem } from '../../core/words/faults'
import { type RulesSheet, writeState } from './open-pipeline'
import type { Workbook } from './ports'

/** So many lines wait for a mail; older ones are in the Log. */
const MOST_NEWS = 20
/** Problems kept with their words, for the panel. */
const MOST_SHOWN = 50
/** Problems that are known as told; a cell holds 50,000 characters. */
const MOST_TOLD = 1000

/** The sentences that no mail has brought yet. */
export function waitingNews({ texts }: RuleBook): readonly string[] {
  const news = parsed(texts.get('night.news'))
  return Array.isArray(news) ? news.map(String) : []
}

/** News as Rules keeps it; each sentence once. */
export function newsText(news: readonly string[]): string {
  const once = [...new Set(news)].filter((line) => line !== '')
  return once.length === 0 ? '' : JSON.stringify(once.slice(-MOST_NEWS))
}

/** Notes sentences for the next mail at once, so that a run that is cut off does not lose them. */
export const tellNext = (workbook: Workbook, rules: RulesSheet, ...lines: readonly string[]): void =>
  writeState(workbook, rules, { 'night.news': newsText([...waitingNews(rules.book), ...lines]) })

/** The problems of the last night. */
export interface StandingProblems {
  /** Of problems that a mail has told, by `problemKey`. */
  readonly told: ReadonlySet<string>
  readonly shown: readonly SaidProblem[]
  /** How many more there are. */
  readonly more: number
  /** Why the last night could not do its work; '' where it did. */
  readonly refused: string
  /** Why the clock of P4c stands still; null while it runs. */
  readonly clock: ClockFact | null
}

/** What a problem is known by from night to night, wherever its row was moved. */
export function problemKey(problem: Problem): string {
  const { tab, header, code } = problem
  const about = ['shown', 'id', 'field'].map((part) => (problem as unknown as Record<string, unknown>)[part])
  return keyOf([tab, header, code, ...about.map((part) => part ?? '')].join('\n'))
}

/** The problems as the last night left them; none where the row is blank or somebody wrote into it. */
export function standingProblems({ texts }: RuleBook): StandingProblems {
  const kept = parsed(texts.get('night.problems')) as {
    told?: unknown
    shown?: unknown
    more?: unknown
    refused?: unknown
    clock?: unknown
  } | null
  const lines = Array.isArray(kept?.shown) ? kept.shown : []
  const shown = lines.flatMap((line: unknown) => {
    const [tab, row, header, text] = Array.isArray(line) ? (line as unknown[]) : []
    return typeof text === 'string'
      ? [{ tab: String(tab), row: Number(row), header: String(header), text }]
      : []
  })
  const told = typeof kept?.told === 'string' && kept.told !== '' ? kept.told.split(' ') : []
  const refused = typeof kept?.refused === 'string' ? kept.refused : ''
  return { told: new Set(told), shown, more: Number(kept?.more) || 0, refused, clock: clockOf(kept?.clock) }
}

function clockOf(kept: unknown): ClockFact | null {
  const { share, open, unconfirmed, unread } = (kept ?? {}) as { [Part in keyof ClockFact]?: unknown }
  if (typeof share !== 'number' || typeof open !== 'number') return null
  const { header, shown } = (unread ?? {}) as { header?: unknown; shown?: unknown }
  const isUnread = typeof header === 'string' && typeof shown === 'string'
  return {
    share,
    open,
    unconfirmed: Number(unconfirmed) || 0,
    ...(isUnread ? { unread: { header, shown } } : {}),
  }
}

/** Notes why a night could not do its work, beside the problems of the night before; the next one that works leaves it out. */
export function noteRefused(workbook: Workbook, rules: RulesSheet, refused: string): void {
  if (standingProblems(rules.book).refused === refused) return
  const kept = parsed(rules.book.texts.get('night.problems')) as object | null
  writeState(workbook, rules, { 'night.problems': JSON.stringify({ ...kept, refused }) })
}

/** Notes that a mail brought the news that waited, and which problems it told. @param keys by `problemKey` */
export function noteTold(workbook: Workbook, rules: RulesSheet, keys: readonly string[]): void {
  const kept = parsed(rules.book.texts.get('night.problems')) as { told?: unknown } | null
  const told = keysText(keys)
  const isSame = (kept?.told ?? '') === told
  const hasNews = waitingNews(rules.book).length > 0
  if (isSame && !hasNews) return
  writeState(workbook, rules, {
    ...(hasNews ? { 'night.news': '' } : {}),
    ...(isSame ? {} : { 'night.problems': JSON.stringify({ ...kept, told }) }),
  })
}

const keysText = (keys: readonly string[]): string => [...new Set(keys)].slice(0, MOST_TOLD).join(' ')

/** The problems of this night as Rules keeps them; '' for none. @param told keys of those that a mail has told */
export function problemsText(
  said: readonly SaidProblem[],
  told: readonly string[],
  clock: ClockFact | null,
): string {
  if (said.length === 0 && !clock) return ''
  const shown = said.slice(0, MOST_SHOWN).map(({ tab, row, header, text }) => [tab, row, header, text])
  const more = said.length - shown.length
  return JSON.stringify({ shown, more, told: keysText(told), ...(clock ? { clock } : {}) })
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
