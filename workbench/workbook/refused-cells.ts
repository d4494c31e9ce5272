// What strict validations refuse of a write. The library's own rules decide, as they do for what is typed in its grid.
import { type Typing, writtenCell } from './cell-input'
import { library } from './library'
import type { ModelAccess, Zone } from './model-access'
import type { Position, StoredCell } from './plugins/library'
import { yearOf } from './plugins/typed-cells'
import type { Area, CellInput, RefusedCell, Workbook } from './types'
import type { ModelRule } from './validations'

type RefusalMethods = Pick<Workbook, 'hasStrictValidation' | 'refusedCell'>
type Rule = ModelRule & { readonly ranges: readonly { readonly zone: Zone }[] }
type EngineValue = string | number | boolean | null

interface RuleGetters {
  getDataValidationRules(sheetId: string): readonly Rule[]
  getValidationRuleForCell(position: Position): Rule | undefined
  getValidationResultForCellValue(value: EngineValue, position: Position): { readonly isValid: boolean }
  getDataValidationRangeValues(sheetId: string, criterion: object): readonly { readonly label: string }[]
  evaluateFormula(sheetId: string, formula: string, position?: Position): EngineValue | EngineValue[][]
  getLocale(): { readonly code: string }
  getCell(position: Position): StoredCell | undefined
}

/** The workbook's methods that tell what strict validations refuse. */
export function refusalMethods({ model, host, idOf, zoneOf }: ModelAccess): RefusalMethods {
  const getters = model.getters as unknown as RuleGetters
  const strictZones = (area: Area): Zone[] => {
    const written = zoneOf(area)
    return getters
      .getDataValidationRules(idOf(area.sheet))
      .filter((rule) => rule.isBlocking)
      .flatMap((rule) => rule.ranges.map(({ zone }) => common(zone, written)))
      .filter((zone) => zone.top <= zone.bottom && zone.left <= zone.right)
  }
  const isRefused = (position: Position, value: CellInput): boolean => {
    if (value === null || value === '') return false
    const typing = { locale: getters.getLocale().code, year: yearOf(host.now) }
    const entered = enteredValue(getters, position, value, typing)
    return !getters.getValidationResultForCellValue(entered, position).isValid
  }
  return {
    hasStrictValidation: (area) => strictZones(area).length > 0,
    refusedCell(area, values) {
      const sheetId = idOf(area.sheet)
      const found = strictZones(area).flatMap((zone) => {
        const first = positionsOf(zone, sheetId).find((position) =>
          isRefused(position, values[position.row - area.row]?.[position.col - area.column] ?? null),
        )
        return first ? [first] : []
      })
      const first = found.sort((one, other) => one.row - other.row || one.col - other.col)[0]
      return first ? { row: first.row, column: first.col, ...acceptedAt(getters, first) } : null
    },
  }
}

function common(one: Zone, other: Zone): Zone {
  return {
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
  }
}

function positionsOf({ top, bottom, left, right }: Zone, sheetId: string): Position[] {
  const width = right - left + 1
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    sheetId,
    row: top + Math.floor(index / width),
    col: left + (index % width),
  }))
}

/** The value that a cell would show: a formula's result, text that reads as a number, day or truth value as such. */
function enteredValue(
  getters: RuleGetters,
  position: Position,
  value: CellInput,
  typing: Typing,
): EngineValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'object') return value.date
  const format = getters.getCell(position)?.format
  const { content } = writtenCell(value, format, typing)
  if (content.startsWith("'")) return content.slice(1)
  if (content.startsWith('=')) return computed(getters, position, content)
  if (format === '@') return content
  if (/^(?:true|false)$/i.test(content)) return content.toLowerCase() === 'true'
  const { isNumber, isDateTime } = library.helpers
  const isRead =
    isNumber(content, library.DEFAULT_LOCALE) || isDateTime(content, getters.getLocale() as never)
  return isRead ? computed(getters, position, `=VALUE("${content}")`) : content
}

function computed(getters: RuleGetters, position: Position, formula: string): EngineValue {
  const result = getters.evaluateFormula(position.sheetId, formula, position)
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result
}

function acceptedAt(getters: RuleGetters, position: Position): Pick<RefusedCell, 'accepted'> {
  const criterion = getters.getValidationRuleForCell(position)?.criterion
  if (criterion?.type === 'isValueInList') return { accepted: criterion.values }
  if (criterion?.type !== 'isValueInRange') return {}
  const shown = getters.getDataValidationRangeValues(position.sheetId, criterion)
  return { accepted: shown.map(({ label }) => label) }
}
