// The place Time over a real sheet in memory: the timer, the receipt of the week, blocks, the evening, the stop-doing list.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import { type AppSheet, DEALS, okOf, setUpSheet } from '../../support/app-calls'
import { type SheetServer, serverOf, sheetToCall } from '../../support/called-sheet'
import { on } from '../../support/pipeline'

let sheet: AppSheet
let server: SheetServer
const MINUTE = 60_000

const TICK = 1000

/** Waits in the browser: of a long time only the last second ticks, as on a computer that slept. */
const later = (milliseconds: number): Promise<void> =>
  act(async () => {
    if (milliseconds > TICK) jest.setSystemTime(Date.now() + milliseconds - TICK)
    await jest.advanceTimersByTimeAsync(Math.min(milliseconds, TICK))
    sheet.world.setNow(new Date(Date.now() + 3_600_000).toISOString().slice(0, 16).replace('T', ' '))
  })

/** Opens the place at noon in Berlin, and the browser's clock with the sheet's. */
async function opened(given = setUpSheet({ Deals: DEALS })): Promise<void> {
  sheet = given
  server = serverOf(sheet)
  jest.setSystemTime(sheet.ports.clock.now())
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'i' })
  await later(0)
}
const place = (): HTMLElement => screen.getByRole('region', { name: 'Time' })
const click = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }))
  await later(0)
}
const block = (day: string, hour: number, minutes = 120) => {
  const start = on(day) * 1440 + hour * 60
  return { start, end: start + minutes, isForClients: false }
}
const call = (minutes: number): void => {
  const { id } = sheet.card('Ann Lee')
  okOf(sheet.log({ id, key: `c${minutes}`, medium: 'Call', outcome: 'Reached', reason: 'New law', minutes }))
}
const lines = (tab: string): number => (sheet.world.tabs.has(tab) ? sheet.rows(tab).length : 0)

