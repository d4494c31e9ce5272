// Jest: every test runs in UTC; what reads or writes days runs again in three zones that differ from the sheet’s.
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
const inZone = (displayName, testMatch, ...setupFiles) => ({
  displayName,
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFiles: ['typescript', ...setupFiles].map((name) => `<rootDir>/test/support/${name}.mjs`),
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
})
/** Tests that read or write days: what another zone of the process could spoil. */
const DAYS = [
  'core/{day,dates,values-days,working-days,touches,ledger-tab,next-touch-day,time-log}.test.ts',
  'core/functions/{next,level,time}.test.ts',
  'google/zone.test.ts',
  'app/night-state.test.ts',
]
const PANEL = {
  displayName: 'panel',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/sidebar/*.test.tsx'],
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
  // Two cores are what the suite is planned for. A single worker would be Jest’s own process, which has one zone.
  maxWorkers: Math.max(2, availableParallelism()),
  projects: [
    inZone('UTC', ['**/*.test.ts']),
    inZone(
      'America/New_York',
      [
        ...DAYS,
        'core/{cadence,promise,level}*.test.ts',
        'core/functions/history.test.ts',
        'app/{live,night-zones}.test.ts',
      ],
      'zones/new-york',
    ),
    inZone('Asia/Kolkata', DAYS, 'zones/kolkata'),
    inZone('Pacific/Auckland', DAYS, 'zones/auckland'),
    PANEL,
  ],
}
