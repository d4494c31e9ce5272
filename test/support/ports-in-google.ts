// The contract cases as a script, which the contract test bundles and runs over Google's emulated services.
import { googlePorts } from '../../src/google/ports'
import { runCase } from './ports-cases'

/** Runs one case over Google's services. */
export const runInGoogle = (at: number): unknown => runCase(at, googlePorts())
