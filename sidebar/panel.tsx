// The panel: the place Now, and at the bottom a fold with the state of the sheet, loaded when it is opened.
import { useState } from 'preact/hooks'
import { useWhereabouts } from './copy-or-moved'
import { HealthFold } from './health'
import { Now } from './now/now'
import type { PanelServer } from './server'

export function Panel({ server }: { readonly server: PanelServer }) {
  const [isOpen, setOpen] = useState(false)
  const where = useWhereabouts(server)
  return (
    <>
      <h1 class="unseen">Touchline</h1>
      {where.question}
      {where.said === '' ? null : <p role="status">{where.said}</p>}
      <Now key={where.key} server={where.server} />
      <details class="fold foot" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>How the sheet stands</summary>
        {isOpen ? <HealthFold server={where.server} /> : null}
      </details>
    </>
  )
}
