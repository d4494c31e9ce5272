// Why customers buy: whom to ask, what recurs becomes a proposed line of the profile, which is taken and taken back (Q5, Q7).
import type { WhyReport } from '../../../src/app/panel/report-why'
import { headersOf, TOUCHES } from '../../../src/core/tabs/schema'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'

const DEALS = [
  ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Won on'],
  ['Ann Lee', 'ann@acme.com', 'Won', 900, '2025-01-05', '2025-03-01'],
  ['Bob Ray', 'bob@bolt.com', 'Won', 500, '2025-01-06', '2025-04-01'],
  ['Cy Doe', 'cy@doe.com', 'Demo', 500, '2026-02-01', ''],
]
const talk = (day: string, name: string) =>
  headersOf(TOUCHES).map((header): string => {
    const said: Record<string, string> = {
      When: `${day} 10:00`,
      Name: name,
      Medium: 'Call',
      Outcome: 'Reached',
    }
    return said[header] ?? ''
  })
const LOG = [
  headersOf(TOUCHES),
  talk('2026-01-12', 'Ann Lee'),
  talk('2026-01-14', 'Bob Ray'),
  talk('2026-01-15', 'Cy Doe'),
]
const whyOf = (sheet: AppSheet) => okOf(sheet.report('why')) as unknown as WhyReport
const answer = (name: string, text: string, inShort = '') => ({
  at: 0,
  before: null,
  after: { name: `t:${name}`, on: 'd:46034', answer: `t:${text}`, inShort: inShort && `t:${inShort}` },
})

it('names whom to ask of those spoken to in January, and counts who was', () => {
  const sheet = setUpSheet({ Deals: DEALS, Touches: LOG })
  expect(whyOf(sheet)).toMatchObject({
    ...{ from: '2026-01-01', to: '2026-01-31', isNow: false, spoken: 2, asked: 0, unspoken: 0 },
    toAsk: [{ name: 'Ann Lee', on: '2026-01-12' }, { name: 'Bob Ray' }],
  })
  okOf(sheet.lines('Answers', answer('Bob Ray', 'You answer at once')))
  const after = whyOf(sheet)
  expect(after).toMatchObject({ asked: 1, toAsk: [{ name: 'Ann Lee' }] })
  expect(after.answers[0]).toMatchObject({ name: 'Bob Ray', on: '2026-01-12', answer: 'You answer at once' })
})

it('a reason that recurs is counted, and a line that is taken from it is taken back to the byte', () => {
  const sheet = setUpSheet({ Deals: DEALS, Touches: LOG })
  okOf(
    sheet.lines('Answers', answer('Ann Lee', 'You pick up', 'Speed'), answer('Bob Ray', 'At once', 'speed')),
  )
  expect(whyOf(sheet)).toMatchObject({ recurring: [{ text: 'Speed', customers: 2 }], hasColumn: false })
  const line = { profile: 't:Ideal', field: 't:Why they would buy', test: 't:contains', value: 't:Speed' }
  const taken = { at: 0, before: null, after: { ...line, kind: 't:nice', weight: 'n:1' } }
  const before = sheet.content('Log')
  okOf(sheet.lines('Profile', taken))
  expect(whyOf(sheet).criteria).toMatchObject([{ weight: 1, value: 'Speed', line }])
  okOf(sheet.lines('Profile', { at: 0, before: taken.after, after: null }))
  expect(sheet.content('Log')).toEqual(before)
})

it('outcomes with their lines can be changed', () => {
  const sheet = setUpSheet({ Deals: DEALS })
  okOf(sheet.lines('Outcomes', { at: 0, before: null, after: { what: 't:Hours saved', figure: '' } }))
  const [found] = whyOf(sheet).outcomes
  expect(found).toMatchObject({ what: 'Hours saved', figure: '', at: 2 })
  okOf(
    sheet.lines('Outcomes', {
      at: 2,
      before: found?.line ?? {},
      after: { what: 't:Hours saved', figure: 'n:6' },
    }),
  )
  expect(whyOf(sheet).outcomes).toMatchObject([{ what: 'Hours saved', figure: '6' }])
})
