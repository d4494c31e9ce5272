// The timer in the browser's storage, by spreadsheet: when it was started, not how long it ran, so that neither a closed panel
// nor a sleeping computer loses a second. All tabs of a browser share it.
import type { Stretch } from '../../src/app/panel/keep-time'

export interface KeptTimer {
  /** What runs, and since which epoch millisecond; null = it stands. */
  readonly running: { readonly category: string; readonly since: number } | null
  /** Stretches that are not in the sheet yet. */
  readonly waiting: readonly Stretch[]
  /** When it stood still last; 0 = not known. */
  readonly endedAt: number
}

export const NO_TIMER: KeptTimer = { running: null, waiting: [], endedAt: 0 }

const PREFIX = 'touchline.timer.'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isStretch = (value: unknown): value is Stretch => {
  const { from, to, category, note } = (value ?? {}) as Partial<Stretch>
  return isNumber(from) && isNumber(to) && typeof category === 'string' && typeof note === 'string'
}

/** What is kept of a spreadsheet; a timer that stands where nothing is, or nothing that can be used. */
export function keptTimer(spreadsheet: string): KeptTimer {
  try {
    const { running, waiting, endedAt } = JSON.parse(
      localStorage.getItem(PREFIX + spreadsheet) ?? '{}',
    ) as Partial<KeptTimer>
    const runs = running && isNumber(running.since) && typeof running.category === 'string' ? running : null
    return {
      running: runs,
      waiting: Array.isArray(waiting) ? waiting.filter(isStretch) : [],
      endedAt: isNumber(endedAt) ? endedAt : 0,
    }
  } catch {
    return NO_TIMER
  }
}

/** Keeps it. False where the browser does not let the page keep anything. */
export function keepTimer(spreadsheet: string, timer: KeptTimer): boolean {
  try {
    localStorage.setItem(PREFIX + spreadsheet, JSON.stringify(timer))
    return true
  } catch {
    return false
  }
}

/** Calls back when another tab changed it; gives the function that ends that. */
export function heedOtherTabs(spreadsheet: string, changed: () => void): () => void {
  const heed = ({ key }: StorageEvent): void => {
    if (key === PREFIX + spreadsheet || key === null) changed()
  }
  window.addEventListener('storage', heed)
  return () => window.removeEventListener('storage', heed)
}
