// A German spreadsheet from the first minute: the menu, set-up, a verdict, a call and its mail are in German.
import { choose, chooseMail, hears, lookAt, openTab, openTool } from '../support/browser'
import { desk, useDesk } from '../support/journey-desk'
import { faults, picture, sees } from '../support/screen'

const PIPELINE = [
  'Name,Firma,Phase,Wert,Angelegt am,Abschlussdatum',
  'Anna Acker,Acker Mühlen,Angebot,12000,2026-01-12,2026-04-02',
  'Bernd Ruh,Ruh Lebensmittel,Erstkontakt,8000,2026-01-05,',
  'Clara Herz,Herz Labor,Gewonnen,15000,2025-06-02,2025-12-01',
  'Dora Frost,Frost Werke,Angebot,5000,2026-01-20,2026-04-24',
]

useDesk(PIPELINE, { locale: 'de_DE' })

it('is set up from the menu', async () => {
  const { page } = desk
  await openTab(page, 'Leads')
  await choose(page, 'Touchline einrichten')
  const dialog = page.frameLocator('dialog iframe')
  const begin = dialog.getByRole('button', { name: 'Touchline einrichten' })
  await begin.waitFor()
  await dialog.getByText(/^Auf „Leads“ stehen 4 Zeilen/).waitFor()
  await picture(page, 'german-set-up')
  await begin.click()
  expect(await hears(page, /Fertig/)).toContain('Der Nachtlauf startet ab jetzt von selbst.')
  await dialog.getByRole('button', { name: 'Schließen' }).click()
  await sees(page, 'Bernd Ruh', 'Verdict', /^Notice · kein Entscheidungstermin: fragen, wann sie entscheiden/)
})

it('shows a verdict and logs a call in the panel', async () => {
  const { page, panel } = desk
  // As the page opens after `npm start`: with the panel, whose item in the menu has a German name.
  await page.goto(desk.front)
  await page.reload()
  await page.locator('.o-grid canvas').waitFor()
  await lookAt(desk, 'Bernd Ruh')
  await panel.getByLabel('Wann entscheiden sie?').waitFor()
  await picture(page, 'german-verdict')
  expect(await faults(page)).toEqual([])
  await panel.getByRole('radio', { name: /Left message/ }).click()
  await panel.getByLabel('Was hatten sie davon?').fill('Die Preisliste ab April, mit ihrem Rabatt')
  await panel.getByRole('button', { name: /^Kontakt speichern/ }).click()
  await panel.getByText(/^Gespeichert: Call, Left message mit Bernd Ruh/).waitFor()
  await picture(page, 'german-logged')
  expect(await faults(page)).toEqual([])
})

it('has its night and its mail', async () => {
  const { page } = desk
  await choose(page, 'Nachtlauf jetzt starten')
  expect(await hears(page, /Nachtlauf ist fertig/)).toMatch(/Personen? ste(?:ht|hen) auf Today/)
  await chooseMail(page, 'Meine Mail am Morgen jetzt senden')
  await hears(page, /unterwegs/)
  await openTool(page, 'outbox')
  await page.locator('[data-test=mail]').click()
  const mail = page.frameLocator('[data-test=mail-html]').locator('body')
  expect(await mail.textContent()).toContain('Sie haben diese Mail im Menü angefordert')
  await picture(page, 'german-mail')
  expect(await faults(page)).toEqual([])
})
