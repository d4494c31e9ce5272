// Whom a sheet that is not read whole is searched for.
import { personsOf } from '../../../src/core/pipeline/person'
import { likelySame, mayHaveMore, samePerson } from '../../../src/core/pipeline/person-pattern'
import { pipelineOf } from '../../support/pipeline'

const sheetOf = (headers: readonly string[], rows: readonly (readonly string[])[]) =>
  pipelineOf({ headers, rows }).pipeline

describe('the rows of a person', () => {
  it('are looked for by company where a name may stand in several columns', () => {
    const split = sheetOf(
      ['First name', 'Last name', 'Company'],
      [
        ['Ann', 'Lee', 'Acme'],
        ['Ann Lee', '', 'Acme'],
      ],
    )
    const { of } = personsOf(split)
    expect(of[0]).toBe(of[1])
    expect(samePerson(split, 0)).toEqual({ column: 2, pattern: '^\\s*(?:Acme)\\s*$' })
  })

  it('are looked for by name where one column holds it', () => {
    const one = sheetOf(['Name', 'Company'], [['Ann Lee', 'Acme']])
    expect(samePerson(one, 0)?.column).toBe(0)
  })
})

describe('somebody who is likely the same', () => {
  const nobody = { name: '', company: '', email: '', phone: '' }
  const finds = (who: Partial<typeof nobody>, cell: string): boolean =>
    new RegExp(likelySame({ ...nobody, ...who }), 'i').test(cell)

  it.each<[Partial<typeof nobody>, string]>([
    [{ email: 'Ann <ann@acme.com>' }, 'mailto:ANN@acme.com'],
    [{ phone: '+49 (151) 555-0001' }, '0151 / 555 0001'],
    [{ name: 'ann  LÉE' }, 'Ann Lee.'],
    [{ name: 'Mary Ann Lee' }, 'Lee'],
    [{ name: 'Mary Ann Lee' }, 'ann lee'],
    [{ name: '???' }, '???'],
    [{ company: 'Elm Inc.' }, 'elm inc.'],
    [{ name: 'unknown', company: 'Acme' }, 'ACME'],
  ])('%j is looked for so that %s is found', (who, cell) => {
    expect(finds(who, cell)).toBe(true)
  })

  it.each<[Partial<typeof nobody>, string]>([
    [{ name: 'Ann Lee', company: 'Acme' }, 'Acme'],
    [{ name: 'Ann Lee' }, 'Ann'],
    [{ name: '???' }, '-'],
    [{ email: 'ann@acme.com' }, 'annxacme.com'],
  ])('%j is looked for so that %s is not', (who, cell) => {
    expect(finds(who, cell)).toBe(false)
  })

  it('is nobody where nothing is known', () => {
    expect(likelySame(nobody)).toBe('')
  })
})

describe('a row of somebody else', () => {
  const HEADERS = ['Name', 'Company', 'Email', 'Phone']
  const isMore = (...rows: readonly (readonly string[])[]): boolean => {
    const pipeline = sheetOf(HEADERS, rows)
    return mayHaveMore(pipeline, personsOf(pipeline), 0)
  }

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a second address',
      ['Ann Lee', '', 'ann@acme.com', ''],
      ['Ann Lee', '', 'office@x.com; ann@acme.com', ''],
    ],
    ['a number behind the address', ['Ann Lee', '', '', '5551234567'], ['', '', 'a@x.com', '555 123 45 67']],
    ['name and company behind the address', ['Ann Lee', 'Acme', '', ''], ['Ann Lee', 'Acme', 'a@x.com', '']],
  ])('may be theirs by %s', (_, own, other) => {
    expect(isMore(own, other)).toBe(true)
  })

  it('is not theirs by what it holds besides', () => {
    expect(isMore(['Ann Lee', 'Acme', 'ann@acme.com', ''], ['Bob Ray', 'Bolt', 'b@x.com; c@x.com', ''])).toBe(
      false,
    )
    expect(isMore(['Ann Lee', 'Acme', 'a@x.com', ''], ['Ann Lee', 'Acme', 'A@x.com', ''])).toBe(false)
  })
})
