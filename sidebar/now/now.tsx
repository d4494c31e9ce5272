// The place Now: find or select a row, see what it needs, log a touch. The keys 1–6 choose the outcome of a call.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { outcomesAtHand } from '../../src/core/tabs/vocabulary'
import type { Desk } from '../frame/desk'
import type { Key } from '../frame/keys'
import { useStore } from '../frame/store'
import { Trouble } from '../frame/trouble'
import { useKeys } from '../frame/use-keys'
import { NoProfile } from '../more/profile/no-profile'
import { Card } from './card'
import { Checklist } from './checklist'
import { ChecklistStore } from './checklist-store'
import { Forget } from './forget/forget'
import { History } from './history/history'
import { LastTouches } from './last-touches'
import { LogForm } from './log-form'
import { MissingFactForm } from './missing-fact'
import { NowStore } from './now-store'
import { SatisfiedQuestion } from './satisfied'
import { Snooze } from './snooze'
import { WhyAsked } from './why-asked'
import { WORDS } from './words'

/** @param isShown whether this is the place that is seen: only then its keys are heard */
export function Now({ desk, isShown }: { readonly desk: Desk; readonly isShown: boolean }) {
  const store = useMemo(() => new NowStore(desk), [desk])
  const { row, trouble, pinned } = useStore(store)
  const { sent, isOpening } = useStore(desk.places)
  /** Id of the row whose person's whole history is open. */
  const [whose, open] = useState('')
  const isHistory = whose !== '' && whose === row?.card?.id
  const isWatching = isShown || isOpening
  useEffect(() => store.sent(sent?.row ?? '', sent?.asksRisk), [store, sent])
  const wasHidden = useRef(false)
  useEffect(() => {
    if (!isWatching) {
      wasHidden.current = true
      store.leave()
      return undefined
    }
    // Another row may have been chosen, or this one judged again, while another place was shown.
    if (wasHidden.current) {
      store.forget()
      store.look()
    }
    return listen(store)
  }, [store, isWatching])
  return (
    <div class="now">
      {pinned === '' || isHistory ? null : (
        <button type="button" class="link" onClick={() => store.open()}>
          {WORDS.back}
        </button>
      )}
      <Trouble text={trouble} again={() => store.open()} label={WORDS.lookAgain} />
      {row === null && trouble === '' ? <Waiting /> : null}
      {row !== null && row.card === null ? <Nothing tab={row.tab} /> : null}
      <RowSection desk={desk} store={store} isShown={isShown} isHistory={isHistory} open={open} />
    </div>
  )
}

interface RowProps {
  readonly desk: Desk
  readonly store: NowStore
  readonly isShown: boolean
  /** Whether the person's whole history is open in place of the card. */
  readonly isHistory: boolean
  /** Opens the history of the row with an id; '' closes it. */
  readonly open: (id: string) => void
}

function RowSection({ desk, store, isShown, isHistory, open }: RowProps) {
  const { row, draft, isSaving } = store.state
  useKeys(desk.keys, isShown && !isHistory ? { keys: nowKeys(store) } : null)
  const steps = useMemo(() => new ChecklistStore(desk), [desk])
  if (!row?.card || !draft) return null
  const { id } = row.card
  if (isHistory)
    return <History key={id} desk={desk} now={store} id={id} isShown={isShown} close={() => open('')} />
  return (
    <section aria-label={row.card.name} aria-busy={isSaving}>
      <Card card={row.card} />
      <MissingFactForm store={store} missing={row.card.missing} today={row.card.today} draft={draft} />
      <LogForm store={store} card={row.card} draft={draft} history={row.history} />
      <SatisfiedQuestion store={store} card={row.card} />
      {row.card.state === 'won' ? (
        <WhyAsked key={row.card.id} desk={desk} card={row.card} isSaved={store.isAsleep()} />
      ) : null}
      <LastTouches touches={row.history.touches} />
      <button type="button" class="link" onClick={() => open(id)}>
        {WORDS.wholeHistory}
      </button>
      <Checklist desk={desk} store={steps} id={row.card.id} row={row} />
      <Snooze store={store} card={row.card} />
      <Forget
        key={`forget ${id}`}
        desk={desk}
        id={id}
        hold={(isOpen) => store.hold(isOpen ? id : '')}
        gone={() => store.open()}
      />
      {row.card.fit === '' ? <NoProfile open={() => desk.places.openTool('profile')} /> : null}
    </section>
  )
}

function Waiting() {
  return (
    <div class="waiting" role="status">
      <span class="unseen">{WORDS.looking}</span>
      <div class="bar wide" />
      <div class="bar" />
      <div class="bar wide" />
    </div>
  )
}

function Nothing({ tab }: { readonly tab: string }) {
  return <p class="quiet">{WORDS.nothing(tab)}</p>
}

/**
 * Listens for the pointer or focus entering the panel, and looks at the row again. Returns a function that stops
 * listening.
 */
function listen(store: NowStore): () => void {
  const page = document.documentElement
  const left = new AbortController()
  const { signal } = left
  let isPointed = false
  const point = (): void => {
    isPointed = true
    store.look()
  }
  const leave = (): void => {
    isPointed = false
    store.leave()
  }
  page.addEventListener('pointerenter', point, { signal })
  page.addEventListener('pointerleave', leave, { signal })
  // Who clicks elsewhere may have chosen another row.
  window.addEventListener('blur', () => store.forget(), { signal })
  // A click also moves the focus, but then the pointer was already in the panel.
  window.addEventListener('focus', () => isPointed || store.look(), { signal })
  return () => {
    left.abort()
    store.leave()
  }
}

const KEYED = outcomesAtHand(true)

/** The keys 1–6 choose the outcome, Ctrl+Enter saves. */
const nowKeys = (store: NowStore): Key[] => [
  ...KEYED.map((outcome, at) => ({ key: String(at + 1), does: outcome, act: () => choose(store, outcome) })),
  { key: 'Ctrl+Enter', does: WORDS.saveTouch, isForFields: true, act: () => store.save() },
]

/** Chooses an outcome and gives it the focus, so that Enter right after the digit saves. */
function choose(store: NowStore, outcome: string): void {
  store.change({ outcome })
  const chip = `.outcomes input[value="${outcome}"]`
  const field =
    document.querySelector<HTMLElement>(chip) ?? document.querySelector<HTMLElement>('.outcomes select')
  field?.focus()
}
