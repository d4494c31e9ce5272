// The bar above the grid: the document's name, whether it is saved, and the clock if it was moved.
import type { Desk, Saved } from '../server/wire'
import { part } from './elements'

export interface Bar {
  desk(desk: Desk): void
  saved(saved: Saved): void
  /** Whether what was typed here has reached the server. */
  settled(isSettled: boolean): void
  lost(isLost: boolean): void
}

export function bar(openClock: () => void, openOwn: () => void): Bar {
  let last: Saved = { state: 'saved', text: '' }
  let isSettled = true
  let isLost = false
  const clock = part('clock')
  clock.addEventListener('click', openClock)
  const own = part('own-sheet')
  own.addEventListener('click', openOwn)
  const show = (): void => {
    const label = part('saved')
    const isSaved = last.state === 'saved' && isSettled && !isLost
    label.textContent = isLost
      ? 'The workbench does not answer. What you type is kept and sent when it does.'
      : last.state === 'failed'
        ? last.text
        : isSaved
          ? 'Saved'
          : 'Saving…'
    label.title = isSaved ? `Working copy: ${last.text}` : ''
    label.dataset.state = isLost || last.state === 'failed' ? 'failed' : isSaved ? 'saved' : 'saving'
  }
  return {
    desk({ name, isDemo, wallTime, zone, isClockMoved }) {
      part('document-name').textContent = name
      document.title = `${name} – Touchline`
      own.hidden = !isDemo
      clock.hidden = !isClockMoved
      clock.textContent = `Clock: ${wallTime}`
      clock.title = zone
    },
    saved(saved) {
      last = saved
      show()
    },
    settled(now) {
      if (now === isSettled) return
      isSettled = now
      show()
    },
    lost(now) {
      isLost = now
      show()
    },
  }
}

/** Shows a notice once, above the grid. */
export function showNotice(text: string): void {
  const place = part('notice')
  place.textContent = text
  place.hidden = text === ''
  if (text !== '')
    setTimeout(() => {
      place.hidden = true
    }, 8_000)
}
