// The Ledger as an act keeps it: by its headers, wherever somebody moved them.
import { foundInLedger } from '../../../src/app/judge/kept-ledger'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'April prices' }

/** Swaps two columns of the Ledger, headers and cells. */
function swap(sheet: AppSheet, one: string, other: string): void {
  const values = sheet.tab('Ledger').values(1, 1, -1, -1)
  const [a, b] = [one, other].map((header) => values[0]?.indexOf(header) ?? -1) as [number, number]
  const lines = values.map((row) => row.map((cell, at) => (at === a ? row[b] : at === b ? row[a] : cell)))
  sheet.tab('Ledger').write(1, 1, lines)
}

describe('a ledger whose columns somebody moved', () => {
  it('is read and written by its headers, with what the panel was handed before and after', () => {
    const [moved, whole] = [setUpSheet(), setUpSheet()]
    swap(moved, 'Last counted', 'Stage')
    for (const sheet of [moved, whole]) {
      const id = String(sheet.deal('Ann Lee')['Touchline ID'])
      const { card } = okOf(sheet.look(id))
      okOf(sheet.log({ ...CALL, id, ...(card ? { context: card.context } : {}) }))
    }
    expect(moved.rows('Ledger')).toEqual(whole.rows('Ledger'))
    expect(moved.rows('Deals')).toEqual(whole.rows('Deals'))
  })
})

describe('a line that stands twice in a long Ledger', () => {
  it('is written in both places, as where the whole tab is', () => {
    const sheet = setUpSheet()
    const ledger = sheet.tab('Ledger')
    ledger.write(ledger.lastRow + 1, 1, ledger.values(2, 1, 1, -1))
    const id = String(sheet.deal('Ann Lee')['Touchline ID'])
    foundInLedger(sheet.ports.workbook, [id], [3])?.keep(new Map([[id, [id, 'name:ann']]]))
    const lines = sheet.rows('Ledger').filter((line) => line['Touchline ID'] === id)
    expect(lines.map(({ Who }) => Who)).toEqual(['name:ann', 'name:ann'])
  })
})
