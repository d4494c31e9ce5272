// Spreadsheet: the document, its sheets, its zone and its messages.
import { areaOf, splitSheetName } from './a1'
import { exception } from './exception'
import { host } from './host'
import { type NamedRange, namedRanges, rangeNamed } from './named-range'
import { type Protection, protectionsOf } from './protection'
import { type Range, rangeAt } from './range'
import { RangeList } from './range-list'
import { at } from './range-values'
import { publish, Service } from './service'
import { Sheet } from './sheet'
import { id, sheetInfos } from './sheet-structure'
import { isZone } from './zone'

export class Spreadsheet extends Service {
  getId(): string {
    return host('document').id
  }

  getName(): string {
    return host('document').name
  }

  getUrl(): string {
    return host('document').url
  }

  getSpreadsheetLocale(): string {
    return host('document').locale
  }

  getSpreadsheetTimeZone(): string {
    return host('document').zone
  }

  setSpreadsheetTimeZone(zone: string): this {
    if (!isZone(zone)) throw exception('Invalid argument: timezone')
    host('setZone', zone)
    return this
  }

  getSheets(): Sheet[] {
    return sheetInfos().map((sheet) => new Sheet(sheet.id))
  }

  getNumSheets(): number {
    return sheetInfos().length
  }

  /** By its exact name; whether Google minds the case is not documented. */
  getSheetByName(name: string): Sheet | null {
    const found = sheetInfos().find((sheet) => sheet.name === String(name))
    return found ? new Sheet(found.id) : null
  }

  getSheetById(sheet: number): Sheet | null {
    return sheetInfos().some((one) => one.id === sheet) ? new Sheet(sheet) : null
  }

  getActiveSheet(): Sheet {
    return new Sheet(host('selection').sheet)
  }

  /** @param restoreSelection selects again what was selected there; else its first cell is */
  setActiveSheet(sheet: Sheet, restoreSelection = false): Sheet {
    host('showSheet', sheet.getSheetId(), restoreSelection)
    return sheet
  }

  getActiveRange(): Range {
    return rangeAt(host('selection'))
  }

  /** All selected ranges; the active one is the last. */
  getActiveRangeList(): RangeList {
    return new RangeList(host('selections'))
  }

  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell()
  }

  getCurrentCell(): Range {
    return this.getActiveCell()
  }

  setActiveRange(range: Range): Range {
    return range.activate()
  }

  /**
   * A new sheet with this name, at this place among the tabs (from 0), else after the active one. Everything on the sheet
   * named by the option `template` is copied to it.
   */
  insertSheet(name?: string | number, index?: number, options?: { readonly template?: Sheet }): Sheet {
    const place = typeof name === 'number' ? name : (index ?? null)
    const template = options?.template?.[id] ?? null
    return new Sheet(host('insertSheet', typeof name === 'string' ? name : null, place, template).id)
  }

  deleteSheet(sheet: Sheet): void {
    host('deleteSheet', sheet[id])
  }

  /** By A1 notation; without a sheet's name on the active sheet. */
  getRange(a1: string): Range {
    const { name, reference } = splitSheetName(a1)
    const infos = sheetInfos()
    const sheet = name === undefined ? host('selection').sheet : undefined
    const found = infos.find((one) =>
      name === undefined ? one.id === sheet : one.name.toLowerCase() === name.toLowerCase(),
    )
    if (!found) throw exception('Range not found')
    return rangeAt(areaOf(reference, found))
  }

  getNamedRanges(): NamedRange[] {
    return namedRanges()
  }

  /** null where there is no such name. */
  getRangeByName(name: string): Range | null {
    return rangeNamed(name)
  }

  /** Names a range, or another where the name is known. */
  setNamedRange(name: string, range: Range): void {
    host('setNamedRange', name, range[at])
  }

  removeNamedRange(name: string): void {
    host('removeNamedRange', name)
  }

  getProtections(type: unknown): Protection[] {
    return protectionsOf(
      sheetInfos().map((sheet) => sheet.id),
      type,
    )
  }

  toast(message: string, title = '', seconds = 5): void {
    host('toast', { message: String(message), title: String(title), seconds })
  }
}
publish<GoogleAppsScript.Spreadsheet.Spreadsheet>('Spreadsheet')(Spreadsheet)
