// The built files that clasp pushes, as the command runs them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from './command-error'

export interface Bundle {
  readonly code: string
  /** The HTML files, by name. */
  readonly html: Readonly<Record<string, string>>
}

/** Reads `dist` under the project's folder. @throws CommandError when it has not been built */
export function readBundle(root: string): Bundle {
  const text = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8')
  try {
    const pages = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.html'))
    const html = Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), text(name)]))
    return { code: text('Code.js'), html }
  } catch (error) {
    throw new CommandError('Touchline has not been built yet: run "npm run build" first.', { cause: error })
  }
}
