// Before anything is written, ids are held against who they were (S8); the use cases that write, over ports in memory.

import { readingPage } from '../../../src/app/set-up/reading-page'
import { appSheet, DEALS, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { inOneLine } from '../../support/mails'
import { pasteOver, sortRows } from '../../support/moves'

const DAY = '2026-03-05'

/** Four people of whom Ann is promised, Bob is a never, Dee was called. */
function lived() {
  const sheet = setUpSheet()
  sheet.type('Ann Lee', 'Promised', '2026-03-20')
  sheet.type('Bob Ray', 'Will they buy?', 'never')
  const id = String(sheet.deal('Dee Dow')['Touchline ID'])
  okOf(sheet.log({ id, medium: 'Call', outcome: 'Reached', reason: 'Price change' }))
  sheet.night(DAY)
  return sheet
}
type Lived = ReturnType<typeof lived>

const OWN = [
  'Touchline ID',
  'Will they buy?',
  'Promised',
  'Benched',
  'Wake on',
  'On notice since',
  'Verdict',
  'Next touch',
]
const ownOf = (sheet: Lived, name: string) => OWN.map((header) => sheet.deal(name)[header])
const NAMES = ['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow']
const everybody = (sheet: Lived) => NAMES.map((name) => ownOf(sheet, name))
const lastOfLog = (sheet: Lived) => sheet.rows('Log').at(-1)
const sortUsers = (sheet: Lived, descending = true): void =>
  sortRows(sheet, 'Deals', 0, { isUsersOnly: true, descending })

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

describe('some of the user’s columns, sorted without the others', () => {
  const reverse = (sheet: Lived, ...headers: readonly string[]): void => {
    const deals = sheet.tab('Deals')
    for (const header of headers) {
      const at = (deals.values(1, 1, 1, -1)[0] ?? []).indexOf(header) + 1
      deals.write(2, at, deals.values(2, at, 4, 1).reverse())
    }
  }

  it.each([['Name'], ['Company'], ['Email'], ['Name', 'Company'], ['Email', 'Phone']])(
    'stop the night, which says so: %s %s',
    (...headers) => {
      const sheet = lived()
      reverse(sheet, ...headers.filter((header) => header !== undefined))
      const before = sheet.rows('Deals')
      expect(sheet.night('2026-03-06')).toContain('names stand beside other people’s addresses')
      expect(sheet.rows('Deals')).toEqual(before)
      reverse(sheet, ...headers)
      expect(sheet.night('2026-03-06')).toBe('')
    },
  )

  it('are right as they stand where the user clears Touchline’s cells beside them', () => {
    const sheet = lived()
    reverse(sheet, 'Email', 'Phone')
    expect(sheet.night('2026-03-06')).toContain('names stand beside other people’s addresses')
    const deals = sheet.tab('Deals')
    const headers = deals.values(1, 1, 1, -1)[0] ?? []
    const from = headers.indexOf('Touchline ID')
    const blank = headers.slice(from).map(() => '')
    for (const row of [2, 3, 4]) deals.write(row, from + 1, [blank])
    expect(sheet.night('2026-03-06')).toBe('')
  })

  it('stop the night where blanks were sorted among them', () => {
    const people = ['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow', 'Eve Orr', 'Fay Poe']
    const emails = ['e@x.com', '', 'd@x.com', 'a@x.com', 'b@x.com', 'c@x.com']
    const sheet = setUpSheet({
      Deals: [['Name', 'Email', 'Stage'], ...people.map((name, at) => [name, emails[at] ?? '', 'Open'])],
    })
    expect(sheet.night('2026-03-04')).toBe('')
    const sorted = emails.filter((email) => email !== '').sort()
    sheet.tab('Deals').write(
      2,
      2,
      [...sorted, ''].map((email) => [email]),
    )
    expect(sheet.night('2026-03-05')).toContain('names stand beside other people’s addresses')
  })

  it('are no sort where somebody was renamed, and another moved to the company that a third left', () => {
    const sheet = lived()
    sheet.type('Ann Lee', 'Company', 'Core')
    sheet.type('Cyd Fox', 'Company', 'Acme')
    sheet.type('Bob Ray', 'Name', 'Robert Ray')
    expect(sheet.night('2026-03-06')).toBe('')
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

describe('nothing is written and it is said', () => {
  const TWINS = [
    ['Name', 'Company', 'Stage', 'Amount'],
    ['Ann Lee', 'Acme', 'Open', 900],
    ['Ann Lee', 'Acme', 'Open', 900],
    ['Bob Ray', 'Bolt', 'Open', 500],
    ['Cyd Fox', 'Core', 'Open', 300],
  ]

  /** The twins' ids have both left their rows. */
  function unclear() {
    const sheet = setUpSheet({ Deals: TWINS })
    sheet.night(DAY)
    const [, ann, again, bob, cyd] = TWINS
    pasteOver(
      sheet,
      'Deals',
      [bob, cyd, ann, again].map((row) => [...(row ?? [])]),
    )
    return sheet
  }

  it('where rows are alike in everything and their ids left them: on Log and by mail, once a day', () => {
    const sheet = unclear()
    sheet.world.sent.length = 0
    const before = sheet.content('Log', 'Rules')
    expect(sheet.hour('2026-03-06 03:10')).toBe(false)
    expect(sheet.hour('2026-03-06 04:10')).toBe(false)
    expect(sheet.content('Log', 'Rules')).toEqual(before)
    const { Message, Result } = lastOfLog(sheet) ?? {}
    expect(Result).toBe('failed')
    expect(String(Message)).toMatch(/^The tab "Deals", rows 4 and 5: .* Nothing was written\./)
    for (const hour of ['07', '08']) expect(sheet.hour(`2026-03-06 ${hour}:10`)).toBe(false)
    expect(sheet.world.sent).toHaveLength(1)
    expect(sheet.world.sent[0]?.message.subject).toBe('Fri 6 Mar · Touchline needs you')
    expect(inOneLine(sheet.world.sent[0]?.message.text ?? '')).toContain(String(Message))
    expect(sheet.setUp()).toContain('Nothing was written')
    expect(sheet.content('Log', 'Rules', 'Mail')).toEqual(before)
  })

  it('stands in the panel until a night works', () => {
    const sheet = unclear()
    expect(sheet.health().refused).toBe('')
    sheet.hour('2026-03-06 03:10')
    expect(sheet.health().refused).toBe(lastOfLog(sheet)?.Message)
    pasteOver(
      sheet,
      'Deals',
      TWINS.slice(1).map((row) => [...row]),
    )
    sheet.hour('2026-03-06 04:10')
    expect(sheet.health()).toMatchObject({ refused: '', lastNight: '2026-03-06' })
  })

  it('where more than a tenth of the rows show nothing of what they were known by', () => {
    const addresses = [
      ['Email', 'Name', 'Stage'],
      ...Array.from({ length: 12 }, (_, at) => [`p${at}@x.com`, '', 'Open']),
    ]
    const sheet = setUpSheet({ Deals: addresses })
    const deals = sheet.tab('Deals')
    deals.write(2, 1, [['', 'Ann Lee']])
    expect(sheet.night(DAY)).toBe('')
    deals.write(3, 1, [
      ['', 'Bob Ray'],
      ['', 'Cyd Fox'],
    ])
    expect(sheet.night(DAY)).toContain('3 of 12 rows no longer show what they were known by')
  })

  it.each(['Touchline ID', 'Verdict', 'Fit', 'By', 'Next touch', 'On notice since'])(
    'where a second column is called %s, in set-up and in the night',
    (header) => {
      const sheet = lived()
      const deals = sheet.tab('Deals')
      deals.insertColumn(2)
      deals.write(1, 2, [[header], ['mine']])
      const content = sheet.content('Log', 'Rules')
      expect(sheet.night(DAY)).toBe(
        `The tab "Deals", row 1, has two columns "${header}", and one is Touchline's: rename or delete the other. Nothing was written.`,
      )
      expect(sheet.setUp()).toContain(`has two columns "${header}"`)
      expect(sheet.content('Log', 'Rules')).toEqual(content)
    },
  )

  it('where Rules or the user name one of Touchline’s tabs as the pipeline', () => {
    const sheet = lived()
    sheet.setRule('pipeline', 'Touches')
    const content = sheet.content('Log', 'Rules')
    expect(sheet.night(DAY)).toMatch(/^"Touches" is a tab of Touchline's own and cannot be the pipeline/)
    expect(sheet.content('Log', 'Rules')).toEqual(content)
    expect(appSheet().setUp('Ledger')).toMatch(/^"Ledger" is a tab of Touchline's own/)
    // Set-up finds the pipeline again.
    expect(sheet.setUp()).toBe('')
    expect(sheet.rule('pipeline')).toBe('Deals')
  })
})

describe('an act', () => {
  it('on a row whose cells were sorted away says so and changes nothing', () => {
    const sheet = lived()
    const card = sheet.card('Bob Ray')
    sortUsers(sheet)
    const content = sheet.content('Log')
    const request = { id: card.id, medium: 'Call', outcome: 'Reached', reason: 'Price change' }
    expect(problemOf(sheet.log({ ...request, context: card.context }))).toMatch(/nothing was logged/)
    expect(problemOf(sheet.log(request))).toMatch(/^This row is no longer about whom Touchline knows it as/)
    expect(problemOf(sheet.look(card.id))).toMatch(/Run the night now/)
    expect(problemOf(sheet.snooze(card.id, '2026-03-09'))).not.toBe('')
    expect(sheet.bench('bench', 3)).toMatch(/nothing was changed/)
    expect(sheet.content('Log')).toEqual(content)
    sheet.night(DAY)
    expect(problemOf(sheet.log(request))).toBe('')
  })

  it('goes on where somebody was renamed', () => {
    const sheet = lived()
    sheet.type('Bob Ray', 'Email', 'bob@new.com')
    const { id } = sheet.card('Bob Ray')
    expect(problemOf(sheet.log({ id, medium: 'Call', outcome: 'Reached', reason: 'Price change' }))).toBe('')
    expect(sheet.rows('Ledger')[1]?.Who).toBe('mail:bob@new.com | name:bob ray, bolt')
  })
})

describe('a filter over the user’s columns only', () => {
  it('is widened by set-up over Touchline’s, once the user says yes', () => {
    const sheet = appSheet()
    sheet.tab('Deals').filter = [1, 8]
    const { ports } = sheet
    expect(readingPage(ports, { tab: '' })).toMatchObject({ hasNarrowFilter: true })
    expect(sheet.setUp(undefined, { widen: true })).toBe('')
    const headers = sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []
    expect(sheet.tab('Deals').filter).toEqual([1, headers.length])
    expect(readingPage(ports, { tab: '' })).toMatchObject({ hasNarrowFilter: false })
  })

  it('is left if not, and set-up says what to do', () => {
    const sheet = appSheet()
    sheet.tab('Deals').filter = [1, 8]
    expect(sheet.setUp()).toBe('')
    expect(sheet.tab('Deals').filter).toEqual([1, 8])
    expect(String(lastOfLog(sheet)?.Message)).toContain(
      'make it again over all columns before you sort with it',
    )
  })
})
