// The tool Rules in the panel: the list in plain words, a number that is tried, saved, applied and taken back.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { numberIn } from '../../../sidebar/more/rules/rules-store'
import { groupOf } from '../../../sidebar/more/rules/words'
import { Panel } from '../../../sidebar/panel'
import type { RuleEffect } from '../../../src/app/panel/method-effect'
import type { RulesPage, ShownRule } from '../../../src/app/panel/rules-page'
import { RULE_NUMBERS } from '../../../src/core/rules/numbers'
import { ENGLISH } from '../../../src/core/words/english'
import { type TalkingServer, talkingServer } from '../../support/panel'

const RULES = RULE_NUMBERS.map(({ id, value, unit, from }): ShownRule => {
  const [rule, why] = ENGLISH.rules[id]
  return {
    id,
    rule,
    why,
    value,
    default: value,
    unit,
    from,
    cell: value === null ? '' : `n:${value}`,
    unread: '',
  }
})
const pageWith = (id: string, part: Partial<ShownRule>): RulesPage => ({
  rules: RULES.map((rule) => (rule.id === id ? { ...rule, ...part } : rule)),
})
const NOTHING: RuleEffect = {
  ...{ moves: [], touches: 0, isHeld: false },
  today: { before: 11, after: 11, come: 0, go: 0 },
}

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

async function open(page: RulesPage = { rules: RULES }): Promise<void> {
  server.answer('rules', { ok: page })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Rules/ }))
  await screen.findByLabelText('Find a rule')
}
/** The lines of the list. */
const lines = (): HTMLElement[] =>
  screen.getAllByRole('listitem').flatMap((item) => [...item.querySelectorAll<HTMLElement>('button.row')])
const rule = (name: RegExp): HTMLElement => screen.getByRole('button', { name })
const find = (value: string): boolean =>
  fireEvent.input(screen.getByLabelText('Find a rule'), { target: { value } })
const type = (value: string): boolean =>
  fireEvent.input(screen.getByLabelText(/^New value/), { target: { value } })
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))

it('every number stands in its group in plain words, with its value and unit', async () => {
  await open()
  const purge = within(screen.getByRole('region', { name: 'Who stays in the pipeline' }))
  expect(purge.getByText('Progress is fresh for').parentElement?.textContent).toBe(
    'Progress is fresh for 14 days',
  )
  expect(rule(/^Share of proven minutes that is calling/).textContent).toContain('50 %')
  expect(rule(/^The night runs after this hour/).textContent).toContain('3 o’clock')
  expect(rule(/^A key account is worth/).textContent).toContain('blank')
  expect(lines()).toHaveLength(RULE_NUMBERS.length)
})

it('the search finds a rule by what it says, and says where nothing fits', async () => {
  await open()
  find('green')
  expect(lines()).toHaveLength(1)
  find('P2.amb')
  expect(rule(/^A decision this near is amber/)).toBeTruthy()
  find('zzz')
  expect(screen.getByText('No rule fits “zzz”.')).toBeTruthy()
})

it('says why a number is there and whose it is, and what it would move before it can be saved', async () => {
  await open()
  fireEvent.click(rule(/^A decision this near is amber/))
  expect(
    screen.getByText(/What will not close in 30 to 45 days is let go. Default: 45 days. It is the method’s./),
  ).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Save it' })).toBeNull()
  type('20')
  const moves = [
    { from: 2, to: 3, rows: 12, names: ['Ann Lee', 'Bob Ray', 'Cyd Fox'] },
    { from: 4, to: 2, rows: 1, names: ['Dee Dow'] },
  ]
  server.answer('ruleEffect', {
    ok: { ...NOTHING, moves, touches: 1, today: { before: 11, after: 9, come: 1, go: 3 } },
  })
  click('What would it move?')
  await screen.findByText('13 rows change their verdict:')
  expect(server.asked('ruleEffect')).toEqual([{ id: 'P2.amber', value: 20 }])
  expect(screen.getByText('12 go from Keep to Notice', { exact: false }).textContent).toContain(
    'Ann Lee, Bob Ray, Cyd Fox and 9 more',
  )
  expect(screen.getByText('1 goes from Purge to Keep', { exact: false }).textContent).toContain('Dee Dow')
  expect(screen.getByText('Today: 11 → 9 (1 more, 3 fewer).')).toBeTruthy()
  expect(server.asked('changeRule')).toEqual([])
})

