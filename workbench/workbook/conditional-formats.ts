// Converts conditional formats between the contract and the model: custom formulas and gradients work, other kinds are kept unchanged.
import { engineFormula } from './formula-text'
import { type ColorScale, colorScale, gradientOf } from './gradients'
import type { Style } from './plugins/library'
import type { ConditionalFormat } from './types'

/** A conditional format without its areas. */
export type CarriedFormat = Omit<ConditionalFormat, 'areas'>

/** The model's rule; `carried` is our own property; the library keeps properties it does not know. */
export interface ModelFormat {
  readonly id: string
  readonly rule: ColorScale & {
    readonly operator?: string
    readonly values?: readonly string[]
    readonly style?: Style
  }
  readonly carried?: unknown
}

/** A formula that is never true: it holds the place and areas of a rule that is only kept. */
const NEVER = '=FALSE'

/** The model's rule for a conditional format. */
export function modelFormat(format: CarriedFormat, id: string): ModelFormat {
  if (format.gradient) return { id, rule: colorScale(format.gradient) }
  const isCarried = format.opaque !== undefined
  const formula = format.formula.startsWith('=') ? format.formula : `=${format.formula}`
  const style: Style = {}
  if (format.background) style.fillColor = format.background.toLowerCase()
  if (format.fontColor) style.textColor = format.fontColor.toLowerCase()
  if (format.bold !== undefined) style.bold = format.bold
  return {
    id,
    rule: {
      type: 'CellIsRule',
      operator: 'customFormula',
      values: [isCarried ? NEVER : engineFormula(formula)],
      style,
    },
    ...(isCarried ? { carried: format.opaque } : {}),
  }
}

/** The contract's conditional format for a rule of the model, without its areas. */
export function contractFormat(format: ModelFormat): CarriedFormat {
  const { rule } = format
  if (format.carried !== undefined) return { formula: '', opaque: format.carried }
  const gradient = gradientOf(rule)
  if (gradient) return { formula: '', gradient }
  if (rule.operator !== 'customFormula') return { formula: '', opaque: { rule } }
  return {
    formula: (rule.values?.[0] ?? '').replaceAll('"&CHAR(34)&"', '""'),
    ...(rule.style?.fillColor ? { background: rule.style.fillColor } : {}),
    ...(rule.style?.textColor ? { fontColor: rule.style.textColor } : {}),
    ...(rule.style?.bold === undefined ? {} : { bold: rule.style.bold }),
  }
}
