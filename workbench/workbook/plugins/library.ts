// Types of the spreadsheet library for the plugins. They get the library as an argument, so that they work in Node and in a page.

export type Library = typeof import('@odoo/o-spreadsheet')

/** A cell as the library's core keeps it. */
export type StoredCell = NonNullable<ReturnType<InstanceType<Library['Model']>['getters']['getCell']>>

export type Style = NonNullable<StoredCell['style']>

/** The library's range: a zone that follows insertions and deletions. */
export type Range = ReturnType<InstanceType<Library['Model']>['getters']['getRangeFromSheetXC']>

export interface Position {
  readonly sheetId: string
  readonly col: number
  readonly row: number
}
