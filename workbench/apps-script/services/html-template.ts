// HtmlTemplate: pages with scriptlets. https://developers.google.com/apps-script/guides/html/templates
import { HtmlOutput } from './html-output'
import { asBundle, notEmulated, publish, Service } from './service'

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What a script sets on a template are the variables of its scriptlets. */
export class HtmlTemplate extends Service {
  constructor(html: string) {
    super()
    Object.defineProperty(this, 'html', { value: html })
  }

  getRawContent(): string {
    return (this as unknown as { readonly html: string }).html
  }

  evaluate(): HtmlOutput {
    const names = Object.keys(this)
    const values = names.map((name) => (this as unknown as Record<string, unknown>)[name])
    const parts: string[] = []
    const output = {
      plain: (text: string) => parts.push(text),
      print: (value: unknown) => parts.push(escaped(value)),
      raw: (value: unknown) => parts.push(String(value)),
    }
    const run = new Function(...names, 'output', codeOf(this.getRawContent()))
    asBundle(() => run(...values, output))
    return new HtmlOutput(parts.join(''))
  }
}
publish<GoogleAppsScript.HTML.HtmlTemplate>('HtmlTemplate')(HtmlTemplate)

/** The code that puts the page out; `output` is what it calls. @throws for what the workbench would escape wrongly */
function codeOf(html: string): string {
  let code = ''
  let from = 0
  for (const { 0: whole, 1: kind, 2: inside = '', index } of html.matchAll(SCRIPTLET)) {
    code += plainCode(html.slice(from, index))
    from = index + whole.length
    if (kind === '=' && isScript(html.slice(0, index))) notEmulated('<?= ?> within a script element')()
    if (kind === undefined) code += `${inside}\n`
    else code += `output.${kind === '=' ? 'print' : 'raw'}(${inside.trim().replace(/;$/, '')}\n);\n`
  }
  return code + plainCode(html.slice(from))
}

function plainCode(text: string): string {
  return text ? `output.plain(${JSON.stringify(text)});\n` : ''
}

/** Google escapes by the place in the page; within a script as a part of it. */
function isScript(before: string): boolean {
  return /<(?:script|style)\b(?:(?!<\/(?:script|style))[\s\S])*$/i.test(before)
}

function escaped(value: unknown): string {
  return String(value).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
}
