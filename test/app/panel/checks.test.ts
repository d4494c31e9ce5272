// What is wrong around the rows, each mended by its click, and how near the sheet is to its limits.
import { type Checks, type Mend, mend, panelChecks } from '../../../src/app/panel/checks'
import { limitsOf } from '../../../src/app/panel/limits'
import { ENGLISH } from '../../../src/core/words/english'
import { Refused, type Result, refusalText } from '../../../src/core/words/refusals'
import { type AppSheet, DEALS, setUpSheet } from '../../support/app-calls'

const okOf = <T>(result: Result<T>): T => {
  if (result instanceof Refused) throw new Error(refusalText(result, ENGLISH.refusals))
  return result
}
const checks = (sheet: AppSheet): Checks => okOf(panelChecks(sheet.ports))
const codes = (sheet: AppSheet): string[] =>
  checks(sheet).checks.map(({ code, tab }) => `${code} ${tab}`.trim())
const mended = (sheet: AppSheet, what: Mend): string[] =>
  okOf(mend(sheet.ports, what)).checks.map(({ code }) => code)

/** After a night, with everything as it should be. */
function lived(): AppSheet {
  const sheet = setUpSheet({ Deals: DEALS })
  sheet.night('2026-03-05')
  return sheet
}

it('finds nothing wrong with a sheet that is well', () => {
  expect(codes(lived())).toEqual([])
})

describe('a click mends', () => {
  it('a trigger that is gone', () => {
    const sheet = lived()
    sheet.world.triggers.length = 0
    expect(codes(sheet)).toEqual(['no trigger'])
    expect(mended(sheet, 'trigger')).toEqual([])
    sheet.world.refused.add('triggers')
    expect(codes(sheet)).toEqual(['trigger unknown'])
    expect(mend(sheet.ports, 'trigger')).toMatchObject({ code: 'trigger refused' })
  })

  it('tabs that are gone, all at once', () => {
    const sheet = lived()
    for (const tab of ['Plan', 'Review']) sheet.world.tabs.delete(tab)
    expect(codes(sheet)).toEqual(['tab gone Review', 'tab gone Plan'])
    expect(mended(sheet, 'tabs')).toEqual([])
    expect(sheet.night('2026-03-06')).toBe('')
  })

  it('live formulas that show an error, by values', () => {
    const sheet = setUpSheet({ Deals: DEALS })
    sheet.world.takesFormulas = true
    if (sheet.rule('live.now') !== 'yes') sheet.switchLive()
    sheet.night('2026-03-05')
    const at = Object.keys(sheet.rows('Deals')[0] ?? {}).indexOf('Next touch') + 1
    const headers = sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []
    const column = at > 0 ? at : headers.length - 1
    sheet.tab('Deals').write(1, column, [['#REF!']])
    expect(codes(sheet)).toEqual(['live broken Deals'])
    expect(mended(sheet, 'live')).toEqual([])
    expect(sheet.rule('live.now')).toBe('no')
    const once = sheet.content()
    expect(mended(sheet, 'live')).toEqual([])
    expect(sheet.content()).toEqual(once)
  })

  it('colours that are gone, or name columns that were deleted', () => {
    const sheet = lived()
    sheet.tab('Deals').colours = []
    sheet.tab('Today').colours = [{ formula: '=#REF!>0' }]
    expect(codes(sheet)).toEqual(['colours gone Deals', 'colours gone Today'])
    expect(mended(sheet, 'colours')).toEqual([])
  })

  it('several owners of the night', () => {
    const sheet = lived()
    sheet.ports.workbook.append('Rules', [['night.owner', 'Who runs the night', 'ben@example.com']])
    expect(codes(sheet)).toContain('several owners Rules')
    expect(mended(sheet, 'owner')).toEqual([])
  })

  it('an id that stands twice, by the night', () => {
    const sheet = lived()
    const [cells = []] = sheet.tab('Deals').values(2, 1, 1, -1)
    sheet.tab('Deals').write(6, 1, [cells.map((cell, at) => (at < 4 ? `${String(cell)}x` : cell))])
    expect(checks(sheet).checks).toMatchObject([{ code: 'ids twice', tab: 'Deals', row: 6 }])
    sheet.night('2026-03-06')
    expect(codes(sheet)).toEqual([])
  })
})

