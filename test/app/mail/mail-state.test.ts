// What became of a mail: written as text on the tab Mail and read back unchanged.
import { type MailState, mailStateText, notedMail, toldUntil } from '../../../src/app/mail/mail-state'
import { on } from '../../support/pipeline'

const TODAY = on('2026-03-05')

describe('the state of a mail', () => {
  it.each<[MailState, string, string | null]>([
    [{ kind: 'sent' }, '2026-03-05 sent', '2026-03-05'],
    [{ kind: 'nothing to say' }, '2026-03-05 nothing to say', '2026-03-05'],
    [{ kind: 'to send', remaining: 0, since: null }, '2026-03-05 to send, 0 left', null],
    [
      { kind: 'to send', remaining: 99, since: on('2026-03-04') },
      '2026-03-05 to send, 99 left, since 2026-03-04',
      '2026-03-04',
    ],
    [
      { kind: 'refused', remaining: null, since: on('2026-03-01') },
      '2026-03-05 refused, since 2026-03-01',
      '2026-03-01',
    ],
  ])('%j is written in words and read back, with the day up to which all is told', (state, words, told) => {
    expect(mailStateText(TODAY, state)).toBe(words)
    expect(notedMail(words)).toEqual({ day: TODAY, state })
    expect(toldUntil(notedMail(words))).toBe(told === null ? null : on(told))
  })

  it('is none for words of somebody else', () => {
    for (const words of ['sent', '2026-03-05 maybe', '2026-13-05 sent', ''])
      expect([notedMail(words), toldUntil(null)]).toEqual([null, null])
  })
})
