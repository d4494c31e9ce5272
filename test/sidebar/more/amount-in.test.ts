// A target as people write one.
import { amountIn } from '../../../sidebar/more/year/amount-in'

it.each([
  ['1200000', 1_200_000],
  ['1,200,000', 1_200_000],
  ['1.200.000', 1_200_000],
  ['1 200 000 €', 1_200_000],
  ['EUR 1.200.000,50', 1_200_001],
  ['$1,200,000.00', 1_200_000],
  ['48.000', 48_000],
  ['1.2M', 1_200_000],
  ['1,2 Mio.', 1_200_000],
  ['350k', 350_000],
  ['350 T€', 350_000],
  ['350 TEUR', 350_000],
  ['1.250k', 1_250],
])('%s is %i', (text, amount) => {
  expect(amountIn(text)).toBe(amount)
})

it.each(['', '0', '-5', 'a lot', '1e9', '12 or 13', '=5'])('“%s” is none', (text) => {
  expect(amountIn(text)).toBeNull()
})
