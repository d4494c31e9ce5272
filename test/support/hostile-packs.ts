// Texts that no pack should be, made from one seed: each spoils a good pack in one way, and no two are alike.
import { seeded } from '../../src/core/statistics/seeded'

/** A pack of every part, in which nothing is wrong. */
export const GOOD_PACK = {
  touchline: 'method pack',
  version: 1,
  name: 'Good pack',
  note: 'For tests',
  numbers: { 'P2.green': 20, 'P2.amber': 40, 'P3.days': 10, 'C3.share': 0.4, 'P2.key': null },
  phrases: ['touching base today'],
  media: { Fax: 'automated' },
  outcomes: { Ghosted: 'no' },
  Profile: [{ Profile: 'Ideal', Field: 'Stage', Test: 'is', Value: 'Open', Kind: 'must', Weight: 2 }],
  Cadence: [{ Segment: 'Key', 'Least a year': 12, 'Most a year': 14, Media: 'Meeting 12, Call 4' }],
  Process: [{ Stage: 'Open', Step: 'First call', Required: 'yes' }],
  Reasons: [{ Item: 'Price list', Reason: 'They save 4 % in April', From: '2026-03-01' }],
}

type Part = Record<string, unknown>
type Spoil = (pack: Part, random: () => number) => string

const json = (value: unknown): string => JSON.stringify(value)
const pick = <T>(of: readonly T[], random: () => number): T => of[Math.floor(random() * of.length)] as T
const set =
  (change: (pack: Part, random: () => number) => void): Spoil =>
  (pack, random) => {
    change(pack, random)
    return json(pack)
  }
const any = (random: () => number): string => `x${Math.floor(random() * 1e9).toString(36)}`
const line = (pack: Part, tab: string): Part => (pack[tab] as Part[])[0] ?? {}
const TABS = ['Profile', 'Cadence', 'Process', 'Reasons'] as const
const TEXTS = [
  ['Profile', 'Value'],
  ['Cadence', 'Media'],
  ['Process', 'Exit fact'],
  ['Reasons', 'Reason'],
] as const
const WRONG = [true, null, [], {}, ['x'], { x: 1 }] as const

