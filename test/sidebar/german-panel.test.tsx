// The panel of a German sheet shows no English sentence.
import '../support/german-page'
import { fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../sidebar/panel'
import { OUTCOMES } from '../../src/core/tabs/vocabulary'
import { cardOf, readingOf, rowOf, talkingServer } from '../support/panel'

const HEALTH = {
  ...{ isSetUp: true, pipeline: 'Deals', lastNight: '2026-03-04', isLate: true, refused: '', clock: '' },
  ...{ open: 3, fresh: 1, keep: 1, notice: 1, purge: 0, lost: [], moreProblems: 2 },
  problems: [{ tab: 'Deals', row: 3, header: 'Amount', text: '„viel“ ist kein Betrag' }],
}

/** Texts of an element, its labels and what stands in empty fields. */
function seenIn(element: Element): string {
  const own = ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '')
  const texts = [...element.childNodes].map((node) =>
    node instanceof Element ? seenIn(node) : (node.textContent ?? ''),
  )
  return [...own, ...texts].filter((text) => text.trim() !== '').join('\n')
}

/** What the sheet and its server say by themselves; outcomes stay English. */
const OF_THE_SERVER =
  /all its cells|no owner: |it is a total|a few words|its header|Will they buy\?|^the (?:day|month)$|Next step agreed|Price change/i
const isOfTheSheet = (line: string): boolean =>
  OF_THE_SERVER.test(line) || OUTCOMES.some(({ word }) => word === line.trim())

/** Words that German does not have, apart from what stays English on purpose. */
const ENGLISH =
  /\b(?:the|this|that|and|of|with|until|your|you|them|their|row|rows|is|are|not|it|to|what|how|more)\b/i
const KEPT = /“[^“”]*”|„[^“]*“|Next touch|Decision date|Touchline/g

it('nor where somebody is added, or the sheet is a copy', async () => {
  const server = talkingServer()
  server.answer('row', { problem: 'Diese Tabelle ist eine andere.', isElsewhere: true })
  const { unmount } = render(<Panel server={server} />)
  await screen.findByRole('button', { name: 'Sie ist eine Kopie' })
  fireEvent.click(screen.getByRole('button', { name: /^Neu/ }))
  expect(screen.getByLabelText('Firma')).toBeTruthy()
  const lines = seenIn(document.body).split('\n')
  expect(lines.filter((line) => ENGLISH.test(line.replace(KEPT, '')))).toEqual([])
  unmount()
})

it('in no place, whatever outcome is chosen', async () => {
  const texts: string[] = []
  const server = talkingServer()
  const card = cardOf({
    verdict: { word: 'Notice', why: 'kein Entscheidungstermin', rule: 'P4' },
    missing: null,
    ...{ owner: 'Kim', fit: 'Qualified', promised: '2026-03-09 15:30' },
  })
  server.answer('row', { ok: rowOf(card) })
  server.answer('health', { ok: HEALTH })
  server.answer('reading', { ok: readingOf() })
  render(<Panel server={server} />)
  await screen.findByRole('heading', { name: 'Ann Lee' })
  for (const outcome of ['Reached', 'Meeting set', 'Not interested', 'Wrong number', 'Left the company']) {
    const chip = document.querySelector(`.outcomes input[value="${outcome}"]`)
    if (chip) fireEvent.click(chip)
    else fireEvent.change(screen.getByLabelText('Anderes Ergebnis'), { target: { value: outcome } })
    texts.push(seenIn(document.body))
  }
  fireEvent.click(screen.getByRole('button', { name: /^Mehr/ }))
  await screen.findByText(/^3 offene Zeilen auf „Deals“/)
  fireEvent.click(screen.getByRole('button', { name: /^So lese ich Ihre Tabelle/ }))
  await screen.findByText(/^Auf „Deals“ stehen/)
  texts.push(seenIn(document.body))
  const lines = texts
    .join('\n')
    .split('\n')
    .filter((line) => !isOfTheSheet(line))
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.filter((line) => ENGLISH.test(line.replace(KEPT, '')))).toEqual([])
})
