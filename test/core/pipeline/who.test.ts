// Who a row is about, as the Ledger keeps it (S8).
import { areSame, keysOfWho, shareKey, whosOf } from '../../../src/core/pipeline/who'
import { pipelineOf } from '../../support/pipeline'

const HEADERS = ['Record ID', 'Name', 'Company', 'Email', 'Phone', 'Deal name', 'Created', 'Amount']

/** Who each row is about; a row is its cells from the left. */
function textsOf(...rows: readonly (readonly (string | number)[])[]): string[] {
  const { pipeline } = pipelineOf({
    headers: HEADERS,
    rows: rows.map((row) => HEADERS.map((_, at) => row[at] ?? '')),
  })
  const whos = whosOf(pipeline)
  return rows.map((_, row) => whos.text(row))
}

describe('who a row is about', () => {
  it('is all keys of it, the surest first', () => {
    expect(textsOf([7, 'Ann Lee', 'Acme', 'Ann <Ann@Acme.com>', '+49 151 555-1234567'])).toEqual([
      'id:7 | mail:ann@acme.com | phone:551234567 | name:ann lee, acme',
    ])
  })

  it('is the company, the name or the title where there is nothing else', () => {
    expect(textsOf(['', '', 'Acme'], ['', 'Ann'], ['', '', '', '', '', 'Renewal'])).toEqual([
      'name:acme',
      'name:ann',
      'name:renewal',
    ])
  })

  it('has record ids as text, without case and leading zeros, and none where one is repeated', () => {
    expect(textsOf(['007', 'Ann'], [' A-1 ', 'Bob'])).toEqual(['id:7 | name:ann', 'id:a-1 | name:bob'])
    expect(textsOf([7, 'Ann'], ['007', 'Bob'], [8, 'Cyd'])).toEqual(['name:ann', 'name:bob', 'name:cyd'])
  })

  it('has no key that is worth nothing, such as TBD, an error or one repeated digit', () => {
    expect(
      textsOf(['', 'Ann', 'TBD', 'no email', '0000000000'], ['#N/A', 'Bob', '#N/A', '#N/A', '#N/A']),
    ).toEqual(['name:ann', 'name:bob'])
  })

  it('adds deal name, else created, else value, to rows of one person only', () => {
    const [a, b, c] = [
      ['', 'Ann', '', 'a@b.c', '', 'New', '2026-01-05', 500],
      ['', 'Ann', '', 'a@b.c', '', 'Renewal', '2026-01-05', 500],
      ['', 'Ann', '', 'a@b.c', '', 'Renewal', '2026-01-05', 700],
    ]
    expect(textsOf(a, b, c, ['', 'Bob', '', '', '', 'Renewal'])).toEqual([
      'mail:a@b.c | name:ann | deal:new',
      'mail:a@b.c | name:ann | deal:renewal | created:2026-01-05 | value:500',
      'mail:a@b.c | name:ann | deal:renewal | created:2026-01-05 | value:700',
      'name:bob',
    ])
  })

  it('is read back, whatever the cells hold', () => {
    const [text = ''] = textsOf(['1 | mail:x', 'Lee, Ann', 'A | B', 'ann@b.c'])
    expect(keysOfWho(text)).toEqual(['1 mail:x', 'ann@b.c', '', 'lee ann, a b', '', '', ''])
  })
})

describe('two rows', () => {
  const keys = (who: string) => keysOfWho(who)

  it('are of one person by the first key that both have', () => {
    expect(areSame(keys('id:1 | mail:a@b.c'), keys('mail:a@b.c | name:x'))).toBe(true)
    expect(areSame(keys('id:1 | mail:a@b.c'), keys('id:2 | mail:a@b.c'))).toBe(false)
    expect(areSame(keys('mail:a@b.c'), keys('name:ann'))).toBeNull()
  })

  it('may be one that was edited, where they share a name, an address or a phone', () => {
    expect(shareKey(keys('mail:a@b.c | name:ann, acme'), keys('mail:x@y.z | name:ann, bolt'))).toBe(true)
    expect(shareKey(keys('mail:a@b.c | name:ann, acme'), keys('mail:a@b.c | name:bob, bolt'))).toBe(true)
    expect(shareKey(keys('phone:1234567 | name:ann'), keys('mail:b@c.d | phone:1234567'))).toBe(true)
    expect(shareKey(keys('mail:a@b.c | name:ann, acme'), keys('mail:x@y.z | name:bob, acme'))).toBe(false)
    expect(shareKey(keys('name:acme'), keys('name:ann, acme'))).toBe(true)
  })
})
