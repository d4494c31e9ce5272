// Notes, validation and conditional formats of cells.

import { checkShape } from './cells'
import { type CarriedFormat, contractFormat, type ModelFormat, modelFormat } from './conditional-formats'
import { areaOf } from './layout'
import { library } from './library'
import type { ModelAccess, Zone } from './model-access'
import type { CellText } from './plugins/cell-texts'
import type { Range } from './plugins/library'
import type { Area, ConditionalFormat, Validation, Workbook } from './types'
import { contractValidation, type ModelRule, modelRule } from './validations'

type MarkMethods = Pick<
  Workbook,
  'notes' | 'setNotes' | 'validations' | 'setValidation' | 'conditionalFormats' | 'setConditionalFormats'
>

const ids = new library.helpers.UuidGenerator()

/** The workbook's methods for notes, validation and conditional formats. */
export function markMethods(access: ModelAccess): MarkMethods {
  const { model, run, idOf, zoneOf } = access
  const rangeOf = (sheetId: string, zone: Zone): object => model.getters.getRangeDataFromZone(sheetId, zone)
  return {
    notes(area) {
      const notes = (model.getters as unknown as { getNotes(sheetId: string): readonly CellText[] }).getNotes(
        idOf(area.sheet),
      )
      return painted<string>(
        area,
        zoneOf(area),
        '',
        notes.map(({ range, text }) => ({ zone: range.zone, value: text })),
      )
    },
    setNotes(area, notes) {
      checkShape(area, notes, 'notes')
      const { top, left } = zoneOf(area)
      run('SET_NOTES', { sheetId: idOf(area.sheet), row: top, col: left, texts: notes })
    },
    validations(area) {
      const rules = model.getters.getDataValidationRules(idOf(area.sheet)) as unknown as RangedRule[]
      const marks = rules.flatMap((rule) => {
        const value = contractValidation(rule)
        return rule.ranges.map(({ zone }) => ({ zone, value }))
      })
      return painted<Validation | null>(area, zoneOf(area), null, marks)
    },
    setValidation(area, validation) {
      const sheetId = idOf(area.sheet)
      const rule = modelRule(validation ?? CLEARING, ids.uuidv4())
      run('ADD_DATA_VALIDATION_RULE', { sheetId, ranges: [rangeOf(sheetId, zoneOf(area))], rule })
      // A new rule takes its area from the others; removing it again leaves the area without one.
      if (!validation) run('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id })
    },
    conditionalFormats(sheet) {
      const sheetId = idOf(sheet)
      return modelFormats(access, sheetId).map((format) => ({
        areas: format.ranges.map((xc) => areaOf(sheet, model.getters.getRangeFromSheetXC(sheetId, xc).zone)),
        ...contractFormat(format),
      }))
    },
    setConditionalFormats(sheet, formats) {
      replaceFormats(access, idOf(sheet), formats)
    },
  }
}

type RangedRule = ModelRule & { readonly ranges: readonly Range[] }
type RangedFormat = ModelFormat & { readonly ranges: readonly string[] }

const CLEARING: Validation = { kind: 'other', strict: false }

function modelFormats({ model }: ModelAccess, sheetId: string): readonly RangedFormat[] {
  return model.getters.getConditionalFormats(sheetId) as unknown as RangedFormat[]
}

function replaceFormats(access: ModelAccess, sheetId: string, formats: readonly ConditionalFormat[]): void {
  const { model, run, zoneOf } = access
  const added = formats.map((format) => ({
    cf: stockRule(format) ?? modelFormat(format as CarriedFormat, ids.uuidv4()),
    ranges: format.areas.map((area) => model.getters.getRangeDataFromZone(sheetId, zoneOf(area))),
  }))
  for (const { id } of modelFormats(access, sheetId)) run('REMOVE_CONDITIONAL_FORMAT', { sheetId, id })
  for (const { cf, ranges } of added) {
    if (ranges.length) run('ADD_CONDITIONAL_FORMAT', { sheetId, cf, ranges })
  }
}

/** A rule of another kind, made in the grid, is kept in the library's own form. */
function stockRule({ opaque }: ConditionalFormat): object | undefined {
  const rule = (opaque as { rule?: object } | undefined)?.rule
  return rule ? { id: ids.uuidv4(), rule } : undefined
}

function painted<T>(area: Area, inside: Zone, blank: T, marks: readonly { zone: Zone; value: T }[]): T[][] {
  const rows = Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(blank))
  for (const { zone, value } of marks) {
    const left = Math.max(zone.left, inside.left) - inside.left
    const right = Math.min(zone.right, inside.right) - inside.left
    const bottom = Math.min(zone.bottom, inside.bottom)
    for (let row = Math.max(zone.top, inside.top); row <= bottom; row++) {
      if (left <= right) rows[row - inside.top]?.fill(value, left, right + 1)
    }
  }
  return rows
}
