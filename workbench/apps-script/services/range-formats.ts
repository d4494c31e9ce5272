// Range, second part: number formats, styles and notes.
import { borderLine, borderSides } from './border-line'
import { checkShape } from './cell-values'
import { exception } from './exception'
import { host } from './host'
import { at, first, RangeValues } from './range-values'
import { WrapStrategy } from './sheet-enums'
import type { Area, CellStyle, Rows } from './wire'

const WHITE = '#ffffff'
const BLACK = '#000000'
/** Points. */
const FONT_SIZE = 10
type Color = string | null

export class RangeFormats extends RangeValues {
  getNumberFormats(): string[][] {
    return host('numberFormats', this[at])
  }

  getNumberFormat(): string {
    return first(host('numberFormats', this[at]))
  }

  setNumberFormats(formats: string[][]): this {
    checkShape(formats, this[at].rows, this[at].columns)
    host('setNumberFormats', this[at], formats)
    return this
  }

  setNumberFormat(format: string): this {
    host('setNumberFormats', this[at], filled(this[at], format))
    return this
  }

  getNotes(): string[][] {
    return host('notes', this[at])
  }

  getNote(): string {
    return first(host('notes', this[at]))
  }

  setNotes(notes: (string | null)[][]): this {
    checkShape(notes, this[at].rows, this[at].columns)
    host(
      'setNotes',
      this[at],
      notes.map((row) => row.map((note) => note ?? '')),
    )
    return this
  }

  setNote(note: string | null): this {
    host('setNotes', this[at], filled(this[at], note ?? ''))
    return this
  }

  clearNote(): this {
    return this.setNote('')
  }

  getBackgrounds(): string[][] {
    return styled(this[at], (style) => style.background || WHITE)
  }

  getBackground(): string {
    return first(this.getBackgrounds())
  }

  setBackgrounds(colors: Color[][]): this {
    return this.paint(colors, (color) => ({ background: color ?? '' }))
  }

  setBackground(color: Color): this {
    host('setStyle', this[at], { background: color ?? '' })
    return this
  }

  getFontColors(): string[][] {
    return styled(this[at], (style) => style.fontColor || BLACK)
  }

  setFontColors(colors: Color[][]): this {
    return this.paint(colors, (color) => ({ fontColor: color ?? '' }))
  }

  setFontColor(color: Color): this {
    host('setStyle', this[at], { fontColor: color ?? '' })
    return this
  }

  getFontWeights(): string[][] {
    return styled(this[at], (style) => (style.bold ? 'bold' : 'normal'))
  }

  getFontWeight(): string {
    return first(this.getFontWeights())
  }

  setFontWeights(weights: (string | null)[][]): this {
    return this.paint(weights, (weight) => ({ bold: weight === 'bold' }))
  }

  setFontWeight(weight: string | null): this {
    host('setStyle', this[at], { bold: weight === 'bold' })
    return this
  }

  getFontStyles(): string[][] {
    return styled(this[at], (style) => (style.italic ? 'italic' : 'normal'))
  }

  setFontStyle(style: string | null): this {
    host('setStyle', this[at], { italic: style === 'italic' })
    return this
  }

  getWraps(): boolean[][] {
    return styled(this[at], (style) => style.wrap ?? false)
  }

  setWrap(wrap: boolean): this {
    host('setStyle', this[at], { wrap })
    return this
  }

  setWrapStrategy(strategy: unknown): this {
    return this.setWrap(strategy === WrapStrategy.WRAP)
  }

  setHorizontalAlignment(alignment: string | null): this {
    if (alignment !== 'left' && alignment !== 'center' && alignment !== 'right') {
      throw exception(`Touchline workbench: the alignment ${alignment} is not emulated`)
    }
    host('setStyle', this[at], { align: alignment })
    return this
  }

  getFontSizes(): number[][] {
    return styled(this[at], (style) => style.fontSize ?? FONT_SIZE)
  }

  getFontSize(): number {
    return first(this.getFontSizes())
  }

  setFontSizes(sizes: number[][]): this {
    return this.paint(sizes, (fontSize) => ({ fontSize: pointsOf(fontSize) }))
  }

  setFontSize(size: number): this {
    host('setStyle', this[at], { fontSize: pointsOf(size) })
    return this
  }

  getVerticalAlignments(): string[][] {
    return styled(this[at], (style) => style.verticalAlign ?? 'bottom')
  }

  getVerticalAlignment(): string {
    return first(this.getVerticalAlignments())
  }

  /** null for the usual one, at the bottom. */
  setVerticalAlignment(alignment: string | null): this {
    const verticalAlign = alignment ?? 'bottom'
    if (verticalAlign !== 'top' && verticalAlign !== 'middle' && verticalAlign !== 'bottom')
      throw exception('Invalid argument: alignment')
    host('setStyle', this[at], { verticalAlign })
    return this
  }

  /** For each side true draws a line, false takes it away, null leaves it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: unknown = null,
  ): this {
    const { on, off } = borderSides([top, left, bottom, right, vertical, horizontal])
    if (off.length) host('setBorder', this[at], off, null)
    if (on.length) host('setBorder', this[at], on, borderLine(color, style))
    return this
  }

  clearFormat(): this {
    host('setNumberFormats', this[at], filled(this[at], ''))
    this.setBorder(false, false, false, false, false, false)
    host('setStyle', this[at], {
      bold: false,
      italic: false,
      background: '',
      fontColor: '',
      wrap: false,
      fontSize: FONT_SIZE,
      verticalAlign: 'bottom',
    })
    return this
  }

  private paint<T>(values: T[][], style: (value: T) => CellStyle): this {
    checkShape(values, this[at].rows, this[at].columns)
    host(
      'setStyles',
      this[at],
      values.map((row) => row.map(style)),
    )
    return this
  }
}

function pointsOf(size: number): number {
  if (!(size > 0)) throw exception('Invalid argument: size')
  return size
}

function styled<T>(area: Area, read: (style: CellStyle) => T): T[][] {
  return host('styles', area).map((row) => row.map(read))
}

function filled<T>(area: Area, value: T): Rows<T> {
  const row = new Array<T>(area.columns).fill(value)
  return new Array(area.rows).fill(row)
}
