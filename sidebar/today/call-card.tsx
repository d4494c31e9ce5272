// The card of whom to call: who, what time it is there, what matters to them, why today, what to say, what they said last.
import type { CardTouch, TodayCard } from '../../src/app/panel/today-page'
import { callLink } from '../../src/core/cells/links'
import { isHeld } from './local-time'
import { dayName, timesThere } from './moments'
import type { TodayStore } from './today-store'
import { CALL_WORDS } from './words-calls'

export function CallCard({ card, today }: { readonly card: TodayCard; readonly today: TodayStore }) {
  const { name, company, about, why, reason, ask, verdict, touches, arm } = card
  return (
    <article class="call-card" aria-label={name}>
      <h2>{name}</h2>
      {company === '' || company === name ? null : <p class="company">{company}</p>}
      <Dial card={card} today={today} />
      {about === '' ? null : <Fact label={CALL_WORDS.about} text={about} />}
      <Fact label={today.state.page?.experiment ?? ''} text={arm} isBig />
      <Fact label={CALL_WORDS.why} text={why} />
      <Fact label={CALL_WORDS.reason} text={reason} isBig />
      <Fact label={CALL_WORDS.ask} text={ask} />
      <Last touches={touches} />
      {verdict === '' ? null : <p class="quiet">{verdict}</p>}
    </article>
  )
}

/** The number, which opens the phone, and the time there. */
function Dial({ card: { phone }, today }: { readonly card: TodayCard; readonly today: TodayStore }) {
  const link = callLink(phone)
  const times = today.timesOf(phone)
  const there = timesThere(times)
  return (
    <p class="dialling">
      {link === '' ? (
        <span>{phone === '' ? CALL_WORDS.noNumber : phone}</span>
      ) : (
        <a class="dial" href={link} target="_blank" rel="noopener" aria-keyshortcuts="c">
          {phone}
          <span class="key" aria-hidden="true">
            C
          </span>
        </a>
      )}
      {phone === '' ? null : times.length === 0 ? (
        <span class="quiet">{CALL_WORDS.unknown}</span>
      ) : isHeld(times, today.hours) ? (
        <strong class="held">{CALL_WORDS.outside(there)}</strong>
      ) : (
        <span class="quiet">{CALL_WORDS.theirTime(there)}</span>
      )}
    </p>
  )
}

function Fact({
  label,
  text,
  isBig = false,
}: {
  readonly label: string
  readonly text: string
  readonly isBig?: boolean
}) {
  if (text === '') return null
  return (
    <p class={isBig ? 'fact big' : 'fact'}>
      <span class="label">{label}</span> {text}
    </p>
  )
}

function Last({ touches }: { readonly touches: readonly CardTouch[] }) {
  if (touches.length === 0) return <p class="quiet">{CALL_WORDS.first}</p>
  return (
    <div class="fact">
      <span class="label">{CALL_WORDS.last}</span>
      <ul>
        {touches.map((touch) => (
          <li key={touch.when}>
            {dayName(touch.when.slice(0, 10))} ·{' '}
            {[touch.medium, CALL_WORDS.outcome[touch.outcome] ?? touch.outcome].filter(Boolean).join(', ')}
            {touch.note === '' ? (touch.reason === '' ? '' : `: ${touch.reason}`) : `: ${touch.note}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
