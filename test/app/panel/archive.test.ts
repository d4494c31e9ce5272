// Old touches leave the log for a file: every verdict, day and count is the same before and after, by value; and they come back.
import { type ArchivePage, archive } from '../../../src/app/panel/archive'
import type { Cell } from '../../../src/core/cells/cell'
import { lineOf, TOUCHES } from '../../../src/core/tabs/schema'
import { ENGLISH } from '../../../src/core/words/english'
import { Refused, type Result, refusalText } from '../../../src/core/words/refusals'
import { zoneOf } from '../../../workbench/apps-script/services/zone'
import { type AppSheet, setUpSheet } from '../../support/app-calls'
import { cutOff, mend } from '../../support/app-faults'
import { dateOf } from '../../support/memory-tabs'

const IS_LONG = process.env.LONG_TESTS === '1'

/** Numbers from 0 to 1, the same for a seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const isoOf = (daysAgo: number): string =>
  new Date(Date.UTC(2026, 2, 4) - daysAgo * 86_400_000).toISOString().slice(0, 10)

/** People of whom two rows are one person, won and open, of a seed. */
const people = (seed: number, count: number): Cell[][] => {
  const next = random(seed)
  return [
    ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date', 'Owner'],
    ...Array.from({ length: count }, (_, at) => [
      `Person ${at}`,
      `p${Math.floor(at / (at < count / 3 ? 2 : 1))}@firm.com`,
      next() < 0.4 ? 'Won' : 'Open',
      Math.round(next() * 1000),
      isoOf(Math.floor(next() * 1200)),
      next() < 0.3 ? '' : isoOf(Math.floor(next() * 400) - 100),
      next() < 0.5 ? 'Ann' : 'Ben',
    ]),
  ]
}

const MEDIA = ['Call', 'E-mail', 'Newsletter', 'Newsletter', 'Newsletter', 'Card', 'Meeting', '']
const pick = <T>(next: () => number, of: readonly T[]): T => of[Math.floor(next() * of.length)] as T

/** Touches of three years, in the order of time; some by name alone, some of nobody, some without a readable day. */
function log(sheet: AppSheet, seed: number, count: number): void {
  const next = random(seed)
  const ids = sheet.rows('Deals').map((row) => [row['Touchline ID'], row.Name] as const)
  const zone = zoneOf('Europe/Berlin')
  const lines = Array.from({ length: count }, (_, at) => {
    const daysAgo = 1100 - Math.floor((at / count) * 1099)
    const [id = '', name = ''] = pick(next, ids)
    const isNamed = next() < 0.05
    const when = next() < 0.01 ? 'soon' : `${isoOf(daysAgo)} ${pick(next, ['09:00', '10:31', '23:59'])}`
    return lineOf(TOUCHES, {
      touchId: `t${at}`,
      when: dateOf(when, zone) ?? when,
      id: String(next() < 0.03 ? 'gone' : isNamed ? '' : id),
      name: isNamed ? String(name) : '',
      medium: pick(next, MEDIA),
      direction: next() < 0.2 ? 'In' : '',
      reason: pick(next, ['price change', 'price change', 'checking in']),
      item: pick(next, ['price list', '']),
      outcome: pick(next, ['Reached', 'No answer', 'Sent', 'Wrong number', '']),
      minutes: pick(next, [3, 5, 12, 30]),
      progress: next() < 0.1 ? 'Commitment' : '',
      risk: next() < 0.05 ? 'Competitor' : '',
      owner: pick(next, ['Ann', 'Ben']),
      note: pick(next, ['=SUM(A1)', 'said "maybe", then\nno', '']),
    })
  })
  sheet.tab('Touches').grow(count + 1, 1)
  sheet.tab('Touches').write(2, 1, lines)
}

const okOf = (result: Result<ArchivePage>): ArchivePage => {
  if (result instanceof Refused) throw new Error(refusalText(result, ENGLISH.refusals))
  return result
}
const fileOf = (sheet: AppSheet) => {
  const { file } = okOf(archive(sheet.ports, { act: 'file' }))
  if (!file) throw new Error('No file came')
  return file
}
/** The answer, which is what a look at the sheet would say. */
function takeOut(sheet: AppSheet): ArchivePage {
  const page = okOf(archive(sheet.ports, { act: 'take out', key: fileOf(sheet).key }))
  expect(page).toEqual(okOf(archive(sheet.ports, { act: 'look' })))
  return page
}

/** A sheet with a long log, after a night. */
function lived(seed: number, persons = 24, touches = 700): AppSheet {
  const sheet = setUpSheet({ Deals: people(seed, persons) })
  log(sheet, seed + 100, touches)
  expect(sheet.night('2026-03-05')).toBe('')
  return sheet
}

/** Everything that is decided: verdicts, days, counts, plan, list, week; without the column that carries figures over. */
const decided = (sheet: AppSheet): unknown => [
  ['Deals', 'Plan', 'Today', 'Review'].map((tab) => sheet.rows(tab)),
  sheet.rows('Ledger').map((line) => ({ ...line, 'Carried over': '' })),
]
const lines = (sheet: AppSheet): readonly Cell[][] => {
  const tab = sheet.tab('Touches')
  return tab.values(1, 1, tab.lastRow, TOUCHES.columns.length)
}
const sorted = (all: readonly Cell[][]): string[] => all.map((line) => JSON.stringify(line)).sort()

