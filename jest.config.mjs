// Jest: every test runs in UTC; what touches days runs again in three zones that differ from the sheet's.
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
/** Tests of words and shapes: no zone can matter to them. */
const ZONELESS = [
  'functions/hostile',
  'headers',
  'headers-of-exports',
  'stages',
  'text',
  'table',
  'value',
  'rules',
]
const inZone = (zone, testMatch) => ({
  ...base,
  ...(zone === 'UTC' ? {} : { testPathIgnorePatterns: ZONELESS.map((name) => `/core/${name}\\.test\\.ts$`) }),
  displayName: zone,
  testEnvironmentOptions: { zone },
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
})
const ZONED = ['core/**/*.test.ts', 'google/**/*.test.ts', 'app/{edit,live,night-zones,night-state}.test.ts']

export default {
  // Two cores are what the suite is planned for; by default Jest would leave one of them idle.
  maxWorkers: '100%',
  // Whole nights run in some tests; a machine with other work to do must not fail them.
  testTimeout: 120_000,
  projects: [
    inZone('UTC', ['**/*.test.ts', '**/*.test.tsx']),
    inZone('America/New_York', ZONED),
    inZone('Asia/Kolkata', ZONED),
    inZone('Pacific/Auckland', ZONED),
  ],
}
