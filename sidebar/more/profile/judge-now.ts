// After the profile changed: judges all rows by it, where the column Fit does not follow by itself.
import { wordsOfFailure } from '../../failure'
import type { Desk } from '../../frame/desk'
import { WORDS as FRAME } from '../../frame/words'
import { WORDS } from './words'

export function judgeNow(desk: Desk): void {
  const { messages, server } = desk
  messages.busy(WORDS.judging)
  const failed = (text: string): void =>
    messages.failed(text, [{ label: FRAME.tryAgain, act: () => judgeNow(desk) }])
  server.night().then(
    (answer) => ('ok' in answer ? messages.done(WORDS.judged) : failed(answer.problem)),
    (failure: unknown) => failed(wordsOfFailure(failure)),
  )
}
