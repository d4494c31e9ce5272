// A script's own page: the sidebar at 300 px or a dialog, in a frame of the other origin with Google's sandbox.
import type { RunAnswer, ShownPage } from '../server/wire'
import { frame } from './dialogs'
import { element, part } from './elements'

/** The messages a script's page may send; the script of `frame.ts` sends the same. */
export type FrameMessage =
  | {
      readonly touchline: 'run'
      readonly id: number
      readonly name: string
      readonly args: readonly unknown[]
    }
  | { readonly touchline: 'close' }
  | { readonly touchline: 'focus' }
  | { readonly touchline: 'size'; readonly width?: number; readonly height?: number }

export interface Surroundings {
  run(name: string, args: readonly unknown[]): Promise<RunAnswer>
  focusGrid(): void
}

const SANDBOX =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-downloads'
const DIALOG = { width: 600, height: 400 }

interface Shown {
  readonly frame: HTMLIFrameElement
  readonly origin: string
  close(): void
}

const shown = new Set<Shown>()
let sidebar: Shown | undefined

/** Shows a page; a sidebar takes the place of the one before. */
export function showPage(page: ShownPage): void {
  if (page.kind === 'sidebar') showSidebar(page)
  else showDialog(page)
}

/** Moves the keyboard into the sidebar; false where none is open. */
export function focusSidebar(): boolean {
  sidebar?.frame.focus()
  return sidebar !== undefined
}

/** Answers messages of the frames, and of nobody else. */
export function serveFrames(surroundings: Surroundings): void {
  window.addEventListener('message', (event) => {
    const from = [...shown].find((one) => one.frame.contentWindow === event.source)
    if (!from || event.origin !== from.origin) return
    void hear(from, event.data as FrameMessage, surroundings)
  })
}

async function hear(from: Shown, message: FrameMessage, surroundings: Surroundings): Promise<void> {
  if (message?.touchline === 'close') from.close()
  else if (message?.touchline === 'focus') surroundings.focusGrid()
  else if (message?.touchline === 'size') resize(from, message)
  else if (message?.touchline === 'run') {
    const { id, name, args } = message
    const answer = await surroundings.run(name, args)
    from.frame.contentWindow?.postMessage({ touchline: 'answer', id, answer }, from.origin)
  }
}

function resize(from: Shown, { width, height }: { width?: number; height?: number }): void {
  if (from === sidebar) return
  if (width !== undefined) from.frame.width = String(width)
  if (height !== undefined) from.frame.height = String(height)
}

function showSidebar(page: ShownPage): void {
  sidebar?.close()
  const place = part('sidebar')
  const close = (): void => {
    shown.delete(made)
    if (sidebar === made) sidebar = undefined
    place.replaceChildren()
    place.hidden = true
  }
  const made: Shown = { ...framed(page), close }
  const title = element('h2', { class: 'sidebar-title' }, page.title)
  const cross = element(
    'button',
    { type: 'button', class: 'cross', 'aria-label': 'Close the sidebar', onclick: close },
    '×',
  )
  place.replaceChildren(element('header', { class: 'sidebar-head' }, title, cross), made.frame)
  place.hidden = false
  sidebar = made
  shown.add(made)
}

function showDialog(page: ShownPage): void {
  const close = (): void => {
    shown.delete(made)
    box.remove()
  }
  const made: Shown = { ...framed(page), close }
  made.frame.width = String(page.width ?? DIALOG.width)
  made.frame.height = String(page.height ?? DIALOG.height)
  const box = frame('dialog', page.title, close)
  box.classList.add('ask-page')
  box.append(made.frame)
  shown.add(made)
  document.body.append(box)
  if (page.kind === 'modal') box.showModal()
  else box.show()
}

function framed(page: ShownPage): Pick<Shown, 'frame' | 'origin'> {
  const made = element('iframe', {
    sandbox: SANDBOX,
    allow: 'clipboard-write',
    title: page.title || 'Touchline',
    src: page.url,
  })
  return { frame: made, origin: new URL(page.url).origin }
}
