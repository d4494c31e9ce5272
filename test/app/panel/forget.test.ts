// A person who wishes to be forgotten: what is told first, that nothing of them remains, and what stays.
import { type Forgetting, forgetPerson } from '../../../src/app/panel/forget'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'
import { done, idOf, saidOf } from '../../support/person'

const DEALS = [
  ['Name', 'Company', 'Email', 'Phone', 'Deal', 'Stage', 'Amount', 'Create date', 'Close date', 'Remarks'],
  ['Ann Lee', 'Acme', 'ann@acme.com', '+49 170 5551234', 'Roof', 'Open', 900, '2026-01-05', '2026-03-30', ''],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Wall', 'Open', 500, '2026-01-06', '', 'knows Ann Lee well'],
  ['Cyd Fox', 'Core', 'cyd@core.com', '', 'Gate', 'Won', 700, '2025-01-06', '2025-06-01', ''],
  ['Ann Lee', 'Acme', 'ANN@acme.com', '0170/555 12 34', 'Door', 'Open', 100, '2026-01-07', '2026-05-30', ''],
  [
    'Dan Leeds',
    'Dot',
    'joann@acme.com',
    '',
    'Joann Leeman',
    'Open',
    10,
    '2026-01-07',
    '',
    'Diann Leeson called',
  ],
]

/** Every call with LONG_TESTS (npm run test:long); else some. */
const STEP = process.env.LONG_TESTS === '1' ? 1 : 9

/** Ann in every tab: touches, an ask, a park in Undo, a promise, Today, Snapshot, Time, a reason, and others' remarks. */
function fullSheet(deals: readonly (readonly (string | number)[])[] = DEALS): AppSheet {
  const sheet = setUpSheet({ Deals: deals })
  sheet.world.setNow('2026-03-04 10:00')
  const ann = idOf(sheet, 'Ann Lee')
  const call = { medium: 'Call', outcome: 'Reached', reason: 'Steel falls' }
  okOf(sheet.log({ ...call, key: 'k1', id: ann, referralAsked: 'yes', note: 'write to ann@acme.com' }))
  okOf(sheet.log({ ...call, key: 'k2', id: idOf(sheet, 'Bob Ray'), note: 'Ann Lee said: call 0170 5551234' }))
  const cells = [{ field: 'wakeOn' as const, value: '2026-05-01', seen: '' }]
  okOf(
    sheet.decide('d1', { id: ann, verb: 'park', cells }, { id: idOf(sheet, 'Cyd Fox'), verb: 'park', cells }),
  )
  okOf(sheet.logMany([ann, idOf(sheet, 'Bob Ray')], { key: 'm1' }))
  okOf(
    sheet.keepTime({
      add: [
        { start: '2026-03-04 09:00', end: '2026-03-04 09:30', category: 'Calling', note: 'Ann Lee', id: ann },
      ] as never,
    }),
  )
  sheet.night('2026-03-05')
  sheet.night('2026-03-09')
  sheet.world.setNow('2026-03-09 12:00')
  return sheet
}

const forget = (sheet: AppSheet, name = ''): Forgetting =>
  done(forgetPerson(sheet.ports, { id: idOf(sheet, 'Ann Lee'), name }))

/** All cells that say something of Ann, with their tabs. */
const traces = (sheet: AppSheet, ids: readonly string[]): string[] =>
  [...sheet.world.tabs.keys()].flatMap((tab) =>
    sheet
      .tab(tab)
      .values(1, 1, -1, -1)
      .flat()
      .map(String)
      .filter(
        (text) =>
          /\bann lee\b|\bann@acme|5551234|555 12 34/i.test(text) || ids.some((id) => text.includes(id)),
      )
      .map((text) => `${tab}: ${text}`),
  )
const idsOf = (sheet: AppSheet): string[] =>
  sheet.rows('Deals').flatMap((row) => (row.Name === 'Ann Lee' ? [String(row['Touchline ID'])] : []))

it('tells first, tab by tab, what would be erased, and changes nothing', () => {
  const sheet = fullSheet()
  const before = sheet.content()
  const told = forget(sheet)
  expect(told).toMatchObject({ name: 'Ann Lee', isDone: false, left: [] })
  expect(told.tabs[0]).toEqual({ tab: 'Deals', lines: 2, cells: 1 })
  const lines = Object.fromEntries(told.tabs.map(({ tab, lines, cells }) => [tab, [lines, cells]]))
  expect(lines).toMatchObject({ Touches: [2, 1], Ledger: [2, 0], Referrals: [0, 3] })
  expect(sheet.content()).toEqual(before)
})

it('leaves nothing of the person in any cell of any tab; all others stay as they were', () => {
  const sheet = fullSheet()
  const ids = idsOf(sheet)
  expect(traces(sheet, ids).length).toBeGreaterThan(20)
  const bob = sheet.deal('Bob Ray')
  const [dan, cyd] = [sheet.deal('Dan Leeds'), sheet.deal('Cyd Fox')]
  const told = forget(sheet)
  const erased = forget(sheet, ' ann LEE ')
  expect({ ...erased, isDone: false }).toEqual(told)
  expect(traces(sheet, ids)).toEqual([])
  expect(sheet.deal('Bob Ray')).toEqual({ ...bob, Remarks: 'knows … well' })
  expect([sheet.deal('Dan Leeds'), sheet.deal('Cyd Fox')]).toEqual([dan, cyd])
  expect(sheet.rows('Touches').find(({ Name }) => Name === 'Bob Ray')?.Note).toBe('… said: call …')
  expect(sheet.rows('Review').length).toBeGreaterThan(0)
})

