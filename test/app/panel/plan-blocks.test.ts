// Blocks that the panel plans: written, shown with what proves them, moved off days off, and taken back.
import type { PlannedBlock } from '../../../src/core/time/plan-blocks'
import { type AppSheet, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { on } from '../../support/pipeline'

const block = (day: string, hour = 9, minutes = 120, isForClients = false): PlannedBlock => {
  const start = on(day) * 1440 + hour * 60
  return { start, end: start + minutes, isForClients }
}
const lines = (sheet: AppSheet) => sheet.rows('Blocks').map(({ Start, End, For }) => [Start, End, For])
const call = (sheet: AppSheet, minutes: number): void => {
  const { id } = sheet.card('Ann Lee')
  okOf(sheet.log({ id, key: `c${minutes}`, medium: 'Call', outcome: 'Reached', reason: 'New law', minutes }))
}
const dayOff = (sheet: AppSheet, day: string): void =>
  sheet.tab('Rules').write(sheet.rows('Rules').length + 2, 1, [['dayOff', 'away', day]])

describe('blocks of the place Time', () => {
  it('are written on their tab, which is made for them, once', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    const add = [block('2026-03-04'), block('2026-03-06', 14, 60, true)]
    okOf(sheet.blocks({ add }))
    okOf(sheet.blocks({ add }))
    expect(lines(sheet)).toEqual([
      ['2026-03-04 09:00', '2026-03-04 11:00', 'Prospecting'],
      ['2026-03-06 14:00', '2026-03-06 15:00', 'Clients'],
    ])
  })

  it('are shown with the minutes that prove them, from their beginning on; clients prove nothing', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    call(sheet, 50)
    const { blocks } = okOf(
      sheet.blocks({ add: [block('2026-03-04'), block('2026-03-06'), block('2026-03-04', 14, 60, true)] }),
    )
    expect(blocks.own.map(({ start, minutes, proven }) => [start, minutes, proven])).toEqual([
      ['2026-03-04 09:00', 120, 50],
      ['2026-03-04 14:00', 60, null],
      ['2026-03-06 09:00', 120, null],
    ])
    expect(blocks.planned).toBe(240)
  })

  it('are refused where they are too short for prospecting, whole', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    expect(problemOf(sheet.blocks({ add: [block('2026-03-05'), block('2026-03-06', 9, 119)] }))).toContain(
      'at least 120 minutes',
    )
    expect(sheet.world.tabs.has('Blocks')).toBe(false)
  })

  it('are named when their day has become a day off, and moved by one request; undone by its inverse', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    okOf(sheet.blocks({ add: [block('2026-03-05')] }))
    dayOff(sheet, '2026-03-05')
    const [move] = okOf(sheet.time()).blocks.moves
    expect(move).toEqual({
      block: { start: '2026-03-05 09:00', end: '2026-03-05 11:00', isForClients: false },
      to: { start: '2026-03-06 09:00', end: '2026-03-06 11:00', isForClients: false },
    })
    const request = { add: [block('2026-03-06')], remove: [block('2026-03-05')] }
    expect(okOf(sheet.blocks(request)).blocks.moves).toEqual([])
    expect(lines(sheet).map(([start]) => start)).toContain('2026-03-06 09:00')
    okOf(sheet.blocks({ add: request.remove, remove: request.add }))
    expect(okOf(sheet.time()).blocks.moves).toHaveLength(1)
  })

  it('are offered again for the coming weeks by this week’s, without days off', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    dayOff(sheet, '2026-03-12')
    const { proposed } = okOf(sheet.blocks({ add: [block('2026-03-05')] })).blocks
    expect(proposed?.from).toBe('again')
    expect(proposed?.blocks.map(({ start }) => start)).toEqual([
      '2026-03-13 09:00',
      '2026-03-19 09:00',
      '2026-03-26 09:00',
    ])
    expect(proposed?.moved.map(({ to }) => to?.start)).toEqual(['2026-03-13 09:00'])
  })

  it('are proposed at no hour before weeks are measured', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    expect(okOf(sheet.time())).toMatchObject({
      hours: { found: 'measuring', weeks: 0, of: 3 },
      blocks: { proposed: null, own: [], planned: 0 },
    })
  })

  it('are proposed at the hours that worked beyond chance: three of two hours, 360 minutes', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    const { id } = sheet.card('Ann Lee')
    const calls = Array.from({ length: 80 }, (_, at) => {
      const day = `2026-02-${String(2 + Math.floor(at / 8)).padStart(2, '0')}`
      const isGood = at % 2 === 0
      const outcome = isGood ? 'Reached' : 'No answer'
      return [
        '',
        `${day} ${isGood ? '16:10' : '10:10'}`,
        id,
        'Ann Lee',
        'Call',
        'Out',
        '',
        'Law',
        '',
        outcome,
        10,
      ]
    })
    sheet.ports.workbook.append('Touches', calls)
    const { hours, blocks } = okOf(sheet.time())
    expect(hours).toMatchObject({ found: 'hours', from: 15, to: 17, calls: 40, through: 40 })
    const week = blocks.proposed?.blocks.filter(({ start }) => start < '2026-03-16' && start > '2026-03-09')
    expect(week?.map(({ start }) => start)).toEqual([
      '2026-03-09 15:00',
      '2026-03-11 15:00',
      '2026-03-13 15:00',
    ])
  })
})

describe('the night', () => {
  it('writes beside each block that has begun what proves it, once; a repeated night changes nothing', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    call(sheet, 50)
    okOf(sheet.blocks({ add: [block('2026-03-04'), block('2026-03-06'), block('2026-03-04', 14, 60, true)] }))
    sheet.night('2026-03-05')
    const proven = () => sheet.rows('Blocks').map(({ Proven }) => Proven)
    expect(proven()).toEqual([50, '', ''])
    sheet.night('2026-03-05')
    expect(proven()).toEqual([50, '', ''])
  })
})

describe('what was stopped (T7)', () => {
  it('is asked about after two weeks, once; the answer is taken back', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    expect(okOf(sheet.stop('Weekly slides', 'stopped')).stopped).toEqual({
      asked: [],
      waiting: ['Weekly slides'],
    })
    okOf(sheet.stop('weekly slides', 'stopped'))
    expect(sheet.rows('Stop doing')).toHaveLength(1)
    sheet.world.setNow('2026-03-18 09:00')
    expect(okOf(sheet.time()).stopped.asked).toEqual([{ what: 'Weekly slides', days: 14 }])
    expect(okOf(sheet.stop('Weekly slides', 'unnoticed')).stopped).toEqual({ asked: [], waiting: [] })
    expect(sheet.rows('Stop doing')).toMatchObject([{ Noticed: 'no' }])
    expect(okOf(sheet.stop('Weekly slides', 'open')).stopped.asked).toHaveLength(1)
    expect(okOf(sheet.stop('Weekly slides', 'gone')).stopped).toEqual({ asked: [], waiting: [] })
  })
})
