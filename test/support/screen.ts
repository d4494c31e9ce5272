// What the screen shows: words painted into the grid, screenshots, axe's findings, and content that does not fit.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** Milliseconds between checks; checking every frame would slow the page down. */
const EASY = { polling: 50 }
const ARTEFACTS = resolve('test/artefacts')

interface Painted {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** The grid is a canvas: its words are recorded when painted, and dropped when a background covers everything. */
export function keepWhatIsPainted(): void {
  const { fillText, fillRect } = CanvasRenderingContext2D.prototype
  type Noted = HTMLCanvasElement & { painted?: Painted[] }
  CanvasRenderingContext2D.prototype.fillRect = function (x, y, wide, high) {
    const { a: scale } = this.getTransform()
    if (x <= 0 && y <= 0 && wide * scale >= this.canvas.width) (this.canvas as Noted).painted = []
    fillRect.call(this, x, y, wide, high)
  }
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
    const at = this.getTransform().transformPoint({ x, y })
    const { painted } = this.canvas as Noted
    painted?.push({ text, x: Math.round(at.x), y: Math.round(at.y) })
    if (most === undefined) fillText.call(this, text, x, y)
    else fillText.call(this, text, x, y, most)
  }
}

/** All texts painted in the row that shows `row`, under the header `header`. */
function cellsUnder([row, header]: readonly [row: string, header: string]): string[] {
  const canvas = document.querySelector<HTMLCanvasElement & { painted?: Painted[] }>(
    '.o-grid canvas:not(.o-figure-canvas)',
  )
  const painted = canvas?.painted ?? []
  const lineOf = (text: string): Painted[] => {
    const found = painted.find((one) => one.text === text)
    return painted
      .filter(({ y }) => Math.abs(y - (found?.y ?? -99)) < 8)
      .sort((one, other) => one.x - other.x)
  }
  const heads = lineOf(header)
  const at = heads.findIndex(({ text }) => text === header)
  const from = (heads[at]?.x ?? Number.POSITIVE_INFINITY) - 2
  const to = (heads.find(({ x }) => x > from + 4)?.x ?? Number.POSITIVE_INFINITY) - 2
  return lineOf(row).flatMap(({ text, x }) => (x >= from && x < to ? [text] : []))
}

/** What the grid shows in a person's row under a header; '' for a blank. */
export async function shown(page: Page, row: string, header: string): Promise<string> {
  return (await page.evaluate(cellsUnder, [row, header] as const)).join(' ')
}

/** Waits until the grid shows words that fit in a row under a header. */
export async function sees(page: Page, row: string, header: string, words: RegExp): Promise<string> {
  const test = `${words}.test((${cellsUnder})(${JSON.stringify([row, header])}).join(' '))`
  await page.waitForFunction(test, undefined, EASY).catch(async () => {
    const now = await shown(page, row, header)
    throw new Error(`"${header}" of ${row} was to show ${words} and shows "${now}"`)
  })
  return shown(page, row, header)
}

/** All texts that the grid shows, from the top left. */
export function painted(page: Page): Promise<Painted[]> {
  return page
    .locator('.o-grid canvas:not(.o-figure-canvas)')
    .evaluate((canvas) => (canvas as HTMLCanvasElement & { painted?: Painted[] }).painted ?? [])
}

/** Waits for a cell that shows a text. @returns its position */
export async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const canvas = page.locator('.o-grid canvas:not(.o-figure-canvas)')
  const handle = await page.waitForFunction(
    (wanted) => {
      const grid = document.querySelector<HTMLCanvasElement & { painted?: Painted[] }>(
        '.o-grid canvas:not(.o-figure-canvas)',
      )
      return grid?.painted?.find((one) => one.text === wanted)
    },
    text,
    EASY,
  )
  const found = await handle.jsonValue()
  const box = await canvas.boundingBox()
  if (!found || !box) throw new Error(`The grid does not show ${text}.`)
  return { x: box.x + found.x + 4, y: box.y + found.y + 4 }
}

export async function picture(page: Page, journey: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true })
  await page.screenshot({ path: join(ARTEFACTS, `${journey}.png`) })
}

const AXE = readFileSync(createRequire(resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8')
/** Whether axe can run in a frame; frames of mails run no scripts. */
const isScripted = (url: string): boolean => url.startsWith('http')

/**
 * Axe's findings on the page and in its frames, in words; there should be none. The library's grid is large and always the
 * same, so that only one journey includes it.
 */
export async function faults(
  page: Page,
  { withGrid = false, frames = page.frames() as readonly Frame[] } = {},
): Promise<string[]> {
  const scripted = frames.filter((frame) => isScripted(frame.url()))
  const found = await Promise.all(scripted.map((frame) => faultsOf(frame, withGrid)))
  return found.flat()
}

async function faultsOf(frame: Frame, withGrid: boolean): Promise<string[]> {
  if ((await frame.evaluate('typeof axe')) === 'undefined') await frame.evaluate(AXE)
  const context = withGrid ? 'document' : '{ exclude: [".o-spreadsheet"] }'
  const options = "{ iframes: false, resultTypes: ['violations'] }"
  // Returned as one text, because the driver is slow with large objects.
  const text = `axe.run(${context}, ${options}).then(({ violations }) => JSON.stringify(violations))`
  const violations: AxeResults['violations'] = JSON.parse(await frame.evaluate<string>(text))
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
  )
}

/**
 * Content that does not fit the width: elements that reach outside the window, and texts cut without an ellipsis.
 * `within` selects the parts to check.
 */
export const spills = (frame: Frame | Page, within: string): Promise<string[]> =>
  frame.evaluate((selector) => {
    const wide = document.documentElement
    const page = wide.scrollWidth > wide.clientWidth ? [`page ${wide.scrollWidth} > ${wide.clientWidth}`] : []
    const parts = [...document.querySelectorAll<HTMLElement>(selector)].flatMap((part) => [
      part,
      ...part.querySelectorAll<HTMLElement>('*:not(option):not(iframe):not(.unseen)'),
    ])
    const faulty = parts.filter((part) => {
      const { left, right, width } = part.getBoundingClientRect()
      if (width === 0 || part.closest('.unseen')) return false
      if (left < -1 || right > wide.clientWidth + 1) return true
      const { overflowX, textOverflow, display } = getComputedStyle(part)
      const mayBeCut = /auto|scroll/.test(overflowX) || textOverflow === 'ellipsis' || display === 'inline'
      return !mayBeCut && !part.matches('input, select') && part.scrollWidth > part.clientWidth + 1
    })
    return [...page, ...faulty.map((part) => part.outerHTML.slice(0, 160))]
  }, within)
