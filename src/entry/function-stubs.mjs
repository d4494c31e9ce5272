// A webpack loader that replaces src/entry/functions.ts by one assignment to `global` for each custom function, with
// parameter names and JSDoc, from which gas-webpack-plugin makes the stubs that Sheets reads.
import { resolve } from 'node:path'
import { build } from 'esbuild'

/** The rows of the table, and the files it is made of. */
async function readTable(root) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/core/functions/table.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { FUNCTIONS } = await import(`data:text/javascript;base64,${code}`)
  return { rows: FUNCTIONS, files: Object.keys(metafile.inputs) }
}

/** Sheets shows every parameter as required, so the text says which are optional. */
const textOf = ({ text, optional }) =>
  optional ? `Optional: ${text}` : text.charAt(0).toUpperCase() + text.slice(1)

function assignment({ name, text, parameters, gives: [type, given] }) {
  const lines = [
    text,
    '',
    ...parameters.map((one) => `@param {${one.type}} ${one.name} ${textOf(one)}`),
    `@return {${type}} ${given}`,
    '@customfunction',
  ]
  const comment = lines.map((line) => ` * ${line}`.trimEnd()).join('\n')
  return `/**\n${comment}\n */\nglobal.${name} = (${parameters.map((one) => one.name).join(', ')}) => {}\n`
}

export default async function functionStubs() {
  const { rows, files } = await readTable(this.rootContext)
  for (const file of files) this.addDependency(resolve(this.rootContext, file))
  return rows.map(assignment).join('\n')
}
