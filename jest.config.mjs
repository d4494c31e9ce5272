// Jest: every test runs in UTC; those on days run again in other zones (test/zones).
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.TZ = 'UTC'
/** Where tests put files. */
const files = mkdtempSync(join(tmpdir(), 'touchline-tests-'))
process.env.TEST_FILES = files
process.once('exit', () => rmSync(files, { recursive: true, force: true }))
// A worker that listens late would wait for its data for ever.
const preload = new URL('test/support/worker-data.mjs', import.meta.url).href
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${preload}`.trim()

/** Test files of one process share what they import: reading it anew for every file took a third of the time. */
const ALL = {
  displayName: 'all',
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/test/support/typescript.mjs'],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
}
const PANEL = {
  displayName: 'panel',
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/test/sidebar'],
  testMatch: ['**/*.test.tsx'],
  transform: {
    '^.+\\.(tsx?|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(preact|@testing-library/preact)/)'],
}

export default {
  // Two cores are what the suite is planned for; a single worker would be Jest’s own process.
  maxWorkers: Math.max(2, availableParallelism()),
  projects: [ALL, PANEL],
}
