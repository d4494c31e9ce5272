// google.script.run: what travels, by the measurements on live Apps Script.
import { googleOf } from '../../support/google-of'

const google = googleOf(`
  const secret = 1
  function echo(value) { return value }
  function kind(value) { return value === null ? 'null' : typeof value }
  function boom() { throw new TypeError('bad thing') }
  function hidden_() { return 'private' }
  function give(what) {
    const book = SpreadsheetApp.getActive()
    return { date: new Date(0), nested: { a: [1, new Date(0)] }, map: { m: new Map([[1, 2]]), r: /x/, s: new Set([1]) },
      code: { f: function named() { return 1 } }, book, inside: [book, 1], none: undefined, holes: [1, undefined, NaN],
      bytes: new Int8Array([1, -1]), unsigned: new Uint8Array([1]) }[what]
  }`)
const { callFromSidebar } = google

describe('the client', () => {
  it('sees the public names and no other', () => {
    expect(google.publicFunctions()).toEqual(['echo', 'kind', 'boom', 'give'])
    expect(() => callFromSidebar('hidden_')).toThrow('google.script.run.hidden_ is not a function')
    expect(() => callFromSidebar('secret')).toThrow(TypeError)
    expect(() => callFromSidebar('toString')).toThrow(TypeError)
  })

  it('gets what the server throws', () => {
    expect(() => callFromSidebar('boom')).toThrow(
      expect.objectContaining({ name: 'TypeError', message: 'bad thing' }),
    )
  })
})

describe('arguments', () => {
  it('pass as plain values, undefined as null', () => {
    expect(callFromSidebar('echo', [{ a: [1, undefined, 'x', null, true], b: undefined }])).toEqual({
      a: [1, null, 'x', null, true],
      b: null,
    })
    expect(callFromSidebar('kind', [undefined])).toBe('null')
    expect(callFromSidebar('kind', [])).toBe('undefined')
  })

  it('of other kinds are refused, however deep', () => {
    const refused = [
      new Date(),
      /x/,
      new Map(),
      new Set(),
      new Uint8Array(1),
      () => 1,
      Object(1),
      1n,
      Symbol('s'),
    ]
    for (const value of refused) {
      expect(() => callFromSidebar('echo', [value])).toThrow('Failed due to illegal value in property: 0')
      expect(() => callFromSidebar('echo', [1, { a: [value] }])).toThrow('illegal value in property: 1.a.0')
    }
    const ring: { self?: unknown } = {}
    ring.self = ring
    expect(() => callFromSidebar('echo', [ring])).toThrow('illegal value in property: 0.self')
  })
})

describe('results', () => {
  it('with a date, a spreadsheet or nothing arrive as null', () => {
    for (const what of ['date', 'nested', 'book', 'none']) expect(callFromSidebar('give', [what])).toBeNull()
  })

  it('of other kinds arrive as measured', () => {
    expect(callFromSidebar('give', ['map'])).toEqual({ m: {}, r: {}, s: {} })
    expect(callFromSidebar('give', ['code'])).toEqual({ f: 'function named() { return 1 }' })
    expect(callFromSidebar('give', ['inside'])).toEqual([null, 1])
    expect(callFromSidebar('give', ['holes'])).toEqual([1, null, null])
    expect(callFromSidebar('give', ['bytes'])).toEqual({ 0: 1, 1: -1 })
    expect(() => callFromSidebar('give', ['unsigned'])).toThrow('Uint8Array')
  })
})
