// Set-up over ports in memory: what it finds, adds, refuses and leaves alone.
import { type AppSheet, appSheet, BUSY, DEALS, setUpSheet } from '../../support/app-calls'
import { cutOff, mend, withoutIds } from '../../support/app-faults'
import { OWN_HEADERS } from '../../support/own-headers'
import { caseCells } from '../../support/reading-cases'

describe('set-up', () => {
  it('adds its columns behind the user’s, with an id and a verdict in every row', () => {
    const sheet = setUpSheet()
    expect(Object.keys(sheet.deal('Ann Lee'))).toEqual([...DEALS[0], ...OWN_HEADERS])
    const rows = sheet.rows('Deals')
    expect(new Set(rows.map((row) => row['Touchline ID'])).size).toBe(4)
    expect(rows.map((row) => String(row.Verdict).split(' ')[0])).toEqual(['Keep', 'Notice', '', 'New'])
  })

  it('leaves every cell of the user as it was', () => {
    const [before, after] = [appSheet(), setUpSheet()]
    const theirs = after.rows('Deals').map((row) => DEALS[0].map((header) => row[header]))
    expect(theirs).toEqual(before.rows('Deals').map((row) => Object.values(row)))
  })

  it('makes its tabs, its trigger and a line in the Log, and says what survives', () => {
    const { world, rows } = setUpSheet()
    expect([...world.tabs.keys()]).toEqual(
      'Deals Today Touches Review Rules Profile Cadence Ledger Plan Snapshot Log'.split(' '),
    )
    expect(world.triggers).toEqual(['hourlyTouchline'])
    expect(rows('Log')).toMatchObject([{ Job: 'set-up', Result: 'done', Rows: 4 }])
    expect(world.told).toEqual([
      'Setting up your sheet. It takes about a minute.',
      expect.stringContaining('1,200 survives in 2'),
    ])
  })

  it('puts the user back on the tab they looked at', () => {
    expect(setUpSheet().world.active).toBe('Deals')
  })

  it('run again changes nothing but the Log', () => {
    const sheet = setUpSheet()
    const before = sheet.content('Log')
    expect(sheet.setUp()).toBe('')
    expect(sheet.content('Log')).toEqual(before)
    expect(sheet.world.triggers).toHaveLength(1)
  })

  it('writes nothing outside the lock, and nothing while another run holds it', () => {
    const sheet = appSheet()
    sheet.world.isBusy = true
    const before = sheet.content()
    expect(sheet.setUp()).toBe(BUSY)
    expect(sheet.content()).toEqual(before)
    sheet.world.isBusy = false
    sheet.setUp()
    expect(sheet.world.unlocked).toEqual([])
  })

  it('says so where the hourly trigger is refused, and does everything else', () => {
    const sheet = appSheet()
    sheet.world.refused.add('triggers')
    expect(sheet.setUp()).toBe('')
    expect(sheet.world.told.join()).toContain('was not allowed to start it')
    expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Notice/)
  })

  it('brings back a tab of its own that is gone, and keeps the log', () => {
    const sheet = setUpSheet()
    sheet.log({ ...CALL, id: String(sheet.deal('Ann Lee')['Touchline ID']) })
    sheet.world.tabs.delete('Ledger')
    sheet.setUp()
    expect(sheet.rows('Touches')).toHaveLength(1)
    expect(sheet.rows('Ledger').find((row) => row['Last touch'] !== '')).toMatchObject({
      'Last touch': '2026-03-04 12:00',
    })
  })
})

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

