// Calendar files: blocks that go out, and weeks that come in. Zones, changes of clocks, hostile text.

import { type CalendarEvent, readCalendar } from '../../../sidebar/time/ics-in'
import { calendarFile, escaped, folded } from '../../../sidebar/time/ics-out'
import { changesBetween, instantOf, offsetAt } from '../../../sidebar/time/zones'

const instant = (iso: string): number => Date.parse(iso)
const WINDOW = { from: instant('2026-03-01T00:00:00Z'), to: instant('2026-04-10T00:00:00Z') }
const file = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const read = (text: string, zone = 'Europe/Berlin') => readCalendar(text, WINDOW, zone)
const begins = (events: readonly CalendarEvent[]): string[] =>
  events.map(({ from }) => new Date(from).toISOString().slice(0, 16))

describe('zones', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    // Skipped by the clocks, and there twice.
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00Z'],
    ['Asia/Kathmandu', '2026-03-04T09:00', '2026-03-04T03:15:00Z'],
    ['Pacific/Apia', '2026-03-04T09:00', '2026-03-03T20:00:00Z'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00Z'],
  ])('%s %s is %s', (zone, wall, expected) => {
    expect(new Date(instantOf(zone, instant(`${wall}:00Z`))).toISOString()).toBe(
      new Date(expected).toISOString(),
    )
  })

  it('know every change of the clocks to the minute', () => {
    const [first, second] = changesBetween(
      'America/New_York',
      instant('2026-01-01T00:00:00Z'),
      instant('2027-01-01T00:00:00Z'),
    )
    expect([first, second]).toEqual([
      { at: instant('2026-03-08T07:00:00Z'), before: -300, after: -240 },
      { at: instant('2026-11-01T06:00:00Z'), before: -240, after: -300 },
    ])
    expect(offsetAt('Asia/Kathmandu', WINDOW.from)).toBe(345)
  })
})

describe('blocks as a calendar file', () => {
  const SHEET = { zone: 'Europe/Berlin', spreadsheet: 's1', now: instant('2026-03-04T12:00:00Z') }
  const TITLES = { prospecting: 'Prospecting, no calls; please', clients: 'Clients' }
  const weekly = ['2026-03-24', '2026-03-31', '2026-04-14'].map((day) => ({
    start: `${day} 09:00`,
    end: `${day} 11:00`,
    isForClients: false,
  }))
  const text = calendarFile(weekly, SHEET, TITLES)
  const plain = text.split('\r\n')

  it('are busy, weekly as long as they are planned, without the weeks that have none', () => {
    expect(plain).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Berlin:20260324T090000',
        'DTEND;TZID=Europe/Berlin:20260324T110000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/Berlin:20260407T090000',
        'SUMMARY:Prospecting\\, no calls\\; please',
        'TRANSP:OPAQUE',
      ]),
    )
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('bring the zone with its changes of clocks, and stand at the same hour before and after them', () => {
    const { events } = read(text)
    expect(begins(events)).toEqual(['2026-03-24T08:00', '2026-03-31T07:00'])
    expect(plain.filter((line) => line.startsWith('TZOFFSETTO'))).toContain('TZOFFSETTO:+0200')
    expect(plain.filter((line) => /^BEGIN:(?:DAYLIGHT|STANDARD)$/.test(line)).length).toBeGreaterThan(1)
  })

  it('have an id of their own that stays', () => {
    const ids = (of: string): string[] => of.split('\r\n').filter((line) => line.startsWith('UID'))
    const [block] = weekly
    const both = block ? calendarFile([block, { ...block, isForClients: true }], SHEET, TITLES) : ''
    expect(new Set(ids(both)).size).toBe(2)
    expect(ids(calendarFile(weekly, { ...SHEET, now: 0 }, TITLES))).toEqual(ids(text))
  })

  it('escape text, and fold lines by octets, never within a character', () => {
    expect(escaped('a\\b;c,d\r\ne\u0007')).toBe('a\\\\b\\;c\\,d\\ne')
    const long = folded(`SUMMARY:${'ü€😀'.repeat(40)}`)
    const coder = new TextEncoder()
    expect(long.split('\r\n').every((line) => coder.encode(line).length <= 75)).toBe(true)
    expect(long.replace(/\r\n /g, '')).toBe(`SUMMARY:${'ü€😀'.repeat(40)}`)
  })
})

