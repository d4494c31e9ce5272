// The card of a row: the person, the verdict with its reason, and the next touch.
import type { RowCard } from '../../src/app/panel/row-card'
import { callLink, mailLink } from '../../src/core/cells/links'
import { dayWords } from '../frame/days'
import { WORDS } from './words'

export function Card({ card }: { readonly card: RowCard }) {
  const { name, company, phone, email, owner, about, unread, fit, isSlow } = card
  return (
    <>
      <h2>{name}</h2>
      {company === '' || company === name ? null : <p class="company">{company}</p>}
      <p class="reach">
        <Reach text={phone} link={callLink(phone)} />
        <Reach text={email} link={mailLink(email)} />
      </p>
      {about === '' ? null : <p>{WORDS.about(about)}</p>}
      <Verdict card={card} />
      {unread === '' ? null : <p class="unread">{unread}.</p>}
      {fit === '' ? null : <p class="quiet">{WORDS.fit(fit)}</p>}
      {isSlow ? <p>{WORDS.slow}</p> : null}
      <Next card={card} />
      {owner === '' ? null : <p class="quiet">{WORDS.owner(owner)}</p>}
    </>
  )
}

/** The verdict with its reason and rule; of a row without one, its state. */
function Verdict({ card: { verdict, state, wakes } }: { readonly card: RowCard }) {
  const [said, meaning] = WORDS.states[state]
  const back = wakes === '' ? '' : ` ${WORDS.wakes(dayWords(wakes))}`
  const { word, why, rule } = verdict.word === '' ? { word: said, why: meaning + back, rule: '' } : verdict
  if (word === '') return null
  const kind = verdict.word === '' ? state : verdict.word.toLowerCase()
  return (
    <p class={`verdict ${kind}`}>
      <strong>{word}</strong> {why}
      {rule === '' ? null : <span class="rule"> {rule}</span>}
    </p>
  )
}

/** A number or an address; a link opens beside Google's frame, which lets nothing open inside it. */
function Reach({ text, link }: { readonly text: string; readonly link: string }) {
  if (text === '') return null
  if (link === '') return <span>{text}</span>
  return (
    <a href={link} target="_blank" rel="noopener">
      {text}
    </a>
  )
}

function Next({ card: { next, today } }: { readonly card: RowCard }) {
  if (next.day === '') return <p class="next">{WORDS.noNext}</p>
  const late = next.day.slice(0, 10) < today ? WORDS.due : next.day.slice(0, 10) === today ? WORDS.today : ''
  const parts = [next.medium, WORDS.from[next.from], late, next.elsewhere].filter((part) => part !== '')
  return (
    <p class="next">
      {WORDS.next} <strong>{dayWords(next.day)}</strong>
      {parts.length === 0 ? null : <> · {parts.join(' · ')}</>}
      {next.latest === next.day.slice(0, 10) ? null : <span class="quiet"> {lastDay(next)}</span>}
    </p>
  )
}

/** The last day the cadence allows, and why the next touch is later than that. */
function lastDay({ day, latest, from }: RowCard['next']): string {
  if (latest > day) return WORDS.latest(dayWords(latest))
  return WORDS.wasDue(dayWords(latest), from === 'plan')
}
