// The tool Experiments in the panel: one is started, its verdict is said with effect and interval, it is stopped and taken back.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import type { ExperimentsPage, ShownExperiment } from '../../../src/app/panel/experiments-page'
import type { Observation } from '../../../src/core/learning/observations'
import { type TalkingServer, talkingServer } from '../../support/panel'

const NOTHING: ExperimentsPage = {
  ...{ experiments: [], running: '', armless: 0, outcomes: [], observed: { findings: [], looked: 0 } },
}
type Is = NonNullable<ShownExperiment['is']>
const OPENER: Is = {
  ...{ variable: 'opener', arms: ['Plain', 'Ask for help'], smallestEffect: 0.1, plannedCalls: 400 },
  ...{ isRunning: true, success: ['reached'], started: '2026-03-05' },
  ...{ verdict: 'open', made: 30, needed: 370, next: 100, look: null, warnings: [] },
}
const pageOf = (is: Partial<Is> = {}, part: Partial<ExperimentsPage> = {}): ExperimentsPage => ({
  ...NOTHING,
  running: 'Opener',
  experiments: [{ name: 'Opener', is: { ...OPENER, ...is }, problems: [] }],
  ...part,
})

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
})
afterEach(cleanup)

async function open(page: ExperimentsPage): Promise<HTMLElement> {
  server.answer('experiments', { ok: page })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Experiments/ }))
  return (await screen.findByText('Observed, not proven')).parentElement as HTMLElement
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string | RegExp, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const choose = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('is started with what was typed, and taken back by U', async () => {
  await open(NOTHING)
  fill('As you do it now', ' Plain ')
  fill('The other way', 'Ask for help')
  fireEvent.click(screen.getByLabelText('Reached'))
  server.answer('changeExperiment', { ok: pageOf() })
  click('Start')
  await screen.findByText(/^“Opener” runs/)
  const [sent] = server.asked('changeExperiment') as { experiment: { plannedCalls: number } }[]
  expect(sent).toMatchObject({
    is: 'started',
    experiment: {
      ...{ name: 'Opener', variable: 'opener', arms: ['Plain', 'Ask for help'] },
      ...{ success: ['Meeting set', 'Reached'], smallestEffect: 0.2 },
    },
  })
  expect(sent?.experiment.plannedCalls).toBeGreaterThan(200)
  server.answer('changeExperiment', { ok: NOTHING })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('“Opener” was taken back.')
  expect(server.asked('changeExperiment')[1]).toEqual({ is: 'gone', name: 'Opener' })
})

it('plans as many calls as the user’s own rate takes, and what is typed outranks that', async () => {
  const usual = [
    { word: 'No answer', calls: 95 },
    { word: 'Meeting set', calls: 5 },
  ]
  await open({ ...NOTHING, outcomes: usual })
  const planned = (): number => Number((screen.getByLabelText(/^Planned calls/) as HTMLInputElement).value)
  const atTwenty = planned()
  expect(atTwenty).toBeLessThan(150)
  choose('The least difference worth having', '10')
  expect(planned()).toBeGreaterThan(atTwenty)
  fill(/^Planned calls/, '50')
  choose('The least difference worth having', '5')
  expect(planned()).toBe(50)
})

it.each<[string, () => void, RegExp]>([
  ['two ways that are one', () => fill('The other way', 'PLAIN'), /^Name two different ways/],
  ['a comma', () => fill('The other way', 'Ask, then wait'), /without commas/],
  ['no outcome', () => fireEvent.click(screen.getByLabelText('Meeting set')), /^Tick at least one/],
  ['half a call', () => fill(/^Planned calls/, '2.5'), /^Write how many calls/],
  [
    'what follows from the call',
    () => {
      choose('What do you try?', '4')
      fill(/^What\? One thing/, 'Call length')
    },
    /^“Call length” follows from how a call went/,
  ],
])('says what is wrong before anything is sent: %s', async (_, change, said) => {
  await open(NOTHING)
  fill('As you do it now', 'Plain')
  fill('The other way', 'Ask for help')
  change()
  click('Start')
  expect(screen.getByText(said)).toBeTruthy()
  expect(server.asked('changeExperiment')).toEqual([])
})

