// Each page of the panel holds one language: of the words given to inLanguage, those of the others are left out.
import { readFile } from 'node:fs/promises'
import { parse } from 'acorn'
import { transform } from 'esbuild'
import { childrenOf } from './syntax-tree.mjs'

/** Files of the panel that hold words. */
const WORDS = /sidebar.*\.ts$/

/** The properties of the objects given to inLanguage below a node. */
function languagesIn(node) {
  const [given] = node.type === 'CallExpression' && node.callee.name === 'inLanguage' ? node.arguments : []
  if (given?.type === 'ObjectExpression') return given.properties
  return childrenOf(node).flatMap(languagesIn)
}

/** An esbuild plugin that keeps the words of one language: `english` or `german`. */
export const oneLanguage = (language) => ({
  name: language,
  setup({ onLoad }) {
    onLoad({ filter: WORDS }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes('inLanguage(')) return { contents: source, loader: 'ts' }
      const { code } = await transform(source, { loader: 'ts' })
      const others = languagesIn(parse(code, { ecmaVersion: 2022, sourceType: 'module' })).filter(
        (property) => property.key.name !== language,
      )
      const kept = others.reduceRight(
        (text, { value }) => `${text.slice(0, value.start)}undefined${text.slice(value.end)}`,
        code,
      )
      return { contents: kept, loader: 'js' }
    })
  },
})
