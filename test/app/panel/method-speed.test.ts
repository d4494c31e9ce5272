// What another method would move is known in little more time than judging all rows once takes: the sheet and its log are read once
// for both judgements. Ten thousand rows with LONG_TESTS (npm run test:long), else a fiftieth of them.
import { readAndJudge } from '../../../src/app/judge/read-and-judge'
import { type PackRequest, usePack } from '../../../src/app/panel/packs'
import { todayOf } from '../../../src/app/sheet/clock'
import { readRules } from '../../../src/app/sheet/open-pipeline'
import { Refused } from '../../../src/core/words/refusals'
import { type AppSheet, okOf, setUpSheet } from '../../support/app-calls'

const ROWS = process.env.LONG_TESTS === '1' ? 10_000 : 200
const TOUCHES_A_ROW = 4
const ROUNDS = 3
/** Times of judging once, so that a machine under load does not decide. */
const MOST = 2.5

const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)

function lived(): AppSheet {
  const header = ['Name', 'Email', 'Company', 'Stage', 'Amount', 'Create date', 'Close date']
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const stage = ['Open', 'Demo', 'Won', 'Lost'][at % 4] ?? ''
    const [created, close] = [dayOf(-300 + (at % 300)), dayOf(64 + ((at * 7) % 200))]
    return [`Person ${at}`, `p${at}@x.com`, `Firm ${at >> 1}`, stage, 100 + at, created, close]
  })
  const sheet = setUpSheet({ Deals: [header, ...rows] })
  const ids = sheet.rows('Deals').map((row) => String(row['Touchline ID']))
  const [heads = []] = sheet.ports.workbook.read('Touches') ?? []
  const touches = Array.from({ length: ROWS * TOUCHES_A_ROW }, (_, at) => {
    const cells: Readonly<Record<string, string>> = {
      'Touch ID': `t${at}`,
      When: dayOf(62 - (at % 360)),
      'Touchline ID': ids[at % ROWS] ?? '',
      Medium: ['Call', 'E-mail', 'Newsletter'][at % 3] ?? '',
      Outcome: ['Reached', 'No answer', 'Sent'][at % 3] ?? '',
      Reason: `Price change ${at % 50}`,
    }
    return heads.map((head) => cells[String(head)] ?? '')
  })
  sheet.ports.workbook.append('Touches', touches)
  sheet.night('2026-03-05')
  return sheet
}

/** The shortest of some rounds, in milliseconds. */
function shortest(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

it('a rule or a pack is tried in less than two and a half times the time of judging once', () => {
  const sheet = lived()
  const { ports } = sheet
  const judging = shortest(() => {
    if (readAndJudge(ports, readRules(ports.workbook), todayOf(ports)) instanceof Refused)
      throw new Error('refused')
  })
  const rule = shortest(() => okOf(sheet.ruleEffect('P2.amber', 20)))
  const lines: PackRequest['lines'] = [
    ...['P2.green', 'P3.days'].map((id) => ({ tab: 'Rules', cells: { id, value: 20 } })),
    { tab: 'Profile', cells: { field: 'Stage', test: 'is', value: 'Open' } },
    { tab: 'Cadence', cells: { segment: 'Key', least: 12 } },
  ]
  const pack = shortest(() => {
    if (usePack(ports, { name: 'x', lines }) instanceof Refused) throw new Error('refused')
  })
  expect([rule / judging, pack / judging].map((times) => times < MOST)).toEqual([true, true])
})
