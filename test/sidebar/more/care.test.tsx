// The tools that look after the sheet: what changed last night, health, and old touches that leave for a file.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { csvOf } from '../../../sidebar/more/people/csv'
import { Panel } from '../../../sidebar/panel'
import type { ArchivePage } from '../../../src/app/panel/archive'
import type { Check, Checks } from '../../../src/app/panel/checks'
import type { NightPage, ShownChange } from '../../../src/app/panel/night-changes'
import { fileKey } from '../../../src/core/touches/archived'
import { type TalkingServer, talkingServer } from '../../support/panel'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
})
afterEach(cleanup)
const open = (name: RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const click = async (name: RegExp | string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }))
}

const change = (part: Partial<ShownChange>): ShownChange => ({
  ...{ kind: 'verdict', id: 'T1', name: 'Ann Lee', row: 4, before: 'Keep', after: 'Notice' },
  why: 'no decision date',
  ...part,
})
const night = (part: Partial<NightPage> = {}): NightPage => ({
  ...{ day: '2026-03-05', tab: 'Deals', changes: [change({})], counts: { verdict: 1 } },
  ...{ words: [], columns: [], rows: 3, isUndone: false },
  ...part,
})

describe('what changed last night', () => {
  it('shows each row with old and new verdict and the reason; a click goes there', async () => {
    const changes = [
      change({}),
      change({ kind: 'planned', id: 'T2', name: 'Bob Ray', row: 7, before: 46_088, after: '', why: '' }),
    ]
    server.answer('nightChanges', {
      ok: night({ changes, counts: { verdict: 1, planned: 5 }, words: [{ word: 'Absage', kind: 'lost' }] }),
    })
    open(/^What changed last night/)
    const list = await screen.findByRole('region', { name: 'Another verdict' })
    expect(list.textContent).toContain('was Keep, now Notice: no decision date')
    expect(screen.getByRole('region', { name: 'Another next touch' }).textContent).toMatch(
      /Bob Ray.*, now nothing.*4 more/,
    )
    expect(screen.getByText('“Absage”: lost')).toBeTruthy()
    fireEvent.click(within(list).getByRole('button', { name: 'Ann Lee, row 4' }))
    expect(server.asked('show')).toEqual([{ tab: 'Deals', row: 4, header: 'Verdict' }])
  })

  it('takes the whole night back by one click, names the cells that stay, and says what tonight does', async () => {
    server.answer('nightChanges', { ok: night() })
    server.answer('undoNight', {
      ok: { page: night({ isUndone: true }), rows: 2, left: [{ tab: 'Deals', row: 4, header: 'Verdict' }] },
    })
    open(/^What changed last night/)
    await click('Take the whole night back')
    await screen.findByText('2 rows are as they were before the night.')
    expect(screen.getByText(/Tonight judges every row again/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Take the whole night back' })).toBeNull()
    await click('Deals, row 4, Verdict')
    expect(server.asked('show')).toEqual([{ tab: 'Deals', row: 4, header: 'Verdict' }])
  })

  it('says why nothing was taken back, and tries again', async () => {
    server.answer('nightChanges', { ok: night() })
    server.answer('undoNight', { problem: 'Rows moved just now.' })
    open(/^What changed last night/)
    await click('Take the whole night back')
    await screen.findByText('Rows moved just now.')
    server.answer('undoNight', { ok: { page: night({ isUndone: true }), rows: 1, left: [] } })
    await click('Try again')
    await screen.findByText('1 row is as it was before the night.')
  })
})

const check = (part: Partial<Check>): Check => ({
  code: 'no trigger',
  tab: '',
  row: 0,
  header: '',
  about: '',
  ...part,
})
const limits: Checks['limits'] = [
  { name: 'touches', now: 61_500, most: 400_000, isNear: true, tab: 'Touches' },
  { name: 'minutes', now: 4, most: 90, isNear: false, tab: '' },
]

describe('health', () => {
  it('names each problem with one click that mends it, and the room that is left', async () => {
    server.answer('checks', { ok: { checks: [check({}), check({ code: 'tab gone', tab: 'Plan' })], limits } })
    server.answer('mend', { ok: { checks: [check({ code: 'tab gone', tab: 'Plan' })], limits } })
    open(/^Health/)
    await screen.findByText(/The night does not run by itself/)
    expect(screen.getByText('The tab “Plan” is gone.')).toBeTruthy()
    expect(screen.getByText('4 of the 90 minutes a day that Google lets your triggers run.')).toBeTruthy()
    await click('Switch the night on')
    await screen.findByText('Mended.')
    expect(server.asked('mend')).toEqual(['trigger'])
    expect(screen.queryByText(/The night does not run by itself/)).toBeNull()
    expect(screen.getByText(/61,500 touches/).closest('li')?.textContent).toContain('Archive the touches')
    server.answer('archive', { ok: { touches: 1, count: 0, more: 0, until: '2025-03-05', files: [] } })
    await click('Archive old touches')
    await screen.findByText(/None of them is older than a year/)
  })

  it('runs the night for an id that is there twice, shows a cell, and opens the reading for a stage word', async () => {
    const all = [
      check({ code: 'ids twice', tab: 'Deals', row: 9, about: 'Ann Lee' }),
      check({ code: 'tab headers', tab: 'Review', row: 1 }),
      check({ code: 'stages asked', tab: 'Rules', row: 80, about: 'Absage' }),
    ]
    server.answer('checks', { ok: { checks: all, limits: [] } })
    open(/^Health/)
    server.answer('night', { ok: 4 })
    server.answer('checks', { ok: { checks: all.slice(1), limits: [] } })
    await click('Run the night now')
    await waitFor(() => expect(screen.queryByText(/Row 9, Ann Lee/)).toBeNull())
    await click('Show it')
    expect(server.asked('show')).toEqual([{ tab: 'Review', row: 1, header: '' }])
    await click('Say what it is')
    expect(server.asked('reading')).toHaveLength(1)
  })

  it('says that all is well', async () => {
    server.answer('checks', { ok: { checks: [], limits: [] } })
    open(/^Health/)
    await screen.findByText(/^All well/)
  })
})

const LINES = [
  ['Touch ID', 'When', 'Note'],
  ['t1', '2024-01-02 09:00:00', ' =1+1, "so"\nnext'],
  ['t2', '2024-01-03 09:00:00', '=SUM(A1)'],
  ['t3', '2024-01-04 09:00:00', ''],
]
const KEY = fileKey(LINES.slice(1))
const page = (part: Partial<ArchivePage> = {}): ArchivePage => ({
  ...{ touches: 900, count: 3, more: 0, until: '2025-03-06', files: [] },
  ...part,
})
const fileOf = (text: string): File => {
  const file = new File([text], 'touches.csv')
  // The browser of the tests reads no files.
  Object.defineProperty(file, 'text', { value: async () => text })
  return file
}
const choose = (label: RegExp, text: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { files: [fileOf(text)] } })
}

