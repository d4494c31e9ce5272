// The Rules tab read: numbers with their defaults, lists, dates, and a problem for each value that cannot be read.

import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { RULE_NUMBERS } from '../../../src/core/rules/numbers'
import { defaultRuleBook, readRuleBook, stageKind, stageOrder } from '../../../src/core/rules/rule-book'
import { book, on, type RuleRow, rulesTable, UTC } from '../../support/pipeline'
import { said } from '../../support/problems'

const read = (numbers: Readonly<Record<string, Cell>>, lists: readonly RuleRow[] = []) =>
  readRuleBook(rulesTable(numbers, lists), UTC)
const problemsOf = (numbers: Readonly<Record<string, Cell>>, lists: readonly RuleRow[] = []) =>
  said(read(numbers, lists).problems).map(({ row, header, text }) => `${row} ${header}: ${text}`)

describe('the numbers of Rules', () => {
  it('have their defaults without a tab, with an empty one, and where a value is blank', () => {
    const defaults = Object.fromEntries(RULE_NUMBERS.map(({ id, value }) => [id, value ?? Number.NaN]))
    const blanks = Object.fromEntries(RULE_NUMBERS.map(({ id }) => [id, '']))
    expect(defaultRuleBook().numbers).toEqual(defaults)
    expect(readRuleBook(tableOf('Rules', []), UTC).book.numbers).toEqual(defaults)
    expect(read(blanks)).toMatchObject({ book: { numbers: defaults }, problems: [] })
  })

  it('are as the user set them, in whichever way they are typed', () => {
    const { numbers } = book({ 'P4.days': 7, 'P2.key': '12,500 €', 'P4c.share': '60 %', 'C3.share': 0.25 })
    expect([numbers['P4.days'], numbers['P2.key'], numbers['P4c.share'], numbers['C3.share']]).toEqual([
      7, 12500, 0.6, 0.25,
    ])
    expect(book({ 'P4.days': 0 }).numbers['P4.days']).toBe(0)
  })

  it.each<[Cell]>([
    ['five'],
    [-1],
    [true],
    [new Date(0)],
    ['#REF!'],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
  ])('fall back to the default where the value is %p, and say so', (value) => {
    const { book: rules, problems } = read({ 'P4.days': value })
    expect(rules.numbers['P4.days']).toBe(5)
    expect(problems).toEqual([{ tab: 'Rules', row: 2, header: 'Value', code: 'ruleNumber', id: 'P4.days' }])
  })

  it('leave P2.key unknown while it is blank: no row is key', () => {
    expect(book().numbers['P2.key']).toBeNaN()
  })
})

describe('what the night writes', () => {
  it('is read: today, the clock, and texts', () => {
    const rules = book({ today: '2017-12-31', 'P4c.now': 'yes', spreadsheet: 'abc', 'night.mail': '' })
    expect([rules.today, rules.clockStopped, rules.texts.get('spreadsheet')]).toEqual([
      on('2017-12-31'),
      true,
      'abc',
    ])
  })

  it('is nothing while blank', () => {
    expect(book({ today: '', 'P4c.now': '' })).toMatchObject({ today: null, clockStopped: false })
    expect(book({ 'P4c.now': 'no' }).clockStopped).toBe(false)
  })

  it('is a day whatever holds it', () => {
    const days = ['2026-03-04', '4 March 2026', 46085, 46085.75, new Date(Date.UTC(2026, 2, 4, 23))]
    expect(days.map((today) => book({ today }).today)).toEqual(days.map(() => on('2026-03-04')))
    expect(problemsOf({ today: 'soon' })).toEqual(['2 Value: this is not a date: write it as YYYY-MM-DD'])
    expect(book({ today: 'soon' }).today).toBeNull()
  })
})

