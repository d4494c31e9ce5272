// The reports of the place More: facts in words, names that lead to the row, and a failure that is said.
import { fireEvent, screen } from '@testing-library/preact'
import type { Report } from '../../../src/app/panel/report-page'
import { rowOf } from '../../support/panel'
import { open, server } from '../../support/report-room'

const NAMES = { id: 'T1', name: '<b>Ann</b> Lee' }
const REFERRALS: Report = {
  ...{ of: 'referrals', later: 4, aWeek: 3, more: 2 },
  asks: [
    { ...NAMES, situation: 'established', words: 'Who shares your standards?', lastAsked: '2025-03-01' },
  ],
  owed: [{ ...NAMES, incentive: 'dinner', pay: 'now', thank: true, status: 'due' }],
  tree: [
    { ...NAMES, level: 0, isWon: true, below: 12000, fault: '' },
    { id: 'T2', name: 'Bob', level: 1, isWon: false, below: 0, fault: 'unknown' },
  ],
  shares: { customers: 4, asked: 2, referred: 1, came: 3, revenue: null, qualified: 1, won: 1 },
}

describe('Referrals', () => {
  it('says whom to ask and in which words, what is owed, and who brought whom', async () => {
    open(/^Referrals/, REFERRALS)
    await screen.findByText('Who shares your standards?')
    expect(server.asked('report')).toEqual([{ of: 'referrals' }])
    expect(screen.getByRole('heading', { name: 'Long a customer' })).toBeTruthy()
    expect(screen.getByText('Asked last: 1 Mar 2025')).toBeTruthy()
    expect(screen.getByText('4 more asks wait for the weeks to come, at most 3 a week.')).toBeTruthy()
    expect(screen.getByText('Give dinner, and say thanks.')).toBeTruthy()
    expect(screen.getByText('You asked 2 of 4 customers (50 %). 1 of all 4 referred somebody.')).toBeTruthy()
    expect(screen.getByText('customer · brought 12,000')).toBeTruthy()
    expect(screen.getByText('who referred them is not in the sheet')).toBeTruthy()
    expect(screen.getByText('2 more are not listed here.')).toBeTruthy()
  })

  it('says what is said to all of a situation once, and of each person what is their own', async () => {
    const ask = (id: string, name: string, words: string) => ({
      ...{ id, name, words },
      ...{ situation: 'referred' as const, lastAsked: '' },
    })
    const asks = [
      ask('T1', 'Ann', 'You came to me through Bob. Who else?'),
      ask('T2', 'Cyd', 'You came to me through Dr. Eve. Who else?'),
      { ...ask('T3', 'Fay', 'It did not work out. Who would fit?'), situation: 'lost' as const },
      { ...ask('T4', 'Gus', 'It did not work out. Who would fit?'), situation: 'lost' as const },
    ]
    open(/^Referrals/, { ...REFERRALS, asks })
    expect((await screen.findAllByText('Who else?')).length).toBe(1)
    expect(screen.getByText('You came to me through Dr. Eve.')).toBeTruthy()
    expect(screen.getAllByText('It did not work out. Who would fit?').length).toBe(1)
    const copies = screen.getAllByRole('button', { name: /^Copy the words/ })
    expect(copies.map((button) => button.textContent)).toEqual([
      'Copy the words Ann',
      'Copy the words Cyd',
      'Copy the words',
    ])
  })

  it('lets an incentive be promised only once the employer was asked; first movers get words of their own', async () => {
    open(/^Referrals/, REFERRALS)
    fireEvent.click(await screen.findByText('Promise something'))
    const promise = screen.getByRole<HTMLButtonElement>('button', { name: 'Promise it' })
    fireEvent.input(screen.getByLabelText('What you promise'), { target: { value: 'a day of training' } })
    expect(promise.disabled).toBe(true)
    fireEvent.click(screen.getByLabelText('I asked: their employer allows it.'))
    fireEvent.click(screen.getByLabelText('For moving first and bringing the rest on board'))
    expect(
      screen.getByText('Say: “If you move first and bring the rest on board, a day of training is yours.”'),
    ).toBeTruthy()
    server.answer('incentive', { ok: { ...REFERRALS, owed: [] } })
    fireEvent.click(promise)
    await screen.findByText('<b>Ann</b> Lee: a day of training is promised.')
    expect(screen.queryByText('Give dinner, and say thanks.')).toBeNull()
    server.answer('incentive', { ok: REFERRALS })
    fireEvent.keyDown(document.body, { key: 'u' })
    await screen.findByText('Taken back.')
    const sent = { id: 'T1', incentive: 'a day of training', is: 'promised', isFirst: true, before: '' }
    expect(server.asked('incentive')).toEqual([
      { ...sent, isUndone: false },
      { ...sent, isUndone: true },
    ])
  })

  it('marks what was given and thanked for; a refusal says why, and is tried again', async () => {
    open(/^Referrals/, REFERRALS)
    server.answer('incentive', { problem: 'Busy.' })
    fireEvent.click(await screen.findByRole('button', { name: /^Given/ }))
    await screen.findByText('Busy.')
    server.answer('incentive', { ok: { ...REFERRALS, owed: [] } })
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('<b>Ann</b> Lee: dinner is given.')
    expect(screen.queryByRole('button', { name: /^Given/ })).toBeNull()
    expect(server.asked('incentive')[0]).toMatchObject({ is: 'paid', before: 'due', incentive: 'dinner' })
  })

  it('opens who is named, in Now', async () => {
    open(/^Referrals/, REFERRALS)
    server.answer('row', { ok: rowOf() })
    fireEvent.click((await screen.findAllByRole('button', { name: '<b>Ann</b> Lee' }))[0] as HTMLElement)
    await screen.findByRole('heading', { name: 'Ann Lee' })
    expect(server.asked('row').at(-1)).toBe('T1')
  })

  it('copies what is said to them, without the advice to offer something', async () => {
    const asks = [
      { ...NAMES, situation: 'new customer', words: 'Thanks. Who else? Offer an incentive.', lastAsked: '' },
    ]
    open(/^Referrals/, { ...REFERRALS, asks } as Report)
    const copied: string[] = []
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } })
    fireEvent.click(await screen.findByRole('button', { name: /^Copy the words/ }))
    await screen.findByText('The words are copied.')
    Object.assign(navigator, { clipboard: undefined })
    expect(copied).toEqual(['Thanks. Who else?'])
  })

  it('says so where the words cannot be copied', async () => {
    open(/^Referrals/, REFERRALS)
    fireEvent.click(await screen.findByRole('button', { name: /^Copy the words/ }))
    await screen.findByText(/does not let me copy/)
  })

  it('says what went wrong, and tries again', async () => {
    server.answer('report', { problem: 'Touchline is not set up.', code: 'not set up' } as never)
    open(/^Referrals/, REFERRALS)
    await screen.findByText('Touchline is not set up.')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Who shares your standards?')
  })
})

