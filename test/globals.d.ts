// What Jest gives to every test.
import type * as given from '@jest/globals'

declare global {
  const describe: typeof given.describe
  const it: typeof given.it
  const expect: typeof given.expect
  const beforeAll: typeof given.beforeAll
  const beforeEach: typeof given.beforeEach
  const afterEach: typeof given.afterEach
  const afterAll: typeof given.afterAll
  const jest: typeof given.jest
}
