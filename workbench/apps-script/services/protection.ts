// Protection: of a range or a whole sheet, with who may edit it.
import { exception } from './exception'
import { host } from './host'
import { type Range, rangeAt } from './range'
import { at } from './range-values'
import { publish, Service } from './service'
import { User } from './session'
import { ProtectionType } from './sheet-enums'
import type { Area, Protection as ProtectionWire } from './wire'

export class Protection extends Service {
  private readonly sheet: number
  private readonly key: string

  constructor({ area, id }: ProtectionWire) {
    super()
    this.sheet = area.sheet
    this.key = id
  }

  getProtectionType(): unknown {
    return this.found().wholeSheet ? ProtectionType.SHEET : ProtectionType.RANGE
  }

  getRange(): Range {
    return rangeAt(this.found().area)
  }

  setRange(range: Range): this {
    const area = range[at]
    if (area.sheet !== this.sheet) throw exception('The range is on another sheet than its protection.')
    return this.change({ area })
  }

  /** No protection can be made of a named range here, so that none has its name. */
  getRangeName(): null {
    return null
  }

  getDescription(): string {
    return this.found().description
  }

  setDescription(description: string): this {
    return this.change({ description: String(description) })
  }

  isWarningOnly(): boolean {
    return this.found().warningOnly
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.change({ warningOnly })
  }

  canEdit(): boolean {
    return host('mayEdit', this.sheet, this.key)
  }

  getEditors(): User[] {
    return host('protectionEditors', this.sheet, this.key).map((email) => new User(email))
  }

  addEditor(editor: string | User): this {
    return this.addEditors([editor])
  }

  addEditors(editors: readonly (string | User)[]): this {
    host('changeEditors', this.sheet, this.key, editors.map(addressOf), [])
    return this
  }

  removeEditor(editor: string | User): this {
    return this.removeEditors([editor])
  }

  removeEditors(editors: readonly (string | User)[]): this {
    host('changeEditors', this.sheet, this.key, [], editors.map(addressOf))
    return this
  }

  remove(): void {
    host('removeProtection', this.sheet, this.key)
  }

  private found(): ProtectionWire {
    const found = host('protections', this.sheet).find((one) => one.id === this.key)
    if (!found) throw exception('The protected range or sheet does not exist.')
    return found
  }

  private change(part: Partial<ProtectionWire>): this {
    host('changeProtection', this.sheet, this.key, part)
    return this
  }
}
publish<GoogleAppsScript.Spreadsheet.Protection>('Protection')(Protection)

/** Protects an area, or the whole sheet that it covers. */
export function protect(area: Area, wholeSheet: boolean): Protection {
  return new Protection(host('protect', area, wholeSheet))
}

/** The protections of one type on some sheets. */
export function protectionsOf(sheets: readonly number[], type: unknown): Protection[] {
  if (type !== ProtectionType.RANGE && type !== ProtectionType.SHEET)
    throw exception('Invalid argument: type')
  return sheets
    .flatMap((sheet) => host('protections', sheet))
    .filter(({ wholeSheet }) => wholeSheet === (type === ProtectionType.SHEET))
    .map((one) => new Protection(one))
}

function addressOf(person: string | User): string {
  return typeof person === 'string' ? person : person.getEmail()
}
