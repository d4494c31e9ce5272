// Before anything is written, ids are held against who they were (S8): own cells follow their persons, and ids come back.

import { DEALS, okOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { DAY, everybody, type Lived, lastOfLog, lived, ownOf, sortUsers } from '../../support/lived-sheet'
import { pasteOver, sortRows } from '../../support/moves'

describe('the Ledger', () => {
  it('keeps who each id is, from set-up on and by every log', () => {
    const sheet = setUpSheet()
    expect(sheet.rows('Ledger').map(({ Who }) => Who)).toEqual([
      'mail:ann@acme.com | phone:551234567 | name:ann lee, acme',
      'mail:bob@bolt.com | name:bob ray, bolt',
      'mail:cyd@core.com | name:cyd fox, core',
      'mail:dee@dot.com | name:dee dow, dot',
    ])
    sheet.type('Ann Lee', 'Name', 'Anna Lee')
    const id = String(sheet.deal('Anna Lee')['Touchline ID'])
    okOf(sheet.log({ id, medium: 'Call', outcome: 'Reached', reason: 'Price change' }))
    expect(sheet.rows('Ledger')[0]?.Who).toBe('mail:ann@acme.com | phone:551234567 | name:anna lee, acme')
  })
})

describe('ids that are gone', () => {
  const clearIds = (sheet: Lived): void => {
    const headers = sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []
    sheet.tab('Deals').write(2, headers.indexOf('Touchline ID') + 1, [[''], [''], [''], ['']])
  }

  it('come back by who the rows are about, where these stand as they stood', () => {
    const sheet = lived()
    const before = everybody(sheet)
    clearIds(sheet)
    expect(sheet.night('2026-03-06')).toBe('')
    expect(everybody(sheet).map(([id]) => id)).toEqual(before.map(([id]) => id))
    expect(ownOf(sheet, 'Bob Ray')[1]).toBe('never')
  })

  it('stop the night where the user’s columns were sorted too: I cannot tell whose promise is whose', () => {
    const sheet = lived()
    clearIds(sheet)
    sortUsers(sheet)
    const before = everybody(sheet)
    expect(sheet.night('2026-03-06')).toContain('their Touchline IDs are gone')
    expect(everybody(sheet)).toEqual(before)
    expect(String(lastOfLog(sheet)?.Message)).toContain('Undo that')
    sortUsers(sheet, false)
    expect(sheet.night('2026-03-06')).toBe('')
    expect(ownOf(sheet, 'Bob Ray')[1]).toBe('never')
  })
})

describe('own cells of rows without ids', () => {
  const column = (sheet: Lived, header: string): number =>
    (sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []).indexOf(header) + 1
  const clearIds = (sheet: Lived, ...rows: readonly number[]): void => {
    for (const row of rows) sheet.tab('Deals').write(row, column(sheet, 'Touchline ID'), [['']])
  }
  const GONE = 'their Touchline IDs are gone'

  it('pass to nobody where somebody was left out and the rest moved up', () => {
    const sheet = lived()
    clearIds(sheet, 2, 3, 4, 5)
    const users = sheet.tab('Deals').values(4, 1, 2, column(sheet, 'Touchline ID') - 1)
    sheet.tab('Deals').write(3, 1, users)
    const before = sheet.rows('Deals')
    expect(sheet.night('2026-03-06')).toContain(GONE)
    expect(sheet.rows('Deals')).toEqual(before)
    // The way out that it names.
    const own = column(sheet, 'Touchline ID')
    const width = sheet.tab('Deals').values(1, 1, 1, -1)[0]?.length ?? 0
    for (const row of [3, 4, 5]) sheet.tab('Deals').write(row, own, [new Array(width - own + 1).fill('')])
    expect(sheet.night('2026-03-06')).toBe('')
  })

  it('are not written over by others that moved', () => {
    const sheet = lived()
    clearIds(sheet, 2)
    sortUsers(sheet)
    const held = sheet.rows('Deals').map((row) => row.Promised)
    expect(sheet.night('2026-03-06')).toContain(GONE)
    expect(sheet.rows('Deals').map((row) => row.Promised)).toEqual(held)
  })

  it('keep a notice with its person, though nobody typed anything', () => {
    const sheet = setUpSheet()
    sheet.night(DAY)
    const noticed = (): unknown[] => sheet.rows('Deals').map((row) => row['On notice since'])
    expect(noticed().some((day) => day !== '')).toBe(true)
    clearIds(sheet, 2, 3, 4, 5)
    sortUsers(sheet)
    const held = noticed()
    expect(sheet.night('2026-03-06')).toContain(GONE)
    expect(noticed()).toEqual(held)
  })

  it('are no reason to stop where somebody typed a new row', () => {
    const sheet = lived()
    const row = sheet.rows('Deals').length + 2
    sheet.tab('Deals').write(row, 1, [['Eve New']])
    sheet.tab('Deals').write(row, column(sheet, 'Promised'), [['2026-03-25']])
    sortUsers(sheet)
    expect(sheet.night('2026-03-06')).toBe('')
  })
})

describe('own cells that were left behind', () => {
  it('follow their persons in the night after the user’s columns were sorted, and nothing counts as typed', () => {
    const sheet = lived()
    const before = everybody(sheet)
    const touches = sheet.rows('Touches')
    sortUsers(sheet)
    expect(sheet.night(DAY)).toBe('')
    expect(everybody(sheet)).toEqual(before)
    expect(sheet.rows('Touches')).toEqual(touches)
  })

  it('follow when this week’s export was pasted over: another order, somebody gone, somebody new', () => {
    const sheet = lived()
    const [, ann, bob, cyd] = DEALS
    const before = ['Ann Lee', 'Bob Ray', 'Cyd Fox'].map((name) => ownOf(sheet, name))
    const dee = sheet.deal('Dee Dow')['Touchline ID']
    const eve = ['Eve Elm', 'Elm', 'eve@elm.com', '', 'Open', 100, '2026-03-04', '2026-04-20']
    pasteOver(sheet, 'Deals', [eve, [...cyd], [...ann], [...bob]])
    expect(sheet.night(DAY)).toBe('')
    expect(['Ann Lee', 'Bob Ray', 'Cyd Fox'].map((name) => ownOf(sheet, name))).toEqual(before)
    const [id, gut, promised] = ownOf(sheet, 'Eve Elm')
    expect([id === dee, gut, promised]).toEqual([false, '', ''])
    expect(sheet.rows('Ledger').map((line) => line['Touchline ID'])).toContain(dee)
  })

  it('come back with the id to somebody whose row was missing from one export', () => {
    const sheet = lived()
    sheet.type('Bob Ray', 'Benched', 'long-term since 2026-03-01')
    sheet.type('Bob Ray', 'Wake on', '2026-06-01')
    sheet.night(DAY)
    const before = everybody(sheet)
    const [, ann, bob, cyd, dee] = DEALS
    pasteOver(sheet, 'Deals', [[...cyd]])
    sheet.night(DAY)
    pasteOver(sheet, 'Deals', [[...ann], [...bob], [...cyd], [...dee]])
    expect(sheet.night(DAY)).toBe('')
    expect(everybody(sheet)).toEqual(before)
  })

  const renamer = (sheet: Lived, header: string): ((name: string) => void) => {
    const at = (sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []).indexOf(header) + 1
    return (name) => sheet.tab('Deals').write(1, at, [[name]])
  }

  it.each(['Close date', 'Promised', 'Benched'])(
    'come back whole to somebody who left after the header %s had been gone for a night',
    (header) => {
      const sheet = lived()
      sheet.type('Ann Lee', 'Benched', 'long-term since 2026-03-01')
      sheet.night(DAY)
      const before = everybody(sheet)
      const rename = renamer(sheet, header)
      rename('Nothing')
      expect(sheet.night(DAY)).toBe('')
      rename(header)
      const [, ann, bob, cyd, dee] = DEALS
      pasteOver(sheet, 'Deals', [[...cyd]])
      expect(sheet.night(DAY)).toBe('')
      pasteOver(sheet, 'Deals', [[...ann], [...bob], [...cyd], [...dee]])
      expect(sheet.night(DAY)).toBe('')
      expect(everybody(sheet)).toEqual(before)
    },
  )

  it.each(['Promised', 'Will they buy?', 'Benched', 'Wake on', 'On notice since'])(
    'stop the night where the header %s is gone and others would have to move without its cells',
    (header) => {
      const sheet = lived()
      const before = everybody(sheet)
      const rename = renamer(sheet, header)
      rename('Nothing')
      sortUsers(sheet)
      const held = sheet.rows('Deals')
      expect(sheet.night(DAY)).toContain(`has lost its column "${header}", so its cells cannot follow`)
      expect(sheet.rows('Deals')).toEqual(held)
      rename(header)
      expect(sheet.night(DAY)).toBe('')
      expect(everybody(sheet)).toEqual(before)
    },
  )

  it.each(['Email', 'Phone', 'Name', 'Company'])('follow while the header %s is gone', (header) => {
    const sheet = lived()
    const before = everybody(sheet)
    const headers = sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []
    const rename = (name: string): void => sheet.tab('Deals').write(1, headers.indexOf(header) + 1, [[name]])
    rename('Nothing')
    sortUsers(sheet)
    expect(sheet.night('2026-03-06')).toBe('')
    rename(header)
    expect(everybody(sheet)).toEqual(before)
    const whos = sheet.rows('Ledger').map(({ Who }) => Who)
    expect(sheet.night(DAY)).toBe('')
    expect(sheet.rows('Ledger').map(({ Who }) => Who)).toEqual(whos)
    expect(everybody(sheet)).toEqual(before)
  })

  it('follow in set-up too, before imported touches and verdicts go by the ids', () => {
    const sheet = lived()
    const before = everybody(sheet)
    sortUsers(sheet)
    expect(sheet.setUp()).toBe('')
    expect(everybody(sheet)).toEqual(before)
  })

  it('come back to somebody who is typed in again at the end', () => {
    const sheet = lived()
    const [id] = ownOf(sheet, 'Bob Ray')
    sheet.tab('Deals').deleteRow(3)
    sheet.night(DAY)
    sheet.tab('Deals').write(5, 1, [[...DEALS[2]]])
    sheet.night(DAY)
    expect(ownOf(sheet, 'Bob Ray').slice(0, 2)).toEqual([id, 'never'])
    expect(sheet.deal('Bob Ray').Verdict).toMatch(/^Purge/)
  })

  it.each([
    ['beside each other', 0],
    ['with a column of the user’s between them, which takes several writes', 1],
    ['with two columns of the user’s between them', 2],
  ])('are with their persons wherever the night that moves them is cut off: %s', (_, between) => {
    const made = (): Lived => {
      const sheet = lived()
      const deals = sheet.tab('Deals')
      const first = (deals.values(1, 1, 1, -1)[0] ?? []).indexOf('Promised') + 1
      for (let at = 0; at < between; at++) deals.insertColumn(first + 3 * at)
      sheet.night(DAY)
      sortUsers(sheet)
      return sheet
    }
    const calm = made()
    const from = calm.world.calls.length
    calm.night(DAY)
    const before = everybody(lived())
    expect(everybody(calm)).toEqual(before)
    const calls = calm.world.calls.length - from
    const sheet = made()
    const again = sheet.ports.snapshot()
    for (let call = 1; call <= calls; call++) {
      again()
      cutOff(sheet, call)
      expect(() => sheet.night(DAY)).toThrow('cut off')
      mend(sheet)
      expect(sheet.night(DAY)).toBe('')
      expect({ call, own: everybody(sheet) }).toEqual({ call, own: before })
      expect(sheet.rows('Rules').filter(({ Id }) => Id === 'moving')).toEqual([])
    }
  })
})

describe('a row', () => {
  it('that was copied above its original and made somebody else gets an id of its own', () => {
    const sheet = lived()
    // The two share an address, so that one of them leads from now on and has the day.
    const before = ownOf(sheet, 'Dee Dow').slice(0, -1)
    const deals = sheet.tab('Deals')
    const [dee = []] = deals.values(5, 1, 1, -1)
    deals.insertRows(2, 1)
    deals.write(2, 1, [['Eve Elm', 'Dot', 'dee@dot.com', ...dee.slice(3)]])
    expect(sheet.night(DAY)).toBe('')
    expect(ownOf(sheet, 'Dee Dow').slice(0, -1)).toEqual(before)
    expect(ownOf(sheet, 'Eve Elm')[0]).not.toBe(before[0])
  })

  it('that was typed over with somebody else gets a new id, and nothing of the old person', () => {
    const sheet = lived()
    const [id] = ownOf(sheet, 'Bob Ray')
    sheet.tab('Deals').write(3, 1, [['Eve Elm', 'Elm', 'eve@elm.com', '', 'Open', 500, '2026-01-06', '']])
    expect(sheet.night(DAY)).toBe('')
    const [newId, gut] = ownOf(sheet, 'Eve Elm')
    expect([newId === id, gut]).toEqual([false, ''])
  })
})

it('a sort of all columns, or of the user’s alone, confirms no answer that nobody typed', () => {
  const headers = ['Name', 'E-mail', 'Stage', 'Value', 'Created', 'Will they buy?']
  const rows = ['Zed', 'Ann', 'Bob'].map((name, at) => [
    name,
    `${name}@x.com`,
    'Open',
    9000 - at,
    '2026-01-05',
    at === 1 ? 'yes' : '',
  ])
  for (const isUsersOnly of [false, true]) {
    const sheet = setUpSheet({ Deals: [headers, ...rows] })
    const before = ['Zed', 'Ann', 'Bob'].map((name) => sheet.deal(name).Verdict)
    sortRows(sheet, 'Deals', 0, { isUsersOnly })
    expect(sheet.night('2026-03-04')).toBe('')
    expect(['Zed', 'Ann', 'Bob'].map((name) => sheet.deal(name).Verdict)).toEqual(before)
    expect(sheet.rows('Ledger').map((line) => line['Gut confirmed'])).toEqual(['', '', ''])
  }
})

describe('ids', () => {
  it('are given back by set-up when their column was deleted, and all touches with them', () => {
    const sheet = lived()
    const before = everybody(sheet)
    const deals = sheet.tab('Deals')
    deals.deleteColumn((deals.values(1, 1, 1, -1)[0] ?? []).indexOf('Touchline ID') + 1)
    expect(sheet.night(DAY)).toContain('has lost its column "Touchline ID"')
    expect(sheet.setUp()).toBe('')
    expect(everybody(sheet)).toEqual(before)
  })

  it('are given back by the names of touches where the Ledger says of nobody who it was', () => {
    const sheet = lived()
    const [id] = ownOf(sheet, 'Dee Dow')
    const [deals, ledger] = [sheet.tab('Deals'), sheet.tab('Ledger')]
    ledger.write(2, 2, [[''], [''], [''], ['']])
    deals.deleteColumn((deals.values(1, 1, 1, -1)[0] ?? []).indexOf('Touchline ID') + 1)
    sheet.setUp()
    expect(ownOf(sheet, 'Dee Dow')[0]).toBe(id)
  })

  it('that were filled down over others are given back', () => {
    const sheet = lived()
    const before = everybody(sheet)
    const deals = sheet.tab('Deals')
    const column = (deals.values(1, 1, 1, -1)[0] ?? []).indexOf('Touchline ID') + 1
    const [[first]] = deals.values(2, column, 1, 1) as [[string]]
    deals.write(3, column, [[first], [first]])
    expect(sheet.night(DAY)).toBe('')
    expect(everybody(sheet)).toEqual(before)
  })
})
