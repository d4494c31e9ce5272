// RangeList: several ranges at once, such as those a user selected together.
import { type Range, rangeAt } from './range'
import { publish, Service } from './service'
import type { Area } from './wire'

export class RangeList extends Service {
  private readonly areas: readonly Area[]

  constructor(areas: readonly Area[]) {
    super()
    this.areas = areas
  }

  getRanges(): Range[] {
    return this.areas.map(rangeAt)
  }
}
publish<GoogleAppsScript.Spreadsheet.RangeList>('RangeList')(RangeList)
