// The audit in the built file, over sheets as people have them: few questions, no cell changed, the same card twice, in time.
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PanelAnswer } from '../../sidebar/server'
import type { AuditAnswer } from '../../src/app/set-up/audit'
import { openFile } from '../../workbench/workbook/files/open-file'
import type { OpenWorkbook } from '../../workbench/workbook/open-workbook'
import { googleOf } from '../support/google-of'
import { CASES } from '../support/reading-cases'
import { BUNDLE, spreadsheet } from '../support/spreadsheet'

type Asked = PanelAnswer<AuditAnswer>
interface Called {
  callFromSidebar(name: string, args: readonly unknown[]): unknown
}

/** All 10,000 with LONG_TESTS (npm run test:long). */
const MANY = process.env.LONG_TESTS === '1' ? 10_000 : 500

const auditOn = (google: Called, answers: object = {}): Asked =>
  google.callFromSidebar('panelAudit', [{ tab: '', answers }]) as Asked

/** What the panel asks before it shows the card, each a list that is answered by one button. */
const questionsOf = ({ page }: AuditAnswer): number =>
  Object.values(page.reading.questions).filter((list) => list.length > 0).length

/** The answers that stand ready, as the panel sends them back. */
const readyAnswers = ({ page }: AuditAnswer): object => ({
  columns: Object.fromEntries(
    page.reading.questions.columns.flatMap(({ field, header, isDoubtful }) =>
      isDoubtful ? [] : [[field, header]],
    ),
  ),
  order: page.byLocale,
})

/** From the button to the card as the panel goes, twice. @returns the cards, or the words of a refusal */
function cardsOf(google: Called): { questions: number; cards: readonly unknown[] } | string {
  const first = auditOn(google)
  if (!('ok' in first)) return first.problem
  const questions = questionsOf(first.ok)
  const cards = [1, 2].map(() => {
    const again = auditOn(google, readyAnswers(first.ok))
    return 'ok' in again ? again.ok : again.problem
  })
  return { questions, cards }
}

async function opened(path: string): Promise<{ google: Called; workbook: OpenWorkbook }> {
  const workbook = await openFile(path, { zone: 'UTC' })
  const google = googleOf(BUNDLE(), {}, { workbook })
  google.open('LIMITED')
  return { google, workbook }
}

async function expectHonestCard(path: string): Promise<void> {
  const { google, workbook } = await opened(path)
  const before = JSON.stringify(workbook.toJSON())
  const found = cardsOf(google)
  expect(JSON.stringify(workbook.toJSON())).toBe(before)
  if (typeof found === 'string')
    return expect(found).toMatch(/No tab looks like a pipeline|says who a row is/)
  expect(found.questions).toBeLessThanOrEqual(3)
  expect(found.cards[0]).toEqual(found.cards[1])
  expect(found.cards[0]).toHaveProperty('card.verdicts')
}

describe('the card', () => {
  it.each(CASES.map((file) => [file]))(
    'of %s comes with three questions at most, twice the same, and changes nothing',
    (file) => expectHonestCard(`test/support/reading/${file}.csv`),
  )

  it(`of ${MANY} rows comes in half a minute`, () => {
    const stages = ['Lead', 'Demo', 'Proposal', 'Won', 'Lost']
    const rows = Array.from({ length: MANY }, (_, at) => [
      `Person ${at}`,
      `Company ${at % 4000}`,
      `p${at}@example.com`,
      stages[at % 5] ?? '',
      (at % 97) * 100,
      `2025-${String((at % 12) + 1).padStart(2, '0')}-05`,
      at % 3 === 0 ? null : `2026-0${(at % 9) + 1}-15`,
    ])
    const file = spreadsheet({
      Deals: [['Name', 'Company', 'Email', 'Stage', 'Amount', 'Created', 'Close date'], ...rows],
    })
    const begun = performance.now()
    const answer = auditOn(file)
    expect(performance.now() - begun).toBeLessThan(30_000)
    expect(answer).toHaveProperty('ok.card.open', 0.6 * MANY)
    expect(answer).toHaveProperty('ok.card.letGo.length', 5)
  })
})

const exports = resolve(process.cwd(), process.env.PIPELINES ?? '../shared/data/pipelines')
if (existsSync(exports)) {
  const files = ['maven', 'synthetic', 'headers'].flatMap((folder) =>
    readdirSync(join(exports, folder)).map((name) => [folder, name] as const),
  )
  describe('of exports', () => {
    it.each(files)('%s/%s: three questions at most, twice the same, nothing changed', (folder, name) =>
      expectHonestCard(join(exports, folder, name)),
    )
  })
} else console.info(`The audits of exports are left out: ${exports} is not there.`)

it('says what other tabs’ minutes went to', () => {
  const file = spreadsheet({
    Deals: [
      ['Name', 'Stage', 'Amount', 'Created', 'Close date'],
      ['Ann', 'Demo', 900, '2026-01-05', '2026-03-20'],
      ['Bob', 'Demo', 500, '2026-01-06', '2025-12-01'],
      ['Cy', 'Won', 700, '2025-01-06', '2025-06-01'],
    ],
    Activities: [
      ['Type', 'Date', 'Contact', 'Minutes', 'Subject'],
      ['Call', '2026-02-20', 'Ann', 10, 'Price'],
      ['Meeting', '2026-02-21', 'Bob', 60, 'Demo'],
      ['Call', '2026-02-22', 'Cy', 30, 'Renewal'],
    ],
  })
  const answer = auditOn(file)
  expect('ok' in answer && answer.ok.card.time).toEqual({
    unit: 'minutes',
    total: 100,
    surviving: 10,
    going: 60,
    won: 30,
    lost: 0,
    most: [
      { row: 3, name: 'Bob', spent: 60, fate: 'going' },
      { row: 4, name: 'Cy', spent: 30, fate: 'won' },
      { row: 2, name: 'Ann', spent: 10, fate: 'surviving' },
    ],
  })
  // The same after set-up and a night, as the sheet then stands.
  file.setUp()
  const standing = auditOn(file)
  expect('ok' in standing && standing.ok.card.time?.most.map(({ spent }) => spent)).toEqual([60, 30, 10])
  expect('ok' in standing && standing.ok.page.isSetUp).toBe(true)
})
