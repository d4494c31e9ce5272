// Deciding some persons' rows alone gives for them what deciding the whole pipeline gives.
import fc from 'fast-check'
import { readCadence } from '../../src/core/cadence/cadence'
import { NO_PLAN } from '../../src/core/cadence/plan'
import type { Cell } from '../../src/core/cells/cell'
import { decide, outputCells } from '../../src/core/decide'
import { PipelineView } from '../../src/core/pipeline/pipeline-view'
import { ledgerOf, pipelineOf } from '../support/pipeline'

const HEADERS = [
  'Touchline ID',
  'Name',
  'Email',
  'Stage',
  'Value',
  'Created',
  'Decision date',
  'Promised',
  'Benched',
  'Will they buy?',
]
const some = (...words: string[]) => fc.constantFrom(...words)
const row = fc.tuple(
  some('Ann', 'Bob', ''),
  some('a@x.com', 'b@x.com', 'c@x.com', ''),
  some('Demo', 'Won', 'Lost', ''),
  fc.constantFrom<Cell>('', 900, 90_000, '1.500', '2,5', 'much'),
  fc.constantFrom<Cell>('', '2025-11-05', '2026-03-01', new Date('2026-02-03')),
  fc.constantFrom<Cell>(
    '',
    '2026-02-01',
    '2026-03-20',
    '03/04/2026',
    '14/3/2026',
    'soon',
    new Date('2026-03-15'),
  ),
  fc.constantFrom<Cell>('', '2026-03-09', 'next week', new Date('2026-03-12')),
  some('', 'bench 2026-02-01', 'long-term 2026-02-01'),
  some('', 'yes', 'never'),
)
const touched = fc.record({
  lastTouch: some('', '2026-02-20'),
  lastCounted: some('', '2026-02-20'),
  lastProgress: some('', '2026-02-25'),
})

describe('deciding some persons alone', () => {
  it('gives their rows what the whole pipeline gives them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, touched), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.boolean(),
        (rows, pick, clockStopped) => {
          const subject = pipelineOf({
            headers: HEADERS,
            rows: rows.map(([cells], at) => [`T${at}`, ...cells]),
          })
          const facts = Object.fromEntries(rows.map(([, line], at) => [at, line]))
          const { pipeline, persons, book } = subject
          const person = persons.of[pick % rows.length]
          const own = [...persons.of.keys()].filter((at) => persons.of[at] === person)
          const decided = (view: typeof pipeline) =>
            decide({
              ...{ ...subject, pipeline: view, ledger: ledgerOf(rows.length, facts), clockStopped },
              ...{ cadence: readCadence(null, book), profiles: new Map(), plan: NO_PLAN },
            })
          const [whole, alone] = [decided(pipeline), decided(new PipelineView(pipeline, own))]
          for (const at of own) {
            expect(outputCells(pipeline, alone, at)).toEqual(outputCells(pipeline, whole, at))
            expect(alone.verdicts.facts[at]).toEqual(whole.verdicts.facts[at])
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
