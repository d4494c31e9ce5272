// Writes a sheet's notes: the comments part and the drawing Excel shows them in, if they are not those of the file.
import { library } from '../library'
import { OFFICE, type XlsxPackage } from './xlsx-package'
import type { XmlPart } from './xml-part'
import { elements, encoded } from './xml-text'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** Puts notes, by the name of their cell, into the package; `before` are those the file has. */
export function putNotes(
  pack: XlsxPackage,
  path: string,
  part: XmlPart,
  before: Readonly<Record<string, string>>,
  now: ReadonlyMap<string, string>,
): void {
  const isSame =
    Object.keys(before).length === now.size && [...now].every(([name, text]) => before[name] === text)
  if (isSame) return
  const relations = [...pack.relations(path)]
  const comments = relations.find(([, { type }]) => type.endsWith('/comments'))?.[1].target
  putComments(pack, path, comments, before, now)
  const legacy = /r:id="([^"]*)"/.exec(part.first('legacyDrawing') ?? '')?.[1]
  const drawing = relations.find(([id]) => id === legacy)?.[1].target
  const shapes = otherShapes(drawing ? pack.text(drawing) : '') + [...now.keys()].map(shapeText).join('')
  const text = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${SHAPE_TYPE}${shapes}</xml>`
  if (drawing) {
    pack.put(drawing, text)
    return
  }
  const name = pack.freshName('xl/drawings/vmlDrawing', 'vml')
  pack.put(name, text)
  pack.addDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  part.set('legacyDrawing', [
    `<legacyDrawing xmlns:r="${OFFICE}" r:id="${pack.relate(path, 'vmlDrawing', name)}"/>`,
  ])
}

function putComments(
  pack: XlsxPackage,
  path: string,
  known: string | undefined,
  before: Readonly<Record<string, string>>,
  now: ReadonlyMap<string, string>,
): void {
  const old = known ? pack.text(known) : ''
  const texts = new Map(elements(old, 'comment').map(({ attributes, text }) => [attributes.ref, text]))
  const authors = elements(old, 'authors')[0]?.text ?? '<authors><author></author></authors>'
  const list = Array.from(now, ([name, text]) =>
    before[name] === text && texts.has(name) ? (texts.get(name) ?? '') : commentText(name, text),
  )
  const written = `${XML}<comments xmlns="${MAIN}">${authors}<commentList>${list.join('')}</commentList></comments>`
  if (known) {
    pack.put(known, written)
    return
  }
  const name = pack.freshName('xl/comments', 'xml')
  pack.add(name, written, 'comments')
  pack.relate(path, 'comments', name)
}

function commentText(name: string, text: string): string {
  return `<comment ref="${name}" authorId="0"><text><t xml:space="preserve">${encoded(text)}</t></text></comment>`
}

function shapeText(name: string, index: number): string {
  const { left, top } = library.helpers.toZone(name)
  return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:105pt;margin-top:10pt;width:108pt;height:60pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left + 1}, 15, ${top}, 2, ${left + 3}, 31, ${top + 4}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData></v:shape>`
}

/** Buttons and the like, which lie in the same drawing. */
function otherShapes(text: string): string {
  return elements(text, 'shape')
    .filter((shape) => !/ObjectType="Note"/.test(shape.text))
    .map((shape) => shape.text)
    .join('')
}