describe('the lists of Rules', () => {
  it('are free days, day-first or month-first as they prove together', () => {
    const { holidays, daysOff } = book({}, [
      { id: 'holiday', value: '03/04/2026' },
      { id: 'holiday', value: '25/12/2026' },
      { id: 'dayOff', value: '06/07/2026' },
      { id: 'dayOff', value: '' },
    ]).calendar
    expect([...holidays]).toEqual([on('2026-04-03'), on('2026-12-25')])
    expect([...daysOff]).toEqual([on('2026-07-06')])
  })

  it('report a free day that is no date, at its row', () => {
    const lists = [
      { id: 'holiday', value: '2026-12-25' },
      { id: 'dayOff', value: '2026-02-30' },
    ]
    expect(problemsOf({ 'P4.days': 5 }, lists)).toEqual([
      '4 Value: this is not a date: write it as YYYY-MM-DD',
    ])
  })

  it('are stages with kind and order', () => {
    const rules = book({}, [
      { id: 'stage', rule: 'Demo', value: 'open', unit: 1 },
      { id: 'stage', rule: 'Angebot', value: 'Open', unit: '2' },
      { id: 'stage', rule: 'Gewonnen', value: 'WON' },
      { id: 'stage', rule: '', value: 'won' },
    ])
    expect(['demo', 'ANGEBOT', 'gewonnen', 'Lost', ''].map((word) => stageKind(rules, word))).toEqual([
      ...['open', 'open', 'won', 'lost', 'open'],
    ])
    expect(['Demo', 'Angebot', 'Gewonnen', 'Lost'].map((word) => stageOrder(rules, word))).toEqual([
      1,
      2,
      NaN,
      NaN,
    ])
    expect(rules.stages.size).toBe(3)
  })

  it('read a stage by its word where its kind is none; what is neither blank nor a kind is reported', () => {
    const lists = [
      { id: 'stage', rule: 'Closed Won', value: '' },
      { id: 'stage', rule: 'Demo', value: 'maybe' },
    ]
    const rules = book({}, lists)
    expect([stageKind(rules, 'Closed won'), stageKind(rules, 'Demo')]).toEqual(['won', 'open'])
    expect(problemsOf({}, lists)).toEqual([
      '3 Value: the stage "Demo" is neither open, won nor lost: it is taken as open',
    ])
  })

  it('are headers by field, blank for a field the sheet has not', () => {
    const { headers } = book({}, [
      { id: 'header', rule: 'decision', value: 'Close  date' },
      { id: 'header', rule: 'email' },
    ])
    expect([...headers]).toEqual([
      ['decision', 'Close date'],
      ['email', ''],
    ])
  })

  it('add media and outcomes to the built-in ones; a blank value leaves those as they are', () => {
    const rules = book({}, [
      { id: 'medium', rule: 'Fax', value: 'automated' },
      { id: 'medium', rule: 'Newsletter' },
      { id: 'medium', rule: 'Dinner' },
      { id: 'outcome', rule: 'No answer' },
      { id: 'outcome', rule: 'Wrong number', value: 'yes' },
      { id: 'outcome', rule: 'Engaged', value: 'no' },
    ])
    expect(['fax', 'newsletter', 'dinner', 'call'].map((word) => rules.media.get(word))).toEqual([
      ...['automated', 'automated', 'personal', 'personal'],
    ])
    expect(['no answer', 'wrong number', 'engaged'].map((word) => rules.outcomes.get(word))).toMatchObject([
      { reached: false, clears: false },
      { reached: true, clears: false },
      { reached: false, clears: true },
    ])
  })

  it('report a medium or outcome they cannot read', () => {
    const lists = [
      { id: 'medium', rule: 'Fax', value: 'loud' },
      { id: 'outcome', rule: 'Engaged', value: 'perhaps' },
      { id: 'outcome', rule: '', value: 'perhaps' },
    ]
    expect(problemsOf({}, lists)).toEqual([
      '2 Value: the medium "Fax" is neither personal nor automated: it is taken as personal',
      '3 Value: say yes or no: does a touch with the outcome "Engaged" get through?',
    ])
  })

  it('are refused reasons', () => {
    expect(book({}, [{ id: 'V1.phrase', value: 'Wie geht’s' }]).phrases).toEqual(['Wie geht’s'])
  })
})

describe('a Rules tab without its headers', () => {
  it('gives the defaults, and a problem that names the header and its row', () => {
    const { book: rules, problems } = readRuleBook(
      tableOf('Rules', [
        ['Id', 'Wert'],
        ['P4.days', 9],
      ]),
      UTC,
    )
    expect(rules.numbers['P4.days']).toBe(5)
    expect(problems).toEqual([{ tab: 'Rules', row: 1, header: 'Value', code: 'rulesHeader', shown: 'Value' }])
  })
})
