// Why the pace is low: back to basics, the plan or the market, too early, or no baseline to say it by (D3).

import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { diagnosisLines } from '../../../src/core/functions/diagnosis-words'
import { diagnose } from '../../../src/core/process/diagnosis'
import { processBanner, readProcess, readSteps } from '../../../src/core/process/process'
import { PROCESS, STEPS } from '../../../src/core/tabs/schema'
import { book, on, pipelineOf, TODAY, tabOf, touchesOf, UTC } from '../../support/pipeline'

const ago = (days: number): string => isoDay(on(TODAY) - days)
const LINES = [
  { stage: 'Lead', step: 'Call' },
  { stage: 'Demo', step: 'Show' },
  { stage: 'Demo', step: 'Budget' },
  { stage: 'Offer', step: 'Send' },
]
const STEP_NAMES = LINES.map(({ step }) => step)

/** A deal: its stage, the days since it was won or last touched, and the steps it did. */
interface Deal {
  readonly stage: string
  readonly daysAgo: number
  readonly steps: readonly string[]
  /** What its call took. */
  readonly minutes?: number
}
const deals = (count: number, deal: (at: number) => Deal): Deal[] =>
  Array.from({ length: count }, (_, at) => deal(at))
/** One sale a week, from so many days ago back, with every step done unless told. */
const sales = (count: number, from: number, steps: readonly string[] = STEP_NAMES): Deal[] =>
  deals(count, (at) => ({ stage: 'Won', daysAgo: from + at * 7, steps }))
const open = (count: number, steps: readonly string[], stage = 'Offer'): Deal[] =>
  deals(count, (at) => ({ stage, daysAgo: 3 + at, steps }))

function diagnosisOf(given: readonly Deal[], numbers: Record<string, Cell> = {}, lines = LINES) {
  const rules = book(numbers)
  const rows = given.map(({ stage, daysAgo }, at): Cell[] => [
    ...[`i${at}`, `P${at}`, stage, stage === 'Won' ? ago(daysAgo) : ''],
  ])
  const subject = pipelineOf({ headers: ['Touchline ID', 'Name', 'Stage', 'Won date'], rows, rules })
  const process = readProcess(tabOf(PROCESS, lines), rules)
  const steps = given.flatMap((deal, at) => deal.steps.map((step) => ({ id: `i${at}`, step })))
  const touches = given.map(({ daysAgo, minutes = '' }, at) => ({
    when: ago(daysAgo),
    id: `i${at}`,
    medium: 'Call',
    minutes,
  }))
  const diagnosis = diagnose({
    ...subject,
    process,
    done: readSteps(tabOf(STEPS, steps), process, subject.pipeline, UTC, subject.today),
    touches: touchesOf(touches),
  })
  return diagnosisLines(diagnosis, processBanner(process))
}
const followed = open(5, ['Call', 'Show', 'Budget'])
const slipped = open(5, ['Call', 'Show'])

describe('the branch', () => {
  it('is that nothing is low while sales keep up', () => {
    const { branch, evidence } = diagnosisOf([...sales(30, 6), ...slipped])
    expect(branch).toBe('On pace')
    expect(evidence[0]).toBe('Sales a week: 1 then (24 in 24 weeks), 1 now (6 in 6 weeks): not below')
  })

  it('is hours first where fewer minutes are proven than T2.week asks for, whatever the process', () => {
    const called = (minutes: number): Deal[] => slipped.map((deal) => ({ ...deal, minutes }))
    const { branch, evidence } = diagnosisOf([...sales(20, 48), ...called(60)])
    expect(branch).toBe('Hours first')
    expect(evidence.at(-1)).toBe(
      'Prospecting minutes a week: 50 of 360 proven in the last 6 weeks: put the hours in before you change process or plan',
    )
    const enough = diagnosisOf([...sales(20, 48), ...called(432)])
    expect(enough.branch).toBe('Back to basics')
    expect(enough.evidence).toContain('Prospecting minutes a week: 360 of 360 proven in the last 6 weeks')
  })

  it('leaves minutes with customers out of the hours', () => {
    const won: Deal = { stage: 'Won', daysAgo: 20, steps: STEP_NAMES, minutes: 1000 }
    const { evidence } = diagnosisOf([...sales(30, 48), won, ...slipped])
    expect(evidence).toContainEqual(expect.stringContaining('0 of 360 proven'))
  })

  it('is back to basics where less of the process is followed than then, and names the steps', () => {
    const { branch, evidence } = diagnosisOf([...sales(20, 48), ...slipped])
    expect(branch).toBe('Back to basics')
    expect(evidence.slice(-2)).toEqual([
      'Required steps done: 100 % (80 of 80) then, 67 % (10 of 15) now',
      'Do again: Budget (Demo), 100 % (20 of 20) then, 0 % (0 of 5) now',
    ])
  })

  it('is back to basics at once, not only after the weeks', () => {
    expect(diagnosisOf([...sales(20, 13), ...slipped]).branch).toBe('Back to basics')
  })

  it('is to revise where the process is followed and the pace low for D3.weeks, and names the stage that leaks', () => {
    const lost = deals(4, (at) => ({ stage: 'Lost', daysAgo: 5 + at, steps: ['Call', 'Show', 'Budget'] }))
    const { branch, evidence } = diagnosisOf([...sales(20, 48), ...followed, ...lost])
    expect(branch).toBe('The plan or the market: revise')
    expect(evidence[evidence.length - 1]).toBe(
      'The stage that leaks: Demo, rows that went on: 100 % (20 of 20) then, 56 % (5 of 9) now',
    )
  })

  it('says so where no stage leaks more than before', () => {
    const { evidence } = diagnosisOf([...sales(20, 48), ...followed])
    expect(evidence[evidence.length - 1]).toMatch(/^No stage leaks more than before/)
  })

  it('is too early where the process is followed and the weeks are not over', () => {
    const { branch, evidence } = diagnosisOf([...sales(20, 20), ...followed])
    expect(branch).toBe('Too early')
    expect(evidence[evidence.length - 1]).toMatch(/look again in 4 weeks \(D3\.weeks is 6\)$/)
  })

  it('follows D3.weeks', () => {
    const low = [...sales(20, 20), ...followed]
    expect(diagnosisOf(low, { 'D3.weeks': 2 }).branch).toBe('The plan or the market: revise')
  })

  it('does not hold the steps of its own stage against a row', () => {
    const { branch } = diagnosisOf([...sales(20, 48), ...open(5, ['Call'], 'Demo')])
    expect(branch).toBe('The plan or the market: revise')
  })

  it('compares with the user’s own then: as little followed as ever is not a slip', () => {
    const loose = ['Call', 'Show', 'Send']
    expect(diagnosisOf([...sales(20, 48, loose), ...slipped]).evidence).toContain(
      'Required steps done: 75 % (60 of 80) then, 67 % (10 of 15) now',
    )
    expect(diagnosisOf([...sales(20, 48, ['Call', 'Show']), ...slipped]).branch).toBe(
      'The plan or the market: revise',
    )
  })
})

