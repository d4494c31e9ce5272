// Each row against the process: the share of the steps up to its stage, and the first one skipped (D2).
import fc from 'fast-check'
import { readProcess, readSteps } from '../../../src/core/process/process'
import { checker, stagePlaces } from '../../../src/core/process/process-check'
import { PROCESS, STEPS } from '../../../src/core/tabs/schema'
import { book, on, pipelineOf, TODAY, tabOf, UTC } from '../../support/pipeline'

const STAGES = ['Lead', 'Demo', 'Proposal']
const LINES = [
  { stage: 'Lead', step: 'Call' },
  { stage: 'Demo', step: 'Show' },
  { stage: 'Demo', step: 'Note', required: 'no' },
  { stage: 'Demo', step: 'Budget' },
  { stage: 'Proposal', step: 'Offer' },
]
const ALL = LINES.map(({ step }) => step)

/** `done of required`, then the skipped step, of a row at a stage that has done these steps. */
function check(stage: string, done: readonly string[], rules = book(), status = ''): string {
  const { pipeline } = pipelineOf({
    headers: ['Touchline ID', 'Name', 'Stage', 'Status'],
    rows: [['a', 'Ann', stage, status]],
    rules,
  })
  const process = readProcess(tabOf(PROCESS, LINES), rules)
  const lines = done.map((step) => ({ id: 'a', step }))
  const steps = readSteps(tabOf(STEPS, lines), process, pipeline, UTC, on(TODAY))
  const [place = Number.NaN] = stagePlaces(pipeline, process)
  if (Number.isNaN(place)) return 'no place'
  const found = checker(process, steps)(0, place)
  return `${found.done} of ${found.required} ${process.steps[found.skipped]?.step ?? ''}`.trim()
}

describe('a row', () => {
  it('is held to the required steps up to its stage, that one included', () => {
    expect(check('Demo', ['Call', 'Show'])).toBe('2 of 3')
    expect(check('Proposal', ALL)).toBe('4 of 4')
    expect(check('Lead', ALL)).toBe('1 of 1')
  })

  it('skipped the first undone step of an earlier stage', () => {
    expect(check('Demo', [])).toBe('0 of 3 Call')
    expect(check('Proposal', ['Call'])).toBe('1 of 4 Show')
  })

  it('skipped a step of its own stage only where a later one is done, an optional one too', () => {
    expect(check('Demo', ['Call'])).toBe('1 of 3')
    expect(check('Demo', ['Call', 'Budget'])).toBe('2 of 3 Show')
    expect(check('Demo', ['Call', 'Note'])).toBe('1 of 3 Show')
    expect(check('Demo', ['Call', 'Show', 'Budget'])).toBe('3 of 3')
  })

  it('has the whole process behind it once won, and no place once lost', () => {
    expect(check('Won', ['Call', 'Show', 'Budget'])).toBe('3 of 4 Offer')
    expect(check('Lost', ALL)).toBe('no place')
  })

  it('stands where its status says when it has no stage, and nowhere without either', () => {
    expect(check('', ['Call'], book(), 'demo')).toBe('1 of 3')
    expect(check('', ALL)).toBe('no place')
    expect(check('Haggling', ALL)).toBe('no place')
  })

  it('between two stages by Rules has passed the one before', () => {
    const orders = [...STAGES, 'Trial', 'Cold'].map((rule, at) => ({
      ...{ id: 'stage', rule, value: 'open', unit: [1, 2, 4, 3, 0][at] },
    }))
    expect(check('Trial', ['Call'], book({}, orders))).toBe('1 of 3 Show')
    expect(check('Cold', [], book({}, orders))).toBe('0 of 0')
  })
})

it('has nothing skipped exactly where every required step before the last done one, or before its stage, is done', () => {
  fc.assert(
    fc.property(fc.subarray(ALL), fc.constantFrom(...STAGES), (done, stage) => {
      const place = STAGES.indexOf(stage)
      const within = LINES.filter((line) => STAGES.indexOf(line.stage) <= place)
      const last = within.reduce((at, { step }, index) => (done.includes(step) ? index : at), -1)
      const passed = within.filter((line, at) => at < last || STAGES.indexOf(line.stage) < place)
      const skipped = passed.find(({ step, required }) => required !== 'no' && !done.includes(step))
      const needed = within.filter(({ required }) => required !== 'no')
      const met = needed.filter(({ step }) => done.includes(step)).length
      expect(check(stage, done)).toBe(`${met} of ${needed.length} ${skipped?.step ?? ''}`.trim())
    }),
  )
})
