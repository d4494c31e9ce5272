// A person's whole history, the latest first; a touch that is opened can be corrected or taken out.
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { HistoryTouch } from '../../../src/app/panel/history-page'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { Trouble } from '../../frame/trouble'
import { useKeys } from '../../frame/use-keys'
import { keyName } from '../../frame/words'
import { Touch } from '../last-touches'
import type { NowStore } from '../now-store'
import { Correction } from './correction'
import { HistoryStore } from './history-store'
import { WORDS } from './words'

interface HistoryProps {
  readonly desk: Desk
  readonly now: NowStore
  readonly id: string
  readonly isShown: boolean
  readonly close: () => void
}

export function History({ desk, now, id, isShown, close }: HistoryProps) {
  const store = useMemo(() => new HistoryStore(desk, now, id), [desk, now, id])
  const { page, trouble, isLoading, draft } = useStore(store)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    store.load()
    heading.current?.focus()
  }, [store])
  const back = (): void => (draft ? store.open(null) : close())
  useKeys(
    desk.keys,
    isShown ? { keys: [{ key: 'Escape', does: WORDS.back, isForFields: true, act: back }] } : null,
  )
  return (
    <section class="history" aria-busy={isLoading}>
      <button type="button" class="link" aria-keyshortcuts="Escape" onClick={close}>
        ‹ {WORDS.back}
        <span class="key" aria-hidden="true">
          {keyName('Escape')}
        </span>
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {WORDS.title(page?.name ?? now.state.row?.card?.name ?? '')}
      </h2>
      <Trouble text={trouble} again={() => store.load()} />
      {page ? (
        <Touches store={store} touches={page.touches} above={page.above} today={page.today} />
      ) : trouble === '' ? (
        <p role="status">{WORDS.loading}</p>
      ) : null}
    </section>
  )
}

interface TouchesProps {
  readonly store: HistoryStore
  readonly touches: readonly HistoryTouch[]
  readonly above: number
  readonly today: string
}

function Touches({ store, touches, above, today }: TouchesProps) {
  const { draft, isLoading } = store.state
  if (touches.length === 0 && above === 0) return <p>{WORDS.none}</p>
  return (
    <>
      <p class="quiet" role="status">
        {WORDS.count(touches.length, above === 0)}
      </p>
      <ul class="touches whole">
        {touches.map((touch, at) => {
          const isOpen = draft?.touch === touch
          return (
            <li key={touch.touchId || `typed ${at}`}>
              <button
                type="button"
                class="row"
                aria-expanded={isOpen}
                onClick={() => store.open(isOpen ? null : touch)}
              >
                <Touch touch={touch} />
                <Details touch={touch} />
              </button>
              {isOpen ? <Correction store={store} today={today} /> : null}
            </li>
          )
        })}
      </ul>
      {above > 0 ? (
        <button type="button" class="plain" disabled={isLoading} onClick={() => store.load(above)}>
          {WORDS.earlier}
        </button>
      ) : null}
    </>
  )
}

/** What is shown of a touch in its history only. */
function Details({ touch: { medium, minutes, of } }: { readonly touch: HistoryTouch }) {
  const parts = [medium === '' ? WORDS.seen : '', minutes === '' ? '' : WORDS.min(minutes), of]
  const said = parts.filter((part) => part !== '').join(' · ')
  return said === '' ? null : <span class="said quiet">{said}</span>
}