/** A way to spoil a pack, by what it does. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  'a number that is none': set((pack, random) => {
    const numbers = pack.numbers as Part
    numbers[pick(['P2.green', 'P3.days', 'C1.least'], random)] = pick(
      [...WRONG, '20', 'NaN', any(random)],
      random,
    )
  }),
  'a number below 0': set((pack, random) => {
    ;(pack.numbers as Part)['P2.green'] = -1 - random() * 100
  }),
  'a number beyond all': (pack, random) =>
    json(pack).replace(
      '"P2.green":20',
      `"P2.green":${1 + Math.floor(random() * 9)}e${20 + Math.floor(random() * 400)}`,
    ),
  'a share above 1': set((pack, random) => {
    ;(pack.numbers as Part)['C3.share'] = 1.1 + random() * 99
  }),
  'NaN in JSON': (pack, random) =>
    json(pack).replace(
      '"P2.green":20',
      `"P2.green":${pick(['NaN', 'Infinity', 'undefined', '0x20', any(random)], random)}`,
    ),
  'an unknown id': set((pack, random) => {
    ;(pack.numbers as Part)[`${pick(['P2', 'Z9', 'toString', 'constructor'], random)}.${any(random)}`] = 1
  }),
  'an id that is not the method’s': set((pack, random) => {
    const ids = [
      'spreadsheet',
      'schema',
      'owner',
      'today',
      'header',
      'mail.morning',
      'night.owner',
      'night.hour',
      'live.rows',
    ]
    ;(pack.numbers as Part)[pick(ids, random)] = Math.floor(random() * 24)
  }),
  'an id that stands twice': (pack, random) =>
    json(pack).replace('"P2.green":20', `"P2.green":20,"P2.green":${random()}`),
  '__proto__ everywhere': (pack, random) => {
    const at = pick(['{"touchline"', '"numbers":{', '"media":{', '"Profile":[{'], random)
    return json(pack).replace(
      at,
      at === '{"touchline"' ? '{"__proto__":{"x":1},"touchline"' : `${at}"__proto__":{"v":${random()}},`,
    )
  },
  'a formula': set((pack, random) => {
    const [tab, header] = pick(TEXTS, random)
    line(pack, tab)[header] =
      pick(['=1+1', ' =IMPORTXML("http://x.example","//a")', '=HYPERLINK("x")'], random) + any(random)
  }),
  HTML: set((pack, random) => {
    const [tab, header] = pick(TEXTS, random)
    line(pack, tab)[header] =
      `${any(random)} ${pick(['<img src=x onerror=alert(1)>', '<script>x</script>', '</p>', '&#x3c;b&#x3e;'], random)}`
  }),
  'characters that nobody sees': set((pack, random) => {
    pack.name = `${any(random)}${pick(['\u0000', '\u0007', '\u202e', '\u2066', '\n'], random)}x`
  }),
  'the same line twice': set((pack, random) => {
    const tab = pick(TABS, random)
    pack[tab] = [
      line(pack, tab),
      { ...line(pack, tab) },
      ...Array.from({ length: Math.floor(random() * 9) }, () => line(pack, tab)),
    ]
  }),
  'a column that is none': set((pack, random) => {
    line(pack, pick(TABS, random))[pick(['Touchline ID', 'Verdict', 'constructor', any(random)], random)] =
      any(random)
  }),
  'a cell of a wrong kind': set((pack, random) => {
    const [tab, header] = pick(TEXTS, random)
    line(pack, tab)[header] = pick(WRONG, random)
  }),
  'a part of a wrong kind': set((pack, random) => {
    pack[pick(['numbers', 'phrases', 'media', 'outcomes', ...TABS], random)] = pick(
      [1, 'x', true, null, [1], [[]], any(random)],
      random,
    )
  }),
  'a part that is none': set((pack, random) => {
    pack[pick(['Ledger', 'Touches', 'Log', 'constructor', any(random)], random)] = []
  }),
  'too many lines': set((pack, random) => {
    pack.Cadence = Array.from({ length: 301 + Math.floor(random() * 200) }, (_, at) => ({
      Segment: `S${at}`,
    }))
  }),
  'huge texts': set((pack, random) => {
    pack.note = 'x'.repeat(60_000 + Math.floor(random() * 200_000))
  }),
  'a depth without end': (_, random) => {
    const depth = 5000 + Math.floor(random() * 20_000)
    return `{"touchline":${'['.repeat(depth)}${']'.repeat(depth)}}`
  },
  'a newer version': set((pack, random) => {
    pack.version = 2 + Math.floor(random() * 100)
  }),
  'a version that is none': set((pack, random) => {
    pack.version = pick([0, -1, 1.5, '1', null, [1], any(random)], random)
  }),
  'cut off': (pack, random) => json(pack).slice(0, 1 + Math.floor(random() * (json(pack).length - 2))),
  'something else altogether': (_, random) =>
    pick(
      [
        '',
        '{}',
        '[]',
        'null',
        '"x"',
        '42',
        '<html></html>',
        '{"a":',
        any(random),
        json({ name: any(random) }),
      ],
      random,
    ),
  'another language': set((pack, random) => {
    const [tab, header, word] = pick(
      [
        ['Profile', 'Kind', 'muss'],
        ['Profile', 'Test', 'ist eines von'],
        ['Process', 'Required', 'ja'],
        ['Profile', 'Feld', 'Branche'],
        ['Cadence', 'Segmento', 'Clave'],
      ] as const,
      random,
    )
    line(pack, tab)[header] = word
    pack.note = any(random)
  }),
  'a day that is none': set((pack, random) => {
    line(pack, 'Reasons').Until = pick(['2026-02-30', 'soon', '1.3.2026', '2026-13-01', any(random)], random)
  }),
  'a medium or outcome of no kind': set((pack, random) => {
    pack[pick(['media', 'outcomes'], random)] = {
      [any(random)]: pick(['vielleicht', 1, null, {}, 'YES'], random),
    }
  }),
  'a line without its name': set((pack, random) => {
    const [tab, header] = pick(
      [
        ['Profile', 'Field'],
        ['Cadence', 'Segment'],
        ['Process', 'Step'],
        ['Reasons', 'Item'],
      ] as const,
      random,
    )
    line(pack, tab)[header] = pick(['', '   '], random)
    pack.note = any(random)
  }),
  'no name': set((pack, random) => {
    pack.name = pick(['', ' ', 5, null, 'x'.repeat(81)], random)
    pack.note = any(random)
  }),
  'quotes that a mail program turned': (pack, random) =>
    json({ ...pack, note: any(random) }).replace(/"/g, '“'),
}

/** So many hostile texts, each with what is wrong with it. */
export function hostilePacks(count: number, seed = 20): readonly (readonly [what: string, text: string])[] {
  const random = seeded(seed)
  const ways = Object.entries(SPOILS)
  return Array.from({ length: count }, (_, at): readonly [string, string] => {
    const [what, spoil] = ways[at % ways.length] as [string, Spoil]
    return [what, spoil(JSON.parse(json(GOOD_PACK)) as Part, random)]
  })
}
