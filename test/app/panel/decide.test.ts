// Decisions of the court over ports in memory: each batch is one act, and comes back to the byte.
import type { Decision } from '../../../src/app/panel/decide'
import { type AppSheet, BUSY, okOf, problemOf } from '../../support/app-calls'
import { moveRowAt } from '../../support/app-faults'
import { accusedSheet, ask, COURT_DEALS, fill, idOf, later, park, sayNo } from '../../support/court'

/** Everything that a batch may have changed; Referrals stays when its lines go. */
const content = (sheet: AppSheet): unknown =>
  sheet.content('Undo', 'Log', ...(sheet.world.tabs.get('Referrals')?.lastRow === 1 ? ['Referrals'] : []))

describe('a row that is parked', () => {
  it('leaves the pipeline until its day', () => {
    const sheet = accusedSheet()
    expect(okOf(sheet.decide('k1', park(sheet, 'Bob Ray')))).toMatchObject({ done: [{ code: 0 }], left: [] })
    expect(sheet.deal('Bob Ray')).toMatchObject({
      Benched: 'bench 2026-03-27',
      'Wake on': '2026-04-26',
      Verdict: '',
      'Next touch': '',
    })
    sheet.night('2026-04-26')
    expect(String(sheet.deal('Bob Ray').Verdict)).toMatch(/^New/)
  })

  it('keeps a note of what its cells held, on a hidden tab that is made for it', () => {
    const sheet = accusedSheet()
    sheet.decide('k1', park(sheet, 'Bob Ray'))
    expect(sheet.world.tabs.get('Undo')?.isHidden).toBe(true)
    expect(
      sheet.rows('Undo').map(({ Batch, Tab, Header, Before, After }) => [Batch, Tab, Header, Before, After]),
    ).toEqual([
      ['k1', '', 'park', '', ''],
      ['k1', 'Deals', 'Benched', '', 't:bench 2026-03-27'],
      ['k1', 'Deals', 'Wake on', '', 'n:46138'],
      ['k1', 'Deals', 'Verdict', expect.stringMatching(/^t:Purge/), ''],
    ])
  })
})

type Batch = readonly [name: string, make: (sheet: AppSheet) => readonly Decision[]]
const BATCHES: readonly Batch[] = [
  ['a row that is parked', (sheet) => [park(sheet, 'Bob Ray')]],
  ['several that are parked', (sheet) => ['Bob Ray', 'Eli Orr', 'Gus Hay'].map((name) => park(sheet, name))],
  ['a first decision date', (sheet) => [fill(sheet, 'Bob Ray', 'decision', '2026-04-20')]],
  ['a new decision date', (sheet) => [fill(sheet, 'Eli Orr', 'decision', '2026-04-20', '2026-12-01')]],
  ['a date that is confirmed', (sheet) => [fill(sheet, 'Ann Lee', 'decision', '2026-04-20', '2026-04-20')]],
  ['a gut that is changed', (sheet) => [fill(sheet, 'Flo Day', 'gut', 'yes', 'never')]],
  ['a last mail', (sheet) => [sayNo(sheet, 'Bob Ray')]],
  ['a last ask', (sheet) => [ask(sheet, 'Eli Orr')]],
  [
    'progress that was agreed',
    (sheet) => [{ id: idOf(sheet, 'Bob Ray'), verb: 'fill', cells: [], touch: { progress: 'Commitment' } }],
  ],
]

describe.each(BATCHES)('%s', (_, make) => {
  it('comes back to the byte, and a second time changes nothing', () => {
    const sheet = accusedSheet()
    const before = content(sheet)
    const decisions = make(sheet)
    expect(okOf(sheet.decide('k1', ...decisions)).left).toEqual([])
    expect(content(sheet)).not.toEqual(before)
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: decisions.length, kept: [], gone: 0 })
    expect(content(sheet)).toEqual(before)
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: 0 })
    expect(content(sheet)).toEqual(before)
  })

  it('that is sent twice is done once', () => {
    const [once, twice] = [accusedSheet(), accusedSheet()]
    okOf(once.decide('k1', ...make(once)))
    okOf(twice.decide('k1', ...make(twice)))
    okOf(twice.decideAgain({ key: 'k1', again: true, decisions: make(twice) }))
    expect(twice.content('Log')).toEqual(once.content('Log'))
  })

  it('comes back after nights too: the same cells, judged by the day', () => {
    const [changed, calm] = [accusedSheet(), accusedSheet()]
    okOf(changed.decide('k1', ...make(changed)))
    for (const sheet of [changed, calm]) sheet.night('2026-03-30')
    okOf(changed.undoBatch('k1'))
    for (const sheet of [changed, calm]) sheet.night('2026-03-31')
    const judged = (sheet: AppSheet): unknown =>
      sheet.rows('Deals').map(({ Name, Verdict, Benched, 'Close date': date, 'Will they buy?': gut }) => ({
        ...{ Name, Verdict, Benched, date, gut },
      }))
    expect(judged(changed)).toEqual(judged(calm))
  })
})

