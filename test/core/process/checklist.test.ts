// The checklist of a row: what the panel shows of it is what PROCESS_CHECK gives (D2).
import fc from 'fast-check'
import { checklistOf } from '../../../src/core/process/checklist'
import { followedBy } from '../../../src/core/process/followed'
import { readProcess, readSteps } from '../../../src/core/process/process'
import { PROCESS, STEPS } from '../../../src/core/tabs/schema'
import { call } from '../../support/functions'
import { book, on, pipelineOf, TODAY, tabOf, UTC } from '../../support/pipeline'

const LINES = [
  { stage: 'Lead', step: 'Call' },
  { stage: 'Demo', step: 'Show', exitFact: 'they liked it' },
  { stage: 'Demo', step: 'Note', required: 'no' },
  { stage: 'Proposal', step: 'Offer' },
]
const HEADERS = ['Touchline ID', 'Name', 'Stage']
type Done = Readonly<Record<string, string>>

const known = (rows: readonly (readonly string[])[], done: readonly Done[]) => {
  const { pipeline } = pipelineOf({ headers: HEADERS, rows })
  const [process, table] = [readProcess(tabOf(PROCESS, LINES), book()), tabOf(STEPS, done)]
  return { pipeline, process, table, zone: UTC, today: on(TODAY) }
}

it('says of each step where it lies, whether it is done, by whom and when', () => {
  const done = [
    { id: 'a', stage: 'Lead', step: 'call', doneOn: '2026-02-01', owner: 'Eva' },
    { id: 'b', step: 'Show' },
    { id: 'a', stage: 'Lead', step: 'Call', doneOn: '2026-02-03', owner: 'Max' },
    { id: 'a', step: 'Offer', doneOn: '2026-04-01' },
  ]
  const { steps, ...rest } = checklistOf(known([['a', 'Ann', 'Demo']], done), 0)
  expect(rest).toEqual({ stage: 'Demo', share: 0.5, isPlaced: true, skipped: -1 })
  expect(steps.map(({ step, lies, isDone }) => `${step} ${lies} ${isDone}`)).toEqual([
    ...['Call behind true', 'Show here false', 'Note here false', 'Offer ahead false'],
  ])
  expect(steps[0]).toMatchObject({ on: '2026-02-03', owner: 'Max', lines: [2, 4] })
  expect(steps[1]).toMatchObject({ exitFact: 'they liked it', on: '', owner: '', lines: [] })
})

it.each([
  ['Lost', 'Lost'],
  ['Haggling', 'Haggling'],
])('of a row at %s nothing is asked', (_, stage) => {
  const found = checklistOf(known([['a', 'Ann', stage]], []), 0)
  expect(found).toMatchObject({ stage, share: Number.NaN, isPlaced: false, skipped: -1 })
  expect(found.steps.map(({ lies }) => lies)).not.toContain('behind')
})

it('gives the share and the skipped step that PROCESS_CHECK gives, whatever is done', () => {
  const stages = fc.constantFrom('Lead', 'Demo', 'Proposal', 'Won', 'Lost', 'Haggling', '')
  const ticks = fc.uniqueArray(fc.constantFrom(...LINES.map(({ step }) => step)))
  fc.assert(
    fc.property(fc.array(fc.tuple(stages, ticks), { minLength: 1, maxLength: 5 }), (people) => {
      const rows = people.map(([stage], at) => [`t${at}`, `P${at}`, stage])
      const done = people.flatMap(([, steps], at) => steps.map((step) => ({ id: `t${at}`, step })))
      const input = known(rows, done)
      const process = [
        ['Stage', 'Step', 'Required'],
        ...LINES.map((one) => [one.stage, one.step, one.required ?? '']),
      ]
      const steps = [['Touchline ID', 'Step'], ...done.map(({ id, step }) => [id, step])]
      const [, ...given] = call('PROCESS_CHECK', { rows: [HEADERS, ...rows], process, steps }) as unknown[][]
      people.forEach((_, row) => {
        const { share, skipped, isPlaced } = checklistOf(input, row)
        const [cell, word] = given[row] ?? []
        expect(cell === '' ? Number.NaN : cell).toBe(share)
        if (isPlaced) expect(word).toBe(input.process.steps[skipped]?.step ?? '')
      })
    }),
    { numRuns: 40 },
  )
})

it('of all open rows counts what is done, what is skipped first, and who stands outside the process', () => {
  const rows = [
    ['a', 'Ann', 'Demo'],
    ['b', 'Bob', 'Proposal'],
    ['c', 'Cy', 'Haggling'],
    ['d', 'Di', 'Won'],
  ]
  const { pipeline, process, table } = known(rows, [{ id: 'b', step: 'Show' }])
  const done = readSteps(table, process, pipeline, UTC, on(TODAY))
  expect(followedBy(pipeline, process, done)).toEqual({
    ...{ rows: 2, strayed: 1, required: 5, done: 1, skipped: [2, 0, 0, 0] },
  })
})
