// The lines of the tab Undo: cells to the byte, batches of 30 days, the sprint, and how often later was said.
import fc from 'fast-check'
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import {
  type CourtVerb,
  cellCode,
  coded,
  decisionLine,
  isSameCode,
  keptUndo,
  latersOf,
  sprintIn,
  sprintLine,
  type UndoLine,
  undoBatches,
  undoCells,
  undoLines,
} from '../../../src/core/ledger/undo-lines'
import { headersOf, UNDO } from '../../../src/core/tabs/schema'
import { on, UTC } from '../../support/pipeline'

const cell = (part: Partial<UndoLine>): UndoLine => ({
  batch: 'k1',
  when: on('2026-03-04 12:00'),
  tab: 'Deals',
  id: 'a',
  header: 'Benched',
  before: '',
  after: 't:bench',
  ...part,
})
const said = (id: string, verb: CourtVerb, when = '2026-03-04 12:00', inSprint = false): UndoLine =>
  decisionLine(`k ${id} ${when}`, on(when), id, verb, inSprint)
const FIGURES = { open: 5, claimed: 1900.5, surviving: 900, survivingRows: 1 }

describe('a cell as text', () => {
  it.each<[Cell, string]>([
    ['', ''],
    ['bench 2026-03-04', 't:bench 2026-03-04'],
    [' two  blanks\n', 't: two  blanks\n'],
    ['n:7', 't:n:7'],
    ['true', 't:true'],
    [true, 'b:true'],
    [false, 'b:false'],
    [46_085, 'n:46085'],
    [-0.1, 'n:-0.1'],
    [new Date(Date.UTC(2026, 2, 4)), 'd:46085'],
  ])('%p is %s', (value, code) => {
    expect(cellCode(value, UTC)).toBe(code)
  })

  it('gives every text and number back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), (value) => {
        expect(coded(cellCode(value, UTC))).toEqual({ kind: 'cell', cell: Object.is(value, -0) ? 0 : value })
      }),
    )
  })

  it('tells formulas and days apart', () => {
    expect(coded(cellCode(7, UTC, '=3+4'))).toEqual({ kind: 'formula', formula: '=3+4' })
    expect(coded('d:46085.5')).toEqual({ kind: 'day', serial: 46_085.5 })
  })

  it('is the same as its serial number for a day, and as nothing else', () => {
    expect(isSameCode('d:46085', 'n:46085')).toBe(true)
    expect([
      isSameCode('d:46085', 'n:46085.5'),
      isSameCode('t:46085', 'n:46085'),
      isSameCode('', 't:'),
    ]).toEqual([false, false, false])
  })
})

describe('the tab', () => {
  it('reads what it was written, in order, and leaves blank lines out', () => {
    const lines = [said('a', 'park'), cell({ before: 't:=1+1' }), sprintLine('s', on('2026-03-04'), FIGURES)]
    const table = tableOf(UNDO.name, [
      headersOf(UNDO),
      undoCells(lines[0] as UndoLine),
      [],
      ...lines.slice(1).map(undoCells),
    ])
    const read = undoLines(table, UTC)
    expect(read.map(({ when, ...rest }) => ({ ...rest, when: Math.round(when * 1440) }))).toEqual(
      lines.map(({ when, ...rest }) => ({ ...rest, when: Math.round(when * 1440) })),
    )
  })

  it('keeps 30 days, a year of later, and the sprint that was begun last', () => {
    const today = on('2026-06-01')
    const lines = [
      sprintLine('s0', on('2026-01-01'), FIGURES),
      said('old', 'keep', '2026-01-01', true),
      sprintLine('s1', on('2026-03-01'), FIGURES),
      said('a', 'park', '2026-03-01', true),
      cell({ when: on('2026-03-01') }),
      said('b', 'later', '2026-03-01'),
      said('c', 'later', '2025-05-31'),
      said('d', 'park', '2026-05-02'),
      said('e', 'park', '2026-05-01'),
    ]
    expect(keptUndo(lines, today).map(({ id, header }) => id || header)).toEqual(['sprint', 'a', 'b', 'd'])
  })
})

describe('batches', () => {
  it('are those that changed a cell, the newest first, each with the rows that were decided on', () => {
    const decide = (batch: string, id: string): UndoLine => ({ ...said(id, 'park'), batch })
    const lines = [
      decide('k1', 'a'),
      decide('k1', 'b'),
      cell({}),
      said('c', 'later'),
      decide('k2', 'd'),
      cell({ batch: 'k2', tab: 'Ledger' }),
      { ...decide('k0', 'z'), when: on('2026-02-01') },
      cell({ batch: 'k0', when: on('2026-02-01') }),
    ]
    expect(undoBatches(lines, on('2026-03-04')).map(({ batch, ids }) => [batch, ids])).toEqual([
      ['k2', ['d']],
      ['k1', ['a', 'b']],
    ])
  })
})

describe('the sprint', () => {
  it('has been to those decided on since it began', () => {
    const lines = [
      said('x', 'keep', '2026-03-01', true),
      sprintLine('s', on('2026-03-02'), FIGURES),
      said('a', 'park', '2026-03-02', true),
      said('b', 'park', '2026-03-02'),
    ]
    expect(sprintIn(lines)).toEqual({ before: FIGURES, seen: new Set(['a']) })
  })

  it('is none before the first', () => {
    expect(sprintIn([said('a', 'park')])).toBeNull()
  })
})

describe('later', () => {
  it('counts until the row is decided on; a contact decides nothing', () => {
    const lines = [
      said('a', 'later'),
      said('a', 'spoke'),
      said('a', 'later'),
      said('b', 'later'),
      said('b', 'keep'),
    ]
    expect([...latersOf(lines)]).toEqual([['a', 2]])
  })
})
