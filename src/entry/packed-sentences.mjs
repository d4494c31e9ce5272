// Packs the sentences of each language for Code.js: texts within the functions of src/core/words become calls that unpack them
// when they are said (src/core/words/said.ts). What is made when the script is loaded stays as it is.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'acorn'
import { build, transform } from 'esbuild'
import { pack } from './packed-words.mjs'
import { childrenOf } from './syntax-tree.mjs'

const SENTENCES = /core.words.(english|german)[\w-]*\.ts$/
const HOLE = '^'
/** Shorter texts are not worth a call. */
const LEAST = 11

/** Texts that are no sentence: names of what is asked for, and what is compared. */
const isCode = (node, parent) =>
  /^(?:Import|Export\w+From|BinaryExpression|SwitchCase)/.test(parent.type) ||
  (parent.type === 'Property' && parent.key === node && !parent.computed) ||
  (parent.type === 'MemberExpression' && parent.property === node)

/** A sentence in the code: its text with holes, and the parts that belong there. */
function sentenceAt(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return { text: node.value, parts: [] }
  if (node.type !== 'TemplateLiteral') return null
  return { text: node.quasis.map(({ value }) => value.cooked).join(HOLE), parts: node.expressions }
}

/** The sentences below a node, the outermost of each place. */
function sentencesIn(node, parent = node, isSaid = false) {
  const found = isSaid && !isCode(node, parent) ? sentenceAt(node) : null
  if (found && found.text.replaceAll(HOLE, '').length >= LEAST) {
    const { start, end } = node
    const inner = found.parts.map((part) => ({ part, sentences: sentencesIn(part, node, true) }))
    return [{ ...found, start, end, inner }]
  }
  const isSaidBelow = isSaid || /Function/.test(node.type)
  return childrenOf(node).flatMap((child) => sentencesIn(child, node, isSaidBelow))
}

const textsOf = (sentences) =>
  sentences.flatMap(({ text, inner }) => [text, ...inner.flatMap((one) => textsOf(one.sentences))])

/** The code from one place to another, with calls in place of its sentences. */
function rewritten(code, { start, end }, sentences, packed) {
  let [made, at] = ['', start]
  for (const sentence of sentences) {
    const parts = sentence.inner.map((one) => rewritten(code, one.part, one.sentences, packed))
    made += `${code.slice(at, sentence.start)} say$(${[JSON.stringify(packed.get(sentence.text)), ...parts].join(',')})`
    at = sentence.end
  }
  return made + code.slice(at, end)
}

/** A table of texts as one text, a line an id: it is packed better than each for itself. */
const TABLE = /-rules\.ts$/
async function tableOf(path) {
  const bundled = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' })
  const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64')
  const [[name, texts]] = Object.entries(await import(`data:text/javascript;base64,${code}`))
  const lines = Object.entries(texts()).map(([id, said]) => [id, ...said].join('|'))
  return `import { tableIn } from './said'\nexport const ${name} = () => tableIn(${JSON.stringify(lines.join('\n'))})`
}

/** The files of a language with their sentences packed under one key, by path. */
async function packedLanguage(folder, language) {
  const paths = readdirSync(folder).filter((name) => name.startsWith(language))
  const files = await Promise.all(
    paths.map(async (name) => {
      const options = { loader: 'ts', minifySyntax: true, charset: 'utf8', target: 'es2020' }
      const source = TABLE.test(name)
        ? await tableOf(join(folder, name))
        : readFileSync(join(folder, name), 'utf8')
      const { code } = await transform(source, options)
      const program = parse(code, { ecmaVersion: 2020, sourceType: 'module' })
      return { name, code, program, sentences: sentencesIn(program) }
    }),
  )
  const texts = [...new Set(files.flatMap(({ sentences }) => textsOf(sentences)))]
  const { texts: short, key } = pack(texts, HOLE)
  const packed = new Map(texts.map((text, at) => [text, short[at]]))
  const contents = files.map(({ name, code, program, sentences }) => [
    name,
    `import { say$ } from 'said:${language}'\n${rewritten(code, program, sentences, packed)}`,
  ])
  return { key, contents: new Map(contents) }
}

export const packedSentences = {
  name: 'packed sentences',
  setup({ onLoad, onResolve }) {
    const languages = new Map()
    const languageOf = (folder, language) => {
      if (!languages.has(language)) languages.set(language, packedLanguage(folder, language))
      return languages.get(language)
    }
    onLoad({ filter: SENTENCES }, async ({ path }) => {
      const { contents } = await languageOf(dirname(path), SENTENCES.exec(path)[1])
      return { contents: contents.get(path.slice(dirname(path).length + 1)), loader: 'js' }
    })
    onResolve({ filter: /^said:/ }, ({ path, resolveDir }) => ({
      path: path.slice('said:'.length),
      namespace: 'said',
      pluginData: resolveDir,
    }))
    onLoad({ filter: /./, namespace: 'said' }, async ({ path, pluginData: folder }) => {
      const { key } = await languageOf(folder, path)
      const code = `import { sayer } from './said'\nexport const say$ = /* @__PURE__ */ sayer(${JSON.stringify(key)})`
      return { contents: code, resolveDir: folder, loader: 'js' }
    })
  },
}
