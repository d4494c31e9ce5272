// Who is one person: the first key a row has of e-mail, phone, name and company, company (EXACTLY, Person).
import fc from 'fast-check'
import { personKey, personsOf, phoneKey } from '../../../src/core/pipeline/person'
import { pipelineOf } from '../../support/pipeline'

describe('a phone number', () => {
  it.each([
    ['+49 (0)30 123456', '030123456'],
    ['030 123 456', '030123456'],
    ['0049-30-123456', '930123456'],
    ['555-1234', '5551234'],
    ['12 34 56', ''],
    ['', ''],
    ['none', ''],
  ])('%j is known by its last nine digits: %j', (phone, key) => {
    expect(phoneKey(phone)).toBe(key)
  })
})

describe('a person', () => {
  const key = (email: string, phone = '', name = '', company = ''): string =>
    personKey(email, phone, name, company).key

  it('is known by e-mail first, then phone, then name and company, then company', () => {
    const keys = [
      key('ann@acme.com', '030 123 456', 'Ann', 'Acme'),
      key('', '030 123 456', 'Ann', 'Acme'),
      key('', '12', 'Ann', 'Acme'),
      key('', '', '', 'Acme'),
    ]
    expect(new Set(keys).size).toBe(4)
    expect(keys).not.toContain('')
    expect([key('', '', 'Ann', ''), key('')]).toEqual(['', ''])
  })

  it('is the same whatever the case and blanks', () => {
    expect(key(' Ann@ACME.com ')).toBe(key('ann@acme.com'))
    expect(key('', '', 'Ann  ', ' ACME')).toBe(key('', '', 'ann', 'acme'))
    expect(key('', '', '', 'Acme')).toBe(key('', '', '', ' acme '))
  })

  it('is known by the first usable of several addresses or numbers in one cell', () => {
    expect(key('ann@acme.com, ann@home.com')).toBe(key('ann@acme.com'))
    expect(key('; ann@acme.com')).toBe(key('ann@acme.com'))
    expect(key('a@b.c ::: d@e.f')).toBe(key('a@b.c'))
    expect(key('', 'ext 12; 030 123 456')).toBe(key('', '030 123 456'))
    expect(key(' ; , ', '', 'Ann', 'Acme')).toBe(key('', '', 'Ann', 'Acme'))
  })

  it('is never mistaken for one whose key is of another kind', () => {
    const cell = fc.string({ maxLength: 6 })
    fc.assert(
      fc.property(cell, cell, (name, company) => {
        fc.pre(name.trim() !== '' && company.trim() !== '')
        expect(key('', '', name, company)).not.toBe(key('', '', '', company))
        expect(key(name)).not.toBe(key('', '', name, company))
      }),
    )
  })
})

describe('the persons of a pipeline', () => {
  const headers = ['First name', 'Last name', 'Email', 'Phone', 'Company']
  const rows = [
    ['Ann', 'Lee', 'ann@acme.com', '', 'Acme'],
    ['A.', 'Lee', 'ANN@acme.com', '030 123 456', 'Acme'],
    ['Ann', 'Lee', '', '', 'Acme'],
    ['ann', 'lee', '', '', 'ACME'],
    ['Ann', 'Lee', '', '', ''],
    ['Ann', 'Lee', '', '', ''],
    ['', '', '', '', 'Acme'],
    ['', '', 'n/a', '', 'acme'],
  ]

  it('are all rows with the same key, numbered by their first row', () => {
    const { persons } = pipelineOf({ headers, rows })
    expect([...persons.of]).toEqual([0, 0, 1, 1, 2, 3, 4, 4])
    expect(persons.count).toBe(5)
  })

  it('are each row of its own where a row stands alone', () => {
    const { pipeline } = pipelineOf({ headers, rows })
    const { of, count } = personsOf(pipeline, true)
    expect([[...of], count]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], 8])
  })
})
