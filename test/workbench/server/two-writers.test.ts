// Two browsers at once, with random edits and touches: everybody ends up equal, nothing is lost, and the saved
// files hold the same.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedContext } from '../../../src/app/judge/cached-context'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { library } from '../../../workbench/workbook/library'
import type { OpenWorkbook } from '../../../workbench/workbook/open-workbook'
import { BUNDLE } from '../../support/spreadsheet'
import { type Bench, bench, csvFile, type Page, projectWith, withoutComputing } from './serving'

const PEOPLE = 6
const HEADERS = ['Name', 'Company', 'Stage', 'Amount', 'Create date', 'Close date', 'City']
/** What the writers type into: company, stage, amount, close date, city. */
const TYPED: readonly [column: number, content: (at: number) => string][] = [
  [1, (at) => `Company ${at}`],
  [2, (at) => `Stage ${at}`],
  [3, (at) => String(1000 + at)],
  [5, (at) => `2026-0${4 + (at % 5)}-${10 + (at % 19)}`],
  [6, (at) => `City ${at}`],
]
/** A hundred with LONG_TESTS (npm run test:long). */
const EACH = process.env.LONG_TESTS === '1' ? 100 : 20
/** What follows an edit is told elsewhere; here the touches are the scripts that write between the edits. */
const WITHOUT_ON_EDIT = BUNDLE().replace(/\bonEdit\b/g, 'unheard_')
const NOW = Date.UTC(2026, 2, 10, 8)

