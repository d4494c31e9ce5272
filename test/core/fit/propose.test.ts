// A profile proposed from customers marked good: a criterion that is there is found, what is not there is not.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Cell } from '../../../src/core/cells/cell'
import { type Proposed, proposeProfile } from '../../../src/core/fit/propose'
import { seeded } from '../../../src/core/statistics/seeded'
import { pipelineOf } from '../../support/pipeline'

const IS_LONG = process.env.LONG_TESTS === '1'
/** One of so many seeds is tried but for a long run. */
const SEEDS = IS_LONG ? 100 : 5
const HEADERS = [
  'Touchline ID',
  'Name',
  'Stage',
  'Industry',
  'Employees',
  'City',
  'Source',
  'Notes',
  'Loss reason',
]

function proposed(headers: string[], rows: readonly (readonly Cell[])[], good: readonly boolean[]): Proposed {
  const { pipeline, today } = pipelineOf({ headers, rows: rows.map((row) => [...row]) })
  const examples = rows.map((row, at) => ({ row: at, key: String(row[0]), isGood: good[at] === true }))
  return proposeProfile(pipeline, examples, { today })
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
const WORDS = ['cold stores', 'own fleet', 'night shifts', 'new hall', 'old hall', 'three sites']

/** 200 people of whom 3 in 10 are good; of those in Food, a third of all, twice as many. */
function planted(seed: number, lift: number) {
  const random = seeded(seed)
  const good: boolean[] = []
  const rows = Array.from({ length: 200 }, (_, at): Cell[] => {
    const industry = random() < 1 / 3 ? 'Food' : pick(random, ['Law', 'Media', 'Steel', 'Retail'])
    const share = industry === 'Food' ? 0.3 * lift : (0.3 * (3 - lift)) / 2
    const isGood = random() < share
    good.push(isGood)
    const traits = [Math.round(10 ** (1 + 3 * random())), pick(random, ['Bern', 'Graz', 'Ulm', 'Linz'])]
    const said = [pick(random, ['Fair', 'Referral', 'Web', 'Call']), pick(random, WORDS)]
    const lost = isGood ? '' : pick(random, ['price', 'time'])
    return [`T${seed}-${at}`, `P ${at}`, isGood ? 'Won' : 'Open', industry, ...traits, ...said, lost]
  })
  return { rows, good }
}

describe(`over ${SEEDS} pipelines of 200 people`, () => {
  const seeds = Array.from({ length: SEEDS }, (_, at) => at + 1)

  it('a criterion of lift 2 is found in at least 90 of 100', () => {
    const found = seeds.filter((seed) => {
      const { rows, good } = planted(seed, 2)
      return proposed(HEADERS, rows, good).proposals.some(
        ({ field, isAgainst, value }) => field === 'Industry' && !isAgainst && /Food/.test(String(value)),
      )
    })
    expect(found.length / SEEDS).toBeGreaterThanOrEqual(IS_LONG ? 0.9 : 0.8)
  })

  it('nothing is found in at least 95 of 100 in which good was drawn by lot', () => {
    const quiet = seeds.filter((seed) => {
      const { rows, good } = planted(seed, 1)
      return proposed(HEADERS, rows, good).none === 'nothing'
    })
    expect(quiet.length / SEEDS).toBeGreaterThanOrEqual(IS_LONG ? 0.95 : 0.8)
  })
})

describe('what is proposed', () => {
  const { rows, good } = planted(1, 2)
  const usual = proposed(HEADERS, rows, good)

  it('says how many meet it, of all and on the half that was not looked at', () => {
    const [food] = usual.proposals
    expect(food).toMatchObject({ field: 'Industry', test: 'is', value: 'Food', isAgainst: false })
    const goodFood = rows.filter((row, at) => good[at] && row[3] === 'Food').length
    expect(food?.all).toMatchObject({ goodMet: goodFood, good: good.filter(Boolean).length })
    const half = (is: boolean) => Math.floor(good.filter((one) => one === is).length / 2)
    expect(food?.unseen).toMatchObject({ good: half(true), others: half(false) })
    expect(food?.lift.low).toBeGreaterThan(1)
    expect(food?.lift.high).toBeGreaterThan(food?.lift.value ?? 9)
  })

  it('is the same in whatever order the rows stand', () => {
    const turned = proposed(HEADERS, [...rows].reverse(), [...good].reverse())
    expect(turned).toEqual(usual)
  })

  it.each([
    'Loss reason',
    'Won?',
    'Probability',
    'Touchline ID',
    'Verdict',
    'Stage',
    'Email',
    'Company',
    'Owner',
    'Abschlussgrund',
  ])('never comes from the column %s, which says what became of the sale, or who it is', (header) => {
    const cells = rows.map((row, at) => [row[0], `P ${at}`, good[at] ? 'yes@a.com' : 'no@b.com'] as Cell[])
    expect(proposed(['Key', 'Name', header], cells, good)).toMatchObject({ proposals: [], none: 'nothing' })
  })

  it('is never a day', () => {
    const days = rows.map((row, at): Cell[] => [row[0], `P ${at}`, good[at] ? '2026-01-05' : '2024-02-29'])
    expect(proposed(['Key', 'Name', 'Signed'], days, good).proposals).toEqual([])
  })

  it('may be a bound, a range, a part of words, or what speaks against somebody', () => {
    const cells = rows.map((row, at): Cell[] => {
      const isGood = good[at] === true
      const size = isGood ? 500 + (at % 40) : at % 50
      const middle = isGood ? 50 + (at % 9) : at % 2 === 0 ? at % 30 : 80 + (at % 30)
      const said = isGood ? `hall ${at}, cold stores` : `hall ${at}, dry`
      return [row[0], `P ${at}`, size, middle, said, !isGood && at % 3 > 0 ? 'Agency' : `Firm${at}`]
    })
    const { proposals } = proposed(['Key', 'Name', 'Size', 'Score', 'Notes', 'Kind'], cells, good)
    const said = Object.fromEntries(proposals.map((one) => [one.field, [one.test, one.isAgainst]]))
    expect(said).toEqual({
      Size: ['at least', false],
      Score: ['between', false],
      Notes: ['contains', false],
      Kind: ['is', true],
    })
  })

  it('needs examples of both kinds', () => {
    const some = (count: number) => rows.map((_, at) => at < count)
    expect(proposed(HEADERS, rows, some(7)).none).toBe('few good')
    expect(proposed(HEADERS, rows, some(193)).none).toBe('few others')
  })

  it('survives cells and headers of any kind', () => {
    const long = 'x'.repeat(50_000)
    const headers = ['Key', 'Name', long, '=1+1', 'Twice', 'Twice', '', '__proto__', 'Mixed']
    const odd = [long, '=SUM(A1)', '#N/A', 'a, "b"; c', true, new Date(Number.NaN), 1e308, '', -0]
    const cells = rows.map((row, at): Cell[] => {
      const all = Array.from({ length: 6 }, (_, column) => odd[(at + column * at) % odd.length] as Cell)
      return [row[0], `P ${at}`, ...all, good[at] ? 'a, "b"; c' : '=x']
    })
    const { proposals } = proposed(headers, cells, good)
    expect(proposals.map(({ field, test, value }) => [field, test, value])).toContainEqual([
      ...['Mixed', 'is', 'a, "b"; c'],
    ])
  })
})

const MAVEN = resolve(process.cwd(), '../shared/data/pipelines/maven')
const table = (name: string): string[][] =>
  readFileSync(resolve(MAVEN, name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))

const TRAITS = ['Sector', 'Founded', 'Revenue', 'Employees', 'Office', 'Parent']

if (existsSync(MAVEN))
  describe('of Maven', () => {
    const [, ...accounts] = table('accounts.csv')
    const closed = table('sales_pipeline.csv').filter(
      ([, , , , stage]) => stage === 'Won' || stage === 'Lost',
    )
    const isWon = ([, , , , stage]: readonly string[]): boolean => stage === 'Won'

    it('nothing stands out among 6,711 sales, won or lost, by product and account', () => {
      const traits = new Map(accounts.map(([name = '', ...of]) => [name, of]))
      const rows = closed.map(([id, , product, account = '']) => [
        id,
        'x',
        product,
        ...(traits.get(account) ?? []),
      ])
      const result = proposed(['Key', 'Name', 'Product', ...TRAITS], rows, closed.map(isWon))
      expect(rows).toHaveLength(6711)
      expect(result).toMatchObject({ proposals: [], none: 'nothing' })
    })

    it('the accounts that bought more often than half of them have the most revenue, also on the unseen half', () => {
      const won = new Map<string, number>()
      for (const [, , , account = ''] of closed.filter(isWon)) won.set(account, (won.get(account) ?? 0) + 1)
      const bought = accounts.map(([name = '']) => won.get(name) ?? 0)
      const middle = [...bought].sort((a, b) => a - b)[42] ?? 0
      const rows = accounts.map((cells) => [cells[0], ...cells])
      const { proposals } = proposed(
        ['Key', 'Name', ...TRAITS],
        rows,
        bought.map((count) => count > middle),
      )
      expect(proposals.map(({ field, test, value }) => [field, test, value])).toEqual([
        ['Revenue', 'at least', 1400],
      ])
      for (const { lift, unseen } of proposals) {
        expect(lift.low).toBeGreaterThan(1)
        expect(unseen.good + unseen.others).toBe(42)
      }
    })
  })
else console.info('A profile is not proposed for Maven: its sales are not at hand.')
