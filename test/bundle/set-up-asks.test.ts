// What set-up is told by the answers to How I read your sheet, what it refuses in words, and that it then changes nothing.
import { type Spreadsheet, spreadsheet, type TestTab } from '../support/spreadsheet'

const DEALS: TestTab = [
  ['Name', 'Company', 'Stage', 'Value', 'Close date'],
  ['Ann', 'Acme', 'Demo', 900, '2026-03-20'],
  ['Bob', 'Bolt', 'Won', 200, '2026-01-20'],
]

/** Sets up and expects words and an untouched workbook. */
function refusedWords(file: Spreadsheet): string {
  const before = file.saved()
  const { value, execution } = file.setUp()
  expect(execution.error).toBeUndefined()
  expect(file.saved()).toBe(before)
  expect(file.state.triggers).toEqual([])
  const { trouble } = value as { trouble: string }
  return trouble
}

describe('which tab holds the pipeline', () => {
  it('is not asked when only one reads like it, whatever stands first', () => {
    const file = spreadsheet({ Notes: [['Things to do'], ['Call Ann']], Empty: [], Deals: DEALS })
    expect(file.setUp().value).toMatchObject({ tab: 'Deals' })
    expect(file.dialogs).toEqual([])
    expect(file.state.selection.at(-1)?.sheet).toBe(0)
  })

  it('is the one named where several do; kept, and not asked again', () => {
    const file = spreadsheet({ 'Deals 2025': DEALS, 'Deals 2026': DEALS })
    file.select('Deals 2026!A1')
    expect(file.callFromSidebar('panelReading', [{}])).toMatchObject({
      ok: { tabs: ['Deals 2026', 'Deals 2025'], reading: { tab: 'Deals 2026' }, isSetUp: false },
    })
    expect(file.setUp({ tab: 'Deals 2025' }).value).toMatchObject({ tab: 'Deals 2025' })
    expect(file.rule('pipeline')).toBe('Deals 2025')
    expect(file.callFromSidebar('panelReading', [{}])).toMatchObject({
      ok: { tabs: ['Deals 2025'], isSetUp: true },
    })
    expect(file.setUp().value).toMatchObject({ tab: 'Deals 2025' })
  })

  it('stays unanswered: says so and changes nothing', () => {
    const file = spreadsheet({ 'Deals 2025': DEALS, 'Deals 2026': DEALS })
    expect(refusedWords(file)).toMatch(/Several tabs .*"Deals 2025", "Deals 2026"/)
  })

  it('is none: says what a pipeline looks like', () => {
    expect(refusedWords(spreadsheet({ Notes: [['Things to do'], ['Call Ann']] }))).toMatch(
      /No tab looks like/,
    )
  })
})

