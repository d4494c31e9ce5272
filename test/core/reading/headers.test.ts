// Header matching: every export's columns, words in other languages, what is a question and what the user settled.
import fc from 'fast-check'
import { FIELDS, type FieldKey } from '../../../src/core/reading/fields'
import { headerScore, matchHeaders, stageEnteredOf } from '../../../src/core/reading/headers'

const NONE: ReadonlyMap<string, string> = new Map()

/** The match as header texts by field; fields that are a question are listed under `unsure`. */
const matched = (headers: readonly string[], confirmed = NONE): Record<string, string> => {
  const { columns, unsure } = matchHeaders(headers, confirmed)
  const found: Record<string, string> = {}
  for (const [field, column] of columns) found[field] = headers[column] ?? ''
  if (unsure.length > 0) found.unsure = unsure.map((one) => one.field).join(' ')
  return found
}

describe('a header', () => {
  it.each<[FieldKey, readonly string[]]>([
    ['title', ['Deal - Title', 'opportunity_name', 'OpportunityName', ' DEAL  NAME* ', 'Deal\u00a0Title']],
    ['firstName', ['\ufeffFirst Name', 'Vorname', 'Prénom', 'Voornaam']],
    ['lastName', ['Surname', 'Nachname', 'Apellidos', 'Achternaam', 'Cognome', 'Nom de famille']],
    ['company', ['Organisation', 'Firma', 'Société', 'Empresa', 'Bedrijf', 'Azienda', 'Client']],
    [
      'email',
      ['E-mail', 'E-Mail-Adresse', 'Courriel', 'Correo electrónico', 'E-mailadres', 'Indirizzo e-mail'],
    ],
    ['phone', ['Telephone', 'Telefonnummer', 'Téléphone', 'Teléfono', 'Telefoon', 'Cellulare']],
    ['owner', ['Sales rep', 'Zuständig', 'Propriétaire', 'Propietario', 'Eigenaar', 'Responsabile']],
    ['stage', ['Sales stage', 'Phase', 'Étape', 'Etapa', 'Fase']],
    ['status', ['STATUS', 'Statut', 'Estado', 'Stato']],
    ['value', ['Amount (USD)', 'Value in EUR', 'Betrag', 'Montant', 'Importe', 'Bedrag', 'Valore (€)']],
    [
      'created',
      [
        'Add time',
        'CreatedDate',
        'Erstellt am',
        'Créé le',
        'Fecha de creación',
        'Aangemaakt op',
        'Creato il',
      ],
    ],
    [
      'decision',
      [
        'Expected close',
        'Closing date',
        'Entscheidungsdatum',
        'Date de clôture',
        'Fecha de cierre',
        'Sluitingsdatum',
        'Data di chiusura',
      ],
    ],
    ['wonOn', ['Deal closed on', 'Won time', 'Win_Loss_Date', 'hs_v2_date_entered_closedwon', 'Gewonnen am']],
    ['lostOn', ['Lost time', 'Date entered “Closed Lost (Sales Pipeline)”', 'Perdu le']],
    [
      'lastActivity',
      [
        'Last contacted',
        'Letzter Kontakt',
        'Dernière activité',
        'Último contacto',
        'Laatste contact',
        'Ultimo contatto',
      ],
    ],
    ['source', ['Lead Source', 'Quelle', 'Origen', 'Bron', 'Fonte']],
  ])('for %s may read %j', (field, headers) => {
    for (const header of headers) expect(matched([header, 'Phone type'])).toEqual({ [field]: header })
  })

  it.each([
    '',
    '***',
    'Update time',
    'Last modified',
    'Last Modified Date',
    'Weighted value',
    'Organization ID',
    'Next activity date',
    'Lost reason',
    'Touchline ID',
    'Verdict',
    'Next touch',
    'By',
    'Fit',
    'Promised',
    'Create Date (Old Hub)',
    'Currency of MRR',
    'Archive status',
  ])('%j names no field', (header) => {
    expect(matched([header])).toEqual({})
  })

  it('of a stage’s first day is one word, whatever its quotes', () => {
    const forms = [
      'Date entered "Demo (Sales Pipeline)"',
      "Date entered 'Demo'",
      'Date entered “Demo (Main)”',
      'hs_v2_date_entered_Demo',
    ]
    expect(forms.map(stageEnteredOf)).toEqual(['demo', 'demo', 'demo', 'demo'])
    expect(stageEnteredOf('Create Date')).toBeNull()
    expect(stageEnteredOf('Date entered current stage')).toBeNull()
  })
})

