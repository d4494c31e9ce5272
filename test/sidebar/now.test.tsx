// The place Now around the form: which row it shows, finding, adding, putting off, and what it says when there is nothing.
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import { cardOf, rowOf, type TalkingServer, talkingServer, touchOf } from '../support/panel'

// Whether an element is hidden is slow to find out in jsdom, and nothing here is.
configure({ defaultHidden: true })

let server: TalkingServer

async function opened(row = rowOf()): Promise<void> {
  server.answer('row', { ok: row })
  render(<Panel server={server} />)
  await screen.findByRole('heading', { name: row.card?.name ?? '' })
}

/** The pointer comes in when what is shown is no longer fresh. */
const pointerComesIn = (): void => {
  later()
  fireEvent(document.documentElement, new Event('pointerenter'))
}

/** The clock of the page, which tests move on by themselves. */
let now = 0
const later = (): void => {
  now += 3000
}

beforeEach(() => {
  sessionStorage.clear()
  server = talkingServer()
  jest.spyOn(Date, 'now').mockImplementation(() => now)
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
  cleanup()
})

describe('the row', () => {
  it('is the selected one, asked for again when the pointer comes in and at no other time', async () => {
    await opened()
    expect(server.asked('row')).toEqual([undefined])
    server.answer('row', { ok: rowOf(cardOf({ id: 'T2', name: 'Bob Ray' })) })
    pointerComesIn()
    await screen.findByRole('heading', { name: 'Bob Ray' })
    expect(server.asked('row')).toEqual([undefined, undefined])
  })

  it('stays while something is typed about it, and is looked at by its id', async () => {
    await opened()
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'half a sentence' } })
    server.answer('row', {
      ok: rowOf(cardOf({ verdict: { word: 'Keep', why: 'key account', rule: 'P2a' } })),
    })
    pointerComesIn()
    await screen.findByText('Keep')
    expect(server.asked('row')).toEqual([undefined, 'T1'])
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('half a sentence')
  })

  it('waits with what is typed about it while another is looked at', async () => {
    await opened()
    expect(screen.queryByRole('button', { name: /^Finish it later/ })).toBeNull()
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'half a sentence' } })
    server.answer('row', { ok: rowOf(cardOf({ id: 'T2', name: 'Bob Ray' })) })
    fireEvent.click(screen.getByRole('button', { name: /^Finish it later/ }))
    await screen.findByRole('heading', { name: 'Bob Ray' })
    server.answer('row', { ok: rowOf() })
    pointerComesIn()
    await screen.findByRole('heading', { name: 'Ann Lee' })
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('half a sentence')
  })

  it('is asked for again when the focus comes in by the keyboard, not when a click brings it', async () => {
    await opened()
    const answer = async (): Promise<void> => {
      server.answer('row', { ok: rowOf() })
      later()
    }
    await answer()
    await act(async () => void fireEvent.focus(window))
    expect(server.asked('row')).toHaveLength(2)
    await answer()
    await act(async () => pointerComesIn())
    await act(async () => void fireEvent.focus(window))
    expect(server.asked('row')).toHaveLength(3)
    fireEvent(document.documentElement, new Event('pointerleave'))
    await answer()
    await act(async () => void fireEvent.focus(window))
    expect(server.asked('row')).toHaveLength(4)
  })

  const comesAndGoes = (times: number): void => {
    for (let at = 0; at < times; at++) {
      fireEvent(document.documentElement, new Event('pointerenter'))
      fireEvent(document.documentElement, new Event('pointerleave'))
      now += 80
    }
  }

  it('is asked for once while the pointer comes and goes twelve times in a second', async () => {
    await opened()
    later()
    jest.useFakeTimers({ doNotFake: ['Date'] })
    comesAndGoes(12)
    later()
    jest.advanceTimersByTime(5000)
    expect(server.asked('row')).toHaveLength(2)
  })

  it('is asked for by nobody within two seconds, and then once, if the pointer is still there', async () => {
    await opened()
    jest.useFakeTimers({ doNotFake: ['Date'] })
    comesAndGoes(12)
    fireEvent(document.documentElement, new Event('pointerenter'))
    expect(server.asked('row')).toHaveLength(1)
    later()
    jest.advanceTimersByTime(5000)
    expect(server.asked('row')).toHaveLength(2)
  })

  it('is asked for at once after a click elsewhere, which may have chosen another', async () => {
    await opened()
    fireEvent.blur(window)
    fireEvent(document.documentElement, new Event('pointerenter'))
    expect(server.asked('row')).toHaveLength(2)
  })

  it('shows verdict, why and rule, next touch, and three touches with what did not count', async () => {
    const touches = [touchOf(), touchOf({ touchId: 'k2', outcome: 'No answer', reason: '', counts: false })]
    await opened(rowOf(cardOf(), { touches }))
    expect(screen.getByText('Notice').parentElement?.textContent).toBe(
      'Notice no decision date: ask when they will decide P4',
    )
    expect(screen.getByText('11 Mar 2026').parentElement?.textContent).toBe(
      'Next touch 11 Mar 2026 · Call latest 14 Mar 2026',
    )
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toContain(
      '20 Feb 2026 Call · No answer not counted',
    )
  })

  it.each([
    ['plan', 'planned was due by 14 Mar 2026; the days before are full'],
    ['choice', 'put off was due by 14 Mar 2026'],
  ] as const)('says why a day by %s is later than the last that the cadence allows', async (from, words) => {
    const next = { day: '2026-04-20', latest: '2026-03-14', medium: 'Call', from, elsewhere: '' }
    await opened(rowOf(cardOf({ next })))
    expect(screen.getByText('20 Apr 2026').parentElement?.textContent).toBe(
      `Next touch 20 Apr 2026 · Call · ${words}`,
    )
  })

  it('shows text as text, whatever a cell holds', async () => {
    const name = '<img src=x onerror="alert(1)">'
    await opened(rowOf(cardOf({ name, email: 'javascript:alert(1)' })))
    expect(screen.getByRole('heading', { name })).not.toBeNull()
    expect(document.querySelector('img')).toBeNull()
    expect(screen.getByText('javascript:alert(1)').closest('a')).toBeNull()
  })

  it('has number and address as links that open beside Google’s frame', async () => {
    await opened(rowOf(cardOf({ phone: '+49 (0)30 123-4567, ext. 8', email: 'Ann <ann@acme.example>' })))
    for (const [text, href] of [
      ['+49 (0)30 123-4567, ext. 8', 'tel:+49301234567'],
      ['Ann <ann@acme.example>', 'mailto:ann@acme.example'],
    ] as const) {
      const link = screen.getByText(text)
      expect(['A', href, '_blank', 'noopener']).toEqual([
        link.tagName,
        ...['href', 'target', 'rel'].map((name) => link.getAttribute(name)),
      ])
    }
  })
})

