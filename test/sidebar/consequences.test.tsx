// What the panel offers as soon as an outcome is chosen, and what is sent with the touch.
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/preact'
import { nextDates } from '../../sidebar/now/consequences'
import { reachBy } from '../../sidebar/now/links'
import { Panel } from '../../sidebar/panel'
import { oneAtATime } from '../../sidebar/server'
import { parseIsoDay } from '../../src/core/calendar/day'
import { callLink, mailLink } from '../../src/core/cells/links'
import { cardOf, rowOf, type TalkingServer, talkingServer, touchOf } from '../support/panel'

// Whether an element is hidden is slow to find out in jsdom, and nothing here is.
configure({ defaultHidden: true })

let server: TalkingServer

async function opened(row = rowOf()): Promise<void> {
  server.answer('row', { ok: row })
  render(<Panel server={server} />)
  await screen.findByRole('heading', { name: row.card?.name ?? '' })
}

const click = (role: 'button' | 'radio' | 'checkbox', name: string | RegExp): void => {
  fireEvent.click(screen.getByRole(role, { name }))
}
const type = (label: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
}
const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
/** What is sent when the form is saved. */
const sent = (): Record<string, unknown> => {
  click('button', 'Save touch')
  return server.asked('log').at(-1) as Record<string, unknown>
}

