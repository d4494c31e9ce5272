// The place Today: the ordered list with what is done, and where calling begins.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { TodayCard, TodayPage } from '../../src/app/panel/today-page'
import type { Desk } from '../frame/desk'
import { useStore } from '../frame/store'
import { Trouble } from '../frame/trouble'
import { useKeys } from '../frame/use-keys'
import { keyName } from '../frame/words'
import { RunNight } from '../more/health/run-night'
import { reachBy } from '../now/links'
import { CallMode } from './call-mode'
import type { CallStore } from './call-store'
import { dayName, hereAt, timesThere } from './moments'
import { QueueNotes } from './queue-notes'
import type { TodayStore } from './today-store'
import { WORDS } from './words'
import { CALL_WORDS } from './words-calls'

/** The stores of the place, which outlive it. */
export interface TodayStores {
  readonly today: TodayStore
  readonly calls: CallStore
}

export function Today({ desk, stores }: { readonly desk: Desk; readonly stores: TodayStores }) {
  const { today, calls } = stores
  useStore(today)
  useStore(today.queue)
  const { mode } = useStore(calls)
  useEffect(() => {
    if (mode === 'off') today.look()
  }, [today])
  const { page, trouble, isLoading } = today.state
  if (mode !== 'off' && page) return <CallMode desk={desk} calls={calls} />
  return (
    <section class="today" aria-label={WORDS.today} aria-busy={isLoading}>
      {page ? <List desk={desk} page={page} stores={stores} /> : null}
      {page || trouble ? null : <p role="status">{WORDS.loading}</p>}
      <Trouble text={trouble} again={() => today.load()} label={WORDS.again} />
    </section>
  )
}

interface ListProps {
  readonly desk: Desk
  readonly page: TodayPage
  readonly stores: TodayStores
}

function List({ desk, page, stores: { today, calls } }: ListProps) {
  const [at, put] = useState(() => firstOpen(today, page.lines))
  /** Somebody went to a line: calling begins there, even outside their hours. */
  const [isChosen, choose] = useState(false)
  const go = (to: number): void => {
    put(to)
    choose(true)
  }
  const list = useRef<HTMLOListElement>(null)
  const done = page.lines.filter((card) => today.standOf(card) === 'done').length
  const callable = calls.callable()
  const focus = (to: number): void => {
    const next = Math.max(0, Math.min(page.lines.length - 1, to))
    go(next)
    list.current?.querySelectorAll<HTMLElement>('.entry')[next]?.focus()
  }
  const line = page.lines[at]
  const here = isChosen && line && canCall(today, line) ? line.line : ''
  useKeys(desk.keys, {
    keys: [
      { key: 'c', does: here === '' ? WORDS.start : WORDS.startKey, act: () => calls.start(here) },
      { key: 'Enter', does: '', act: () => calls.start(here) },
      { key: 'o', does: WORDS.openKey, act: () => line && today.open(line.id) },
      { key: 'ArrowDown', does: WORDS.down, act: () => focus(at + 1) },
      { key: 'ArrowUp', does: WORDS.up, act: () => focus(at - 1) },
    ],
  })
  return (
    <>
      <Head page={page} done={done} />
      {needsNight(page) ? <RunNight server={desk.server} onDone={() => today.load()} /> : null}
      {callable.length === 0 ? null : (
        <button type="button" class="save start" aria-keyshortcuts="c" onClick={() => calls.start()}>
          {WORDS.start}
          <span class="key" aria-hidden="true">
            {keyName('c')}
          </span>
        </button>
      )}
      <QueueNotes queue={today.queue} />
      {page.lines.length === 0 ? null : (
        <ol class="lines" aria-label={WORDS.list} ref={list}>
          {page.lines.map((card, index) => (
            <Line
              key={card.line}
              card={card}
              today={today}
              place={placesOf(today, page.lines).get(card.line) ?? ''}
              isHere={index === at}
              focused={() => go(index)}
            />
          ))}
        </ol>
      )}
      <Deck page={page} today={today} />
    </>
  )
}

