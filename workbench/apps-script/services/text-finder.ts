// TextFinder: the cells of a range that show a text. It compares what cells show, ignoring case unless told otherwise.
// https://developers.google.com/apps-script/reference/spreadsheet/text-finder
import { host } from './host'
import { Range } from './range'
import { publish, Service } from './service'
import type { Area, TextSearch } from './wire'

export class TextFinder extends Service {
  private readonly area: Area
  private search: TextSearch

  constructor(area: Area, text: string) {
    super()
    this.area = area
    this.search = { text, entireCell: false, matchCase: false, isPattern: false }
  }

  matchEntireCell(entireCell: boolean): this {
    return this.with({ entireCell })
  }

  matchCase(matchCase: boolean): this {
    return this.with({ matchCase })
  }

  useRegularExpression(isPattern: boolean): this {
    return this.with({ isPattern })
  }

  /** All cells, row by row; they are on the sheet, so nothing more is asked for each. */
  findAll(): Range[] {
    const { sheet } = this.area
    return host('find', this.area, this.search).map(
      ([row, column]) => new Range({ sheet, row, column, rows: 1, columns: 1 }),
    )
  }

  private with(part: Partial<TextSearch>): this {
    this.search = { ...this.search, ...part }
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.TextFinder>('TextFinder')(TextFinder)