describe('a sheet at the edge', () => {
  const [headers] = DEALS

  it('without any tab that reads like a pipeline is refused in words, and nothing is added', () => {
    for (const rows of [
      [],
      [['']],
      [
        ['one', 'two'],
        [1, 2],
      ],
    ]) {
      const sheet = appSheet({ Sheet1: rows })
      expect(sheet.setUp()).toContain('No tab looks like a pipeline')
      expect([...sheet.world.tabs.keys()]).toEqual(['Sheet1'])
    }
  })

  it('of headers alone is set up, and its night has nothing to say', () => {
    const sheet = setUpSheet({ Deals: [headers] })
    expect(sheet.night('2026-03-05')).toBe('')
    expect([sheet.rows('Deals'), sheet.world.sent]).toEqual([[], []])
    expect(sheet.rows('Today')).toEqual([])
    const [header = []] = sheet.tab('Today').values(1, 1, 1, -1)
    expect(
      header.slice(17).map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)),
    ).toEqual(['Night ran on', '2026-03-04'])
  })

  it('of one row is judged', () => {
    const sheet = setUpSheet({ Deals: [headers, DEALS[4]] })
    expect(sheet.deal('Dee Dow').Verdict).toMatch(/^New/)
  })

  it('with blank rows in between keeps them blank', () => {
    const sheet = setUpSheet({ Deals: [headers, DEALS[1], [], DEALS[2]] })
    expect(sheet.rows('Deals').map((row) => row.Name)).toEqual(['Ann Lee', '', 'Bob Ray'])
    expect(Object.values(sheet.rows('Deals')[1] ?? {}).every((cell) => cell === '')).toBe(true)
  })

  it('with a header row further down has its columns there', () => {
    const sheet = setUpSheet({ Deals: [['Our deals'], [], ...DEALS] })
    expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Notice/)
    expect(
      sheet
        .tab('Deals')
        .values(1, 1, 1, -1)[0]
        ?.slice(1)
        .every((cell) => cell === ''),
    ).toBe(true)
  })

  it('with two tabs that could be the pipeline takes the one that is named', () => {
    const sheet = appSheet({ Old: DEALS, New: DEALS })
    expect(sheet.setUp()).toContain('Several tabs could be the pipeline')
    expect(sheet.setUp('New')).toBe('')
    expect(sheet.rule('pipeline')).toBe('New')
  })

  it('that has a tab of the user’s under one of Touchline’s names is left alone', () => {
    const sheet = appSheet({ Deals: DEALS, Rules: [['My house rules'], ['Be kind']] })
    const before = sheet.content()
    expect(sheet.setUp()).toContain('There is already a tab "Rules"')
    expect(sheet.content()).toEqual(before)
  })

  it('whose cells look like formulas keeps them as text', () => {
    const sheet = setUpSheet({
      Deals: [headers, ['=HYPERLINK("x")', '+Acme', '', '', 'Open', 5, '2026-03-01', '']],
    })
    sheet.night('2026-03-05')
    expect(sheet.tab('Deals').formulas(2, 1, 1, 2)).toEqual([['', '']])
    expect(sheet.rows('Today')[0]).toMatchObject({ Name: '=HYPERLINK("x")' })
  })
})

describe('live formulas', () => {
  it('stand in the header cells where those take them; written values else', () => {
    const live = appSheet()
    live.world.takesFormulas = true
    live.setUp()
    const formulas = live.tab('Deals').formulas(1, 1, 1, live.tab('Deals').lastColumn)[0] ?? []
    expect(formulas.filter((formula) => formula !== '').map((formula) => formula.slice(0, 11))).toEqual([
      '=QUALIFY(A1',
      '=NEXT_TOUCH',
    ])
    expect([live.rule('live.now'), setUpSheet().rule('live.now')]).toEqual(['yes', 'no'])
  })
})

/** How each tab looks: hidden parts, help texts, drop-downs, formats and colours. */
const looks = (sheet: AppSheet): unknown[] =>
  [...sheet.world.tabs.values()].map((tab) => [
    ...[tab.name, tab.isHidden, tab.hiddenColumns, tab.notes, tab.offers, tab.formats, tab.colours],
  ])

describe('set-up that is cut off', () => {
  it('at any call of the ports is finished by the next', () => {
    const whole = setUpSheet()
    for (let cut = 1; cut <= whole.world.calls.length; cut++) {
      const sheet = appSheet()
      cutOff(sheet, cut)
      expect(() => sheet.setUp()).toThrow('cut off')
      mend(sheet)
      expect(sheet.setUp()).toBe('')
      expect([cut, withoutIds(sheet.content('Log'))]).toEqual([cut, withoutIds(whole.content('Log'))])
      expect([cut, looks(sheet)]).toEqual([cut, looks(whole)])
    }
  })
})

describe('the value of a key account', () => {
  const deals = [10, 20, 30, 40, 50].map((value) => [`Deal ${value}`, 'Demo', value, '2026-03-01'])
  const unknown = [900, 800].map((value) => [`Deal ${value}`, 'Vorvertrag', value, '2026-03-01'])

  it('is told without rows whose stage nobody has explained, and no answer changes it later', () => {
    const sheet = setUpSheet({ Deals: [['Name', 'Stage', 'Amount', 'Created'], ...unknown, ...deals] })
    expect(sheet.rule('P2.key')).toBe(50)
    const rules = sheet.rows('Rules')
    const at = rules.findIndex((row) => row.Id === 'stage' && row.Rule === 'Vorvertrag')
    sheet.tab('Rules').write(at + 2, Object.keys(rules[0] ?? {}).indexOf('Value') + 1, [['open']])
    sheet.night('2026-03-05')
    sheet.setUp()
    expect(sheet.deal('Deal 900').Verdict).toMatch(/^New/)
    expect(sheet.rule('P2.key')).toBe(50)
  })

  it.each(['key_en2', 'key_es'])(
    'is the largest of five open deals in %s, whatever was won and lost',
    (file) => {
      expect(setUpSheet({ Deals: caseCells(file) }).rule('P2.key')).toBe(50)
    },
  )
})
