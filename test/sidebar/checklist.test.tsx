// The checklist of a row in Now, and the question to a customer after a touch.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import type { Checklist, ShownStep } from '../../src/app/panel/checklist'
import { cardOf, rowOf, type TalkingServer, talkingServer, touchOf } from '../support/panel'

const stepOf = (step: string, more: Partial<ShownStep> = {}): ShownStep => ({
  ...{ stage: 'Demo', step, isRequired: true, exitFact: '', lies: 'here', isDone: false, on: '', owner: '' },
  lines: [],
  ...more,
})
const LINE = { id: 't:T1', stage: 't:Lead', step: 't:Call', doneOn: 'd:46080', owner: 't:Max' }
const DONE: Partial<ShownStep> = {
  isDone: true,
  on: '2026-02-27',
  owner: 'Max',
  lines: [{ at: 5, line: LINE }],
}
const listOf = (...steps: ShownStep[]): Checklist => ({
  ...{ stage: 'Demo', share: 0.5, isPlaced: true, skipped: 1, steps, owner: 'Eva', today: '2026-03-04' },
})
const STEPS = [
  stepOf('Call', { stage: 'Lead', lies: 'behind', ...DONE }),
  stepOf('Ask', { stage: 'Lead', lies: 'behind' }),
  stepOf('Offer', { stage: 'Proposal', lies: 'ahead' }),
]

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)
async function open(card = cardOf()): Promise<void> {
  server.answer('row', { ok: rowOf(card) })
  render(<Panel server={server} />)
  await screen.findByRole('heading', { name: 'Ann Lee' })
}
const unfold = (): void => {
  const fold = screen.getByText('Checklist').closest('details') as HTMLDetailsElement
  fold.open = true
  fireEvent(fold, new Event('toggle'))
}

it('asks nothing until it is unfolded, and is unfolded again the next time', async () => {
  await open()
  expect(server.asked('checklist')).toEqual([])
  server.answer('checklist', { ok: listOf(...STEPS) })
  unfold()
  await screen.findByText('Checklist · 50 % · skipped: Ask')
  expect(server.asked('checklist')).toEqual([{ id: 'T1', changes: [] }])
  expect(screen.getByText('Still to come')).toBeTruthy()
  cleanup()
  await open()
  await waitFor(() => expect(server.asked('checklist')).toHaveLength(2))
})

it('a tick is one click, with day and owner; U takes it back, and so it is with a tick taken away', async () => {
  await open()
  server.answer('checklist', { ok: listOf(...STEPS) })
  unfold()
  server.answer('checklist', { ok: listOf(...STEPS) })
  fireEvent.click(await screen.findByRole('checkbox', { name: /^Ask/ }))
  await screen.findByText('Done: Ask.')
  const after = { id: 't:T1', stage: 't:Lead', step: 't:Ask', doneOn: 'd:46085', owner: 't:Eva' }
  expect(server.asked('checklist')[1]).toEqual({ id: 'T1', changes: [{ at: 0, before: null, after }] })
  server.answer('checklist', { ok: listOf(...STEPS) })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('The step is as it was.')
  expect(server.asked('checklist')[2]).toEqual({ id: 'T1', changes: [{ at: 0, before: after, after: null }] })
  server.answer('checklist', { problem: 'The sheet is busy.' })
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Call/ })
  fireEvent.click(box)
  expect(box.checked).toBe(false)
  await screen.findByText('The sheet is busy.')
  await waitFor(() => expect(box.checked).toBe(true))
  expect(server.asked('checklist')[3]).toEqual({ id: 'T1', changes: [{ at: 5, before: LINE, after: null }] })
})

it('is asked for anew when the row is looked at again: it may stand at another stage', async () => {
  await open()
  server.answer('checklist', { ok: listOf(...STEPS) })
  unfold()
  await screen.findByText('Checklist · 50 % · skipped: Ask')
  server.answer('row', { ok: rowOf() })
  server.answer('checklist', { ok: { ...listOf(...STEPS), share: 1, skipped: -1 } })
  window.dispatchEvent(new Event('blur'))
  fireEvent(document.documentElement, new Event('pointerenter'))
  await waitFor(() => expect(server.asked('row')).toHaveLength(2))
  await waitFor(() => expect(server.asked('checklist')).toHaveLength(2))
  await screen.findByText('Checklist · 100 %')
})

it('without a process leads to the tool that makes one', async () => {
  await open()
  server.answer('checklist', { ok: { ...listOf(), share: null, skipped: -1 } })
  unfold()
  fireEvent.click(await screen.findByRole('button', { name: 'Write them down' }))
  expect(screen.getByRole('heading', { name: 'Your process' })).toBeTruthy()
})

it('a customer is asked after the touch in the month of the question, and their words are kept', async () => {
  const won = cardOf({ state: 'won', missing: null, owner: 'Eva', asksWhy: true })
  await open(won)
  const fold = () => screen.getByText('Why do they like buying?').closest('details') as HTMLDetailsElement
  expect(fold().open).toBe(false)
  fireEvent.click(screen.getByRole('radio', { name: /^Reached/ }))
  const undo = { touchId: 'k9', id: 'T1', cells: [] }
  server.answer('log', { ok: { card: won, tab: 'Deals', touch: touchOf(), undo } })
  fireEvent.click(screen.getByRole('button', { name: /^Save touch/ }))
  await waitFor(() => expect(fold().open).toBe(true))
  fireEvent.input(screen.getByLabelText('Why they like buying, word for word'), {
    target: { value: 'Speed' },
  })
  server.answer('lines', { ok: null })
  fireEvent.click(screen.getByRole('button', { name: 'Keep their words' }))
  await screen.findByText('Kept: what Ann Lee said.')
  expect(server.asked('lines')[0]).toMatchObject({
    ...{ tab: 'Answers', of: '' },
    changes: [{ after: { id: 't:T1', answer: 't:Speed', owner: 't:Eva', on: 'd:46085' } }],
  })
})

it('nobody but a customer is asked', async () => {
  await open()
  expect(screen.queryByText('Why do they like buying?')).toBeNull()
})
