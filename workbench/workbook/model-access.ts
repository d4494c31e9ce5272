// What the parts of the workbook share: the model, its commands, and the checks of sheets and areas.
import type { FunctionHost } from './engine-functions'
import { library, quietly } from './library'
import type { Area } from './types'

export type Model = InstanceType<typeof library.Model>

export interface Zone {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface ModelAccess {
  readonly model: Model
  readonly host: FunctionHost
  /** Runs a command; one that changes nothing is fine, a refused one throws with the library's reason. */
  run(type: string, payload: object): void
  /** The model's id of a sheet; throws for one that does not exist. */
  idOf(sheet: number): string
  /** The area as the model's zone; throws when it reaches outside of its sheet. */
  zoneOf(area: Area): Zone
}

type Dispatch = (type: string, payload: object) => { isSuccessful: boolean; reasons: Iterable<string> }

/** Access to a model. */
export function modelAccess(model: Model, host: FunctionHost): ModelAccess {
  const { getters } = model
  const idOf = (sheet: number): string => {
    const id = String(sheet)
    if (!getters.tryGetSheet(id)) throw new Error(`There is no sheet with the id ${sheet}.`)
    return id
  }
  return {
    model,
    host,
    idOf,
    run(type, payload) {
      const result = quietly(() => (model.dispatch as unknown as Dispatch)(type, payload))
      if (result.isSuccessful) return
      const reasons = [...result.reasons].filter((reason) => reason !== 'NoChanges')
      if (reasons.length) throw new Error(`The workbook refused ${type}: ${reasons.join(', ')}.`)
    },
    zoneOf(area) {
      const id = idOf(area.sheet)
      const rows = getters.getNumberRows(id)
      const columns = getters.getNumberCols(id)
      const isInside =
        area.row >= 0 &&
        area.column >= 0 &&
        area.rows >= 1 &&
        area.columns >= 1 &&
        area.row + area.rows <= rows &&
        area.column + area.columns <= columns
      if (!isInside) {
        const place = `${library.helpers.toXC(area.column, area.row)} with ${area.rows} rows and ${area.columns} columns`
        throw new Error(
          `The area ${place} reaches outside of the sheet "${getters.getSheetName(id)}", which has ${rows} rows and ${columns} columns.`,
        )
      }
      return {
        left: area.column,
        right: area.column + area.columns - 1,
        top: area.row,
        bottom: area.row + area.rows - 1,
      }
    },
  }
}
