// Numbers by text: as a map would keep them, whatever the texts.
import fc from 'fast-check'
import { textNumbers } from '../../../src/core/cells/text-numbers'

/** Texts as hostile as cells can be, some of them several times. */
const texts = fc.array(
  fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'a\0',
      '\0',
      '\0\0',
      'aa',
      'ab',
      'ba',
      'é',
      'e\u0301',
      '😀',
      '\ud83d',
      'T1',
      'T10',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
)

describe('numbers by text', () => {
  it('are the first that each text was given', () => {
    fc.assert(
      fc.property(texts, texts, (added, asked) => {
        const numbers = textNumbers(added.length)
        const map = new Map<string, number>()
        added.forEach((text, number) => {
          if (!map.has(text)) map.set(text, number)
          expect(numbers.add(text, number)).toBe(map.get(text))
        })
        for (const text of [...added, ...asked]) expect(numbers.get(text)).toBe(map.get(text) ?? -1)
      }),
    )
  })

  it('are none where nothing was added', () => {
    expect([textNumbers(0).get(''), textNumbers(0).get('a')]).toEqual([-1, -1])
  })

  it('hold for many texts, and for one as long as a cell can be among short ones', () => {
    const ids = Array.from({ length: 50_000 }, (_, row) => `T${row}`)
    const long = 'x'.repeat(50_000)
    const numbers = textNumbers(ids.length + 1)
    ids.forEach((id, row) => {
      numbers.add(id, row)
    })
    expect(numbers.get(long)).toBe(-1)
    expect(numbers.add(long, 50_000)).toBe(50_000)
    expect([numbers.get(long), numbers.get(long.slice(1)), numbers.get('T50000')]).toEqual([50_000, -1, -1])
    expect(ids.every((id, row) => numbers.get(id) === row)).toBe(true)
  })
})
