// Converts a cell's style between the contract and the model.
import type { Style } from './plugins/library'
import type { CellStyle } from './types'

/** The contract's style; what is not set is left out. */
export function cellStyle(style: Style | undefined): CellStyle {
  if (!style) return {}
  return {
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italic: style.italic }),
    ...(style.fillColor ? { background: style.fillColor.toLowerCase() } : {}),
    ...(style.textColor ? { fontColor: style.textColor.toLowerCase() } : {}),
    ...(style.wrapping === undefined ? {} : { wrap: style.wrapping === 'wrap' }),
    ...(style.align === undefined ? {} : { align: style.align }),
    ...(style.verticalAlign === undefined ? {} : { verticalAlign: style.verticalAlign }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
  }
}

/** The model's style for the properties that are given; '' takes a colour away. */
export function modelStyle(style: CellStyle): Style {
  const result: Style = {}
  if (style.bold !== undefined) result.bold = style.bold
  if (style.italic !== undefined) result.italic = style.italic
  if (style.background !== undefined) result.fillColor = style.background.toLowerCase()
  if (style.fontColor !== undefined) result.textColor = style.fontColor.toLowerCase()
  if (style.wrap !== undefined) result.wrapping = style.wrap ? 'wrap' : 'overflow'
  if (style.align !== undefined) result.align = style.align
  if (style.verticalAlign !== undefined) result.verticalAlign = style.verticalAlign
  if (style.fontSize !== undefined) result.fontSize = style.fontSize
  return result
}
