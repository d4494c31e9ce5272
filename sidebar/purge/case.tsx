// One case: who, what speaks for and against, the one field that acquits, and the verbs with their keys.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CourtCard } from '../../src/app/panel/court-card'
import type { Key } from '../frame/keys'
import { useKeys } from '../frame/use-keys'
import { Acquit } from './acquit'
import { linesOf } from './acquits'
import { type CaseVerb, verbsOf } from './case-verbs'
import { dayText, sums } from './figures'
import { Keyed } from './keyed'
import type { ViewProps } from './lobby'
import { park } from './verbs'
import { WORDS } from './words'
import { BELIEF, lineText, MAILS } from './words-case'
import { VERB_WORDS } from './words-verbs'

export function Case({ desk, store, court, isShown }: ViewProps) {
  const { card } = store
  const [isDay, askDay] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    askDay(false)
    // A new case is said once, and the keys stay live; who is in the sheet stays there.
    if (document.hasFocus()) head.current?.focus()
  }, [card?.id])
  const verbsFor = (one: CourtCard): CaseVerb[] =>
    verbsOf({ card: one, store, today: court.today, askDay: () => askDay(true) })
  const verbs = card ? verbsFor(card) : []
  // A key is for the card that is there when it is pressed, also before that is drawn.
  const pressed = (key: string): void => {
    const { card: now } = store
    if (now)
      verbsFor(now)
        .find((verb) => verb.key === key)
        ?.act()
  }
  const keys: Key[] = verbs.map(({ key, label }) => ({ key, does: label, act: () => pressed(key) }))
  useKeys(desk.keys, isShown && card ? { keys } : null)
  if (!card) return null
  return (
    <section class="case" aria-labelledby="case">
      <Progress store={store} court={court} />
      <h2 id="case" tabIndex={-1} ref={head}>
        {card.name}
      </h2>
      <About card={card} />
      <Lines card={card} store={store} today={court.today} />
      <Acquit key={card.id} card={card} store={store} today={court.today} />
      {isDay ? <ParkDay key={card.id} card={card} store={store} today={court.today} /> : null}
      <div class="verbs">
        {verbs.map(({ key, label, act, group }) => (
          <span key={key} class={group}>
            <Keyed of={key} act={act} isPlain={group !== 'park'}>
              {label}
            </Keyed>
          </span>
        ))}
      </div>
      {card.ask.isDue ? <AskWords card={card} /> : null}
    </section>
  )
}

function Progress({ store, court }: Pick<ViewProps, 'store' | 'court'>) {
  const { mode, at } = store.state
  const { done, total } = court.sprint
  const [now, all] = mode === 'sprint' ? [done + at + 1, total] : [at + 1, court.cards.length]
  return (
    <p class="quiet sitting">
      <progress value={now - 1} max={all} aria-label={mode === 'sprint' ? WORDS.sprint : WORDS.title} />
      {WORDS.progress(now, all)}
    </p>
  )
}

function About({ card }: { readonly card: CourtCard }) {
  const { company, stage, value, currency, code, rule } = card
  const facts = [
    company === card.name ? '' : company,
    stage,
    value === null ? '' : sums([{ code: currency, amount: value }]),
  ].filter((fact) => fact !== '')
  return (
    <p class="about">
      <span class={`badge verdict-${code}`}>{VERB_WORDS.verdict[code]}</span> {facts.join(' · ')}
      {rule === '' ? null : <small class="quiet"> {rule}</small>}
    </p>
  )
}

/** The case, and under it what one would have to believe to keep the row (F4). */
function Lines({ card, store, today }: CardProps) {
  const touched = store.state.touched.get(card.id)
  const done = touched ? [VERB_WORDS.done(card.name, touched, '')] : []
  const all = linesOf(card, today)
  const sides = [true, false].map((isFor) =>
    all.filter((line) => line.isFor === isFor).map((line) => lineText(line, today)),
  )
  const [speaksFor = [], against = []] = sides
  return (
    <>
      <h3>{WORDS.for}</h3>
      <ul class="lines for">
        {[...done, ...speaksFor].map((text) => (
          <li key={text}>{text}</li>
        ))}
        {speaksFor.length + done.length === 0 ? <li class="none">{WORDS.noFor}</li> : null}
      </ul>
      {against.length === 0 ? null : (
        <>
          <h3>{WORDS.against}</h3>
          <ul class="lines against">
            {against.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {card.belief ? (
        <p class="belief">
          {BELIEF.text(card.belief)}{' '}
          {card.believedOn === '' ? null : BELIEF.since(dayText(card.believedOn, today))}
        </p>
      ) : null}
    </>
  )
}

interface CardProps {
  readonly card: CourtCard
  readonly store: ViewProps['store']
  readonly today: string
}

function ParkDay({ card, store, today }: CardProps) {
  const [day, set] = useState(card.until)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isDay = day > today
  const go = (event: Event): void => {
    event.preventDefault()
    if (isDay) store.decide(park(card, today, day), day)
  }
  return (
    <form class="park-day" onSubmit={go}>
      <label for="park-day">{VERB_WORDS.parkUntil}</label>
      <div class="line">
        <input
          id="park-day"
          ref={field}
          type="date"
          min={today}
          value={day}
          onInput={(event) => set(event.currentTarget.value)}
        />
        <button type="submit" disabled={!isDay}>
          {VERB_WORDS.parkIt}
        </button>
      </div>
    </form>
  )
}

function AskWords({ card }: { readonly card: CourtCard }) {
  return (
    <details>
      <summary>{VERB_WORDS.askWords}</summary>
      <p class="words">{MAILS.asks[card.ask.situation]}</p>
    </details>
  )
}
