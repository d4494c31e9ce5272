// A script's chart is drawn in the grid, goes with undo, and comes again with redo and with the page.
import { choose } from '../support/browser'
import { desk, useDesk } from '../support/journey-desk'
import { picture } from '../support/screen'
import { projectWith } from '../workbench/server/serving'

const BUNDLE = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Draw', 'draw').addToUi() }
  function draw() {
    const sheet = SpreadsheetApp.getActiveSheet()
    const make = (column) => sheet.newChart().addRange(sheet.getRange('A1:C4')).setPosition(7, column, 0, 0)
      .setOption('title', 'Weeks').setOption('width', 320).setOption('height', 220)
    sheet.insertChart(make(1).asColumnChart().setColors(['#c00000', '#0000c0']).build())
    sheet.insertChart(make(4).asLineChart().build())
    sheet.insertChart(make(8).asAreaChart().setStacked().build())
    sheet.insertChart(make(12).asScatterChart().build())
  }`
const ROWS = ['Week,Won,Lost', 'W1,3,1', 'W2,5,2', 'W3,4,6']
const CHARTS = '.o-figure canvas'

useDesk(ROWS, { root: projectWith(BUNDLE) })

/** Waits until some canvas has a pixel of a colour. */
async function seesColor(rgb: readonly number[]): Promise<void> {
  await desk.page.waitForFunction(
    ([selector, wanted]) =>
      [...document.querySelectorAll<HTMLCanvasElement>(selector)].some((canvas) => {
        const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
        for (let at = 0; at < data.length; at += 4)
          if (wanted.every((part, i) => Math.abs((data[at + i] ?? 0) - part) < 3)) return true
        return false
      }),
    [CHARTS, rgb] as const,
  )
}

it('is drawn with its colours, and undone and redone', async () => {
  const { page } = desk
  await choose(page, 'Draw')
  await seesColor([0xc0, 0, 0])
  expect(await page.locator(CHARTS).count()).toBe(4)
  await picture(page, 'charts')
  await page.keyboard.press('Control+z')
  await page.locator(CHARTS).first().waitFor({ state: 'detached' })
  expect(await page.locator(CHARTS).count()).toBe(0)
  await page.keyboard.press('Control+y')
  await seesColor([0, 0, 0xc0])
  await page.reload()
  await seesColor([0xc0, 0, 0])
  expect(await page.locator(CHARTS).count()).toBe(4)
})
