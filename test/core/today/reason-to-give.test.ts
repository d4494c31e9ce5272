// Anniversaries as reasons to be in touch (V2); the reasons of a list are tested with the night.
import { anniversary } from '../../../src/core/today/reason-to-give'
import { on } from '../../support/pipeline'

describe('an anniversary', () => {
  it.each([
    ['2025-03-04', '2026-03-04', 1],
    ['2025-03-11', '2026-03-04', 1],
    ['2025-03-12', '2026-03-04', 0],
    ['2023-02-25', '2026-03-04', 3],
    ['2023-02-24', '2026-03-04', 0],
    ['2025-01-02', '2025-12-29', 1],
    ['2026-03-02', '2026-03-04', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['', '2026-03-04', 0],
  ])('of %s is near on %s: %i', (day, today, years) => {
    expect(anniversary(on(day), on(today))).toBe(years)
  })
})
