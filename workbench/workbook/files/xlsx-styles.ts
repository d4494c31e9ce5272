// Cell styles of an .xlsx as the workbook's model has them.
import type { Alignment, Color, Style as FileStyle, Font } from 'exceljs'
import type { Style } from '../plugins/library'

/** Excel's standard theme colours, by their number. */
const THEME = [
  ...['#ffffff', '#000000', '#e7e6e6', '#44546a', '#4472c4', '#ed7d31'],
  ...['#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47', '#0563c1', '#954f72'],
]

const ALIGNMENTS = ['left', 'center', 'right'] as const

/** `#rrggbb` of a colour in a file; undefined where it has none or one of an unknown kind. */
function hexOf(color: Partial<Color> | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toLowerCase()}`
  return color?.theme === undefined ? undefined : THEME[color.theme]
}

/** The same for the attributes of a colour in a part. */
export function colorFrom({ rgb, theme }: Readonly<Record<string, string>>): string | undefined {
  return hexOf({ ...(rgb ? { argb: rgb } : {}), ...(theme ? { theme: Number(theme) } : {}) })
}

/** Excel's colour for `#rrggbb`. */
export function argbOf(hex: string): string {
  return `FF${hex.replace('#', '').toUpperCase()}`
}

/** The model's style for one of a file; undefined for a plain one. */
export function styleFrom(file: Partial<FileStyle>): Style | undefined {
  const style: Style = { ...fontFrom(file.font), ...alignmentFrom(file.alignment) }
  const fill =
    file.fill?.type === 'pattern' && file.fill.pattern === 'solid' ? hexOf(file.fill.fgColor) : undefined
  if (fill) style.fillColor = fill
  return Object.keys(style).length ? style : undefined
}

function fontFrom(font: Partial<Font> | undefined): Style {
  const color = hexOf(font?.color)
  return {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strike ? { strikethrough: true } : {}),
    ...(color && color !== '#000000' ? { textColor: color } : {}),
    ...(font?.size && font.size !== 10 && font.size !== 11 ? { fontSize: font.size } : {}),
  }
}

function alignmentFrom(alignment: Partial<Alignment> | undefined): Style {
  const align = ALIGNMENTS.find((name) => name === alignment?.horizontal)
  const vertical = alignment?.vertical
  return {
    ...(align ? { align } : {}),
    ...(alignment?.wrapText ? { wrapping: 'wrap' as const } : {}),
    ...(vertical === 'top' || vertical === 'middle' ? { verticalAlign: vertical } : {}),
  }
}
