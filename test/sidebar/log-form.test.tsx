// The log form as a person uses it: prefilled, keys, saved at once, taken back, and nothing typed is ever lost.
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import type { ShownTouch } from '../../src/app/panel/row-history'
import { cardOf, rowOf, type TalkingServer, talkingServer, touchOf } from '../support/panel'

// Whether an element is hidden is slow to find out in jsdom, and nothing here is.
configure({ defaultHidden: true })

let server: TalkingServer

async function opened(row = rowOf()): Promise<void> {
  server.answer('row', { ok: row })
  render(<Panel server={server} />)
  await screen.findByRole('heading', { name: row.card?.name ?? '' })
}

const reason = (): HTMLTextAreaElement => screen.getByLabelText('What was in it for them')
const outcome = (name: string): HTMLInputElement => screen.getByRole('radio', { name })
const type = (field: HTMLElement, value: string): void => {
  fireEvent.input(field, { target: { value } })
}
/** Saves with the outcome that is chosen; a call that was not said to end otherwise reached them. */
const save = (): void => {
  if (!document.querySelector('.outcomes input:checked')) fireEvent.click(outcome('Reached'))
  fireEvent.click(screen.getByRole('button', { name: 'Save touch' }))
}
const sent = (at = 0): Record<string, unknown> => server.asked('log')[at] as Record<string, unknown>

const saved = (part: Partial<ShownTouch> = {}) => ({
  ok: {
    card: cardOf({
      next: { day: '2026-03-18', latest: '2026-03-21', medium: 'E-mail', from: 'cadence', elsewhere: '' },
      prefill: { medium: 'E-mail', outcome: 'Sent' },
    }),
    touch: touchOf({ touchId: 'k9', when: '2026-03-04 12:00', reason: 'New safety rule', ...part }),
    undo: { touchId: 'k9', id: 'T1', cells: [] },
  },
})

beforeEach(() => {
  sessionStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

describe('a touch', () => {
  it('is prefilled with medium and reason, and saved in one call', async () => {
    await opened()
    expect(screen.getByLabelText<HTMLSelectElement>('How').value).toBe('Call')
    expect(reason().value).toBe('New safety rule')
    server.answer('log', saved())
    save()
    await screen.findByText(/^Saved: Call, Reached with Ann Lee. Next: 18 Mar 2026, E-mail.$/)
    expect(server.asked('log')).toHaveLength(1)
    expect(sent()).toMatchObject({
      id: 'T1',
      medium: 'Call',
      outcome: 'Reached',
      reason: 'New safety rule',
      cells: [],
    })
    expect(screen.getByLabelText<HTMLSelectElement>('How').value).toBe('E-mail')
  })

  it('is saved once: Save sleeps until something is touched, however often it is pressed', async () => {
    await opened()
    server.answer('log', saved())
    save()
    await screen.findByText(/^Saved: Call/)
    fireEvent.click(screen.getByRole('button', { name: 'Saved' }))
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })
    expect(server.asked('log')).toHaveLength(1)
    type(reason(), 'The catalogue')
    fireEvent.click(screen.getByRole('button', { name: 'Save touch' }))
    expect(sent(1)).toMatchObject({ medium: 'E-mail', outcome: 'Sent', reason: 'The catalogue' })
  })

  it('takes two keys: a digit for the outcome, Enter to save', async () => {
    await opened()
    fireEvent.keyDown(document.body, { key: '3' })
    expect(outcome('No answer').checked).toBe(true)
    expect(document.activeElement).toBe(outcome('No answer'))
    fireEvent.submit(outcome('No answer').form as HTMLFormElement)
    expect(sent()).toMatchObject({ outcome: 'No answer' })
  })

  it('leaves digits to the fields one types in', async () => {
    await opened()
    fireEvent.keyDown(reason(), { key: '3' })
    expect(outcome('No answer').checked).toBe(false)
  })

  it('by a medium that is spoken needs its outcome, and none is chosen beforehand', async () => {
    await opened()
    expect(document.querySelector('.outcomes input:checked')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Save touch' }))
    expect((await screen.findByRole('alert')).textContent).toBe(
      'How did it end? Choose that first; nothing is logged yet.',
    )
    expect(server.asked('log')).toEqual([])
  })

  it('is saved by Enter in the reason, and by Ctrl+Enter anywhere', async () => {
    await opened()
    fireEvent.click(outcome('Reached'))
    fireEvent.keyDown(reason(), { key: 'Enter' })
    expect(server.asked('log')).toHaveLength(1)
    cleanup()
    await opened()
    fireEvent.click(outcome('Reached'))
    fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'Enter', ctrlKey: true })
    expect(server.asked('log')).toHaveLength(2)
  })

  it('brings the usual outcome of another medium, and keeps one that was chosen', async () => {
    await opened()
    fireEvent.change(screen.getByLabelText('How'), { target: { value: 'E-mail' } })
    expect(outcome('Sent').checked).toBe(true)
    fireEvent.click(outcome('Replied'))
    fireEvent.change(screen.getByLabelText('How'), { target: { value: 'LinkedIn' } })
    expect(outcome('Replied').checked).toBe(true)
  })

  it('carries what stands under More, the missing fact and the promise', async () => {
    await opened()
    type(screen.getByLabelText('When will they decide?'), '2026-03-30')
    fireEvent.click(screen.getByRole('radio', { name: 'They' }))
    type(screen.getByLabelText('Minutes'), '12')
    fireEvent.change(screen.getByLabelText('Progress'), { target: { value: 'Next step agreed' } })
    type(screen.getByLabelText('Promised day'), '2026-03-09')
    type(screen.getByLabelText('Promised time'), '15:30')
    type(screen.getByLabelText('Note'), '=SUM(A1) <b>bold</b>')
    save()
    expect(sent()).toMatchObject({
      direction: 'In',
      minutes: 12,
      progress: 'Next step agreed',
      note: '=SUM(A1) <b>bold</b>',
      cells: [
        { field: 'decision', value: '2026-03-30', seen: '' },
        { field: 'promised', value: '2026-03-09 15:30', seen: '' },
      ],
    })
  })

  it('stands in the list before the server has answered, and is sent once however often one presses', async () => {
    await opened()
    save()
    fireEvent.keyDown(reason(), { key: 'Enter' })
    expect(screen.getByText('saving…').parentElement?.textContent).toContain('Call · Reached')
    expect(server.asked('log')).toHaveLength(1)
  })
})

