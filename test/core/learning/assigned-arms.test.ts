// Arms that are given before the call: on the lines of Plan, balanced, and by the id alone for everybody else.
import { tableOf } from '../../../src/core/cells/table'
import {
  armsOn,
  type ListedCall,
  runningIn,
  runningText,
  withArms,
} from '../../../src/core/learning/assigned-arms'
import { PLAN } from '../../../src/core/tabs/schema'
import { tabOf, UTC } from '../../support/pipeline'

const OPENER = { name: 'Opener', arms: ['Plain', 'Ask for help'] } as const
const planned = (...lines: readonly Readonly<Record<string, string>>[]) =>
  tabOf(
    PLAN,
    lines.map((line) => ({ day: '2026-03-05', medium: 'Call', madeOn: '2026-03-05', ...line })),
  )
const calls = (...ids: readonly string[]): ListedCall[] => ids.map((id) => ({ id, isCall: true }))
const armsIn = (lines: ReturnType<typeof withArms>): string[] =>
  lines.map((cells) => cells.slice(-2).join(': '))
const countOf = (arms: readonly string[]): number[] =>
  OPENER.arms.map((arm) => arms.filter((one) => one.endsWith(`: ${arm}`)).length)

describe('what is being tried, as Rules keeps it', () => {
  it.each(['Opener', 'Opener | second try', 'Öffner, neu'])('reads back as it was written: %s', (name) => {
    expect(runningIn(runningText({ name, arms: ['A', 'B'] }))).toEqual({ name, arms: ['A', 'B'] })
  })

  it.each(['', 'Opener', 'A | B'])('is nothing where it says nothing whole: "%s"', (text) => {
    expect(runningIn(text)).toBeNull()
  })
})

describe('the night’s arms (E1)', () => {
  const ids = Array.from({ length: 11 }, (_, at) => `k${at}`)

  it('are balanced to one call, whoever is on the list, and stay when the night is run again', () => {
    const given = withArms(planned(...ids.map((id) => ({ id }))), calls(...ids), OPENER, [0, 0])
    const counts = countOf(armsIn(given))
    expect(counts.reduce((sum, count) => sum + count)).toBe(11)
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBe(1)
    const again = tableOf(PLAN.name, [PLAN.columns.map(({ header }) => header), ...given])
    expect(withArms(again, calls(...ids), OPENER, [0, 0])).toEqual(given)
  })

  it('make up for calls that one arm has more of', () => {
    const given = withArms(planned(...ids.map((id) => ({ id }))), calls(...ids), OPENER, [20, 12])
    expect(countOf(armsIn(given))).toEqual([2, 9])
  })

  it('are for calls on the list alone, and only while something is tried', () => {
    const lines = planned({ id: 'a' }, { id: 'b' }, { id: 'c' })
    const listed = [...calls('a'), { id: 'b', isCall: false }]
    expect(armsIn(withArms(lines, listed, OPENER, [0, 0])).map((text) => text !== ': ')).toEqual([
      true,
      false,
      false,
    ])
    const old = planned({ id: 'a', experiment: 'Opener', arm: 'Plain' })
    expect(armsIn(withArms(old, calls('a'), null, [0, 0]))).toEqual([': '])
    expect(armsIn(withArms(old, [], { ...OPENER, name: 'Hour' }, [0, 0]))).toEqual([': '])
  })

  it('count those without a line of Plan, whose arm is known by their id', () => {
    const byId = armsOn(planned(), UTC, OPENER)
    const plain = Array.from({ length: 40 }, (_, at) => `p${at}`).filter((id) => byId(id, 0) === 'Plain')
    const lines = planned(...ids.map((id) => ({ id })))
    const given = withArms(lines, calls(...plain.slice(0, 11), ...ids), OPENER, [0, 0])
    expect(countOf(armsIn(given))).toEqual([0, 11])
  })
})

describe('the arm of somebody’s next call', () => {
  const line = { id: 'a', experiment: 'opener', arm: 'ask for HELP' }

  it('is the one on their line, until they were touched after it was made', () => {
    const armOf = armsOn(planned(line), UTC, OPENER)
    const madeOn = Date.UTC(2026, 2, 5) / 86_400_000
    expect(armOf('a', Number.NaN)).toBe('Ask for help')
    expect(armOf('a', madeOn)).toBe('Ask for help')
    const byId = armsOn(planned(), UTC, OPENER)
    expect(armOf('a', madeOn + 0.5)).toBe(byId('a', Number.NaN))
  })

  it('is theirs by the id alone otherwise, the same whenever it is asked for, and either one as often', () => {
    const armOf = armsOn(planned({ ...line, experiment: 'Hour' }), UTC, OPENER)
    const arms = Array.from({ length: 400 }, (_, at) => armOf(`id${at}`, Number.NaN))
    expect(arms).toEqual(Array.from({ length: 400 }, (_, at) => armOf(`id${at}`, 3)))
    const plain = arms.filter((arm) => arm === 'Plain').length
    expect(plain).toBeGreaterThan(160)
    expect(plain).toBeLessThan(240)
  })
})
