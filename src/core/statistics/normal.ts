// The standard normal distribution: upper tail, two-sided p value and quantile.

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)
/** Up to here the series is accurate; beyond it the continued fraction is. */
const SERIES_UP_TO = 3

const density = (z: number): number => Math.exp((-z * z) / 2) / ROOT_TWO_PI

/** P(Z > z), to about 14 digits; NaN for NaN. */
export function normalAbove(z: number): number {
  if (z < 0) return 1 - normalAbove(-z)
  if (z < SERIES_UP_TO) {
    let sum = 0
    let term = z
    for (let n = 1; term > 1e-17; n += 2) {
      sum += term
      term *= (z * z) / (n + 2)
    }
    return 0.5 - density(z) * sum
  }
  let fraction = 0
  for (let n = 60; n > 0; n--) fraction = n / (z + fraction)
  return Number.isNaN(z) ? z : density(z) / (z + fraction)
}

/** Two-sided p value of a z score. */
export const twoSided = (z: number): number => 2 * normalAbove(Math.abs(z))

/**
 * The z below which this share lies: 0.975 gives 1.959964. Infinite at 0 and 1, NaN outside them. The approximation
 * of Abramowitz and Stegun 26.2.23, refined by Newton steps.
 */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share)
  if (!(share > 0)) return share === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  const t = Math.sqrt(-2 * Math.log(share))
  const above = 2.515517 + t * (0.802853 + t * 0.010328)
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  let z = t - above / below
  for (let step = 0; step < 4; step++) z += (normalAbove(z) - share) / density(z)
  return -z
}