it('says that calls are too few yet, and about how many more, without an effect', async () => {
  await open(pageOf({}, { armless: 2 }))
  const one = within(screen.getByRole('region', { name: 'Opener' }))
  expect(one.getByText('Not enough calls yet: about 370 more.')).toBeTruthy()
  expect(one.getByText('“Plain” against “Ask for help”')).toBeTruthy()
  expect(one.getByText(/^30 of 400 calls made\. Judged again after 100/)).toBeTruthy()
  expect(one.getByText(/^2 calls since it began have no arm/)).toBeTruthy()
  expect(one.queryByText(/points/)).toBeNull()
  expect(screen.queryByText('Start an experiment')).toBeNull()
})

it('says which way is better, with the effect and its interval, and what speaks against it', async () => {
  const look = {
    calls: 100,
    tallies: [
      { successes: 10, trials: 50 },
      { successes: 25, trials: 50 },
    ] as const,
    ...{ effect: 0.3, low: 0.054, high: 0.51 },
  }
  const warnings = [{ code: 'unequal', sizes: [70, 30] } as const]
  await open(pageOf({ verdict: 'second', look, warnings, needed: 0 }))
  const one = within(screen.getByRole('region', { name: 'Opener' }))
  expect(one.getByText('“Ask for help” is better.')).toBeTruthy()
  expect(one.getByText('“Ask for help” makes +30 points, between +5 and +51.')).toBeTruthy()
  expect(one.getByText('Plain: 20 % of 50')).toBeTruthy()
  expect(one.getByText(/^Unequal: 70 calls of “Plain”, 30 of “Ask for help”/)).toBeTruthy()
})

it('is stopped by one click and runs again by U; an ended one keeps its verdict', async () => {
  await open(pageOf())
  server.answer('changeExperiment', { ok: pageOf({ isRunning: false, verdict: 'same' }, { running: '' }) })
  click('Stop it')
  await screen.findByText('“Opener” is stopped. Its result stays here.')
  expect(screen.getByText('No difference worth having.')).toBeTruthy()
  expect(screen.getByText('Start an experiment')).toBeTruthy()
  server.answer('changeExperiment', { ok: pageOf() })
  fireEvent.keyDown(document.body, { key: 'u' })
  await screen.findByText('“Opener” runs again.')
  expect(server.asked('changeExperiment')).toEqual([
    { is: 'stopped', name: 'Opener' },
    { is: 'resumed', name: 'Opener' },
  ])
})

it('warns where several run at once, and says why a line cannot be used', async () => {
  const page = pageOf()
  await open({
    ...page,
    experiments: [
      ...page.experiments,
      { name: 'Hour', is: { ...OPENER, variable: 'hour' }, problems: [] },
      { name: 'Broken', is: null, problems: ['Arms: name two different arms'] },
    ],
  })
  expect(screen.getByText(/^Several run at once/)).toBeTruthy()
  expect(within(screen.getByRole('region', { name: 'Broken' })).getByText(/^Arms:/)).toBeTruthy()
})

it('shows what was observed as an observation, with how much was looked at, never as a verdict', async () => {
  const finding: Observation = {
    ...{ by: 'weekday', label: '2', p: 0.01 },
    with: { successes: 60, trials: 100 },
    without: { successes: 20, trials: 100 },
  }
  const shown = await open({ ...NOTHING, observed: { findings: [finding], looked: 14 } })
  expect(shown.textContent).toContain('Of 14 things that you chose before calls, 1 went')
  expect(shown.textContent).toContain('Weekday: TuesdayReached 60 % of 100, all others 20 % of 100')
  expect(shown.textContent).not.toMatch(/better|because/)
})
