// The place More: how the sheet stands, and how Touchline reads it.
import { useState } from 'preact/hooks'
import { Audit } from '../audit/audit'
import { WORDS as AUDIT } from '../audit/words'
import type { Desk } from '../frame/desk'
import { ThemeSwitch } from '../frame/theme-switch'
import { WORDS as FRAME } from '../frame/words'
import { Reading } from '../reading/reading'
import { HealthFold } from './health'
import { WORDS as LEAVE } from './leave-words'
import { Remove } from './remove'
import { WORDS } from './words'

export function More({ desk: { server } }: { readonly desk: Desk }) {
  const [isReading, setReading] = useState(false)
  const [isAudited, setAudited] = useState(false)
  return (
    <div class="more">
      <h2>{WORDS.stands}</h2>
      <HealthFold server={server} />
      <h2>{FRAME.look}</h2>
      <ThemeSwitch />
      <h2>{WORDS.reading}</h2>
      {isReading ? (
        <Reading server={server} />
      ) : (
        <>
          <p class="quiet">{WORDS.readingSays}</p>
          <button type="button" class="plain" onClick={() => setReading(true)}>
            {WORDS.showReading}
          </button>
        </>
      )}
      <h2>{AUDIT.auditTitle}</h2>
      {isAudited ? (
        <Audit server={server} isAsked />
      ) : (
        <button type="button" class="plain" onClick={() => setAudited(true)}>
          {AUDIT.auditShow}
        </button>
      )}
      <h2>{LEAVE.title}</h2>
      <Remove server={server} />
    </div>
  )
}
