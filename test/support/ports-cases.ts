// The contract of the ports, as steps; each case runs over memory and over Google's emulated services.
import type { Ports } from '../../src/app/sheet/ports'
import type { PortsCase } from './ports-case'
import { CELL_CASES } from './ports-cases-cells'
import { TAB_CASES } from './ports-cases-tabs'

export const PORTS_CASES: readonly PortsCase[] = [...CELL_CASES, ...TAB_CASES]

/** One case by its place, as plain JSON. */
export const runCase = (at: number, ports: Ports): unknown =>
  JSON.parse(JSON.stringify(PORTS_CASES[at]?.run(ports) ?? null))
