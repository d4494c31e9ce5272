// The pact: a colleague who accepted it learns in their own digest, in one line, that blocks were missed (T10).

import { type Day, mondayOf } from '../calendar/day'
import { normalise, plural } from '../cells/text'
import { isBlockKept, type ProvenBlock } from './blocks'

/** An owner's pact with a colleague; nothing is reported unless it was accepted. */
interface Pact {
  readonly owner: string
  readonly colleague: string
  readonly accepted: boolean
}

/**
 * Lines for one colleague's digest, one for each owner who missed blocks last week. A block is missed only once its
 * week is over: minutes moved within the week keep it (T4, T10).
 * @param ownerNames names of the blocks' owners, by index
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
