// An .xlsx as a package of parts: what is not changed stays as it was packed.
import { posix } from 'node:path'
import { folderOf, relationsIn, relationsPath } from './xlsx-relations'
import { XmlPart } from './xml-part'
import { encoded } from './xml-text'
import { type ZipEntry, zipEntries } from './zip'
import { zipArchive } from './zip-out'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'
const MOST_BYTES = 300_000_000

export const WORKBOOK = 'xl/workbook.xml'
export const STYLES = 'xl/styles.xml'

/** A sheet without cells. */
export const EMPTY_SHEET = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/></worksheet>`

const BLANK: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  [WORKBOOK]: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets/></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  [STYLES]: `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
}

export class XlsxPackage {
  /** Changed parts as bytes, the others as they were packed. */
  private readonly parts = new Map<string, ZipEntry | Buffer>()

  /** The package of a file, or an empty one. */
  constructor(bytes?: Buffer) {
    if (bytes)
      for (const entry of zipEntries(bytes, MOST_BYTES)) this.parts.set(entry.name.replace(/^\//, ''), entry)
    else for (const [name, text] of Object.entries(BLANK)) this.parts.set(name, Buffer.from(text))
  }

  has(name: string): boolean {
    return this.parts.has(name)
  }

  names(): string[] {
    return [...this.parts.keys()]
  }

  /** The text of a part; '' where there is none. */
  text(name: string): string {
    const part = this.parts.get(name)
    if (!part) return ''
    const bytes = Buffer.isBuffer(part) ? part : part.read()
    return bytes.toString('utf8').replace(/^\ufeff/, '')
  }

  put(name: string, text: string): void {
    this.parts.set(name, Buffer.from(text))
  }

  /** A name for a new part such as `xl/worksheets/sheet7.xml`, of which `stem` and `extension` are given. */
  freshName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${extension}`
      if (!this.parts.has(name)) return name
    }
  }

  /** Adds a part with its type; `type` is the last word of its content type. */
  add(name: string, text: string, type: string): void {
    this.put(name, text)
    this.changeTypes((types) => [
      ...types.filter((line) => !line.includes(`"/${name}"`)),
      `<Override PartName="/${name}" ContentType="${type.includes('/') ? type : `${TYPES}.${type}+xml`}"/>`,
    ])
  }

  /** Makes sure that parts of an extension have a type. */
  addDefault(extension: string, type: string): void {
    const part = new XmlPart(this.text('[Content_Types].xml'), ['Default', 'Override'])
    const known = part.all('Default')
    if (known.some((line) => line.toLowerCase().includes(`"${extension}"`))) return
    part.set('Default', [...known, `<Default Extension="${extension}" ContentType="${type}"/>`])
    this.put('[Content_Types].xml', part.toString())
  }

  /** Takes a part out, with its relations and its type. */
  remove(name: string): void {
    if (!this.parts.delete(name)) return
    this.parts.delete(relationsPath(name))
    this.changeTypes((types) => types.filter((line) => !line.includes(`"/${name}"`)))
  }

  /** Takes a part out with all parts that nothing else is related to. */
  removeWhole(name: string): void {
    const targets = [...this.relations(name).values()].map(({ target }) => target)
    this.remove(name)
    const related = new Set(
      this.names()
        .filter((path) => !path.endsWith('.rels'))
        .flatMap((path) => [...this.relations(path).values()].map(({ target }) => target)),
    )
    for (const target of targets) if (!related.has(target)) this.removeWhole(target)
  }

  /** Makes a template or a workbook with macros a plain workbook. */
  makePlain(): void {
    const text = this.text('[Content_Types].xml')
    const plain = text.replace(
      /(?<=ContentType=")[^"]*(?:macroEnabled|template)\.main\+xml(?=")/gi,
      `${TYPES}.sheet.main+xml`,
    )
    if (plain !== text) this.put('[Content_Types].xml', plain)
  }

  /** What a part is related to: by id, the last word of the type and the target's name. */
  relations(name: string): Map<string, { type: string; target: string }> {
    return relationsIn(this.text(relationsPath(name)), folderOf(name))
  }

  /** Relates a part to another by a type such as `worksheet`; gives the id. */
  relate(name: string, type: string, target: string): string {
    // From the part's folder, as Excel writes it: some readers take no address from the root.
    return this.addRelation(name, type, `Target="${encoded(posix.relative(posix.dirname(name), target))}"`)
  }

  /** Relates a part to an address outside of the file; gives the id. */
  relateOutside(name: string, type: string, address: string): string {
    return this.addRelation(name, type, `Target="${encoded(address)}" TargetMode="External"`)
  }

  private addRelation(name: string, type: string, target: string): string {
    const path = relationsPath(name)
    const text = this.text(path) || `${XML}<Relationships xmlns="${PACKAGE}/relationships"/>`
    const part = new XmlPart(text, ['Relationship'])
    const lines = part.all('Relationship')
    let number = lines.length + 1
    while (lines.some((line) => line.includes(`"rId${number}"`))) number++
    part.set('Relationship', [
      ...lines,
      `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" ${target}/>`,
    ])
    this.put(path, part.toString())
    return `rId${number}`
  }

  /** Ends a relation by its id. */
  unrelate(name: string, id: string): void {
    const part = new XmlPart(this.text(relationsPath(name)), ['Relationship'])
    const lines = part.all('Relationship').filter((line) => !new RegExp(`\\sId="${id}"`).test(line))
    part.set('Relationship', lines)
    this.put(relationsPath(name), part.toString())
  }

  /** The file in pieces. */
  toBuffers(): Buffer[] {
    return zipArchive(
      Array.from(this.parts, ([name, part]) => ({
        name,
        content: Buffer.isBuffer(part) ? part : part.packed,
      })),
    )
  }

  private changeTypes(change: (types: string[]) => string[]): void {
    const part = new XmlPart(this.text('[Content_Types].xml'), ['Default', 'Override'])
    part.set('Override', change(part.all('Override')))
    this.put('[Content_Types].xml', part.toString())
  }
}
