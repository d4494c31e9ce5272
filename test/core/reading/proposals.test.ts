// The words of headers in eight languages, one by one: what is known, what is proposed, and what is never either.

import { tableOf } from '../../../src/core/cells/table'
import { pipelineUnder } from '../../../src/core/pipeline/pipeline'
import { fieldsByParts } from '../../../src/core/reading/header-parts'
import { matchHeaders } from '../../../src/core/reading/headers'
import { pipelineColumns } from '../../../src/core/reading/pipeline-columns'
import { book, UTC } from '../../support/pipeline'
import { proposedIn, readingOfCells } from '../../support/reading-cases'

/** The field a header is known as; '' = none. */
const known = (header: string): string => [...matchHeaders([header], new Map()).columns.keys()].join(' ')

describe('a header is known', () => {
  it.each([
    ['Opportunity State', 'stage'],
    ['Milestone', 'stage'],
    ['Created Time', 'created'],
    ['Stage Modified Time', 'stageChanged'],
    ['Last Activity Time', 'lastActivity'],
    ['Expected Closing', 'decision'],
    ['Last Stage Update', 'stageChanged'],
    ['Deal - Deal created', 'created'],
    ['Lead Value', 'value'],
    ['Point of Contact', 'name'],
    ['Sales Amount', 'value'],
    ['Est. Revenue', 'value'],
    ['Closed Date', 'wonOn'],
    ['Application Status', 'status'],
    ['Date Applied', 'created'],
    ['Connected On', 'created'],
    ['Last spoke', 'lastActivity'],
    ['$$', 'value'],
    ['€', 'value'],
    ['Who', 'name'],
    ['Deal - Name', 'title'],
    ['Opportunity - Stage', 'stage'],
    ['Responsável', 'owner'],
    ['Fechamento previsto', 'decision'],
    ['Дата создания', 'created'],
    ['Последний контакт', 'lastActivity'],
  ])('%s is %s', (header, field) => expect(known(header)).toBe(field))
})

const CELLS: Readonly<Record<string, readonly string[]>> = {
  days: ['2026-01-05', '2026-02-06', '2026-03-07'],
  money: ['$5,000', '$900', '$1,200'],
  numbers: ['5000', '900', '1200'],
  addresses: ['ann@acme.com', 'bob@bolt.com', 'cy@corp.com'],
  phones: ['+44 20 7946 0104', '+44 20 7946 0105', '+44 20 7946 0106'],
  words: ['Bo', 'Bo', 'Al'],
}

/** The field that a column is proposed for; '' = none. */
const proposed = (header: string, holds: string): string => {
  const cells = (CELLS[holds] ?? []).map((cell, at) => [`ID-${at}`, `Product ${at}`, cell])
  return Object.keys(proposedIn(readingOfCells([['Record ID', 'Product', header], ...cells]))).join(' ')
}

describe('a header is proposed by its parts', () => {
  it.each([
    ['Lead created date', 'days', 'created'],
    ['Date added to pipeline', 'days', 'created'],
    ['first_contact_date', 'days', 'created'],
    ['Eingangsdatum', 'days', 'created'],
    ['Angebot vom', 'days', 'created'],
    ['Date du devis', 'days', 'created'],
    ['Data preventivo', 'days', 'created'],
    ['Дата заявки', 'days', 'created'],
    ['When do you need it?', 'days', 'decision'],
    ['Fecha estimada de firma', 'days', 'decision'],
    ['Abschluss geplant', 'days', 'decision'],
    ['Date of Last Email', 'days', 'lastActivity'],
    ['Zuletzt angerufen am', 'days', 'lastActivity'],
    ['Ultima llamada', 'days', 'lastActivity'],
    ['Laatste contactmoment', 'days', 'lastActivity'],
    ['Дата последнего звонка', 'days', 'lastActivity'],
    ['Phase geändert am', 'days', 'stageChanged'],
    ['Contract signed', 'days', 'wonOn'],
    ['Budget', 'numbers', 'value'],
    ['Montant estimé (k€)', 'money', 'value'],
    ['Importo preventivo', 'numbers', 'value'],
    ['Offertebedrag', 'numbers', 'value'],
    ['Receita prevista', 'money', 'value'],
    ['user_name', 'words', 'owner'],
    ['Kundenbetreuer', 'words', 'owner'],
    ['Vendeur', 'words', 'owner'],
    ['Funnel stage', 'words', 'stage'],
    ['Client e-mail', 'addresses', 'email'],
    ['Teléfono del cliente', 'phones', 'phone'],
  ])('%s with %s as %s', (header, holds, field) => expect(proposed(header, holds)).toBe(field))

  it('only where its cells are of the kind', () => {
    expect(proposed('Budget', 'words')).toBe('')
    expect(proposed('Date added to pipeline', 'words')).toBe('')
    expect(proposed('Sales rep assigned', 'days')).toBe('')
  })

  it('only for a field that has no column, and only once', () => {
    const cells = [
      ['Name', 'Created', 'Lead created date', 'Quote sum', 'Budget'],
      ['Ann', '2026-01-05', '2026-01-04', '900', '1000'],
    ]
    expect(proposedIn(readingOfCells(cells))).toEqual({ value: 'Quote sum' })
    expect(proposedIn(readingOfCells(cells, { value: '' }))).toEqual({})
  })

  it('nor is a column named of which the user said that it is not that field', () => {
    const cells = [
      ['Name', 'Amount', 'Confidence'],
      ['Ann', 900, 50],
      ['Bob', 500, 70],
    ]
    expect(readingOfCells(cells, { value: '' }).unused.map(({ header }) => header)).toEqual(['Confidence'])
  })
})

