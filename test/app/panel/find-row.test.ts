// Finding a row among many: whole words first, then beginnings of words, then pieces.
import type { Cell } from '../../../src/core/cells/cell'
import { normalise } from '../../../src/core/cells/text'
import { DEALS, okOf, setUpSheet } from '../../support/app-calls'
import { anew, asLongSheet } from '../../support/long-sheet'

describe('finding', () => {
  it('gives whole words first, then beginnings, then pieces', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [
      `Person ${at}`,
      `Co ${at}`,
      '',
      '',
      'Open',
      1,
      '',
      '',
    ])
    const sheet = setUpSheet({ Deals: [DEALS[0], ...rows] })
    const names = (text: string) => okOf(sheet.find(text)).map(({ name }) => name)
    expect(names('Person 11').slice(0, 3)).toEqual(['Person 11', 'Person 110', 'Person 111'])
    expect(names('11')[0]).toBe('Person 11')
    expect(names('erson 1999')).toEqual(['Person 1999'])
  })
})

/** People as lists have them: accents, signs, other scripts, blanks. */
const ODD: readonly (readonly Cell[])[] = [
  ['José Ñandú', 'Café Müller GmbH', 'jose.nandu@cafe-mueller.de', '+34 600-123-456'],
  ['Jose\u0301 Nan\u0303du', 'O’Brien & Söhne', 'info@obrien.ie', ''],
  ['Анна Йовович', 'Ёлка-Трейд', 'anna@yolka.ru', '8 (495) 123-45-67'],
  ['Σωκράτης Άνθρωπος', 'Ελληνικά', '', ''],
  ['김 민준', '株式会社がくぶち', 'kim@gakubuchi.jp', ''],
  ['Smith-Jones, Mary', 'A.B.C. (Holding)', 'mary_smith@abc.co.uk', '020 7946 0018'],
  ['Łukasz Żak', 'Straße 9', 'l.zak@strasse9.pl', '48221234567'],
  ['', 'Nameless\u00a0Works', 'x+y@nameless.org', ''],
  ['Zwei\u00adteilig', 'Zero\u200bwidth', '', '(555) 010.9999'],
  ['', '', 'only@address.net', ''],
  ['Total Recall', '#1 Partners', 'a@b.c', 'ext. 77'],
]

describe('finding in a long sheet, of which only the rows that hold the words are read', () => {
  const sheetOf = anew(() => asLongSheet(ODD.slice(0, 6), ODD.slice(6)))
  const all = (isWhole: boolean, texts: readonly string[]) => {
    const sheet = sheetOf(isWhole)
    return texts.map((text) => [text, okOf(sheet.find(text))] as const)
  }
  const found = (text: string) => okOf(sheetOf(false).find(text))
  const words = [...new Set(ODD.flat().flatMap((cell) => normalise(String(cell)).split(' ')))]
  /** Words and pieces of them; letters of one syllable are no piece. */
  const pieces = words
    .map((word) => [...word.normalize('NFC')])
    .flatMap((letters) => [letters, letters.slice(0, 3), letters.slice(1), letters.slice(-4)])
    .map((letters) => letters.join(''))
    .filter((word) => word !== '')
  // Each row has four cells in which a word can stand.
  const rare = new Set(
    all(true, [...new Set(pieces)]).flatMap(([word, rows]) => (rows.length <= 3 ? [word] : [])),
  )

  it('gives what all rows give, for every word and piece of a word that few rows hold', () => {
    expect(rare.size).toBeGreaterThan(80)
    expect(all(false, [...rare])).toEqual(all(true, [...rare]))
  })

  it('does so for two words, also of several columns, and for words as people type them', () => {
    const pairs = ODD.flatMap((cells) => {
      const own = normalise(cells.join(' '))
        .split(' ')
        .filter((word) => rare.has(word))
      return own.flatMap((word) => [`${word} ${own.at(-1)}`, `${own.at(-1)} ${word.slice(0, 2)}`])
    })
    const typed = [...ODD.flat().map(String), 'person 77', 'firm 77', 'nobody 99999', '', '. -']
    expect(all(false, [...pairs, ...typed])).toEqual(all(true, [...pairs, ...typed]))
  })

  it('reads no tab but Rules whole', () => {
    const sheet = sheetOf(false)
    const from = sheet.world.calls.length
    expect(okOf(sheet.find('Ñandú')).length).toBe(2)
    expect(sheet.world.calls.slice(from).filter((call) => call === 'read')).toEqual(['read'])
  })

  it('gives some of very many, those first that hold both words or the word by itself', () => {
    expect(found('person').length).toBe(8)
    expect(found('person 10')[0]?.name).toBe('Person 10')
    expect(found('Company Person').length).toBe(8)
    expect(
      found('7')
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['Person 7', 'Person 28'])
  })
})
