// The panel: the place Now, and at the bottom a fold with the state of the sheet, loaded when it is opened.
import { useState } from 'preact/hooks'
import { HealthFold } from './health'
import { Now } from './now/now'
import type { PanelServer } from './server'

export function Panel({ server }: { readonly server: PanelServer }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <h1 class="unseen">Touchline</h1>
      <Now server={server} />
      <details class="fold foot" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>How the sheet stands</summary>
        {isOpen ? <HealthFold server={server} /> : null}
      </details>
    </>
  )
}
