// The ports' cases as a script for Google: what the contract test bundles and runs over the emulated services.
import { googlePorts } from '../../src/google/ports'
import { runCase } from './ports-cases'

/** Runs one case over Google's services. */
export const runInGoogle = (at: number): unknown => runCase(at, googlePorts())
