// After the profile changed: judges all rows by it, where the column Fit does not follow by itself.
import type { Desk } from '../../frame/desk'
import { againBy } from '../../frame/messages'
import { hear } from '../../hear'
import { WORDS } from './words'

export function judgeNow(desk: Desk): void {
  const { messages, server } = desk
  messages.busy(WORDS.judging)
  const failed = (text: string): void => messages.failed(text, [againBy(() => judgeNow(desk))])
  hear(server.night(), () => messages.done(WORDS.judged), failed)
}
