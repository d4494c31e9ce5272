// NamedRange: https://developers.google.com/apps-script/reference/spreadsheet/named-range
import { exception } from './exception'
import { host } from './host'
import { type Range, rangeAt } from './range'
import { at } from './range-values'
import { publish, Service } from './service'

export class NamedRange extends Service {
  private name: string

  constructor(name: string) {
    super()
    this.name = name
  }

  getName(): string {
    return this.name
  }

  getRange(): Range {
    const found = rangeNamed(this.name)
    if (!found) throw exception(`The named range "${this.name}" does not exist.`)
    return found
  }

  setName(name: string): this {
    host('renameRange', this.name, name)
    this.name = name
    return this
  }

  setRange(range: Range): this {
    host('setNamedRange', this.name, range[at])
    return this
  }

  remove(): void {
    host('removeNamedRange', this.name)
  }
}
publish<GoogleAppsScript.Spreadsheet.NamedRange>('NamedRange')(NamedRange)

/** The named ranges of the file, or those of one sheet. */
export function namedRanges(sheet?: number): NamedRange[] {
  return host('namedRanges')
    .filter(({ area }) => sheet === undefined || area.sheet === sheet)
    .map(({ name }) => new NamedRange(name))
}

/** The range of a name; null where there is none. */
export function rangeNamed(name: string): Range | null {
  const found = host('namedRanges').find((one) => one.name.toLowerCase() === name.toLowerCase())
  return found ? rangeAt(found.area) : null
}
