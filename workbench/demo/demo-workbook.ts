// The demo pipeline as an open workbook.
import { createWorkbook, type OpenWorkbook } from '../workbook/open-workbook'
import { demoSheets } from './demo-sheets'

export interface DemoOptions {
  /** The day the story stands on, since 1970-01-01. */
  readonly today: number
  readonly zone: string
  /** Other seeds tell the same story of other people. */
  readonly seed?: number
}

export function demoWorkbook({ today, zone, seed }: DemoOptions): OpenWorkbook {
  return createWorkbook({ sheets: demoSheets(today, seed), zone })
}
