// Experiments in the panel: arms before the calls, in every place alike; what it says agrees with the function.
import type { NewExperiment } from '../../../src/app/panel/change-experiment'
import type { Cell } from '../../../src/core/cells/cell'
import { experimentRequest } from '../../../src/google/wire-experiment'
import { type AppSheet, okOf, problemOf } from '../../support/app-calls'
import { sheetToCall } from '../../support/called-sheet'
import { call } from '../../support/functions'

const OPENER: NewExperiment = {
  name: 'Opener',
  variable: 'opener',
  arms: ['Plain', 'Ask for help'],
  success: ['Reached'],
  smallestEffect: 0.2,
  plannedCalls: 40,
}
const start = (sheet: AppSheet, part: Partial<NewExperiment> = {}) =>
  okOf(sheet.changeExperiment({ is: 'started', experiment: { ...OPENER, ...part } }))
const sheetWithOpener = (people = 9): AppSheet => {
  const sheet = sheetToCall(people)
  start(sheet)
  return sheet
}
const arms = (sheet: AppSheet): string[] => okOf(sheet.today()).lines.map(({ arm }) => arm)
/** Touches everybody on the list as it says: calls by their arm, of which every second reaches somebody, and e-mails. */
function callAll(sheet: AppSheet): void {
  const { lines, experiment } = okOf(sheet.today())
  const open = lines.filter(({ is }) => is === 'open')
  okOf(
    sheet.logBatch(
      open.map(({ id, line, arm, by }, at) => ({
        ...{ key: `${line} done`, id, line, medium: by, age: 60 },
        ...(by === 'Call'
          ? { experiment, arm, outcome: at % 2 === 0 ? 'Reached' : 'No answer' }
          : { outcome: 'Sent' }),
      })),
    ),
  )
}

describe('an experiment that is started', () => {
  it('gives today’s calls their arms at once, balanced, the same on the list and on the card', () => {
    const sheet = sheetWithOpener()
    const page = okOf(sheet.today())
    expect(page.experiment).toBe('Opener')
    const plain = arms(sheet).filter((arm) => arm === 'Plain').length
    expect([4, 5]).toContain(plain)
    for (const { name, arm } of page.lines)
      expect(sheet.card(name).trial).toEqual({ experiment: 'Opener', arm })
    expect(arms(sheet)).toEqual(arms(sheet))
  })

  it('stays as it is when it is sent again, and another is refused while it runs, by name', () => {
    const sheet = sheetWithOpener()
    const before = sheet.content()
    start(sheet)
    expect(sheet.content()).toEqual(before)
    const other = { ...OPENER, name: 'Hour', variable: 'hour' }
    expect(problemOf(sheet.changeExperiment({ is: 'started', experiment: other }))).toContain('“Opener” runs')
    expect(sheet.content()).toEqual(before)
  })

  it('is taken back with its arms', () => {
    const sheet = sheetToCall(9)
    const plan = sheet.rows('Plan')
    start(sheet)
    expect(sheet.rows('Plan')).not.toEqual(plan)
    const { experiments } = okOf(sheet.changeExperiment({ is: 'gone', name: 'Opener' }))
    expect(experiments).toEqual([])
    expect(sheet.rows('Plan')).toEqual(plan)
    expect(arms(sheet).every((arm) => arm === '')).toBe(true)
  })

  it('writes the arm with each call, balanced over days whoever is called', () => {
    const sheet = sheetToCall(25)
    start(sheet, { plannedCalls: 400 })
    sheet.setRule('T5.minutes', 40)
    callAll(sheet)
    for (const day of ['2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11']) {
      sheet.night(day)
      callAll(sheet)
    }
    const logged = sheet
      .rows('Touches')
      .flatMap(({ Arm, Medium }) => (Medium === 'Call' ? [String(Arm)] : []))
    const counts = OPENER.arms.map((arm) => logged.filter((one) => one === arm).length)
    expect(counts[0] ?? 0).toBeGreaterThan(9)
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBeLessThanOrEqual(2)
    const { is } = okOf(sheet.experiments()).experiments[0] ?? {}
    expect(is?.made).toBe(logged.length)
    expect(is?.warnings).toEqual([])
  })

  it('that was stopped gives no more arms and keeps its result; resumed it goes on', () => {
    const sheet = sheetWithOpener(12)
    callAll(sheet)
    const made = okOf(sheet.experiments()).experiments[0]?.is?.made
    const stopped = okOf(sheet.changeExperiment({ is: 'stopped', name: 'Opener' }))
    expect(stopped.running).toBe('')
    expect(stopped.experiments[0]?.is).toMatchObject({ isRunning: false, made })
    sheet.night('2026-03-12')
    expect(arms(sheet).every((arm) => arm === '')).toBe(true)
    okOf(sheet.changeExperiment({ is: 'resumed', name: 'Opener' }))
    expect(arms(sheet).every((arm) => arm !== '')).toBe(true)
  })
})

