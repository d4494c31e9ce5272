// Gradients between Excel's colour scales and the workbook; scales by formulas are carried as they are.
import type { Gradient, GradientPoint } from '../types'
import { argbOf, colorFrom } from './xlsx-styles'
import { elements } from './xml-text'

const TYPES: Readonly<Record<string, GradientPoint['type']>> = {
  min: 'bound',
  max: 'bound',
  num: 'number',
  percent: 'percent',
  percentile: 'percentile',
}

/** The gradient of a `cfRule`; undefined for one with formulas, or colours that are not known. */
export function gradientIn(rule: string): Gradient | undefined {
  const values = elements(rule, 'cfvo')
  const colors = elements(rule, 'color').map(({ attributes }) => colorFrom(attributes))
  const points = values.flatMap(({ attributes: { type = '', val } }, at): GradientPoint[] => {
    const color = colors[at]
    const known = TYPES[type]
    const isNumber = known === 'bound' || (val !== undefined && val !== '' && !Number.isNaN(Number(val)))
    if (!color || !known || !isNumber) return []
    return [{ color, type: known, ...(known === 'bound' || val === undefined ? {} : { value: val }) }]
  })
  const [min, middle, last] = points
  if (!min || !middle || points.length !== values.length || colors.length !== values.length) return undefined
  return last ? { min, mid: middle, max: last } : { min, max: middle }
}

/** The `cfRule` of a gradient. */
export function gradientText({ min, mid, max }: Gradient, priority: number): string | undefined {
  const points = [min, ...(mid ? [mid] : []), max]
  if (points.some(({ value }) => value?.startsWith('='))) return undefined
  const values = points.map(({ type, value }, at) => {
    const name = type === 'bound' ? (at ? 'max' : 'min') : type === 'number' ? 'num' : type
    return `<cfvo type="${name}"${value === undefined ? '' : ` val="${value}"`}/>`
  })
  const colors = points.map(({ color }) => `<color rgb="${argbOf(color)}"/>`)
  return `<cfRule type="colorScale" priority="${priority}"><colorScale>${values.join('')}${colors.join('')}</colorScale></cfRule>`
}