describe.each(Array.from({ length: IS_LONG ? 40 : 3 }, (_, seed) => seed))('pipeline %i', (seed) => {
  it('is judged the same without the old touches, that day and in the nights after it', () => {
    const whole = lived(seed)
    const cut = whole.copier()()
    const before = lines(cut).length
    const page = takeOut(cut)
    expect(before - lines(cut).length).toBeGreaterThan(100)
    expect(page).toMatchObject({ count: 0, more: 0, files: [{ until: page.until }] })
    for (const day of ['2026-03-05', '2026-03-06', '2026-04-20', '2026-09-01']) {
      expect([whole.night(day), cut.night(day)]).toEqual(['', ''])
      expect(decided(cut)).toEqual(decided(whole))
    }
  })
})

/** More than go in one file with LONG_TESTS, else fewer. */
const MANY = IS_LONG ? 60_000 : 4_000

it(`a log of ${MANY} touches leaves in files one after the other, and the night decides the same`, () => {
  const sheet = lived(7, MANY / 100, MANY)
  const before = decided(sheet)
  let page = takeOut(sheet)
  while (page.count > 0) page = takeOut(sheet)
  expect(page.files.length).toBeGreaterThan(IS_LONG ? 1 : 0)
  expect(page.touches).toBeLessThan(MANY * 0.75)
  expect(sheet.night('2026-03-05')).toBe('')
  expect(decided(sheet)).toEqual(before)
}, 900_000)

describe('the log', () => {
  it('keeps touches of the year, those of nobody, those without a day, and automated ones that still count against a cap', () => {
    const sheet = lived(1)
    const before = new Map(lines(sheet).map((line) => [line[0], line]))
    const file = fileOf(sheet)
    const { until } = takeOut(sheet)
    expect(until).toBe('2025-03-06')
    const left = lines(sheet).slice(2)
    for (const line of left) expect(line).toEqual(before.get(line[0]))
    const gone = new Set(file.lines.slice(1).map(([id]) => id))
    expect(left.length + gone.size + 1).toBe(before.size)
    expect(left.some(([id]) => gone.has(String(id)))).toBe(false)
    expect(sheet.tab('Touches').maxRows).toBe(left.length + 2)
  })

  it('says where the others are', () => {
    const sheet = lived(1)
    const { key } = fileOf(sheet)
    takeOut(sheet)
    const mark = sheet.rows('Touches')[0]
    expect(mark?.Note).toContain(`touchline-touches-${key}.csv`)
    expect(sheet.rows('Log').at(-1)).toMatchObject({ Job: 'archive', Result: 'done' })
    expect(sheet.night('2026-03-06')).toBe('')
    expect(sheet.health().problems.filter(({ header }) => header !== 'When')).toEqual([])
  })

  it('takes the file back, line by line as it was, and is whole again', () => {
    const sheet = lived(2)
    const before = lines(sheet)
    const twin = sheet.copier()()
    const file = fileOf(sheet)
    takeOut(sheet)
    expect(okOf(archive(sheet.ports, { act: 'put back', lines: file.lines })).files).toEqual([])
    expect(sorted(lines(sheet))).toEqual(sorted(before))
    expect(sheet.rows('Ledger').every((line) => line['Carried over'] === '')).toBe(true)
    for (const each of [sheet, twin]) each.night('2026-03-07')
    expect(decided(sheet)).toEqual(decided(twin))
    const again = archive(sheet.ports, { act: 'put back', lines: file.lines })
    expect(again).toMatchObject({ code: 'archive changed' })
  })

  it('is left alone where it changed since the file was made, where formulas stand in it, and by another file', () => {
    const sheet = lived(3)
    const { key, lines: saved } = fileOf(sheet)
    sheet.tab('Touches').write(2, TOUCHES.columns.length, [['my own remark']])
    const before = sheet.content('Log')
    expect(archive(sheet.ports, { act: 'take out', key })).toMatchObject({ code: 'archive changed' })
    expect(archive(sheet.ports, { act: 'put back', lines: saved })).toMatchObject({ code: 'archive changed' })
    expect(sheet.content('Log')).toEqual(before)
    sheet.world.takesFormulas = true
    sheet.ports.workbook.writeFormula('Touches', 3, TOUCHES.columns.length, '=1+1')
    expect(archive(sheet.ports, { act: 'take out', key: fileOf(sheet).key })).toMatchObject({
      code: 'archive formulas',
      parts: ['Note'],
    })
  })
})

describe('a run that is cut off', () => {
  it('at any call, and done again, leaves the same sheet', () => {
    const sheet = lived(1, 4, 60)
    const { key } = fileOf(sheet)
    const done = sheet.copier()()
    const calls = done.world.calls.length
    takeOut(done)
    const wanted = JSON.stringify(done.content('Log'))
    const most = done.world.calls.length - calls
    for (let at = 1; at <= most; at++) {
      const cut = sheet.copier()()
      cutOff(cut, at)
      try {
        archive(cut.ports, { act: 'take out', key })
      } catch {
        // Cut off.
      }
      mend(cut)
      okOf(archive(cut.ports, { act: 'take out', key }))
      expect(JSON.stringify(cut.content('Log'))).toBe(wanted)
    }
  })

  it('takes as many calls for a long log as for a short one', () => {
    const calls = [200, 700].map((touches) => {
      const sheet = lived(1, 8, touches)
      const { key } = fileOf(sheet)
      const before = sheet.world.calls.length
      okOf(archive(sheet.ports, { act: 'take out', key }))
      return sheet.world.calls.length - before
    })
    expect(calls[0]).toBe(calls[1])
  })
})