beforeEach(() => {
  sessionStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

describe('the reason that stands there', () => {
  it.each([
    ['Reached', 'New safety rule'],
    ['Left message', 'New safety rule'],
    ['No answer', ''],
    ['Wrong number', ''],
  ])('after %s is logged as “%s”: nobody heard it where nobody was reached', async (outcome, reason) => {
    await opened()
    click('radio', outcome)
    expect(sent()).toMatchObject({ outcome, reason })
  })

  it('is logged whatever the outcome once somebody typed one', async () => {
    await opened()
    type('What was in it for them', 'the new price list')
    click('radio', 'No answer')
    expect(sent()).toMatchObject({ reason: 'the new price list' })
  })
})

describe('reached', () => {
  it('offers the next date by one click, which is promised', async () => {
    await opened()
    click('radio', 'Reached')
    click('button', 'Tuesday')
    expect(sent()).toMatchObject({
      outcome: 'Reached',
      progress: '',
      cells: [{ field: 'promised', value: '2026-03-10', seen: '' }],
    })
  })

  it('promises nothing unless a date is chosen, nor a date of a talk that was none', async () => {
    await opened()
    click('radio', 'Reached')
    fireEvent.click(screen.getAllByRole('button', { name: 'Tomorrow' })[0] as HTMLElement)
    click('radio', 'No answer')
    expect(sent()).toMatchObject({ outcome: 'No answer', cells: [] })
  })

  it.each([
    ['2026-03-04', ['Tomorrow 2026-03-05', 'Tuesday 2026-03-10', 'In a week 2026-03-11']],
    ['2026-03-06', ['Monday 2026-03-09', 'Tuesday 2026-03-10', 'In a week 2026-03-13']],
    ['2026-03-02', ['Tomorrow 2026-03-03', 'Tuesday 2026-03-10', 'In a week 2026-03-09']],
    ['2026-03-03', ['Tomorrow 2026-03-04', 'Tuesday 2026-03-10']],
  ])('on %s offers working days, each once', (today, dates) => {
    const offered = nextDates(parseIsoDay(today) ?? 0)
    expect(offered.map(({ label, day }) => `${label} ${day}`)).toEqual(dates)
  })
})

describe('a meeting set', () => {
  it('asks when, which is promised and progress; without a day it is no progress', async () => {
    await opened()
    click('radio', 'Meeting set')
    type('Promised day', '2026-03-12')
    type('Promised time', '10:00')
    expect(sent()).toMatchObject({
      progress: 'Next step agreed',
      cells: [{ field: 'promised', value: '2026-03-12 10:00', seen: '' }],
    })
    cleanup()
    server = talkingServer()
    sessionStorage.clear()
    await opened()
    click('radio', 'Meeting set')
    expect(sent()).toMatchObject({ progress: '', cells: [] })
  })
})

describe('not interested', () => {
  it('offers never, parking for 30 or 90 days or until a day, and a last ask', async () => {
    await opened()
    click('radio', 'Not interested')
    click('radio', 'Never')
    click('radio', 'Park 90 days')
    click('checkbox', /Who would be a better fit/)
    expect(sent()).toMatchObject({
      referralAsked: 'yes',
      cells: [
        { field: 'benched', value: 'bench 2026-03-04', seen: '' },
        { field: 'wakeOn', value: '2026-06-02', seen: '' },
      ],
    })
  })

  it('writes never into the column that it names, in place of the fact asked for', async () => {
    const missing = {
      ...cardOf().missing,
      fact: 'gut',
      field: 'gut',
      question: 'Will they buy?',
      header: 'Will they buy?',
    }
    await opened(rowOf(cardOf({ missing: missing as ReturnType<typeof cardOf>['missing'] })))
    type('Will they buy?', 'hope')
    click('radio', 'Not interested')
    click('radio', 'Never')
    expect(screen.getByText('“never” goes into “Will they buy?”.')).not.toBeNull()
    expect(sent()).toMatchObject({ cells: [{ field: 'gut', value: 'never', seen: '' }] })
  })

  it('leaves the row as it is unless something is chosen, and parks no one who is parked', async () => {
    await opened(rowOf(cardOf({ state: 'bench' })))
    click('radio', 'Not interested')
    expect(screen.queryByRole('radio', { name: /^Park/ })).toBeNull()
    expect(sent()).toMatchObject({ cells: [] })
  })
})

describe('a wrong number', () => {
  it('is struck by the click that names it, and the right one goes in its place', async () => {
    await opened()
    click('radio', 'Wrong number')
    expect(sent()).toMatchObject({ cells: [] })
    cleanup()
    sessionStorage.clear()
    await opened()
    click('radio', 'Wrong number')
    click('checkbox', 'Strike 555-1234567 out of “Phone”')
    type('The right one, if you have it', '+49 30 7654321')
    expect(sent()).toMatchObject({
      cells: [{ field: 'phone', value: '+49 30 7654321', seen: '555-1234567' }],
    })
  })
})

describe('who left the company', () => {
  const saved = {
    ok: {
      card: cardOf({ state: 'bench' }),
      touch: touchOf({ touchId: 'k9', outcome: 'Left the company', counts: false, uncounted: 'C2' }),
      undo: {
        touchId: 'k9',
        id: 'T1',
        cells: [
          { field: 'benched', value: '', seen: 'bench 2026-03-04' },
          { field: 'wakeOn', value: '', seen: '' },
        ],
      },
    },
  }

  it('is parked for good, and who is there now is noted and added at the same company by one click', async () => {
    await opened()
    choose('Another outcome', 'Left the company')
    type('Who is there now, at Acme?', 'Zoe Moss')
    server.answer('log', saved)
    expect(sent()).toMatchObject({
      note: 'There now: Zoe Moss',
      cells: [
        { field: 'benched', value: 'bench 2026-03-04', seen: '' },
        { field: 'wakeOn', value: '', seen: '' },
      ],
    })
    await screen.findByText(/Ann Lee is on the bench: nothing more is planned/)
    click('button', 'Add Zoe Moss at Acme')
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Zoe Moss')
    expect(screen.getByLabelText<HTMLInputElement>('Company').value).toBe('Acme')
  })

  it('is parked unless the user takes the tick away, a client too: nothing is planned with who is gone', async () => {
    await opened(rowOf(cardOf({ state: 'won' })))
    choose('Another outcome', 'Left the company')
    expect(sent()).toMatchObject({ cells: [{ field: 'benched' }, { field: 'wakeOn' }] })
    cleanup()
    sessionStorage.clear()
    await opened()
    choose('Another outcome', 'Left the company')
    click('checkbox', /^Plan nothing more with Ann Lee/)
    expect(sent()).toMatchObject({ cells: [] })
  })
})

describe('an automated medium', () => {
  const items = [{ item: 'April prices', reason: 'Order before they rise' }]

  it('takes an item, with the library’s offered; the item brings its reason', async () => {
    await opened(rowOf(cardOf(), { items }))
    expect(screen.queryByLabelText('What was in it')).toBeNull()
    choose('How', 'Newsletter')
    expect(screen.getByText('A newsletter counts only with an item.')).not.toBeNull()
    click('button', 'April prices')
    expect(sent()).toMatchObject({ item: 'April prices', reason: 'Order before they rise', outcome: 'Sent' })
  })

  it('that was saved without one is said not to count by V3, and the item takes its place', async () => {
    await opened(rowOf(cardOf(), { items }))
    choose('How', 'Newsletter')
    const touch = touchOf({
      touchId: 'k9',
      medium: 'Newsletter',
      outcome: 'Sent',
      counts: false,
      uncounted: 'V3',
    })
    const undo = { touchId: 'k9', id: 'T1', cells: [] }
    server.answer('log', { ok: { card: cardOf(), touch, undo } })
    sent()
    await screen.findByText(/Not counted: a newsletter counts only with an item: what was in it\? \(V3\)/)
    server.answer('undo', { ok: { ...rowOf(), kept: [] } })
    click('button', 'April prices')
    await screen.findByText(/Saving Newsletter/)
    expect(server.asked('log').at(-1)).toMatchObject({ medium: 'Newsletter', item: 'April prices' })
  })

  it('may be written by hand, which is personal', async () => {
    await opened()
    choose('How', 'Card')
    click('checkbox', /^Written by hand/)
    expect(sent()).toMatchObject({ personal: 'yes' })
  })
})

describe('what was chosen', () => {
  it('stays when the same row is looked at again', async () => {
    await opened()
    click('radio', 'Left message')
    server.answer('row', { ok: rowOf() })
    fireEvent.blur(window)
    fireEvent(document.documentElement, new Event('pointerenter'))
    await Promise.resolve()
    expect(server.asked('row')).toHaveLength(2)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Left message' }).checked).toBe(true)
  })
})

describe('a link to call', () => {
  it.each([
    ['555-1234567', 'tel:5551234567'],
    ['+49 (0)30 / 123 45-67', 'tel:+49301234567'],
    ['+1 (555) 123-4567, ext. 89', 'tel:+15551234567'],
    ['Tel. 030 1234567; 040 99', 'tel:0301234567'],
    ['call office', ''],
    ['12', ''],
    ['javascript:alert(1)', ''],
    ['1234567890123456789', ''],
  ])('for %s is %s', (phone, link) => {
    expect(callLink(phone)).toBe(link)
  })
})

describe('a link to write', () => {
  it.each([
    ['ann@acme.example', 'mailto:ann@acme.example'],
    ['mailto:ann@acme.example', 'mailto:ann@acme.example'],
    ['Ann Lee <ann@acme.example>', 'mailto:ann@acme.example'],
    ['ann@acme.example?bcc=all@acme.example', 'mailto:ann@acme.example'],
    ['javascript:alert(1)', ''],
    ['ann@acme', ''],
    ['no email', ''],
  ])('for %s is %s', (email, link) => {
    expect(mailLink(email)).toBe(link)
  })

  it.each([
    ['E-mail', 'ann@acme.com', 'mailto:ann@acme.com'],
    ['Newsletter', 'ann@acme.com', 'mailto:ann@acme.com'],
    ['Call', '+1 202 555 0129', 'tel:+12025550129'],
    ['', '+1 202 555 0129', 'tel:+12025550129'],
  ])('reaches somebody by %s at %s', (medium, text, link) => {
    const person = { phone: '+1 202 555 0129', email: 'ann@acme.com' }
    expect(reachBy(medium, person)).toMatchObject({ text, link })
  })
})

describe('the server', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

  it('has one call in flight: acts wait for their turn and are all done, even after a failure', async () => {
    const one = oneAtATime(server)
    const answers: unknown[] = []
    let go = (_: Error): void => {}
    jest.spyOn(server, 'log').mockImplementationOnce(() => new Promise((_, reject) => (go = reject)))
    one.log({} as never).catch(({ message }) => answers.push(message))
    server.answer('snooze', { ok: rowOf() })
    one.snooze({ id: 'T1', day: '' }).then(() => answers.push('put off'))
    await settled()
    expect(server.asked('snooze')).toEqual([])
    go(new Error('lost'))
    await settled()
    expect(answers).toEqual(['lost', 'put off'])
  })

  it('asks only the last of the questions that wait', async () => {
    const one = oneAtATime(server)
    let go = (_: never): void => {}
    jest.spyOn(server, 'row').mockImplementationOnce(() => new Promise((resolve) => (go = resolve)))
    one.row()
    await settled()
    for (const text of ['a', 'an', 'ann']) one.find(text)
    go({} as never)
    await settled()
    expect(server.asked('find')).toEqual(['ann'])
  })

  it('gives up a call that nobody answers, so that the others get their turn', async () => {
    jest.useFakeTimers()
    const one = oneAtATime(server)
    const failed = one.fill({} as never).catch(({ message }) => message)
    await jest.advanceTimersByTimeAsync(120_000)
    expect(await failed).toBe('Google does not answer.')
    one.find('ann')
    await jest.advanceTimersByTimeAsync(0)
    jest.useRealTimers()
    expect(server.asked('find')).toEqual(['ann'])
  })
})
