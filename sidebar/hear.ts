// Hears a call of the server to its end: what it gives, or in words why it gives nothing.
import type { PanelRefusal } from '../src/app/panel/answer'
import { wordsOfFailure } from './failure'
import type { PanelAnswer } from './server'

/**
 * Ends when all is heard.
 * @param failed is given the refusal, too; undefined where the call failed as a whole, and may have been done
 */
export function hear<T>(
  work: Promise<PanelAnswer<T>>,
  done: (result: T) => void,
  failed: (problem: string, refusal?: PanelRefusal) => void,
): Promise<void> {
  return work.then(
    (answer) => ('ok' in answer ? done(answer.ok) : failed(answer.problem, answer)),
    (failure: unknown) => failed(wordsOfFailure(failure)),
  )
}
