// Validations and conditional formats between Excel's rules and the workbook's.
import type { ConditionalFormattingRule, DataValidation } from 'exceljs'
import type { CarriedFormat } from '../conditional-formats'
import type { Validation } from '../types'
import type { FileValidation } from './xlsx-parts'
import { argbOf, hexOf } from './xlsx-styles'

/** Excel's limit for the texts of a list together. */
const LONGEST_LIST = 255
const FIRST_DAY = '2'
const ANY_NUMBER = ['-1e+300', '1e+300']

/** The workbook's validation for one of a file; an unknown kind is kept in `opaque`. */
export function validationFrom(file: FileValidation): Validation {
  const help = [file.promptTitle, file.prompt].filter(Boolean).join('\n')
  const shared = {
    strict: file.showErrorMessage === true && (file.errorStyle ?? 'stop') === 'stop',
    ...(help ? { help } : {}),
  }
  const [first = '', second = ''] = file.formulae
  const list = /^"([^"]*)"$/.exec(first)
  if (file.type === 'list' && list) {
    const values = (list[1] ?? '').split(',').map((value) => value.trim())
    if (values.join() === 'TRUE,FALSE') return { kind: 'checkbox', ...shared }
    return { kind: 'list', values, ...shared }
  }
  if (file.type === 'date' && file.operator === 'greaterThanOrEqual' && first === FIRST_DAY) {
    return { kind: 'date', ...shared }
  }
  const isAnyNumber = Number(first) === Number(ANY_NUMBER[0]) && Number(second) === Number(ANY_NUMBER[1])
  if (file.type === 'decimal' && isAnyNumber) return { kind: 'number', ...shared }
  return { kind: 'other', ...shared, opaque: { xlsx: file } }
}

/** Excel's validation; undefined for one it cannot hold: a list that is too long or has commas in its texts. */
export function validationTo(validation: Validation): DataValidation | undefined {
  const shared = {
    allowBlank: true,
    showErrorMessage: validation.strict,
    ...(validation.help ? { showInputMessage: true, prompt: validation.help.slice(0, 255) } : {}),
  }
  if (validation.kind === 'other') return carriedValidation(validation.opaque)
  if (validation.kind === 'date') {
    return {
      type: 'date',
      operator: 'greaterThanOrEqual',
      formulae: [new Date(Date.UTC(1900, 0, 1))],
      ...shared,
    }
  }
  if (validation.kind === 'number')
    return { type: 'decimal', operator: 'between', formulae: ANY_NUMBER, ...shared }
  const values = validation.kind === 'checkbox' ? ['TRUE', 'FALSE'] : (validation.values ?? [])
  const text = values.join(',')
  if (text.length > LONGEST_LIST || values.some((value) => /[,"]/.test(value))) return undefined
  return { type: 'list', formulae: [`"${text}"`], ...shared }
}

function carriedValidation(opaque: unknown): DataValidation | undefined {
  const file = (opaque as { xlsx?: FileValidation } | undefined)?.xlsx
  if (!file) return undefined
  if (file.type !== 'date') return file as unknown as DataValidation
  const serials = file.formulae.map(Number)
  // The writing library takes days only, no formulas that give days.
  if (serials.some(Number.isNaN)) return undefined
  const formulae = serials.map((serial) => new Date((serial - 25_569) * 86_400_000))
  return { ...(file as unknown as DataValidation), formulae }
}

/** The workbook's conditional format for a rule of a file. */
export function formatFrom(rule: ConditionalFormattingRule): CarriedFormat {
  if (rule.type !== 'expression' || !rule.formulae?.[0]) {
    return { formula: '', opaque: { xlsx: JSON.parse(JSON.stringify(rule)) } }
  }
  const { fill, font } = rule.style ?? {}
  const pattern = fill?.type === 'pattern' ? fill : undefined
  const background = hexOf(pattern?.bgColor) ?? hexOf(pattern?.fgColor)
  const fontColor = hexOf(font?.color)
  return {
    formula: `=${String(rule.formulae[0]).replace(/^=/, '')}`,
    ...(background ? { background } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
  }
}

/** Excel's rule for a conditional format, with its place in the order; undefined for a rule made in the grid that is no formula. */
export function formatTo(format: CarriedFormat, priority: number): ConditionalFormattingRule | undefined {
  if (format.opaque !== undefined) {
    const rule = (format.opaque as { xlsx?: ConditionalFormattingRule }).xlsx
    return rule && { ...rule, priority }
  }
  const { background, fontColor, bold } = format
  const font = {
    ...(fontColor ? { color: { argb: argbOf(fontColor) } } : {}),
    ...(bold === undefined ? {} : { bold }),
  }
  return {
    type: 'expression',
    priority,
    formulae: [format.formula.replace(/^=/, '')],
    style: {
      ...(background
        ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argbOf(background) } } }
        : {}),
      ...(Object.keys(font).length ? { font } : {}),
    },
  } as ConditionalFormattingRule
}
