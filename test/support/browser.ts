// A real browser on a real workbench, with a user's actions.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type LaunchOptions,
  type Page,
} from 'playwright-core'
import { type Served, type ServeOptions, serve } from '../../workbench/server'
import { freshFolder } from './folder'
import { keepWhatIsPainted, placeOf } from './screen'

const ROOT = process.cwd()
/** Milliseconds; long for a busy machine, shorter than the limit of a test, so that a failure says what the screen showed. */
const PATIENCE_MS = 45_000
/** A Tuesday morning. */
const NOW = Date.UTC(2026, 2, 10, 8, 0)
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser in the variable CHROMIUM; without it, npm's on Linux and the installed Chrome elsewhere. */
export function openBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM
  const found: LaunchOptions = named
    ? { executablePath: named }
    : process.platform === 'linux' && process.arch === 'x64'
      ? unpacked()
      : { channel: 'chrome' }
  return chromium.launch({ ...found, args: FLAGS })
}

/**
 * Unpacks the browser of npm once, with the libraries and the fonts that a bare machine lacks. It goes into a folder
 * of its own first: another test may be unpacking too.
 */
function unpacked(): LaunchOptions {
  const folder = join(ROOT, 'node_modules/.cache/touchline-browser')
  const executablePath = join(folder, 'chromium')
  if (!existsSync(executablePath)) {
    mkdirSync(join(folder, '..'), { recursive: true })
    const staging = mkdtempSync(`${folder}-`)
    const code = "import('@sparticuz/chromium').then((it) => it.default.executablePath())"
    // The package unpacks its libraries only if it believes it runs on AWS.
    const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
    execFileSync(process.execPath, ['-e', code], { cwd: ROOT, env })
    const fonts = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`
    writeFileSync(join(staging, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`)
    try {
      renameSync(staging, folder)
    } catch {
      rmSync(staging, { recursive: true })
    }
  }
  const { env } = process
  return {
    executablePath,
    env: { ...env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
  }
}

export interface Desk extends Served {
  readonly page: Page
  readonly context: BrowserContext
  readonly panel: FrameLocator
  /** Another tab of the same browser. */
  tab(): Promise<Page>
}

interface SittingDown extends Partial<ServeOptions> {
  /** How many pixels of a picture a pixel of the page has. */
  readonly scale?: number
  /** The page opens as `npm start` opens it, with the panel. */
  readonly isFront?: boolean
  /** What happens before anybody looks. */
  readonly prepare?: (served: Served) => void
}

/**
 * A workbench with a page open on it. `rows` is the text of a .csv file; without it the demo pipeline opens.
 */
export async function sitDown(
  browser: Browser,
  rows?: readonly string[],
  { scale = 1, isFront = false, prepare = () => undefined, ...options }: SittingDown = {},
): Promise<Desk> {
  const folder = freshFolder()
  const file = rows && join(folder, 'Leads.csv')
  if (file) writeFileSync(file, rows.join('\n'))
  const begun = Date.now()
  const now = (): number => NOW + Date.now() - begun
  const given = { port: 0, root: ROOT, folder, file, zone: 'Europe/Berlin', now, ...options }
  const served = await serve(given)
  prepare(served)
  const context = await browser.newContext({
    viewport: { width: 1800, height: 640 },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(PATIENCE_MS)
  // The tests' loader adds calls of a helper for function names, which the page lacks.
  await context.addInitScript('globalThis.__name = (it) => it')
  await context.addInitScript(keepWhatIsPainted)
  const tab = async (): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(isFront ? served.front : served.url)
    await page.locator('.o-grid canvas').waitFor()
    return page
  }
  const page = await tab()
  const close = async (): Promise<void> => {
    await context.close()
    await served.close()
  }
  return { ...served, page, context, tab, close, panel: page.frameLocator('[data-test=sidebar] iframe') }
}

/** Clicks the first cell that shows a text. */
export async function clickCell(page: Page, text: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y } = await placeOf(page, text)
  await page.mouse.click(x, y, { button })
}

/** Chooses an item of Extensions › Touchline. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.locator('.o-topbar-menu', { hasText: 'Extensions' }).click()
  await page.locator('.o-menu-item', { hasText: 'Touchline' }).hover()
  await page.locator('.o-menu-item', { hasText: item }).click()
}

/** A line of the menu under Mails. */
export async function chooseMail(page: Page, item: string): Promise<void> {
  await page.locator('.o-topbar-menu', { hasText: 'Extensions' }).click()
  await page.locator('.o-menu-item', { hasText: 'Touchline' }).hover()
  await page.locator('.o-menu-item', { hasText: /^(E-)?Mails$/ }).hover()
  await page.locator('.o-menu-item', { hasText: item }).click()
}

/** The page in the dialog of set-up, once the sheet is read. */
export async function openSetUp(page: Page): Promise<FrameLocator> {
  await choose(page, 'Set up Touchline')
  const dialog = page.frameLocator('dialog iframe')
  await dialog.getByRole('button', { name: 'Set up Touchline' }).waitFor()
  return dialog
}

/** Sets up by its dialog, with the answers that stand ready, and closes it. */
export async function setUpByDialog(page: Page): Promise<string> {
  const dialog = await openSetUp(page)
  await dialog.getByRole('button', { name: 'Set up Touchline' }).click()
  const said = await hears(page, /Ready/)
  await dialog.getByRole('button', { name: 'Done' }).click()
  return said
}

/** Goes to a tab of the spreadsheet. */
export const openTab = (page: Page, name: string): Promise<void> =>
  page.locator('.o-sheet', { hasText: name }).click()

/** Opens a tool of the drawer. */
export async function openTool(page: Page, key: string): Promise<void> {
  await page.locator(`[data-test=rail-${key}]`).click()
  await page.locator(`[data-test=tool-${key}]`).waitFor()
}

/** Selects a person's row and goes to the panel with the pointer, which then shows them. */
export async function lookAt({ page, panel }: Desk, name: string): Promise<void> {
  await clickCell(page, name)
  await page.locator('[data-test=sidebar] iframe').hover()
  await panel.getByRole('heading', { name, level: 2 }).waitFor()
}

/** Waits for the toast that says so. */
export async function hears(page: Page, words: RegExp): Promise<string> {
  // Waited for and read in one step: a toast does not stay for a second one.
  return (await page.locator('[data-test=toast]', { hasText: words }).last().textContent()) ?? ''
}

/** Pastes text where the selection is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text)
  await page.keyboard.press('Control+V')
}
