// Runs clasp as it is installed.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLASP = fileURLToPath(new URL('../node_modules/@google/clasp/build/src/index.js', import.meta.url))

export interface Ran {
  readonly worked: boolean
  /** All it wrote, to either stream. */
  readonly said: string
}

/** Runs clasp in a folder, where it finds `.clasp.json`. */
export function clasp(folder: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLASP, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ worked: code === 0, said: said.join('') }))
  })
}