describe('taking a batch back', () => {
  it('leaves what somebody changed since, and names it', () => {
    const sheet = accusedSheet()
    sheet.decide('k1', park(sheet, 'Bob Ray'), park(sheet, 'Eli Orr'))
    sheet.type('Bob Ray', 'Wake on', '2026-09-01')
    const { rows, kept } = okOf(sheet.undoBatch('k1'))
    expect([rows, kept.map(({ name, header }) => [name, header])]).toEqual([1, [['Bob Ray', 'Wake on']]])
    expect(sheet.deal('Bob Ray')).toMatchObject({ Benched: '', 'Wake on': '2026-09-01' })
    expect(sheet.deal('Eli Orr')).toMatchObject({ Benched: '', 'Wake on': '' })
  })

  it('counts rows that are gone, and takes the rest back', () => {
    const sheet = accusedSheet()
    sheet.decide('k1', park(sheet, 'Bob Ray'), park(sheet, 'Eli Orr'))
    const row = sheet.rows('Deals').findIndex(({ Name }) => Name === 'Bob Ray') + 2
    const width = sheet.tab('Deals').maxColumns
    sheet.tab('Deals').write(row, 1, [new Array<string>(width).fill('')])
    expect(okOf(sheet.undoBatch('k1'))).toMatchObject({ rows: 1, gone: 1, kept: [] })
    expect(sheet.deal('Eli Orr').Benched).toBe('')
  })

  it('puts a formula back where one stood', () => {
    const sheet = accusedSheet()
    sheet.world.takesFormulas = true
    const row = sheet.rows('Deals').findIndex(({ Name }) => Name === 'Bob Ray') + 2
    sheet.tab('Deals').writeFormula(row, 7, '=TODAY()+1')
    sheet.decide('k1', fill(sheet, 'Bob Ray', 'decision', '2026-04-20'))
    expect(sheet.rows('Undo').map(({ Before }) => Before)).toContain('f:=TODAY()+1')
    sheet.undoBatch('k1')
    expect(sheet.tab('Deals').formulas(row, 7, 1, 1)).toEqual([['=TODAY()+1']])
  })

  it('puts a formula back that reads its own row wherever the row is by now', () => {
    const sheet = accusedSheet()
    sheet.world.takesFormulas = true
    const row = sheet.rows('Deals').findIndex(({ Name }) => Name === 'Bob Ray') + 2
    sheet.tab('Deals').writeFormula(row, 7, `=IF(A${row}="","",F${row})`)
    sheet.decide('k1', fill(sheet, 'Bob Ray', 'decision', '2026-04-20'))
    const deals = sheet.tab('Deals')
    const [last, width] = [sheet.rows('Deals').length + 2, deals.maxColumns]
    deals.write(last, 1, deals.values(row, 1, 1, width))
    deals.write(row, 1, [new Array<string>(width).fill('')])
    sheet.undoBatch('k1')
    expect(deals.formulas(last, 7, 1, 1)).toEqual([[`=IF(A${last}="","",F${last})`]])
  })

  it.each([
    ['a month later all the same', '2026-04-26', 1],
    ['not after more than 30 days', '2026-04-27', 0],
  ])('is possible %s', (_, day, rows) => {
    const sheet = accusedSheet()
    sheet.decide('k1', park(sheet, 'Bob Ray', '2027-01-01'))
    sheet.world.setNow(`${day} 12:00`)
    expect(okOf(sheet.undoBatch('k1')).rows).toBe(rows)
  })

  it('finds what the menu benched, as one batch', () => {
    const sheet = accusedSheet()
    const before = content(sheet)
    sheet.bench('bench', 3, 5)
    const [batch] = okOf(sheet.court()).batches
    expect(batch).toMatchObject({ verb: 'park', rows: 2, name: 'Bob Ray', id: '' })
    expect(okOf(sheet.undoBatch(batch?.batch ?? ''))).toMatchObject({ rows: 2, kept: [] })
    expect(content(sheet)).toEqual(before)
  })

  it('takes an ask out of Referrals, and the touch out of the log', () => {
    const sheet = accusedSheet()
    sheet.decide('k1', ask(sheet, 'Eli Orr'))
    expect([sheet.rows('Touches').length, sheet.rows('Referrals').length]).toEqual([1, 1])
    sheet.undoBatch('k1')
    expect([sheet.rows('Touches').length, sheet.rows('Referrals').length]).toEqual([0, 0])
  })
})

