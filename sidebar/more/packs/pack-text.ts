// A pack as text that can be read and mailed: each number, and each line of a tab, in a line of its own.
import type { PackFile } from '../../../src/core/rules/pack-file'

const inOneLine = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? `{ ${Object.entries(value)
        .map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`)
        .join(', ')} }`
    : JSON.stringify(value)

/** The text of a pack. */
export function packText(file: PackFile): string {
  const parts = Object.entries(file).map(([part, value]) => {
    const name = `  ${JSON.stringify(part)}: `
    if (typeof value !== 'object' || value === null) return `${name}${JSON.stringify(value)}`
    const lines = Array.isArray(value)
      ? value.map(inOneLine)
      : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`)
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    return `${name}${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}
