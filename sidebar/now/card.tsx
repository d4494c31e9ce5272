// The card of a row: the person, the verdict with its reason, and the next touch.
import type { RowCard } from '../../src/app/panel/row-card'
import { callLink, mailLink } from './links'
import { dayWords } from './messages'

export function Card({ card }: { readonly card: RowCard }) {
  const { name, company, phone, email, owner, verdict, unread, fit } = card
  return (
    <>
      <h2>{name}</h2>
      {company === '' || company === name ? null : <p class="company">{company}</p>}
      <p class="reach">
        <Reach text={phone} link={callLink(phone)} />
        <Reach text={email} link={mailLink(email)} />
      </p>
      {verdict.word === '' ? null : (
        <p class={`verdict ${verdict.word.toLowerCase().replace(' ', '-')}`}>
          <strong>{verdict.word}</strong> {verdict.why}
          {verdict.rule === '' ? null : <span class="rule"> {verdict.rule}</span>}
        </p>
      )}
      {unread === '' ? null : <p class="unread">{unread}.</p>}
      {fit === '' ? null : <p class="quiet">Fit: {fit}</p>}
      <Next card={card} />
      {owner === '' ? null : <p class="quiet">Owner: {owner}</p>}
    </>
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

const FROM = { promise: 'promised', plan: 'planned', choice: 'put off', cadence: '', '': '' } as const

function Next({ card: { next, today } }: { readonly card: RowCard }) {
  if (next.day === '') return <p class="next">No next touch.</p>
  const late = next.day.slice(0, 10) < today ? 'overdue' : next.day.slice(0, 10) === today ? 'today' : ''
  const parts = [next.medium, FROM[next.from], late, next.elsewhere].filter((part) => part !== '')
  return (
    <p class="next">
      Next touch <strong>{dayWords(next.day)}</strong>
      {parts.length === 0 ? null : <> · {parts.join(' · ')}</>}
      {next.latest === next.day.slice(0, 10) ? null : <span class="quiet"> {lastDay(next)}</span>}
    </p>
  )
}

/** The last day the cadence allows, and why the next touch is later than that. */
function lastDay({ day, latest, from }: RowCard['next']): string {
  if (latest > day) return `latest ${dayWords(latest)}`
  const why = from === 'plan' ? '; the days before have no room' : ''
  return `was due by ${dayWords(latest)}${why}`
}
