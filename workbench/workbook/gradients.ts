// Converts gradients between the contract and the library's colour scales.
import type { Gradient, GradientPoint } from './types'

/** The library's colour scale; colours are numbers. */
export interface ColorScale {
  readonly type: string
  readonly minimum?: Threshold
  readonly midpoint?: Threshold
  readonly maximum?: Threshold
}

interface Threshold {
  readonly color: number
  readonly type: string
  readonly value?: string
}

const TYPES = { bound: 'value', number: 'number', percent: 'percentage', percentile: 'percentile' } as const

/** The library's rule for a gradient. */
export function colorScale({ min, mid, max }: Gradient): ColorScale {
  return {
    type: 'ColorScaleRule',
    minimum: threshold(min),
    ...(mid ? { midpoint: threshold(mid) } : {}),
    maximum: threshold(max),
  }
}

/** The library keeps a formula without its sign. */
function threshold({ color, type, value }: GradientPoint): Threshold {
  const named = { color: Number.parseInt(color.slice(1), 16), type: TYPES[type] }
  if (value === undefined) return named
  return value.startsWith('=') ? { ...named, type: 'formula', value: value.slice(1) } : { ...named, value }
}

/** The gradient of a colour scale; undefined for another rule. */
export function gradientOf({ type, minimum, midpoint, maximum }: ColorScale): Gradient | undefined {
  if (type !== 'ColorScaleRule' || !minimum || !maximum) return undefined
  return { min: point(minimum), ...(midpoint ? { mid: point(midpoint) } : {}), max: point(maximum) }
}

function point({ color, type, value }: Threshold): GradientPoint {
  const known = (Object.keys(TYPES) as GradientPoint['type'][]).find((name) => TYPES[name] === type)
  const sign = type === 'formula' ? '=' : ''
  return {
    color: `#${color.toString(16).padStart(6, '0')}`,
    type: known ?? 'number',
    ...(value === undefined || known === 'bound' ? {} : { value: sign + String(value) }),
  }
}
