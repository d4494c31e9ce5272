// A part of an .xlsx as its root and the root's children, which are kept as text and put into the schema's order.

export interface Child {
  readonly name: string
  readonly text: string
}

/** A part taken apart; `order` has the names of the root's children as the schema orders them. */
export class XmlPart {
  private readonly head: string
  private readonly tail: string
  private children: Child[]
  private readonly order: readonly string[]

  constructor(text: string, order: readonly string[]) {
    const plain = withoutPrefix(text)
    const root = /<([A-Za-z][\w:.-]*)(?:\s[^>]*?)?(\/?)>/.exec(plain)
    if (!root) throw new Error('A part of the file is no XML.')
    const start = root.index + root[0].length
    this.order = order
    if (root[2]) {
      this.head = `${plain.slice(0, start - 2)}>`
      this.children = []
      this.tail = `</${root[1]}>`
      return
    }
    const end = plain.lastIndexOf(`</${root[1]}`)
    this.head = plain.slice(0, start)
    this.children = childrenOf(plain.slice(start, end))
    this.tail = plain.slice(end)
  }

  /** The texts of the children of a name, in order. */
  all(name: string): string[] {
    return this.children.filter((child) => child.name === name).map(({ text }) => text)
  }

  first(name: string): string | undefined {
    return this.children.find((child) => child.name === name)?.text
  }

  /** Puts these children in the place of all of that name. */
  set(name: string, texts: readonly string[]): void {
    const found = this.children.findIndex((child) => child.name === name)
    const rest = this.children.filter((child) => child.name !== name)
    const own = this.order.indexOf(name)
    const later = rest.findIndex((child) => this.order.indexOf(child.name) > own)
    const at = found >= 0 ? found : later >= 0 ? later : rest.length
    this.children = [...rest.slice(0, at), ...texts.map((text) => ({ name, text })), ...rest.slice(at)]
  }

  toString(): string {
    return this.head + this.children.map(({ text }) => text).join('') + this.tail
  }

  toBuffer(): Buffer {
    return Buffer.from(this.toString())
  }
}

/** Some programs give the main namespace a prefix; parts that are changed are written without one. */
function withoutPrefix(text: string): string {
  const main =
    /xmlns:(\w+)="http:\/\/(?:schemas\.openxmlformats\.org\/(?:spreadsheetml|package)|purl\.oclc\.org\/ooxml\/spreadsheetml)[^"]*"/
  const root = /<(\w+):[A-Za-z]/.exec(text)?.[1]
  const declared = main.exec(text)
  if (!root || !declared || declared[1] !== root) return text
  return text.replace(`xmlns:${root}=`, 'xmlns=').replace(new RegExp(`(</?)${root}:`, 'g'), '$1')
}

function childrenOf(text: string): Child[] {
  const children: Child[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open < 0) break
    const name = /^<([A-Za-z][\w:.-]*)/.exec(text.slice(open, open + 80))?.[1]
    const end = name ? endOf(text, open, name) : text.indexOf('>', open) + 1
    if (!name && end <= 0) break
    if (name) children.push({ name, text: text.slice(open, end) })
    at = end
  }
  return children
}

function endOf(text: string, open: number, name: string): number {
  const tag = text.indexOf('>', open)
  if (text[tag - 1] === '/') return tag + 1
  const pattern = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'g')
  pattern.lastIndex = open
  let depth = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[1]) depth--
    else if (!match[2]) depth++
    if (depth === 0) return pattern.lastIndex
  }
  return text.length
}