describe('a header is never taken for what it is not', () => {
  it.each([
    'Next follow up',
    'F/U date',
    'Follow-up date',
    'Wiedervorlage am',
    'Prochaine relance',
    'Próximo contacto',
    'Next activity date',
    'Modified On',
    'Last modified',
    'Last Modified Date',
    'Modified Time',
    'date_updated',
    'Letzte Änderung',
    'Proposal Deadline',
    'Valid until',
    'Angebot gültig bis',
    'Renewal date',
    'Invoice date',
    'Expected delivery date',
    'Fecha prevista de entrega',
    'Date of birth',
    'Demo date',
    'Owner assigned date',
    'First outreach date',
    'Last order',
    'Fiscal period end',
  ])('%s, which holds days', (header) => {
    expect([known(header), proposed(header, 'days')]).toEqual(['', ''])
  })

  it.each([
    'Inactive Days',
    'Prob',
    'Close probability',
    'confidence',
    'Number of times contacted',
    'Annual Revenue',
    'Total Revenue',
    'Actual Revenue',
    'Weighted value',
    'Product amount',
    'Discount amount',
    'Quote number',
    'Angebotsnummer',
    'Umsatz 2025',
    'Employees',
    'Days To Close',
    'Commission amount',
  ])('%s, which holds numbers', (header) => {
    expect([known(header), proposed(header, 'numbers')]).toEqual(['', ''])
  })

  it.each([
    'Lost reason',
    'Status Reason',
    'Archive status',
    'Payment status',
    'Contact type',
    'Company size',
    'Sales_Stage_Prior_to_Close',
    'Created by',
    'State/Region',
    'Pipeline',
    'Priority',
    'Contact unworked',
    'Buyer/Seller',
    'Seller or buyer',
  ])('%s, which holds words', (header) => {
    expect([known(header), proposed(header, 'words')]).toEqual(['', ''])
  })

  it.each([
    ['F/U date', ['2026-04-01', '2026-04-02', '2026-04-03'], 'days'],
    ['Newsletter', [true, false, false], 'boxes'],
    ['Newsletter', ['x', '', 'x'], 'words'],
  ] as const)('%s of %j, but named with what it holds: %s', (header, column, holds) => {
    const cells = [['Name', 'Stage', header], ...column.map((cell, at) => [`Person ${at}`, 'Demo', cell])]
    const { proposed, unused } = readingOfCells(cells)
    expect([proposed, unused]).toEqual([[], [expect.objectContaining({ header, holds })]])
  })

  it('an address of somebody else', () => {
    for (const header of ['Rep email', 'Contact owner email', 'Billing e-mail', 'cc', 'Manager'])
      expect([header, proposed(header, 'addresses')]).toEqual([header, ''])
  })

  it('is pointed at by no part of the headers of Google Contacts', () => {
    for (const header of ['Phonetic First Name', 'Name Prefix', 'Nickname', 'Organization Title', 'File As'])
      expect([header, fieldsByParts(header)]).toEqual([header, []])
  })
})

