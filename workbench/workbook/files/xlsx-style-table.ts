// The styles of an .xlsx that is being written: those it has stay, others are added behind them.
import type { Style } from '../plugins/library'
import { type Border, borderText } from './xlsx-borders'
import { argbOf } from './xlsx-styles'
import { XmlPart } from './xml-part'
import { elements, encoded, withAttribute } from './xml-text'

const ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors', 'extLst'],
]
/** The children of a font as Excel orders them. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color'],
  ...['name', 'family', 'charset', 'scheme'],
]
const FIRST_OWN_FORMAT = 164

/** How a cell looks, and how the cell it replaces looked in the file. */
export interface Looks {
  readonly style: Style | undefined
  readonly format: string | undefined
  /** Lines drawn since the file was opened. */
  readonly border?: Border
}

/** A list of the styles' part that grows. */
class StyleList {
  readonly items: string[]
  private readonly known = new Map<string, number>()
  isChanged = false

  constructor(part: XmlPart, list: string, item: string) {
    this.items = elements(part.first(list) ?? '', item).map(({ text }) => text)
    this.items.forEach((text, index) => {
      if (!this.known.has(text)) this.known.set(text, index)
    })
  }

  /** The place of an item, which is added if it was not added before. */
  add(item: string): number {
    let at = this.known.get(item)
    if (at === undefined) {
      at = this.items.push(item) - 1
      this.known.set(item, at)
      this.isChanged = true
    }
    return at
  }
}

export class StyleTable {
  private readonly part: XmlPart
  private readonly lists: Readonly<
    Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', StyleList>
  >
  private readonly derived = new Map<string, number>()

  constructor(text: string) {
    this.part = new XmlPart(text, ORDER)
    this.lists = {
      numFmts: new StyleList(this.part, 'numFmts', 'numFmt'),
      fonts: new StyleList(this.part, 'fonts', 'font'),
      fills: new StyleList(this.part, 'fills', 'fill'),
      borders: new StyleList(this.part, 'borders', 'border'),
      cellXfs: new StyleList(this.part, 'cellXfs', 'xf'),
      dxfs: new StyleList(this.part, 'dxfs', 'dxf'),
    }
  }

  /** The number of the style that changes one of the file only where the looks differ. */
  cellStyle(base: number, before: Looks, now: Looks): number {
    const key = JSON.stringify([base, before, now])
    let found = this.derived.get(key)
    if (found === undefined) {
      found = this.derive(base, before, now)
      this.derived.set(key, found)
    }
    return found
  }

  /** The number of a conditional style. */
  conditionalStyle(dxf: string): number {
    return this.lists.dxfs.add(dxf)
  }

  get isChanged(): boolean {
    return Object.values(this.lists).some((list) => list.isChanged)
  }

  toString(): string {
    for (const [name, { items, isChanged }] of Object.entries(this.lists)) {
      if (!isChanged) continue
      const open = /^<[^>]*?(?=\/?>)/.exec(this.part.first(name) ?? '')?.[0] ?? `<${name}`
      const tag = withAttribute(`${open}>`, 'count', items.length)
      this.part.set(name, [`${tag}${items.join('')}</${name}>`])
    }
    return this.part.toString()
  }

  private derive(base: number, before: Looks, now: Looks): number {
    let xf =
      this.lists.cellXfs.items[base] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    if (before.format !== now.format) {
      xf = withAttribute(xf, 'numFmtId', now.format ? this.numberFormat(now.format) : 0)
      xf = withAttribute(xf, 'applyNumberFormat', 1)
    }
    if (JSON.stringify(before.style) !== JSON.stringify(now.style)) {
      const old = before.style ?? {}
      const style = now.style ?? {}
      xf = this.withFont(xf, old, style)
      if (style.fillColor !== old.fillColor) xf = this.withFill(xf, style.fillColor)
      xf = withAlignment(xf, style)
    }
    return this.lists.cellXfs.add(now.border ? this.withBorder(xf, now.border) : xf)
  }

  private withBorder(xf: string, border: Border): string {
    const known = this.lists.borders.items[Number(/borderId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? '<border/>'
    const text = borderText(known, border)
    return withAttribute(withAttribute(xf, 'borderId', this.lists.borders.add(text)), 'applyBorder', 1)
  }

  private numberFormat(format: string): number {
    // The library writes AM/PM as `a` and hours beyond a day as `hhhh`.
    const code = encoded(format.replace(/\ba\b/, 'AM/PM').replace('hhhh', '[h]'))
    const { items } = this.lists.numFmts
    const ids = items.map((item) => Number(/numFmtId="(\d+)"/.exec(item)?.[1]))
    const known = items.findIndex((item) => item.includes(`formatCode="${code}"`))
    if (known >= 0) return ids[known] ?? 0
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1
    this.lists.numFmts.add(`<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    return id
  }

  private withFont(xf: string, old: Style, style: Style): string {
    const known = this.lists.fonts.items[Number(/fontId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? '<font/>'
    const font = new XmlPart(known, FONT_ORDER)
    const flag = (name: string, isOn: boolean | undefined, wasOn: boolean | undefined): void => {
      if ((isOn ?? false) !== (wasOn ?? false)) font.set(name, isOn ? [`<${name}/>`] : [])
    }
    flag('b', style.bold, old.bold)
    flag('i', style.italic, old.italic)
    flag('strike', style.strikethrough, old.strikethrough)
    flag('u', style.underline, old.underline)
    if (style.textColor !== old.textColor)
      font.set('color', style.textColor ? [`<color rgb="${argbOf(style.textColor)}"/>`] : [])
    if (style.fontSize && style.fontSize !== old.fontSize) font.set('sz', [`<sz val="${style.fontSize}"/>`])
    const text = font.toString()
    if (text === known) return xf
    return withAttribute(withAttribute(xf, 'fontId', this.lists.fonts.add(text)), 'applyFont', 1)
  }

  private withFill(xf: string, color: string | undefined): string {
    const fill = color
      ? this.lists.fills.add(
          `<fill><patternFill patternType="solid"><fgColor rgb="${argbOf(color)}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0
    return withAttribute(withAttribute(xf, 'fillId', fill), 'applyFill', 1)
  }
}

function withAlignment(xf: string, style: Style): string {
  const vertical = style.verticalAlign === 'middle' ? 'center' : style.verticalAlign
  const known = elements(xf, 'alignment')[0]?.text ?? '<alignment/>'
  let alignment = withAttribute(known, 'horizontal', style.align)
  alignment = withAttribute(alignment, 'wrapText', style.wrapping === 'wrap' ? 1 : undefined)
  if (vertical) alignment = withAttribute(alignment, 'vertical', vertical)
  if (alignment === known) return xf
  const open = withAttribute(/^<xf[^>]*?(?=\/?>)/.exec(xf)?.[0] ?? '<xf', 'applyAlignment', 1)
  const protection = elements(xf, 'protection')[0]?.text ?? ''
  return `${open}>${alignment}${protection}</xf>`
}

/** A conditional style: a fill and a font. */
export function dxfOf(background: string | undefined, fontColor: string | undefined, bold?: boolean): string {
  const font =
    (bold === undefined ? '' : `<b val="${bold ? 1 : 0}"/>`) +
    (fontColor ? `<color rgb="${argbOf(fontColor)}"/>` : '')
  const fill = background
    ? `<fill><patternFill patternType="solid"><bgColor rgb="${argbOf(background)}"/></patternFill></fill>`
    : ''
  return `<dxf>${font ? `<font>${font}</font>` : ''}${fill}</dxf>`
}
