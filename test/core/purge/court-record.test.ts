// What became of rows that were parked this year.
import { courtRecord } from '../../../src/core/purge/court-record'
import { ledgerOf, on, pipelineOf } from '../../support/pipeline'

const ROWS = [
  ['Ann', 'Demo', 'bench 2026-01-10'],
  ['Bob', 'Demo', 'long-term 2026-02-10'],
  ['Cyd', 'Demo', 'bench 2025-12-31'],
  ['Dee', 'Demo', ''],
  ['Eli', 'Won', ''],
  ['Flo', 'Won', 'bench 2026-02-01'],
  ['Gus', 'Won', ''],
] as const

it('counts what stands parked since then, what came back, and what of it was won', () => {
  const { pipeline } = pipelineOf({ headers: ['Name', 'Stage', 'Benched'], rows: ROWS })
  const ledger = ledgerOf(ROWS.length)
  ledger.backSince[3] = on('2026-02-20')
  ledger.backSince[4] = on('2026-02-20')
  ledger.backSince[6] = on('2025-11-20')
  expect(courtRecord(pipeline, ledger, on('2026-01-01'), 0.05)).toEqual({
    parked: 5,
    back: 2,
    won: 2,
    isStrict: false,
  })
})

it('is empty where nothing was parked', () => {
  const { pipeline } = pipelineOf({ headers: ['Name', 'Stage', 'Benched'], rows: [['Ann', 'Demo', '']] })
  expect(courtRecord(pipeline, ledgerOf(1), on('2026-01-01'), 0.05)).toMatchObject({
    parked: 0,
    back: 0,
    won: 0,
  })
})

it.each([
  [19, 19, false],
  [20, 1, false],
  [20, 2, true],
])('of %i parked rows %i were won after all: too strict is %s', (parked, won, isStrict) => {
  const rows = Array.from({ length: parked }, (_, at) => [
    `Row ${at}`,
    at < won ? 'Won' : 'Demo',
    'bench 2026-01-10',
  ])
  const { pipeline } = pipelineOf({ headers: ['Name', 'Stage', 'Benched'], rows })
  expect(courtRecord(pipeline, ledgerOf(parked), on('2026-01-01'), 0.05).isStrict).toBe(isStrict)
})