describe('without a row', () => {
  it('says where to select one', async () => {
    server.answer('row', { ok: rowOf(null) })
    render(<Panel server={server} />)
    expect(await screen.findByText(/Select somebody’s row on “Deals”/)).not.toBeNull()
  })

  it('says what is wrong, and looks again when asked', async () => {
    server.answer('row', { problem: 'Touchline is not set up in this spreadsheet yet.' })
    render(<Panel server={server} />)
    await screen.findByText('Touchline is not set up in this spreadsheet yet.')
    server.answer('row', { ok: rowOf() })
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }))
    expect(await screen.findByRole('heading', { name: 'Ann Lee' })).not.toBeNull()
  })

  it('tells screen readers that it is looking', () => {
    render(<Panel server={server} />)
    expect(screen.getByText('Looking at the row…')).not.toBeNull()
  })
})

describe('finding', () => {
  const look = async (text: string): Promise<void> => {
    jest.useFakeTimers()
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } })
    await act(async () => {
      jest.runOnlyPendingTimers()
    })
    jest.useRealTimers()
  }
  const bob = { id: 'T2', name: 'Bob Ray', company: 'Bolt', email: '', verdict: 'Keep' }

  it('opens a row that stays until one goes back to the selected one', async () => {
    await opened()
    server.answer('find', { ok: [bob] })
    await look('bo')
    server.answer('row', { ok: rowOf(cardOf({ id: 'T2', name: 'Bob Ray' })) })
    fireEvent.click(await screen.findByRole('button', { name: /Bob Ray/ }))
    await screen.findByRole('heading', { name: 'Bob Ray' })
    pointerComesIn()
    expect(server.asked('row')).toEqual([undefined, 'T2', 'T2'])
    fireEvent.click(screen.getByRole('button', { name: 'Back to the selected row' }))
    expect(server.asked('row')).toEqual([undefined, 'T2', 'T2', undefined])
  })

  it('opens the first by Enter', async () => {
    await opened()
    server.answer('find', { ok: [bob] })
    await look('bo')
    await screen.findByRole('button', { name: /Bob Ray/ })
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' })
    expect(server.asked('row')).toEqual([undefined, 'T2'])
  })

  it('does not ask for one letter, and says when nobody fits', async () => {
    await opened()
    await look('b')
    expect(server.asked('find')).toEqual([])
    server.answer('find', { ok: [] })
    await look('bx')
    expect(await screen.findByText('Nobody fits “bx”.')).not.toBeNull()
  })
})

