// Insert a report in the panel: by topic, with a sentence and the formula each; one click makes the tab.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { CHAPTERS, SENTENCES } from '../../../sidebar/more/insert/report-words'
import { Panel } from '../../../sidebar/panel'
import { FUNCTIONS } from '../../../src/core/functions/table'
import { type TalkingServer, talkingServer } from '../../support/panel'

const OFFERED = {
  isVolatile: true,
  reports: [
    { name: 'PURGE', formula: "=PURGE('Deals'!A1:S)" },
    { name: 'MEDIA_RATE', formula: '=MEDIA_RATE(Touches!A1:U)' },
  ],
} as const

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  server.answer('formulas', { ok: OFFERED })
  render(<Panel server={server} />)
  fireEvent.keyDown(document.body, { key: 'm' })
  fireEvent.click(screen.getByRole('button', { name: /^Insert a report/ }))
})
afterEach(cleanup)

it('lists them by topic, each with its sentence and formula, and warns of NOW()', async () => {
  const works = await screen.findByRole('region', { name: 'What works' })
  expect(within(works).getByText('How often each medium was answered.')).toBeTruthy()
  expect(within(works).getByText('=MEDIA_RATE(Touches!A1:U)')).toBeTruthy()
  expect(screen.getByText(/NOW\(\) or RAND\(\)/)).toBeTruthy()
})

it('puts one on a tab, and says which; what went wrong is tried again', async () => {
  await screen.findByRole('region', { name: 'What works' })
  fireEvent.click(screen.getByText('How often each medium was answered.'))
  server.answer('insertReport', { problem: 'Somebody else is writing.', code: 'busy' } as never)
  fireEvent.click(screen.getByRole('button', { name: /MEDIA_RATE/ }))
  await screen.findByText('Somebody else is writing.')
  server.answer('insertReport', { ok: { tab: 'Media rate', formula: '=MEDIA_RATE(Touches!A1:U)' } })
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText(/It stands on the tab “Media rate”/)
  expect(server.asked('insertReport')).toEqual([{ name: 'MEDIA_RATE' }, { name: 'MEDIA_RATE' }])
})

it('has a sentence for every function in its chapter, and none for others', () => {
  const listed = CHAPTERS.flatMap(([topic, names]) => names.map((name) => `${topic}: ${name}`))
  expect(listed.sort()).toEqual(FUNCTIONS.map(({ topic, name }) => `${topic}: ${name}`).sort())
  expect(Object.keys(SENTENCES).sort()).toEqual(FUNCTIONS.map(({ name }) => name).sort())
})
