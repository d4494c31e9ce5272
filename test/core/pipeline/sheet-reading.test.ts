// The report How I read your sheet: for every sheet at hand which header is which field once the proposals are accepted.
import { readdirSync } from 'node:fs'
import { acceptedReading, caseCells, proposedIn, readingOfCells } from '../../support/reading-cases'

/** After accepting: field = header, `*` = it was proposed; then what is not read. */
const SHEETS: Readonly<Record<string, string>> = {
  airtable: `name = Primary contact | title = Opportunity Name | company = Account | owner = Owner | status = Status |
    value = Estimated Value | decision = Expected Close Date | lastActivity = Last Contact |
    unused = Priority, Proposal Deadline`,
  close: `recordId = id | name = contact_name | company = lead_name | owner = user_name* | stage = status_label |
    status = status_type | value = value | created = date_created | wonOn = date_won |
    unused = value_formatted, confidence, date_updated`,
  copper: `recordId = Opportunity ID | name = Primary Contact | title = Opportunity Name | company = Company |
    owner = Owned By | stage = Stage | status = Status | value = Value | created = Created At | decision = Close Date |
    lastActivity = Last Contacted | unused = Pipeline, Inactive Days`,
  de_hand: `name = Ansprechpartner | company = Firma | email = E-Mail | phone = Tel. | status = Status |
    value = Angebotssumme | created = Angebot vom* | lastActivity = Letzter Kontakt | unused = Wiedervorlage, Bemerkung`,
  dynamics: `recordId = (Do Not Modify) Opportunity | name = Contact | title = Topic | company = Potential Customer |
    owner = Owner | status = Status | value = Est. Revenue | created = Created On | decision = Est. Close Date |
    wonOn = Actual Close Date |
    unused = (Do Not Modify) Row Checksum, (Do Not Modify) Modified On, Status Reason, Actual Revenue`,
  forms: `name = Your name | company = Company | email = Email Address | value = Budget* | created = Timestamp |
    decision = When do you need it?*`,
  fr_hand: `name = Contact | company = Société | email = Mail | phone = Tél. | status = Statut | value = Montant HT |
    created = Date du devis* | lastActivity = Dernière relance | unused = Prochaine relance, Commentaire`,
  lastact: `name = Name | stage = Stage | unused = Last activity`,
  messy: `name = Who | title = Deal | phone = Tel | stage = Stage | value = $$ | created = Date (1 of 2)* |
    decision = Date (2 of 2)* | lastActivity = Last spoke | unused = Prob`,
  near: `name = Name | company = Company | stage = Stage | value = Total value | created = Created time |
    unused = Next follow up, Lead created date, Date added to pipeline`,
  pt: `name = Nome | company = Empresa | email = E-mail | phone = Telefone | owner = Responsável | stage = Etapa |
    value = Valor | created = Data de criação | decision = Previsão de fechamento | lastActivity = Último contato |
    source = Origem`,
  ru_amo: `recordId = ID | name = Основной контакт | title = Название сделки | company = Компания |
    email = Рабочий email | phone = Рабочий телефон | owner = Ответственный | stage = Этап сделки | value = Бюджет |
    created = Дата создания | decision = Дата закрытия`,
  streak: `name = Name | email = Contacts* | owner = Assigned To | stage = Stage | value = Deal Size |
    created = Date Created | decision = Close Date | lastActivity = Date of Last Email* | unused = Notes`,
  zoho_deals: `recordId = Record Id | name = Contact Name | title = Deal Name | company = Account Name |
    owner = Deal Owner | stage = Stage | value = Amount | created = Created Time | decision = Closing Date |
    lastActivity = Last Activity Time | source = Lead Source | unused = Modified Time`,
  amb: `name = Name | email = E-mail | stage = Stage | value = Amount | created = Created | decision = Close date`,
  dates: `name = Name | email = E-mail | stage = Stage | value = Amount | created = Created | decision = Close date |
    stageChanged = Last stage change`,
  dayfirst: `name = Name | stage = Stage | created = Created | decision = Close date`,
  'dotted-thousands': `name = Ansprechpartner | email = E-Mail | stage = Phase | value = Betrag |
    created = Erstellt am | decision = Abschlussdatum`,
  gut: `name = Name | company = Company | stage = Stage | value = Value | created = Created | decision = Close date`,
  key_en2: `company = company | stage = stage | value = value`,
  key_es: `company = empresa | stage = etapa | value = importe`,
  money: `name = Name | email = E-mail | stage = Stage | value = Amount | created = Created | decision = Close date |
    stageChanged = Last stage change`,
  ph: `name = Name | email = E-mail | stage = Stage | value = Amount | created = Created | decision = Close date`,
  sci: `name = Name | phone = Phone | stage = Stage | value = Amount | created = Created | decision = Close date`,
  stages: `name = Name | stage = Stage | value = Value`,
  title: `name = Name | email = E-mail | stage = Stage | value = Amount | created = Created | decision = Close date`,
}

