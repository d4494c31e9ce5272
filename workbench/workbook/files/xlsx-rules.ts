// Validations between Excel's rules and the workbook's.
import type { Comparison, Validation } from '../types'
import type { FileValidation } from './xlsx-parts'
import { encoded } from './xml-text'

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

/** Excel's `dataValidation` on ranges; undefined for one it cannot hold: a list that is too long or has commas in its texts. */
export function validationText(validation: Validation, sqref: string): string | undefined {
  const { kind, strict, help, values = [], operator } = validation
  if (validation.opaque !== undefined || kind === 'other') return carriedText(validation.opaque, sqref)
  const shared = {
    allowBlank: true,
    showErrorMessage: strict,
    ...(help ? { showInputMessage: true, prompt: help.slice(0, LONGEST_LIST) } : {}),
  }
  if (kind === 'range') return fileText({ type: 'list', formulae: [values[0] ?? ''], ...shared }, sqref)
  if (kind === 'date') {
    const days = operator ? values : [FIRST_DAY]
    return fileText(
      { type: 'date', operator: operator ?? 'greaterThanOrEqual', formulae: days, ...shared },
      sqref,
    )
  }
  if (kind === 'number') {
    const bounds = operator ? { operator, formulae: values } : { formulae: ANY_NUMBER }
    return fileText({ type: 'decimal', ...bounds, ...shared }, sqref)
  }
  const texts = kind === 'checkbox' ? ['TRUE', 'FALSE'] : values
  const text = texts.join(',')
  if (text.length > LONGEST_LIST || texts.some((value) => /[,"]/.test(value))) return undefined
  return fileText({ type: 'list', formulae: [`"${text}"`], ...shared }, sqref)
}

function carriedText(opaque: unknown, sqref: string): string | undefined {
  const file = (opaque as { xlsx?: FileValidation } | undefined)?.xlsx
  return file && fileText(file, sqref)
}

function fileText({ formulae, ...attributes }: FileValidation, sqref: string): string {
  const named = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${encoded(value === true ? '1' : String(value))}"`)
  const formulas = formulae.map(
    (formula, index) => `<formula${index + 1}>${encoded(formula)}</formula${index + 1}>`,
  )
  return `<dataValidation${named.join('')} sqref="${sqref}">${formulas.join('')}</dataValidation>`
}
