// The filter of a sheet: its range, and what it hides in each column. Conditions pass through unread.
import { exception } from './exception'
import { host } from './host'
import { type Range, rangeAt } from './range'
import { notEmulated, publish, Service } from './service'
import type { Area, FilterCriterion } from './wire'

/** Key of the filter's sheet. */
const sheet = Symbol('sheet')
/** Key of the plain criterion. */
const criterion = Symbol('criterion')

export class Filter extends Service {
  private readonly [sheet]: number

  constructor(of: number) {
    super()
    this[sheet] = of
  }

  getRange(): Range {
    return rangeAt(areaOf(this[sheet]))
  }

  remove(): void {
    areaOf(this[sheet])
    host('removeFilter', this[sheet])
  }

  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const found = host('filterCriterion', this[sheet], filtered(this[sheet], column))
    return found && new FilterCriteria(found)
  }

  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    host('setFilterCriterion', this[sheet], filtered(this[sheet], column), criteria?.[criterion] ?? null)
    return this
  }

  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null)
  }

  /** Sorts the rows below the header, hidden ones too. */
  sort(column: number, ascending: boolean): this {
    const area = areaOf(this[sheet])
    if (area.rows > 1)
      rangeAt({ ...area, row: area.row + 1, rows: area.rows - 1 }).sort({ column, ascending })
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.Filter>('Filter')(Filter)

export class FilterCriteria extends Service {
  readonly [criterion]: FilterCriterion

  constructor(of: FilterCriterion) {
    super()
    this[criterion] = of
  }

  getHiddenValues(): string[] {
    return [...this[criterion].hiddenValues]
  }

  /** null for one that hides values. */
  getCriteriaType(): null {
    return this[criterion].opaque ? notEmulated('FilterCriteria.getCriteriaType of a condition')() : null
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this[criterion])
  }
}
publish<GoogleAppsScript.Spreadsheet.FilterCriteria>('FilterCriteria')(FilterCriteria)

export class FilterCriteriaBuilder extends Service {
  private made: FilterCriterion

  constructor(from: FilterCriterion = { hiddenValues: [] }) {
    super()
    this.made = from
  }

  setHiddenValues(values: readonly string[]): this {
    this.made = { hiddenValues: values.map(String) }
    return this
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.made)
  }
}
publish<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>('FilterCriteriaBuilder')(FilterCriteriaBuilder)

/** The sheet's filter; null without one. */
export function filterOf(of: number): Filter | null {
  return host('filter', of) ? new Filter(of) : null
}

function areaOf(of: number): Area {
  const area = host('filter', of)
  if (!area) throw exception('The filter has been removed.')
  return area
}

/** A column counted from 1 as one from 0. @throws where the filter does not reach. */
function filtered(of: number, column: number): number {
  const area = areaOf(of)
  if (column <= area.column || column > area.column + area.columns)
    throw exception('The column is outside the range of the filter.')
  return column - 1
}
