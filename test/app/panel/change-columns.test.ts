// Columns on demand: at the right end, once, and back as long as they are blank (D4, D5).
import { type AppSheet, appSheet, okOf, setUpSheet } from '../../support/app-calls'

const HEADERS = ['Documents', 'Discount', 'Second sale']
const headersOf = ({ ports }: AppSheet): readonly unknown[] => ports.workbook.readHeader('Deals')[0] ?? []

it('come only on request, at the right end, and not twice', () => {
  const sheet = setUpSheet()
  const before = headersOf(sheet)
  expect(before).not.toContain('Documents')
  okOf(sheet.columns(HEADERS))
  expect(headersOf(sheet)).toEqual([...before, 'Documents', 'Discount', 'Second sale'])
  const report = okOf(sheet.columns(HEADERS))
  expect(headersOf(sheet)).toHaveLength(before.length + 3)
  expect(report).toMatchObject({ of: 'easy', lacking: ['Signers', 'Forms', 'Verbal yes on', 'Done on'] })
})

it('keep verdicts and live formulas as they are', () => {
  const sheet = appSheet()
  sheet.world.takesFormulas = true
  sheet.setUp()
  sheet.night('2026-03-05')
  const before = sheet.rows('Deals').map((row) => [row.Verdict, row['Next touch']])
  okOf(sheet.columns([...HEADERS, 'Satisfied?', 'About them']))
  sheet.night('2026-03-05')
  expect(sheet.rows('Deals').map((row) => [row.Verdict, row['Next touch']])).toEqual(before)
  expect(String(sheet.rule('live.now'))).toMatch(/^yes/)
})

it('go again as long as they are blank; what was filled stays', () => {
  const sheet = setUpSheet()
  okOf(sheet.columns(HEADERS))
  sheet.type('Cyd Fox', 'Discount', 0.1)
  okOf(sheet.columns(HEADERS, true))
  const headers = headersOf(sheet)
  expect([headers.includes('Documents'), headers.includes('Second sale')]).toEqual([false, false])
  expect(headers).toContain('Discount')
})