describe('among several columns', () => {
  it('the better word wins', () => {
    expect(matched(['Last Contacted', 'Last Engagement Date', 'Last Activity Date'])).toEqual({
      lastActivity: 'Last Activity Date',
    })
    expect(matched(['Close date', 'Expected close date']).decision).toBe('Expected close date')
    expect(matched(['Create Date (Old Hub)', 'Create Date'])).toEqual({ created: 'Create Date' })
  })

  it('work comes before mobile, home and other', () => {
    expect(matched(['Phone - Home', 'Phone - Mobile', 'Phone - Work']).phone).toBe('Phone - Work')
    expect(matched(['Phone - Other', 'Phone - Home', 'Phone - Mobile']).phone).toBe('Phone - Mobile')
    expect(matched(['Email - Other', 'Email - Home']).email).toBe('Email - Home')
  })

  it('equally good ones are a question, not a guess', () => {
    const { columns, unsure } = matchHeaders(['Value', 'Stage', 'Amount'], NONE)
    expect(columns).toEqual(new Map([['stage', 1]]))
    expect(unsure).toEqual([
      { field: 'value', label: 'Value', candidates: ['Value', 'Amount'], columns: [0, 2] },
    ])
    expect(matched(['Company', 'Account']).unsure).toBe('company')
  })

  it('equal headers are a question whose answers differ', () => {
    const { columns, unsure } = matchHeaders(['Email', 'Stage', 'E-Mail', 'EMAIL'], NONE)
    expect(columns.has('email')).toBe(false)
    expect(unsure[0]?.candidates).toEqual(['Email (1 of 2)', 'E-Mail', 'EMAIL (2 of 2)'])
  })

  it('one column serves one field', () => {
    expect(matched(['Name', 'Stage'])).toEqual({ name: 'Name', stage: 'Stage' })
    expect(matched(['Name', 'Contact person', 'Stage'])).toEqual({
      name: 'Contact person',
      title: 'Name',
      stage: 'Stage',
    })
  })

  it('a first name beside it says which part a bare name is', () => {
    expect(matched(['Name', 'Vorname'])).toEqual({ lastName: 'Name', firstName: 'Vorname' })
    expect(matched(['Nom', 'Prénom'])).toEqual({ lastName: 'Nom', firstName: 'Prénom' })
    expect(matched(['Nombre', 'Apellidos'])).toEqual({ firstName: 'Nombre', lastName: 'Apellidos' })
    expect(matched(['Name', 'Given Name', 'Family Name']).name).toBe('Name')
  })

  it('a title beside people and no deal is a job', () => {
    expect(matched(['First name', 'Title', 'Email'])).toEqual({ firstName: 'First name', email: 'Email' })
    expect(matched(['Title', 'Value'])).toEqual({ title: 'Title', value: 'Value' })
  })
})

describe('what the user confirmed', () => {
  const confirm = (...pairs: readonly (readonly [string, string])[]) => new Map(pairs)

  it('outranks every word, in any spelling', () => {
    expect(matched(['Close date', 'Go live'], confirm(['decision', 'go  LIVE'])).decision).toBe('Go live')
    expect(matched(['Value', 'Amount'], confirm(['value', 'Amount']))).toEqual({ value: 'Amount' })
  })

  it('may be that there is none', () => {
    expect(matched(['Close date', 'Stage'], confirm(['decision', '']))).toEqual({ stage: 'Stage' })
  })

  it('takes the column from other fields', () => {
    expect(matched(['Name', 'Stage'], confirm(['title', 'Name']))).toEqual({ title: 'Name', stage: 'Stage' })
    expect(matched(['Title', 'Email'], confirm(['title', 'Title'])).title).toBe('Title')
  })
})

describe('any row of cells', () => {
  const words = FIELDS.flatMap((field) => field.aliases.flatMap((alias) => alias.split('|')))
  const header = fc.oneof(fc.constantFrom(...words), fc.string(), fc.constant(''))

  it('gives each field at most one column and each column at most one field', () => {
    fc.assert(
      fc.property(fc.array(header, { maxLength: 30 }), (headers) => {
        const { columns, unsure } = matchHeaders(headers, NONE)
        expect(new Set(columns.values()).size).toBe(columns.size)
        for (const one of unsure) {
          expect(columns.has(one.field)).toBe(false)
          expect(one.candidates.length).toBeGreaterThan(1)
          expect(new Set(one.candidates).size).toBe(one.candidates.length)
        }
      }),
    )
  })

  it('gives the same fields the same headers in any order of columns', () => {
    fc.assert(
      fc.property(fc.uniqueArray(header, { maxLength: 20 }), (headers) => {
        expect(matched([...headers].reverse())).toEqual(matched(headers))
      }),
    )
  })

  it('scores by the fields it names, from two', () => {
    expect(headerScore()([])).toBe(0)
    expect(headerScore()(['Stage', 'My deals'])).toBe(0)
    expect(headerScore()(['Stage', 'Amount', 'My deals'])).toBe(2)
  })
})