describe('a calendar that is looked at', () => {
  const event = (start: string, end: string, ...more: string[]) => [
    `DTSTART${start}`,
    `DTEND${end}`,
    'SUMMARY:Sync',
    ...more,
  ]

  it('gives timed events, by UTC, by their zone, and by the sheet’s where they name none', () => {
    const { events } = read(
      file(
        event(':20260304T090000Z', ':20260304T100000Z'),
        event(';TZID=America/New_York:20260309T090000', ';TZID=America/New_York:20260309T093000'),
        event(':20260310T090000', ':20260310T093000'),
        event(';TZID="Made/Up":20260311T090000', ';TZID="Made/Up":20260311T093000'),
      ),
    )
    expect(begins(events)).toEqual([
      '2026-03-04T09:00',
      '2026-03-09T13:00',
      '2026-03-10T08:00',
      '2026-03-11T08:00',
    ])
    expect(events.map(({ from, to }) => (to - from) / 60_000)).toEqual([60, 30, 30, 30])
  })

  it('leaves out whole days, cancelled and free ones, other weeks, and what ends before it begins', () => {
    const { events } = read(
      file(
        ['DTSTART;VALUE=DATE:20260304', 'DTEND;VALUE=DATE:20260305'],
        ['DTSTART:20260304', 'SUMMARY:Day'],
        event(':20260304T090000Z', ':20260304T100000Z', 'STATUS:CANCELLED'),
        event(':20260304T090000Z', ':20260304T100000Z', 'TRANSP:TRANSPARENT'),
        event(':20250304T090000Z', ':20250304T100000Z'),
        event(':20260304T100000Z', ':20260304T090000Z'),
        ['SUMMARY:No start'],
      ),
    )
    expect(events).toEqual([])
  })

  it('says how many whole days are left out, and how many times are of a zone that is not known', () => {
    const unknown = (day: string, ...more: string[]) =>
      event(`;TZID=Made/Up:${day}T090000`, `;TZID=Made/Up:${day}T093000`, ...more)
    const whole = (day: string, ...more: string[]) => [`DTSTART;VALUE=DATE:${day}`, 'SUMMARY:Day', ...more]
    expect(
      read(
        file(
          unknown('20260302', 'RRULE:FREQ=WEEKLY;COUNT=3'),
          unknown('20250302'),
          event(';TZID=Made/Up:20260304T090000Z', ';TZID=Made/Up:20260304T100000Z'),
          whole('20260304'),
          whole('20260305', 'TRANSP:TRANSPARENT'),
          whole('20260306', 'STATUS:CANCELLED'),
          whole('20250304'),
        ),
      ),
    ).toMatchObject({ wholeDays: 2, unknownZones: 1 })
    expect(read(file(event(':20260304T090000', ':20260304T100000')))).toMatchObject({
      wholeDays: 0,
      unknownZones: 0,
    })
  })

  it('takes a duration for an end', () => {
    const { events } = read(file(['DTSTART:20260304T090000Z', 'DURATION:PT1H30M', 'SUMMARY:x']))
    expect(events.map(({ from, to }) => (to - from) / 60_000)).toEqual([90])
  })

  it('repeats weekly and daily ones at their hour, over a change of clocks', () => {
    const berlin = (day: string, hour: string): string => `;TZID=Europe/Berlin:${day}T${hour}00`
    const weekly = event(
      berlin('20260105', '0900'),
      berlin('20260105', '1000'),
      'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2',
    )
    expect(begins(read(file(weekly)).events)).toEqual([
      '2026-03-02T08:00',
      '2026-03-04T08:00',
      '2026-03-16T08:00',
      '2026-03-18T08:00',
      '2026-03-30T07:00',
      '2026-04-01T07:00',
    ])
    const daily = event(berlin('20260327', '0900'), berlin('20260327', '0930'), 'RRULE:FREQ=DAILY;COUNT=4')
    expect(begins(read(file(daily)).events)).toEqual([
      '2026-03-27T08:00',
      '2026-03-28T08:00',
      '2026-03-29T07:00',
      '2026-03-30T07:00',
    ])
  })

  it('ends by UNTIL, goes without EXDATE, and takes what stands in for one of them', () => {
    const rule = event(
      ':20260302T090000Z',
      ':20260302T100000Z',
      'UID:a',
      'RRULE:FREQ=WEEKLY;UNTIL=20260323',
      'EXDATE:20260309T090000Z',
    )
    const moved = event(':20260317T140000Z', ':20260317T150000Z', 'UID:a', 'RECURRENCE-ID:20260316T090000Z')
    const { events } = read(file(rule, moved), 'UTC')
    expect(begins(events)).toEqual(['2026-03-02T09:00', '2026-03-17T14:00', '2026-03-23T09:00'])
    const gone = event(
      ':20260316T090000Z',
      ':20260316T100000Z',
      'UID:a',
      'RECURRENCE-ID:20260316T090000Z',
      'STATUS:CANCELLED',
    )
    expect(begins(read(file(rule, gone), 'UTC').events)).toEqual(['2026-03-02T09:00', '2026-03-23T09:00'])
  })

  it('says how many come back in another way, and counts these once', () => {
    const monthly = event(':20260304T090000Z', ':20260304T100000Z', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=4')
    const odd = event(':20260305T090000Z', ':20260305T100000Z', 'RRULE:FREQ=WEEKLY;BYDAY=1MO')
    expect(read(file(monthly, odd))).toMatchObject({
      unread: 2,
      events: [{ title: 'Sync' }, { title: 'Sync' }],
    })
  })

  it('unfolds lines, reads escaped titles, and passes alarms by', () => {
    const { events } = read(
      file([
        'DTSTART:20260304T090000Z',
        'DTEND:20260304T100000Z',
        'SUMMARY:Call with A\\, B\\n an',
        ' d C',
        'BEGIN:VALARM',
        'DTSTART:19700101T000000Z',
        'SUMMARY:Alarm',
        'END:VALARM',
      ]),
    )
    expect(events.map(({ title }) => title)).toEqual(['Call with A, B and C'])
  })

  it.each([
    ['nothing', ''],
    ['no calendar', '<html>'],
    ['an event that never ends', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260304T090000Z'],
    ['days that are none', file(event(':20269999T999999Z', ':20269999T999999Z'))],
    [
      'a rule of nonsense',
      file(event(':20260304T090000Z', ':20260304T100000Z', 'RRULE:FREQ=DAILY;INTERVAL=0;COUNT=-1')),
    ],
    ['a rule since forever', file(event(':19700101T090000Z', ':19700101T100000Z', 'RRULE:FREQ=DAILY'))],
    [
      'many rules since forever',
      file(
        ...Array.from({ length: 300 }, () =>
          event(':19700101T090000Z', ':19700101T100000Z', 'RRULE:FREQ=DAILY'),
        ),
      ),
    ],
    ['parameters without end', file([`DTSTART;${'X=1;'.repeat(5000)}:20260304T090000Z`])],
    [
      'a prototype',
      file(event(':20260304T090000Z', ':20260304T100000Z', 'UID:__proto__', '__proto__:x', 'constructor:y')),
    ],
  ])('comes to an end with %s', (_, text) => {
    const before = performance.now()
    const { events } = read(text)
    expect(events.length).toBeLessThanOrEqual(2000)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
