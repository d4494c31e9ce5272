// Conditional formats between the parts of an .xlsx and the workbook: formulas and gradients are understood, every other kind is carried as it is.
import type { CarriedFormat } from '../conditional-formats'
import { gradientIn, gradientText } from './xlsx-gradients'
import { dxfOf, type StyleTable } from './xlsx-style-table'
import { colorFrom } from './xlsx-styles'
import { attributesOf, decoded, elements, encoded, isTrue, withAttribute } from './xml-text'

/** A rule as the file has it. */
export interface FileFormat {
  readonly ranges: readonly string[]
  readonly format: CarriedFormat
  /** The `cfRule`. */
  readonly text: string
}

/** What `opaque` of a carried rule holds: its text, and the style it names, which belongs to the file. */
interface Carried {
  readonly type: string
  readonly rule: string
  readonly dxf?: string
}

/** The rules in a sheet's part, the first one first; `dxfs` are the conditional styles of the file. */
export function formatsIn(text: string, dxfs: readonly string[]): FileFormat[] {
  const rules = elements(text, 'conditionalFormatting').flatMap(({ attributes, body }) =>
    elements(body, 'cfRule').map((rule) => ({
      ranges: (attributes.sqref ?? '').split(/\s+/).filter(Boolean),
      priority: Number(rule.attributes.priority ?? 0),
      format: formatOf(rule.text, dxfs),
      text: rule.text,
    })),
  )
  return rules
    .filter(({ ranges }) => ranges.length)
    .sort((left, right) => left.priority - right.priority)
    .map(({ ranges, format, text }) => ({ ranges, format, text }))
}

function formatOf(rule: string, dxfs: readonly string[]): CarriedFormat {
  const { type = '', dxfId } = attributesOf(/^<[^>]*>/.exec(rule)?.[0] ?? '')
  const formula = elements(rule, 'formula')[0]?.body
  const gradient = type === 'colorScale' ? gradientIn(rule) : undefined
  if (gradient) return { formula: '', gradient }
  const dxf = dxfId === undefined ? undefined : dxfs[Number(dxfId)]
  if (type !== 'expression' || !formula) {
    const carried: Carried = { type, rule, ...(dxf ? { dxf } : {}) }
    return { formula: '', opaque: { xlsx: carried } }
  }
  return { formula: `=${decoded(formula).replace(/^=/, '')}`, ...looksOf(dxf ?? '') }
}

function looksOf(dxf: string): Omit<CarriedFormat, 'formula'> {
  const fill = elements(dxf, 'fill')[0]?.body ?? ''
  const font = elements(dxf, 'font')[0]?.body ?? ''
  const background = colorOf(fill, 'bgColor') ?? colorOf(fill, 'fgColor')
  const fontColor = colorOf(font, 'color')
  const bold = elements(font, 'b')[0]
  return {
    ...(background ? { background } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(bold ? { bold: bold.attributes.val === undefined || isTrue(bold.attributes.val) } : {}),
  }
}

function colorOf(text: string, name: string): string | undefined {
  return colorFrom(elements(text, name)[0]?.attributes ?? {})
}

/** The `cfRule` for a format; undefined for one that was made in the grid and is no formula. */
export function ruleText(format: CarriedFormat, priority: number, styles: StyleTable): string | undefined {
  if (format.opaque !== undefined) {
    const carried = (format.opaque as { xlsx?: Carried }).xlsx
    if (!carried?.rule) return undefined
    const { rule, dxf } = carried
    const styled = withAttribute(rule, 'dxfId', dxf === undefined ? undefined : styles.conditionalStyle(dxf))
    return withAttribute(styled, 'priority', priority)
  }
  if (format.gradient) return gradientText(format.gradient, priority)
  const { background, fontColor, bold, formula } = format
  const style = styles.conditionalStyle(dxfOf(background, fontColor, bold))
  const text = encoded(formula.replace(/^=/, ''))
  return `<cfRule type="expression" dxfId="${style}" priority="${priority}"><formula>${text}</formula></cfRule>`
}
