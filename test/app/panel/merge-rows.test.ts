// Two rows of one deal: found, made one cell by cell, with touches, plan, asks and hours, and taken apart again to the byte.
import { archive } from '../../../src/app/panel/archive'
import { type DuplicatesPage, duplicatesPage, type LikelyPair } from '../../../src/app/panel/duplicates-page'
import { type MergeRequest, mergeRows } from '../../../src/app/panel/merge-rows'
import { lineOf, TOUCHES } from '../../../src/core/tabs/schema'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'
import { done, history, idOf, saidOf } from '../../support/person'

const DEALS = [
  [
    'Name',
    'Company',
    'Email',
    'Phone',
    'Deal',
    'Stage',
    'Amount',
    'Create date',
    'Close date',
    'Referred by',
  ],
  ['Ann Lee', 'Acme', 'ann@acme.com', '', 'Roof', 'Open', 900, '2026-01-05', '', ''],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Wall', 'Open', 500, '2026-01-06', '', ''],
  [
    'A. Lee',
    'Acme',
    'ann@acme.com',
    '0170 5551234',
    'Roof',
    'Proposal',
    1200,
    '2026-01-02',
    '2026-04-20',
    '',
  ],
  ['Ann Lee', 'Acme', 'ann@acme.com', '', 'Door', 'Open', 100, '2026-01-07', '', ''],
  ['Cyd Fox', 'Core', 'cyd@core.com', '', 'Gate', 'Won', 700, '2025-01-06', '2025-06-01', ''],
]

/** Both rows have touches and more; Bob was referred by the one that will go. */
function twice(deals: readonly (readonly (string | number)[])[] = DEALS): AppSheet {
  const sheet = setUpSheet({ Deals: deals })
  const [stay, go] = [idOf(sheet, 'Ann Lee'), idOf(sheet, 'A. Lee')]
  const log = (moment: string, id: string, more: object): void => {
    sheet.world.setNow(moment)
    okOf(sheet.log({ key: moment, id, medium: 'Call', outcome: 'Reached', reason: 'Steel falls', ...more }))
  }
  log('2026-03-04 10:00', stay, {})
  log('2026-03-05 10:00', go, { referralAsked: 'yes', progress: 'Commitment' })
  log('2026-03-06 10:00', go, { cells: [{ field: 'gut', value: 'yes', seen: '' }] })
  sheet.type('Bob Ray', 'Referred by', go)
  const stretch = {
    start: '2026-03-06 09:00',
    end: '2026-03-06 09:30',
    category: 'Calling',
    note: '',
  }
  okOf(sheet.keepTime({ add: [stretch] as never }))
  const column = Object.keys(sheet.rows('Time')[0] ?? {}).indexOf('Touchline ID') + 1
  sheet.tab('Time').write(2, column, [[go]])
  sheet.night('2026-03-09')
  sheet.world.setNow('2026-03-09 12:00')
  return sheet
}

const pairs = (sheet: AppSheet): DuplicatesPage['pairs'] => done(duplicatesPage(sheet.ports)).pairs
const pairOf = (sheet: AppSheet): LikelyPair => {
  const [pair] = pairs(sheet)
  if (!pair) throw new Error('No pair')
  return pair
}
const requestOf = (sheet: AppSheet, part: Partial<MergeRequest> = {}): MergeRequest => {
  const { sides, sign } = pairOf(sheet)
  return { key: 'm1', stay: sides[0].id, go: sides[1].id, take: [], sign, ...part }
}

