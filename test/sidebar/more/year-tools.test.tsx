// Forecast, Simulated year, The year and Satisfied clients in the panel: figures in words, and each act with its undo.
import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import type { Report } from '../../../src/app/panel/report-page'
import { rowOf } from '../../support/panel'
import { open, server } from '../../support/report-room'

const click = (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })

const FORECAST: Extract<Report, { of: 'forecast' }> = {
  ...{ of: 'forecast', closed: 40, least: 20, isSilent: false, open: 12, isByLastMonth: false },
  ahead: [{ days: 30, wins: 3.14, low: 1, high: 5.2, money: { value: 45000, low: 20000, high: 70000 } }],
  earlier: [
    { day: '2026-01-05', wins: 3, low: 1, high: 5, came: 4 },
    { day: '2026-01-12', wins: 3, low: 1, high: 5, came: 7 },
    { day: '2026-02-23', wins: 2.5, low: 1, high: 4, came: null },
  ],
  cards: [{ days: 30, scored: 2, hits: 1, brier: 0.09, lastBrier: 0.1, isWorse: false }],
  bins: [{ from: 0.1, rows: 200, said: 30, came: 24 }],
}

describe('Forecast', () => {
  it('says what to expect, with a picture that can be read aloud and its figures', async () => {
    open(/^Forecast/, FORECAST)
    await screen.findByText('In 30 days: about 3.1 won, between 1 and 5.2 in 8 of 10 cases.')
    expect(screen.getByText('That is about 45,000, between 20,000 and 70,000.')).toBeTruthy()
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Forecasts of 30 days, Monday by Monday: 2 are over, 1 with what came inside the band.',
    )
    expect(document.querySelector('.plot')?.textContent).toBe('705 Jan 202623 Feb 2026')
    expect(['Rows won within 30 days', 'Monday of the forecast'].every((one) => screen.getByText(one))).toBe(
      true,
    )
    expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      ...['MondayExpectedCame', '23 Feb 20262.5 (1–4)open', '12 Jan 20263 (1–5)7', '5 Jan 20263 (1–5)4'],
    ])
    expect(
      screen.getByText('30 days: 2 forecasts are over, 1 had what came in the band (8 of 10 should).'),
    ).toBeTruthy()
    expect(screen.getByText('It missed by 10 % less than last month’s share would have.')).toBeTruthy()
    expect(screen.getByText('Said 15 %, came 12 % (200 rows)')).toBeTruthy()
  })

  it('says of which currency its amounts are, and from which day touches count, where that is not plain', async () => {
    open(/^Forecast/, { ...FORECAST, currency: 'EUR', wholeFrom: '2025-03-05' })
    expect(await screen.findByText(/^Touches before 5 Mar 2025 are archived/)).toBeTruthy()
    await screen.findByText('Amounts are those in EUR; other currencies are not added to them.')
  })

  it('says how much of the own past is missing', async () => {
    open(/^Forecast/, {
      ...FORECAST,
      closed: 18,
      isSilent: true,
      ahead: [],
      earlier: [],
      cards: [],
      bins: [],
    })
    await screen.findByRole('heading', { name: 'Not enough of your own past' })
    expect(
      screen.getByText(/^I know of 18 won or lost rows when they began and ended; 20 are needed, 2 more\./),
    ).toBeTruthy()
  })

  it('says that it did worse, and shows last month’s share in its place', async () => {
    const [card] = FORECAST.cards
    const ahead = [{ days: 30, wins: 2, low: 0, high: 4, money: null }]
    const cards = card ? [{ ...card, brier: 0.13, isWorse: true }] : []
    open(/^Forecast/, { ...FORECAST, isByLastMonth: true, ahead, cards })
    await screen.findByText(/^My forecasts missed by more than last month’s share did/)
    expect(screen.getByText('It missed by 30 % more than last month’s share would have.')).toBeTruthy()
  })
})

const SIMULATED: Extract<Report, { of: 'simulated' }> = {
  ...{ of: 'simulated', year: 2026, weeks: 43, target: 120000, won: 20000, closed: 40, least: 20 },
  simulation: {
    ...{ chance: 0.31, low: 40000, middle: 70000, high: 110000 },
    own: { names: 4.2, calls: 12, verdicts: 0 },
    needs: { names: 6.3, calls: 18.2, verdicts: 0 },
    levers: [
      { input: 'names', times: 1.25, chance: 0.44 },
      { input: 'won', times: 1.25, chance: 0.47 },
      { input: 'value', times: 1.25, chance: 0.5 },
    ],
  },
}