describe('old touches', () => {
  beforeEach(() => {
    URL.createObjectURL = () => 'blob:here'
    URL.revokeObjectURL = () => undefined
    HTMLAnchorElement.prototype.click = () => undefined
  })
  const saved = async (): Promise<void> => {
    server.answer('archive', { ok: page() })
    open(/^Archive old touches/)
    server.answer('archive', { ok: page({ file: { key: KEY, lines: LINES } }) })
    await click('Save the file')
    await screen.findByText(/is in your downloads/)
  }
  const take = (): HTMLButtonElement => screen.getByRole('button', { name: 'Take 3 touches out' })

  it('leave only when the saved file was read back, whole', async () => {
    await saved()
    expect(take().disabled).toBe(true)
    choose(/^Choose the file/, csvOf(LINES.slice(0, 3)))
    await screen.findByText(/This is another file/)
    expect(take().disabled).toBe(true)
    choose(/^Choose the file/, `\ufeff${csvOf(LINES)}`)
    await screen.findByText(/It is whole/)
    server.answer('archive', { ok: page({ count: 0, files: [{ key: KEY, until: '2025-03-06' }] }) })
    fireEvent.click(take())
    await screen.findByText('3 touches are in the file now.')
    expect(server.asked('archive').at(-1)).toEqual({ act: 'take out', key: KEY })
  })

  it('come back by U, or by their file', async () => {
    await saved()
    choose(/^Choose the file/, csvOf(LINES))
    await screen.findByText(/It is whole/)
    const away = page({ count: 0, files: [{ key: KEY, until: '2025-03-06' }] })
    server.answer('archive', { ok: away })
    fireEvent.click(take())
    await screen.findByText('3 touches are in the file now.')
    choose(/^Bring touches back/, csvOf(LINES.slice(0, 2)))
    await screen.findByText(/This is another file/)
    server.answer('archive', { ok: page() })
    choose(/^Bring touches back/, csvOf(LINES))
    await screen.findByText('They are back.')
    expect(server.asked('archive').at(-1)).toEqual({ act: 'put back', lines: LINES })
  })
})
