// A touch as a line of the Touches tab, and keys by which a repeated run knows its own.
import * as fc from 'fast-check'
import { keyOf } from '../../../src/core/cells/key'
import { touchLine } from '../../../src/core/touches/log-entry'
import { on } from '../../support/pipeline'

describe('a touch as a line', () => {
  it('follows the headers as they stand, leaves unknown columns blank, and dates by serial number', () => {
    const entry = { touchId: 'k1', moment: on('2026-03-04 12:00'), id: 'a', medium: 'Call', minutes: 0 }
    expect(touchLine(entry, ['medium', 'when', '', 'note', 'minutes', 'touchId'])).toEqual([
      'Call',
      46085.5,
      '',
      '',
      0,
      'k1',
    ])
  })
})

describe('a key', () => {
  it('is the same for the same text and short', () => {
    expect(keyOf('done 1 a')).toBe(keyOf('done 1 a'))
    expect(keyOf('done 1 a'.repeat(100)).length).toBeLessThan(18)
  })

  it('differs for different texts', () => {
    const texts = fc.uniqueArray(fc.string(), { minLength: 50, maxLength: 200 })
    fc.assert(fc.property(texts, (all) => new Set(all.map(keyOf)).size === all.length))
  })
})