/** `field = header | field = header` as an object. */
const lines = (text: string): Record<string, string> =>
  Object.fromEntries(text.split('|').map((pair) => pair.split(' = ').map((side) => side.trim())))

const shown = (file: string): Record<string, string> => {
  const cells = caseCells(file)
  const proposed = proposedIn(readingOfCells(cells))
  const { matched, unused } = acceptedReading(cells)
  const found = Object.entries(matched).map(([field, one]) => [
    field,
    `${one?.header ?? ''}${proposed[field] === one?.header ? '*' : ''}`,
  ])
  return Object.fromEntries([
    ...found,
    ...(unused.length > 0 ? [['unused', unused.map(({ header }) => header).join(', ')]] : []),
  ])
}

describe('a sheet as people and CRMs write it', () => {
  const files = readdirSync('test/support/reading').map((file) => file.replace(/\.csv$/, ''))

  it('is expected below, whichever it is', () => {
    expect(Object.keys(SHEETS).sort()).toEqual(files.sort())
  })

  it.each(files)('%s: every column is matched, proposed or named', (file) => {
    expect(shown(file)).toEqual(lines(SHEETS[file] ?? ''))
  })

  it.each(files)('%s: nothing proposed is used before it is accepted', (file) => {
    const { proposed, matched } = readingOfCells(caseCells(file))
    expect(proposed.filter(({ field }) => matched[field] !== undefined)).toEqual([])
  })

  it.each(files)('%s: takes three questions at most, each with cells to look at', (file) => {
    const { questions } = readingOfCells(caseCells(file))
    expect(Object.keys(questions).length).toBeLessThanOrEqual(3)
    for (const { samples } of questions.columns) expect(samples.length).toBeGreaterThan(0)
  })
})

