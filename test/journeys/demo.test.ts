// The demo as somebody sees it first: whom to call, a verdict beside the name, and the way to their own sheet. README's
// picture is made here: UPDATE=1 writes it.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { desk, useDesk } from '../support/journey-desk'
import { faults, painted, picture, spills } from '../support/screen'

const PICTURE = 'docs/touchline.png'
/** Pixels of the picture to one of the page: shown at half its size, a text is as large as on the page. */
const SCALE = 2
/** The smallest text that is read at half size, in pixels. */
const READABLE = 11

useDesk(undefined, { scale: SCALE, isFront: true })

/** Opens the page as `npm start` does. */
async function begin(width: number, height: number): Promise<void> {
  const { page, panel } = desk
  await page.setViewportSize({ width, height })
  await page.reload()
  await panel.getByRole('list', { name: 'Today’s list' }).waitFor()
}

/** Scrolls until the verdicts stand right after the names, which are frozen. */
async function toVerdicts(page: Page): Promise<void> {
  const leftOf = async (header: string): Promise<number> =>
    ((await painted(page)).find(({ text }) => text === header)?.x ?? Number.NaN) / SCALE
  const wanted = (await leftOf('Will they buy?')) + 1
  for (let turn = 0; turn < 60; turn++) {
    const ahead = (await leftOf('Verdict')) - wanted
    if (ahead < 1) return
    await page.mouse.wheel(Math.max(1, ahead / 3), 0)
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
  }
}

/** What the grid shows of the verdicts, and how far to the right its pixels go. */
async function verdicts(): Promise<{ readonly texts: readonly string[]; readonly room: number }> {
  const grid = desk.page.locator('.o-grid canvas')
  const all = await painted(desk.page)
  const room = await grid.evaluate((canvas) => canvas.getBoundingClientRect().width)
  const left = all.find(({ text }) => text === 'Verdict')?.x ?? Number.NaN
  const texts = all.filter(({ x }) => Math.abs(x - left) < 4).map(({ text }) => text)
  return { texts: texts.slice(1), room: room - left / SCALE }
}

/** Pixels of a text of the grid as wide as it is painted. */
const widthOf = (text: string): Promise<number> =>
  desk.page.evaluate((given) => {
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) return Number.NaN
    pen.font = `13.33px ${getComputedStyle(document.body).fontFamily}`
    return pen.measureText(given).width
  }, text)

it('opens on whom to call, with verdicts beside the names', async () => {
  const { page, panel } = desk
  await begin(1280, 800)
  await picture(page, 'demo-start')
  expect(await panel.locator('.entry').count()).toBeGreaterThanOrEqual(8)
  expect(await faults(page)).toEqual([])
  expect(await spills(page, '.bar, .sidebar')).toEqual([])
  const { texts, room } = await verdicts()
  expect(texts.length).toBeGreaterThan(15)
  const wide = await Promise.all(texts.map(async (text) => [text, await widthOf(text)] as const))
  // What is wrong and what to do is read; the day on which it ends may be cut.
  const cut = wide.filter(([, width]) => width > room)
  expect(cut.length).toBeLessThan(texts.length / 3)
  for (const [text] of cut) expect(await widthOf(text.replace(/ · [^·]* · P\d\w?$/, ''))).toBeLessThan(room)
})

it('is the picture of README: a verdict and a call card, read at half size', async () => {
  const { page, panel } = desk
  await begin(1160, 700)
  await panel.getByRole('button', { name: /Start calling/ }).click()
  const card = panel.locator('.call-card')
  await card.waitFor()
  const grid = page.locator('.o-grid-overlay')
  await grid.hover()
  await toVerdicts(page)
  const { texts, room } = await verdicts()
  const wide = await Promise.all(texts.map(async (text) => [text, await widthOf(text)] as const))
  const whole = wide.filter(([, width]) => width < room).map(([text]) => text)
  expect(whole).toContainEqual(expect.stringMatching(/^Notice/))
  expect(whole).toContainEqual(expect.stringMatching(/^Keep/))
  const sizes = await card.evaluate((article) =>
    [article, ...article.querySelectorAll('*')].map((part) =>
      Number.parseFloat(getComputedStyle(part).fontSize),
    ),
  )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(READABLE)
  const shot = await page.screenshot()
  if (process.env.UPDATE === '1') writeFileSync(PICTURE, shot)
  const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)]
  expect(sizeOf(readFileSync(PICTURE))).toEqual(sizeOf(shot))
})

it('is one click away from a sheet of one’s own, and the panel opens on that', async () => {
  const { page } = desk
  await begin(1280, 800)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'What would it say of my own sheet?' }).click()
  const buffer = Buffer.from('Name,Stage,Value\nZoe Moss,Demo,1200\n')
  await (await chooser).setFiles({ name: 'Mine.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('heading', { name: 'Mine', exact: true }).waitFor()
  await page.locator('[data-test=sidebar] iframe').waitFor()
  await page.getByRole('button', { name: 'What would it say of my own sheet?' }).waitFor({ state: 'hidden' })
})
