// A touch from the panel ticks its line on Today off at once: one touch, whoever ticks, and undo takes the tick along.
import type { LogRequest } from '../../../src/app/panel/log-touch'
import { type AppSheet, setUpSheet } from '../../support/app-calls'

const CALL = { medium: 'Call', outcome: 'Left message', reason: 'New law', cells: [] }

/** A sheet whose Today lists Dee Dow last, in row 5: the others are overdue. */
const listed = (): AppSheet => {
  const sheet = setUpSheet()
  sheet.night('2026-03-05')
  expect(sheet.rows('Today').map(({ Name }) => Name)).toEqual(['Cyd Fox', 'Ann Lee', 'Bob Ray', 'Dee Dow'])
  return sheet
}
const DEE = 5

const log = (sheet: AppSheet, more: Partial<LogRequest> = {}) => {
  const { id, context } = sheet.card('Dee Dow')
  const answer = sheet.log({ ...CALL, id, key: 'k1', context, ...more })
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer))
  return answer.ok
}
/** What is ticked off, by name. */
const done = (sheet: AppSheet): unknown[] =>
  sheet.rows('Today').flatMap(({ Name, Done }) => (Done === '' ? [] : [[Name, Done]]))
const TICKED = [['Dee Dow', 'Left message']]
const touches = (sheet: AppSheet): unknown[] =>
  sheet.rows('Touches').map(({ Outcome, Note }) => [Outcome, Note])
const type = (sheet: AppSheet, ...cells: string[]): void => sheet.tab('Today').write(DEE, 3, [cells])

describe('a touch from the panel', () => {
  it.each([[{}], [{ context: undefined }]])('ticks off the line of its person: %j', (more) => {
    const sheet = listed()
    log(sheet, more as Partial<LogRequest>)
    expect(done(sheet)).toEqual(TICKED)
    sheet.night('2026-03-06')
    expect(touches(sheet)).toEqual([['Left message', '']])
  })

  it('finds the line where somebody moved it, and ticks nobody else off', () => {
    const sheet = listed()
    const { id, context } = sheet.card('Dee Dow')
    sheet.tab('Today').moveRow(DEE, 2)
    sheet.log({ ...CALL, id, key: 'k1', context })
    expect(sheet.rows('Today').map(({ Name }) => Name)).toEqual(['Dee Dow', 'Cyd Fox', 'Ann Lee', 'Bob Ray'])
    expect(done(sheet)).toEqual(TICKED)
  })

  it('is one touch with the tick typed on Today, before or after; a note typed there is kept', () => {
    const before = listed()
    type(before, 'Reached', 'call in May')
    log(before)
    const after = listed()
    log(after)
    type(after, 'x', 'call in May')
    for (const sheet of [before, after]) {
      sheet.night('2026-03-06')
      sheet.night('2026-03-06')
      expect(touches(sheet)).toEqual([
        ['Left message', ''],
        ['', 'call in May'],
      ])
    }
  })

  it('sent again is found under the key of its line; another one is another touch', () => {
    const sheet = listed()
    const first = log(sheet)
    expect(log(sheet, { again: true }).touch.touchId).toBe(first.touch.touchId)
    expect(touches(sheet)).toHaveLength(1)
    const second = log(sheet, { key: 'k2', outcome: 'Reached' })
    expect(second.touch.touchId).not.toBe(first.touch.touchId)
    expect([touches(sheet).length, done(sheet)]).toEqual([2, TICKED])
  })

  it('without a medium is no contact and ticks nothing', () => {
    const sheet = listed()
    log(sheet, { medium: '', outcome: '', note: 'moved house' })
    expect(done(sheet)).toEqual([])
  })

  it('taken back takes the tick along, for the line it ticked alone', () => {
    const sheet = listed()
    const { undo } = log(sheet)
    const other = log(sheet, { key: 'k2' }).undo
    sheet.undo(other)
    expect(done(sheet)).toEqual(TICKED)
    sheet.undo(undo)
    expect([done(sheet), sheet.rows('Touches').filter(({ Name }) => Name !== '')]).toEqual([[], []])
  })

  it('is saved where there is no Today to tick', () => {
    const sheet = listed()
    sheet.world.tabs.delete('Today')
    log(sheet)
    expect(touches(sheet)).toEqual([['Left message', '']])
  })
})
