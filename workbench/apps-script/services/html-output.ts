// HtmlOutput: a page that can be shown. https://developers.google.com/apps-script/reference/html/html-output
import { publish, Service } from './service'

export class HtmlOutput extends Service {
  private content: string
  private title: string | null = null
  private width: number | null = null
  private height: number | null = null

  constructor(html: string) {
    super()
    this.content = html
  }

  getContent(): string {
    return this.content
  }

  setContent(html: string): this {
    this.content = String(html)
    return this
  }

  append(html: string): this {
    this.content += String(html)
    return this
  }

  getTitle(): string | null {
    return this.title
  }

  setTitle(title: string): this {
    this.title = String(title)
    return this
  }

  getWidth(): number | null {
    return this.width
  }

  setWidth(pixels: number): this {
    this.width = pixels
    return this
  }

  getHeight(): number | null {
    return this.height
  }

  setHeight(pixels: number): this {
    this.height = pixels
    return this
  }
}
publish<GoogleAppsScript.HTML.HtmlOutput>('HtmlOutput')(HtmlOutput)
