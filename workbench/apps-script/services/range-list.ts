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

  setValue(value: unknown): this {
    for (const range of this.getRanges()) range.setValue(value)
    return this
  }

  setNumberFormat(format: string): this {
    for (const range of this.getRanges()) range.setNumberFormat(format)
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.RangeList>('RangeList')(RangeList)
