// docs/first-profile.md: its lines can be used on the demo's columns, and Fit says of its examples what the page says.
import { readFileSync } from 'node:fs'
import type { Cell } from '../../../src/core/cells/cell'
import { tableOf } from '../../../src/core/cells/table'
import { judgeFits } from '../../../src/core/fit/profile'
import { readProfiles } from '../../../src/core/fit/profile-tab'
import { LEAST_EXAMPLES, proposeProfile } from '../../../src/core/fit/propose'
import { RULE_NUMBERS } from '../../../src/core/rules/numbers'
import { headersOf, PROFILE } from '../../../src/core/tabs/schema'
import { fitText } from '../../../src/core/words/words'
import { demoSheets, PIPELINE_HEADERS } from '../../../workbench/demo/demo-sheets'
import { dayOfIso } from '../../../workbench/night/calendar'
import { pipelineOf } from '../../support/pipeline'

const PAGE = readFileSync('docs/first-profile.md', 'utf8')
const cellOf = (text: string): Cell => (/^\d+$/.test(text.trim()) ? Number(text) : text.trim())
/** The tables of the page, each with its header. */
const [LINES = [], EXAMPLES = []] = PAGE.split(/\n\n/)
  .filter((part) => part.startsWith('|'))
  .map((part) =>
    part
      .split('\n')
      .filter((line) => !/^\|-/.test(line))
      .map((line) => line.split('|').slice(1, -1).map(cellOf)),
  )

const { profiles, problems } = readProfiles(tableOf('Profile', LINES))

it('its lines have the headers of the tab, tests that there are, and columns of the demo', () => {
  expect(LINES[0]).toEqual(headersOf(PROFILE))
  expect(problems).toEqual([])
  const fields = [...profiles.values()].flat().map(({ field }) => field)
  expect(fields).toEqual(['Industry', 'Employees', 'Source'])
  expect(PIPELINE_HEADERS).toEqual(expect.arrayContaining(fields))
  const tests = PROFILE.columns.find(({ key }) => key === 'test')
  expect(PAGE).toContain(`is one of: ${tests && 'choices' in tests ? tests.choices.join(', ') : ''}.`)
})

it('Fit says of its examples what stands beside them', () => {
  const [headers = [], ...rows] = EXAMPLES
  const { pipeline, today } = pipelineOf({
    headers: ['Name', ...headers.slice(0, -1).map(String)],
    rows: rows.map((row, at) => [`P ${at}`, ...row.slice(0, -1)]),
  })
  const fits = judgeFits(pipeline, profiles, { today })
  expect(fits.problems).toEqual([])
  expect(fits.facts.map((fact) => fitText(pipeline.book.words, fact))).toEqual(rows.map((row) => row.at(-1)))
})

it('its figures are those of the program, and of the demo nothing stands out', () => {
  const [, least] = /it takes (\d+) good customers and \1 others/.exec(PAGE) ?? []
  expect(Number(least)).toBe(LEAST_EXAMPLES)
  const [, rows] = /more than (\d+) rows/.exec(PAGE) ?? []
  expect(RULE_NUMBERS.find(({ id }) => id === 'live.rows')?.value).toBe(Number(rows))
  const sheet = demoSheets(dayOfIso('2026-03-04') ?? 0).find(({ name }) => name === 'Pipeline')
  const [headers = [], ...cells] = sheet?.cells ?? []
  const plain = cells.map((row) => row.map((cell): Cell => (typeof cell === 'object' ? '' : cell)))
  const { pipeline, today } = pipelineOf({ headers: headers.map(String), rows: plain })
  const examples = pipeline.stageKinds().map((kind, row) => ({ row, key: `T${row}`, isGood: kind === 'won' }))
  const [, good] = /demo's (\d+) customers/.exec(PAGE) ?? []
  expect(examples.filter(({ isGood }) => isGood)).toHaveLength(Number(good))
  expect(proposeProfile(pipeline, examples, { today })).toMatchObject({ none: 'nothing' })
})
