// The pact: a colleague who accepted it learns in their own digest, in one line, that blocks were missed (T10).

import { type Day, mondayOf } from '../calendar/day'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { columnAt, type KeyOf, RULES_TAB } from '../tabs/schema'
import type { MissedFact } from '../words/facts'
import { isBlockKept, type ProvenBlock } from './blocks'

/** An owner's pact with a colleague; nothing is reported unless it was accepted. */
export interface Pact {
  /** A word of the Owner column; '' = whoever logs without a name. */
  readonly owner: string
  /** The colleague's address, in lower case. */
  readonly colleague: string
  readonly isAccepted: boolean
}

/** The `pact` rows of Rules: Rule = the owner, Value = the colleague's address, Unit = `accepted` once they agreed. */
export function pactRows(rules: Table | null): Pact[] {
  if (!rules) return []
  const at = (key: KeyOf<typeof RULES_TAB>): number => columnAt(rules, RULES_TAB, key)
  const [id, rule, value, unit] = [at('id'), at('rule'), at('value'), at('unit')]
  return rules.rows.flatMap((cells): Pact[] => {
    const colleague = cleanText(cells[value]).toLowerCase()
    if (cleanText(cells[id]) !== 'pact' || colleague === '') return []
    return [
      {
        owner: cleanText(cells[rule]),
        colleague,
        isAccepted: normalise(cleanText(cells[unit])) === 'accepted',
      },
    ]
  })
}

/**
 * What a colleague is told, one fact for each owner who missed blocks last week. A block is missed only once its week is
 * over: minutes moved within the week keep it (T4, T10).
 * @param address the colleague's, in any case
 * @param ownerNames names of the blocks' owners, by index
 */
export function missedBlocks(
  pacts: readonly Pact[],
  address: string,
  proven: readonly ProvenBlock[],
  ownerNames: readonly string[],
  today: Day,
): MissedFact[] {
  const monday = mondayOf(today) - 7
  const reader = address.trim().toLowerCase()
  const mine = pacts.filter(({ isAccepted, colleague }) => isAccepted && colleague === reader)
  return mine.flatMap(({ owner }): MissedFact[] => {
    const blocks = proven.filter(
      (block) => block.monday === monday && normalise(ownerNames[block.owner] ?? '') === normalise(owner),
    )
    const missed = blocks.filter((block) => !isBlockKept(block)).length
    return missed === 0 ? [] : [{ owner, missed, planned: blocks.length }]
  })
}
