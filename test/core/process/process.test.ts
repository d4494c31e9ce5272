// The Process and Steps tabs as they are read, and what to do while there is no process (D1).
import type { Cell } from '../../../src/core/cells/cell'
import { processBanner, readProcess, readSteps } from '../../../src/core/process/process'
import { PROCESS, STEPS } from '../../../src/core/tabs/schema'
import { book, on, pipelineOf, TODAY, tabOf, UTC } from '../../support/pipeline'

type Lines = readonly Readonly<Record<string, Cell>>[]

const processOf = (lines: Lines, rules = book()) => readProcess(tabOf(PROCESS, lines), rules)
const LINES: Lines = [
  { stage: 'Lead', step: 'Call' },
  { stage: 'Demo', step: 'Show', exitFact: 'they liked it' },
  { stage: '', step: 'Ask budget', required: 'no' },
]
const stages = (orders: readonly (readonly [string, Cell])[]) =>
  book(
    {},
    orders.map(([rule, unit]) => ({ id: 'stage', rule, value: 'open', unit })),
  )

describe('the process', () => {
  it('has its steps in the order of their stages, a blank stage being that of the line above', () => {
    expect(processOf(LINES).steps).toEqual([
      { stage: 'Lead', step: 'Call', isRequired: true, exitFact: '', place: 0, line: 2 },
      { stage: 'Demo', step: 'Show', isRequired: true, exitFact: 'they liked it', place: 1, line: 3 },
      { stage: 'Demo', step: 'Ask budget', isRequired: false, exitFact: '', place: 1, line: 4 },
    ])
  })

  it('follows the order of Rules if every stage has one there, else its own', () => {
    const [both, one] = [
      stages([
        ['demo', 1],
        ['Lead', 2],
      ]),
      stages([['Demo', 1]]),
    ]
    expect(processOf(LINES, both).stages).toEqual(['Demo', 'Lead'])
    expect(processOf(LINES, both).steps.map(({ step }) => step)).toEqual(['Show', 'Ask budget', 'Call'])
    expect(processOf(LINES, one).stages).toEqual(['Lead', 'Demo'])
  })

  it('knows where a stage stands that has no steps, by Rules only', () => {
    const rules = stages([
      ['Lead', 1],
      ['Demo', 3],
      ['Intro', 2],
      ['First', 0],
    ])
    const { placeOf } = processOf(LINES, rules)
    expect(['lead', 'Intro', 'DEMO', 'First', 'Haggling'].map(placeOf)).toEqual([0, 0.5, 1, -0.5, Number.NaN])
    expect(processOf(LINES).placeOf('Intro')).toBeNaN()
  })

  it('leaves out a step without a stage and one that is there twice, and says where', () => {
    const { steps, problems } = processOf([
      { step: 'Call' },
      { stage: 'Lead', step: 'Call' },
      { stage: 'lead', step: 'CALL' },
      { stage: 'Lead', step: '', required: 'no' },
      { stage: 'Lead', step: 'Write', required: 'perhaps' },
    ])
    expect(steps.map(({ step, isRequired }) => [step, isRequired])).toEqual([
      ['Call', true],
      ['Write', true],
    ])
    expect(problems.map(({ row, header }) => `${row} ${header}`)).toEqual(['2 Stage', '4 Step', '6 Required'])
  })

  it('while it is empty, a banner says what to do', () => {
    expect(processBanner(processOf([]))).toMatch(/on the Process tab .* weekly review \(D1\)$/)
    expect(processBanner(readProcess(null, book()))).not.toBe('')
    expect(processBanner(processOf(LINES))).toBe('')
  })
})

describe('the steps done', () => {
  const { pipeline } = pipelineOf({
    headers: ['Touchline ID', 'Name'],
    rows: [
      ['a', 'Ann'],
      ['', 'Bob'],
      ['a', 'Cy'],
    ],
  })
  const done = (lines: Lines, process = processOf(LINES)) => {
    const { has, problems } = readSteps(tabOf(STEPS, lines), process, pipeline, UTC, on(TODAY))
    const all = [0, 1, 2].flatMap((row) =>
      process.steps.flatMap((_, step) => (has(row, step) ? [`${row}.${step}`] : [])),
    )
    return { all, problems }
  }

  it('belong to the first row of their id, and to the step of their stage and name', () => {
    expect(
      done([
        { id: 'a', stage: 'LEAD', step: 'call', doneOn: '2026-03-04' },
        { id: '', stage: 'Lead', step: 'Call', doneOn: '2026-03-04' },
        { id: 'zz', stage: 'Lead', step: 'Call', doneOn: '2026-03-04' },
        { id: 'Bob', stage: 'Lead', step: 'Call', doneOn: '2026-03-04' },
        { id: 'a', stage: '', step: '' },
      ]).all,
    ).toEqual(['0.0'])
  })

  it('may lack stage and day; a day after today is only intended', () => {
    expect(done([{ id: 'a', step: 'Show' }]).all).toEqual(['0.1'])
    expect(done([{ id: 'a', step: 'Show', doneOn: '2026-03-05' }]).all).toEqual([])
  })

  it('without a stage mean the first step of that name', () => {
    const twice = processOf([...LINES, { stage: 'Proposal', step: 'Call' }])
    expect(done([{ id: 'a', step: 'Call' }], twice).all).toEqual(['0.0'])
    expect(done([{ id: 'a', stage: 'Proposal', step: 'Call' }], twice).all).toEqual(['0.3'])
  })

  it('report a step nobody knows and a day that cannot be read, by row', () => {
    const { all, problems } = done([
      { id: 'a', stage: 'Demo', step: 'Call' },
      { id: 'a', step: 'Show', doneOn: 'soon' },
    ])
    expect(all).toEqual(['0.1'])
    expect(problems.map(({ row, header }) => `${row} ${header}`)).toEqual(['3 Done on', '2 Step'])
  })
})
