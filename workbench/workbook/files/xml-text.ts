// The little XML that reading and patching parts of an .xlsx needs: elements found in the text, so that all else stays as it is.

export interface Element {
  readonly attributes: Readonly<Record<string, string>>
  readonly body: string
  /** The element as the file has it. */
  readonly text: string
}

/** The elements of a name, whatever their prefix; elements of one name do not nest in these files. */
export function elements(text: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
  return Array.from(text.matchAll(pattern), ([whole, attributes, body]) => ({
    attributes: attributesOf(attributes ?? ''),
    body: body ?? '',
    text: whole,
  }))
}

/** The attributes in an opening tag. */
export function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) attributes[name] = decoded(double ?? single ?? '')
  }
  return attributes
}

/** An element or opening tag with one attribute set, or taken away by undefined; everything else keeps its text. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const end = /\/?>/.exec(tag)?.index ?? tag.length
  const known = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`)
  const head = tag.slice(0, end)
  const rest = tag.slice(end)
  if (value === undefined) return head.replace(known, '') + rest
  const written = ` ${name}="${encoded(String(value))}"`
  return known.test(head) ? head.replace(known, () => written) + rest : head.trimEnd() + written + rest
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of a file without its entities. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** Text for a file: without the characters XML cannot hold. */
export function encoded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these.
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return /[&<>"\n]/.test(clean) ? clean.replace(/[&<>"\n]/g, (character) => WRITTEN[character] ?? '') : clean
}

/** Whether an attribute of the file says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
