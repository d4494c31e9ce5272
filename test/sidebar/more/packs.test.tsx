// The tool Method packs in the panel: a pack is chosen, pasted or read from a file, seen, applied, taken back, and shared.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { packText } from '../../../sidebar/more/packs/pack-text'
import { SHIPPED } from '../../../sidebar/more/packs/shipped'
import { WORDS } from '../../../sidebar/more/packs/words'
import { Panel } from '../../../sidebar/panel'
import type { PackPreview, PacksPage, ShownPackLine } from '../../../src/app/panel/packs'
import { type PackFile, readPack } from '../../../src/core/rules/pack-file'
import { GOOD_PACK, hostilePacks } from '../../support/hostile-packs'
import { type TalkingServer, talkingServer } from '../../support/panel'

const PAGE: PacksPage = {
  lines: [
    { tab: 'Rules', cells: { id: 'P2.green', value: 30 } },
    { tab: 'Cadence', cells: { segment: 'Key', least: 12 } },
    { tab: 'Cadence', cells: { segment: '<b>', least: 12 } },
  ],
  applied: [],
}
const line = (part: Partial<ShownPackLine> & Pick<ShownPackLine, 'line' | 'kind'>): ShownPackLine => ({
  rule: '',
  edits: [],
  ...part,
})
const PREVIEW: PackPreview = {
  seen: 'kseen',
  effect: {
    moves: [
      { from: 2, to: 3, rows: 12, names: ['Ann Lee', 'Bob Ray', 'Cyd Fox'] },
      { from: 3, to: 2, rows: 3, names: ['Dee Dow'] },
    ],
    touches: 4,
    today: { before: 11, after: 9, come: 0, go: 2 },
    isHeld: false,
  },
  lines: [
    line({
      kind: 'changed',
      rule: 'A decision this near is green',
      line: { tab: 'Rules', cells: { id: 'P2.green', value: 60 } },
      edits: [{ key: 'value', header: 'Value', before: '30', after: 60 }],
    }),
    line({
      kind: 'changed',
      rule: 'Automated touches count up to this share of the most',
      line: { tab: 'Rules', cells: { id: 'C3.share', value: 0.25 } },
      edits: [{ key: 'value', header: 'Value', before: '0.5', after: 0.25 }],
    }),
    line({
      kind: 'new',
      line: { tab: 'Cadence', cells: { segment: 'Key account', least: 12 } },
      edits: [
        { key: 'segment', header: 'Segment', before: '', after: 'Key account' },
        { key: 'least', header: 'Least a year', before: '', after: 12 },
      ],
    }),
    line({ kind: 'skipped', why: 'no column', line: { tab: 'Profile', cells: { field: 'Shoe size' } } }),
    line({ kind: 'same', line: { tab: 'Rules', cells: { id: 'P4.days', value: 10 } } }),
  ],
}

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

async function open(page = PAGE): Promise<void> {
  server.answer('packs', { ok: page })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Method packs/ }))
  await screen.findByText('Choose a pack')
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))
const paste = (text: string): void => {
  fireEvent.input(screen.getByLabelText('Paste a pack here'), { target: { value: text } })
  click('What would it change?')
}
/** What the server was told of a pack. */
const sentOf = (file: PackFile): object => {
  const pack = readPack(packText(file))
  if (!('lines' in pack)) throw new Error(JSON.stringify(pack))
  return { name: pack.name, lines: pack.lines }
}
/** Why a pack cannot be used. */
const trouble = (): HTMLElement => {
  const shown = document.querySelector<HTMLElement>('.tool .trouble[role=alert]')
  if (!shown) throw new Error('Nothing is wrong')
  return shown
}
const highTicket = SHIPPED.find(({ name }) => name === 'High ticket') as PackFile

it('brings four packs, each of which can be read', () => {
  expect(SHIPPED.map(({ name }) => name)).toEqual([
    'The method as it is',
    'High ticket',
    'Low ticket',
    'The trainer’s 21 days',
  ])
  for (const file of SHIPPED) expect(readPack(packText(file))).toMatchObject({ name: file.name })
})

