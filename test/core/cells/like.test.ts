// Patterns find what the search among all rows finds: words as `normalise` has them, whatever stands between them.
import { parseIsoDay } from '../../../src/core/calendar/day'
import { likeBoth, likeDay, likeWholeWord, likeWord, likeWords } from '../../../src/core/cells/like'
import { normalise } from '../../../src/core/cells/text'

const finds = (pattern: string, cell: string): boolean => new RegExp(pattern, 'i').test(cell)
const wordsOf = (text: string): string[] => normalise(text).split(' ')

describe('a word', () => {
  it.each([
    ['José', 'JOSE'],
    ['jose', 'Jose\u0301'],
    ['Müller', 'Dr. Muller'],
    ['Ёлка', 'елка'],
    ['Άνθρωπος', 'ανθρωπος'],
    ['김', '김 민준'],
    ['がく', '株式会社がくぶち'],
    ['teilig', 'Zwei\u00adteilig'],
    ['żak', 'Łukasz ŻAK'],
    ['Straße', 'STRAßE'],
  ])('%s is found in %s', (text, cell) => {
    expect(finds(likeWord(wordsOf(text)[0] ?? ''), cell)).toBe(true)
  })

  it('by itself is found between signs, blanks and ends, not in a longer one', () => {
    for (const cell of ['Lee', 'Ann Lee', 'lee, Ann', '(Lée)', 'a_lee@x.com', 'Ann\u00a0Lee'])
      expect(finds(likeWholeWord('lee'), cell)).toBe(true)
    for (const cell of ['Leeds', 'Kelee', 'Léey', 'Lee5', 'Леlee'])
      expect(finds(likeWholeWord('lee'), cell)).toBe(false)
  })
})

describe('several words', () => {
  it('are found in any order where both are asked for', () => {
    expect(finds(likeBoth('ann', 'lee'), 'Lee, Ann')).toBe(true)
    expect(finds(likeBoth('ann', 'lee'), 'Ann-Lee')).toBe(true)
    expect(finds(likeBoth('ann', 'lee'), 'Ann')).toBe(false)
  })

  it('and no others are found as they are compared', () => {
    for (const cell of ['Ann Lee', ' ánn  -- LEE. ', 'Ann\u3000Lee', '“Ann” Lee'])
      expect(finds(likeWords(['ann', 'lee']), cell)).toBe(true)
    for (const cell of ['Ann', 'Mary Ann Lee', 'Ann Leeds', 'Lee Ann', 'AnnLee'])
      expect(finds(likeWords(['ann', 'lee']), cell)).toBe(false)
  })
})

describe('a day', () => {
  const fifth = likeDay(parseIsoDay('2026-03-05') ?? Number.NaN)

  it.each([
    ...['2026-03-05', '2026-03-05 15:30', '05.03.2026', '5.3.26', '05/03/2026', '03/05/2026 9:00'],
    ...['3/5/2026', '2026. 03. 05', '05-03-2026'],
  ])('is found as %s', (shown) => {
    expect(finds(fifth, shown)).toBe(true)
  })

  it.each(['2026-03-15', '2026-03-050', '15.03.2026', '05.03.2025', '05.03.20261', 'on 05.03.2026', '46086'])(
    'is not found in %s',
    (shown) => {
      expect(finds(fifth, shown)).toBe(false)
    },
  )
})