describe('the report', () => {
  it('says what follows where a meaning was not found', () => {
    const { missing } = readingOfCells(caseCells('key_en2'))
    expect(missing.map(({ field }) => field)).toEqual([
      'created',
      'decision',
      'owner',
      'lastActivity',
      'contact',
    ])
    expect(missing[0]?.follows).toBe(
      'no created date: a row begins with the first day I find of it, else today',
    )
  })

  it('says of a sheet without stages what decides in their place', () => {
    const cells = [
      ['Name', 'Won date'],
      ['Ann', '2026-01-05'],
    ]
    expect(readingOfCells(cells).missing.map(({ field }) => field)).toContain('stageByDays')
    expect(
      readingOfCells([
        ['Name', 'Company'],
        ['Ann', 'Acme'],
      ]).missing.map(({ field }) => field),
    ).toContain('stage')
  })

  it('counts the lines that are no rows, and says why each is none', () => {
    expect(readingOfCells(caseCells('title')).skipped).toEqual([
      { row: 5, why: 'it heads a section' },
      { row: 8, why: 'it is a total' },
      { row: 9, why: 'it heads a section' },
      { row: 11, why: 'it is a total' },
    ])
  })

  it('reads eight deals of a messy sheet, of whom seven are still to be spoken to', () => {
    const { rows, skipped, stages } = acceptedReading(caseCells('messy'))
    expect(rows).toBe(8)
    expect(skipped.map(({ why }) => why)).toEqual(['it heads a section', 'it is a total'])
    expect(stages.filter(({ kind }) => kind === 'lost').map((stage) => stage.rows)).toEqual([1])
  })

  it('asks about stage words in one list, with the rows of each', () => {
    const { questions } = readingOfCells(caseCells('stages'))
    expect(questions.stages).toHaveLength(13)
    expect(questions.stages[0]).toEqual({ word: 'Vorvertrag', kind: null, rows: 1, from: '' })
  })

  it('names the keys that join nobody, with the rows and names that have them', () => {
    const cells = [
      ['Name', 'Company', 'E-mail', 'Stage'],
      ['Ann', 'Acme', 'info@x.com', 'Demo'],
      ['Bob', 'Bolt', 'info@x.com', 'Demo'],
    ]
    expect(readingOfCells(cells).people).toEqual([
      { key: 'info@x.com', shown: 'info@x.com', rows: [2, 3], names: ['Ann', 'Bob'] },
    ])
  })

  it('shows a shared number as it stands in its cell, and asks for days as the column writes them', () => {
    const cells = [
      ['Name', 'Company', 'Phone', 'Stage', 'Close date'],
      ['Ann', 'Acme', '0171 2345678', 'Demo', '13.03.2027'],
      ['Bob', 'Bolt', '0171/2345678', 'Demo', 'Q1 2027'],
    ]
    const { people, problems } = readingOfCells(cells)
    expect(people.map(({ shown }) => shown)).toEqual(['0171 2345678'])
    expect(problems.map(({ text }) => text)).toContain('"Q1 2027" is not a date: write it as DD.MM.YYYY')
  })
})

describe('a column that is not what its header says (S2)', () => {
  it('is not used and named once', () => {
    const { matched, unused, problems } = readingOfCells(caseCells('lastact'))
    expect(matched).not.toHaveProperty('lastActivity')
    expect(unused).toEqual([
      {
        header: 'Last activity',
        holds: 'words',
        what: 'a few words',
        samples: ['Email opened', 'Called', 'Page visited'],
      },
    ])
    expect(problems).toEqual([
      {
        tab: 'Deals',
        row: 0,
        header: 'Last activity',
        text: 'I do not use this column: most of its cells are no dates, such as "Email opened"',
      },
    ])
  })

  const sheet = (header: string, cells: readonly (string | number)[]) => [
    ['Name', 'Stage', header],
    ...cells.map((cell, at) => [`Person ${at}`, 'Demo', cell]),
  ]

  it.each<[string, string, string, string]>([
    ['Last activity', 'lastActivity', 'Called', '2026-01-05'],
    ['Amount', 'value', 'a lot', '$5,000'],
    ['E-mail', 'email', 'sent twice', 'ann@acme.com'],
    ['Phone', 'phone', 'call her at home', '+44 20 7946 0104'],
  ])('%s: under half of the filled cells are too few, half are enough', (header, field, wrong, right) => {
    const few = readingOfCells(sheet(header, [wrong, wrong, wrong, right, right, '', '']))
    expect(few.matched).not.toHaveProperty(field)
    expect(few.problems).toHaveLength(1)
    const enough = readingOfCells(sheet(header, [wrong, wrong, right, right, '', '']))
    expect(enough.matched).toHaveProperty(field)
  })

  it('gives way to another column of the same meaning', () => {
    const cells = [
      ['Name', 'Stage', 'Last activity', 'Last contact'],
      ['Ann', 'Demo', 'Called', '2026-01-05'],
      ['Bob', 'Demo', 'Mailed', '2026-01-06'],
      ['Cy', 'Demo', 'Called', '2026-01-07'],
    ]
    expect(readingOfCells(cells).matched.lastActivity?.header).toBe('Last contact')
  })

  it('is used where the user said so, its cells named one by one', () => {
    const { matched, problems } = readingOfCells(caseCells('lastact'), { lastActivity: 'Last activity' })
    expect(matched.lastActivity?.header).toBe('Last activity')
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4])
  })
})