it('Diagnosis says the hours first, and what they rest on', async () => {
  open(/^Diagnosis/, {
    ...{ of: 'diagnosis', branch: 'hours' },
    facts: [
      { code: 'pace', weeks: 6, salesNow: 3, baselineWeeks: 20, baselineSales: 30, lowWeeks: 4 },
      { code: 'touches', before: { count: 200, weeks: 20 }, now: { count: 30, weeks: 6 } },
      { code: 'hours', proven: 130.4, asked: 360, weeks: 6 },
    ],
    each: {
      days: 28,
      now: { prospects: 0, minutes: null },
      before: { prospects: 0, minutes: null },
      isRising: null,
    },
  })
  await screen.findByRole('heading', { name: 'Hours first' })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Sales a week: 1.5 before, 0.5 in the last 6 weeks. Below your own pace for 4 weeks.',
    'Touches a week: 10 before, 5 now.',
    'Prospecting a week: 2 h 10 min proven of 6 h, in the last 6 weeks.',
  ])
  screen.getByText('No touch of the last 28 days says how many minutes it took.')
})

it.each([
  [{ prospects: 2, minutes: 15 }, true, /after 15 min for 2 prospects in the 28 days before. It rises/],
  [{ prospects: 1, minutes: 60 }, false, /after 1 h for 1 prospect .* go for fewer, with more time for each/],
  [{ prospects: 0, minutes: null }, null, /Of the 28 days before nothing is known to compare with/],
])('Diagnosis says whether minutes a prospect rise', async (before, isRising, said) => {
  const each = { days: 28, now: { prospects: 3, minutes: 45 }, before, isRising }
  open(/^Diagnosis/, { of: 'diagnosis', branch: 'holds', facts: [], each })
  expect((await screen.findByText(said)).textContent).toMatch(/^45 min each for 3 prospects in the last 28/)
})

