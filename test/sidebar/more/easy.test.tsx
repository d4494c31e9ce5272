// Easy to buy in the panel: figures in words, and columns only as ticked.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import type { EasyReport } from '../../../src/app/panel/report-easy'
import type { Report } from '../../../src/app/panel/report-page'
import { type TalkingServer, talkingServer } from '../../support/panel'

const NOTHING: EasyReport = {
  ...{
    steps: null,
    perSale: { documents: null, signers: null, forms: null },
    yesToDone: null,
    smallest: null,
  },
  ...{ customers: 0, again: 0, firstToSecond: null, repeatRate: null, fullPrice: 0, discounted: 0 },
  ...{ medianDiscount: null, due: [], more: 0, unset: 0, lacking: ['Documents', 'Discount'] },
}

let server: TalkingServer
beforeEach(() => {
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)
function open(part: Partial<EasyReport> = {}): void {
  server.answer('report', { ok: { of: 'easy', ...NOTHING, ...part } satisfies Report })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Easy to buy/ }))
}

it('says what a sale takes, who buys again, and what went at full price', async () => {
  open({
    steps: { documents: 2, signers: 1, forms: 0 },
    perSale: { documents: { median: 2.5, sales: 4 }, signers: null, forms: null },
    yesToDone: { median: 9, sales: 2 },
    smallest: { id: 'T1', name: 'Ann Lee', value: 300 },
    ...{ customers: 4, again: 1, firstToSecond: 0.25, repeatRate: 0.2, fullPrice: 3, discounted: 2 },
    ...{
      medianDiscount: 0.1,
      due: [{ id: 'T2', name: 'Bob Ray', day: '2026-02-01' }],
      unset: 2,
      lacking: [],
    },
  })
  await screen.findByText('2.5, in the middle of 4 sales')
  for (const said of [
    ...['2 steps of your process ask for one.', '9 days, in the middle of 2 sales', 'Ann Lee'],
    '300: the smallest step anybody began with.',
    '1 of 4 customers bought a second time (25 %).',
    '20 % of all sales went to somebody who had bought before.',
    '3 sales at full price, 2 with a discount, 10 % in the middle.',
    ...['Bob Ray', 'since 1 Feb 2026'],
    '2 customers have no day for a second sale yet: set it in “Second sale”.',
  ])
    expect([said, screen.getByText(said)]).toBeTruthy()
  expect(screen.queryByText('Columns that tell more')).toBeNull()
})

it('adds columns only as ticked, and takes them back by U', async () => {
  open()
  const add = await screen.findByRole<HTMLButtonElement>('button', { name: 'Add columns' })
  expect(add.disabled).toBe(true)
  fireEvent.click(screen.getByLabelText('Discount'))
  server.answer('columns', { ok: { of: 'easy', ...NOTHING, lacking: ['Documents'] } })
  fireEvent.click(screen.getByRole('button', { name: 'Add 1 column' }))
  await screen.findByText('1 column is at the right end of your pipeline.')
  expect(screen.queryByLabelText('Discount')).toBeNull()
  server.answer('columns', { ok: { of: 'easy', ...NOTHING } })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('The blank columns are gone again.')
  expect(server.asked('columns')).toEqual(
    [false, true].map((isUndone) => ({ headers: ['Discount'], isUndone, of: 'easy' })),
  )
})

it('leads to the process as long as there is none', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Write it down' }))
  expect(screen.getByRole('heading', { name: 'Your process' })).toBeTruthy()
})
