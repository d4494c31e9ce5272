// The language of a sheet, and that German says all that English says.
import { ENGLISH } from '../../../src/core/words/english'
import { KEEP, type Lack, NOTICE, PURGE, type VerdictFact } from '../../../src/core/words/facts'
import type { Fault } from '../../../src/core/words/faults'
import { GERMAN } from '../../../src/core/words/german'
import { languageOf } from '../../../src/core/words/languages'
import { keptVerdict, spokenVerdict, verdictText, type Words } from '../../../src/core/words/words'
import { on } from '../../support/pipeline'

it.each([
  ['', 'en_US', 'en'],
  ['', 'de_AT', 'de'],
  ['', 'fr_FR', 'en'],
  ['', '', 'en'],
  ['de', 'en_GB', 'de'],
  ['Deutsch', '', 'de'],
  [' en ', 'de_DE', 'en'],
  ['klingonisch', 'de_CH', 'de'],
])('Rules say "%s", the locale is "%s": %s', (said, locale, language) => {
  expect(languageOf(said, locale)).toBe(language)
})

const [since, ends] = [on('2026-12-01'), on('2026-12-05')]
const blank: Lack = { fact: 'decision', is: 'blank' }

it.each<[VerdictFact, string]>([
  [
    { code: NOTICE, rule: 'P4', lack: blank, since, ends },
    'Notice · kein Entscheidungstermin: fragen, wann sie entscheiden · geht am 5. Dez. zu Purge, wenn Sie ihn nicht eintragen · P4',
  ],
  [
    { code: NOTICE, rule: 'P4', lack: { fact: 'gut' }, since, ends: Number.NaN },
    'Notice · großes Geschäft, kein klares Ja: werden sie kaufen? · P4',
  ],
  [
    { code: PURGE, rule: 'P4', lack: { fact: 'progress', daysAgo: 1 }, since, ends },
    'Purge · Fortschritt vor 1 Tag: parken oder nächsten Schritt vereinbaren · auf Notice seit 1. Dez. 2026 · P4',
  ],
  [
    {
      ...{ code: KEEP, rule: 'P2b', ahead: 40, band: 'amber', isEstimate: true },
      proof: { by: 'doubt', day: ends },
    },
    'Keep · entscheidet erst in 40 Tagen, Ihre Schätzung: bestätigen, noch keine Vorgeschichte: nächsten Schritt bis 5. Dez. 2026 eintragen · P2b',
  ],
])('%j in German, and what stands in a cell is read back in either language', (fact, text) => {
  expect(verdictText(GERMAN, fact)).toBe(text)
  for (const words of [ENGLISH, GERMAN]) {
    const cell = verdictText(words, fact)
    const kept = keptVerdict(cell)
    expect(kept).toMatchObject({ code: fact.code, by: fact.rule })
    expect(verdictText(GERMAN, kept)).toBe(cell)
    expect(verdictText(ENGLISH, kept)).toBe(cell)
  }
})

it('days, amounts and counted things are as German writes them', () => {
  const figures = {
    open: 1,
    claimed: 12_400,
    surviving: 0,
    survivingRows: 1,
    newRows: 1,
    unvalued: 2,
    code: '',
    beside: [],
  }
  expect(GERMAN.audit(figures)).toBe(
    'Ihre Pipeline verspricht 12.400 in 1 offenen Zeile; 1 ist für ein Urteil noch zu neu. 2 offene Zeilen ohne Wert fehlen in den Summen.',
  )
  expect([0, 1, 1234].map(GERMAN.left)).toEqual([
    '',
    '1 weitere Person ist fällig, passt aber nicht mehr in Ihren Tag',
    '1.234 weitere Personen sind fällig, passen aber nicht mehr in Ihren Tag',
  ])
  expect([GERMAN.mail.day(ends), GERMAN.mail.dueToday(1234)]).toEqual(['Sa 5. Dez.', '1.234 heute'])
  expect(GERMAN.due({ reason: 'promised', day: since, minutes: 845, late: 2 })).toBe(
    'Von Ihnen zugesagt für den 1. Dez. 2026 um 14:05 Uhr, vor 2 Tagen',
  )
})