it('stays so over nights, and undo of a batch she was in gives back the others alone', () => {
  const sheet = fullSheet()
  const ids = idsOf(sheet)
  forget(sheet, 'Ann Lee')
  okOf(sheet.undoBatch('d1'))
  expect(sheet.deal('Cyd Fox')['Wake on']).toBe('')
  expect(sheet.night('2026-03-10')).toBe('')
  expect(sheet.night('2026-03-16')).toBe('')
  expect(traces(sheet, ids)).toEqual([])
  expect(sheet.deal('Bob Ray').Verdict).not.toBe('')
})

it('asks for the name as it stands', () => {
  const sheet = fullSheet()
  const before = sheet.content()
  const wrong = forgetPerson(sheet.ports, { id: idOf(sheet, 'Ann Lee'), name: 'Anna Lee' })
  expect(saidOf(wrong)).toContain('type the name as it stands, “Ann Lee”')
  expect(sheet.content()).toEqual(before)
})

it.each([
  ['Ann Lee', ['Eve Orr', 'Acme'], ['Bob Ray', 'Eve Orr', '']],
  ['Eve Orr', ['Ann Lee', 'Acme'], ['Ann Lee', 'Bob Ray', 'Ann Lee', '']],
])('forgets %s alone of those who share an address and a number', (name, others, left) => {
  const row = (who: string) => [
    who,
    'Acme',
    'ann@acme.com',
    '0170 5551234',
    'Shed',
    'Open',
    5,
    '2026-01-07',
    '',
    '',
  ]
  const sheet = setUpSheet({ Deals: [...DEALS.slice(0, 3), DEALS[4] ?? [], row('Eve Orr'), row('')] })
  sheet.night('2026-03-05')
  const rows = sheet.rows('Deals')
  const told = done(forgetPerson(sheet.ports, { id: idOf(sheet, name), name: '' }))
  expect(told.others).toEqual(others)
  const erased = done(forgetPerson(sheet.ports, { id: idOf(sheet, name), name }))
  expect({ ...erased, isDone: false }).toEqual(told)
  const staying = rows.filter((deal) => deal.Name !== name)
  expect(staying.map(({ Name }) => Name)).toEqual(left)
  const now = sheet.rows('Deals').filter((deal) => deal['Touchline ID'] !== '')
  expect(now.map(({ Email, Phone, 'Touchline ID': id }) => [Email, Phone, id])).toEqual(
    staying.map(({ Email, Phone, 'Touchline ID': id }) => [Email, Phone, id]),
  )
})

it('keeps a namesake’s name and a shared number where they are', () => {
  const namesake = [
    'Ann Lee',
    'Other',
    'al@other.com',
    '0170 5551234',
    'Shed',
    'Open',
    5,
    '2026-01-07',
    '',
    '',
  ]
  const sheet = fullSheet([...DEALS, namesake])
  const [last] = sheet.rows('Deals').slice(-1)
  forget(sheet, 'Ann Lee')
  expect(sheet.rows('Deals').slice(-1)).toEqual([last])
  const found = sheet.world.tabs.keys()
  const left = [...found].flatMap((tab) => sheet.tab(tab).values(1, 1, -1, -1).flat().map(String))
  expect(left.filter((text) => /\bann@acme.com/i.test(text))).toEqual([])
})

it('names tabs of the user’s own and leaves them alone', () => {
  const sheet = fullSheet()
  sheet.world.tabs.set('Invoices', sheet.tab('Deals').copy())
  const before = sheet.rows('Invoices')
  expect(forget(sheet, 'Ann Lee').left).toEqual([{ tab: 'Invoices', cells: 3 }])
  expect(sheet.rows('Invoices')).toEqual(before)
})

it('leaves a tab of the user’s own alone that has the name of one of Touchline’s', () => {
  const sheet = fullSheet()
  sheet.world.tabs.set('Events', sheet.tab('Deals').copy())
  const before = sheet.rows('Events')
  expect(forget(sheet, 'Ann Lee').left).toEqual([{ tab: 'Events', cells: 3 }])
  expect(sheet.rows('Events')).toEqual(before)
})

it('is completed when it is sent again after a cut at any call', () => {
  const make = fullSheet().copier()
  const whole = make()
  const first = whole.world.calls.length
  const ids = idsOf(whole)
  forget(whole, 'Ann Lee')
  const calls = whole.world.calls.length - first
  const end = whole.content()
  for (let at = 1; at <= calls; at += STEP) {
    const sheet = make()
    let count = 0
    sheet.world.onCall = () => {
      if (++count === at) throw new Error('cut off')
    }
    const id = ids[0] ?? ''
    try {
      done(forgetPerson(sheet.ports, { id, name: 'Ann Lee' }))
    } catch {}
    sheet.world.onCall = () => {}
    const again = forgetPerson(sheet.ports, { id, name: 'Ann Lee' })
    if (saidOf(again) !== '') expect(saidOf(again)).toContain('no longer in the pipeline')
    expect([at, traces(sheet, ids)]).toEqual([at, []])
    expect(sheet.content()).toEqual(end)
  }
})

it('takes as many calls for many touches as for few', () => {
  const callsWith = (touches: number): number => {
    const sheet = fullSheet()
    const ann = idOf(sheet, 'Ann Lee')
    const lines = Array.from({ length: touches }, (_, at) => [`x${at}`, '2026-03-06', ann, 'Ann Lee', 'Call'])
    sheet.tab('Touches').grow(touches + 20, 0)
    sheet.tab('Touches').write(12, 1, lines)
    const before = sheet.world.calls.length
    forget(sheet, 'Ann Lee')
    return sheet.world.calls.length - before
  }
  expect(callsWith(300)).toBe(callsWith(3))
})