describe('cells propose where headers say nothing', () => {
  const people = (header: string, cells: readonly string[]) => [
    ['Name', 'Company', header],
    ...cells.map((cell, at) => [`Person ${at}`, `Company ${at}`, cell]),
  ]

  it('addresses, phone numbers, amounts with their sign, and known stages', () => {
    expect(proposedIn(readingOfCells(people('Contacts', CELLS.addresses ?? [])))).toEqual({
      email: 'Contacts',
    })
    expect(proposedIn(readingOfCells(people('Reach', CELLS.phones ?? [])))).toEqual({ phone: 'Reach' })
    expect(proposedIn(readingOfCells(people('Size', CELLS.money ?? [])))).toEqual({ value: 'Size' })
    const stages = ['Demo', 'Won', 'Lost', 'Demo', 'Proposal', 'Won', 'Lost', 'Demo']
    expect(proposedIn(readingOfCells(people('Where', stages)))).toEqual({ stage: 'Where' })
  })

  it('but not which of two columns of amounts is the value', () => {
    const cells = [
      ['Name', 'Company', 'Size', 'Other'],
      ['Ann', 'Acme', '$900', '$5'],
      ['Bob', 'Bolt', '$800', '$6'],
    ]
    const { proposed: none, unused } = readingOfCells(cells)
    expect([none, unused.map(({ header }) => header)]).toEqual([[], ['Size', 'Other']])
  })

  it('and not words of which most are no stages', () => {
    const words = ['Alpha', 'Beta', 'Alpha', 'Beta', 'Demo', 'Demo']
    expect(readingOfCells(people('Where', words))).toMatchObject({
      proposed: [],
      unused: [{ header: 'Where' }],
    })
  })

  it('the earlier and the later of two columns that are just called dates', () => {
    const dated = (...rows: readonly (readonly [string, string])[]) => [
      ['Name', 'Company', 'Date', 'Date'],
      ...rows.map((days, at) => [`Person ${at}`, `Company ${at}`, ...days]),
    ]
    const forwards = dated(['2026-01-05', '2026-03-05'], ['2026-01-06', '2026-02-01'])
    expect(proposedIn(readingOfCells(forwards))).toEqual({
      created: 'Date (1 of 2)',
      decision: 'Date (2 of 2)',
    })
    const backwards = dated(['2026-03-05', '2026-01-05'], ['2026-02-01', '2026-01-06'])
    expect(proposedIn(readingOfCells(backwards))).toEqual({
      created: 'Date (2 of 2)',
      decision: 'Date (1 of 2)',
    })
    const neither = dated(['2026-03-05', '2026-01-05'], ['2026-01-06', '2026-02-01'])
    expect(proposedIn(readingOfCells(neither))).toEqual({})
  })
})

describe('several equally good headers', () => {
  it('are proposed as one: the fullest, ready to be accepted', () => {
    const cells = [
      ['Name', 'Value', 'Amount'],
      ['Ann', '', '900'],
      ['Bob', '800', '800'],
    ]
    expect(readingOfCells(cells).proposed).toMatchObject([
      { field: 'value', header: 'Amount', why: 'several' },
    ])
    expect(readingOfCells(cells, { value: 'Amount' }).matched.value?.header).toBe('Amount')
  })
})

describe('a column whose cells are not what its header says', () => {
  const cells = [
    ['Name', 'Stage', 'Value', 'Close date'],
    ...['2026-04-05', 'soon', 'tbd', 'Q2', 'waits for board', 'mid May', 'unknown'].map((day, at) => [
      `Person ${at}`,
      'Proposal',
      100,
      day,
    ]),
  ]

  it('is named with cells that failed', () => {
    const { problems } = readingOfCells(cells)
    expect(problems).toMatchObject([
      { header: 'Close date', text: expect.stringContaining('such as "soon"') },
    ])
  })

  it('is named among unused also once another column serves', () => {
    const later = cells.map((row, at) => [...row, at === 0 ? 'Decision date' : ''])
    expect(readingOfCells(later, { decision: 'Decision date' }).unused).toMatchObject([
      { header: 'Close date', samples: ['soon', 'Q2', 'waits for board'] },
    ])
    expect(readingOfCells(later, { decision: '' }).unused).toEqual([])
  })

  it('with days most of the time is not named', () => {
    const days = cells.map((row, at) => (at > 1 && at < 6 ? [...row.slice(0, 3), '2026-04-05'] : row))
    const { unused, problems } = readingOfCells(days)
    expect(unused).toEqual([])
    expect(problems.filter(({ row }) => row === 0)).toEqual([])
  })
})

