// The demo pipeline as an open workbook.
import { createWorkbook, type OpenWorkbook } from '../workbook/open-workbook'
import { demoSheets } from './demo-sheets'

export interface DemoOptions {
  /** The demo's today, in days since 1970-01-01. */
  readonly today: number
  readonly zone: string
  /** Another seed gives other people in the same situations. */
  readonly seed?: number
}

export function demoWorkbook({ today, zone, seed }: DemoOptions): OpenWorkbook {
  return createWorkbook({ sheets: demoSheets(today, seed), zone })
}