it('Customers’ time ranks them, with the next move', async () => {
  const share = { minutes: 90, timeShare: 0.9, revenue: 1000, revenueShare: 0.1, ratio: 9 }
  open(/^Customers’ time/, {
    ...{ of: 'customers', more: 0, flag: 2, hoursFreed: 1.5 },
    customers: [
      { ...NAMES, ...share, move: 'let go', hoursFreed: 1.5 },
      {
        ...share,
        id: 'T2',
        name: 'Di',
        revenue: null,
        revenueShare: null,
        ratio: null,
        move: '',
        hoursFreed: null,
      },
    ],
  })
  await screen.findByText('Let them go, kindly. Frees 1.5 h.')
  expect(screen.getAllByText('1 h 30 min, 90 % of your time')).toHaveLength(2)
  expect(screen.getByText('1,000, 10 % of your revenue')).toBeTruthy()
  expect(screen.getByText('Write down their value.')).toBeTruthy()
})

describe('Money in your customers', () => {
  const money = {
    ...{ of: 'locked' as const, clients: 10, quiet: 4, least: 12, days: 90, aYear: 2_500, locked: 10_000 },
    ...{ sales: { count: 1, value: 900 }, referrals: { count: 2, value: 0 } },
  }

  it('says who hears too little, what lies in them, and what followed a touch', async () => {
    open(/^Money in/, money)
    await screen.findByText('4 of 10 customers had fewer than 12 touches in the last year.')
    expect(screen.getByText('About 10,000 a year lies in those who hear too little.')).toBeTruthy()
    expect(screen.getByText('1 further sale to customers, worth 900.')).toBeTruthy()
    expect(screen.getByText('This followed a touch. Whether the touch was why, nobody knows.')).toBeTruthy()
  })

  it('says what cannot be told yet, and praises where nobody is quiet', async () => {
    open(/^Money in/, { ...money, quiet: 0, aYear: null, locked: null })
    await screen.findByText(/^Every one of 10 customers had 12 touches or more/)
    expect(screen.getByText(/cannot be told yet/)).toBeTruthy()
    expect(screen.queryByText(/lies in those/)).toBeNull()
  })
})

it.each<[RegExp, Report, string]>([
  [
    /^Money in/,
    {
      ...{ of: 'locked', clients: 0, quiet: 0, least: 12, days: 90, aYear: null, locked: null },
      ...{ sales: { count: 0, value: 0 }, referrals: { count: 0, value: 0 } },
    },
    'No customers yet',
  ],
  [
    /^Customers’ time/,
    { of: 'customers', customers: [], more: 0, flag: 2, hoursFreed: 0 },
    'No minutes with customers',
  ],
  [/^Sources/, { of: 'sources', sources: [], hasSource: false }, 'No column says where'],
  [/^Questions/, { of: 'questions', questions: [], more: 0 }, 'No question is logged yet'],
])('%s says what to do where there is nothing', async (tool, report, says) => {
  open(tool, report)
  await screen.findByText(new RegExp(says))
})

it('Sources say what each is worth, and leave out what is not known', async () => {
  open(/^Sources/, {
    ...{ of: 'sources', hasSource: true },
    sources: [
      {
        ...{ source: 'Referral', rows: 9, won: 5, close: { value: 0.8, low: 0.5, high: 0.95 } },
        ...{ cycleDays: 40, repeatRate: 'too few yet', hoursPerWon: 2.55 },
      },
    ],
  })
  await screen.findByText('Closes 80 % (50 % to 95 %)')
  expect(screen.getByText('9 rows, 5 won')).toBeTruthy()
  expect(screen.getByText(/^Takes 40 days · 2.[56] h a sale$/)).toBeTruthy()
})

it('Questions say how often each was great, and how sure that is', async () => {
  open(/^Questions/, {
    ...{ of: 'questions', more: 0 },
    questions: [
      { question: 'What would help?', asked: 8, great: 6, rate: { value: 0.75, low: 0.41, high: 0.93 } },
    ],
  })
  await screen.findByText('Great 6 of 8 times')
  expect(screen.getByText('Between 41 % and 93 %')).toBeTruthy()
})