describe('adding', () => {
  const add = (name: string): void => {
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: name } })
    fireEvent.click(screen.getByRole('button', { name: 'Add person' }))
  }

  it('shows the new row', async () => {
    await opened()
    server.answer('add', { ok: rowOf(cardOf({ id: 'T3', name: 'Cyd Fox' })) })
    add('Cyd Fox')
    await screen.findByText('Cyd Fox is added.')
    expect(server.asked('add')).toMatchObject([
      { name: 'Cyd Fox', company: '', email: '', phone: '', anyway: false },
    ])
    expect(screen.getByRole('heading', { name: 'Cyd Fox' })).not.toBeNull()
  })

  it('keeps what was typed when it is refused, and offers who is there already', async () => {
    await opened()
    server.answer('add', {
      problem: 'Ann Lee is in the pipeline already.',
      known: { id: 'T1', name: 'Ann Lee' },
    })
    add('Ann')
    await screen.findByText('Ann Lee is in the pipeline already.')
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ann')
    fireEvent.click(screen.getByRole('button', { name: 'Add anyway' }))
    expect(server.asked('add')[1]).toMatchObject({ name: 'Ann', anyway: true })
  })
})

describe('putting off', () => {
  it('goes to the next working day, and back', async () => {
    await opened(rowOf(cardOf({ today: '2026-03-06' })))
    server.answer('snooze', { ok: rowOf() })
    fireEvent.click(screen.getByRole('button', { name: 'Tomorrow' }))
    await screen.findByText('Ann Lee: not before 9 Mar 2026.')
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(server.asked('snooze')).toMatchObject([
      { id: 'T1', day: '2026-03-09' },
      { id: 'T1', day: '' },
    ])
  })

  it('is not offered for a promise', async () => {
    const next = {
      day: '2026-03-09',
      latest: '2026-03-09',
      medium: 'Call',
      from: 'promise',
      elsewhere: '',
    } as const
    await opened(rowOf(cardOf({ next })))
    expect(screen.queryByText('Not today')).toBeNull()
  })
})

describe('the missing fact alone', () => {
  it('that stands there as somebody’s estimate is confirmed by one click', async () => {
    const missing = { ...cardOf().missing, seen: '2026-04-02', question: 'Is 2 Apr 2026 still their date?' }
    await opened(rowOf(cardOf({ missing: missing as ReturnType<typeof cardOf>['missing'] })))
    fireEvent.click(screen.getByRole('button', { name: 'They confirm 2 Apr 2026' }))
    expect(server.asked('fill')).toMatchObject([
      {
        id: 'T1',
        cell: { field: 'decision', header: 'Close date', seen: '2026-04-02', value: '2026-04-02' },
      },
    ])
  })

  it('is saved by its own button, and what was chosen for the touch stays', async () => {
    await opened()
    fireEvent.click(screen.getByRole('radio', { name: 'Reached' }))
    fireEvent.input(screen.getByLabelText('When will they decide?'), { target: { value: '2026-03-30' } })
    server.answer('fill', { ok: rowOf(cardOf({ missing: null })) })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Close date saved.')
    expect(server.asked('fill')).toMatchObject([
      { id: 'T1', cell: { field: 'decision', header: 'Close date', seen: '', value: '2026-03-30' } },
    ])
    expect(screen.queryByLabelText('When will they decide?')).toBeNull()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Reached' }).checked).toBe(true)
  })
})

it('says what matters to them above all else (C13)', async () => {
  server.answer('row', { ok: rowOf(cardOf({ about: 'Two kids, sails' })) })
  render(<Panel server={server} />)
  const about = await screen.findByText('About them: Two kids, sails')
  const verdict = document.querySelector('.verdict') as Element
  expect(about.compareDocumentPosition(verdict)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

it('says where it is unknown for too long whether somebody fits', async () => {
  server.answer('row', { ok: rowOf(cardOf({ fit: 'Unknown · ask how many they are', isSlow: true })) })
  render(<Panel server={server} />)
  await screen.findByText(/^You have talked for a while without knowing whether they fit/)
})
