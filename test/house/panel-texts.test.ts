// No text of the panel stands in its markup, where it would have one language only.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILES = readdirSync('sidebar', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx$/.test(file),
)
/** Names that are the same in every language. */
const NAMES = /^(?:Touchline|Esc)$/

/** Words between tags, alone on their line or behind one, and labels that are written out. */
const textsIn = (source: string): string[] =>
  [
    ...source.matchAll(/^\s+(\p{Lu}\p{L}+(?: [\p{L}’]+)*[….!?]?)$/gmu),
    ...source.matchAll(/<\w[^<>{}]*>\s*(\p{L}{2}[^<>{}=;()]*)</gu),
    ...source.matchAll(/(?:aria-label|placeholder|title|alt)="([^"]+)"/g),
  ].flatMap(([, text = '']) => (NAMES.test(text.trim()) ? [] : [text.trim()]))

it.each(FILES)('%s', (file) => {
  expect(textsIn(readFileSync(join('sidebar', file), 'utf8'))).toEqual([])
})

it('is found where it stands', () => {
  const markup = '<p>\n        Add person\n</p><b>Copy it</b><i aria-label="Close" />'
  expect(textsIn(markup).sort()).toEqual(['Add person', 'Add person', 'Close', 'Copy it'])
})
