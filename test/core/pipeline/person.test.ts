// Who is one person: the first key a row has of e-mail, phone, name and company, company (EXACTLY, Person).
import fc from 'fast-check'
import { personsOf, rowsOfPerson } from '../../../src/core/pipeline/person'
import { isNobody, personKey, phoneKey } from '../../../src/core/pipeline/person-key'
import { ENGLISH } from '../../../src/core/words/english'
import { faultText } from '../../../src/core/words/faults'
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
    ['0000000000', ''],
    ['+1 (000) 000-0000', ''],
    ['999-9999', ''],
    ['4.91512E+11', ''],
    ['4,91512e11', ''],
    ['491512000000', ''],
    ['+49 151 2000000', '512000000'],
  ])('%j is known by its last nine digits: %j', (phone, key) => {
    expect(phoneKey(phone)).toBe(key)
  })
})

describe('a person', () => {
  const key = (email: string, phone = '', name = '', company = ''): string =>
    personKey({ email, phone, name, company }).key

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

  it.each([
    'mailto:ann@acme.com',
    'mailto:ann@acme.com?subject=Offer',
    'Ann Lee <Ann@Acme.com>',
    '"Lee, Ann" <ann@acme.com>',
    'ann@acme.com (work)',
    'no email; ann@acme.com',
    'noemail@noemail.com, ann@acme.com',
    'ann@acme.com.',
  ])('is known by the address in %j', (email) => {
    expect(key(email)).toBe('ann@acme.com')
  })

  it.each([
    'no email',
    'None',
    'TBD',
    'x',
    '?',
    'ann',
    'ann@',
    '@acme.com',
    'a@b@c',
    'noemail@noemail.com',
    'No.Email@acme.com',
    'noreply@acme.com',
    'ann at acme.com',
    '-@-',
  ])('is not known by the e-mail %j, but by what comes next', (email) => {
    expect(key(email, '030 123 456', 'Ann', 'Acme')).toBe(key('', '030 123 456'))
    expect(key(email, '0000000', 'Ann', 'Acme')).toBe(key('', '', 'Ann', 'Acme'))
  })

  it('is not known by a placeholder for a name or a company', () => {
    expect([key('', '', 'TBD', 'Acme'), key('', '', 'X', 'Acme')]).toEqual(
      new Array(2).fill(key('', '', '', 'Acme')),
    )
    expect([key('', '', 'Ann', 'tbd'), key('', '', '', 'Unknown'), key('', '', 'x', 'x')]).toEqual([
      '',
      '',
      '',
    ])
  })

  it('is never known by a cell without an address, and by an address however it is wrapped', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/)
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!text.includes('@')) expect(key(text)).toBe('')
      }),
    )
    fc.assert(
      fc.property(
        word,
        word,
        word,
        fc.constantFrom('mailto:%', '%', '<%>', 'A B <%>', ' %; ', '%,x'),
        (box, domain, end, around) => {
          const address = `${box}@${domain}.${end}`
          fc.pre(!['none', 'unknown', 'nobody', 'noemail', 'nomail', 'noreply', 'keine'].includes(box))
          expect(key(around.replace('%', address))).toBe(address)
        },
      ),
    )
  })

  it('is never mistaken for one whose key is of another kind', () => {
    const cell = fc.string({ maxLength: 6 })
    fc.assert(
      fc.property(cell, cell, (name, company) => {
        fc.pre([name, company].every((text) => text.trim() !== '' && !isNobody(text)))
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

describe('an e-mail or phone of different people in different companies', () => {
  const headers = ['Name', 'Company', 'Email', 'Phone']
  const grouped = (...rows: readonly (readonly string[])[]) => {
    const { persons } = pipelineOf({ headers, rows })
    return { of: [...persons.of], problems: persons.problems }
  }

  it('joins nobody and is named with its rows; each falls to the next key', () => {
    const { of, problems } = grouped(
      ['Ann', 'Acme', 'info@x.de', ''],
      ['Bob', 'Bolt', 'Info@x.de', '030 123 456'],
      ['Ann', 'Acme', '', ''],
      ['B.', 'Bolt', '', '030 123 456'],
    )
    expect(of).toEqual([0, 1, 0, 1])
    expect(problems).toEqual([
      {
        ...{ tab: 'Deals', row: 2, header: 'Email', code: 'sharedKey', shown: 'info@x.de', rows: [2, 3] },
        key: 'info@x.de',
      },
    ])
    expect(problems.map((problem) => faultText(ENGLISH.faults, problem))).toEqual([
      '"info@x.de" stands for different people in different companies (rows 2 and 3): I keep them apart; give each their own, or say in the panel under More, How I read your sheet, that they are one person',
    ])
  })

  it('is also a phone to which such rows fall', () => {
    const { of, problems } = grouped(
      ['Ann', 'Acme', 'info@x.de', '030 123 456'],
      ['Bob', 'Bolt', 'info@x.de', '030 123 456'],
      ['Cy', 'Cord', '', '030 123 456'],
    )
    expect(of).toEqual([0, 1, 2])
    expect(problems.map(({ header }) => header)).toEqual(['Email', 'Phone'])
  })

  it.each([
    ['the same name', ['Ann', 'Acme'], ['ann ', 'Bolt']],
    ['the same company', ['Ann', 'Acme'], ['Bob', 'ACME']],
    ['no name', ['Ann', 'Acme'], ['', 'Bolt']],
    ['no company', ['Ann', 'Acme'], ['Bob', 'TBD']],
  ])('is none with %s', (_, one, other) => {
    const { of, problems } = grouped([...one, 'a@x.de', ''], [...other, 'a@x.de', ''])
    expect([of, problems]).toEqual([[0, 0], []])
  })

  it('is told from any two of its rows, in any order', () => {
    const part = fc.constantFrom('', 'A', 'B', 'C')
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 6 }), (people) => {
        const { problems } = grouped(...people.map(([name, company]) => [name, company, 'a@x.de', '']))
        const isTwo = people.some(([name, company]) =>
          people.some(([other, at]) => name && company && other && at && name !== other && company !== at),
        )
        expect(problems.length).toBe(isTwo ? 1 : 0)
        if (problems[0]?.code === 'sharedKey')
          expect(problems[0].rows).toEqual(people.map((_, row) => row + 2))
      }),
    )
  })

  it('leaves everybody else as they were', () => {
    const { persons } = pipelineOf({
      headers,
      rows: [
        ['Ann', 'Acme', 'info@x.de', ''],
        ['Cy', 'Cord', 'cy@x.de', ''],
        ['Bob', 'Bolt', 'info@x.de', ''],
        ['Cyrus', 'Cord', 'cy@x.de', ''],
      ],
    })
    expect(rowsOfPerson(persons, 1)).toEqual([1, 3])
  })
})
