import fc from 'fast-check'
import { benjaminiHochberg } from '../../../src/core/statistics/false-discovery'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('Benjamini and Hochberg’s correction', () => {
  it('keeps the order it was given, and takes what is unknown as found nothing', () => {
    expect(benjaminiHochberg([0.5, 0.01, Number.NaN, 0.02])).toEqual([0.5 * (4 / 3), 0.04, 1, 0.04])
    expect(benjaminiHochberg([])).toEqual([])
    expect(benjaminiHochberg([0.03])).toEqual([0.03])
  })

  it('never makes a p smaller, never above 1, and keeps who is before whom', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 30 }), (raw) => {
        const corrected = benjaminiHochberg(raw)
        raw.forEach((p, at) => {
          expect(corrected[at]).toBeGreaterThanOrEqual(p * (1 - 1e-12))
          expect(corrected[at]).toBeLessThanOrEqual(1)
          raw.forEach((other, there) => {
            if (p < other) expect(corrected[at]).toBeLessThanOrEqual(corrected[there] ?? Number.NaN)
          })
        })
      }),
    )
  })
})
