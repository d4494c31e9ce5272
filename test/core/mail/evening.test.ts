// The evening mail: what is missing for the next working day, its list, who waits; and when there is none.
import { type EveningFacts, eveningMail, type NextPerson } from '../../../src/core/mail/evening'
import { ENGLISH } from '../../../src/core/words/english'
import { GERMAN } from '../../../src/core/words/german'
import { PLACES } from '../../support/mails'
import { on } from '../../support/pipeline'

const person = (name: string, more: Partial<NextPerson> = {}): NextPerson => ({
  ...{ name, company: '', by: 'Call', reason: 'New law', row: 5, at: Number.NaN, isPromised: false },
  ...more,
})

const MONDAY = on('2026-03-02')
const facts = (more: Partial<EveningFacts> = {}): EveningFacts => ({
  ...{ today: MONDAY, next: MONDAY + 1, people: [], waiting: [], minutes: 30, proven: 0, isAsked: false },
  ...more,
})
const mail = (more: Partial<EveningFacts>) => eveningMail(facts(more), PLACES, ENGLISH.mail)

it('is none where nobody is due, or the next working day is far', () => {
  expect(mail({})).toBeNull()
  expect(mail({ waiting: [person('Ann')] })).toBeNull()
  expect(mail({ people: [person('Ann')], next: MONDAY + 6 })).toBeNull()
  expect(mail({ people: [person('Ann')], next: MONDAY + 4 })).not.toBeNull()
})

it('says what is missing, then the list in order, then who waits', () => {
  const people = [person('Ann', { at: MONDAY + 1.5, row: 9 }), person('Bo', { reason: '', row: 8 })]
  const { subject, text } = mail({ people, waiting: [person('Cy')], proven: 50 }) ?? { subject: '', text: '' }
  expect(subject).toBe('Mon 2 Mar · tomorrow 2 · 1 lacks a reason')
  expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('  https:'))).toEqual([
    '50 min proven today. Tomorrow: 2 people, 1 lacks a reason.',
    '==========================================================',
    ...['Give them a reason', '------------------', '30 minutes tonight are enough: about 15 for each.'],
    '- Bo · Call · no reason yet',
    ...['Tue 3 Mar', '---------', '- Ann · Call · promised for 12:00 · New law', '- Bo · Call'],
    ...[
      'Who moves?',
      '----------',
      '3 people, room for 2. These wait, unless you move others:',
      '- Cy · Call',
    ],
    '--',
    'You get this because the evening mail is on for you. To pause it or',
    'change its hour: the tab Mail, your row.',
  ])
  expect(text.match(/^ {2}https:/gm)).toHaveLength(4)
})

it('names the day where it is not tomorrow, and stays short', () => {
  const people = Array.from({ length: 30 }, (_, at) => person(`Person ${at}`, { reason: '' }))
  const subjects = [ENGLISH, GERMAN].map(
    ({ mail: words }) =>
      eveningMail(facts({ today: MONDAY + 4, next: MONDAY + 7, people }), PLACES, words)?.subject,
  )
  expect(subjects).toEqual([
    'Fri 6 Mar · Mon 9 Mar 30 · 30 lack a reason',
    'Fr 6. März · Mo 9. März 30 · 30 ohne Anlass',
  ])
  for (const subject of subjects) expect(subject?.length).toBeLessThanOrEqual(50)
})

it('has at most 80 words besides its lists', () => {
  const { text = '' } =
    mail({ people: [person('Ann', { reason: '' })], waiting: [person('Bo')], proven: 50 }) ?? {}
  const words = text
    .split('\n')
    .filter((line) => !/^(?:- | {2}|[-=]+$)/.test(line))
    .join(' ')
    .split(/\s+/)
  expect(words.length).toBeLessThanOrEqual(80)
})
