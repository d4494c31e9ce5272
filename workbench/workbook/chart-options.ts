// The options of a chart, which scripts set by path or as objects.
import type { ChartPlan } from './chart-types'

/** An option by its path, whether it was set by that path or as a part of an object. */
export function optionOf(options: ChartPlan['options'], path: string): unknown {
  if (path in options) return options[path] ?? undefined
  const words = path.split('.')
  for (let length = words.length - 1; length > 0; length--) {
    const outer = options[words.slice(0, length).join('.')]
    if (outer !== null && typeof outer === 'object')
      return optionOf(outer as ChartPlan['options'], words.slice(length).join('.'))
  }
  return undefined
}
