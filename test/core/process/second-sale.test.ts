// Won is the beginning: the second sale's day, how many buy again, and who paid the full price (D5).
import { secondSales } from '../../../src/core/process/second-sale'
import { on, pipelineOf, TODAY } from '../../support/pipeline'

const HEADERS = ['Name', 'Stage', 'Value', 'Second sale', 'Discount', 'E-mail']
type Row = readonly (string | number)[]

function salesOf(rows: readonly Row[], headers: readonly string[] = HEADERS) {
  const { pipeline, persons } = pipelineOf({ headers, rows })
  return secondSales(pipeline, persons, on(TODAY))
}
const states = (rows: readonly Row[]): string[] =>
  salesOf(rows).customers.map(({ row, state }) => `${row} ${state}`)

it('is due from its day on, and missing where nobody set one', () => {
  expect(
    states([
      ['Ann', 'Won', 1, '2026-03-04'],
      ['Bob', 'Won', 1, '2026-03-05'],
      ['Cy', 'Won', 1, ''],
      ['Di', 'Demo', 1, '2026-03-01'],
      ['Ed', 'Won', 1, 'soon'],
    ]),
  ).toEqual(['0 due', '1 planned', '2 missing', '4 missing'])
})

it('is done for a person with a second won row; the earliest day of their rows counts', () => {
  const rows = [
    ['Ann', 'Won', 1, '2026-04-01', '', 'ann@x.com'],
    ['Ann', 'Won', 1, '2026-02-01', '', 'ann@x.com'],
    ['Ann', 'Lost', 1, '2026-01-01', '', 'ann@x.com'],
  ]
  expect(salesOf(rows).customers).toEqual([{ person: 0, row: 0, state: 'done', day: on('2026-02-01') }])
})

it('gives the rates of first to second and of repeated sales', () => {
  const by = (name: string): Row => [name, 'Won', 1, '', '', `${name}@x.com`]
  expect(salesOf(['ann', 'ann', 'ann', 'bob', 'cy', 'cy'].map(by))).toMatchObject({
    ...{ firstToSecond: 2 / 3, repeatRate: 0.5 },
  })
  expect(salesOf([])).toMatchObject({ firstToSecond: Number.NaN, repeatRate: Number.NaN })
})

it('tells full-price deals from discounted ones by the column Discount, of won rows alone', () => {
  const rows = ['0 %', '10 %', 0, 0.2, '', 'some', 0].map(
    (discount, at): Row => [...[`P${at}`, at === 6 ? 'Lost' : 'Won', 1, '', discount]],
  )
  expect(salesOf(rows)).toMatchObject({ fullPrice: 2, discounted: 2, medianDiscount: expect.closeTo(0.15) })
  expect(salesOf([['Ann', 'Won']], ['Name', 'Stage'])).toMatchObject({ fullPrice: 0, discounted: 0 })
})
