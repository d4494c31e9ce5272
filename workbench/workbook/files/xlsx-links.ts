// Links of cells in an .xlsx: those of the file are carried and known, those that scripts made are added to them.
import { clippedRanges } from '../ranges'
import type { CellLink, SheetInfo } from '../types'
import { areaName } from './xlsx-names'
import { OFFICE, type XlsxPackage } from './xlsx-package'
import type { XmlPart } from './xml-part'
import { elements } from './xml-text'

/** A link of a file, on a range in A1 notation. */
export interface FileLink {
  readonly range: string
  readonly url: string
}

/** The links in a sheet's part, whose relations are in `relations`; those within the file begin with `#`. */
export function linksIn(text: string, relations: string): FileLink[] {
  const addresses = new Map(
    elements(relations, 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target]),
  )
  return elements(text, 'hyperlink').flatMap(({ attributes: { ref, location, ...rest } }) => {
    const address = addresses.get(rest['r:id'])
    const url = (address ?? '') + (location ? `#${location}` : '')
    return ref && url ? [{ range: ref, url }] : []
  })
}

/** Puts the links of scripts into the sheet's part, and takes those out that a script took away. */
export function putLinks(
  pack: XlsxPackage,
  path: string,
  part: XmlPart,
  sheet: SheetInfo,
  links: readonly CellLink[],
): void {
  const known = elements(part.first('hyperlinks') ?? '', 'hyperlink')
  const left = new Set(links.filter(({ text }) => text === undefined).map(({ area }) => areaName(area)))
  const kept = known.filter(({ attributes: { ref = '' } }) => {
    const [shown] = clippedRanges([ref], sheet)
    return shown === undefined || left.has(shown)
  })
  const made = links.filter(({ text }) => text !== undefined)
  if (kept.length === known.length && !made.length) return
  const added = made.map(({ area, url }) => {
    const id = pack.relateOutside(path, 'hyperlink', url)
    return `<hyperlink xmlns:r="${OFFICE}" ref="${areaName(area)}" r:id="${id}"/>`
  })
  const texts = [...kept.map(({ text }) => text), ...added]
  part.set('hyperlinks', texts.length ? [`<hyperlinks>${texts.join('')}</hyperlinks>`] : [])
}
