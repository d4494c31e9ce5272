// The emulated services as one script, bundled from services/ once in each process.
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { googleNames } from './google-names'
import { googleSignatures } from './google-signatures'

let script: string | undefined

/** The script's text: it takes `__host` from the global scope and leaves `__realm` there. */
export function servicesScript(): string {
  script ??= built('./services/main.ts', 'iife', 'neutral')
  return script
}

let worker: string | undefined

/** The text of the worker that runs one execution beside others. */
export function workerScript(): string {
  worker ??= built('./worker.ts', 'cjs', 'node')
  return worker
}

function built(entry: string, format: 'iife' | 'cjs', platform: 'neutral' | 'node'): string {
  const path = fileURLToPath(new URL(entry, import.meta.url))
  const target = platform === 'node' ? 'node20' : 'es2020'
  const define = {
    GOOGLE_NAMES: JSON.stringify(JSON.stringify(googleNames())),
    GOOGLE_SIGNATURES: JSON.stringify(JSON.stringify(googleSignatures())),
  }
  const result = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    format,
    platform,
    target,
    define,
  })
  return result.outputFiles[0]?.text ?? ''
}
