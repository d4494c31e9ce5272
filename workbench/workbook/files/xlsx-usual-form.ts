// Brings an .xlsx into the form that Excel itself writes: other programs, such as Microsoft Dynamics, write prefixed names,
// cells without a reference, days as text, ISO's strict names or a zip64 archive, all of which the standard (ISO/IEC 29500)
// allows.

import { serialOfIso } from '../clock'
import { library } from '../library'
import { attributesOf, withAttribute } from './xml-text'
import { type ZipEntry, zipEntries } from './zip'
import { zipArchive } from './zip-out'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/'
const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/i
/** Names that the strict form writes in another way than by its folder alone. */
const RENAMED: Readonly<Record<string, string>> = {
  extendedProperties: 'extended-properties',
  customProperties: 'custom-properties',
}

const MOST_BYTES = 300_000_000

/** The same file where it has that form already. @throws FileError when it is damaged, or unpacks to more than 300 MB */
export function usualForm(bytes: Buffer): Buffer {
  const entries = zipEntries(bytes, MOST_BYTES)
  let isChanged = false
  const written = entries.map((entry) => {
    const content = usualPart(entry)
    isChanged ||= content !== undefined || entry.isZip64
    return { name: entry.name, content: content ?? entry.packed }
  })
  return isChanged ? Buffer.concat(zipArchive(written)) : bytes
}

/** A part's usual form; undefined where it has that already. */
function usualPart(entry: ZipEntry): Buffer | undefined {
  if (!/\.(?:xml|rels)$/i.test(entry.name)) return undefined
  const bytes = entry.read()
  const head = bytes.toString('utf8', 0, 4096)
  const isStrict = head.includes(STRICT)
  const prefix = /<(\w+):\w+\s[^>]*?xmlns:\1\s*=\s*["']([^"']*)/.exec(head)
  const isPrefixed = prefix?.[2] === MAIN || prefix?.[2] === `${STRICT}spreadsheetml/main`
  const isSheet = SHEET.test(entry.name)
  const isNamed = !isSheet || hasReferences(bytes, isPrefixed ? `${prefix?.[1]}:c` : 'c')
  const hasDays = isSheet && bytes.includes(' t="d"')
  if (!isStrict && !isPrefixed && isNamed && !hasDays) return undefined
  let text = bytes.toString('utf8')
  if (isStrict) text = transitional(text)
  if (isPrefixed && prefix?.[1]) text = unprefixed(text, prefix[1])
  if (!isNamed) text = named(text)
  return Buffer.from(hasDays ? numbered(text) : text)
}

function transitional(text: string): string {
  return text
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\/(\w+)/g,
      (_, family: string, name: string) =>
        `http://schemas.openxmlformats.org/${family}/2006/${RENAMED[name] ?? name}`,
    )
    .replace(
      /(relationships\/)(extendedProperties|customProperties)/g,
      (_, before: string, name: string) => before + RENAMED[name],
    )
    .replace(/\sconformance\s*=\s*["']strict["']/, '')
}

function unprefixed(text: string, prefix: string): string {
  return text
    .replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1')
    .replace(new RegExp(`\\sxmlns:${prefix}(?=\\s*=)`), ' xmlns')
}

/** Whether the first cell of a sheet says where it is: programs write all of them in one way. */
function hasReferences(bytes: Buffer, tag: string): boolean {
  const starts = [`<${tag} `, `<${tag}>`, `<${tag}/`]
    .map((start) => bytes.indexOf(start))
    .filter((at) => at >= 0)
  if (starts.length === 0) return true
  const at = Math.min(...starts)
  return /\sr\s*=/.test(bytes.toString('utf8', at, bytes.indexOf('>', at)))
}

/** Rows and cells without a reference follow the one before. */
function named(text: string): string {
  let row = 0
  let column = 0
  return text.replace(/<(row|c)(?=[\s/>])[^>]*>/g, (tag, element: string) => {
    const { r } = attributesOf(tag)
    if (element === 'row') {
      row = r ? Number(r) : row + 1
      column = 0
      return r ? tag : withAttribute(tag, 'r', row)
    }
    column = r ? library.helpers.toCartesian(r).col + 1 : column + 1
    return r ? tag : withAttribute(tag, 'r', library.helpers.toXC(column - 1, row - 1))
  })
}

/** Days that are written as text become the number Excel counts them by. */
function numbered(text: string): string {
  return text.replace(
    /(<c\s[^>]*?)\st="d"([^>]*>\s*<v>)([^<]*)(?=<\/v>)/g,
    (whole, before: string, between: string, day: string) => {
      const serial = serialOfIso(day.trim().replace(/(?:\.\d+)?Z?$/, ''))
      return serial === undefined ? whole : `${before}${between}${serial}`
    },
  )
}
