// The tools of More: a list, one open at a time, Escape back, and found by the search.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { TOOLS, toolsLike } from '../../../sidebar/more/tools'
import { Panel } from '../../../sidebar/panel'
import { type TalkingServer, talkingServer } from '../../support/panel'

let server: TalkingServer
beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  server = talkingServer()
  render(<Panel server={server} />)
})
afterEach(cleanup)

const press = (key: string, target: Element = document.body): boolean =>
  fireEvent.keyDown(target, { key, bubbles: true, cancelable: true })
const more = (): boolean => press('m')
const heading = (name: string): HTMLElement => screen.getByRole('heading', { name, level: 2 })

it('are listed below how the sheet stands, and one is two clicks away', () => {
  more()
  expect(heading('Tools')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^Mailing list/ }))
  expect(document.activeElement).toBe(heading('Mailing list'))
  expect(server.asked('people')).toEqual([{ of: 'mailing', event: '', from: 0 }])
  expect(screen.queryByRole('heading', { name: 'How the sheet stands' })).toBeNull()
})

it('stand under headings, each with its own list, and each tool once', () => {
  more()
  const groups = screen
    .getAllByRole('region')
    .map((region) => [region.querySelector('h3')?.textContent, within(region).getAllByRole('button').length])
  expect(groups.map(([title]) => title)).toEqual([
    'Your pipeline and the year',
    'People',
    'What works for you',
    'How you sell',
    'The sheet',
  ])
  expect(groups.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(new Set(TOOLS).size)
  const people = within(screen.getByRole('region', { name: 'People' }))
  expect(people.getByRole('button', { name: /^Referrals/ })).toBeTruthy()
})

it('end with the version that the page was built with, and where help is', () => {
  const page = document.body.appendChild(document.createElement('main'))
  page.id = 'panel'
  page.dataset.version = '1.2.3'
  more()
  const last = screen.getByText(/^Touchline 1\.2\.3\. Help: \? shows the keys; /)
  expect(document.querySelector('.more')?.lastElementChild).toBe(last)
  page.remove()
})

it('Escape leads back to the list, from a field as well, and so does the key of More', async () => {
  for (const back of [() => press('Escape'), more]) {
    more()
    fireEvent.click(screen.getByRole('button', { name: /^How I read/ }))
    back()
    expect(heading('Tools')).toBeTruthy()
  }
})

it('a tool stays open while another place is shown', () => {
  more()
  fireEvent.click(screen.getByRole('button', { name: /^Remove Touchline/ }))
  press('n')
  more()
  expect(heading('Remove Touchline')).toBeTruthy()
})

it('the search finds them by four letters, and Enter opens the first', () => {
  const search = screen.getByRole<HTMLInputElement>('searchbox')
  fireEvent.input(search, { target: { value: 'mail' } })
  expect(screen.getByRole('list', { name: 'Tools' }).textContent).toContain('Mailing list')
  press('Enter', search)
  expect(heading('Mailing list')).toBeTruthy()
  expect(search.value).toBe('')
})

it.each([
  ['newsl', ['mailing']],
  ['cale', ['campaign']],
  ['even', ['invitations']],
  ['honest card', ['audit']],
  ['re', []],
  ['xyzz', []],
])('“%s” finds %j', (text, tools) => {
  expect(toolsLike(text)).toEqual(tools)
})
