// The command line: `audit`, `night` and `start`.
import { fileURLToPath } from 'node:url'
import { buildWhenOld } from './fresh-dist'
import { runCommand } from './night/command'

const root = fileURLToPath(new URL('..', import.meta.url))
buildWhenOld(root)
process.exitCode = await runCommand(process.argv.slice(2), {
  root,
  stdout: process.stdout,
  stderr: process.stderr,
  now: Date.now,
  seconds: () => performance.now() / 1000,
  ended: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
    }),
})
