// npm runs this at `npm version`, once package.json has the new version and before its commit and tag are made.
import { readFileSync, writeFileSync } from 'node:fs'
import { released } from './changelog'

const version = process.env.npm_package_version ?? ''
try {
  const text = readFileSync('CHANGELOG.md', 'utf8')
  writeFileSync('CHANGELOG.md', released(text, version, new Date().toISOString().slice(0, 10)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
