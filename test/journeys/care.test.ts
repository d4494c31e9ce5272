// The sheet is looked after by keyboard alone, in German: what the night changed and its undo, health with a mending click, and
// old touches that go to a file and come back.

import { choose, clickCell, hears, openTab, paste } from '../support/browser'
import { desk, expectLooks, useDesk } from '../support/journey-desk'
import { panelFrameOf } from '../support/panel-frame'
import { sees } from '../support/screen'

const PIPELINE = [
  'Name,Firma,Phase,Wert,Angelegt am,Abschlussdatum',
  'Anna Acker,Acker Mühlen,Angebot,12000,2026-01-12,2026-04-02',
  'Bernd Ruh,Ruh Lebensmittel,Erstkontakt,8000,2026-01-05,',
  'Clara Herz,Herz Labor,Gewonnen,15000,2024-06-02,2024-12-01',
]
/** When, Touchline ID, Name, Medium: two of them older than a year. */
const TOUCHES = [
  '2024-11-04 09:00\t\tClara Herz\tCall',
  '2025-01-15 10:30\t\tClara Herz\tMeeting',
  '2026-03-02 09:00\t\tAnna Acker\tCall',
].join('\n')

useDesk(PIPELINE, { locale: 'de_DE' })

it('begins with a night over a log that goes back further than a year', async () => {
  const { page } = desk
  await openTab(page, 'Leads')
  await choose(page, 'Touchline einrichten')
  const dialog = page.frameLocator('dialog iframe')
  await dialog.getByRole('button', { name: 'Touchline einrichten' }).click()
  await hears(page, /Fertig/)
  await dialog.getByRole('button', { name: 'Schließen' }).click()
  await openTab(page, 'Touches')
  await clickCell(page, 'When')
  await page.keyboard.press('ArrowDown')
  await paste(page, TOUCHES)
  await sees(page, 'Anna Acker', 'Medium', /^Call$/)
  await choose(page, 'Nachtlauf jetzt starten')
  await hears(page, /Nachtlauf ist fertig/)
  await openTab(page, 'Leads')
  await choose(page, 'Seitenleiste öffnen')
  await desk.panel.getByRole('button', { name: /^Mehr/ }).focus()
  await page.keyboard.press('Enter')
})

const panelFrame = () => panelFrameOf(desk.page)
const expectGoodLooks = (name: string): Promise<void> => expectLooks(name, '.more, .places')
async function press(name: RegExp): Promise<void> {
  await desk.panel.getByRole('button', { name }).first().focus()
  await desk.page.keyboard.press('Enter')
}

it('shows what the night changed, and takes it back', async () => {
  const { page, panel } = desk
  await press(/^Was letzte Nacht geschah/)
  await panel.getByText(/^Was der Nachtlauf vom .* geändert hat:/).waitFor()
  await expectGoodLooks('care-changed')
  await press(/^Den ganzen Nachtlauf zurücknehmen/)
  await panel.getByText(/wie vor dem Nachtlauf\.$/).waitFor()
  await expectGoodLooks('care-changed-undone')
  await page.keyboard.press('Escape')
})

it('says how the sheet is, and how much room is left', async () => {
  const { page, panel } = desk
  await press(/^Zustand/)
  await panel.getByText(/^Alles gut/).waitFor()
  await panel.getByText(/der 10 Millionen/).waitFor()
  await expectGoodLooks('care-health')
  await page.keyboard.press('Escape')
})

it('takes old touches out only after the file was read back, and brings them back', async () => {
  const { page, panel } = desk
  await press(/^Alte Kontakte auslagern/)
  await panel.getByText(/2 davon liegen vor dem/).waitFor()
  const download = page.waitForEvent('download')
  await press(/^Datei speichern/)
  const path = await (await download).path()
  await panel.getByText(/liegt in Ihren Downloads/).waitFor()
  await panel.getByLabel('Die eben gespeicherte Datei wählen').setInputFiles(path)
  await panel.getByText(/^Sie ist vollständig/).waitFor()
  await expectGoodLooks('care-archive')
  await press(/^2 Kontakte herausnehmen/)
  await panel.getByText('2 Kontakte liegen jetzt in der Datei.').waitFor()
  await panelFrame().evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    document.documentElement.dataset.theme = 'dark'
  })
  await expectGoodLooks('care-archived-dark-200')
  await panel.getByLabel(/^Kontakte zurückholen/).setInputFiles(path)
  await panel.getByText('Sie sind zurück.').waitFor()
})
