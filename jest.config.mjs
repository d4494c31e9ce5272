// Jest: every test runs in UTC; those on days run again in other zones (test/support/zones.mjs).
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ZONES } from './test/support/zones.mjs'

process.env.TZ = 'UTC'
/** Where tests put files. */
const files = mkdtempSync(join(tmpdir(), 'touchline-tests-'))
process.env.TEST_FILES = files
process.once('exit', () => rmSync(files, { recursive: true, force: true }))

const swc = (options) => ['@swc/jest', { jsc: { target: 'es2022', ...options } }]

/** Names of the language. Jest runs each file in a room of its own, where to look one up takes longer than what it is used for. */
const NAMES =
  'Array Error Float64Array Int32Array JSON Map Math Number Object Reflect RegExp Set String Symbol Uint8Array WeakMap'
const HANDED_IN = NAMES.split(' ')

const NODE = {
  testEnvironment: 'node',
  sandboxInjectedGlobals: [...HANDED_IN, 'Date'],
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.ts$': swc({ parser: { syntax: 'typescript' } }) },
}
const ALL = { ...NODE, displayName: 'all', testMatch: ['**/*.test.ts'] }
const IN_ZONES = ZONES.map(({ zone, files }) => ({
  ...NODE,
  displayName: zone,
  testEnvironment: '<rootDir>/test/support/zone-environment.mjs',
  testEnvironmentOptions: { zone },
  testMatch: files.map((file) => `<rootDir>/${file}`),
}))
const PANEL = {
  displayName: 'panel',
  testEnvironment: 'jsdom',
  // Not Date, which tests of the panel replace.
  sandboxInjectedGlobals: HANDED_IN,
  roots: ['<rootDir>/test/sidebar'],
  testMatch: ['**/*.test.tsx'],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
  transform: {
    '^.+\\.(tsx?|mjs)$': swc({
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    }),
  },
  transformIgnorePatterns: ['/node_modules/(?!(preact|@testing-library/preact)/)'],
}

export default {
  // Two cores are what the suite is planned for.
  maxWorkers: Math.max(2, availableParallelism()),
  // A worker whose heap has grown is replaced between two files: collecting its garbage would cost more.
  workerIdleMemoryLimit: '1GB',
  // Some tests compute for seconds, and machines are busy.
  testTimeout: 60_000,
  projects: [ALL, ...IN_ZONES, PANEL],
}
