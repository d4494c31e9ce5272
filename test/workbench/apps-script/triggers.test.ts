// Clock triggers: an add-on's limits, when they fire, and what their handler is told.
import { googleOf, NOON } from '../../support/google-of'

const HOUR_MS = 3_600_000
const BUNDLE = `
  function hourly() { return ScriptApp.newTrigger('tick').timeBased().everyHours(1).create().getUniqueId() }
  function daily(hour, zone) { ScriptApp.newTrigger('tick').timeBased().atHour(hour).everyDays(1).inTimezone(zone).create() }
  function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create() }
  function many(n) { for (let i = 0; i < n; i++) ScriptApp.newTrigger('t' + i).timeBased().everyDays(1).create() }
  function list() {
    return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map((one) => [one.getHandlerFunction(),
      one.getEventType() === ScriptApp.EventType.CLOCK, String(one.getTriggerSource()), one.getTriggerSourceId()])
  }
  function remove() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)) }
  function tick(e) { console.log(JSON.stringify(e), e.authMode === ScriptApp.AuthMode.FULL); return new Date().getTime() }`

describe('an hourly trigger', () => {
  it('fires each hour at the clock, with Google’s event', () => {
    const google = googleOf(BUNDLE)
    google.run('hourly')
    expect(google.runDueTriggers()).toEqual([])
    const runs = google.passUntil(NOON + 3 * HOUR_MS)
    expect(runs.map((run) => run.value)).toEqual([1, 2, 3].map((hour) => NOON + hour * HOUR_MS))
    expect(runs[0]?.execution).toMatchObject({ function: 'tick', kind: 'trigger', mode: 'FULL' })
    const [event, full] = String(runs[0]?.execution.log[0]).split('} ')
    expect(full).toBe('true')
    expect(JSON.parse(`${event}}`)).toEqual({
      authMode: 'FULL',
      triggerUid: 'trigger-1',
      timezone: 'UTC',
      year: 2026,
      month: 3,
      'day-of-month': 10,
      'day-of-week': 2,
      'week-of-year': 11,
      hour: 13,
      minute: 0,
      second: 0,
    })
  })

  it('that missed hours fires once', () => {
    const google = googleOf(BUNDLE)
    google.run('hourly')
    google.state.clock.advance(5.5 * HOUR_MS)
    expect(google.runDueTriggers()).toHaveLength(1)
    expect(google.runDueTriggers()).toHaveLength(0)
    google.state.clock.advance(0.5 * HOUR_MS)
    expect(google.runDueTriggers()).toHaveLength(1)
  })

  it('is listed for its owner alone, and deleted', () => {
    const google = googleOf(BUNDLE)
    google.run('hourly')
    expect(google.run('list').value).toEqual([['tick', true, 'CLOCK', null]])
    expect(google.run('list', [], { user: 'bob@example.com' }).value).toEqual([])
    google.run('remove')
    expect(google.run('list').value).toEqual([])
    expect(google.passUntil(NOON + 2 * HOUR_MS)).toEqual([])
    expect(google.state.clock.now()).toBe(NOON + 2 * HOUR_MS)
  })

  it('can be cut off while it runs', () => {
    const google = googleOf(`${BUNDLE} function tick() { Utilities.sleep(1); Utilities.sleep(1) }`)
    google.run('hourly')
    google.state.clock.advance(HOUR_MS)
    const [run] = google.runDueTriggers({ cutAt: 2 })
    expect([run?.execution.cut, google.state.clock.now()]).toEqual([true, NOON + HOUR_MS + 1])
  })

  it('runs as its creator, whoever is at the sheet', () => {
    const google = googleOf(`${BUNDLE} function tick() { return Session.getEffectiveUser().getEmail() }`)
    google.run('hourly')
    google.state.user = { email: 'bob@example.com' }
    expect(google.passUntil(NOON + HOUR_MS)[0]?.value).toBe('ann@example.com')
  })
})

describe('a daily trigger', () => {
  it('fires in its hour of its zone, also across a change of the clocks', () => {
    const google = googleOf(BUNDLE)
    google.state.clock.set(Date.UTC(2026, 9, 31))
    google.run('daily', [6, 'America/New_York'])
    const times = google
      .passUntil(Date.UTC(2026, 10, 2, 23))
      .map((run) => new Date(run.value as number).toISOString())
    expect(times).toEqual([
      '2026-10-31T10:30:00.000Z',
      '2026-11-01T11:30:00.000Z',
      '2026-11-02T11:30:00.000Z',
    ])
  })
})

