// The command line: `night` and `start`.
import { fileURLToPath } from 'node:url'
import { runCommand } from './night/command'

process.exitCode = await runCommand(process.argv.slice(2), {
  root: fileURLToPath(new URL('..', import.meta.url)),
  stdout: process.stdout,
  stderr: process.stderr,
  now: Date.now,
  seconds: () => performance.now() / 1000,
  ended: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
    }),
})