beforeEach(() => {
  jest.useFakeTimers()
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

describe('the receipt of the week', () => {
  it('says what was planned, what is proven, and how much of it is calling', async () => {
    sheet = setUpSheet({ Deals: DEALS })
    call(85)
    okOf(sheet.blocks({ add: [block('2026-03-04', 9), block('2026-03-06', 9)] }))
    await opened(sheet)
    expect(place().textContent).toContain('1 h 25 min proven of 6 h this week')
    expect(place().textContent).toContain('Planned4 h')
    expect(place().textContent).toContain('Of it calling: 1 h 25 min. At least 50 %')
    expect(place().textContent).toContain('Week 1 of 3 that only measure: nothing is kept or broken yet.')
    expect(place().textContent).toContain('Calls in which somebody spoke: 1')
  })

  it('leads to the calls of today where nothing is proven yet', async () => {
    await opened()
    expect(screen.getByText(/Nothing is proven yet/)).toBeTruthy()
    await click('Start calling')
    expect(screen.getByRole('button', { name: /^Today/ }).getAttribute('aria-current')).toBe('page')
  })

  it('that could not be added up says why, and asks again by one click', async () => {
    sheet = setUpSheet({ Deals: DEALS })
    server = serverOf(sheet)
    server.fail('before')
    render(<Panel server={server} />)
    fireEvent.keyDown(document.body, { key: 'i' })
    await later(0)
    expect(within(place()).getByRole('alert').textContent).toContain('No connection')
    server.fail('')
    await click('Try again')
    expect(screen.getByText(/Nothing is proven yet/)).toBeTruthy()
  })
})

describe('the timer', () => {
  it('is started and stopped by one click each; what it ran is written, by its moments', async () => {
    await opened()
    await click('Start 2 Calling')
    await later(25 * MINUTE)
    expect(screen.getByRole('timer').textContent).toBe('0:25:00')
    await click('Stop')
    expect(sheet.rows('Time')).toMatchObject([
      { Start: '2026-03-04 12:00', End: '2026-03-04 12:25', Minutes: 25, Category: '2 Calling' },
    ])
    expect(place().textContent).toContain('25 min proven of 6 h')
  })

  it('goes on in another place, and after the panel was closed', async () => {
    await opened()
    await click('Start 2 Calling')
    cleanup()
    await later(40 * MINUTE)
    render(<Panel server={server} />)
    fireEvent.keyDown(document.body, { key: 'i' })
    await later(0)
    expect(screen.getByRole('timer').textContent).toBe('0:40:00')
  })

  it('switches by one choice: both stretches are written', async () => {
    await opened()
    await click('Start 2 Calling')
    await later(10 * MINUTE)
    fireEvent.change(screen.getByLabelText('Switch to…'), { target: { value: 'Organising' } })
    await later(15 * MINUTE)
    await click('Stop')
    expect(sheet.rows('Time').map(({ Minutes, Category }) => [Minutes, Category])).toEqual([
      [10, '2 Calling'],
      [15, 'Organising'],
    ])
  })

  it('asks after four hours until when it ran, and counts nothing by itself', async () => {
    await opened()
    await click('Start 2 Calling')
    await later(5 * 60 * MINUTE)
    expect(screen.getByRole('group', { name: /Until when did you work/ })).toBeTruthy()
    expect(lines('Time')).toBe(0)
    const since = new Date(Date.now() - 5 * 60 * MINUTE)
    const time = `${String(since.getHours() + 1).padStart(2, '0')}:${String(since.getMinutes()).padStart(2, '0')}`
    fireEvent.input(screen.getByLabelText('Until when'), { target: { value: time } })
    await click('Save until then')
    expect(sheet.rows('Time').map(({ Minutes }) => Minutes)).toEqual([60])
  })

  it('leaves out on request what was forgotten', async () => {
    await opened()
    await click('Start 2 Calling')
    await later(9 * 60 * MINUTE)
    await click('Leave it out')
    expect(lines('Time')).toBe(0)
    expect(screen.queryByRole('timer')).toBeNull()
  })

  it('asks once what a gap was', async () => {
    await opened()
    await click('Start 2 Calling')
    await later(20 * MINUTE)
    await click('Stop')
    await later(35 * MINUTE)
    await click('Start 2 Calling')
    const asked = screen.getByRole('group', { name: /Nothing ran for 35 min/ })
    fireEvent.click(within(asked).getByRole('button', { name: 'Busy work' }))
    await later(0)
    expect(screen.queryByText(/Nothing ran/)).toBeNull()
    expect(sheet.rows('Time').map(({ Minutes, Category }) => [Minutes, Category])).toEqual([
      [20, '2 Calling'],
      [35, 'Busy work'],
    ])
  })

  it('keeps what could not be saved, says so, and sends it again', async () => {
    await opened()
    await click('Start 2 Calling')
    await later(20 * MINUTE)
    server.fail('after')
    await click('Stop')
    expect(within(place()).getByRole('alert').textContent).toContain(
      '1 stretch of time is not in the sheet yet',
    )
    server.fail('')
    await click('Try again')
    expect(lines('Time')).toBe(1)
    expect(screen.queryByText(/not in the sheet yet/)).toBeNull()
  })

  it('gives way to call mode, which keeps the time of calls itself', async () => {
    await opened(sheetToCall(2))
    fireEvent.change(screen.getByLabelText('Start something else…'), { target: { value: 'Organising' } })
    await later(10 * MINUTE)
    fireEvent.keyDown(document.body, { key: 't' })
    await later(0)
    fireEvent.keyDown(document.body, { key: 'c' })
    await later(0)
    expect(sheet.rows('Time').map(({ Minutes, Category }) => [Minutes, Category])).toEqual([
      [10, 'Organising'],
    ])
  })
})

describe('blocks', () => {
  it('are none, and no hour is proposed before it is known', async () => {
    await opened()
    expect(place().textContent).toContain('No block is planned')
    expect(place().textContent).toContain('Log your calls for 3 weeks first (0 so far)')
  })

  it('of one’s own hours are planned by a few clicks, and taken back by one', async () => {
    await opened()
    fireEvent.click(screen.getByText('Choose hours yourself'))
    expect(
      (screen.getByRole('button', { name: 'Choose days of the week' }) as HTMLButtonElement).disabled,
    ).toBe(true)
    for (const day of ['Tue', 'Thu']) fireEvent.click(screen.getByRole('button', { name: day }))
    await click('Plan 7 blocks')
    expect(lines('Blocks')).toBe(7)
    expect(place().textContent).toContain('Thu 5 Mar, 09:00–11:00')
    await click(/^Undo/)
    expect(sheet.rows('Blocks').filter(({ Start }) => Start !== '')).toHaveLength(0)
  })

  it('that are too short for prospecting cannot be planned, for clients they can', async () => {
    await opened()
    fireEvent.click(screen.getByText('Choose hours yourself'))
    fireEvent.click(screen.getByRole('button', { name: 'Fri' }))
    fireEvent.input(screen.getByLabelText('To'), { target: { value: '10:00' } })
    expect(place().textContent).toContain('A block for prospecting lasts at least 2 h.')
    fireEvent.click(screen.getByLabelText(/For clients/))
    await click('Plan 4 blocks')
    expect(sheet.rows('Blocks')[0]).toMatchObject({ For: 'Clients', End: '2026-03-06 10:00' })
  })

  it('link to Google Calendar, filled in, and are the same again for coming weeks by one click', async () => {
    sheet = setUpSheet({ Deals: DEALS })
    okOf(sheet.blocks({ add: [block('2026-03-05', 9)] }))
    await opened(sheet)
    const { href } = screen.getByRole('link', { name: 'Google Calendar' }) as HTMLAnchorElement
    const asked = new URL(href).searchParams
    expect([asked.get('dates'), asked.get('ctz'), asked.get('recur'), asked.get('crm')]).toEqual([
      '20260305T090000/20260305T110000',
      'Europe/Berlin',
      'RRULE:FREQ=WEEKLY',
      'BUSY',
    ])
    await click('Plan 3 blocks')
    expect(lines('Blocks')).toBe(4)
  })

  it('on a day off are moved within their week by one click', async () => {
    sheet = setUpSheet({ Deals: DEALS })
    okOf(sheet.blocks({ add: [block('2026-03-05', 9)] }))
    sheet.tab('Rules').write(sheet.rows('Rules').length + 2, 1, [['dayOff', 'away', '2026-03-05']])
    await opened(sheet)
    expect(place().textContent).toContain('A block stands on a day that has become a day off.')
    await click('Move it')
    expect(place().textContent).not.toContain('day off.')
    expect(place().textContent).toContain('Fri 6 Mar, 09:00–11:00')
  })
})

describe('the evening', () => {
  it('has three steps: proof, what is missing, who moves', async () => {
    const evening = sheetToCall(4)
    evening.setRule('T5.minutes', 36)
    await opened(evening)
    await click('Prepare tomorrow')
    expect(document.activeElement?.textContent).toContain('Today 1 of 3')
    expect(place().textContent).toContain('Fri 6 Mar: 2 people. 30 minutes tonight are 15 for each.')
    await click('Next')
    expect(place().textContent).toContain('Everybody has a reason.')
    await click('Next')
    expect(place().textContent).toContain('4 people, and the day honestly holds 2.')
    fireEvent.click(screen.getByLabelText(/Person 3/))
    await click('Move 1 to Mon 9 Mar')
    expect(sheet.card('Person 2').next).toMatchObject({ day: '2026-03-09' })
    await click('Done for today')
    expect(screen.getByRole('button', { name: 'Prepare tomorrow' })).toBeTruthy()
  })

  it('fills in a missing reason by one click', async () => {
    sheet = setUpSheet({
      Deals: [
        ['Name', 'Email', 'Stage', 'Create date'],
        ['Ann Lee', 'ann@acme.com', 'Open', '2026-01-05'],
      ],
    })
    sheet.night('2026-03-04')
    sheet.world.setNow('2026-03-04 18:00')
    await opened(sheet)
    await click('Prepare tomorrow')
    await click('Next')
    fireEvent.input(screen.getByLabelText(/Ann Lee/), { target: { value: 'A cheaper contract' } })
    await click('Note')
    expect(place().textContent).toContain('Everybody has a reason.')
    expect(sheet.rows('Reasons')).toMatchObject([{ Reason: 'A cheaper contract' }])
    await click(/^Undo/)
    expect(place().textContent).toContain('1 person has no reason yet')
  })
})

describe('what was stopped', () => {
  it('is listed by a few words, and asked about after two weeks', async () => {
    await opened()
    fireEvent.input(screen.getByLabelText('Something you will stop'), { target: { value: 'Weekly slides' } })
    await click('Stop it')
    expect(place().textContent).toContain('Still to be asked about: “Weekly slides”.')
    cleanup()
    await later(14 * 24 * 60 * MINUTE)
    await opened(sheet)
    const asked = screen.getByRole('group', { name: /You stopped “Weekly slides” 14 days ago/ })
    fireEvent.click(within(asked).getByRole('button', { name: 'Nobody' }))
    await later(0)
    expect(sheet.rows('Stop doing')).toMatchObject([{ Noticed: 'no' }])
  })
})

describe('a calendar file', () => {
  const EVENTS = [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Cold calls', 'DTSTART:20260303T090000Z'],
    ...['DTEND:20260303T100000Z', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:Lunch', 'DTSTART:20260303T110000Z'],
    ...['DTEND:20260303T120000Z', 'END:VEVENT', 'END:VCALENDAR'],
  ].join('\r\n')
  const give = async (text: string): Promise<void> => {
    const file = Object.assign(new File([text], 'mine.ics'), { text: () => Promise.resolve(text) })
    fireEvent.change(screen.getByLabelText('Calendar file of the last weeks'), { target: { files: [file] } })
    await later(0)
  }

  it('is shown as time by category; only what is kept is written', async () => {
    await opened()
    await give(EVENTS)
    const before = server.arrived.length
    expect(place().textContent).toContain('2 Calling: 1 h')
    expect((screen.getByLabelText(/Lunch/) as HTMLSelectElement).value).toBe('')
    fireEvent.change(screen.getByLabelText(/Cold calls/), { target: { value: 'Selling' } })
    expect(server.arrived.length).toBe(before)
    await click('Keep 1 stretch of time')
    expect(sheet.rows('Time')).toMatchObject([{ Category: 'Selling', Note: 'Cold calls', Minutes: 60 }])
  })

  it('says what is left out or guessed, also where nothing else is in it', async () => {
    await opened()
    const day = ['BEGIN:VEVENT', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20260303', 'END:VEVENT']
    const odd = ['BEGIN:VEVENT', 'DTSTART;TZID=Made/Up:20260303T090000', 'DURATION:PT1H', 'END:VEVENT']
    await give(['BEGIN:VCALENDAR', ...day, ...odd, 'END:VCALENDAR'].join('\r\n'))
    expect(place().textContent).toContain(
      '1 all-day event left out; 1 event in a time zone I do not know, taken as the sheet’s.',
    )
    await give(['BEGIN:VCALENDAR', ...day, ...day, 'END:VCALENDAR'].join('\r\n'))
    expect(place().textContent).toContain('2 all-day events left out.')
  })

  it('looks at the same four weeks as the balance', async () => {
    await opened()
    const at = (day: string): string[] => [
      ...['BEGIN:VEVENT', `SUMMARY:On ${day}`, `DTSTART:${day}T230000`, 'DURATION:PT10M', 'END:VEVENT'],
    ]
    await give(['BEGIN:VCALENDAR', ...at('20260205'), ...at('20260204'), 'END:VCALENDAR'].join('\r\n'))
    expect(screen.getAllByLabelText(/On 2026/)).toHaveLength(1)
  })

  it('that is none says so', async () => {
    await opened()
    await give('a shopping list')
    expect(within(place()).getByRole('alert').textContent).toContain('This is no calendar file')
  })
})
