// What each medium got: touches that were sent, and those that were answered within some days (C4a).
import type { Day } from '../calendar/day'
import { sortedByNumber } from '../cells/order'
import { normalise } from '../cells/text'
import { type Estimate, wilson } from '../statistics/proportion'
import { answered, mediumKey, mediumOf } from '../tabs/vocabulary'
import { IS_CONTACT, IS_INBOUND } from '../touches/classify'
import type { TouchLog } from '../touches/touch-log'

/** What one medium got. */
export interface MediumRate {
  readonly medium: string
  /** Outbound touches whose time for an answer is over, and how many of them were answered. */
  readonly sent: number
  readonly answered: number
  /** All NaN where nothing is over yet. */
  readonly rate: Estimate
  /** Outbound touches that are too recent to tell, answered or not. */
  readonly waiting: number
}

/**
 * Every medium by which something was sent, the best by the low end of its interval first. A touch is answered if its
 * outcome says so, or if the same person was in touch at most `days` days later, before anything else was sent to them.
 * The last `days` days are not counted either way: whoever answered at once would look like everybody.
 */
export function mediaRates(log: TouchLog, today: Day, days: number): MediumRate[] {
  const isAnswered = answeredTouches(log, days)
  const media = new Map<string, { medium: string; sent: number; answered: number; waiting: number }>()
  for (let touch = 0; touch < log.count; touch++) {
    if (!isOutbound(log, touch)) continue
    const written = log.media[touch] ?? ''
    const key = mediumKey(written)
    const tally = media.get(key) ?? {
      medium: mediumOf(written)?.word ?? written,
      sent: 0,
      answered: 0,
      waiting: 0,
    }
    media.set(key, tally)
    if (Math.floor(log.moments[touch] ?? Number.NaN) + days >= today) tally.waiting++
    else {
      tally.sent++
      tally.answered += isAnswered[touch] ?? 0
    }
  }
  const low = ({ rate, sent }: MediumRate): number => (sent === 0 ? -1 : rate.low)
  return [...media.values()]
    .map((tally) => ({ ...tally, rate: wilson({ successes: tally.answered, trials: tally.sent }) }))
    .sort((a, b) => low(b) - low(a) || b.sent - a.sent || b.waiting - a.waiting)
}

/** Whether a touch is a contact that was sent, on a day that has come. */
const isOutbound = (log: TouchLog, touch: number): boolean =>
  ((log.flags[touch] ?? 0) & (IS_CONTACT | IS_INBOUND)) === IS_CONTACT && !Number.isNaN(log.moments[touch])

/** 1 for each outbound touch that was answered. */
function answeredTouches(log: TouchLog, days: number): Uint8Array {
  const isAnswered = new Uint8Array(log.count)
  const outcomes = log.text('outcome')
  const whoOf = personOfTouch(log)
  const contacts: number[] = []
  for (let touch = 0; touch < log.count; touch++)
    if ((log.flags[touch] ?? 0) & IS_CONTACT && !Number.isNaN(log.moments[touch])) contacts.push(touch)
  const lastSent = new Map<string, number>()
  for (const touch of sortedByNumber(contacts, (at) => log.moments[at] ?? 0)) {
    const who = whoOf(touch)
    if (isOutbound(log, touch)) {
      if (answered(outcomes[touch] ?? '')) isAnswered[touch] = 1
      if (who !== '') lastSent.set(who, touch)
      continue
    }
    const before = lastSent.get(who)
    if (before === undefined) continue
    const waited = Math.floor(log.moments[touch] ?? 0) - Math.floor(log.moments[before] ?? 0)
    if (waited <= days) isAnswered[before] = 1
  }
  return isAnswered
}

/** Who a touch was with: its id, else the only id that the log has for its name, else the name; '' = nobody. */
function personOfTouch(log: TouchLog): (touch: number) => string {
  const idsOf = new Map<string, string>()
  const names = log.names.map((name) => normalise(name) || name)
  log.ids.forEach((id, touch) => {
    const name = names[touch] ?? ''
    if (id === '' || name === '') return
    idsOf.set(name, (idsOf.get(name) ?? id) === id ? id : '')
  })
  return (touch) => {
    const [id, name] = [log.ids[touch] ?? '', names[touch] ?? '']
    if (id !== '' || name === '') return id
    return idsOf.get(name) || `name ${name}`
  }
}