describe('a decision that cannot be made', () => {
  it('is named, and the others are made', () => {
    const sheet = accusedSheet()
    const bob = park(sheet, 'Bob Ray')
    const [flo, eli] = [park(sheet, 'Flo Day'), park(sheet, 'Eli Orr')]
    sheet.type('Bob Ray', 'Benched', 'long-term 2026-03-20')
    const gone = { ...flo, id: 'nobody' }
    expect(okOf(sheet.decide('k1', bob, gone, eli))).toMatchObject({
      done: [{ id: eli.id }],
      left: [
        { name: 'Bob Ray', why: 'changed', header: 'Benched', now: 'long-term 2026-03-20' },
        { id: 'nobody', why: 'gone' },
      ],
    })
    expect(sheet.deal('Bob Ray').Benched).toBe('long-term 2026-03-20')
    expect(sheet.deal('Eli Orr').Benched).toBe('bench 2026-03-27')
  })

  it('as a whole leaves no batch behind', () => {
    const sheet = accusedSheet()
    const before = content(sheet)
    sheet.world.isBusy = true
    expect(problemOf(sheet.decide('k1', park(sheet, 'Bob Ray')))).toBe(BUSY)
    sheet.world.isBusy = false
    expect([content(sheet), okOf(sheet.court()).batches]).toEqual([before, []])
  })

  it('is refused where a tab of the user’s is called Undo', () => {
    const sheet = accusedSheet()
    sheet.ports.workbook.addTab({ name: 'Undo', hidden: false, columns: [] })
    sheet.tab('Undo').write(1, 1, [['Mine', 'alone']])
    expect(problemOf(sheet.decide('k1', park(sheet, 'Bob Ray')))).toMatch(/Undo/)
    expect(sheet.deal('Bob Ray').Benched).toBe('')
  })

  it('finds its row again after the rows were sorted meanwhile', () => {
    const sheet = accusedSheet()
    const parked = park(sheet, 'Bob Ray')
    moveRowAt(sheet, 'readColumn', { from: 6, to: 2 })
    okOf(sheet.decide('k1', parked))
    expect(
      sheet
        .rows('Deals')
        .filter(({ Benched }) => Benched !== '')
        .map(({ Name }) => Name),
    ).toEqual(['Bob Ray'])
  })
})

describe('the calls of a bench', () => {
  it('are as many for many rows as for two', () => {
    const [headers, ...rows] = COURT_DEALS
    const many = Array.from({ length: 60 }, (_, at) => ['', '', '', ''].map(() => at)).map((_, at) => [
      `Person ${at}`,
      `Firm ${at}`,
      `p${at}@firm.com`,
      'Demo',
      100 + at,
      '2026-01-06',
      '',
      '2026-01-06',
      'Kim',
    ])
    const sheet = accusedSheet([headers, ...rows, ...many])
    sheet.decide('k0', park(sheet, 'Gus Hay'))
    const callsFor = (key: string, names: readonly string[]): number => {
      const decisions = names.map((name) => park(sheet, name))
      const before = sheet.world.calls.length
      okOf(sheet.decide(key, ...decisions))
      return sheet.world.calls.length - before
    }
    const few = callsFor('k1', ['Person 0', 'Person 59'])
    const most = callsFor(
      'k2',
      Array.from({ length: 58 }, (_, at) => `Person ${at + 1}`),
    )
    expect(most).toBe(few)
  })
})

describe('later', () => {
  it('changes nothing in the sheet, and is counted until something is decided', () => {
    const sheet = accusedSheet()
    const before = content(sheet)
    const latersOf = (): number | undefined =>
      okOf(sheet.court()).cards.find(({ name }) => name === 'Bob Ray')?.laters
    okOf(sheet.decide('k1', later(sheet, 'Bob Ray')))
    okOf(sheet.decide('k2', later(sheet, 'Bob Ray')))
    expect([content(sheet), latersOf()]).toEqual([before, 2])
    sheet.undoBatch('k2')
    expect(latersOf()).toBe(1)
    okOf(sheet.decide('k3', fill(sheet, 'Bob Ray', 'decision', '2027-04-20')))
    expect(latersOf()).toBe(0)
  })
})
