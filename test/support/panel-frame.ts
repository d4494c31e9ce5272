// What journeys do in the frame of the open panel.
import type { Frame, Page } from 'playwright-core'

/** The frame of the panel; throws where none is open. */
export function panelFrameOf(page: Page): Frame {
  const found = page.frames().find((frame) => frame.url().includes('/frame/'))
  if (!found) throw new Error('No panel is open.')
  return found
}

/** Presses keys, one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Shows the panel larger, or dark. @param size of its text, in percent */
export const dress = (page: Page, size: number, theme: 'light' | 'dark'): Promise<void> =>
  panelFrameOf(page).evaluate(
    ([percent, look]) => {
      document.documentElement.style.fontSize = `${percent}%`
      document.documentElement.dataset.theme = String(look)
    },
    [size, theme] as const,
  )