describe('likely duplicates', () => {
  it('share an address, a number or a name, and no title or value tells them apart', () => {
    const sheet = twice()
    const found = pairs(sheet)
    expect(found.map(({ sides, shared }) => [sides.map(({ name, row }) => [name, row]), shared])).toEqual([
      [
        [
          ['Ann Lee', 2],
          ['A. Lee', 4],
        ],
        ['mail'],
      ],
    ])
    expect(found[0]?.fields.map(({ header, texts }) => [header, texts])).toEqual([
      ['Name', ['Ann Lee', 'A. Lee']],
      ['Phone', ['', '0170 5551234']],
      ['Stage', ['Open', 'Proposal']],
      ['Amount', ['900', '1200']],
      ['Create date', ['2026-01-05', '2026-01-02']],
      ['Close date', ['', '2026-04-20']],
      ['Will they buy?', ['', 'yes']],
    ])
  })

  it('are not rows of a shared office, of two won deals, or of other values', () => {
    const [header = []] = DEALS
    const office = Array.from({ length: 8 }, (_, at) => [
      `P ${at}`,
      `C ${at}`,
      'office@x.com',
      '',
      '',
      'Open',
      at + 1,
      '',
      '',
      '',
    ])
    const won = [1, 2].map(() => [
      'Cyd Fox',
      'Core',
      'cyd@core.com',
      '',
      '',
      'Won',
      700,
      '2025-01-06',
      '',
      '',
    ])
    const two = [1, 2].map((at) => [
      'Dan Day',
      'Dot',
      'dan@dot.com',
      '',
      '',
      'Open',
      at,
      `2026-01-0${at}`,
      '',
      '',
    ])
    expect(pairs(setUpSheet({ Deals: [header, ...office, ...won, ...two] }))).toEqual([])
  })

  it('are not colleagues behind one number, unless a name or an address agrees, too', () => {
    const behind = (name: string, company: string, mail: string): (string | number)[] => [
      ...[name, company, mail, '030 1234567'],
      ...['', 'Open', '', '', '', ''],
    ]
    const named = (...deals: readonly (readonly (string | number)[])[]): string[] =>
      pairs(setUpSheet({ Deals: [DEALS[0] ?? [], ...deals] })).map(({ sides }) =>
        sides.map(({ name }) => name).join(' + '),
      )
    expect(
      named(behind('Ann Lee', 'Acme', ''), behind('Bob Ray', 'Acme', ''), behind('Al Lee', '', '')),
    ).toEqual([])
    expect(
      named(
        behind('Ann Lee', 'Acme', ''),
        behind('A. Lee', 'Acme Ltd', ''),
        behind('Lee, Ann-Marie', '', ''),
        behind('Bob Ray', 'Acme', 'b@acme.com'),
        behind('Robert', 'Acme', 'b@acme.com'),
      ),
    ).toEqual(['Bob Ray + Robert', 'Ann Lee + A. Lee', 'Ann Lee + Lee, Ann-Marie', 'A. Lee + Lee, Ann-Marie'])
  })
})

