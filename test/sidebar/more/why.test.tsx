// Why they buy in the panel: whom to ask, words kept as they are typed, a line of the profile taken from them, results with numbers.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import type { Report } from '../../../src/app/panel/report-page'
import type { WhyReport } from '../../../src/app/panel/report-why'
import { type TalkingServer, talkingServer } from '../../support/panel'

const ANN = { id: 'T1', name: 'Ann Lee' }
const BASE: WhyReport = {
  ...{ from: '2026-01-01', to: '2026-01-31', isNow: true, spoken: 2, asked: 1, unspoken: 3 },
  ...{ toAsk: [{ ...ANN, on: '2026-01-12' }], moreToAsk: 0, answers: [], moreAnswers: 0 },
  ...{ recurring: [], criteria: [], hasColumn: true, outcomes: [], isLive: true, today: '2026-01-20' },
  customers: [ANN, { id: 'T2', name: 'Bob Ray' }],
}
const CRITERION = {
  ...({
    at: 4,
    field: 'Why they would buy',
    test: 'contains',
    value: 'Speed',
    kind: 'nice',
    weight: 2,
  } as const),
  ...{ question: '', line: { profile: 't:Ideal', weight: 'n:2', value: 't:Speed' } },
}
const reportOf = (part: Partial<WhyReport> = {}): Report => ({ of: 'why', ...BASE, ...part })

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)
async function open(part: Partial<WhyReport> = {}): Promise<void> {
  server.answer('report', { ok: reportOf(part) })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Why they buy/ }))
  await screen.findByRole('heading', { name: 'What you deliver' })
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const sent = (at: number) => server.asked('lines')[at]

it('says who is to be asked, with what was covered', async () => {
  await open()
  expect(screen.getByText('January is the month: ask every customer you speak to.')).toBeTruthy()
  expect(screen.getByText(/^1 of 2 customers you spoke to was asked\. 3 customers were not/)).toBeTruthy()
  expect(screen.getByText('spoken to on 12 Jan 2026')).toBeTruthy()
})

it('takes their words as typed, keeps them until they are in the sheet, and takes them back', async () => {
  await open()
  click('Write down what they said Ann Lee')
  type('Why they like buying, word for word', '  =You “pick up”, always ')
  fireEvent.keyDown(document.body, { key: 'n' })
  cleanup()
  await open()
  click('Write down what they said Ann Lee')
  type('In a word or two', 'Speed')
  server.answer('lines', new Error('offline'))
  click('Keep their words')
  await screen.findByText(/Google did not answer|offline/)
  const kept = { id: 'T1', name: 'Ann Lee', on: '2026-01-20', answer: '=You “pick up”, always' }
  server.answer('lines', {
    ok: reportOf({ answers: [{ ...kept, why: '', inShort: 'Speed', at: 2, line: {} }] }),
  })
  click('Try again')
  await screen.findByText('Kept: what Ann Lee said.')
  const after = {
    ...{ id: 't:T1', name: 't:Ann Lee', on: 'd:46042', answer: 't:=You “pick up”, always', why: '' },
    ...{ inShort: 't:Speed', owner: '' },
  }
  expect(sent(1)).toEqual({ tab: 'Answers', changes: [{ at: 0, before: null, after }], of: 'why' })
  expect(screen.getByText('“=You “pick up”, always”')).toBeTruthy()
  expect(sessionStorage.length).toBe(0)
  server.answer('lines', { ok: reportOf() })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('Taken back: what Ann Lee said.')
  expect(sent(2)).toMatchObject({ changes: [{ before: after, after: null }] })
})

it('shows what a reason changes in the profile, line by line, and takes one by a click', async () => {
  const recurring = [
    { text: 'Speed', customers: 3 },
    { text: 'One contact', customers: 2 },
  ]
  await open({ recurring, criteria: [CRITERION], hasColumn: false })
  expect(screen.getByText('− Why they would buy contains Speed, counts 2').tagName).toBe('DEL')
  expect(screen.getByText('+ Why they would buy contains Speed, counts 3').tagName).toBe('INS')
  expect(screen.getByText('+ Why they would buy contains One contact, nice to have, counts 2')).toBeTruthy()
  server.answer('lines', { ok: reportOf({ recurring }) })
  click('Take it Why they would buy contains Speed')
  await screen.findByText(/^“Why they would buy contains Speed” is on your profile/)
  expect(sent(0)).toMatchObject({
    tab: 'Profile',
    changes: [{ at: 4, before: CRITERION.line, after: { ...CRITERION.line, weight: 'n:3' } }],
  })
  server.answer('lines', { ok: reportOf({ recurring, criteria: [CRITERION], hasColumn: false }) })
  click('Take it Why they would buy contains One contact')
  await screen.findByText(/^“Why they would buy contains One contact” is on your profile/)
  expect(sent(1)).toMatchObject({
    changes: [{ at: 0, before: null, after: { kind: 't:nice', weight: 'n:2' } }],
  })
  server.answer('columns', { ok: reportOf({ recurring }) })
  click('Add it Why they would buy')
  await screen.findByText(/^“Why they would buy” is at the right end/)
})

it('results are added and changed in place; one without a number is named', async () => {
  const line = { what: 't:Fewer returns', figure: '' }
  await open({ outcomes: [{ what: 'Fewer returns', figure: '', at: 2, line }] })
  expect(screen.getByText('has no number yet, so it is not shown')).toBeTruthy()
  click('Change Fewer returns')
  type('Its number, such as 6 hours a week', '30 %')
  server.answer('lines', { ok: reportOf() })
  click('Save')
  await screen.findByText('“Fewer returns” is changed.')
  expect(sent(0)).toMatchObject({
    tab: 'Outcomes',
    changes: [{ at: 2, before: line, after: { what: 't:Fewer returns', figure: 't:30 %' } }],
  })
})