const open: Bench[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function serving(root: string, file: string): Promise<Bench> {
  const served = await bench('', { root, file, now: () => NOW, zone: 'Europe/Berlin' })
  open.push(served)
  return served
}

/** Numbers from 0 to below `most`, the same for the same seed. */
function random(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
}

interface Log {
  readonly id: string
  readonly context: CachedContext
}

/** What the panel is handed with each row; written values, so that no formula is computed two hundred times. */
async function setUp({ post }: Bench): Promise<Log[]> {
  const client = 'nobody-looks'
  await post('/run', { client, name: 'panelSetUp', args: [{}] })
  await post('/menu', { client, path: 'Touchline > Live formulas or written values' })
  const logs: Log[] = []
  for (let row = 1; row <= PEOPLE; row++) {
    const selection = [{ sheet: 0, row, column: 0, rows: 1, columns: 1 }]
    const { body } = await post('/run', { client, name: 'panelRow', args: [{}], selection })
    const { ok } = (body as { value: { ok: { card: Log } } }).value
    logs.push({ id: ok.card.id, context: ok.card.context })
  }
  return logs
}

interface Written {
  readonly edits: number
  readonly touches: readonly string[]
  readonly answers: readonly Promise<unknown>[]
}

/** One person's steps, as fast as they go: four edits to a touch, now and then a look at what came in. */
async function write(page: Page, logs: readonly Log[], seed: number): Promise<Written> {
  const below = random(seed)
  const touches: string[] = []
  const answers: Promise<unknown>[] = []
  let edits = 0
  for (let step = 0; step < EACH; step++) {
    if (below(5) === 0) {
      const key = `${page.client}-${step}`
      const log = logs[below(logs.length)] as Log
      const touch = { ...log, key, medium: 'Call', outcome: 'Reached', reason: 'News', note: key, cells: [] }
      touches.push(key)
      answers.push(page.post('/run', { name: 'panelLogTouch', args: [touch] }))
    } else {
      const [column, content] = TYPED[below(TYPED.length)] as (typeof TYPED)[number]
      const at = { sheetId: '0', col: column, row: 1 + below(PEOPLE) }
      const result = page.replica.dispatch('UPDATE_CELL', { ...at, content: content(seed + step) })
      // Typing what is there already is no edit.
      if (result.isSuccessful) edits++
    }
    if (below(3) === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return { edits, touches, answers }
}

/** Every cell with something in it, by tab and A1 name, as it is shown. */
function everything({ getters }: OpenWorkbook['model']): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const sheetId of getters.getSheetIds()) {
    const { right, bottom } = getters.getSheetZone(sheetId)
    for (let row = 0; row <= bottom; row++) {
      for (let col = 0; col <= right; col++) {
        const { formattedValue } = getters.getEvaluatedCell({ sheetId, col, row })
        if (formattedValue === '') continue
        cells[`${getters.getSheetName(sheetId)}!${library.helpers.toXC(col, row)}`] = formattedValue
      }
    }
  }
  return cells
}

/** What was typed last into each cell, in the one order in which the server took it. */
function lastTyped(page: Page, from: number, writers: readonly Page[]): Map<string, string> {
  const last = new Map<string, string>()
  const clients = new Set<string | undefined>(writers.map(({ client }) => client))
  for (const event of page.events.slice(from)) {
    if (event.type !== 'revision' || !clients.has(event.message.clientId)) continue
    for (const command of event.message.commands ?? []) {
      const { type, col, row, content } = command as unknown as Record<string, never>
      if (type === 'UPDATE_CELL') last.set(library.helpers.toXC(col ?? 0, row ?? 0), content ?? '')
    }
  }
  return last
}

describe('two browsers', () => {
  it(`that edit and log ${2 * EACH} times at once end up equal, with nothing lost`, async () => {
    const root = projectWith(WITHOUT_ON_EDIT)
    const people = Array.from(
      { length: PEOPLE },
      (_, at) => `Person ${at},Firm ${at},Demo,${at}00,2026-01-05,,`,
    )
    const file = csvFile(root, [HEADERS.join(','), ...people])
    const served = await serving(root, file)
    const logs = await setUp(served)
    const [one, two] = [await served.page(), await served.page()]
    const from = one.events.length
    const compute = [one, two].map(withoutComputing)
    const written = await Promise.all([write(one, logs, 7), write(two, logs, 11)])
    const answers = await Promise.all(written.flatMap((each) => each.answers))
    const edits = written.reduce((sum, each) => sum + each.edits, 0)
    const touches = written.flatMap((each) => each.touches)
    await one.settled()
    await two.settled()
    for (const each of compute) each()

    expect(edits + touches.length).toBeGreaterThan(1.9 * EACH)
    expect(answers.map((answer) => Object.keys((answer as Answer).body.value))).toEqual(
      touches.map(() => ['ok']),
    )
    const shown = everything(served.document().workbook.model)
    expect(everything(one.replica)).toEqual(shown)
    expect(everything(two.replica)).toEqual(shown)
    const ownEdits = one.events.slice(from).filter((event) => isOf(event, [one, two]))
    expect(ownEdits).toHaveLength(edits)
    for (const [cell, content] of lastTyped(one, from, [one, two])) {
      expect([cell, shown[`pipeline!${cell}`]]).toEqual([cell, content])
    }
    const notes = Object.entries(shown).filter(([cell]) => /^Touches!U(?!1$)/.test(cell))
    expect(notes.map(([, note]) => note).sort()).toEqual([...touches].sort())

    const saved = await downloaded(served, root)
    await open.splice(0)[0]?.close()
    const again = await serving(root, file)
    expect(everything(again.document().workbook.model)).toEqual(shown)
    for (const tab of ['pipeline', 'Touches'])
      expect(grid(saved, tab)).toEqual(grid(again.document().workbook, tab))
  })
})

interface Answer {
  readonly body: { readonly value: object }
}

const isOf = (event: Page['events'][number], pages: readonly Page[]): boolean =>
  event.type === 'revision' && pages.some(({ client }) => client === event.message.clientId)

async function downloaded({ url }: Bench, root: string): Promise<OpenWorkbook> {
  const path = join(root, 'saved.xlsx')
  const response = await fetch(new URL('/download', url))
  writeFileSync(path, Buffer.from(await response.arrayBuffer()))
  return openFile(path, { zone: 'Europe/Berlin' })
}

function grid(workbook: OpenWorkbook, tab: string): string[][] {
  const sheet = workbook.sheets().find(({ name }) => name === tab)
  const id = sheet?.id ?? -1
  const size = { rows: workbook.lastRow(id), columns: workbook.lastColumn(id) }
  return workbook.displayValues({ sheet: id, row: 0, column: 0, ...size })
}
