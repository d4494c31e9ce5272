// The place More: how the sheet stands, and how Touchline reads it.
import { useState } from 'preact/hooks'
import { Reading } from '../reading/reading'
import type { PanelServer } from '../server'
import { HealthFold } from './health'

export function More({ server }: { readonly server: PanelServer }) {
  const [isReading, setReading] = useState(false)
  return (
    <div class="more">
      <h2>How the sheet stands</h2>
      <HealthFold server={server} />
      <h2>How I read your sheet</h2>
      {isReading ? (
        <Reading server={server} />
      ) : (
        <>
          <p class="quiet">Which of your columns I use, what your words mean, and what I left out.</p>
          <button type="button" class="plain" onClick={() => setReading(true)}>
            Show the reading
          </button>
        </>
      )}
    </div>
  )
}
