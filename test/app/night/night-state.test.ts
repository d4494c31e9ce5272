// The night's state between runs: written as text on Rules and read back unchanged.
import { isNightDue, type MailToSend, mailState, mailStateText } from '../../../src/app/night/night-state'
import { readRuleBook } from '../../../src/core/rules/rule-book'
import { on, rulesTable, UTC } from '../../support/pipeline'

const TODAY = on('2026-03-05')
const book = (rows: Readonly<Record<string, string | number>>) => readRuleBook(rulesTable(rows), UTC).book

describe('the state of a digest', () => {
  const toSend: MailToSend = { kind: 'to send', remaining: null, isFirst: false, since: null }
  it.each([
    [{ kind: 'sent' as const }, '2026-03-05 sent'],
    [{ kind: 'nothing to say' as const }, '2026-03-05 nothing to say'],
    [toSend, '2026-03-05 to send'],
    [{ ...toSend, remaining: 0, isFirst: true }, '2026-03-05 to send, 0 left, first'],
    [{ ...toSend, remaining: 99, since: on('2026-03-04') }, '2026-03-05 to send, 99 left, since 2026-03-04'],
  ])('%j is written in words and read back', (state, words) => {
    expect(mailStateText(TODAY, state)).toBe(words)
    expect(mailState(book({ 'night.mail': words }), TODAY)).toEqual(state)
  })

  it('is none for another day, and for words of somebody else', () => {
    for (const words of ['2026-03-04 sent', 'sent', '2026-03-05 maybe', ''])
      expect(mailState(book({ 'night.mail': words }), TODAY)).toEqual({ kind: 'none' })
  })
})

describe('when a night is due', () => {
  it.each([
    ['before its hour', {}, '2026-03-05 02:59', false],
    ['at its hour', {}, '2026-03-05 03:00', true],
    ['at another hour', { 'night.hour': 22.5 }, '2026-03-05 22:30', true],
    ['late in the day', { today: '2026-03-02' }, '2026-03-05 23:59', true],
    ['when it has run', { today: '2026-03-05', 'night.mail': '2026-03-05 sent' }, '2026-03-05 23:00', false],
    ['when it was cut off', { 'night.mail': '2026-03-05 to send, 9 left' }, '2026-03-05 00:10', true],
    [
      'when the sheet moved west',
      { today: '2026-03-06', 'night.mail': '2026-03-06 sent' },
      '2026-03-05 23:00',
      false,
    ],
    ['when somebody typed a far day', { today: '2030-01-01' }, '2026-03-05 04:00', true],
  ])('%s', (_, rows, now, due) => {
    expect(isNightDue(book(rows), on(now))).toBe(due)
  })
})
