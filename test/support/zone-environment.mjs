// Jest's Node environment in a time zone: the worker's process is in it while a test file runs, as tests cannot change it.
import { TestEnvironment } from 'jest-environment-node'

export default class ZoneEnvironment extends TestEnvironment {
  own = process.env.TZ

  constructor(config, context) {
    super(config, context)
    const { zone } = config.projectConfig.testEnvironmentOptions
    process.env.TZ = zone
    const noon = new Date(Date.UTC(2026, 6, 1, 12))
    if (noon.toLocaleString('sv') !== noon.toLocaleString('sv', { timeZone: zone }))
      throw new Error(`The process could not be put into the zone ${zone}.`)
  }

  async teardown() {
    process.env.TZ = this.own
    await super.teardown()
  }
}