describe('what the panel says of it', () => {
  /** A log of so many calls of each arm, and of how many the outcome was Reached. */
  const logOf = (sheet: AppSheet, first: readonly [number, number], second: readonly [number, number]) => {
    const [header = []] = sheet.ports.workbook.read('Touches') ?? []
    const at = (name: string): number => header.indexOf(name)
    const line = (arm: string, isReached: boolean, minute: number): Cell[] => {
      const cells: Cell[] = header.map(() => '')
      const said = {
        When: 46_086 + minute / 1440,
        Name: 'Person 0',
        Medium: 'Call',
        Experiment: 'Opener',
        Arm: arm,
      }
      for (const [name, value] of Object.entries(said)) cells[at(name)] = value
      cells[at('Outcome')] = isReached ? 'Reached' : 'No answer'
      return cells
    }
    const most = Math.max(first[1], second[1])
    const lines = Array.from({ length: most }, (_, call) => [
      ...(call < first[1] ? [line('Plain', call < first[0], 2 * call)] : []),
      ...(call < second[1] ? [line('Ask for help', call < second[0], 2 * call + 1)] : []),
    ]).flat()
    sheet.ports.workbook.append('Touches', lines)
  }

  it.each<[string, [number, number], [number, number], string]>([
    ['open before the first look', [2, 4], [1, 4], 'open'],
    ['one that is better', [2, 20], [18, 20], 'second'],
    ['one that is worse', [18, 20], [2, 20], 'first'],
    ['still open when all are made', [9, 20], [10, 20], 'open'],
  ])('agrees with EXPERIMENT_VERDICT: %s', (_, first, second, verdict) => {
    const sheet = sheetWithOpener(2)
    logOf(sheet, first, second)
    const shown = okOf(sheet.experiments()).experiments[0]?.is
    const cells = (tab: string): Cell[][] => sheet.ports.workbook.read(tab) ?? []
    const tabs = { touches: cells('Touches'), experiments: cells('Experiments'), rules: cells('Rules') }
    const answer = call('EXPERIMENT_VERDICT', { ...tabs, name: 'Opener' })
    const [, [words, effect, low, high, needed] = []] = answer as Cell[][]
    expect(shown?.verdict).toBe(verdict)
    expect(String(words)).toMatch(
      { open: /^not enough/, second: /^Ask for help better/, first: /^Plain better/ }[verdict] ?? /$^/,
    )
    expect(shown?.needed).toBe(needed)
    const said = [shown?.look?.effect, shown?.look?.low, shown?.look?.high].map((one) =>
      one === undefined || one === null ? '' : Math.round(one * 1e6) / 1e6,
    )
    expect(said).toEqual([effect, low, high])
  })

  it('names calls without an arm, several that run at once, and a line that cannot be used', () => {
    const sheet = sheetWithOpener(3)
    const { id } = sheet.card('Person 0')
    okOf(sheet.logBatch([{ key: 'k', id, outcome: 'Reached' }]))
    sheet.ports.workbook.append('Experiments', [
      ['Hour', 'hour', 'early, late', 'Reached', 0.1, 100, '', 'running'],
      ['Talk', 'call length', 'short, long', 'Reached', 0.1, 100, '', ''],
    ])
    const page = okOf(sheet.experiments())
    expect(page.armless).toBe(1)
    expect(page.running).toBe('Opener')
    expect(page.experiments.map(({ is }) => is?.isRunning)).toEqual([true, true, true])
    expect(page.experiments[2]?.problems.join()).toContain('follows from how a call went')
  })

  it('is nothing on a sheet that was not set up, and reads a sheet that never tried anything', () => {
    const sheet = sheetToCall(2)
    expect(okOf(sheet.experiments())).toMatchObject({ experiments: [], running: '', armless: 0 })
    sheet.setRule('pipeline', '')
    expect(problemOf(sheet.experiments())).not.toBe('')
  })
})

describe('what the panel sends', () => {
  it.each<[string, Partial<NewExperiment>]>([
    ['what follows from a call', { variable: 'call length' }],
    ['one way twice', { arms: ['A', ' a '] }],
    ['ways that the tab cannot hold', { arms: ['A, B', 'C'] }],
    ['no outcome that there is', { success: ['Sold the moon'] }],
    ['no difference', { smallestEffect: 0 }],
    ['no calls', { plannedCalls: 1 }],
    ['no name', { name: ' ' }],
  ])('is refused: %s', (_, part) => {
    expect(experimentRequest({ is: 'started', experiment: { ...OPENER, ...part } })).toMatchObject({
      code: 'bad request',
    })
  })

  it('is taken where it can be used', () => {
    expect(experimentRequest({ is: 'started', experiment: { ...OPENER, more: 1 } })).toEqual({
      is: 'started',
      experiment: OPENER,
    })
    expect(experimentRequest({ is: 'stopped', name: 'Opener' })).toEqual({ is: 'stopped', name: 'Opener' })
    expect(experimentRequest({ is: 'burnt', name: 'Opener' })).toMatchObject({ code: 'bad request' })
    expect(experimentRequest(null)).toMatchObject({ code: 'bad request' })
  })
})
