// The stubs in front of the built script's body, read as Sheets reads them: names, parameters and JSDoc.

export interface Parameter {
  readonly name: string
  readonly text: string
  readonly optional: boolean
}

/** A published name. `description` and `returns` are '' where the JSDoc has none. */
export interface Stub {
  readonly name: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly returns: string
  /** Tagged as a custom function. */
  readonly custom: boolean
}

const STUB = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^function (\w+)\(([^)]*)\) \{\s*\}/gm
const TYPE = /^\{.*?\}+\s*/

/** The stubs of the built script, in its order. */
export function stubsOf(code: string): Stub[] {
  return [...code.matchAll(STUB)].map(([, doc = '', name = '', parameters = '']) =>
    stubOf(name, parameters, doc),
  )
}

function stubOf(name: string, parameters: string, doc: string): Stub {
  const lines = doc.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim())
  const [description = '', ...tags] = lines.join('\n').split(/\n(?=@)/)
  const textOf = (tag: string): string[] =>
    tags.flatMap((line) => (line.startsWith(`@${tag} `) ? [oneLine(line.slice(tag.length + 2))] : []))
  const texts = textOf('param').map((text) => text.replace(TYPE, ''))
  const names = parameters.split(',').map((one) => one.trim())
  return {
    name,
    description: oneLine(description),
    parameters: names.flatMap((own) => (own === '' ? [] : [parameterOf(own, texts)])),
    returns: (textOf('return')[0] ?? '').replace(TYPE, ''),
    custom: tags.some((line) => line.startsWith('@customfunction')),
  }
}

function parameterOf(name: string, texts: readonly string[]): Parameter {
  const text = texts.find((one) => one.startsWith(`${name} `))?.slice(name.length + 1) ?? ''
  const optional = /^optional: /i.test(text)
  const plain = text.replace(/^optional: /i, '')
  return { name, optional, text: plain.charAt(0).toUpperCase() + plain.slice(1) }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