describe('without a baseline it judges nothing, and names what is missing', () => {
  const unknown = (diagnosis: ReturnType<typeof diagnosisOf>): string => {
    expect(diagnosis.branch).toBe('No baseline yet')
    return diagnosis.evidence[diagnosis.evidence.length - 1] ?? ''
  }

  it('too few sales, or too short a record', () => {
    expect(unknown(diagnosisOf([...sales(4, 48), ...followed]))).toBe(
      'No baseline of sales: records before the last 6 weeks reach back 4 weeks, 6 are needed',
    )
    const rare = deals(4, (at) => ({ stage: 'Won', daysAgo: 50 + at * 30, steps: STEP_NAMES }))
    expect(unknown(diagnosisOf(rare))).toMatch(/4 won rows with a day lie before .* 5 are needed$/)
    expect(unknown(diagnosisOf([]))).toMatch(/reach back 0 weeks/)
  })

  it('won rows without a day', () => {
    const subject = pipelineOf({ headers: ['Name', 'Stage'], rows: [['Ann', 'Won']] })
    const process = readProcess(null, subject.book)
    const done = readSteps(null, process, subject.pipeline, UTC, subject.today)
    const touches = touchesOf([])
    const diagnosis = diagnose({ ...subject, process, done, touches })
    expect(unknown(diagnosisLines(diagnosis, processBanner(process)))).toBe(
      '1 won row without a won day: fill it in, so that they count',
    )
  })

  it('no process, no steps logged then, nobody past a stage now', () => {
    expect(unknown(diagnosisOf([...sales(20, 48), ...followed], {}, []))).toMatch(
      /on the Process tab .*\(D1\)$/,
    )
    expect(unknown(diagnosisOf([...sales(20, 48, []), ...followed]))).toMatch(
      /^No baseline of steps: none was logged/,
    )
    expect(unknown(diagnosisOf([...sales(20, 48), ...open(3, [], 'Lead')]))).toMatch(
      /^No row worked on in the last 6 weeks has passed a stage/,
    )
  })
})

describe('the evidence', () => {
  it('shows the touches then and now, and how likely so few sales are by chance', () => {
    const { evidence } = diagnosisOf([...sales(20, 48), ...followed])
    expect(evidence.slice(0, 3)).toEqual([
      'Sales a week: 1 then (20 in 20 weeks), 0 now (0 in 6 weeks): below for 6 weeks',
      'So few come by chance alone in 1 of 100 such stretches',
      'Touches a week: 1 then, 0.8 now',
    ])
    expect(diagnosisOf([...sales(20, 20), ...followed]).evidence[1]).toMatch(
      /in \d+ of 100 such stretches: take it as a hint, not as proof$/,
    )
  })

  it('names at most three steps, the worst first', () => {
    const { evidence } = diagnosisOf([...sales(20, 48), ...open(4, ['Show']), ...open(1, ['Call', 'Show'])])
    expect(evidence.filter((line) => line.startsWith('Do again'))).toEqual([
      'Do again: Budget (Demo), 100 % (20 of 20) then, 0 % (0 of 5) now',
      'Do again: Call (Lead), 100 % (20 of 20) then, 20 % (1 of 5) now',
    ])
  })
})