describe('two rows made one', () => {
  it('the chosen and the missing cells, touches, asks, hours and referrals go to the row that stays; the other is empty', () => {
    const sheet = twice()
    const request = requestOf(sheet, { take: ['Amount', 'Stage'] })
    const merged = done(mergeRows(sheet.ports, request))
    expect(merged).toMatchObject({ id: request.stay, name: 'Ann Lee', emptied: 4, touches: 2 })
    expect(sheet.deal('Ann Lee')).toMatchObject({
      ...{ 'Touchline ID': request.stay, Stage: 'Proposal', Amount: 1200, Phone: '0170 5551234' },
      'Will they buy?': 'yes',
    })
    expect(Object.values(sheet.rows('Deals')[2] ?? {}).every((cell) => cell === '')).toBe(true)
    expect(history(sheet, 'Ann Lee').touches.filter(({ medium }) => medium !== '')).toHaveLength(3)
    expect(sheet.deal('Bob Ray')['Referred by']).toBe(request.stay)
    expect(sheet.rows('Time')[0]?.['Touchline ID']).toBe(request.stay)
    expect(sheet.rows('Referrals')[0]?.['From ID']).toBe(request.stay)
    expect(pairs(sheet)).toEqual([])
    const [deals, ledger] = [
      sheet.rows('Deals'),
      sheet.rows('Ledger').filter((line) => line['Touchline ID'] !== request.go),
    ]
    expect(sheet.night('2026-03-09')).toBe('')
    expect(sheet.rows('Deals')).toEqual(deals)
    expect(sheet.rows('Ledger').filter((line) => line['Touchline ID'] !== request.go)).toEqual(ledger)
  })

  it.each([[['Amount', 'Stage', 'Name']], [[]]])('with %j taken, one undo gives every byte back', (take) => {
    const sheet = twice()
    const before = sheet.content('Undo')
    done(mergeRows(sheet.ports, requestOf(sheet, { take })))
    expect(okOf(sheet.undoBatch('m1'))).toMatchObject({ verb: 'merge', rows: 2, kept: [], gone: 0 })
    expect(sheet.content('Undo')).toEqual(before)
    sheet.night('2026-03-10')
    expect(sheet.deal('A. Lee').Verdict).not.toBe('')
  })

  it.each(['Stage', 'Status'])('a chosen %s is no progress: no night logs a touch of it', (header) => {
    const sheet = twice(DEALS.map((row) => row.map((cell) => (cell === 'Stage' ? header : cell))))
    const touches = sheet.rows('Touches').length
    done(mergeRows(sheet.ports, requestOf(sheet, { take: [header] })))
    expect(sheet.deal('Ann Lee')[header]).toBe('Proposal')
    sheet.night('2026-03-10')
    expect(sheet.rows('Touches')).toHaveLength(touches)
  })

  it('comes back below the last row where somebody filled the empty line', () => {
    const sheet = twice()
    done(mergeRows(sheet.ports, requestOf(sheet)))
    sheet.tab('Deals').write(4, 1, [['Eve New', 'Ets']])
    okOf(sheet.undoBatch('m1'))
    expect(sheet.rows('Deals')[2]?.Name).toBe('Eve New')
    expect(sheet.deal('A. Lee')).toMatchObject({ Stage: 'Proposal', Amount: 1200, Deal: 'Roof' })
  })

  it('joins what both rows carry over of touches that were archived, and parts it again, a night later too', () => {
    const whole = twice()
    const [stay, go] = [idOf(whole, 'Ann Lee'), idOf(whole, 'A. Lee')]
    const touch = { medium: 'Call', outcome: 'Reached', reason: 'Steel falls' }
    const log = whole.tab('Touches')
    const line = (id: string, day: number, more: object) =>
      lineOf(TOUCHES, {
        touchId: `old${day}`,
        when: new Date(Date.UTC(2024, 4, day, 9)),
        id,
        ...touch,
        ...more,
      })
    const old = [
      line(stay, 2, { risk: 'Competitor' }),
      line(go, 1, { medium: 'E-mail', outcome: 'Sent' }),
      line(go, 3, { progress: 'Commitment', risk: 'Price' }),
    ]
    log.write(log.lastRow + 1, 1, old)
    whole.night('2026-03-09')
    const cut = whole.copier()()
    const { file } = done(archive(cut.ports, { act: 'file' }))
    expect(file?.lines).toHaveLength(1 + old.length)
    done(archive(cut.ports, { act: 'take out', key: file?.key ?? '' }))
    const before = cut.content('Undo')
    const carriedOver = () => cut.rows('Ledger').map((one) => [one['Touchline ID'], one['Carried over']])
    const apart = carriedOver()
    for (const sheet of [whole, cut]) done(mergeRows(sheet.ports, requestOf(sheet)))
    const known = (sheet: AppSheet) =>
      sheet
        .rows('Ledger')
        .flatMap((one) => (one['Touchline ID'] === stay ? [{ ...one, 'Carried over': '' }] : []))
    expect(known(cut)).toEqual(known(whole))
    const again = cut.copier()()
    okOf(again.undoBatch('m1'))
    expect(again.content('Undo')).toEqual(before)
    const back = cut.copier()()
    for (const sheet of [back, again])
      expect(done(archive(sheet.ports, { act: 'put back', lines: file?.lines ?? [] })).files).toEqual([])
    const owners = (sheet: AppSheet) =>
      ['old1', 'old2', 'old3'].map(
        (old) => sheet.rows('Touches').find((one) => one['Touch ID'] === old)?.['Touchline ID'],
      )
    expect([owners(back), owners(again)]).toEqual([
      [stay, stay, stay],
      [go, stay, go],
    ])
    expect(back.night('2026-03-10')).toBe('')
    for (const sheet of [whole, cut]) expect(sheet.night('2026-03-10')).toBe('')
    expect(known(cut)).toEqual(known(whole))
    expect(known(back)).toEqual(known(whole))
    okOf(cut.undoBatch('m1'))
    expect(carriedOver().sort()).toEqual(apart.sort())
  })

  it('is not done where one of the rows changed since it was shown', () => {
    const sheet = twice()
    const request = requestOf(sheet)
    sheet.type('A. Lee', 'Amount', 5)
    const before = sheet.content()
    expect(saidOf(mergeRows(sheet.ports, request))).toContain('changed meanwhile')
    expect(sheet.content()).toEqual(before)
  })

  it('is done once, whenever it was cut off and sent again, and not again after it was taken back', () => {
    const make = twice().copier()
    const whole = make()
    const request = requestOf(whole, { take: ['Stage'] })
    const first = whole.world.calls.length
    done(mergeRows(whole.ports, request))
    const calls = whole.world.calls.length - first
    const end = whole.content('Undo')
    const step = process.env.LONG_TESTS === '1' ? 1 : 5
    for (let at = 1; at <= calls; at += step) {
      const sheet = make()
      let count = 0
      sheet.world.onCall = () => {
        if (++count === at) throw new Error('cut off')
      }
      try {
        done(mergeRows(sheet.ports, request))
      } catch {}
      sheet.world.onCall = () => {}
      done(mergeRows(sheet.ports, request))
      expect([at, sheet.content('Undo')]).toEqual([at, end])
    }
    okOf(whole.undoBatch('m1'))
    const before = whole.content()
    done(mergeRows(whole.ports, request))
    expect(whole.content()).toEqual(before)
  })
})
