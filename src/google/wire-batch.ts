// Validates a batch of touches: one that cannot be used is refused alone, the others are logged.
import type { BatchTouch } from '../app/panel/batch-log'
import type { BatchRequest, PutOffLine } from '../app/panel/log-batch'
import { Refused, type Result, refused } from '../core/words/refusals'
import { isId, logRequest } from './wire'
import { fieldsOf } from './wire-text'

/** More than anybody calls while a server does not answer. */
const MOST_TOUCHES = 200
/** Seconds: a queue that is older was forgotten in some browser. */
const OLDEST = 90 * 24 * 60 * 60

/** A batch of touches, each with a key of its own, and lines that are put off. */
export function batchRequest(given: unknown): Result<BatchRequest> {
  const { touches: listed, putOff: lines } = fieldsOf(given)
  if (!Array.isArray(listed) || !Array.isArray(lines)) return bad('the request is empty.')
  if (listed.length + lines.length > MOST_TOUCHES) return bad('there are too many touches at once.')
  const touches = new Map<string, BatchTouch>()
  const unusable = new Map<string, Refused>()
  for (const one of listed) {
    const { key, age, line } = fieldsOf(one)
    if (!isId(key)) return bad('a touch has no key of its own.')
    const read = logRequest(one)
    if (read instanceof Refused) unusable.set(key, read)
    else if (typeof age !== 'number' || !(age >= 0 && age <= OLDEST))
      unusable.set(key, bad('say how long ago it was.'))
    else {
      const { again: _, context: __, ...fields } = read
      touches.set(key, { ...fields, age, line: isId(line) ? line : '' })
    }
  }
  const putOff = lines.map(lineIn)
  if (putOff.some((line) => line === null)) return bad('say which line is put off.')
  return { touches: [...touches.values()], putOff: putOff as PutOffLine[], unusable }
}

const bad = (what: string): Refused => refused('bad request', 'log', what)

function lineIn(given: unknown): PutOffLine | null {
  const { id, line } = fieldsOf(given)
  return isId(id) && isId(line) ? { id, line } : null
}
