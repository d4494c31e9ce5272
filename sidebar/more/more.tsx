// The place More: how the sheet stands, and how Touchline reads it.
import { useState } from 'preact/hooks'
import type { Desk } from '../frame/desk'
import { ThemeSwitch } from '../frame/theme-switch'
import { WORDS } from '../frame/words'
import { Reading } from '../reading/reading'
import { HealthFold } from './health'

export function More({ desk: { server } }: { readonly desk: Desk }) {
  const [isReading, setReading] = useState(false)
  return (
    <div class="more">
      <h2>How the sheet stands</h2>
      <HealthFold server={server} />
      <h2>{WORDS.look}</h2>
      <ThemeSwitch />
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
