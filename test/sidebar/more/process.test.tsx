// The process in the panel: a start, a step changed in its place, undo by U.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { proposedSteps } from '../../../sidebar/more/process/proposal'
import { Panel } from '../../../sidebar/panel'
import type { Report } from '../../../src/app/panel/report-page'
import type { ProcessStep } from '../../../src/app/panel/report-process'
import { type TalkingServer, talkingServer } from '../../support/panel'

const stepOf = (at: number, stage: string, step: string, more: Partial<ProcessStep> = {}): ProcessStep => ({
  ...{ at, stage, step, isRequired: true, exitFact: '', skipped: 0 },
  line: { stage: `t:${stage}`, step: `t:${step}`, required: '', exitFact: '' },
  ...more,
})
const CALL = stepOf(2, 'Lead', 'Call', { skipped: 3, exitFact: 'They spoke' })
const BLANK = { stage: '', step: 't:Ask', required: 't:no', exitFact: '' }
const ASK = stepOf(3, 'Lead', 'Ask', { isRequired: false, line: BLANK })
const STAGES = [
  { stage: 'Lead', place: 0 },
  { stage: 'Demo', place: 3 },
]
const reportOf = (steps: readonly ProcessStep[], more: object = {}): Report => ({
  ...{ of: 'process', steps, stages: STAGES, problems: [], rows: 4, strayed: 0 },
  ...{ required: 10, done: 6 },
  ...more,
})

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)
async function open(report: Report): Promise<void> {
  server.answer('report', { ok: report })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Your process/ }))
  await screen.findByRole('heading', { name: 'Add a step' })
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))
const sent = (at: number) => server.asked('lines')[at] as { readonly changes: readonly object[] }

it('while there is none, says so and proposes one over the sheet’s stages; one click takes what is ticked', async () => {
  await open(reportOf([]))
  expect(screen.getByText(/^There is no sales process yet/)).toBeTruthy()
  const ticks = screen.getAllByRole('checkbox', { name: /^(?:Lead|Demo): / })
  expect(ticks).toHaveLength(10)
  fireEvent.click(ticks[0] as HTMLElement)
  server.answer('lines', { ok: reportOf([CALL]) })
  click('Take 9 steps')
  await screen.findByText('9 steps are in your process.')
  const { changes } = sent(0)
  expect(changes).toHaveLength(9)
  expect(changes[0]).toMatchObject({ before: null, after: { stage: 't:Lead', required: '' } })
  expect(changes[8]).toMatchObject({ after: { stage: 't:Demo', required: 't:no' } })
  server.answer('lines', { ok: reportOf([]) })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('The process is as it was.')
  expect(sent(1).changes[0]).toEqual({ at: 0, before: (changes[8] as { after: object }).after, after: null })
})

it('shows how it is followed, and which step is skipped', async () => {
  await open(reportOf([CALL, ASK], { strayed: 1 }))
  expect(screen.getByText('60 % of what your process asks is done, over 4 open rows.')).toBeTruthy()
  expect(screen.getByText(/^1 open row stands at a stage without steps/)).toBeTruthy()
  expect(screen.getByText('Done when: They spoke · skipped by 3 rows')).toBeTruthy()
  expect(screen.getByText('if it helps')).toBeTruthy()
})

it('changes a step in its place; a stage that was blank stays so', async () => {
  await open(reportOf([CALL, ASK]))
  click('Change Ask')
  const field = screen.getByLabelText<HTMLInputElement>('Step')
  await waitFor(() => expect(document.activeElement).toBe(field))
  fireEvent.input(field, { target: { value: 'Ask more' } })
  server.answer('lines', { ok: reportOf([CALL, ASK]) })
  click('Save')
  await screen.findByText('“Ask more” is changed.')
  expect(sent(0).changes).toEqual([{ at: 3, before: BLANK, after: { ...BLANK, step: 't:Ask more' } }])
  expect(screen.getByRole('heading', { name: 'Add a step' })).toBeTruthy()
})

it('a step is taken out without its stage, where the lines below lean on it', async () => {
  await open(reportOf([CALL, ASK]))
  server.answer('lines', { problem: 'The sheet is busy.' })
  click('Take out Call')
  await screen.findByText('The sheet is busy.')
  expect(sent(0).changes).toEqual([
    { at: 2, before: CALL.line, after: { stage: 't:Lead', step: '', required: '', exitFact: '' } },
  ])
  server.answer('lines', { ok: reportOf([ASK]) })
  click('Try again')
  await screen.findByText('“Call” is out of your process.')
  server.answer('lines', { ok: reportOf([]) })
  click('Take out Ask')
  await screen.findByText('“Ask” is out of your process.')
  expect(sent(2).changes).toEqual([{ at: 3, before: BLANK, after: null }])
})

it.each<[string, readonly [string, number][], string[]]>([
  [
    'by its usual place',
    [
      ['Lead', 0],
      ['Qualified', 2],
      ['Proposal', 4],
    ],
    ['Lead', 'Qualified', 'Proposal'],
  ],
  [
    'evenly where the words are one’s own',
    [
      ['Alpha', 3.5],
      ['Beta', 3.5],
    ],
    ['Alpha', 'Beta'],
  ],
  ['under its own name without stages', [], ['First contact', 'Need', 'Offer', 'Decision', 'Closing']],
])('each phase of the proposal stands %s', (_, stages, expected) => {
  const steps = proposedSteps(stages.map(([stage, place]) => ({ stage, place })))
  expect([...new Set(steps.map(({ stage }) => stage))]).toEqual(expected)
})
