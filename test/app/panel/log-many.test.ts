// One touch each of many people: logged in one act, named where they cannot be, taken back together, sent again at will.
import type { ManyLogged, ManyRequest } from '../../../src/app/panel/log-many'
import { type AppSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { idOf } from '../../support/court'

const HEADER = ['Name', 'Company', 'Email', 'Stage', 'Amount', 'Create date', 'Won on', 'Do not']
const CLIENTS = [
  HEADER,
  ['Ann Lee', 'Acme', 'ann@acme.com', 'Won', 900, '2025-01-05', '2025-03-30', ''],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', 'Won', 500, '2025-01-06', '2025-04-01', ''],
  ['Cyd Fox', 'Core', 'cyd@core.com', 'Won', 700, '2025-01-06', '2025-06-01', 'newsletter'],
  ['Ann Lee', 'Acme East', 'ann@acme.com', 'Won', 100, '2025-01-07', '2025-05-30', ''],
  ['Dee Dow', 'Dot', 'dee@dot.com', 'Demo', 300, '2026-03-01', '', ''],
]
const NAMES = ['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow']

function clients(): AppSheet {
  const sheet = setUpSheet({ Deals: CLIENTS })
  sheet.night('2026-03-05')
  sheet.world.setNow('2026-03-05 10:00')
  return sheet
}
const idsOf = (sheet: AppSheet, ...names: readonly string[]) => names.map((name) => idOf(sheet, name))
const send = (sheet: AppSheet, names: readonly string[], more: Partial<ManyRequest> = {}): ManyLogged =>
  okOf(sheet.logMany(idsOf(sheet, ...names), more))
const touches = (sheet: AppSheet): unknown[] =>
  sheet
    .rows('Touches')
    .filter(({ Name }) => Name !== '')
    .map(({ Name, Medium, Item, Reason, Outcome }) => [Name, Medium, Item, Reason, Outcome].join(' · '))
const STEEL = 'Newsletter · Steel · Steel falls in May · Sent'

describe('a batch', () => {
  it('is a touch each, dated now, after which nobody is due as before', () => {
    const sheet = clients()
    const due = () => NAMES.slice(0, 2).map((name) => sheet.card(name).next.day)
    const before = due()
    expect(send(sheet, ['Ann Lee', 'Bob Ray'])).toEqual({ batch: 'k1', logged: 2, uncounted: [], left: [] })
    expect(touches(sheet)).toEqual([`Ann Lee · ${STEEL}`, `Bob Ray · ${STEEL}`])
    expect(sheet.rows('Touches').map(({ When }) => When)).toEqual(['2026-03-05 10:00', '2026-03-05 10:00'])
    expect(due()).not.toEqual(before)
    expect(due()).toEqual(['2026-03-31', '2026-03-31'])
  })

  it('leaves out who declined, who is gone and who is there twice, and says so', () => {
    const sheet = clients()
    const second = String(sheet.rows('Deals')[3]?.['Touchline ID'])
    const { logged, left } = okOf(
      sheet.logMany([...idsOf(sheet, 'Ann Lee', 'Cyd Fox'), second, 'nobody', 'nobody']),
    )
    expect([logged, left.map(({ name, why }) => `${name} ${why}`)]).toEqual([
      1,
      ['Cyd Fox declined', 'Ann Lee same person', ' gone'],
    ])
    expect(touches(sheet)).toEqual([`Ann Lee · ${STEEL}`])
  })

  it('leaves out whose cells moved without their ids, and logs the others', () => {
    const sheet = clients()
    const ids = idsOf(sheet, ...NAMES.slice(0, 2), 'Dee Dow')
    const [, ann = [], bob = []] = CLIENTS
    sheet.tab('Deals').write(2, 1, [bob.slice(), ann.slice()])
    const { logged, left } = okOf(sheet.logMany(ids))
    expect(logged).toBe(1)
    expect(left.map(({ why }) => why)).toEqual(['behind', 'behind'])
    expect(touches(sheet)).toEqual([`Dee Dow · ${STEEL}`])
  })

  it.each([
    [{ item: '' }, [{ rule: 'V3', count: 2 }]],
    [{ reason: 'just checking in' }, [{ rule: 'V1', count: 2 }]],
    [{ medium: 'Card', item: 'Steel' }, []],
    [{ medium: 'E-mail', item: '' }, []],
    [{ medium: 'E-mail', reason: '', item: '' }, [{ rule: 'V1', count: 2 }]],
  ])('%j is logged and says what does not count: %j', (more, uncounted) => {
    const sheet = clients()
    expect(send(sheet, ['Ann Lee', 'Bob Ray'], more)).toMatchObject({ logged: 2, uncounted })
    expect(touches(sheet)).toHaveLength(2)
  })

  it('says what is above the half of a year’s touches (C3)', () => {
    const sheet = clients()
    sheet.setRule('C1.most', 12)
    for (let at = 0; at < 6; at++) send(sheet, ['Ann Lee'], { key: `k${at}`, item: `I${at}` })
    expect(send(sheet, ['Ann Lee', 'Bob Ray'], { key: 'k9' }).uncounted).toEqual([{ rule: 'C3', count: 1 }])
  })

  it('ticks off the lines of Today that ask for this medium, and no other', () => {
    const sheet = clients()
    const list = sheet.rows('Today').map(({ Name, By }) => [Name, By])
    const at = list.findIndex(([name]) => name === 'Bob Ray')
    const by = Object.keys(sheet.rows('Today')[0] ?? {}).indexOf('By')
    sheet.tab('Today').write(at + 2, by + 1, [['Newsletter']])
    send(sheet, ['Ann Lee', 'Bob Ray'])
    const done = sheet.rows('Today').filter(({ Done }) => Done !== '')
    expect(done.map(({ Name, Done }) => [Name, Done])).toEqual([['Bob Ray', 'Sent']])
    sheet.night('2026-03-06')
    expect(touches(sheet)).toHaveLength(2)
  })

  it('sent again is logged once, also after a night, and after the log was sorted', () => {
    const sheet = clients()
    send(sheet, ['Ann Lee', 'Bob Ray'])
    const before = sheet.content()
    expect(send(sheet, ['Ann Lee', 'Bob Ray']).logged).toBe(2)
    expect(sheet.content()).toEqual(before)
    sheet.night('2026-03-06')
    sheet.tab('Touches').moveRow(2, 3)
    send(sheet, ['Ann Lee', 'Bob Ray'])
    expect(touches(sheet)).toHaveLength(2)
  })

  it('is refused whole without a log, and where the sheet is busy', () => {
    const sheet = clients()
    const ids = idsOf(sheet, 'Ann Lee')
    sheet.world.isBusy = true
    expect(problemOf(sheet.logMany(ids))).toContain('busy')
    sheet.world.isBusy = false
    sheet.world.tabs.delete('Touches')
    expect(problemOf(sheet.logMany(ids))).toContain('"Touches" is gone')
  })
})

describe('taken back', () => {
  it('all is as before but for the log’s blank lines, and stays so when it is sent again', () => {
    const sheet = clients()
    const before = sheet.content('Undo', 'Touches')
    send(sheet, NAMES)
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ verb: 'log', rows: 3, kept: [], gone: 0 })
    expect(sheet.content('Undo', 'Touches')).toEqual(before)
    expect(touches(sheet)).toEqual([])
    expect(send(sheet, NAMES).logged).toBe(0)
    expect(touches(sheet)).toEqual([])
    expect(okOf(sheet.undoBatch('k1')).rows).toBe(0)
  })

  it('a touch beside which somebody wrote stays, and only its person is named', () => {
    const sheet = clients()
    send(sheet, ['Ann Lee', 'Bob Ray'])
    const note = Object.keys(sheet.rows('Touches')[0] ?? {}).indexOf('Note')
    sheet.tab('Touches').write(3, note + 1, [['He called back']])
    expect(okOf(sheet.undoBatch('k1')).kept).toEqual([
      { id: idOf(sheet, 'Bob Ray'), name: 'Bob Ray', header: 'Touches' },
    ])
    expect(touches(sheet)).toEqual([`Bob Ray · ${STEEL}`])
  })

  it('it is offered in the court’s list, with how many it is of', () => {
    const sheet = clients()
    send(sheet, ['Ann Lee', 'Bob Ray'])
    expect(okOf(sheet.court()).batches).toMatchObject([{ batch: 'k1', verb: 'log', rows: 2 }])
  })
})

it('makes as many calls of the ports for a hundred and twenty people as for four', () => {
  const callsOf = (people: number): readonly number[] => {
    const rows = Array.from({ length: people }, (_, at) => [
      ...[`P ${at}`, '', `p${at}@x.com`, 'Won', 900 - at, '2025-01-05', '2025-03-30', ''],
    ])
    const sheet = setUpSheet({ Deals: [HEADER, ...rows] })
    sheet.night('2026-03-05')
    const ids = sheet.rows('Deals').map((row) => String(row['Touchline ID']))
    const counted = (work: () => unknown): number => {
      const before = sheet.world.calls.length
      work()
      return sheet.world.calls.length - before
    }
    send(sheet, ['P 0'], { key: 'first' })
    return [
      counted(() => okOf(sheet.logMany(ids, { key: 'k2' }))),
      counted(() => okOf(sheet.undoBatch('k2'))),
    ]
  }
  expect(callsOf(120)).toEqual(callsOf(4))
})
