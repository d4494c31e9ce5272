// How long a sale usually takes: the middle of the won rows, said only where it does not fit the rules.
import { outlastsRules, usualSaleDays } from '../../../src/core/purge/usual-sale'
import { book, pipelineOf } from '../../support/pipeline'

const HEADERS = ['Name', 'Stage', 'Created', 'Close date', 'Won time']
const won = (created: string, closed: string, wonOn = '') => ['x', 'Won', created, closed, wonOn]
const of = (...rows: string[][]) => usualSaleDays(pipelineOf({ headers: HEADERS, rows }).pipeline)

describe('the usual sale', () => {
  it('is the middle of the days from created to won, by the won day, else the close date', () => {
    expect(
      of(
        won('2026-01-01', '2026-01-11'),
        won('2026-01-01', '2026-01-21'),
        won('2026-01-01', '2026-12-31', '2026-03-02'),
        won('2026-01-01', '2026-03-12'),
        won('2026-01-01', '2026-04-11'),
      ),
    ).toBe(60)
  })

  it('leaves out rows that are open, lost, without both days, or won before they were made', () => {
    const good = won('2026-01-01', '2026-01-31')
    expect(
      of(
        ...Array.from({ length: 5 }, () => good),
        ['x', 'Demo', '2020-01-01', '2026-01-01', ''],
        ['x', 'Lost', '2020-01-01', '2026-01-01', ''],
        won('', '2026-01-01'),
        won('2026-01-01', ''),
        won('2026-02-01', '2026-01-01'),
      ),
    ).toBe(30)
  })

  it('is unknown with fewer than five such rows', () => {
    expect(of(...Array.from({ length: 4 }, () => won('2026-01-01', '2026-01-31')))).toBeNaN()
  })
})

it('is worth a word where it is longer than P2.amber', () => {
  expect(outlastsRules(60.4, book())).toBe(true)
  expect(outlastsRules(60, book({ 'P2.amber': 70 }))).toBe(false)
  expect(outlastsRules(45, book())).toBe(false)
  expect(outlastsRules(Number.NaN, book())).toBe(false)
})
