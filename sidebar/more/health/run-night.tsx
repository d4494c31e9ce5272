// A button that runs the night at once, and says why it could not.
import { useEffect, useRef, useState } from 'preact/hooks'
import { hear } from '../../hear'
import type { PanelServer } from '../../server'
import { WORDS } from '../words'

/** The button goes when the night has run: the keys go to the heading of its place, not to the page's beginning. */
function focusHeading(button: HTMLElement | null): void {
  const heading = button?.closest('.tool, .more, .today')?.querySelector<HTMLElement>('h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}

/** Runs the night at once, where none has run yet, one was missed or could not do its work. */
export function RunNight({ server, onDone }: { readonly server: PanelServer; onDone(): void }) {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  // The keys were on the button, which could not hold them while it was at work.
  useEffect(() => {
    if (trouble !== '') button.current?.focus()
  }, [trouble])
  const done = (): void => {
    focusHeading(button.current)
    onDone()
  }
  const failed = (text: string): void => {
    setBusy(false)
    setTrouble(text)
  }
  const run = (): void => {
    setBusy(true)
    setTrouble('')
    hear(server.night(), done, failed)
  }
  return (
    <>
      <button type="button" ref={button} disabled={isBusy} onClick={run}>
        {isBusy ? WORDS.running : WORDS.runNight}
      </button>
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
    </>
  )
}