describe('Simulated year', () => {
  it('says the chance, what a week needs, and what would be if', async () => {
    open(/^Simulated year/, SIMULATED)
    await screen.findByText('You reach 120,000 in 2026 in 31 % of 10,000 simulated years.')
    expect(
      screen.getByText(
        'Won by the end of the year: about 90,000, between 60,000 and 130,000 in 8 of 10 years.',
      ),
    ).toBeTruthy()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '7 new names (4.2)',
      '19 calls in which somebody spoke (12)',
      'If a quarter more names came in 44 %',
      'If a quarter more of them bought 47 %',
      'If each sale brought a quarter more 50 %',
    ])
  })

  it('leads to where a target is set', async () => {
    const simulation = SIMULATED.simulation && {
      ...SIMULATED.simulation,
      chance: null,
      needs: null,
      levers: [],
    }
    open(/^Simulated year/, { ...SIMULATED, target: null, simulation })
    await screen.findByText('No target is set for this year.')
    await click('Set the target')
    expect(screen.getByRole('heading', { name: 'The year' })).toBeTruthy()
  })

  it.each([
    [{ closed: 8 }, 'I know of 8 won or lost rows when they began and ended; 20 are needed, 12 more.'],
    [{ closed: 30 }, /^None of the rows that were won has a value/],
  ])('says what is missing', async (part, says) => {
    open(/^Simulated year/, { ...SIMULATED, ...part, simulation: null })
    await screen.findByText(says)
  })
})

const YEAR: Extract<Report, { of: 'year' }> = {
  ...{
    of: 'year',
    year: 2026,
    today: '2026-03-04',
    won: 20000,
    unvalued: 1,
    elapsed: 0.17,
    projected: 117000,
  },
  ...{ target: 120000, left: 100000, closingValue: 900, moreClosing: 0 },
  closing: [{ id: 'T1', name: 'Ann Lee', value: 900 }],
  ...{ monthEnd: '2026-03-31', quarterEnd: '2026-03-31', deadline: '2026-03-31' },
  lastDays: { cycle: 40, sales: 20, month: '2026-02-19', quarter: '2026-02-19' },
  musts: [
    { must: 'flush', state: 'to do', next: 'bench', count: 3 },
    { must: 'communicate', state: 'kept', next: '', count: 0 },
  ],
  figures: {
    ...{ open: 10, purge: 3, notice: 2, staged: 10, undated: 1, isUndated: false, fits: null, driftDays: 28 },
    drift: { now: { touches: 0, qualified: 0 }, before: { touches: 0, qualified: 0 } },
    time: null,
    shares: { customers: 4, asked: 1, referred: 0, came: 0, qualified: 0, won: 0, revenue: null },
    ...{ toAsk: 3, heard: 4, latest: 30 },
  },
  entries: [{ key: 'target', amount: 120000, answer: '', on: '2026-01-05' }],
  isReviewMonth: false,
  key: { now: 800, proposed: 2400, cell: 'n:800' },
}

