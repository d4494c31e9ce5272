// The pact: a colleague who accepted hears in one line of their own digest that blocks were missed (T10).

import { type Day, mondayOf } from '../calendar/day'
import { normalise, plural } from '../cells/text'
import { isBlockKept, type ProvenBlock } from './blocks'

/** Who lets whom know; without `accepted` nobody hears anything. */
export interface Pact {
  readonly owner: string
  readonly colleague: string
  readonly accepted: boolean
}

/**
 * The lines for one colleague's digest, one for each owner who missed blocks in the week before today's. A block is
 * missed only when its week is over: moved within the week and proven is kept (T4, T10).
 * @param ownerNames names of the blocks' owners, by their number
 */
export function pactLines(
  pacts: readonly Pact[],
  colleague: string,
  proven: readonly ProvenBlock[],
  ownerNames: readonly string[],
  today: Day,
): string[] {
  const monday = mondayOf(today) - 7
  const mine = pacts.filter((pact) => pact.accepted && normalise(pact.colleague) === normalise(colleague))
  return mine.flatMap(({ owner }) => {
    const blocks = proven.filter(
      (block) => block.monday === monday && normalise(ownerNames[block.owner] ?? '') === normalise(owner),
    )
    const missed = blocks.filter((block) => !isBlockKept(block)).length
    return missed === 0
      ? []
      : [`${owner} missed ${missed} of ${plural(blocks.length, 'prospecting block')} last week (T10)`]
  })
}
