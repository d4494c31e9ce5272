// Today and call mode as they are seen and heard: by keyboard, over a real sheet in memory.
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import { type AppSheet, setUpSheet } from '../../support/app-calls'
import { type SheetServer, serverOf, sheetToCall } from '../../support/called-sheet'

configure({ defaultHidden: true })

let sheet: AppSheet
let server: SheetServer

const later = (milliseconds: number): Promise<void> =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds)
  })

const press = (...keys: readonly string[]): void => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}

async function opened(given = sheetToCall(6), more: Partial<SheetServer> = {}): Promise<void> {
  sheet = given
  server = { ...serverOf(sheet), ...more }
  render(<Panel server={server} />)
  press('t')
  await later(0)
}

const DEALS = [
  ['Name', 'Phone', 'Stage', 'Amount', 'Create date'],
  ['Ann Lee', '+49 30 5550100', 'Open', 900, '2026-01-05'],
]

/** Who is on the card. */
const card = (): string => screen.getByRole('article').getAttribute('aria-label') ?? ''
/** What a screen reader was told last. */
const announced = (): string => document.querySelector('.calls > [role="status"]')?.textContent ?? ''
const entry = (name: string): HTMLElement => {
  const found = screen.getByRole('button', { name: `Open ${name}` }).closest('li')
  if (!found) throw new Error(`${name} is not listed`)
  return found
}
const logged = (): unknown[] => sheet.rows('Touches').map(({ Name, Outcome }) => `${Name} ${Outcome}`)

