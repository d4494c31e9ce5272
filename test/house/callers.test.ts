// What core decides, the product calls: an export that only tests use is dead, or waits for a screen that nobody built.
import { exportedIn, reachedNames } from '../support/reached'

/** Decided ahead of the screens that will ask for it: many arms at once, the year, minutes a prospect. */
const AHEAD = [
  'forecast/report-card#Bin calibrationOf',
  'forecast/simulated-year#YearInput SimulatedYear yearInput simulateYear YearNeeds yearNeeds Lever leversOf',
  'learning/experiment#nextArms',
  'process/year-plan#yearPlan yearPlanLines',
  'statistics/seeded#seeded',
  'time/fit-drift#minutesPerProspect',
].flatMap((line) => {
  const [file = '', names = ''] = line.split('#')
  return names.split(' ').map((name) => `src/core/${file}.ts#${name}`)
})

/** Called by what the build makes of sentences and tables (src/entry/*.mjs). */
const BUILT = ['src/core/words/said.ts#sayer', 'src/core/words/said.ts#tableIn']

const reached = reachedNames()

it('nothing that core exports is used by tests alone', () => {
  const uncalled = exportedIn('src/core').filter((name) => !reached.has(name))
  expect(uncalled.filter((name) => !BUILT.includes(name)).sort()).toEqual([...AHEAD].sort())
})

it('tells what the panel and cells call from what nobody names', () => {
  expect(reached.has('src/core/purge/verdict.ts#judge')).toBe(true)
  expect(reached.has('src/core/today/queue.ts#inSight')).toBe(true)
  expect(reached.has('src/core/purge/verdict.ts#nobody')).toBe(false)
})