/** Parts that every fault and refusal can be made of. */
const PARTS = {
  ...{
    shown: 'X',
    field: 'F',
    id: 'P2.key',
    codes: ['EUR', 'USD'],
    hasTimes: true,
    first: since,
    day: since,
  },
  ...{
    kind: 'money',
    taken: 'won',
    candidate: 'C',
    holds: true,
    why: 'gone',
    wanted: 2,
    other: 3,
    minutes: 4,
  },
  ...{ least: 120, enough: 1570, effect: 0.1 },
} as const

const faultsOf = ({ faults }: Words): [string, string][] =>
  Object.entries(faults).map(([code, say]) => {
    const rows = code === 'sharedKey' ? [2, 3] : 2
    const taken = code.startsWith('mail') ? 7 : PARTS.taken
    return [code, (say as (fault: unknown) => string)({ ...PARTS, rows, taken, code } as unknown as Fault)]
  })

const cell = { field: 'F', now: 'a', seen: 'b', wanted: 'c' }
/** Parts of refusals that are no texts. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'bad request': ['log', 'X'],
  'own tab gone, undone': [['Today'], 'log'],
  'left behind': ['log'],
  moved: ['log'],
  'row gone': ['log'],
  conflict: ['H', 'Ann', cell],
  'tab protected': [['Today', 'Touches']],
  'already there': ['Ann', 'T1', 'email', 'Acme'],
  'no column for': ['Deals', 'phone'],
  'cell refused': ['H', 'v', 'rule', 'log'],
  'half written': ['H', 5, 2, 'log'],
  'promise stands': ['Ann', since],
  'not live here': [500],
  'no such tab': ['X', ['A', 'B']],
  'several pipelines': [['A', 'B']],
  'nobody named': ['X', 1, [{ label: 'Name', candidates: ['A', 'B'] }]],
}
const refusalsOf = ({ refusals }: Words): [string, string][] =>
  Object.entries(refusals).map(([code, say]) => {
    const parts =
      GIVEN[code] ?? (say.length > 1 ? ['Deals', /persons|ids|apart/.test(code) ? [2, 3] : 4, 5] : ['X'])
    return [code, (say as (...parts: readonly unknown[]) => string)(...parts)]
  })

/** All texts of an object, by their path; what is a function is called with texts. */
const textsOf = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('bench', ['Ann', 'Bob'], 1))]]
  return Object.entries(value as object).flatMap(([key, one]) => textsOf(one, `${path}.${key}`))
}

/** Words that German does not have, apart from what stays English on purpose. */
const ENGLISH_WORDS = /\b(?:the|this|that|and|of|with|until|your|you|them|their|row|rows|is|are|not|it|to)\b/i
const KEPT_ENGLISH = /“[^“”]*”|„[^“]*“|Next touch|Decision date/g

describe.each<[string, (words: Words) => [string, string][]]>([
  ['faults', faultsOf],
  ['refusals', refusalsOf],
  ['menu, dialogs and notes', ({ jobs }) => textsOf(jobs)],
  ['the reading', ({ reading }) => textsOf(reading)],
  ['Rules', ({ rules }) => textsOf(rules).filter(([, text]) => text !== '')],
])('%s', (_, said) => {
  it('are all said in German', () => {
    const english = new Map(said(ENGLISH))
    const german = said(GERMAN)
    expect(german.map(([code]) => code)).toEqual([...english.keys()])
    for (const [code, text] of german) {
      expect([code, text]).not.toEqual([code, english.get(code)])
      expect(`${code}: ${text.replace(KEPT_ENGLISH, '')}`.slice(code.length)).not.toMatch(ENGLISH_WORDS)
      expect(text).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('name no rule in either language', () => {
    for (const words of [ENGLISH, GERMAN])
      for (const [code, text] of said(words))
        expect([code, text.replace(/P2\.key/g, '')]).not.toEqual([code, expect.stringMatching(RULE)])
  })
})

/** A rule's id, as PRODUCT names them: never in mails and on Today. */
const RULE = /\b[SQPCVTRDEF]\d{1,2}[a-c]?\b/

it('a verdict is spoken without its rule in mails and on Today', () => {
  const fact: VerdictFact = { code: PURGE, rule: 'P1' }
  for (const words of [ENGLISH, GERMAN]) {
    expect(spokenVerdict(words, fact)).not.toMatch(RULE)
    expect(verdictText(words, fact)).toMatch(RULE)
  }
  expect(spokenVerdict(ENGLISH, null)).toBe('')
})