describe('which column is which', () => {
  const twoValues: TestTab = [
    ['Name', 'Stage', 'Amount', 'Amount', 'Close date'],
    ['Ann', 'Demo', 900, 1, '2026-03-20'],
    ['Bob', 'Demo', 800, 2, '2026-03-21'],
    ['Cy', 'Demo', 700, 3, '2026-03-21'],
    ['Di', 'Demo', 600, 4, '2026-03-21'],
    ['Ed', 'Demo', 500, 5, '2026-03-21'],
  ]

  const second = { answers: { columns: { value: 'Amount (2 of 2)' } } }

  it('is proposed where two are equally good, used once it is answered, kept on Rules and never asked again', () => {
    const file = spreadsheet({ Deals: twoValues })
    expect(file.callFromSidebar('panelReading', [{}])).toMatchObject({
      ok: {
        headers: ['Name', 'Stage', 'Amount (1 of 2)', 'Amount (2 of 2)', 'Close date'],
        reading: { questions: { columns: [{ field: 'value', why: 'several' }] } },
      },
    })
    expect(file.setUp(second).value).toMatchObject({
      matched: { value: 'Amount' },
      unsure: [],
      audit: { claimed: 15 },
    })
    expect(file.rule('P2.key')).toBe(5)
    expect(file.row('Rules', 'Rule', 'value')).toMatchObject({ Id: 'header', Value: 'Amount (2 of 2)' })
    expect(file.setUp().value).toMatchObject({ unsure: [], audit: { claimed: 15 } })
  })

  it('may be none of them', () => {
    const file = spreadsheet({ Deals: twoValues })
    const none = { answers: { columns: { value: '' } } }
    expect(file.setUp(none).value).toMatchObject({ unsure: [], audit: { claimed: 0 } })
    expect(file.setUp().value).toMatchObject({ unsure: [], audit: { claimed: 0 } })
  })

  it('stays unsure while nobody answers, and is proposed again the next time', () => {
    const file = spreadsheet({ Deals: twoValues })
    expect(file.setUp().value).toMatchObject({ unsure: ['Value'], audit: { claimed: 0 } })
    const first = { answers: { columns: { value: 'Amount (1 of 2)' } } }
    expect(file.setUp(first).value).toMatchObject({ unsure: [], audit: { claimed: 3500 } })
  })

  it('finds the stages of a column that was asked for', () => {
    const file = spreadsheet({
      Deals: [
        ['Name', 'Stage', 'Stage'],
        ['Ann', 'Verloren', 'Erstkontakt'],
        ['Bob', 'Verloren', 'Gewonnen'],
      ],
    })
    file.setUp({ answers: { columns: { stage: 'Stage (2 of 2)' } } })
    expect(
      file
        .rows('Rules')
        .filter((row) => row.Id === 'stage')
        .map((row) => [row.Rule, row.Value]),
    ).toEqual([
      ['Erstkontakt', 'open'],
      ['Gewonnen', 'won'],
    ])
  })

  it('refuses a sheet that says nowhere who the rows are', () => {
    const file = spreadsheet({
      Deals: [
        ['Stage', 'Value', 'Close date'],
        ['Demo', 5, '2026-03-20'],
      ],
    })
    expect(refusedWords(file)).toMatch(/tab "Deals", row 1: no column says who the rows are/)
  })

  it('refuses it too when the only column for that is in doubt', () => {
    const file = spreadsheet({
      Deals: [
        ['Name', 'Name', 'Stage'],
        ['Ann', 'Acme', 'Demo'],
      ],
    })
    expect(refusedWords(file)).toMatch(/could not be decided: .*Name \(1 of 2\) or Name \(2 of 2\)/)
  })
})

describe('names that are taken', () => {
  it('refuses to write into a tab of the user’s with the name of one of its own', () => {
    const file = spreadsheet({ Deals: DEALS, Today: [['Groceries'], ['Milk']] })
    expect(refusedWords(file)).toMatch(/already a tab "Today"/)
  })

  it('does so whatever the case, which Google does not tell apart', () => {
    const file = spreadsheet({ Deals: DEALS, rules: [['House rules'], ['No shoes']] })
    expect(refusedWords(file)).toMatch(/already a tab "rules"/)
  })

  it('furnishes an empty tab of that name', () => {
    const file = spreadsheet({ Deals: DEALS, Review: [] })
    expect(file.setUp().execution.error).toBeUndefined()
    expect(file.grid('Review')[0]?.[0]).toBe('Week of')
  })

  it('refuses to write into a column of the user’s with the name of one of its own', () => {
    const file = spreadsheet({
      Deals: [
        ['Name', 'Stage', 'Next touch'],
        ['Ann', 'Demo', 'soon'],
      ],
    })
    expect(refusedWords(file)).toMatch(/tab "Deals", row 1, has a column "Next touch" already/)
  })

  it('reads a column of the user’s that it never writes by itself', () => {
    const file = spreadsheet({
      Deals: [
        ['Name', 'Stage', 'Promised'],
        ['Ann', 'Demo', '2026-03-17'],
      ],
    })
    file.setUp()
    expect(file.grid('Deals')[0]?.filter((header) => header === 'Promised')).toHaveLength(1)
    expect(file.row('Deals', 'Name', 'Ann')).toMatchObject({ 'Next touch': '2026-03-17' })
  })
})

describe('after the tab was renamed', () => {
  it('the night says so, changes nothing else, and set-up finds it again', () => {
    const file = spreadsheet({ Deals: DEALS })
    file.setUp()
    const ids = file.rows('Deals').map((row) => row['Touchline ID'])
    file.workbook.renameSheet(0, 'Pipeline')
    const before = file.saved('Log', 'Rules')
    file.setNow('2026-03-05 05:00')
    file.runDueTriggers()
    expect(file.saved('Log', 'Rules')).toBe(before)
    expect(file.rows('Log').pop()).toMatchObject({ Result: 'failed' })
    expect(file.rows('Log').pop()?.Message).toMatch(/"Deals" is gone or has a new name/)
    expect(file.setUp().value).toMatchObject({ tab: 'Pipeline' })
    expect(file.rows('Pipeline').map((row) => row['Touchline ID'])).toEqual(ids)
  })
})
