// The form that logs a touch: medium and reason prefilled, the outcome with what follows from it, the rest under More.
import type { RowCard } from '../../src/app/panel/row-card'
import type { RowHistory } from '../../src/app/panel/row-history'
import { MEDIA, PROGRESS, RISKS } from '../../src/core/tabs/vocabulary'
import { SelectField } from '../frame/fields'
import { keyName } from '../frame/words'
import { ConsequenceFields, fieldValue, Promised } from './consequence'
import { asksForDay } from './consequences'
import type { Draft } from './draft'
import { ItemField } from './item'
import type { NowStore } from './now-store'
import { OutcomeField } from './outcomes'
import { isTried } from './request'
import { DirectionField, MinutesField } from './touch-fields'
import { WORDS } from './words'

interface LogFormProps {
  readonly store: NowStore
  readonly card: RowCard
  readonly draft: Draft
  readonly history: RowHistory
}

/** Number of other reasons offered. */
const OFFERED = 3

export function LogForm({ store, card, draft, history: { reasons, items } }: LogFormProps) {
  const media = MEDIA.map(({ word }) => word)
  const known = media.includes(draft.medium) ? media : [draft.medium, ...media]
  return (
    <form
      class="log"
      onSubmit={(event) => {
        event.preventDefault()
        store.save()
      }}
    >
      <h3>{WORDS.logTouch}</h3>
      <SelectField
        id="medium"
        label={WORDS.how}
        value={draft.medium}
        options={known}
        choose={(medium) => store.change({ medium })}
      />
      {isTried(draft, card) ? (
        <p class="trial-arm">
          <span class="label">{card.trial?.experiment}</span> <strong>{card.trial?.arm}</strong>
        </p>
      ) : null}
      <OutcomeField store={store} draft={draft} />
      <ConsequenceFields store={store} card={card} draft={draft} />
      <ItemField store={store} card={card} draft={draft} items={items} />
      <Reason store={store} draft={draft} reasons={reasons} />
      <MoreFields store={store} card={card} draft={draft} />
      <button
        type="submit"
        class="save"
        aria-keyshortcuts="Control+Enter"
        aria-disabled={store.isAsleep() || undefined}
      >
        {store.state.isSaving ? WORDS.saving : store.isAsleep() ? WORDS.saved : WORDS.saveTouch}
        <span aria-hidden="true">
          {' '}
          · {card.name}
          <span class="key">{keyName('Ctrl+Enter')}</span>
        </span>
      </button>
      {store.isAsleep() ? <p class="quiet">{WORDS.changeAgain}</p> : null}
      {store.isHeld() ? (
        <button type="button" class="link later" onClick={() => store.open()}>
          {WORDS.later}
        </button>
      ) : null}
    </form>
  )
}

function Reason({
  store,
  draft,
  reasons,
}: Pick<LogFormProps, 'store' | 'draft'> & { readonly reasons: readonly string[] }) {
  const offered = reasons.filter((reason) => reason !== draft.reason).slice(0, OFFERED)
  return (
    <>
      <label for="reason">{WORDS.forThem}</label>
      <textarea
        id="reason"
        rows={1}
        maxLength={5000}
        value={draft.reason}
        onInput={(event) => store.change({ reason: fieldValue(event) })}
        onFocus={(event) => {
          // An offered reason is selected, so that typing replaces it.
          if (draft.reason === reasons[0]) event.currentTarget.select()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          if (!event.ctrlKey && !event.metaKey) store.save()
        }}
      />
      {offered.length === 0 ? null : (
        <ul class="offers" aria-label={WORDS.reasons}>
          {offered.map((reason) => (
            <li key={reason}>
              <button type="button" class="offer" onClick={() => store.change({ reason })}>
                {reason}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function MoreFields({ store, card, draft }: Pick<LogFormProps, 'store' | 'card' | 'draft'>) {
  const promised = asksForDay(draft.outcome) ? '' : draft.promiseDay
  const isOpen = [draft.minutes, draft.progress, draft.risk, promised, draft.note].some((text) => text !== '')
  return (
    <details
      class="fold"
      open={isOpen || draft.direction === 'In' || store.state.asksRisk === card.id || undefined}
    >
      <summary>{WORDS.more}</summary>
      <DirectionField value={draft.direction} choose={(direction) => store.change({ direction })} />
      <MinutesField id="minutes" value={draft.minutes} type={(minutes) => store.change({ minutes })} />
      <SelectField
        id="progress"
        label={WORDS.progress}
        value={draft.progress}
        none={WORDS.none}
        options={PROGRESS}
        choose={(progress) => store.change({ progress })}
      />
      <SelectField
        id="risk"
        label={WORDS.risk}
        value={draft.risk}
        none={WORDS.none}
        options={RISKS}
        choose={(risk) => store.change({ risk })}
      />
      {asksForDay(draft.outcome) ? null : (
        <Promised store={store} card={card} draft={draft} legend={WORDS.promisedFor} />
      )}
      <label for="note">{WORDS.note}</label>
      <textarea
        id="note"
        rows={3}
        maxLength={5000}
        value={draft.note}
        onInput={(event) => store.change({ note: fieldValue(event) })}
      />
    </details>
  )
}
