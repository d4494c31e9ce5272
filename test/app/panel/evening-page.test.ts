// The evening: who comes tomorrow, what reason is missing, and who moves when the day holds too many (T8).
import type { EveningPage } from '../../../src/app/panel/evening-page'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { sheetToCall } from '../../support/called-sheet'

const namesOf = (list: EveningPage['list']): string[] => list.map(({ name }) => name)
const evening = (sheet: AppSheet): EveningPage => okOf(sheet.evening())
const idOf = (sheet: AppSheet, name: string): string => sheet.card(name).id

describe('the evening in the panel', () => {
  it('lists who was left today, and says what a half hour holds for each', () => {
    const sheet = sheetToCall(3)
    expect(evening(sheet)).toMatchObject({
      day: '2026-03-06',
      later: '2026-03-09',
      minutes: 30,
      minutesEach: 10,
    })
    expect(namesOf(evening(sheet).list)).toEqual(['Person 0', 'Person 1', 'Person 2'])
    expect(evening(sheet).list.map(({ why }) => why)).toEqual(['left', 'left', 'left'])
  })

  it('goes without who was touched, and puts who was promised first', () => {
    const sheet = sheetToCall(3)
    okOf(sheet.logBatch([{ id: idOf(sheet, 'Person 0'), line: okOf(sheet.today()).lines[0]?.line ?? '' }]))
    okOf(sheet.fill(idOf(sheet, 'Person 2'), { field: 'promised', value: '2026-03-06', seen: '' }))
    const { list } = evening(sheet)
    expect(list.map(({ name, why }) => [name, why])).toEqual([
      ['Person 2', 'promised'],
      ['Person 1', 'left'],
    ])
  })

  it('names whom the plan has for the day', () => {
    const sheet = sheetToCall(2)
    okOf(sheet.snooze(idOf(sheet, 'Person 1'), '2026-03-06'))
    sheet.night('2026-03-05')
    sheet.world.setNow('2026-03-05 18:00')
    const planned = evening(sheet).list.find(({ name }) => name === 'Person 1')
    expect(planned?.why).toBe('planned')
  })

  it('lets the last ones be too many when the day holds less, and moves them by one request', () => {
    const sheet = sheetToCall(4)
    sheet.setRule('T5.minutes', 36)
    const { list, over, room } = evening(sheet)
    expect([namesOf(list), namesOf(over), room]).toEqual([
      ['Person 0', 'Person 1'],
      ['Person 2', 'Person 3'],
      2,
    ])
    const ids = over.map(({ id }) => id)
    const after = okOf(sheet.prepare({ day: '2026-03-06', putOff: { ids, to: '2026-03-09' } }))
    expect(sheet.card('Person 3').next).toMatchObject({ day: '2026-03-09' })
    expect(namesOf(after.list)).toEqual(['Person 0', 'Person 1'])
    expect(after.over).toEqual([])
  })

  it('offers nobody to be moved who was promised another day than this one', () => {
    const sheet = sheetToCall(4)
    sheet.setRule('T5.minutes', 36)
    okOf(sheet.fill(idOf(sheet, 'Person 3'), { field: 'promised', value: '2026-03-05', seen: '' }))
    okOf(sheet.fill(idOf(sheet, 'Person 2'), { field: 'promised', value: '2026-03-20', seen: '' }))
    const { list, over } = evening(sheet)
    expect([namesOf(list), namesOf(over)]).toEqual([['Person 3', 'Person 0'], ['Person 1']])
    const ids = over.map(({ id }) => id)
    expect(okOf(sheet.prepare({ putOff: { ids, to: '2026-03-09' } })).over).toEqual([])
  })

  it('takes a move back', () => {
    const sheet = sheetToCall(2)
    const ids = [idOf(sheet, 'Person 1')]
    okOf(sheet.prepare({ putOff: { ids, to: '2026-03-12' } }))
    expect(sheet.card('Person 1').next).toMatchObject({ day: '2026-03-12' })
    okOf(sheet.prepare({ putOff: { ids, to: '' } }))
    expect(sheet.card('Person 1').next?.day).not.toBe('2026-03-12')
  })

  it('moves nobody who was promised the day', () => {
    const sheet = sheetToCall(2)
    const id = idOf(sheet, 'Person 1')
    okOf(sheet.fill(id, { field: 'promised', value: '2026-03-06', seen: '' }))
    expect(problemOf(sheet.prepare({ putOff: { ids: [id], to: '2026-03-09' } }))).toContain('Person 1')
    expect(sheet.rows('Plan').filter(({ Latest }) => Latest === '')).toHaveLength(0)
  })
})

describe('a reason that is missing', () => {
  /** One person without anything that gives a reason. */
  const bare = (): AppSheet => {
    const sheet = setUpSheet({
      Deals: [
        ['Name', 'Email', 'Stage', 'Create date'],
        ['Ann Lee', 'ann@acme.com', 'Open', '2026-01-05'],
      ],
    })
    sheet.night('2026-03-04')
    sheet.world.setNow('2026-03-04 18:00')
    return sheet
  }

  it('is asked for, and once written stands on the list of the next night', () => {
    const sheet = bare()
    const [person] = evening(sheet).list
    expect(person).toMatchObject({ name: 'Ann Lee', reason: '' })
    const id = person?.id ?? ''
    const { list } = okOf(sheet.prepare({ reasons: [{ id, reason: 'A cheaper contract from April' }] }))
    expect(list).toMatchObject([{ reason: 'A cheaper contract from April', offers: [] }])
    sheet.night('2026-03-05')
    expect(sheet.rows('Today')).toMatchObject([{ 'Reason to give': 'A cheaper contract from April' }])
  })

  it('is written once, replaced, and taken back by a blank', () => {
    const sheet = bare()
    const id = idOf(sheet, 'Ann Lee')
    const say = (reason: string) => okOf(sheet.prepare({ reasons: [{ id, reason }] }))
    say('A cheaper contract')
    say('A cheaper contract')
    say('New law on cookies')
    const written = () => sheet.rows('Reasons').flatMap(({ Reason }) => (Reason === '' ? [] : [Reason]))
    expect(written()).toEqual(['New law on cookies'])
    expect(say('').list).toMatchObject([{ reason: '' }])
    expect(written()).toEqual([])
  })

  it('is refused where there is nothing in it for them', () => {
    const sheet = bare()
    const id = idOf(sheet, 'Ann Lee')
    expect(problemOf(sheet.prepare({ reasons: [{ id, reason: 'just checking in' }] }))).toContain('no reason')
    expect(sheet.world.tabs.has('Reasons')).toBe(false)
  })
})
