// The place Now: find or select a row, see what it needs, log a touch. The keys 1–6 choose the outcome of a call.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { outcomesAtHand } from '../../src/core/tabs/vocabulary'
import type { PanelServer } from '../server'
import { Card } from './card'
import { Find } from './find'
import { LastTouches } from './last-touches'
import { LogForm } from './log-form'
import { MessageBar } from './message-bar'
import { MissingFactForm } from './missing-fact'
import { NowStore } from './now-store'
import { Snooze } from './snooze'

/** @param isShown whether this is the place that is seen: only then keys and the pointer are its own */
export function Now({
  server,
  isShown = true,
}: {
  readonly server: PanelServer
  readonly isShown?: boolean
}) {
  const [, changed] = useState({})
  const store = useMemo(() => new NowStore(server, () => changed({})), [server])
  useEffect(() => store.open(), [store])
  const wasHidden = useRef(false)
  useEffect(() => {
    if (!isShown) {
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
  }, [store, isShown])
  const { row, trouble, status, pinned } = store.state
  return (
    <div class="now">
      <Find server={server} store={store} />
      {pinned === '' ? null : (
        <button type="button" class="link" onClick={() => store.open()}>
          Back to the selected row
        </button>
      )}
      {trouble === '' ? null : <Trouble text={trouble} store={store} />}
      {row === null && trouble === '' ? <Waiting /> : null}
      {row !== null && row.card === null ? <Nothing tab={row.tab} /> : null}
      <RowSection store={store} />
      <MessageBar status={status} close={() => store.dismiss()} />
    </div>
  )
}

function RowSection({ store }: { readonly store: NowStore }) {
  const { row, draft, isSaving } = store.state
  if (!row?.card || !draft) return null
  return (
    <section aria-label={row.card.name} aria-busy={isSaving}>
      <Card card={row.card} />
      <MissingFactForm store={store} missing={row.card.missing} today={row.card.today} draft={draft} />
      <LogForm store={store} card={row.card} draft={draft} history={row.history} />
      <LastTouches touches={row.history.touches} />
      <Snooze store={store} card={row.card} />
    </section>
  )
}

function Waiting() {
  return (
    <div class="waiting" role="status">
      <span class="unseen">Looking at the row…</span>
      <div class="bar wide" />
      <div class="bar" />
      <div class="bar wide" />
    </div>
  )
}

function Nothing({ tab }: { readonly tab: string }) {
  return (
    <p class="quiet">
      Select a person’s row on “{tab}”, then come back here with the pointer. Or find somebody by name above.
    </p>
  )
}

function Trouble({ text, store }: { readonly text: string; readonly store: NowStore }) {
  return (
    <div class="trouble" role="alert">
      <p>{text}</p>
      <button type="button" class="plain" onClick={() => store.open()}>
        Look again
      </button>
    </div>
  )
}

/**
 * Listens for the pointer or focus entering the panel (reload), digits (outcome) and Ctrl+Enter (save). Returns a
 * function that stops listening.
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
  document.addEventListener('keydown', (event) => onKey(store, event), { signal })
  return () => {
    left.abort()
    store.leave()
  }
}

const KEYED = outcomesAtHand(true)

function onKey(store: NowStore, event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    store.save()
    return
  }
  const outcome = KEYED[Number(event.key) - 1]
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (outcome === undefined || !isPlain || isTyping(event.target)) return
  event.preventDefault()
  store.change({ outcome })
  // Focus the outcome, so that Enter right after the digit saves.
  const chip = `.outcomes input[value="${outcome}"]`
  const field =
    document.querySelector<HTMLElement>(chip) ?? document.querySelector<HTMLElement>('.outcomes select')
  field?.focus()
}

/** True if a digit belongs to the focused field. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])')
