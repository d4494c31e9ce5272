// The first day of the demo pipeline, and of exports where they are at hand: the medium fits the why, and a day holds what it can.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { MEDIA } from '../../src/core/tabs/vocabulary'
import { sharedRealms } from '../../workbench/apps-script/realm'
import { demoWorkbook } from '../../workbench/demo/demo-workbook'
import { readBundle } from '../../workbench/night/bundle'
import { dayOfIso } from '../../workbench/night/calendar'
import { runNights } from '../../workbench/night/night-run'
import type { TodayItem } from '../../workbench/night/reports'
import { grid, sheetNamed } from '../../workbench/night/tabs'
import { openFile } from '../../workbench/workbook/files/open-file'
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { builtProject } from '../support/dist'

const bundle = readBundle(builtProject())

function firstDay(workbook: OpenWorkbook, day: string): readonly TodayItem[] {
  const date = dayOfIso(day) ?? Number.NaN
  const plan = {
    bundle,
    name: 'file',
    zone: 'UTC',
    date,
    nights: 1,
    rules: [],
    progress: () => undefined,
    realms: sharedRealms,
  }
  return runNights(workbook, plan).night.items
}

const AUTOMATED = new Set(MEDIA.filter(({ kind }) => kind === 'automated').map(({ word }) => word))
const TWO_WAY = new Set(MEDIA.filter(({ isTwoWay }) => isTwoWay).map(({ word }) => word))

/** Lines whose medium does not fit what the touch is for (C4b). */
const misfits = (items: readonly TodayItem[]): readonly TodayItem[] =>
  items.filter(({ by, why, ask, verdict }) => {
    const isSet = /^(?:You promised|At risk|New lead)/.test(why)
    const needsAnswer = isSet || verdict.startsWith('Notice') || ask.endsWith('?')
    return needsAnswer ? !TWO_WAY.has(by) : verdict !== '' && AUTOMATED.has(by)
  })

/** Lines of each owner; a promise stands whatever the day holds. */
function linesByOwner(items: readonly TodayItem[]): Map<string, number> {
  const lines = new Map<string, number>()
  for (const { owner, why } of items)
    if (!why.startsWith('You promised')) lines.set(owner, (lines.get(owner) ?? 0) + 1)
  return lines
}

/** Touches a day by owner, as TOUCH_CAPACITY says in the sheet itself; '' = whoever logs nothing. */
function capacities(workbook: OpenWorkbook): Map<string, number> {
  const sheet = sheetNamed(workbook, 'Review')?.id ?? -1
  workbook.write({ sheet, row: 60, column: 0, rows: 1, columns: 1 }, [
    ['=TOUCH_CAPACITY(Touches!A1:Z, , , Rules!A1:G)'],
  ])
  const [headers = [], ...rows] = grid(workbook, 'Review').slice(60)
  const owner = headers.indexOf('Owner')
  // Review's first column holds days, so a number comes back as one.
  const touchesIn = (cell: unknown): number => (cell as { date: number }).date
  return new Map(rows.map((row) => [owner < 0 ? '' : String(row[owner]), touchesIn(row[0])]))
}

describe.each([['2026-11-20'], ['2026-11-23'], ['2030-12-31']])('the demo on %s', (day) => {
  const workbook = demoWorkbook({ today: dayOfIso(day) ?? Number.NaN, zone: 'UTC' })
  const items = firstDay(workbook, day)

  it('has nobody touched by a medium that does not fit the why', () => {
    expect(items.length).toBeGreaterThan(0)
    expect(misfits(items)).toEqual([])
  })

  it('calls nobody a new lead who stands in a late stage', () => {
    const [headers = [], ...rows] = grid(workbook, 'Pipeline')
    const [name, stage] = [headers.indexOf('Name'), headers.indexOf('Stage')]
    const stageOf = new Map(rows.map((row) => [row[name], row[stage]]))
    const leads = items.filter(({ why }) => why.startsWith('New lead')).map((item) => stageOf.get(item.name))
    expect(leads.length).toBeGreaterThan(0)
    expect(leads.filter((word) => word !== 'New lead')).toEqual([])
  })

  it('holds no more for anybody than their day does', () => {
    const room = capacities(workbook)
    expect(room.size).toBeGreaterThan(0)
    for (const [owner, lines] of linesByOwner(items))
      expect(lines).toBeLessThanOrEqual(room.get(owner) ?? room.get('') ?? 7)
  })
})

const folder = resolve(process.cwd(), process.env.SYNTHETIC_PIPELINES ?? '../shared/data/pipelines/synthetic')
if (existsSync(folder)) {
  describe.each([['Opportunity.csv'], ['Leads.csv'], ['Contacts.csv']])('%s on its first day', (file) => {
    it('has a medium that fits every why, no lead in a late stage, and no more than a day holds', async () => {
      const workbook = await openFile(resolve(folder, file), { zone: 'UTC' })
      const items = firstDay(workbook, '2025-07-01')
      expect(misfits(items)).toEqual([])
      expect(items.filter(({ why }) => why.startsWith('New lead'))).toEqual([])
      for (const lines of linesByOwner(items).values()) expect(lines).toBeLessThanOrEqual(7)
    })
  })
} else console.info(`Exports' first days left out: ${folder} is not there.`)
