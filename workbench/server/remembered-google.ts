// The emulated Google's state beside the spreadsheet, as plain data for the working copy.

import type { StoreKind } from '../apps-script/services/wire'
import type { GoogleState, SentMail, StoredTrigger } from '../apps-script/state'
import type { LiveClock } from './live-clock'

export interface RememberedGoogle {
  readonly properties: Readonly<Record<StoreKind, readonly (readonly [string, string])[]>>
  readonly triggers: readonly StoredTrigger[]
  readonly outbox: readonly SentMail[]
  readonly mail: { readonly limit: number; readonly used: number; readonly windowEnds: number | null }
  readonly granted: readonly string[]
  readonly tabColors: readonly (readonly [number, string | null])[]
  readonly zone: string
  readonly made: number
  /** Milliseconds the workbench's clock is ahead of the machine's. */
  readonly clockOffset: number
}

/** How many mails are kept. */
const OUTBOX_LIMIT = 200

export function remembered(state: GoogleState, clock: LiveClock): RememberedGoogle {
  const { document, script, user } = state.properties
  const { limit, used, windowEnds } = state.mail
  return {
    properties: { document: [...document], script: [...script], user: [...user] },
    triggers: state.triggers,
    outbox: state.outbox.slice(-OUTBOX_LIMIT),
    mail: { limit, used, windowEnds: Number.isFinite(windowEnds) ? windowEnds : null },
    granted: [...state.granted],
    tabColors: [...state.tabColors],
    zone: state.document.zone,
    made: state.made,
    clockOffset: clock.offset(),
  }
}

/** Restores it into a new state. */
export function recall(state: GoogleState, clock: LiveClock, kept: RememberedGoogle): void {
  for (const kind of ['document', 'script', 'user'] as const) {
    for (const [key, value] of kept.properties[kind]) state.properties[kind].set(key, value)
  }
  state.triggers = kept.triggers.map((trigger) => ({ ...trigger }))
  state.outbox.push(...kept.outbox)
  const { limit, used, windowEnds } = kept.mail
  Object.assign(state.mail, { limit, used, windowEnds: windowEnds ?? Number.NEGATIVE_INFINITY })
  state.granted.clear()
  for (const scope of kept.granted) state.granted.add(scope)
  for (const [sheet, color] of kept.tabColors) state.tabColors.set(sheet, color)
  state.document = { ...state.document, zone: kept.zone }
  state.made = kept.made
  clock.follow(kept.clockOffset)
}
