// A long sheet that acts can read in part, and what an act answers and leaves behind when read in part and whole.
import { openPipeline, readRules } from '../../src/app/sheet/open-pipeline'
import type { Cell } from '../../src/core/cells/cell'
import { keptColumnsText } from '../../src/core/pipeline/kept-columns'
import { Refused } from '../../src/core/words/refusals'
import { type AppSheet, setUpSheet } from './app-calls'

const HEADERS = ['Name', 'Company', 'Email', 'Phone', 'Stage', 'Amount', 'Created', 'Close date', 'Staff']
/** With LONG_TESTS (npm run test:long) so many that the night itself keeps how the columns are read; else it is kept for it. */
const IS_LONG = process.env.LONG_TESTS === '1'
const MANY = IS_LONG ? 2100 : 150

/** People of every kind of key, some with several rows, far apart. */
export const PEOPLE: readonly (readonly Cell[])[] = [
  ['Ann Lee', 'Acme', 'ann@acme.com', '555-1234567', 'Proposal', '$1.500', '2026-01-05', '3/13/2026', 40],
  ['Bob Ray', 'Bolt', 'Bob <bob@bolt.com>', '', 'Demo', 500, '2026-01-06', '', 50],
  ['Cyd Fox', 'Core', '', '+49 151 5550001', 'Won', 700, '2025-01-06', '2/4/2026', ''],
  ['Dee Dow', 'Dot', '', '', 'Proposal', 300, '2026-03-01', '4/10/2026', 70],
  ['', 'Elm Inc.', '', '', 'Proposal', '1.200', '2026-02-01', '4/1/2026', ''],
  ['Fay Orr', '', '', '', 'Lead', '', '2026-02-20', '', ''],
  ['Gus Poe', 'Shared', 'office@shared.com', '', 'Demo', 90, '2026-02-20', '', ''],
  ['Ivy Ash', 'Iron', 'ivy@iron.com', '', 'Proposal', 60, '2026-02-20', '', ''],
]
/** Further rows of them, other deals of the same persons and strangers who share an address. */
const AGAIN: readonly (readonly Cell[])[] = [
  ['Ann Lee', 'Acme', 'ANN@acme.com', '', 'Lost', 900, '2026-01-15', '', ''],
  ['Bob Ray', 'Bolt', 'bob@bolt.com', '', 'Proposal', 4000, '2026-02-06', '5/2/2026', 51],
  ['C. Fox', 'Core', '', '0151 555 00 01', 'Proposal', 800, '2026-02-06', '3/30/2026', ''],
  ['dee dow', 'DOT', '', '', 'Lead', 20, '2026-03-02', '', ''],
  ['', 'Elm Inc.', '', '', 'Demo', 70, '2026-02-21', '', ''],
  ['Hal Roe', 'Other', 'office@shared.com', '', 'Demo', 95, '2026-02-20', '', ''],
  ['Ivy Ash', 'Iron', 'office@shared.com; ivy@iron.com', '', 'Proposal', 6000, '2026-02-20', '', ''],
]

type People = readonly (readonly Cell[])[]

function sheetWith(first: People, last: People, others: number): AppSheet {
  const fillers = Array.from({ length: others }, (_, at): Cell[] => [
    ...[`Person ${at}`, `Company ${at >> 2}`, `p${at}@firm.com`, '', 'Proposal', 100 + at, '2026-02-20'],
    ...[at % 2 ? '4/10/2026' : '', at % 90],
  ])
  const sheet = setUpSheet({ Deals: [['My deals'], HEADERS, ...first, ...fillers, ...last] })
  expect(sheet.night('2026-03-04')).toBe('')
  return sheet
}

/** A sheet of so many people between the first and the last that the night keeps how its columns are read. */
export function longSheet(first: People = PEOPLE, last: People = AGAIN): AppSheet {
  const sheet = sheetWith(first, last, 2100)
  expect(sheet.rule('columns')).not.toBe('')
  return sheet
}

/** A shorter one that is read in part as if it were long. */
export function asLongSheet(first: People = PEOPLE, last: People = AGAIN): AppSheet {
  const sheet = sheetWith(first, last, 150)
  const opened = openPipeline(sheet.ports.workbook, readRules(sheet.ports.workbook))
  if (opened instanceof Refused) throw new Error(opened.code)
  sheet.setRule('columns', keptColumnsText(opened.pipeline, opened.headerRow))
  return sheet
}

/** A sheet anew each time; `isWhole`: as if nothing were kept of its columns. */
export function anew(make: () => AppSheet): (isWhole: boolean) => AppSheet {
  let made: AppSheet | undefined
  let back: (() => void) | undefined
  return (isWhole) => {
    made ??= make()
    back ??= made.ports.snapshot()
    back()
    made.world.setNow('2026-03-05 10:00')
    if (isWhole) made.setRule('columns', '')
    return made
  }
}

/** The sheet of all people above. */
export const sheetOf = anew(() => (IS_LONG ? longSheet() : asLongSheet()))

export const idOf = (sheet: AppSheet, at: number): string =>
  String(sheet.rows('Deals')[at]?.['Touchline ID'] ?? '')
export const rowOf = (at: number): number => (at < PEOPLE.length ? at : at + MANY)
export const EVERYBODY = PEOPLE.map((cells, at) => [String(cells[0] || cells[1]), rowOf(at)] as const)

/** What an act answers and leaves behind, read in part and read whole. */
export function bothOf(
  sheetOf: (isWhole: boolean) => AppSheet,
  act: (sheet: AppSheet) => unknown,
): readonly [unknown, unknown] {
  const [part, whole] = [false, true].map((isWhole) => {
    const sheet = sheetOf(isWhole)
    const answer = act(sheet)
    return { answer: withoutPlaces(answer), content: textOf(sheet) }
  })
  return [part, whole]
}

/** The same of the sheet of all people above. */
export const both = (act: (sheet: AppSheet) => unknown) => bothOf(sheetOf, act)

/** Whether each of the first three acts was done. */
export const isDone = (part: unknown): boolean[] =>
  (part as { answer: object[] }).answer.slice(0, 3).map((one) => 'ok' in one)

/** All tabs but those that keep what was done, as text: whole tabs are compared quicker so. */
const textOf = (sheet: AppSheet): string =>
  (sheet.content('Log', 'Rules') as readonly [tab: string, rows: readonly unknown[]][])
    .flatMap(([tab, rows]) => [tab, ...rows.map((row) => JSON.stringify(row))])
    .join('\n')

/** Answers without where lines stood, of which each way knows what it read. */
const withoutPlaces = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer ?? null, (key, value) => (key === 'context' ? undefined : value)))
