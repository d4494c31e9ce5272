// A button that runs the night at once, and says why it could not.
import { useState } from 'preact/hooks'
import { hear } from '../../hear'
import type { PanelServer } from '../../server'
import { WORDS } from '../words'

/** Runs the night at once, where none has run yet, one was missed or could not do its work. */
export function RunNight({ server, onDone }: { readonly server: PanelServer; onDone(): void }) {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const failed = (text: string): void => {
    setBusy(false)
    setTrouble(text)
  }
  const run = (): void => {
    setBusy(true)
    setTrouble('')
    hear(server.night(), () => onDone(), failed)
  }
  return (
    <>
      <button type="button" disabled={isBusy} onClick={run}>
        {isBusy ? WORDS.running : WORDS.runNight}
      </button>
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
    </>
  )
}
