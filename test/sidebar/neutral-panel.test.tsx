// With neutral wording no place and no tool of the panel shows a blunt word, over a sheet that gives cause for all of them.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { PLACES } from '../../sidebar/frame/places'
import { speak } from '../../sidebar/frame/wording'
import { WORDS as TOOL_WORDS } from '../../sidebar/more/tool-words'
import { TOOLS } from '../../sidebar/more/tools'
import { Panel } from '../../sidebar/panel'
import { type AppSheet, setUpSheet } from '../support/app-calls'
import { serverOf } from '../support/called-sheet'

const HEADERS = ['Name', 'Email', 'Stage', 'Amount', 'Create date', 'Close date', 'Will they buy?', 'Source']
const deal = (at: number, close: string, gut: string, stage = 'Open') => [
  ...[`Person ${at}`, `p${at}@x.com`, stage, 100 + at],
  ...['2025-11-05', close, gut, 'Web'],
]

/** Rows of every verdict, with every gut, and a word that nobody knows. */
function sheetOfAll(): AppSheet {
  const rows = [
    ...[deal(0, '2026-03-20', 'never'), deal(1, '', 'hope'), deal(2, '2026-03-25', 'yes'), deal(3, '', '')],
    ...[deal(4, '2026-03-28', 'never'), deal(5, '2026-06-28', ''), deal(6, '2026-03-28', '', 'Vorvertrag')],
    ...[deal(7, '', '', 'Won'), deal(8, '2026-04-01', 'hope')],
  ]
  const sheet = setUpSheet({ Deals: [HEADERS, ...rows] })
  sheet.night('2026-03-05')
  sheet.night('2026-03-13')
  return sheet
}

const BLUNT = /purge|\bnever\b|\bgut\b|\bon notice\b/i
/** A function keeps its name. */
const FUNCTION = /\b[A-Z_]{4,}\b/g

/** Every text and every label that stands in the page. */
function shown(): string[] {
  const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((one) =>
    ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
  )
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = [...labels]
  while (texts.nextNode()) found.push(texts.currentNode.textContent ?? '')
  return found
}
const blunt = (): string[] =>
  shown().filter((text) => BLUNT.test(text.replace(FUNCTION, '')) || /\bNotice\b/.test(text))

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve, 0))
  })
const press = async (key: string): Promise<void> => {
  fireEvent.keyDown(document.body, { key })
  await settle()
}
async function openPanel(sheet: AppSheet): Promise<void> {
  render(<Panel server={serverOf(sheet)} />)
  await settle()
}
const keyOf = (place: string): string => PLACES.find((one) => one.place === place)?.key ?? ''
const openTool = async (title: string): Promise<void> => {
  await press(keyOf('More'))
  if (screen.queryByText(TOOL_WORDS.allTools, { exact: false })) await press(keyOf('More'))
  const row = [...document.querySelectorAll('.tools button')].find((one) =>
    one.textContent?.startsWith(title),
  )
  fireEvent.click(row as Element)
  await settle()
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  cleanup()
  speak('plain')
})

describe('neutral words', () => {
  const prepared = sheetOfAll()
  prepared.wording('neutral')
  const copy = prepared.copier()

  it('are all that the places show', async () => {
    speak('neutral')
    const sheet = copy()
    sheet.world.selected = [2]
    await openPanel(sheet)
    for (const { place, key } of PLACES) {
      await press(key)
      expect([place, ...blunt()]).toEqual([place])
    }
    await press(keyOf('Purge'))
    fireEvent.click(screen.getByRole('button', { name: /^Hear \d cases/ }))
    await settle()
    expect(screen.getByText('For')).toBeTruthy()
    expect(blunt()).toEqual([])
  })

  it.each(TOOLS)('are all that the tool %s shows', async (tool) => {
    speak('neutral')
    await openPanel(copy())
    await openTool(TOOL_WORDS.titles[tool])
    expect(screen.getByRole('heading', { name: TOOL_WORDS.titles[tool] })).toBeTruthy()
    expect(blunt()).toEqual([])
  })

  it('take the place of plain ones by one click, at once and everywhere', async () => {
    await openPanel(sheetOfAll())
    expect(screen.getByRole('button', { name: /^Purge/ })).toBeTruthy()
    await openTool(TOOL_WORDS.titles.wording)
    fireEvent.click(screen.getByRole('radio', { name: /^Neutral/ }))
    await settle()
    expect(screen.getByRole('button', { name: /^Check/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Purge/ })).toBeNull()
    await press('u')
    expect(screen.getByRole('button', { name: /^Purge/ })).toBeTruthy()
  })
})