describe('columns right of a blank one', () => {
  const deals = [
    ['Name', 'Stage', 'Value'],
    ['Ann', 'Proposal', '9000'],
    ['Cy', 'Proposal', '5000'],
    ['Di', 'Proposal', '4000'],
  ]
  const beside = (...right: readonly (readonly string[])[]) =>
    deals.map((row, at) => [...row, '', ...(right[at] ?? [])])

  it('that name somebody again are another table, and named', () => {
    const people = beside(
      ['Name', 'Phone', 'Status', 'Verdict'],
      ['Old Bob', '0171 9988776', 'Won', ''],
      ['Old Di', '0171 9988775', 'Lost', ''],
    )
    const { matched, unused, proposed, rows, stages } = readingOfCells(people)
    expect(Object.keys(matched)).toEqual(['name', 'stage', 'value'])
    expect(matched.name).toMatchObject({ pass: 'words', samples: ['Ann', 'Cy', 'Di'] })
    expect([rows, proposed, stages.map(({ word }) => word)]).toEqual([3, [], ['Proposal']])
    expect(unused).toEqual([
      {
        header: 'Name (2 of 2)',
        holds: 'table',
        samples: ['Old Bob', 'Old Di'],
        what: 'another table, which begins here',
      },
    ])
  })

  it('leave a header that both tables have to the first one, once it is on Rules', () => {
    const people = beside(['Phone', 'Name', 'Stage'], ['0171 9988776', 'Old Bob', 'Won'])
    const headers = people[0] ?? []
    const { at, lost, unsure } = pipelineColumns(
      headers,
      new Map(Object.entries({ name: 'Name', stage: 'Stage' })),
      { pick: () => -1, proof: { rows: people.slice(1), zone: UTC } },
    )
    expect([Object.fromEntries(at), lost, unsure]).toEqual([{ name: 0, stage: 1, value: 2 }, [], []])
  })

  it('of a longer table make no lines of the pipeline', () => {
    const longer = [
      ...beside(['Name', 'Status'], ['Old Bob', 'Won'], ['Old Di', 'Lost'], ['Old Ed', 'Won']),
      ['', '', '', '', 'Old Flo', 'Won'],
    ]
    expect(readingOfCells(longer)).toMatchObject({ rows: 3, skipped: [] })
  })

  it('that only add fields are read, as are those right of one that is not blank', () => {
    expect(
      readingOfCells(beside(['Phone', 'Close date'], ['0171 9988776', '2026-04-05'])).matched,
    ).toMatchObject({ phone: { header: 'Phone' }, decision: { header: 'Close date' } })
    const noted = beside(['E-mail', 'Name'], ['a@x.de', 'Ann']).map((row, at) =>
      row.map((cell, column) => (at === 1 && column === 3 ? 'a note' : cell)),
    )
    expect(readingOfCells(noted).matched).toMatchObject({ email: { header: 'E-mail' } })
  })

  it('are not left out where only they are of deals', () => {
    const deal = [
      ['Name', 'Phone', '', 'Name', 'Stage', 'Value'],
      ['Ann', '1', '', 'Bob', 'Demo', '5'],
    ]
    expect(readingOfCells(deal).matched).toMatchObject({ stage: { header: 'Stage' } })
  })
})

describe('a header row of its own below', () => {
  const deals = [
    ['Name', 'Stage', 'Value', 'Touchline ID'],
    ['Ann', 'Proposal', '1000', ''],
    ['Bob', 'Won', '1000', ''],
    ['Ed', 'Proposal', '1000', ''],
  ]
  const people = [
    ['', '', '', ''],
    ['Old leads', '', '', ''],
    ['Name', 'Phone', 'Notes', ''],
    ['Cy', '0171 1234567', 'call him', ''],
    ['Di', '0171 1234568', 'Won the lottery', ''],
  ]

  it('ends the table: what follows is counted and named', () => {
    const { matched, rows, skipped, stages, problems } = readingOfCells([...deals, ...people])
    expect(Object.keys(matched)).toEqual(['name', 'stage', 'value'])
    expect([rows, stages.map(({ word }) => word), problems]).toEqual([3, ['Proposal', 'Won'], []])
    expect(skipped).toEqual([
      { row: 6, why: 'it heads a section' },
      { row: 7, why: 'another table begins here' },
      { row: 8, why: 'it is of another table' },
      { row: 9, why: 'it is of another table' },
    ])
  })

  it('ends it for a function too, which keeps a line for every row', () => {
    const pipeline = pipelineUnder(tableOf('rows', [...deals, ...people]), book(), UTC)
    expect([...pipeline.filled()]).toEqual([1, 1, 1, 0, 0, 0, 0, 0])
    expect([...pipeline.value()].slice(0, 3)).toEqual([1000, 1000, 1000])
  })

  it.each([
    ['its own headers', ['Name', 'Stage', 'Value', '']],
    ['some of its own headers', ['Name', 'Stage', 'Total', '']],
    ['one word of headers', ['Ann', 'Phone', 'Notes', '']],
    ['nobody', ['Stage', 'Status', '', '']],
  ])('is none with %s', (_, line) => {
    const { skipped } = readingOfCells([...deals, line, ['Cy', 'Proposal', '5', '']])
    expect(skipped.filter(({ why }) => why.includes('table'))).toEqual([])
  })
})

describe('the row of headers', () => {
  const cells = [
    ['My people', '', ''],
    ['Name', 'first_contact_date', 'thing'],
    ['Ann', '2026-01-05', 'x'],
  ]

  it('is found by what the user confirmed', () => {
    const { matched } = readingOfCells(cells, { created: 'first_contact_date' })
    expect(matched).toMatchObject({ name: { header: 'Name' }, created: { header: 'first_contact_date' } })
    expect(readingOfCells(cells, { company: 'thing' }).matched.company?.header).toBe('thing')
  })
})
