// A Node test environment whose process runs in the zone its Jest project names (the script's zone).
const { TestEnvironment } = require('jest-environment-node')

module.exports = class ZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = config.projectConfig.testEnvironmentOptions.zone
    super(config, context)
  }
}
