// QUALIFY against json-rules-engine: the same rows, the same eight criteria, equal answers.
import { Engine, type RuleResult } from 'json-rules-engine'
import { collect, type Figure, quicker, quickest, type Timed } from './figure'
import { callIn, loadedSheet } from './sheet'

/** Numbers of rows, and QUALIFY's runs in a turn; the rules engine needs no repeats to warm up. */
const QUALIFY_SIZES = [
  [10_000, 30],
  [100_000, 6],
] as const
/** Both run in turns, so that a machine that slows down affects both. */
const QUALIFY_TURNS = 3
const LEAST_RATIO = 100
const ROW_HEADERS = [
  'Name',
  'Industry',
  'Country',
  'Staff',
  'Budget',
  'Rooms',
  'Website',
  'Tools',
  'Risk',
] as const

type Value = string | number
type QualifyLine = readonly Value[]

/** Field, test, value, kind as on the Profile tab; the engine's operator for "met", or "not met" for a never. */
const CRITERIA: readonly (readonly [
  field: string,
  test: string,
  value: Value,
  kind: string,
  operator: string,
])[] = [
  ['Industry', 'is', 'Software', 'must', 'equal'],
  ['Country', 'is not', 'Atlantis', 'must', 'filledAndNot'],
  ['Staff', 'at least', 50, 'must', 'greaterThanInclusive'],
  ['Budget', 'at least', 10_000, 'must', 'greaterThanInclusive'],
  ['Rooms', 'at most', 40, 'must', 'lessThanInclusive'],
  ['Website', 'is filled', '', 'must', 'filled'],
  ['Tools', 'contains', 'sheets', 'must', 'holds'],
  ['Risk', 'is', 'Competitor', 'never', 'filledAndNot'],
]

/** Rows of which some qualify, some fail and some lack a fact; the same every time. */
function qualifyLines(count: number): QualifyLine[] {
  let seed = 7
  const chance = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % n
  }
  const mostly = (value: Value, other: Value): Value => (chance(12) ? value : chance(2) ? other : '')
  return Array.from({ length: count }, (_, at) => [
    `Person ${at}`,
    mostly('Software', 'Retail'),
    mostly('Norway', 'Atlantis'),
    mostly(60 + chance(400), 12),
    mostly(10_000 + chance(90_000), 500),
    mostly(1 + chance(39), 90),
    chance(12) ? 'https://example.com' : '',
    mostly('sheets and mail', 'paper'),
    mostly('Low', 'Competitor'),
  ])
}

/** One rule of eight conditions; a blank fact is undefined, as a reader of the sheet would leave it out. */
function engineOf(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator<Value | undefined, Value>(
    'filledAndNot',
    (fact, value) => fact !== undefined && fact !== value,
  )
  engine.addOperator<Value | undefined, Value>('filled', (fact) => fact !== undefined)
  engine.addOperator<Value | undefined, Value>('holds', (fact, value) =>
    String(fact ?? '').includes(String(value)),
  )
  const all = CRITERIA.map(([fact, , value, , operator]) => ({ fact, operator, value }))
  engine.addRule({ conditions: { all }, event: { type: 'Qualified' } })
  return engine
}

/** Qualified, Unqualified (something known fails) or Unknown, from the results of the conditions. */
function engineWord(rule: RuleResult | undefined): string {
  const conditions = rule && 'all' in rule.conditions ? rule.conditions.all : []
  const failed = conditions.filter((condition) => 'result' in condition && !condition.result)
  const known = failed.some((condition) => 'factResult' in condition && condition.factResult !== undefined)
  return known ? 'Unqualified' : 'Unknown'
}

async function byEngine(facts: readonly Record<string, Value>[]): Promise<Timed<string[]>> {
  const engine = engineOf()
  collect()
  const start = performance.now()
  const words: string[] = []
  for (const row of facts) {
    const { events, failureResults } = await engine.run(row)
    words.push(events.length > 0 ? 'Qualified' : engineWord(failureResults[0]))
  }
  return { value: words, milliseconds: performance.now() - start }
}

const profileRows = (): Value[][] => [
  ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question'],
  ...CRITERIA.map(([field, test, value, kind]) => ['', field, test, value, kind, '', '']),
]

/** Times both on each number of rows; the engine's facts are made beforehand, QUALIFY reads its cells itself. */
export async function qualifyFigures(): Promise<Figure[]> {
  const sheet = loadedSheet('globalThis.own = (json) => JSON.parse(json)')
  const figures: Figure[] = []
  for (const [size, runs] of QUALIFY_SIZES) {
    const lines = qualifyLines(size)
    const facts = lines.map((line) => {
      const filled = ROW_HEADERS.flatMap((header, at) =>
        line[at] === '' ? [] : ([[header, line[at] ?? '']] as const),
      )
      return Object.fromEntries(filled)
    })
    const given = sheet.own?.(JSON.stringify([[ROW_HEADERS, ...lines], profileRows()])) as unknown[]
    const byTouchline = (): Timed<unknown> => {
      collect()
      return quickest(runs, () => callIn(sheet, 'QUALIFY', given))
    }
    let [own, peer] = [byTouchline(), await byEngine(facts)]
    for (let turn = 1; turn < QUALIFY_TURNS; turn++) {
      own = quicker(own, byTouchline())
      peer = quicker(peer, await byEngine(facts))
    }
    const words = (own.value as string[][]).slice(1).map(([text = '']) => text.split(' ')[0])
    const different = words.findIndex((word, row) => word !== peer.value[row])
    if (different >= 0)
      throw new Error(`row ${different}: ${words[different]}, the engine says ${peer.value[different]}`)
    const ratio = peer.milliseconds / own.milliseconds
    figures.push({
      what: `QUALIFY, ${size} rows × ${CRITERIA.length} criteria`,
      milliseconds: own.milliseconds,
      ratio,
      peer: 'json-rules-engine',
      must: `at least ${LEAST_RATIO} ×`,
      holds: ratio >= LEAST_RATIO,
    })
  }
  return figures
}