describe('what only the user can mend is named', () => {
  it('by tab: headers that were pushed down, and what is protected', () => {
    const sheet = lived()
    const review = sheet.tab('Review')
    const [headers = []] = review.values(1, 1, 1, -1)
    review.write(1, 1, [headers.map((_, at) => (at === 0 ? 'My title' : ''))])
    sheet.tab('Snapshot').isProtected = true
    expect(codes(sheet)).toEqual(['tab headers Review', 'tab protected Snapshot'])
  })

  it('mails that are used up, an address that Google hides, a night that is somebody else’s', () => {
    const sheet = lived()
    sheet.world.quota = 0
    expect(codes(sheet)).toEqual(['mails used up'])
    sheet.world.refused.add('address')
    expect(codes(sheet)).toEqual(['no address'])
    const guest = lived()
    guest.world.address = 'ben@example.com'
    guest.world.triggers.length = 0
    expect(checks(guest).checks).toMatchObject([{ code: 'night of another', about: 'ann@example.com' }])
  })

  it('a stage word without an answer, by its row on Rules', () => {
    const sheet = lived()
    sheet.tab('Deals').write(2, 5, [['Zebra']])
    sheet.night('2026-03-06')
    expect(checks(sheet).checks).toMatchObject([{ code: 'stages asked', tab: 'Rules', about: 'Zebra' }])
  })
})

describe('limits', () => {
  it('are said with their figures, and by which tab', () => {
    const sheet = lived()
    const sizes = [
      { tab: 'Deals', rows: 30_000, columns: 30, lastRow: 25_001 },
      { tab: 'Touches', rows: 300_000, columns: 21, lastRow: 60_001 },
    ]
    const now = sheet.ports.workbook.zone(sheet.ports.clock.now())
    expect(limitsOf(sheet.ports.workbook, sizes, 'Deals', now)).toMatchObject([
      { name: 'rows', now: 25_000, isNear: true, tab: 'Deals' },
      { name: 'touches', now: 60_000, isNear: true },
      { name: 'cells', now: 7_200_000, most: 10_000_000, isNear: true, tab: 'Touches' },
      { name: 'minutes', most: 90, isNear: false },
    ])
  })

  it('add up the minutes that the Log holds of a day', () => {
    const sheet = lived()
    const { workbook, clock } = sheet.ports
    const now = workbook.zone(clock.now())
    const run = (daysAgo: number, seconds: number) => [now - daysAgo + 25_569, 'night', 'done', seconds]
    const before = limitsOf(workbook, [], 'Deals', now)[3]?.now ?? 0
    workbook.append('Log', [run(2, 5000), run(0.5, 1800), run(0.1, 1200)])
    expect(limitsOf(workbook, [], 'Deals', now)[3]).toMatchObject({ now: before + 50, isNear: true })
  })
})

it('takes as many calls for many rows as for few', () => {
  const calls = [1, 200].map((times) => {
    const rows = Array.from({ length: times }, (_, at) => [
      `Person ${at}`,
      'Acme',
      `p${at}@acme.com`,
      '',
      'Open',
      5,
      '2026-01-05',
      '',
    ])
    const sheet = setUpSheet({ Deals: [DEALS[0], ...rows] })
    const before = sheet.world.calls.length
    checks(sheet)
    return sheet.world.calls.length - before
  })
  expect(calls[0]).toBe(calls[1])
})

describe('a tab of Touchline’s that is protected', () => {
  it.each(['Today', 'Review', 'Ledger', 'Snapshot'])(
    '%s is said in Touchline’s words, and the next night does the rest',
    (tab) => {
      const sheet = lived()
      sheet.tab(tab).isProtected = true
      expect(sheet.night('2026-03-06')).toContain(`The tab "${tab}" is protected`)
      expect(sheet.health().refused).toContain(`The tab "${tab}" is protected`)
      expect(sheet.rows('Log').at(-1)).toMatchObject({ Result: 'failed' })
      sheet.tab(tab).isProtected = false
      expect(sheet.night('2026-03-06')).toBe('')
      expect(sheet.health().refused).toBe('')
    },
  )

  it('keeps no mail from going', () => {
    const sheet = lived()
    sheet.tab('Review').isProtected = true
    const before = sheet.world.sent.length
    sheet.hour('2026-03-06 07:00')
    expect(sheet.world.sent.length).toBe(before + 1)
  })
})
