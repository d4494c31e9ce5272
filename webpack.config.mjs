// Builds dist/, exactly what clasp pushes: Code.js, the panel's page in each language and the manifest.
// Code.js is in two parts. Its stubs, the top-level functions with parameter names and JSDoc that Sheets reads, are written
// by gas-webpack-plugin from src/entry; those of the custom functions from their table. The code behind the stubs, and the
// panel, are joined by esbuild.
import { readFileSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { minify } from '@swc/core'
import { build as esbuild } from 'esbuild'
import GasPlugin from 'gas-webpack-plugin'
import { oneLanguage } from './src/entry/one-language.mjs'
import { packedSentences } from './src/entry/packed-sentences.mjs'
import { packedWords } from './src/entry/packed-words.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = `${root}dist`
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** The licence texts of the packages in a bundle, one below the other. */
async function licencesOf({ inputs }) {
  const packages = Object.keys(inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
  const names = [...new Set(packages)].filter((name) => name !== undefined).sort()
  const texts = names.map((name) => readFile(`${root}node_modules/${name}/LICENSE`, 'utf8'))
  return (await Promise.all(texts)).map((text, at) => `${names[at]}\n\n${text.trim()}`).join('\n\n')
}

/** The panel's page in a language as one HTML file: script and style inlined at its marks. */
async function buildSidebar({ file, lang, language }) {
  const bundled = (entry) =>
    esbuild({
      entryPoints: [`${root}sidebar/${entry}`],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      target: 'es2020',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [oneLanguage(language), packedWords],
    }).then(({ outputFiles, metafile }) => ({ text: outputFiles[0].text.trimEnd(), metafile }))
  const [script, style, page] = await Promise.all([
    bundled('main.tsx'),
    bundled('sidebar.css'),
    readFile(`${root}sidebar/sidebar.html`, 'utf8'),
  ])
  const code = script.text.replace(/<\/script/g, '<\\/script')
  const licences = await licencesOf(script.metafile)
  const html = page
    .replace('lang="en"', `lang="${lang}"`)
    .replace('<main id="panel"', `<main id="panel" data-version="${version}"`)
    .replace('/* style */', () => style.text)
    .replace('/* script */', () => code)
    .replace('</html>', () => `<!--\nThis page contains:\n\n${licences}\n-->\n</html>`)
  await writeFile(`${dist}/${file}.html`, html)
}

/** The pages of the panel; src/google/menu.ts chooses. */
const PAGES = [
  { file: 'Sidebar', lang: 'en', language: 'english' },
  { file: 'SidebarGerman', lang: 'de', language: 'german' },
]

const BUILT_INS =
  'Array Boolean Date Error Float64Array Infinity Int8Array Int32Array Intl JSON Map Math Number Object RegExp Set String Uint8Array'.split(
    ' ',
  )

/** Of these, what is used often and needs no `this`. */
const OF_BUILT_INS =
  'Array.isArray Array.from Math.abs Math.ceil Math.floor Math.max Math.min Math.round Math.sqrt Number.NaN Number.POSITIVE_INFINITY Number.NEGATIVE_INFINITY Number.isFinite Number.isInteger Number.isNaN Object.entries Object.fromEntries'.split(
    ' ',
  )
const localName = (name) => name.replace('.', '_')

/** Function expressions become arrows, "unsafe" only for those that are called with `new`: of these there are none but classes. */
const SHORT = { compress: { ecma: 2020, passes: 3, unsafe_arrows: true }, mangle: true, ecma: 2020 }

/** Letters such as é as they are: swc writes them out as codes of four characters. */
const plainLetters = (code) =>
  code.replace(/(?<!\\)\\x([c-f][0-9a-f]|[ab][1-9a-ce-f])/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

/** What a row of the table tells of its function: the stubs hold it already. */
const DESCRIPTION = /^ +(?:topic|text): (?:'.*'|".*"),$|^ +gives: \[[^\]]*\],$/gm
const TEXT_GIVEN = /\b((?:withText|rawKind)\(\s*(?:'\w+',\s*)?[^\s(),]+),\s*'[^'\n]*',?\s*\)/g

const withoutDescriptions = {
  name: 'without descriptions',
  setup({ onLoad }) {
    onLoad({ filter: /core.functions.[\w-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(DESCRIPTION, '').replace(TEXT_GIVEN, '$1)'),
      loader: 'ts',
    }))
  },
}

/**
 * Puts the minified script behind the stubs, in place of webpack's own. It is loaded at every call of a custom function:
 * joined into one scope it is a tenth smaller, and calls between modules are plain calls.
 */
async function scriptBehindStubs() {
  const file = `${dist}/Code.js`
  const built = await readFile(file, 'utf8')
  const start = built.indexOf('/******/ (() => { // webpackBootstrap')
  if (start < 0) throw new Error('Code.js does not have the shape that is expected: stubs, then one function')
  const joined = await esbuild({
    entryPoints: [`${root}src/entry/main.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    minifySyntax: true,
    target: 'es2020',
    charset: 'utf8',
    define: {
      global: 'globalThis',
      ...Object.fromEntries(OF_BUILT_INS.map((name) => [name, localName(name)])),
    },
    plugins: [withoutDescriptions, packedWords, packedSentences],
  })
  // Built-ins become local names: shorter, and much faster where an embedder intercepts every look-up of a global.
  const builtIns = [...BUILT_INS, ...OF_BUILT_INS]
    .map((name) => `${localName(name)} = globalThis.${name}`)
    .join(', ')
  const body = `(() => { const ${builtIns};\n${joined.outputFiles[0].text}\n})()`
  const { code } = await minify(body, SHORT)
  await writeFile(file, `// Touchline ${version}\n${built.slice(0, start)}\n${plainLetters(code)}`)
}

const besideCode = {
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('sidebar and manifest', async () => {
      await mkdir(dist, { recursive: true })
      await Promise.all([
        scriptBehindStubs(),
        ...PAGES.map(buildSidebar),
        copyFile(`${root}appsscript.json`, `${dist}/appsscript.json`),
      ])
    })
  },
}

export default {
  mode: 'production',
  stats: 'errors-only',
  target: ['web', 'es2020'],
  entry: `${root}src/entry/main.ts`,
  output: { path: dist, filename: 'Code.js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  // Of what the entries call, only esbuild takes the code.
  externals: /^\.\.\//,
  externalsType: 'commonjs',
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020', preserveAllComments: true } },
      },
      { test: /entry\/functions\.ts$/, enforce: 'pre', loader: `${root}src/entry/function-stubs.mjs` },
    ],
  },
  // gas-webpack-plugin writes its stubs from what stays readable: no minifying, no joining of modules before it.
  optimization: { minimize: false, concatenateModules: false },
  plugins: [new GasPlugin({ comment: true }), besideCode],
}
