// Notices that some of the user's own columns were sorted without the others (S8): then names stand beside other people's
// addresses, and nothing tells any more whose row is whose.
import { firstRows } from '../cells/text-numbers'
import type { Following } from './follow-persons'
import type { Identities } from './known-ids'
import { keysOfWho, partsOfWho } from './who'

/** Keys of fewer rows that changed places may have been corrected by hand. */
const LEAST = 3

/** The rows of which one key has changed places with those of the others, while another key stayed. */
export function scrambledRows({ pipeline, whos, known }: Identities, { ids }: Following): number[] {
  const lineOf = firstRows(known.ids)
  const changed = pipeline.text('id').flatMap((own, row) => {
    // Whoever clears an id says that the row is right as it stands.
    const id = own === '' ? '' : (ids.get(row) ?? own)
    const who = id === '' ? '' : (known.whos[lineOf.get(id)] ?? '')
    if (who === '' || who === whos.text(row)) return []
    return [{ row, before: partsOfWho(keysOfWho(who)), now: partsOfWho(whos.keys(row)) }]
  })
  const kinds = changed[0]?.now.length ?? 0
  for (let kind = 0; kind < kinds; kind++) {
    const moved = changed.filter(
      ({ before, now }) =>
        isOther(before[kind], now[kind]) && before.some((part, at) => part !== '' && part === now[at]),
    )
    const sorted = (side: 'before' | 'now'): string =>
      moved
        .map((one) => one[side][kind])
        .sort()
        .join('\n')
    // Where blanks were sorted among them, some have got a key from nobody.
    const before = new Set(moved.map((one) => one.before[kind]))
    const taken = new Set(moved.map(({ now }) => now[kind]).filter((key) => before.has(key)))
    const isSorted = taken.size >= LEAST || (moved.length >= LEAST && sorted('before') === sorted('now'))
    if (isSorted) return moved.map(({ row }) => row)
  }
  return []
}

const isOther = (before = '', now = ''): boolean => before !== '' && now !== '' && before !== now