beforeEach(() => {
  jest.useFakeTimers()
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

describe('the list', () => {
  it('is in the order of the night, with now, next and on deck, and how far the day is', async () => {
    await opened()
    const names = screen.getAllByRole('button', { name: /^Open / }).map(({ textContent }) => textContent)
    expect(names).toEqual(Array.from({ length: 6 }, (_, at) => `Person ${at}`))
    expect(screen.getByRole('heading', { level: 2, name: '0 of 6 done' })).toBeTruthy()
    expect(
      ['Now', 'Next', 'On deck'].map((word) =>
        within(screen.getByRole('list', { name: /list/ }))
          .getByText(word)
          .closest('li'),
      ),
    ).toEqual(['Person 0', 'Person 1', 'Person 2'].map(entry))
    expect(within(entry('Person 0')).getByRole('link').getAttribute('href')).toBe('tel:+49305551000')
    expect(within(entry('Person 0')).getByRole('link').getAttribute('target')).toBe('_blank')
  })

  it('is made by one click before the first night, and again where it is of an earlier day', async () => {
    let day = '2026-03-05'
    const night = async () => ({ ok: sheet.night(day) === '' ? 1 : 0 })
    await opened(setUpSheet({ Deals: DEALS }), { night })
    expect(screen.getByText(/^The night makes the list, by itself\./)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Run the night now' }))
    await later(0)
    expect(screen.queryByRole('button', { name: 'Run the night now' })).toBeNull()
    expect(document.activeElement?.tagName).toBe('H2')
    expect(screen.queryByText(/^The night makes the list/)).toBeNull()
    day = '2027-03-09'
    sheet.world.setNow('2027-03-09 12:00')
    press('n')
    await later(3000)
    press('t')
    await later(0)
    expect(screen.getByText(/^This is the list of /)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Run the night now' }))
    await later(0)
    expect(screen.queryByText(/^This is the list of /)).toBeNull()
  })

  it('says calmly how many more are due, and nothing of a pile', async () => {
    const many = sheetToCall(200)
    await opened(many)
    const text = document.body.textContent ?? ''
    expect(text).toContain('56 more are due than your day holds: they come on the next days.')
    expect(screen.getAllByRole('button', { name: /^Open / })).toHaveLength(144)
  })

  it('names who comes next once it is nearly done', async () => {
    const given = sheetToCall(146)
    await opened(given)
    expect(screen.queryByText('If you have time left')).toBeNull()
    const open = given.rows('Today').length - 2
    given.tab('Today').write(
      2,
      3,
      Array.from({ length: open }, () => ['x']),
    )
    press('n')
    await later(3000)
    press('t')
    await later(0)
    const title = screen.getByText('If you have time left')
    expect(
      within(title.nextElementSibling as HTMLElement)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Person 144'])
  })

  it('shows what is ticked on the tab, and what is put off', async () => {
    const given = sheetToCall(3)
    given.tab('Today').write(2, 3, [['Reached']])
    given.tab('Today').write(3, 3, [['not today']])
    await opened(given)
    expect(screen.getByRole('heading', { name: '1 of 3 done' })).toBeTruthy()
    expect(entry('Person 0').textContent).toContain('Reached')
    expect(entry('Person 1').textContent).toContain('not today')
    expect(within(entry('Person 2')).getByText('Now')).toBeTruthy()
  })

  it('opens a person in Now by a click, or by O on the line', async () => {
    await opened()
    fireEvent.click(screen.getByRole('button', { name: 'Open Person 2' }))
    await later(0)
    expect(screen.getByRole('heading', { level: 2, name: 'Person 2' })).toBeTruthy()
    press('t')
    await later(0)
    press('ArrowDown', 'ArrowDown', 'o')
    await later(0)
    expect(screen.getByRole('heading', { level: 2, name: 'Person 2' })).toBeTruthy()
  })

  it.each(['c', 'Enter'])('starts calling at a line by %s', async (key) => {
    await opened()
    press('ArrowDown', 'ArrowDown', key)
    expect(card()).toBe('Person 2')
    press('1')
    expect(card()).toBe('Person 3')
  })

  it('is read again when the place is shown again', async () => {
    await opened()
    press('n')
    sheet.tab('Today').write(2, 3, [['Reached']])
    await later(3000)
    press('t')
    await later(0)
    expect(screen.getByRole('heading', { name: '1 of 6 done' })).toBeTruthy()
  })

  it('says why there is none, with a button that looks again', async () => {
    const given = sheetToCall(2)
    const today = given.world.tabs.get('Today')
    given.world.tabs.delete('Today')
    await opened(given)
    const [alert] = screen.getAllByRole('alert')
    expect(alert?.textContent).toContain('Today')
    if (today) given.world.tabs.set('Today', today)
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }))
    await later(0)
    expect(screen.getByRole('heading', { name: '0 of 2 done' })).toBeTruthy()
  })
})

describe('call mode', () => {
  it('takes one key an outcome, and the next card is there at once, without the server', async () => {
    await opened()
    press('c')
    for (const [at, key] of ['1', '2', '3', '4', '5'].entries()) {
      expect(card()).toBe(`Person ${at}`)
      press(key)
    }
    expect(server.arrived).toEqual(['row', 'today'])
    await later(2000)
    expect(logged()).toEqual([
      'Person 0 Reached',
      'Person 1 Left message',
      'Person 2 No answer',
      'Person 3 Meeting set',
      'Person 4 Not interested',
    ])
  })

  it('says each card once to a screen reader', async () => {
    await opened()
    press('c')
    expect(announced()).toMatch(/^Call 1 of 6: Person 0 Company 0 /)
    press('1')
    expect(announced()).toMatch(/^Call 2 of 6: Person 1 Company 1 /)
    expect(
      screen.getAllByRole('status').filter(({ textContent }) => textContent?.includes('Person 1')),
    ).toHaveLength(1)
  })

  it('offers the next date of the last call on keys of its own, which wait for nobody', async () => {
    await opened()
    press('c', '1')
    expect(card()).toBe('Person 1')
    press('8')
    expect(screen.getByRole('button', { name: 'Tuesday', pressed: true })).toBeTruthy()
    press('7', '1')
    await later(2000)
    expect(sheet.deal('Person 0').Promised).toBe('2026-03-06')
    expect(sheet.deal('Person 1').Promised).toBe('')
  })

  it('takes a day from its field, and digits typed there are no outcomes', async () => {
    await opened()
    press('c', '4', '0')
    const field = screen.getByLabelText('The day you agreed on')
    expect(document.activeElement).toBe(field)
    fireEvent.keyDown(field, { key: '1' })
    expect(card()).toBe('Person 1')
    fireEvent.change(field, { target: { value: '2026-04-07' } })
    await later(2000)
    expect(sheet.deal('Person 0').Promised).toBe('2026-04-07')
    expect(sheet.rows('Touches')[0]?.Progress).toBe('Next step agreed')
  })

  it('pauses on Space wherever the focus is, and hears no outcome meanwhile', async () => {
    await opened()
    press('c')
    screen.getByRole('button', { name: 'Pause' }).focus()
    press(' ', '1')
    expect(screen.getByRole('heading', { name: 'Person 0' })).toBeTruthy()
    expect(screen.getByText('Paused. The clock stands.')).toBeTruthy()
    press(' ', '1')
    expect(card()).toBe('Person 1')
  })

  it('skips with a reason: later comes again at the end, not today is said on the tab', async () => {
    await opened(sheetToCall(3))
    press('c', 's')
    expect(screen.getByRole('group', { name: 'Why not now?' })).toBeTruthy()
    press('1')
    expect(card()).toBe('Person 1')
    press('s', '4', '1')
    expect(card()).toBe('Person 0')
    press('1')
    await later(2000)
    expect(logged()).toEqual(['Person 2 Reached', 'Person 0 Reached'])
    expect(sheet.rows('Today').map(({ Done }) => Done)).toEqual(['Reached', 'not today', 'Reached'])
  })

  it('takes back with U, also from the card of the session, where letters are those of the first note until it is left', async () => {
    await opened(sheetToCall(2))
    press('c', '1', 'u')
    expect(card()).toBe('Person 0')
    press('1', '2')
    expect(screen.getByRole('heading', { name: 'This session' })).toBeTruthy()
    await later(2000)
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    press('u')
    expect(screen.getByRole('heading', { name: 'This session' })).toBeTruthy()
    act(() => (document.activeElement as HTMLElement).blur())
    press('u')
    expect(card()).toBe('Person 1')
    await later(5000)
    expect(logged().filter((one) => one !== ' ')).toEqual(['Person 0 Reached'])
  })

  it('holds who is outside their hours, says why, and calls them by choice', async () => {
    const given = sheetToCall(3)
    given.type('Person 1', 'Phone', '+1 202 555 0101')
    await opened(given)
    expect(entry('Person 1').textContent).toContain('there: from 18:00 your time')
    press('c', '1')
    expect(card()).toBe('Person 2')
    press('1')
    expect(
      screen.getByText(
        /^Nobody can be called right now. 1 call is still open today. Next: Person 1, from 18:00/,
      ),
    ).toBeTruthy()
    press('Escape')
    await later(0)
    act(() => entry('Person 1').focus())
    press('c')
    expect(card()).toBe('Person 1')
    expect(screen.getByText(/outside their hours/)).toBeTruthy()
  })

  it('says that a local time is unknown, and calls all the same', async () => {
    const given = sheetToCall(2)
    given.type('Person 0', 'Phone', '171 555 1000')
    await opened(given)
    press('c')
    expect(card()).toBe('Person 0')
    expect(screen.getByText('Local time unknown: the number has no country code')).toBeTruthy()
  })

  it('ends with what came of it, and takes all notes in one go', async () => {
    await opened()
    press('c')
    await later(3 * 60_000)
    press('1', '7')
    await later(2 * 60_000)
    press('3', 'e')
    const figures = [...document.querySelectorAll('.figures dd')].map(({ textContent }) => textContent)
    expect(figures).toEqual(['2', '1', '1', '5'])
    expect(screen.getByText('4 calls are still open today.')).toBeTruthy()
    fireEvent.input(screen.getByLabelText(/^Person 0/), { target: { value: 'wants the list' } })
    fireEvent.input(screen.getByLabelText(/^Person 1/), { target: { value: 'try Monday' } })
    fireEvent.click(screen.getByRole('button', { name: /^Save and go to the list/ }))
    await later(2000)
    expect(sheet.rows('Touches').map(({ Note }) => Note)).toEqual(['wants the list', 'try Monday'])
    expect(screen.getByRole('heading', { name: '2 of 6 done' })).toBeTruthy()
  })

  it('says of a card that stood open for hours that it counts no minutes', async () => {
    await opened()
    press('c', '1', 'e')
    expect(screen.queryByText(/ran for hours/)).toBeNull()
    press('Escape')
    await later(3000)
    press('c')
    await later(5 * 60 * 60_000)
    press('1', 'e')
    expect(screen.getByText(/^One call ran for hours and counted no minutes/)).toBeTruthy()
  })

  it('shows before the block what I deliver and what customers say, once', async () => {
    await opened(
      sheetToCall(2, {
        Outcomes: [
          ['Outcome', 'Figure'],
          ['Hours saved', '6'],
        ],
        Answers: [['Answer'], ['You answer at once']],
      }),
    )
    press('c')
    expect(screen.getByText('“You answer at once”')).toBeTruthy()
    expect(screen.getByText('Hours saved').textContent).toBe('Hours saved 6')
    press('Enter')
    expect(card()).toBe('Person 0')
  })

  it('names a call that was refused, with what mends it', async () => {
    await opened()
    press('c', '1', '7')
    sheet.type('Person 0', 'Promised', '2026-03-20')
    await later(2000)
    const alert = screen.getByText(/Person 0, Reached: not saved/).closest<HTMLElement>('[role="alert"]')
    if (!alert) throw new Error('not said')
    fireEvent.click(within(alert).getByRole('button', { name: 'Keep what is there' }))
    await later(2000)
    expect(logged()).toEqual(['Person 0 Reached'])
    expect(sheet.deal('Person 0').Promised).toBe('2026-03-20')
  })

  it('lists its keys on ?, which Esc closes, and hears no key of other places', async () => {
    await opened()
    press('c', '1', '?')
    const keys = [...screen.getByRole('region', { name: 'Keys' }).querySelectorAll('dd')].map(
      ({ textContent }) => textContent,
    )
    expect(keys).toEqual(expect.arrayContaining(['Reached', 'Tomorrow', 'Skip', 'Back', 'End']))
    expect(keys).not.toContain('Go to Now')
    press('Escape', 'n')
    expect(screen.queryByRole('region', { name: 'Keys' })).toBeNull()
    expect(card()).toBe('Person 1')
  })

  it('begins anew behind what the last session called, though the list is not read again yet', async () => {
    await opened()
    press('c', '1', '2')
    await later(2000)
    press('e', 'Escape', 'c')
    expect(card()).toBe('Person 2')
    press('e', 'Escape')
    await later(0)
    expect(screen.getByRole('heading', { name: '2 of 6 done' })).toBeTruthy()
  })

  it('is where it was when another place was shown meanwhile', async () => {
    await opened()
    press('c', '1')
    fireEvent.click(screen.getByRole('button', { name: /^More/ }))
    fireEvent.click(screen.getByRole('button', { name: /^Today/ }))
    expect(card()).toBe('Person 1')
  })
})

it('saves by itself what an earlier page left, whatever place is shown', async () => {
  await opened()
  press('c', '1', '2')
  cleanup()
  server.kill()
  server = serverOf(sheet)
  render(<Panel server={server} />)
  await later(3000)
  expect(logged()).toEqual(['Person 0 Reached', 'Person 1 Left message'])
})
