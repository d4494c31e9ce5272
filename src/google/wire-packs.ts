// Validates what the tool Method packs sends: lines of the tabs of the method, each of which a pack may hold.
import type { PackRequest } from '../app/panel/packs'
import { lineFault, type PackCells, type PackLine, packKey, textFault } from '../core/rules/pack'
import { Refused, type Result } from '../core/words/refusals'
import { bad, isId } from './wire'
import { fieldsOf, isText } from './wire-text'

const MOST_LINES = 2000
const LONGEST_NAME = 80
const ODD = bad('fill', 'this is no method pack.')

/** A pack to look at; with a key, to be applied as it was seen. */
export function packRequest(given: unknown): Result<PackRequest> {
  const { name, lines, apply } = fieldsOf(given)
  if (!isText(name, LONGEST_NAME) || textFault(name) !== null) return ODD
  const read = linesIn(lines)
  if (read instanceof Refused || apply === undefined)
    return read instanceof Refused ? read : { name, lines: read }
  const { key, seen } = fieldsOf(apply)
  return isId(key) && isId(seen) ? { name, lines: read, apply: { key, seen } } : ODD
}

function linesIn(given: unknown): Result<readonly PackLine[]> {
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_LINES) return ODD
  const read = given.map((one: unknown): PackLine => {
    const { tab, cells } = fieldsOf(one)
    return { tab: String(tab), cells: fieldsOf(cells) as PackCells }
  })
  if (read.some((line) => lineFault(line) !== null)) return ODD
  const keys = new Set(read.map((line) => JSON.stringify([line.tab, packKey(line)])))
  return keys.size < read.length ? ODD : read
}

/** The pack to take back. */
export function packBackRequest(given: unknown): Result<{ batch: string }> {
  const { batch } = fieldsOf(given)
  return isId(batch) ? { batch } : bad('undo', 'say which pack.')
}