describe('The year', () => {
  it('says target and pace, what can still close, by when to find somebody, and the musts', async () => {
    open(/^The year\b(?!’s)/, YEAR)
    await screen.findByText(/^20,000 won in 2026, with 17 % of the year over\. 1 won row has no value/)
    expect(
      screen.getByText('100,000 of 120,000 are left. At this pace the year ends at 117,000.'),
    ).toBeTruthy()
    expect(screen.getByText('1 row decides by 31 Mar 2026, worth 900:')).toBeTruthy()
    expect(screen.getByText('To close this quarter they had to be found by 19 Feb 2026.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'The seven musts, by 31 Mar 2026' })).toBeTruthy()
    expect(screen.getByText('Let go of 3 rows.')).toBeTruthy()
    expect(screen.getByText('4 of 4 customers heard from you in 30 days.')).toBeTruthy()
  })

  it('takes a target as people write it, and takes it back', async () => {
    open(/^The year\b(?!’s)/, { ...YEAR, target: null, left: null, entries: [], key: null })
    await screen.findByText(/^No target is set/)
    await click('Set the target')
    const field = screen.getByLabelText('Target of the year')
    fireEvent.input(field, { target: { value: 'a lot' } })
    expect(screen.getByText('Write an amount above 0, in digits.')).toBeTruthy()
    fireEvent.input(field, { target: { value: '1.2M' } })
    server.answer('year', { ok: YEAR })
    await click('Save')
    const entry = { key: 'target', what: 'What is this year to bring?', answer: '' }
    expect(server.asked('year')).toEqual([{ ...entry, amount: 1_200_000 }])
    await screen.findByText('Saved on the tab Year.')
    server.answer('year', { ok: YEAR })
    await click(/^Undo/)
    expect(server.asked('year')[1]).toEqual({ ...entry, amount: null })
  })

  it('takes what the target proposes of a key account, and takes that back', async () => {
    open(/^The year\b(?!’s)/, YEAR)
    await screen.findByText(/worth at least 800 now\. By your target it would be 2,400\./)
    server.answer('changeRule', { ok: { rules: [] } })
    server.answer('report', { ok: { ...YEAR, key: null } })
    await click('Take 2,400')
    await waitFor(() => expect(screen.queryByText(/By your target it would be/)).toBeNull())
    server.answer('changeRule', { ok: { rules: [] } })
    await click(/^Undo/)
    expect(server.asked('changeRule')).toEqual([
      { id: 'P2.key', seen: 'n:800', wanted: 'n:2400' },
      { id: 'P2.key', seen: 'n:2400', wanted: 'n:800' },
    ])
  })

  it('walks through the review, keeps each answer, and goes on where it was left', async () => {
    const answered = (key: 'wasted' | 'why', answer: string) => ({
      key,
      amount: null,
      answer,
      on: '2026-01-05',
    })
    open(/^The year\b(?!’s)/, { ...YEAR, isReviewMonth: true, entries: [answered('wasted', 'Ann')] })
    await screen.findByText('This is its month. 1 of 5 questions are answered.')
    await click('Go on with the review')
    expect(document.activeElement?.textContent).toBe('Why do customers buy?')
    fireEvent.input(screen.getByLabelText('Your answer'), { target: { value: ' Trust ' } })
    server.answer('year', { ok: { ...YEAR, entries: [answered('wasted', 'Ann'), answered('why', 'Trust')] } })
    await click('Save and go on')
    expect(server.asked('year')).toEqual([
      { key: 'why', what: 'Why do customers buy?', amount: null, answer: 'Trust' },
    ])
    await screen.findByRole('heading', { name: 'Who is a prospect?' })
    await click('Save and go on')
    fireEvent.input(screen.getByLabelText('Your answer'), { target: { value: 'Reports' } })
    server.answer('stop', { ok: {} })
    await click('Put it on the stop-doing list')
    expect(server.asked('stop')).toEqual([{ what: 'Reports', is: 'stopped' }])
    await click('Stop here')
    await screen.findByText('2 of 5 questions are answered.')
  })

  it('keeps what was typed where it could not be saved', async () => {
    open(/^The year\b(?!’s)/, { ...YEAR, entries: [] })
    await screen.findByText(/^Five questions/)
    await click('Begin the review')
    fireEvent.input(screen.getByLabelText('Your answer'), { target: { value: 'Ann' } })
    server.answer('year', { problem: 'Somebody is at work in the sheet.' })
    await click('Save and go on')
    await screen.findByText('Somebody is at work in the sheet.')
    expect((screen.getByLabelText('Your answer') as HTMLTextAreaElement).value).toBe('Ann')
  })
})

const client = { name: 'Ann Lee', wonOn: '2026-02-01', seen: '', says: '', on: '' } as const
const SATISFIED: Extract<Report, { of: 'satisfied' }> = {
  ...{ of: 'satisfied', clients: 5, today: '2026-03-04', moreDue: 0, moreUnhappy: 0 },
  due: [{ id: 'T1', ...client }],
  unhappy: [{ ...client, id: 'T2', name: 'Bob Ray', says: 'no', on: '2026-01-10' }],
  counts: { yes: 1, 'so-so': 0, no: 1 },
}

describe('Satisfied clients', () => {
  it('are asked with one tap, counted at once, and the answer can be taken back', async () => {
    open(/^Satisfied clients/, SATISFIED)
    await screen.findByText('1 of 2 clients who answered are satisfied, of 5 in all.')
    expect(screen.getByText('No, 10 Jan 2026')).toBeTruthy()
    server.answer('fill', { ok: rowOf() })
    await click('Yes')
    expect(screen.getByText('2 of 3 clients who answered are satisfied, of 5 in all.')).toBeTruthy()
    server.answer('fill', { ok: rowOf() })
    await click(/^Undo/)
    const cell = { field: 'satisfied' }
    expect(server.asked('fill')).toEqual([
      { id: 'T1', cell: { ...cell, value: 'yes 2026-03-04', seen: '' } },
      { id: 'T1', cell: { ...cell, value: '', seen: 'yes 2026-03-04' } },
    ])
    expect(screen.getByRole('button', { name: 'Ann Lee' })).toBeTruthy()
  })

  it('who are not lead to their row, where the risk is marked', async () => {
    open(/^Satisfied clients/, SATISFIED)
    await screen.findByText(/^1 of 2/)
    server.answer('fill', { ok: rowOf() })
    await click('So-so')
    server.answer('row', { ok: rowOf() })
    await click('Open Ann Lee, mark the risk')
    await waitFor(() => expect(server.asked('row').at(-1)).toBe('T1'))
    const risk = await screen.findByLabelText('At risk because')
    expect(risk.closest('details')?.open).toBe(true)
  })

  it('come back to the list where the answer was refused', async () => {
    open(/^Satisfied clients/, SATISFIED)
    await screen.findByText(/^1 of 2/)
    server.answer('fill', { problem: 'The column is protected.' })
    await click('No')
    await screen.findByText('The column is protected.')
    expect(screen.getByRole('button', { name: 'Ann Lee' })).toBeTruthy()
  })
})
