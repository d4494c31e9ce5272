// The place Purge: the lobby with its figures, one case at a time, rows of one charge together, and how a sitting ended.
import { useEffect, useMemo } from 'preact/hooks'
import type { Desk } from '../frame/desk'
import { useStore } from '../frame/store'
import { Trouble } from '../frame/trouble'
import { Case } from './case'
import { CourtStore } from './court-store'
import { Ended } from './ended'
import { Lobby } from './lobby'
import { Together } from './together'
import { WORDS } from './words'

/** @param isShown whether this is the place that is seen: only then keys are its own */
export function Purge({ desk, isShown }: { readonly desk: Desk; readonly isShown: boolean }) {
  const store = useMemo(() => new CourtStore(desk), [desk])
  const state = useStore(store)
  useEffect(() => {
    if (isShown) store.show()
  }, [store, isShown])
  const { court, trouble, view, group, isLoading } = state
  const { waiting, isBlocked } = useStore(store.decisions)
  return (
    <div class="purge" aria-busy={isLoading}>
      <Trouble text={trouble} again={() => store.load()} label={WORDS.lookAgain} />
      {trouble === '' && (court === null || (view === 'card' && !store.card)) ? <Waiting /> : null}
      {court && view === 'lobby' ? <Lobby desk={desk} store={store} court={court} isShown={isShown} /> : null}
      {court && view === 'card' ? <Case desk={desk} store={store} court={court} isShown={isShown} /> : null}
      {court && view === 'group' && group ? (
        <Together desk={desk} store={store} today={court.today} group={group} isShown={isShown} />
      ) : null}
      {court && view === 'ended' ? <Ended desk={desk} store={store} court={court} isShown={isShown} /> : null}
      {isBlocked && waiting.length > 0 ? <p class="quiet">{WORDS.notKept}</p> : null}
    </div>
  )
}

function Waiting() {
  return (
    <div class="waiting" role="status">
      <span class="unseen">{WORDS.reading}</span>
      <div class="bar wide" />
      <div class="bar" />
      <div class="bar wide" />
    </div>
  )
}
