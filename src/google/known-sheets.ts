// The sheets of one execution: each is looked up once, and none any more once all of them are listed.
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
/** A tab. */
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export interface KnownSheets {
  /** The sheet of this name; null when there is none. */
  find(name: string): Sheet | null
  /** @throws when there is none */
  need(name: string): Sheet
  /** Whether the sheet was looked up, so that asking for it costs nothing. */
  has(name: string): boolean
  /** Names of the sheets that have cells, in order. */
  grids(): readonly string[]
  /** Inserts a sheet behind all others, as a copy of one if given; it becomes the active one. */
  add(name: string, template: Sheet | null): Sheet
}

/** Nobody else's new tab is missed for long: an execution lives for seconds. */
export function knownSheets(spreadsheet: Spreadsheet): KnownSheets {
  const sheets = new Map<string, Sheet | null>()
  let grids: string[] | null = null
  let count = 0
  const find = (name: string): Sheet | null => {
    let sheet = sheets.get(name)
    if (sheet === undefined) {
      sheet = grids ? null : spreadsheet.getSheetByName(name)
      sheets.set(name, sheet)
    }
    return sheet
  }
  const list = (): string[] => {
    const all = spreadsheet.getSheets()
    count = all.length
    return all.flatMap((sheet) => {
      const name = sheet.getName()
      sheets.set(name, sheet)
      return sheet.getType() === SpreadsheetApp.SheetType.GRID ? [name] : []
    })
  }
  return {
    find,
    need(name) {
      const sheet = find(name)
      if (!sheet) throw new Error(`The tab "${name}" is missing`)
      return sheet
    },
    has: (name) => sheets.has(name),
    grids() {
      grids ??= list()
      return grids.slice()
    },
    add(name, template) {
      if (!grids) count = spreadsheet.getNumSheets()
      const sheet = template
        ? spreadsheet.insertSheet(name, count, { template })
        : spreadsheet.insertSheet(name, count)
      count++
      grids?.push(name)
      sheets.set(name, sheet)
      return sheet
    },
  }
}
