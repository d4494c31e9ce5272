// What a user does with one person in the panel: the history and its corrections, forgetting, parked people, duplicates.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import type { Forgetting } from '../../src/app/panel/forget'
import type { HistoryTouch } from '../../src/app/panel/history-page'
import type { ParkedRow } from '../../src/app/panel/parked-page'
import { cardOf, rowOf, type TalkingServer, talkingServer, touchOf } from '../support/panel'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))

const touch = (part: Partial<HistoryTouch> = {}): HistoryTouch => ({
  ...touchOf(),
  ...{ touchId: 'x1', when: '2026-03-02 10:00', minutes: '12', of: '' },
  ...part,
})
const page = (touches: readonly HistoryTouch[], above = 0) => ({
  ok: { id: 'T1', name: 'Ann Lee', today: '2026-03-04', touches, above },
})

async function openHistory(touches: readonly HistoryTouch[], above = 0): Promise<void> {
  server.answer('row', { ok: rowOf() })
  server.answer('history', page(touches, above))
  render(<Panel server={server} />)
  await screen.findByRole('button', { name: 'Whole history' })
  click('Whole history')
  await screen.findByRole('heading', { name: 'History of Ann Lee' })
  if (touches.length > 0) await screen.findByText(/latest first|^The last/)
}

describe('the whole history', () => {
  it('shows all touches, and earlier ones when asked, in order', async () => {
    await openHistory([touch()], 700)
    expect(screen.getByText('The last 1 touches.')).toBeTruthy()
    server.answer('history', page([touch({ touchId: 'x0', when: '2025-12-01', note: 'long ago' })]))
    click('Show earlier ones')
    await screen.findByText('2 touches, the latest first.')
    expect(server.asked('history')).toEqual([
      { id: 'T1', above: 0 },
      { id: 'T1', above: 700 },
    ])
    const [first, last] = screen.getAllByRole('listitem').slice(-2)
    expect(within(first as HTMLElement).queryByText('long ago')).toBeNull()
    expect(within(last as HTMLElement).getByText('long ago')).toBeTruthy()
  })

  it('sends only what differs is wanted, tells what follows, and takes it back', async () => {
    await openHistory([touch()])
    click(/Call/)
    fireEvent.change(screen.getByLabelText('How it ended', { selector: '#touch-outcome' }), {
      target: { value: 'No answer' },
    })
    fireEvent.input(screen.getByLabelText('Day'), { target: { value: '2026-03-01' } })
    const after = rowOf(cardOf({ verdict: { word: 'Purge', why: '', rule: '' } }))
    server.answer('correct', { ok: { ...after, batch: 'b1' } })
    server.answer('history', page([touch({ outcome: 'No answer' })]))
    click('Save')
    await screen.findByText(/^Corrected: Call, 1 Mar 2026\. .* → Purge\./)
    const [request] = server.asked('correct') as { seen: object; wanted: object }[]
    expect(request?.seen).toMatchObject({ when: '2026-03-02 10:00', outcome: touch().outcome, minutes: '12' })
    expect(request?.wanted).toMatchObject({ when: '2026-03-01 10:00', outcome: 'No answer', minutes: '12' })
    server.answer('undoBatch', { ok: { batch: 'b1', verb: 'correct', rows: 1, kept: [], gone: 0 } })
    server.answer('row', { ok: rowOf() })
    server.answer('history', page([touch()]))
    click(/^Undo/)
    await screen.findByText('As it was: Call, 2 Mar 2026.')
    expect(server.asked('undoBatch')).toEqual([{ batch: 'b1', id: 'T1' }])
  })

  it('asks before it takes a touch out; a refusal leaves it open', async () => {
    await openHistory([touch()])
    click(/Call/)
    click('Take it out')
    expect(server.asked('correct')).toEqual([])
    click('No, keep it')
    click('Take it out')
    server.answer('correct', { problem: 'This touch is no longer in the log.' })
    click('Yes, take it out')
    await screen.findByText('This touch is no longer in the log.')
    expect((server.asked('correct')[0] as { wanted: unknown }).wanted).toBeNull()
    expect(screen.getByRole('button', { name: 'Yes, take it out' })).toBeTruthy()
  })

  it('says where a touch is corrected that has no id yet', async () => {
    await openHistory([touch({ touchId: '' })])
    click(/Call/)
    expect(screen.getByText(/^Typed into the sheet since last night/)).toBeTruthy()
  })

  it('goes back by Escape: first the open touch, then the history', async () => {
    await openHistory([touch()])
    click(/Call/)
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(screen.queryByLabelText('Day')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(await screen.findByRole('button', { name: 'Whole history' })).toBeTruthy()
  })
})

describe('forgetting', () => {
  const TOLD: Forgetting = {
    name: 'Ann Lee',
    tabs: [
      { tab: 'Deals', lines: 2, cells: 1 },
      { tab: 'Touches', lines: 3, cells: 0 },
      { tab: 'Odd', lines: 1, cells: 0 },
    ],
    left: [{ tab: 'Invoices', cells: 4 }],
    others: ['Eve Orr', 'Acme'],
    isDone: false,
  }

  it('tells what goes and what stays, waits for the name, and offers no undo', async () => {
    server.answer('row', { ok: rowOf() })
    server.answer('forget', { ok: TOLD })
    render(<Panel server={server} />)
    await screen.findByRole('button', { name: 'Forget this person…' })
    click('Forget this person…')
    await screen.findByText('2 rows of your pipeline, with all their cells')
    screen.getByText(/^Eve Orr, Acme: same address or number, another name\. Nothing of that goes\./)
    for (const text of [
      '3 touches',
      '1 line of Odd',
      '1 cell of Deals that names them',
      'There is no undo for this.',
    ])
      expect(screen.getByText(text)).toBeTruthy()
    expect(screen.getByText(/“Invoices” names them in 4 cells/)).toBeTruthy()
    const erase = screen.getByRole<HTMLButtonElement>('button', { name: 'Erase for good' })
    const type = (value: string) =>
      fireEvent.input(screen.getByLabelText('To do it, type Ann Lee'), { target: { value } })
    type('Ann')
    expect(erase.disabled).toBe(true)
    type(' ann lee')
    server.answer('forget', { ok: { ...TOLD, isDone: true } })
    server.answer('row', { ok: rowOf(null) })
    click('Erase for good')
    await screen.findByText('Ann Lee is forgotten. This cannot be taken back.')
    expect(server.asked('forget')).toEqual([
      { id: 'T1', name: '' },
      { id: 'T1', name: ' ann lee' },
    ])
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })

  it('stays with the person while it is open, whichever row is selected meanwhile', async () => {
    server.answer('row', { ok: rowOf() })
    server.answer('forget', { ok: TOLD })
    render(<Panel server={server} />)
    await screen.findByRole('button', { name: 'Forget this person…' })
    const look = async (): Promise<void> => {
      window.dispatchEvent(new Event('blur'))
      server.answer('row', { ok: rowOf() })
      await act(async () => {
        document.documentElement.dispatchEvent(new Event('pointerenter'))
      })
    }
    click('Forget this person…')
    fireEvent.input(await screen.findByLabelText('To do it, type Ann Lee'), { target: { value: 'Ann' } })
    await look()
    expect(server.asked('row').at(-1)).toBe('T1')
    expect(screen.getByLabelText<HTMLInputElement>('To do it, type Ann Lee').value).toBe('Ann')
    click('Keep everything')
    await look()
    expect(server.asked('row').at(-1)).toBeUndefined()
  })
})

const open = async (title: RegExp): Promise<void> => {
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  click(title)
}

describe('parked people', () => {
  const BOB: ParkedRow = {
    ...{
      id: 'T2',
      name: 'Bob Ray',
      company: 'Bolt',
      kind: 'bench',
      since: '2026-03-01',
      wakes: '2026-06-01',
    },
    ...{ verb: 'say no', last: { day: '2026-02-27', medium: 'Call', outcome: 'Not interested' } },
    ...{ benched: 'bench 2026-03-01', wakeOn: '2026-06-01' },
  }
  const listed = (rows: readonly ParkedRow[]) => ({ ok: { today: '2026-03-04', rows, more: 0, others: 2 } })

  it('are listed with why and until when, and come back by one click with one undo', async () => {
    server.answer('parked', listed([BOB]))
    await open(/^Parked people/)
    await screen.findByText('1 row is parked.')
    expect(screen.getByText('On the bench since 1 Mar 2026, after a last mail.')).toBeTruthy()
    expect(screen.getByText('Last: Call · Not interested, 27 Feb 2026.')).toBeTruthy()
    expect(screen.getByText('2 more belong to others.')).toBeTruthy()
    server.answer('decide', { ok: { batch: 'b1', done: [], left: [] } })
    server.answer('parked', listed([]))
    click('Bring back Bob Ray')
    await screen.findByText('Bob Ray is back in the pipeline.')
    const [request] = server.asked('decide') as { decisions: { cells: unknown }[] }[]
    expect(request?.decisions[0]?.cells).toEqual([
      { field: 'benched', value: '', seen: 'bench 2026-03-01' },
      { field: 'wakeOn', value: '', seen: '2026-06-01' },
    ])
    server.answer('undoBatch', { ok: { batch: 'b1', verb: 'back', rows: 1, kept: [], gone: 0 } })
    server.answer('parked', listed([BOB]))
    click(/^Undo/)
    await screen.findByText('Bob Ray: parked as before.')
  })

  it('get another day; what changed meanwhile is said', async () => {
    server.answer('parked', listed([BOB]))
    await open(/^Parked people/)
    await screen.findByText('1 row is parked.')
    click('Another day: Bob Ray')
    fireEvent.input(screen.getByLabelText('Parked until'), { target: { value: '2026-05-01' } })
    server.answer('decide', { ok: { batch: 'b1', done: [], left: [{ id: 'T2' }] } })
    server.answer('parked', listed([BOB]))
    click('Save')
    await screen.findByText(/^Bob Ray was changed in the sheet meanwhile/)
  })
})

it('duplicates: the user says which row stays and whose cell stands; the undo is one', async () => {
  const pair = {
    ...{ shared: ['mail'], sign: 's1' },
    sides: [
      { id: 'T1', row: 2, name: 'Ann Lee' },
      { id: 'T2', row: 9, name: 'A. Lee' },
    ],
    fields: [
      { header: 'Amount', texts: ['900', '1200'] },
      { header: 'Phone', texts: ['', '0170'] },
      { header: 'Stage', texts: ['Demo', 'Lead'] },
    ],
  }
  server.answer('duplicates', { ok: { pairs: [pair], more: 0 } })
  await open(/^Duplicates/)
  await screen.findByText('Two rows look like the same deal.')
  click(/^Ann Lee \(row 2\)/)
  expect(screen.getByText('Phone: 0170, filled in from the other row.')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('A. Lee, row 9'))
  fireEvent.click(screen.getByLabelText('900'))
  expect(screen.queryByText(/^Phone:/)).toBeNull()
  server.answer('merge', { ok: { batch: 'm1', id: 'T2', name: 'A. Lee', emptied: 2, touches: 1 } })
  server.answer('duplicates', { ok: { pairs: [], more: 0 } })
  click('Make row 9 of both, empty row 2')
  await screen.findByText('A. Lee is one row now, with 1 touch more. Row 2 is empty.')
  expect(server.asked('merge')).toMatchObject([{ stay: 'T2', go: 'T1', take: ['Amount'], sign: 's1' }])
  server.answer('undoBatch', { ok: { batch: 'm1', verb: 'merge', rows: 2, kept: [], gone: 0 } })
  server.answer('duplicates', { ok: { pairs: [], more: 0 } })
  click(/^Undo/)
  await screen.findByText('A. Lee: two rows as before.')
  expect(server.asked('undoBatch')).toEqual([{ batch: 'm1' }])
})
