// Validations and conditional formats between Excel's rules and the workbook's.
import type { ConditionalFormattingRule, DataValidation } from 'exceljs'
import type { CarriedFormat } from '../conditional-formats'
import type { Comparison, Validation } from '../types'
import type { FileValidation } from './xlsx-parts'
import { argbOf, hexOf } from './xlsx-styles'

/** Excel's limit for the texts of a list together. */
const LONGEST_LIST = 255
const FIRST_DAY = '2'
const ANY_NUMBER = ['-1e+300', '1e+300']
/** Cells of this sheet or another, such as `'My list'!$A$1:$A$9`. */
const RANGE = /^(?:(?:'(?:[^']|'')+'|[^'!,"()]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/
const KINDS: Readonly<Record<string, 'number' | 'date'>> = {
  decimal: 'number',
  whole: 'number',
  date: 'date',
}

/** The workbook's validation for one of a file; an unknown kind is kept in `opaque`, as is one that Excel tells more of. */
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
  return { kind: 'other', ...conditionOf(file), ...shared, opaque: { xlsx: file } }
}

/** A list from a range, and numbers or days within fixed bounds. Formulas as bounds, text lengths and times stay 'other'. */
function conditionOf({ type, formulae, operator = 'between' }: FileValidation): Partial<Validation> {
  const [first = ''] = formulae
  if (type === 'list' && RANGE.test(first)) return { kind: 'range', values: [first.replaceAll('$', '')] }
  const kind = KINDS[type]
  const hasBounds =
    formulae.length > 0 && formulae.every((bound) => bound !== '' && !Number.isNaN(Number(bound)))
  if (!kind || !hasBounds) return {}
  if (kind === 'date' && operator === 'notEqual') return {}
  return { kind, operator: operator as Comparison, values: formulae }
}

/** Excel's validation; undefined for one it cannot hold: a list that is too long or has commas in its texts. */
export function validationTo(validation: Validation): DataValidation | undefined {
  const { kind, values = [], operator } = validation
  const shared = {
    allowBlank: true,
    showErrorMessage: validation.strict,
    ...(validation.help ? { showInputMessage: true, prompt: validation.help.slice(0, 255) } : {}),
  }
  if (validation.opaque !== undefined || kind === 'other') return carriedValidation(validation.opaque)
  if (kind === 'range') return { type: 'list', formulae: [values[0]], ...shared }
  if (kind === 'date') {
    const days = operator ? values.map(dayOf) : [new Date(Date.UTC(1900, 0, 1))]
    return { type: 'date', operator: operator ?? 'greaterThanOrEqual', formulae: days, ...shared }
  }
  if (kind === 'number') {
    const bounds = operator ? [...values] : ANY_NUMBER
    return { type: 'decimal', operator: operator ?? 'between', formulae: bounds, ...shared }
  }
  return listTo(kind === 'checkbox' ? ['TRUE', 'FALSE'] : values, shared)
}

function listTo(values: readonly string[], shared: Partial<DataValidation>): DataValidation | undefined {
  const text = values.join(',')
  if (text.length > LONGEST_LIST || values.some((value) => /[,"]/.test(value))) return undefined
  return { type: 'list', formulae: [`"${text}"`], ...shared } as DataValidation
}

function carriedValidation(opaque: unknown): DataValidation | undefined {
  const file = (opaque as { xlsx?: FileValidation } | undefined)?.xlsx
  if (!file) return undefined
  if (file.type !== 'date') return file as unknown as DataValidation
  const serials = file.formulae.map(Number)
  // The writing library takes days only, no formulas that give days.
  if (serials.some(Number.isNaN)) return undefined
  const formulae = serials.map(dayOf)
  return { ...(file as unknown as DataValidation), formulae }
}

function dayOf(serial: number | string): Date {
  return new Date((Number(serial) - 25_569) * 86_400_000)
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
