// Which rows are spells, from when to when (EXACTLY, Forecast).
import { LOST, OPEN, spellsOf, WON } from '../../../src/core/forecast/spells'
import { type LedgerFacts, ledgerOf, on, pipelineOf, TODAY } from '../../support/pipeline'

const HEADERS = ['Name', 'Stage', 'Value', 'Created', 'Close date', 'Won date', 'Lost date', 'Benched']

type Given = Partial<Record<'stage' | 'created' | 'close' | 'won' | 'lost' | 'benched' | 'value', string>>

/** The spell of one row: its end, first and last day; null where it is none. */
function spellOf(given: Given, facts: LedgerFacts = {}) {
  const { stage = 'Demo', created = '', close = '', won = '', lost = '', benched = '', value = '' } = given
  const { pipeline } = pipelineOf({
    headers: HEADERS,
    rows: [['Ann Lee', stage, value, created, close, won, lost, benched]],
  })
  const { from, until, end } = spellsOf(pipeline, ledgerOf(1, { 0: facts }), on(TODAY))
  return Number.isNaN(from[0]) ? null : [end[0], from[0], until[0]]
}

const CREATED = on('2026-01-05')
const NEVER = Number.POSITIVE_INFINITY

it.each<[string, Given, LedgerFacts, ReturnType<typeof spellOf>]>([
  ['open since it was created', { created: '2026-01-05' }, {}, [OPEN, CREATED, NEVER]],
  ['created today', { created: TODAY }, {}, [OPEN, on(TODAY), NEVER]],
  ['open since it was first seen', {}, { firstSeen: '2026-01-05' }, [OPEN, CREATED, NEVER]],
  ['of no known beginning', {}, {}, null],
  ['created in days to come', { created: '2026-03-05' }, {}, null],
  [
    'won on its day',
    { stage: 'Won', created: '2026-01-05', won: '2026-02-01', close: '2026-02-09' },
    {},
    [WON, CREATED, on('2026-02-01')],
  ],
  [
    'won on its close date',
    { stage: 'Won', created: '2026-01-05', close: '2026-02-09' },
    {},
    [WON, CREATED, on('2026-02-09')],
  ],
  [
    'won before the decision that was planned: on the day its stage changed',
    { stage: 'Won', created: '2026-01-05', close: '2026-05-01' },
    { stageSince: '2026-02-20' },
    [WON, CREATED, on('2026-02-20')],
  ],
  ['won on a day to come', { stage: 'Won', created: '2026-01-05', won: '2026-04-01' }, {}, null],
  ['won before it was created', { stage: 'Won', created: '2026-01-05', won: '2025-12-01' }, {}, null],
  ['won on no known day', { stage: 'Won', created: '2026-01-05' }, {}, null],
  ['won, and nothing else tells of its beginning', { stage: 'Won', won: '2026-02-01' }, {}, null],
  [
    'won on the day it was created',
    { stage: 'Won', created: '2026-01-05', won: '2026-01-05' },
    {},
    [WON, CREATED, CREATED],
  ],
  [
    'lost on its day',
    { stage: 'Lost', created: '2026-01-05', lost: '2026-02-02' },
    {},
    [LOST, CREATED, on('2026-02-02')],
  ],
  [
    'benched: lost on that day',
    { created: '2026-01-05', benched: 'bench 2026-02-03' },
    {},
    [LOST, CREATED, on('2026-02-03')],
  ],
  [
    'benched after it was won: lost on that day',
    { stage: 'Won', created: '2026-01-05', won: '2026-01-20', benched: 'long-term 2026-02-03' },
    {},
    [LOST, CREATED, on('2026-02-03')],
  ],
  ['benched on a day that nobody can read', { created: '2026-01-05', benched: 'bench' }, {}, null],
  [
    'back from the bench: never benched',
    { created: '2026-01-05' },
    { backSince: '2026-02-20' },
    [OPEN, CREATED, NEVER],
  ],
  ['created on a day that cannot be read', { created: 'ca. March' }, {}, null],
])('a row is a spell: %s', (_, given, facts, spell) => {
  expect(spellOf(given, facts)).toEqual(spell)
})

it('has no value where the cell says none', () => {
  const { pipeline } = pipelineOf({
    headers: HEADERS,
    rows: [
      ['Ann', 'Demo', 900, '2026-01-05', '', '', '', ''],
      ['Bob', 'Demo', 'much', '2026-01-05', '', '', '', ''],
    ],
  })
  expect([...spellsOf(pipeline, ledgerOf(2), on(TODAY)).value]).toEqual([900, 0])
})
