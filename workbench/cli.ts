// The command line: `audit`, `night` and `start`.
import { fileURLToPath } from 'node:url'
import { buildWhenOld } from './fresh-dist'

const argv = process.argv.slice(2)
// Said before what takes seconds to load.
if (argv[0] === 'start' && !argv.includes('--help'))
  process.stdout.write('Starting Touchline’s workbench. This takes a few seconds…\n')
const root = fileURLToPath(new URL('..', import.meta.url))
buildWhenOld(root)
const { runCommand } = await import('./night/command')
process.exitCode = await runCommand(argv, {
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
