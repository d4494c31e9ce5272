// Writes a sheet's validations and conditional formats: rules the file had keep its text, with all the workbook does not know.
import { type CarriedFormat, contractFormat, modelFormat } from '../conditional-formats'
import type { OpenWorkbook } from '../open-workbook'
import type { Range } from '../plugins/library'
import { clippedRanges } from '../ranges'
import type { Validation } from '../types'
import { contractValidation, type ModelRule, modelRule } from '../validations'
import type { BaseSheet, BookOut } from './xlsx-book'
import { ruleText } from './xlsx-formats'
import { areaName, zoneName } from './xlsx-names'
import { validationFrom, validationText } from './xlsx-rules'
import type { XmlPart } from './xml-part'
import { encoded, withAttribute } from './xml-text'

const FORMULA = /(<formula[12]?>)([^<]*)</g

interface Placed<T> {
  readonly rule: T
  readonly ranges: string
}

interface FromFile<T> extends Placed<T> {
  readonly text: string
  readonly sqref: string
}

interface Matched<T> extends Placed<T> {
  readonly from: FromFile<T> | undefined
}

/** Puts the sheet's conditional formats into its part, if they are not those of the file. */
export function putFormats(
  part: XmlPart,
  { workbook, styles, notKept, moves }: BookOut,
  sheet: number,
  base: BaseSheet | undefined,
): void {
  const files = base?.parts.formats ?? []
  const size = sizeOf(workbook, sheet)
  const before = files.map(({ ranges, format, text }) => ({
    rule: contractFormat(modelFormat(format, '')),
    ...placedIn(ranges, size),
    text,
  }))
  const now = workbook.conditionalFormats(sheet).map(({ areas, ...rule }) => ({
    rule: rule as CarriedFormat,
    ranges: areas.map(areaName).join(' '),
  }))
  const matched = matching(before, now, ({ formula: _, ...rule }) => rule)
  if (matched === undefined) return
  const texts = matched.flatMap(({ rule, ranges, from }, index) => {
    const moved = (formula: string): string => moves.text(formula, base?.content.name)
    const text = from ? fileRule(from, rule, index + 1, moved) : ruleText(rule, index + 1, styles)
    if (text === undefined) notKept.add('conditional format')
    const sqref = from?.ranges === ranges ? from.sqref : ranges
    return text && sqref ? [`<conditionalFormatting sqref="${sqref}">${text}</conditionalFormatting>`] : []
  })
  part.set('conditionalFormatting', texts)
}

function fileRule(
  { text, rule: before }: FromFile<CarriedFormat>,
  rule: CarriedFormat,
  priority: number,
  moved: (formula: string) => string,
): string {
  const placed = withAttribute(text, 'priority', priority)
  // The formulas of rules that are only carried follow nothing but this.
  if (rule.opaque !== undefined)
    return placed.replace(FORMULA, (_, open: string, formula: string) => `${open}${moved(formula)}<`)
  if (before.formula === rule.formula) return placed
  const formula = encoded(rule.formula.replace(/^=/, ''))
  return placed.replace(FORMULA, (_, open: string) => `${open}${formula}<`)
}

/** Puts the sheet's validations into its part, if they are not those of the file. */
export function putValidations(
  part: XmlPart,
  { workbook, notKept, moves }: BookOut,
  sheet: number,
  base: BaseSheet | undefined,
): void {
  const files = base?.parts.validations ?? []
  const { getters } = workbook.model
  const size = sizeOf(workbook, sheet)
  const before = files.map(({ ranges, validation, text }) => ({
    rule: contractValidation(modelRule(validationFrom(validation), '')),
    ...placedIn(ranges, size),
    text,
  }))
  const rules = getters.getDataValidationRules(String(sheet)) as unknown as readonly (ModelRule & {
    readonly ranges: readonly Range[]
  })[]
  const now = rules.map((rule) => ({
    rule: contractValidation(rule),
    ranges: rule.ranges.map(({ zone }) => zoneName(zone)).join(' '),
  }))
  const matched = matching<Validation>(before, now, (rule) => rule)
  if (matched === undefined) return
  const texts = matched.flatMap(({ rule, ranges, from }) => {
    // Rules of an extension stay there.
    if (from && !from.text.startsWith('<dataValidation')) return []
    const sqref = from?.ranges === ranges ? from.sqref : ranges
    const moved = from?.text.replace(
      FORMULA,
      (_, open: string, formula: string) => `${open}${moves.text(formula, base?.content.name)}<`,
    )
    const text = moved ? withAttribute(moved, 'sqref', sqref) : validationText(rule, sqref)
    if (text === undefined) notKept.add('drop-down')
    return text && sqref ? [text] : []
  })
  const all = `<dataValidations count="${texts.length}">${texts.join('')}</dataValidations>`
  part.set('dataValidations', texts.length ? [all] : [])
}

function sizeOf(workbook: OpenWorkbook, sheet: number): { rows: number; columns: number } {
  return workbook.sheets().find(({ id }) => id === sheet) ?? { rows: 0, columns: 0 }
}

function placedIn(
  ranges: readonly string[],
  size: { rows: number; columns: number },
): { ranges: string; sqref: string } {
  return { ranges: clippedRanges(ranges, size).join(' '), sqref: encoded(ranges.join(' ')) }
}

/** The rules as they are now, each with the one of the file it comes from; undefined where all are as in the file. */
function matching<T extends object>(
  before: readonly FromFile<T>[],
  now: readonly Placed<T>[],
  nearly: (rule: T) => object,
): Matched<T>[] | undefined {
  const shown = before.filter(({ ranges }) => ranges)
  const isSame =
    shown.length === now.length &&
    now.every(({ rule, ranges }, index) => {
      const file = shown[index]
      return file?.ranges === ranges && isEqual(file.rule, rule)
    })
  if (isSame) return undefined
  const left = new Set(before)
  const take = (fits: (file: FromFile<T>) => boolean): FromFile<T> | undefined => {
    const found = [...left].find(fits)
    if (found) left.delete(found)
    return found
  }
  const exact = now.map((placed) => ({
    ...placed,
    from:
      take(({ rule, ranges }) => ranges === placed.ranges && isEqual(rule, placed.rule)) ??
      take(({ rule }) => isEqual(rule, placed.rule)),
  }))
  const all = exact.map((placed) => ({
    ...placed,
    from: placed.from ?? take(({ rule }) => isEqual(nearly(rule), nearly(placed.rule))),
  }))
  // Rules on cells below or beside the grid are not in the workbook.
  return [...all, ...[...left].filter(({ ranges }) => !ranges).map((from) => ({ ...from, from }))]
}

function isEqual(one: object, other: object): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}
