// The custom functions a bundle publishes, read from the JSDoc above its top-level functions as Sheets reads it.
import type { PublishedFunction } from '../workbook/types'

const DECLARATION =
  /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:async\s+)?function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g
const PARAM = /^@param\s+(?:\{[^}]*\}\s*)?(\[?[\w$.]+)(?:=[^\]]*)?\]?\s*-?\s*(.*)$/

type Parameter = PublishedFunction['parameters'][number]

/** Functions whose JSDoc says `@customfunction`; private names (ending in `_`) are left out. */
export function publishedFunctions(bundle: string): PublishedFunction[] {
  const found: PublishedFunction[] = []
  for (const [, comment = '', name = '', parameters = ''] of bundle.matchAll(DECLARATION)) {
    const lines = tagLines(comment)
    if (!lines.some((line) => /^@customfunction\b/i.test(line)) || name.endsWith('_')) continue
    const described = new Map(
      lines
        .map(parameterOf)
        .filter((one) => one !== undefined)
        .map((one) => [one.name, one]),
    )
    const names = parameters
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
    found.push({
      name,
      description: lines.find((line) => !line.startsWith('@')) ?? '',
      parameters: names.map((one) => described.get(one) ?? { name: one, description: '', optional: false }),
    })
  }
  return found
}

/** Splits a comment into its description and its tags. */
function tagLines(comment: string): string[] {
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
  return text
    .split(/\s(?=@\w)/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Sheets has no optional parameters; brackets around the name or the word "optional" in the text mark them. */
function parameterOf(line: string): Parameter | undefined {
  const [, name, description = ''] = PARAM.exec(line) ?? []
  if (name === undefined) return undefined
  return {
    name: name.replace('[', ''),
    description,
    optional: name.startsWith('[') || /\boptional\b/i.test(description),
  }
}