describe('a reason that is only ours (V1)', () => {
  it('is saved, said not to count, and better ones take its place', async () => {
    await opened()
    type(reason(), 'checking in')
    server.answer('log', saved({ reason: 'checking in', counts: false, uncounted: 'V1' }))
    save()
    await screen.findByText(/It does not count: the reason is only yours \(V1\)/)
    server.answer('undo', { ok: { ...rowOf(), kept: [] } })
    server.answer('log', saved({ reason: 'Price change in April' }))
    const [offer] = screen.getAllByRole('button', { name: 'Price change in April' }).slice(-1)
    fireEvent.click(offer as HTMLElement)
    await waitFor(() => expect(server.asked('log')).toHaveLength(2))
    expect(server.asked('undo')).toMatchObject([{ touchId: 'k9', id: 'T1', cells: [] }])
    expect(sent(1)).toMatchObject({ reason: 'Price change in April' })
    expect(sent(1).key).not.toBe(sent(0).key)
  })

  it('is not what an attempt lacks', async () => {
    await opened()
    server.answer('log', saved({ outcome: 'No answer', counts: false, uncounted: 'C2' }))
    save()
    expect(await screen.findByText(/Nobody was reached: an attempt, not counted/)).not.toBeNull()
  })

  it.each([
    ['V3', /Not counted: a newsletter counts only with an item: what was in it\? \(V3\)/],
    ['C3', /enough automated touches count this year; a personal one would \(C3\)/],
  ] as const)('is not what an automated touch lacks by %s, which is said', async (uncounted, words) => {
    await opened()
    server.answer('log', saved({ medium: 'Newsletter', counts: false, uncounted }))
    save()
    expect(await screen.findByText(words)).not.toBeNull()
    expect(screen.queryByText(/V1/)).toBeNull()
  })
})

describe('a failed save', () => {
  it('keeps what was typed in the form, and through a reload of the panel', async () => {
    await opened()
    type(screen.getByLabelText('Note'), 'They move in May')
    server.answer('log', { problem: 'Touchline is at work: try again in a minute.' })
    save()
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Touchline is at work: try again in a minute.',
    )
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('They move in May')
    expect(screen.queryByText('saving…')).toBeNull()
    cleanup()
    await opened()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('They move in May')
  })

  it('without an answer sends the same key again, as one that may have arrived', async () => {
    await opened()
    server.answer('log', new Error('NetworkError: connection lost.'))
    save()
    await screen.findByText(/no connection to Google/)
    expect(sent()).toMatchObject({ again: false })
    type(screen.getByLabelText('Note'), 'They called back')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(sent(1)).toMatchObject({ again: true, key: sent().key, note: 'They called back' })
  })

  it('over a cell that changed shows both values and lets the user choose', async () => {
    await opened()
    type(screen.getByLabelText('When will they decide?'), '2026-03-30')
    const conflict = { field: 'decision' as const, now: '2026-04-01' }
    server.answer('log', { problem: 'Close date now says “2026-04-01”; you want “2026-03-30”.', conflict })
    save()
    await screen.findByText(/now says “2026-04-01”/)
    fireEvent.click(screen.getByRole('button', { name: 'Save mine' }))
    expect(sent(1)).toMatchObject({ cells: [{ field: 'decision', value: '2026-03-30', seen: '2026-04-01' }] })
  })

  it('over a cell that changed can go on without it', async () => {
    await opened()
    type(screen.getByLabelText('When will they decide?'), '2026-03-30')
    const conflict = { field: 'decision' as const, now: '2026-04-01' }
    server.answer('log', { problem: 'Close date changed.', conflict })
    save()
    await screen.findByText('Close date changed.')
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is there' }))
    expect(sent(1)).toMatchObject({ cells: [] })
  })
})

describe('what was said', () => {
  it('stands until it is closed', async () => {
    await opened()
    server.answer('log', saved())
    save()
    await screen.findByText(/^Saved:/)
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText(/^Saved:/)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})

describe('undo', () => {
  it('takes the touch back and gives what was typed back to the form', async () => {
    await opened()
    type(reason(), 'The new price list')
    server.answer('log', saved({ reason: 'The new price list' }))
    save()
    await screen.findByText(/^Saved:/)
    server.answer('undo', { ok: { ...rowOf(), kept: [] } })
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText('Taken back: Call with Ann Lee.')
    expect(reason().value).toBe('The new price list')
  })
})