it('is saved once it was tried, taken back by U, and applied by one click', async () => {
  await open()
  fireEvent.click(rule(/^Share of proven minutes/))
  type('60')
  server.answer('ruleEffect', { ok: NOTHING })
  click('What would it move?')
  await screen.findByText('No verdict, no next touch and no line of Today changes.')
  server.answer('changeRule', { ok: pageWith('T3.calling', { value: 0.6, cell: 'n:0.6' }) })
  click('Save it')
  await screen.findByText(
    '“Share of proven minutes that is calling” is changed. The next night judges by it.',
  )
  expect(rule(/^Share of proven minutes/).textContent).toContain('60 %')
  server.answer('night', { ok: 9 })
  click('Apply it now')
  await screen.findByText('Applied. 9 people stand on Today.')
  server.answer('changeRule', { ok: { rules: RULES } })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('“Share of proven minutes that is calling” is as it was.')
  expect(server.asked('changeRule')).toEqual([
    { id: 'T3.calling', seen: 'n:0.5', wanted: 'n:0.6' },
    { id: 'T3.calling', seen: 'n:0.6', wanted: 'n:0.5' },
  ])
})

it('another number after the preview has to be tried again', async () => {
  await open()
  fireEvent.click(rule(/^Progress is fresh for/))
  type('20')
  server.answer('ruleEffect', { ok: NOTHING })
  click('What would it move?')
  await screen.findByRole('button', { name: 'Save it' })
  type('21')
  expect(screen.getByRole('button', { name: 'What would it move?' })).toBeTruthy()
})

it('an answer for a number that was typed over is not shown', async () => {
  await open()
  fireEvent.click(rule(/^Progress is fresh for/))
  type('20')
  server.answer('ruleEffect', { ok: NOTHING })
  click('What would it move?')
  type('21')
  await Promise.resolve()
  expect(screen.queryByText(/No verdict/)).toBeNull()
})

it('what cannot be read is shown as it stands, and the default can be taken', async () => {
  await open(pageWith('P3.days', { unread: 'soon', cell: 't:soon' }))
  fireEvent.click(rule(/^Progress is fresh for/))
  expect(screen.getByText(/“soon” stands on Rules.*14 days counts instead/)).toBeTruthy()
  server.answer('ruleEffect', { ok: NOTHING })
  click('What would it move?')
  await screen.findByRole('button', { name: 'Save it' })
  click('Save it')
  expect(server.asked('changeRule')).toEqual([{ id: 'P3.days', seen: 't:soon', wanted: 'n:14' }])
})

it('a held sheet says that nothing can be foretold', async () => {
  await open()
  fireEvent.click(rule(/^Progress is fresh for/))
  type('20')
  server.answer('ruleEffect', { ok: { ...NOTHING, isHeld: true } })
  click('What would it move?')
  expect(await screen.findByText(/A column is missing/)).toBeTruthy()
})

it('a refusal says why, and the same is tried again', async () => {
  await open()
  fireEvent.click(rule(/^Progress is fresh for/))
  type('20')
  server.answer('ruleEffect', { problem: 'Touchline is busy.' })
  click('What would it move?')
  await screen.findByText('Touchline is busy.')
  server.answer('ruleEffect', { ok: NOTHING })
  click('Try again')
  await screen.findByText(/No verdict/)
})

describe('a typed number', () => {
  const of = (id: string): ShownRule => RULES.find((one) => one.id === id) as ShownRule
  it.each([
    ['P3.days', '20', 20],
    ['P3.days', ' 2,5 ', 2.5],
    ['P3.days', '-1', undefined],
    ['P3.days', 'soon', undefined],
    ['P3.days', '', undefined],
    ['P3.days', 'Infinity', undefined],
    ['P2.key', '', null],
    ['night.hour', '23', 23],
    ['night.hour', '24', undefined],
    ['T3.calling', '60', 0.6],
    ['T3.calling', '101', undefined],
  ])('of %s, %j, is %j', (id, text, value) => expect(numberIn(of(id), text)).toBe(value))
})

it('every rule has a group of its own letter', () => {
  const groups = RULE_NUMBERS.map(({ id }) => groupOf(id))
  expect(RULE_NUMBERS.filter(({ id }, at) => !id.startsWith(groups[at] ?? '?'))).toEqual([])
})