it('shows what a pack would move before it can be applied, line by line', async () => {
  await open()
  server.answer('packEffect', { ok: { preview: PREVIEW } })
  click(/^High ticket/)
  await screen.findByText('15 rows change their verdict:')
  expect(server.asked('packEffect')).toEqual([sentOf(highTicket)])
  expect(screen.getByText('12 go from Keep to Notice', { exact: false })).toBeTruthy()
  expect(screen.getByText('Today: 11 → 9 (0 more, 2 fewer).')).toBeTruthy()
  const changed = within(screen.getByRole('region', { name: 'Changed (2)' }))
  expect(changed.getByText('30 → 60')).toBeTruthy()
  expect(changed.getByText('50 % → 25 %')).toBeTruthy()
  const fresh = within(screen.getByRole('region', { name: 'New (1)' }))
  expect(fresh.getByText('Cadence · Segment: Key account · Least a year: 12')).toBeTruthy()
  const left = within(screen.getByRole('region', { name: 'Left out (1)' }))
  expect(left.getByText('Your sheet has no such column.')).toBeTruthy()
  expect(screen.getByText('1 line is the same already.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('High ticket'))
  expect(server.asked('pack')).toEqual([])
})

it('applies it as it was seen, judges by one click, and takes it back by U', async () => {
  await open()
  server.answer('packEffect', { ok: { preview: PREVIEW } })
  click(/^High ticket/)
  await screen.findByRole('button', { name: 'Apply 3 changes' })
  server.answer('pack', { ok: { applied: { batch: 'pack k', lines: 3 } } })
  const applied = [{ batch: 'pack k', name: 'High ticket', on: '2026-03-05' }]
  server.answer('packs', { ok: { ...PAGE, applied } })
  click('Apply 3 changes')
  await screen.findByText('“High ticket” is applied: 3 lines. The next night judges by it.')
  expect(server.asked('pack')).toEqual([
    { ...sentOf(highTicket), apply: { key: expect.stringMatching(/^\w+$/), seen: 'kseen' } },
  ])
  expect(await screen.findByRole('button', { name: 'Take it back High ticket' })).toBeTruthy()
  server.answer('night', { ok: 9 })
  click('Judge now')
  await screen.findByText('Judged by it. 9 people stand on Today.')
  server.answer('undoPack', { ok: { lines: 3, kept: [] } })
  server.answer('packs', { ok: PAGE })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('“High ticket” is taken back: your method is as it was.')
  expect(server.asked('undoPack')).toEqual([{ batch: 'pack k' }])
})

it('a pack that was applied another day is taken back from the list; what changed since is named', async () => {
  await open({ ...PAGE, applied: [{ batch: 'pack j', name: 'Old one', on: '2026-03-01' }] })
  expect(screen.getByText(/^on 1 Mar/)).toBeTruthy()
  server.answer('undoPack', {
    ok: {
      lines: 2,
      kept: [
        { tab: 'Rules', header: 'Value' },
        { tab: 'Cadence', header: '' },
      ],
    },
  })
  server.answer('packs', { ok: PAGE })
  click('Take it back Old one')
  await screen.findByText('These were changed since, and stay as they are: Rules, Value; Cadence.')
})

it('a failure keeps the pack, and the same request is sent again or looked at anew', async () => {
  await open()
  server.answer('packEffect', { ok: { preview: PREVIEW } })
  click(/^High ticket/)
  await screen.findByRole('button', { name: 'Apply 3 changes' })
  server.answer('pack', { problem: 'Touchline is busy.' })
  click('Apply 3 changes')
  await screen.findByText('Touchline is busy.')
  server.answer('pack', new Error('lost'))
  click('Try again')
  await screen.findByText(/lost/)
  const [first, second] = server.asked('pack')
  expect(second).toEqual(first)
  server.answer('packEffect', { ok: { preview: { ...PREVIEW, seen: 'kother' } } })
  click('What would it change?')
  await screen.findByRole('button', { name: 'Apply 3 changes' })
  server.answer('pack', { problem: 'Touchline is busy.' })
  click('Apply 3 changes')
  await screen.findByText('Touchline is busy.')
  expect(server.asked('pack')[2]).toMatchObject({ apply: { seen: 'kother' } })
})

it('a pack that would change nothing says so and cannot be applied', async () => {
  await open()
  server.answer('packEffect', { ok: { preview: { ...PREVIEW, lines: PREVIEW.lines.slice(4) } } })
  click(/^The method as it is/)
  await screen.findByText('Nothing would change: your method is like this already.')
  expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull()
  click(/All packs/)
  expect(screen.getByText('Choose a pack')).toBeTruthy()
})

it('one out of a mail is read, and one that cannot be used says why and asks nobody', async () => {
  await open()
  server.answer('packEffect', { ok: { preview: PREVIEW } })
  paste(`Dear Ann,\n${JSON.stringify(GOOD_PACK)}\nBob`)
  await screen.findByRole('heading', { name: 'Good pack' })
  click(/All packs/)
  paste(JSON.stringify({ ...GOOD_PACK, numbers: { 'P2.green': -1, schema: 3 } }))
  const alert = within(trouble())
  expect(alert.getByText('“P2.green” takes a number of 0 or more that fits it, not “-1”.')).toBeTruthy()
  expect(alert.getByText('There is no rule “schema” that a pack may change.')).toBeTruthy()
  expect(server.asked('packEffect')).toHaveLength(1)
})

it('each of 200 hostile packs is answered in words', () => {
  for (const [what, text] of hostilePacks(200)) {
    const faults = readPack(text)
    const said =
      'lines' in faults ? [] : faults.map(({ code, place, shown }) => WORDS.faults[code](place, shown))
    expect([what, said.length > 0]).toEqual([what, true])
    for (const words of said) expect([what, words]).toEqual([what, expect.stringMatching(/^[A-Z“].{10,}/)])
  }
})

it('what stands in a pack is shown as text', async () => {
  await open()
  paste(JSON.stringify({ ...GOOD_PACK, phrases: ['<img src=x onerror=alert(1)>'] }))
  expect(trouble().textContent).toContain('code of a web page (<img src=x onerror=alert(1)>)')
  expect(document.querySelectorAll('img')).toHaveLength(0)
})

it('one is read from a file; one that is too big is not', async () => {
  await open()
  server.answer('packEffect', { ok: { preview: PREVIEW } })
  const choose = (file: Partial<File>): boolean =>
    fireEvent.change(screen.getByLabelText('Or choose a file'), { target: { files: [file] } })
  choose({ size: 1e6, text: () => Promise.resolve('') })
  expect(await screen.findByText('It is too long: a pack has at most 60000 characters.')).toBeTruthy()
  choose({ size: 10, text: () => Promise.reject(new Error('gone')) })
  expect(await screen.findByText(/I could not read this file/)).toBeTruthy()
  choose({ size: 10, text: () => Promise.resolve(JSON.stringify(GOOD_PACK)) })
  expect(await screen.findByRole('heading', { name: 'Good pack' })).toBeTruthy()
})

it('the method is copied as a pack that can be read again; what no pack holds stays out, and that is said', async () => {
  await open()
  expect(screen.getByText('1 line cannot be used, or stands twice, and stays out.')).toBeTruthy()
  const copied: string[] = []
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  fireEvent.input(screen.getByLabelText('What shall it be called?'), { target: { value: 'Ann’s' } })
  click('Copy it')
  await screen.findByText('Copied: paste it into a mail.')
  expect(readPack(copied[0] ?? '')).toEqual({ name: 'Ann’s', note: '', lines: PAGE.lines.slice(0, 2) })
  expect(copied[0]).toContain('    { "Segment": "Key", "Least a year": 12 }')
})

it('has words for every fault', () => {
  for (const [code, word] of Object.entries(WORDS.faults))
    expect([code, word('Cadence 1', 'x')]).toEqual([code, expect.stringMatching(/^[A-Z“].*[.:]$/)])
})