describe('a trigger of another rhythm', () => {
  const DAY_MS = 24 * HOUR_MS
  const MADE = 'ScriptApp.newTrigger("tick").timeBased().inTimezone("UTC")'
  /** The days and hours at which it fires within 40 days of that Tuesday noon. */
  function times(rest: string): string[] {
    const google = googleOf(`${BUNDLE} function make() { ${MADE}${rest}.create() }`)
    expect(google.run('make').execution.error).toBeUndefined()
    return google
      .passUntil(NOON + 40 * DAY_MS)
      .map((run) => new Date(run.value as number).toISOString().slice(5, 16))
  }

  it.each([
    [
      '.onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(16)',
      ['03-13', '03-20', '03-27', '04-03', '04-10', '04-17'],
      '16:30',
    ],
    [
      '.onWeekDay(ScriptApp.WeekDay.TUESDAY).atHour(9).nearMinute(5)',
      ['03-17', '03-24', '03-31', '04-07', '04-14'],
      '09:05',
    ],
    ['.everyWeeks(2).onWeekDay(ScriptApp.WeekDay.TUESDAY).atHour(13)', ['03-10', '03-24', '04-07'], '13:30'],
    ['.everyDays(10).atHour(6)', ['03-11', '03-21', '03-31', '04-10'], '06:30'],
  ])('%s fires on its days', (rest, days, time) => {
    expect(times(rest)).toEqual(days.map((day) => `${day}T${time}`))
  })

  it.each([
    ['.atDate(2026, 4, 1)', ['04-01T00:00']],
    ['.atDate(2026, 4, 1).atHour(7).nearMinute(10)', ['04-01T07:10']],
    ['.atDate(2026, 3, 1)', []],
    ['.at(new Date(Date.UTC(2026, 2, 11, 3)))', ['03-11T03:00']],
    ['.after(3600000)', ['03-10T13:00']],
  ])('%s fires once', (rest, expected) => {
    expect(times(rest)).toEqual(expected)
  })

  it.each([
    ['.everyWeeks(1)', /day of the week/],
    ['.everyDays(1).onWeekDay(ScriptApp.WeekDay.MONDAY)', /has to be given once/],
    ['.atDate(2026, 2, 30)', /Invalid argument/],
    ['.everyWeeks(0)', /Invalid argument/],
  ])('%s is refused', (rest, message) => {
    const google = googleOf(`${BUNDLE} function make() { ${MADE}${rest}.create() }`)
    expect(google.run('make').execution.error?.message).toMatch(message)
  })
})

describe('Google’s limits', () => {
  it('give an add-on one clock trigger, hourly at most', () => {
    const google = googleOf(BUNDLE)
    expect(google.run('often').execution.error?.message).toMatch(/at most once an hour/)
    google.run('hourly')
    expect(google.run('hourly').execution.error?.message).toMatch(/too many time-based triggers/)
    expect(google.run('hourly', [], { user: 'bob@example.com' }).execution.error).toBeUndefined()
  })

  it('give a bound script twenty, and minutes', () => {
    const google = googleOf(BUNDLE, undefined, { bound: true })
    google.run('often')
    expect(google.run('many', [19]).execution.error).toBeUndefined()
    expect(google.run('hourly').execution.error?.message).toMatch(/too many triggers/)
  })

  it('leave a trigger that a trigger made disabled', () => {
    const google = googleOf(BUNDLE)
    google.run('hourly', [], { kind: 'trigger' })
    expect(google.run('list').value).toHaveLength(1)
    expect(google.passUntil(NOON + 5 * HOUR_MS)).toEqual([])
  })

  it('refuse hours and zones that are none', () => {
    const { evaluate } = googleOf(BUNDLE)
    const builder = `ScriptApp.newTrigger('tick').timeBased()`
    expect(evaluate(`${builder}.everyHours(3)`)).toMatch(/everyHours takes one of/)
    expect(evaluate(`${builder}.atHour(24)`)).toMatch(/hour/)
    expect(evaluate(`${builder}.inTimezone('Nowhere')`)).toMatch(/timezone Nowhere/)
    expect(evaluate(`${builder}.create()`)).toMatch(/recurrence/)
  })
})
