// Jest: every test runs in UTC; what reads or writes days runs again in three zones that differ from the sheet’s.
const base = {
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
  testEnvironment: '<rootDir>/test/support/zone-environment.cjs',
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
}
const inZone = (zone, testMatch) => ({
  ...base,
  displayName: zone,
  testEnvironmentOptions: { zone },
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
})
/** Tests that read or write days: what another zone of the process could spoil. */
const DAYS = [
  'core/{day,dates,values-days,working-days,touches,ledger-tab,next-touch-day,time-log}.test.ts',
  'core/functions/{next,level,time}.test.ts',
  'google/zone.test.ts',
  'app/night-state.test.ts',
]

export default {
  // Two cores are what the suite is planned for; by default Jest would leave one of them idle.
  maxWorkers: '100%',
  // What spreadsheets of earlier files left behind makes every collection slower: a worker begins anew instead.
  workerIdleMemoryLimit: '600MB',
  // Whole nights run in some tests; a machine with other work to do must not fail them.
  testTimeout: 120_000,
  projects: [
    inZone('UTC', ['**/*.test.ts', '**/*.test.tsx']),
    inZone('America/New_York', [
      ...DAYS,
      'core/{cadence,promise,level}*.test.ts',
      'core/functions/history.test.ts',
      'app/{live,night-zones}.test.ts',
    ]),
    inZone('Asia/Kolkata', DAYS),
    inZone('Pacific/Auckland', DAYS),
  ],
}
