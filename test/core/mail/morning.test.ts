// The morning mail: who has a card, what else it lists, when there is none, and that no subject comes twice in a fortnight.
import * as fc from 'fast-check'
import { type MorningFacts, morningMail } from '../../../src/core/mail/morning'
import { ENGLISH } from '../../../src/core/words/english'
import { GERMAN } from '../../../src/core/words/german'
import { due, morning, PLACES } from '../../support/mails'
import { on } from '../../support/pipeline'

const mail = (facts: Partial<MorningFacts>) => morningMail(morning(facts), PLACES, ENGLISH.mail)
const textOf = (facts: Partial<MorningFacts>): string => mail(facts)?.text ?? ''
const problem = (row: number) => ({ tab: 'Deals', row, header: 'Amount', text: 'no number' })

it('is none where nobody is due, nothing changed and nothing is new', () => {
  expect(mail({})).toBeNull()
  const known = { problems: { fresh: [], known: [problem(2)] }, standing: ['What is “Absage”?'] }
  const standing = {
    left: '2 more are due',
    asks: [{ row: 2, name: 'Ann', says: 'Ask' }],
    pact: ['Kim missed 1 block'],
  }
  expect(mail({ ...known, ...standing })).toBeNull()
  for (const news of [
    { people: [due('Ann')] },
    { changes: [{ row: 2, name: 'Ann', says: 'Notice' }] },
    { news: ['New stage'] },
    { problems: { fresh: [problem(2)], known: [] } },
  ])
    expect(mail(news)).not.toBeNull()
})

it('has a card for the first three, with all to press, and the rest as lines', () => {
  const viktor = due('Viktor', {
    ...{ company: 'Abernathy', why: 'You promised it for today at 10:00', ask: 'When will they decide?' },
    ...{ phone: '+44 20 7946 0812', email: 'v@a.example', about: 'Sails', at: on('2026-03-02') + 10 / 24 },
  })
  const message = mail({
    people: [viktor, due('Bo', { row: 8 }), due('Cy'), due('Di', { row: 30 }), due('Ed')],
    left: '2 more are due than your day holds',
  })
  expect(message?.subject).toBe('Mon 2 Mar · 5 today · first Viktor')
  const lines = message?.text.split('\n') ?? []
  expect(lines.slice(0, 14)).toEqual([
    'First Viktor, then Bo.',
    '======================',
    '',
    'Viktor, Abernathy',
    '  Call · You promised it for today at 10:00',
    '  About them: Sails',
    '  Reason: What would help them?',
    '  Ask: When will they decide?',
    '  Call +44 20 7946 0812',
    '  Write to v@a.example',
    '  Open row 5',
    `  ${PLACES.rowLink(5)}`,
    '  Put 10:00 in the calendar',
    '  https://calendar.google.com/calendar/render?action=TEMPLATE&text=Talk%20to%20Viktor&dates=20260302T100000/20260302T103000&ctz=Europe%2FBerlin',
  ])
  expect(message?.html).toContain('href="tel:+442079460812"')
  expect(message?.html).toContain('href="mailto:v@a.example"')
  expect(lines.slice(lines.indexOf('Also today'))).toEqual([
    ...['Also today', '----------', ''],
    ...['- Di · Call · Quiet for 34 days', `  ${PLACES.rowLink(30)}`],
    ...['- Ed · Call · Quiet for 34 days', `  ${PLACES.rowLink(5)}`],
    ...['', '2 more are due than your day holds.', '', '--'],
    ...[
      'You get this because the morning mail is on for you. To pause it or',
      'change its hour: the tab Mail, your row.',
      '',
    ],
  ])
})

it('names what changed where nobody is due', () => {
  const change = { row: 2, name: 'Ann', says: 'Notice · no decision date' }
  expect(mail({ changes: [change, change] })?.subject).toBe('Mon 2 Mar · nobody due · 2 verdicts changed')
  expect(mail({ news: ['The tab “Plan” was gone.'] })?.subject).toBe(
    'Mon 2 Mar · nobody due · Please have a look',
  )
  expect(textOf({ changes: [change] })).toContain('- Ann · Notice · no decision date\n')
})

it('asks for two referrals at most', () => {
  const asks = ['Ann', 'Bo', 'Cy'].map((name) => ({ row: 3, name, says: 'Who would be a better fit?' }))
  const text = textOf({ people: [due('Di')], asks })
  expect(['Ann', 'Bo', 'Cy'].map((name) => text.includes(`- ${name} · Who would be a better fit?`))).toEqual([
    true,
    true,
    false,
  ])
})

it('has the block with its link, and yesterday in one line', () => {
  const start = on('2026-03-02') * 1440 + 540
  const blocks = [
    { start, end: start + 120, isForClients: false },
    { start: start + 300, end: start + 360, isForClients: true },
  ]
  const text = textOf({ people: [due('Ann')], blocks, yesterday: { promised: 120, proven: 95 } })
  expect(text.split('\n')[0]).toBe('Ann is the one to reach today. Your block today: 09:00 to 11:00.')
  expect(text).toContain('dates=20260302T090000/20260302T110000')
  expect(text).toContain('For clients today: 14:00 to 15:00.')
  expect(text).toContain('text=Time%20for%20clients&dates=20260302T140000/20260302T150000')
  expect(text).toContain('Yesterday: 2 h promised, 1 h 35 proven.')
})

it('says what could not be read until it is mended, the new first, and news', () => {
  const fresh = Array.from({ length: 9 }, (_, at) => problem(at + 2))
  const text = textOf({
    problems: { fresh, known: [problem(20), problem(21)] },
    news: ['New stage: “Verbal”.'],
    standing: ['What is “Absage”?'],
  })
  expect(text).toMatch(
    /- Deals, row 2, Amount: no number\.\n[\s\S]*- Still: Deals, row 20, Amount: no number\.\n- and 1 more thing/,
  )
  expect(text).toContain('- What is “Absage”?\n')
  expect(text).toContain('- New stage: “Verbal”.\n')
})

it('has no subject twice within a fortnight, in either language', () => {
  const someone = fc.string({ minLength: 1, maxLength: 70 }).map((name) => due(name))
  const fortnight = fc.record({
    start: fc.integer({ min: 0, max: 40_000 }),
    days: fc.array(fc.array(someone, { maxLength: 3 }), { minLength: 14, maxLength: 14 }),
  })
  fc.assert(
    fc.property(fortnight, ({ start, days }) => {
      for (const { mail: words } of [ENGLISH, GERMAN]) {
        const subjects = days.map(
          (people, at) =>
            morningMail(morning({ today: start + at, people, news: ['News'] }), PLACES, words)?.subject,
        )
        expect(new Set(subjects).size).toBe(14)
        for (const subject of subjects) expect(subject?.length).toBeLessThanOrEqual(50)
      }
    }),
    { numRuns: 20 },
  )
})
