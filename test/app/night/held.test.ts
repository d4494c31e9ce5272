// Headers that change after set-up: the night is held, nothing is judged anew, and it is asked (S5).

import { lazy, memo } from '../../../src/core/cells/lazy'
import { type AppSheet, appSheet, okOf, problemOf, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { inOneLine } from '../../support/mails'

const HEADERS = ['Name', 'Company', 'E-mail', 'Stage', 'Amount', 'Created', 'Close date']
const DEALS = [
  HEADERS,
  ['Ann Keep', 'Acme', 'ann@acme.com', 'Proposal', 900, '2026-02-20', '2026-03-25'],
  ['Bob Old', 'Bolt', 'bob@bolt.com', 'Demo', 500, '2025-12-01', '2026-02-01'],
  ['Cyd Won', 'Core', 'cyd@core.com', 'Won', 700, '2025-06-01', '2026-02-10'],
  ['Dee Lost', 'Dot', 'dee@dot.com', 'Lost', 300, '2025-06-01', '2026-02-10'],
  ['Eve New', 'East', 'eve@east.com', 'Lead', 200, '2026-02-27', '2026-04-25'],
  ['Fay Old', 'Fern', 'fay@fern.com', 'Demo', 650, '2025-12-01', '2026-04-10'],
]
const OWN = ['On notice since', 'Fit', 'Verdict', 'Next touch', 'By']
/** What each header is renamed to, and its field. */
const RENAMED = [
  ['Close date', 'Expected', 'decision'],
  ['Stage', 'Where it stands', 'stage'],
  ['Amount', 'Worth', 'value'],
  ['Created', 'Since when', 'created'],
  ['E-mail', 'Write to', 'email'],
  ['Will they buy?', 'Gut feeling', 'gut'],
  ['Benched', 'Parked', 'benched'],
] as const

/** Set up on Monday, and two nights old; made once for equal deals and then copied. */
const livedCopies = memo((deals: string): (() => AppSheet) => {
  const sheet = setUpSheet({ Deals: JSON.parse(deals) }, { now: '2026-03-02 12:00' })
  expect(sheet.rule('live.now')).toBe('no')
  nights(sheet, '2026-03-03', '2026-03-04')
  return sheet.copier()
})
const lived = (deals: readonly (readonly (string | number)[])[] = DEALS): AppSheet =>
  livedCopies(JSON.stringify(deals))()
/** The same on the next Monday, with no night held. */
const undisturbed = lazy(() => {
  const sheet = lived()
  nights(sheet, '2026-03-05', '2026-03-06', '2026-03-09')
  return sheet
})

function nights(sheet: AppSheet, ...days: readonly string[]): void {
  for (const day of days) expect(sheet.night(day)).toBe('')
}

const columnOf = (sheet: AppSheet, header: string): number =>
  (sheet.tab('Deals').values(1, 1, 1, -1)[0] ?? []).indexOf(header) + 1
const rename = (sheet: AppSheet, header: string, now: string): void => {
  expect(columnOf(sheet, header)).toBeGreaterThan(0)
  sheet.tab('Deals').write(1, columnOf(sheet, header), [[now]])
}
/** Puts a column before the first. */
const insert = (sheet: AppSheet, header: string, cells: readonly (string | number)[]): void =>
  sheet.tab('Deals').insertColumn(1, [header, ...cells])
const ownCells = (sheet: AppSheet): unknown[][] =>
  sheet.rows('Deals').map((row) => [row.Name, ...OWN.map((header) => row[header])])
const verdicts = (sheet: AppSheet): unknown[] => sheet.rows('Deals').map((row) => row.Verdict)
const facts = (sheet: AppSheet): unknown[][] =>
  sheet
    .rows('Ledger')
    .map((row) => [row['Touchline ID'], row.Stage, row['Stage since'], row['Decision date'], row.Gut])
/** The morning mail of the day. */
function mail(sheet: AppSheet): string {
  sheet.sendNow('morning')
  return inOneLine(sheet.world.sent.at(-1)?.message.text ?? '')
}

describe.each(RENAMED)('%s renamed to %s', (header, now, field) => {
  it('changes nothing: verdicts, notices, plan and facts stay, and it is asked until it is mended', () => {
    const sheet = lived()
    const before = [ownCells(sheet), facts(sheet), sheet.rows('Plan'), sheet.rows('Touches')]
    rename(sheet, header, now)
    for (const day of ['2026-03-05', '2026-03-06']) {
      nights(sheet, day)
      expect([ownCells(sheet), facts(sheet), sheet.rows('Plan'), sheet.rows('Touches')]).toEqual(before)
      expect(mail(sheet)).toContain(`I no longer find “${header}”.`)
    }
    expect(sheet.rule('held')).toBe('since 2026-03-05')
    expect(sheet.health().lost).toMatchObject([{ field }])
    expect(sheet.health().lost[0]?.choices).toContain(now)
  })

  it.each(['given its name back', 'answered by one click'])(
    'is mended when it is %s, and the held days do not count against a notice',
    (way) => {
      const sheet = lived()
      rename(sheet, header, now)
      nights(sheet, '2026-03-05', '2026-03-06')
      sheet.world.setNow('2026-03-09 04:00')
      if (way === 'answered by one click') expect(okOf(sheet.answerHeader(field, now))).toEqual([])
      else rename(sheet, now, header)
      nights(sheet, '2026-03-09')
      const untouched = undisturbed()
      const settled = (one: AppSheet): unknown[][] =>
        ownCells(one).filter(([name]) => !['Ann Keep', 'Bob Old', 'Fay Old'].includes(String(name)))
      expect(settled(sheet)).toEqual(settled(untouched))
      expect(sheet.rule('held')).toBe('')
      expect(sheet.deal('Bob Old')).toMatchObject({
        'On notice since': '2026-03-04',
        Verdict: expect.stringContaining('moves to Purge on 11 Mar unless you fill it · P4'),
      })
      expect(untouched.deal('Bob Old').Verdict).toMatch(/^Purge/)
      nights(sheet, '2026-03-10')
      expect(sheet.deal('Bob Old').Verdict).toMatch(/^Notice/)
      nights(sheet, '2026-03-11')
      expect(sheet.deal('Bob Old').Verdict).toMatch(/^Purge/)
      expect(sheet.health().lost).toEqual([])
    },
  )
})

describe('the likeliest column', () => {
  it.each(RENAMED.slice(0, 5))('for %s is %s among others of every kind', (header, now, field) => {
    const sheet = lived(
      DEALS.map((row, at) => [
        ...row,
        ...(at === 0 ? ['Follow up', 'Sold', 'Colour', 'Team'] : ['2026-05-01', at, 'red', 'a@team.org']),
      ]),
    )
    rename(sheet, header, now)
    nights(sheet, '2026-03-05')
    expect(sheet.health().lost).toMatchObject([
      { field, candidate: field === 'created' ? expect.any(String) : now },
    ])
  })
})

describe('while the sheet is held', () => {
  it('nobody writes a verdict: log, edit, fill, quick add and bench', () => {
    const sheet = lived()
    const before = verdicts(sheet)
    rename(sheet, 'Close date', 'Expected')
    const id = String(sheet.deal('Bob Old')['Touchline ID'])
    const log = { id, medium: 'Call', outcome: 'Reached', reason: 'Price change', progress: 'Commitment' }
    for (const day of ['before', 'after']) {
      okOf(sheet.log({ ...log, key: `k ${day}` }))
      sheet.type('Ann Keep', 'Stage', 'Demo')
      sheet.type('Fay Old', 'Will they buy?', 'never')
      okOf(sheet.add({ key: day, name: `Gus ${day}`, company: 'Glen' }))
      sheet.world.active = 'Deals'
      sheet.bench('bench', 6)
      if (day === 'before') nights(sheet, '2026-03-05')
    }
    expect(verdicts(sheet)).toEqual([...before, '', ''])
    expect(sheet.rows('Touches').filter((row) => row.Medium === 'Call').length).toBe(2)
    okOf(sheet.answerHeader('decision', 'Expected'))
    expect(sheet.deal('Gus after').Verdict).toMatch(/^New/)
    expect(sheet.deal('Fay Old').Verdict).toMatch(/^Purge .*P1$/)
  })

  it('Today is made from what stands, and what is typed there is logged', () => {
    const sheet = lived()
    const standing = sheet.rows('Today').map((row) => [row.Name, row.By, row.Due])
    expect(standing.length).toBeGreaterThan(1)
    rename(sheet, 'Stage', 'Where it stands')
    nights(sheet, '2026-03-05')
    const listed = sheet.rows('Today').map((row) => row.Name)
    for (const [name] of standing) expect(listed).toContain(name)
    const done = (sheet.tab('Today').values(1, 1, 1, -1)[0] ?? []).indexOf('Done') + 1
    sheet.tab('Today').write(2, done, [['Reached']])
    const [first] = listed
    nights(sheet, '2026-03-06')
    expect(sheet.rows('Touches').at(-1)).toMatchObject({ Name: first, Outcome: 'Reached' })
    expect(sheet.rows('Today').map((row) => row.Name)).not.toContain(first)
  })

  it('who is put off on Today is off it until that day, and the rest of the plan stays', () => {
    const sheet = lived()
    rename(sheet, 'Stage', 'Where it stands')
    nights(sheet, '2026-03-05')
    const plan = sheet.rows('Plan').length
    const [first] = sheet.rows('Today')
    const done = (sheet.tab('Today').values(1, 1, 1, -1)[0] ?? []).indexOf('Done') + 1
    sheet.tab('Today').write(2, done, [['not today']])
    // Put off from Thursday's list to Friday, whose night lists them again.
    sheet.world.setNow('2026-03-05 20:00')
    nights(sheet, '2026-03-05')
    expect(sheet.rows('Today').map((row) => row.Name)).not.toContain(first?.Name)
    expect(sheet.rows('Plan').length).toBeGreaterThanOrEqual(plan)
    nights(sheet, '2026-03-06')
    expect(sheet.rows('Today').map((row) => row.Name)).toContain(first?.Name)
  })

  it('who is added is first seen when it ends, which is no progress', () => {
    const sheet = lived()
    rename(sheet, 'Stage', 'Where it stands')
    nights(sheet, '2026-03-05')
    sheet
      .tab('Deals')
      .write(8, 1, [['Gus Late', 'Glen', 'gus@glen.com', 'Demo', 70, '2025-12-01', '2026-04-30']])
    nights(sheet, '2026-03-06')
    expect(sheet.deal('Gus Late').Verdict).toBe('')
    rename(sheet, 'Where it stands', 'Stage')
    nights(sheet, '2026-03-09')
    expect(sheet.rows('Touches')).toEqual([])
    expect(sheet.rows('Ledger').at(-1)).toMatchObject({ Stage: 'Demo', 'First seen': '2026-03-09' })
    expect(sheet.deal('Gus Late').Verdict).not.toBe('')
  })

  it('twenty days change nothing, and the notices go on where they were', () => {
    const sheet = lived()
    const before = ownCells(sheet)
    rename(sheet, 'Amount', 'Worth')
    const days = Array.from({ length: 26 }, (_, at) =>
      new Date(Date.UTC(2026, 2, 5 + at)).toISOString().slice(0, 10),
    )
    nights(sheet, ...days)
    expect(ownCells(sheet)).toEqual(before)
    rename(sheet, 'Worth', 'Amount')
    nights(sheet, '2026-03-31')
    // 2 March and the eighteen working days from the 5th to the 30th.
    expect(sheet.deal('Bob Old')['On notice since']).toBe('2026-03-26')
    expect(sheet.deal('Bob Old').Verdict).toMatch(/^Notice/)
  })

  it('a column that is gone for good is done without', () => {
    const sheet = lived()
    const column = columnOf(sheet, 'Close date')
    sheet.tab('Deals').write(
      1,
      column,
      DEALS.map(() => ['']),
    )
    nights(sheet, '2026-03-05')
    expect(mail(sheet)).toContain('I no longer find “Close date”. Which column is it now?')
    expect(okOf(sheet.answerHeader('decision', ''))).toEqual([])
    expect(sheet.rule('held')).toBe('')
    expect(sheet.deal('Ann Keep').Verdict).not.toContain('decides')
    nights(sheet, '2026-03-06')
    expect(sheet.health().lost).toEqual([])
  })

  it('an answer must name a column that is free, and be asked for', () => {
    const sheet = lived()
    rename(sheet, 'Close date', 'Expected')
    expect(problemOf(sheet.answerHeader('decision', 'Nowhere'))).toMatch(/column "Nowhere" is gone/)
    expect(problemOf(sheet.answerHeader('decision', 'Stage'))).toMatch(/in use for something else/)
    expect(problemOf(sheet.answerHeader('stage', 'Expected'))).toMatch(/answered already/)
  })

  it('set-up asks no second time and makes no second column', () => {
    const sheet = lived()
    const before = ownCells(sheet)
    rename(sheet, 'Will they buy?', 'Gut feeling')
    rename(sheet, 'Close date', 'Expected')
    expect(sheet.setUp()).toBe('')
    expect(ownCells(sheet)).toEqual(before)
    expect(columnOf(sheet, 'Decision date') + columnOf(sheet, 'Will they buy?')).toBe(0)
  })
})

describe('a column inserted left of the matched one', () => {
  it.each(['Close date', 'Stage', 'Amount'])(
    'with the same header %s changes nothing: the known one goes on',
    (header) => {
      const [sheet, untouched] = [lived(), lived()]
      insert(
        sheet,
        header,
        header === 'Stage' ? ['Lost', 'Won'] : header === 'Amount' ? [1, 2, 3] : ['2026-03-06'],
      )
      for (const one of [sheet, untouched]) nights(one, '2026-03-05', '2026-03-06')
      expect(ownCells(sheet)).toEqual(ownCells(untouched))
      expect(sheet.health().lost).toEqual([])
    },
  )

  it('with a better word for the field changes nothing', () => {
    const [sheet, untouched] = [lived(), lived()]
    insert(sheet, 'Decision date', ['2026-03-06', '2026-03-06'])
    for (const one of [sheet, untouched]) nights(one, '2026-03-05')
    expect(ownCells(sheet)).toEqual(ownCells(untouched))
  })

  it('with the header of a field of which nothing is known is asked about', () => {
    const sheet = lived()
    const before = ownCells(sheet)
    insert(sheet, 'Created', ['2026-03-06'])
    nights(sheet, '2026-03-05')
    expect(ownCells(sheet)).toEqual(before)
    expect(mail(sheet)).toContain('“Created” is there twice. Which one is it?')
    expect(sheet.health().lost[0]?.choices.toSorted()).toEqual(['Created (1 of 2)', 'Created (2 of 2)'])
    expect(okOf(sheet.answerHeader('created', 'Created (2 of 2)'))).toEqual([])
    expect(sheet.rule('held')).toBe('')
  })
})

describe('a column that comes after set-up', () => {
  it('with a known header is read for a field that has none, is pinned, and is said once', () => {
    const sheet = lived()
    insert(sheet, 'Won date', ['', '', '2026-02-11'])
    nights(sheet, '2026-03-05')
    expect(mail(sheet)).toContain('New column: “Won date” is read as Won on.')
    expect(sheet.rows('Rules').find((row) => row.Rule === 'wonOn')).toMatchObject({
      Id: 'header',
      Value: 'Won date',
    })
    nights(sheet, '2026-03-06')
    expect(mail(sheet)).not.toContain('New column')
  })

  it('of Touchline’s own decision date is pinned in silence', () => {
    const sheet = lived(DEALS.map((row) => row.slice(0, -1)))
    expect(sheet.rows('Rules').find((row) => row.Rule === 'decision')?.Value).toBe('Decision date')
    rename(sheet, 'Decision date', 'They decide')
    nights(sheet, '2026-03-05')
    expect(sheet.rule('held')).toBe('since 2026-03-05')
  })
})

describe('a column that is lost and that no verdict needs', () => {
  it('is blank, and named', () => {
    const sheet = lived(DEALS.map((row, at) => [...row, at === 0 ? 'Owner' : 'Ann']))
    rename(sheet, 'Owner', 'Whose')
    nights(sheet, '2026-03-05')
    expect(sheet.rule('held')).toBe('')
    expect(mail(sheet)).toContain('I no longer find “Owner”.')
    expect(mail(sheet)).toContain('until then it counts as blank.')
  })
})

describe('a night that is cut off and runs again', () => {
  const first = (): AppSheet => {
    const sheet = lived()
    rename(sheet, 'Close date', 'Expected')
    return sheet
  }
  const last = (): AppSheet => {
    const sheet = first()
    nights(sheet, '2026-03-05', '2026-03-06')
    rename(sheet, 'Expected', 'Close date')
    return sheet
  }

  it.each([
    ['the first held one', first, '2026-03-05'],
    ['the one that ends it', last, '2026-03-09'],
  ] as const)('%s ends as if undisturbed, wherever it is cut', (_name, start, day) => {
    const stand = (sheet: AppSheet): unknown => [
      ...[ownCells(sheet), facts(sheet), sheet.rule('held')],
      ...[sheet.rows('Plan'), sheet.rows('Snapshot'), sheet.rows('Today')],
    ]
    const calm = start()
    const before = calm.world.calls.length
    nights(calm, day)
    const calls = calm.world.calls.length - before
    expect(calls).toBeGreaterThan(15)
    for (let cut = 1; cut <= calls; cut++) {
      const sheet = start()
      cutOff(sheet, cut)
      expect(() => sheet.night(day)).toThrow('cut off')
      mend(sheet)
      nights(sheet, day)
      expect([cut, stand(sheet)]).toEqual([cut, stand(calm)])
    }
  })
})

describe('set-up on another tab', () => {
  it('takes the columns of that tab, and Rules says so', () => {
    const leads = [
      ['Name', 'Phase', 'Worth', 'Create date', 'Email'],
      ['Zoe', 'Demo', 5, '2026-01-05', 'zoe@zed.com'],
    ]
    const sheet = appSheet({ Deals: DEALS, Leads: leads }, { now: '2026-03-02 12:00' })
    expect(sheet.setUp('Deals')).toBe('')
    sheet.remove()
    expect(sheet.setUp('Leads')).toBe('')
    const pinned = (field: string): unknown =>
      sheet.rows('Rules').find((row) => row.Id === 'header' && row.Rule === field)?.Value
    expect(['stage', 'value', 'created', 'company'].map(pinned)).toEqual(['Phase', '', 'Create date', ''])
    nights(sheet, '2026-03-03')
    expect(sheet.rule('held')).toBe('')
    expect(sheet.rows('Leads')[0]?.Verdict).toMatch(/^(?:Notice|New|Keep|Purge) /)
  })
})