/** Who comes when the list is nearly done (C10). */
function Deck({ page: { lines, deck }, today }: { readonly page: TodayPage; readonly today: TodayStore }) {
  const missing = WORDS.places.length - lines.filter((card) => canCall(today, card)).length
  const shown = deck.slice(0, Math.max(0, missing))
  if (shown.length === 0) return null
  return (
    <>
      <h3>{WORDS.deck}</h3>
      <ul>
        {shown.map(({ id, name, company }) => (
          <li key={id} class="who">
            <button type="button" class="link" aria-label={WORDS.open(name)} onClick={() => today.open(id)}>
              {name}
            </button>
            {company === '' || company === name ? null : <span class="quiet"> {company}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where the list begins: at the first line that is open. */
const firstOpen = (today: TodayStore, lines: readonly TodayCard[]): number =>
  Math.max(
    0,
    lines.findIndex((card) => today.standOf(card) === 'open'),
  )

const canCall = (today: TodayStore, card: TodayCard): boolean =>
  today.standOf(card) === 'open' && card.state !== 'gone'

/** Now, next and on deck (C10). */
function placesOf(today: TodayStore, lines: readonly TodayCard[]): ReadonlyMap<string, string> {
  const open = lines.filter((card) => canCall(today, card))
  return new Map(WORDS.places.map((word, at) => [open[at]?.line ?? '', word]))
}

/** The list was never made, or is one of an earlier day. */
const needsNight = ({ listedOn, today }: TodayPage): boolean => listedOn < today

function Head({ page, done }: { readonly page: TodayPage; readonly done: number }) {
  const { lines, left, listedOn } = page
  const isOlder = listedOn !== '' && needsNight(page)
  return (
    <>
      <h2>{lines.length === 0 ? WORDS.today : WORDS.done(done, lines.length)}</h2>
      {lines.length === 0 ? (
        <p>{listedOn === '' ? WORDS.noNight : WORDS.nothing}</p>
      ) : (
        <progress max={lines.length} value={done} aria-label={WORDS.done(done, lines.length)} />
      )}
      {isOlder ? <p class="quiet">{WORDS.older(dayName(listedOn))}</p> : null}
      {left > 0 ? <p class="quiet">{WORDS.left(left)}</p> : null}
    </>
  )
}

interface LineProps {
  readonly card: TodayCard
  readonly today: TodayStore
  /** Now, next, on deck; '' = further down. */
  readonly place: string
  readonly isHere: boolean
  focused(): void
}

function Line({ card, today, place, isHere, focused }: LineProps) {
  const stand = today.standOf(card)
  const { name, company, why, reason } = card
  const isOpen = stand === 'open'
  const label = [name, isOpen ? why : saysOf(today, card)].filter(Boolean).join(': ')
  return (
    // The line itself takes the keys; its buttons and links are in it.
    <li
      class={`entry ${stand.replace(' ', '-')}`}
      tabIndex={isHere ? 0 : -1}
      aria-label={label}
      onFocus={focused}
    >
      <p class="who">
        {place === '' ? null : <span class="badge">{place}</span>}
        <button type="button" class="link" aria-label={WORDS.open(name)} onClick={() => today.open(card.id)}>
          {name}
        </button>
        {company === '' || company === name ? null : <span class="quiet"> {company}</span>}
      </p>
      {isOpen ? (
        <>
          <p class="why">{why}</p>
          {reason === '' ? null : <p class="quiet">{reason}</p>}
          <Reach card={card} today={today} />
        </>
      ) : (
        <p class="quiet">{saysOf(today, card)}</p>
      )}
    </li>
  )
}

/** What is said of a line that is not open. */
function saysOf(today: TodayStore, card: TodayCard): string {
  if (today.standOf(card) === 'put off') return WORDS.putOff
  const outcome = today.outcomeOf(card)
  return CALL_WORDS.outcome[outcome] ?? outcome
}

/** The medium with the address or number that it needs; why nobody is called now. */
function Reach({ card, today }: { readonly card: TodayCard; readonly today: TodayStore }) {
  const { isMail, text, link } = useMemo(() => reachBy(card.by, card), [card])
  if (card.state === 'gone') return <p class="quiet">{WORDS.gone}</p>
  return (
    <p class="reach">
      {card.by === '' ? null : <span>{card.by}</span>}
      {link === '' ? null : (
        <a href={link} target="_blank" rel="noopener">
          {text}
        </a>
      )}
      {isMail ? null : <Held card={card} today={today} />}
    </p>
  )
}

function Held({ card, today }: { readonly card: TodayCard; readonly today: TodayStore }) {
  if (!today.isHeld(card)) return null
  const there = timesThere(today.timesOf(card.phone))
  const until = today.heldUntil(card)
  return (
    <span class="held">
      {Number.isNaN(until) ? WORDS.heldLong(there) : WORDS.heldUntil(there, hereAt(until))}
    </span>
  )
}
