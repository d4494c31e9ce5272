// RichTextValue: a cell's text with its link; styles of parts of it are not emulated.
// https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder
import { exception } from './exception'
import { notEmulated, publish, Service } from './service'
import type { LinkedText } from './wire-layout'

/** Key of the plain text with its link. */
export const linked = Symbol('linked')

export class RichTextValue extends Service {
  readonly [linked]: LinkedText

  constructor(of: LinkedText) {
    super()
    this[linked] = of
  }

  getText(): string {
    return this[linked].text
  }

  getLinkUrl(start?: number): string | null {
    if (start !== undefined) return notEmulated('RichTextValue.getLinkUrl of a part of a text')()
    return this[linked].url
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this[linked])
  }
}
publish<GoogleAppsScript.Spreadsheet.RichTextValue>('RichTextValue')(RichTextValue)

export class RichTextValueBuilder extends Service {
  private made: Partial<LinkedText>

  constructor(from: Partial<LinkedText> = {}) {
    super()
    this.made = from
  }

  /** A new text has no link. */
  setText(text: string): this {
    this.made = { text }
    return this
  }

  /** For the whole text; with the numbers of its first letter and of the one behind its last. */
  setLinkUrl(first: string | number | null, end?: number, url: string | null = null): this {
    const { text } = this.made
    if (text === undefined) throw exception('The text must be set before its link.')
    if (typeof first === 'number' && (first !== 0 || end !== text.length))
      return notEmulated('RichTextValueBuilder.setLinkUrl of a part of a text')()
    this.made = { text, url: typeof first === 'number' ? url : first }
    return this
  }

  build(): RichTextValue {
    return new RichTextValue({ text: this.made.text ?? '', url: this.made.url ?? null })
  }
}
publish<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>('RichTextValueBuilder')(RichTextValueBuilder)
