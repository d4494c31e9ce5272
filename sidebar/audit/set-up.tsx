// Set-up from the audit: what will be added and where the columns shall stand; then the first night.
import { useStore } from '../frame/store'
import { PlaceChoice } from '../reading/place-choice'
import type { AuditStore } from './audit-store'
import { StepHeading } from './step'
import { CARD, WORDS } from './words'

export function Preview({ store }: { readonly store: AuditStore }) {
  const { answer, place, isBusy } = useStore(store)
  if (!answer) return null
  const { adds, card } = answer
  return (
    <>
      <StepHeading text={WORDS.previewTitle} />
      <ul class="lines">
        <li>{WORDS.previewColumns(adds.columns.join(', '), adds.hidden)}</li>
        <li>{WORDS.previewTabs(adds.tabs.join(', '))}</li>
        <li>{WORDS.previewIds(CARD.figure(card.rows))}</li>
        <li>{WORDS.previewTrigger}</li>
      </ul>
      <p>{WORDS.previewKept}</p>
      <PlaceChoice place={place} after={adds.after} choose={(one) => store.standAt(one)} />
      <Filter store={store} />
      <button type="button" class="save" disabled={isBusy} onClick={() => store.setUp()}>
        {isBusy ? WORDS.working : WORDS.doIt}
      </button>
      <button type="button" class="plain" disabled={isBusy} onClick={() => store.go('card')}>
        {WORDS.back}
      </button>
    </>
  )
}

/** A filter over the user's columns alone is widened over Touchline's, unless the user says no (S8). */
function Filter({ store }: { readonly store: AuditStore }) {
  const { page, answers } = store.reading.state
  if (!page?.hasNarrowFilter) return null
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={answers.widen}
        onChange={(event) => store.reading.widen(event.currentTarget.checked)}
      />
      {WORDS.widen}
    </label>
  )
}

export function Done({ store, open }: { readonly store: AuditStore; readonly open: () => void }) {
  const { report, today, isBusy } = useStore(store)
  return (
    <>
      <StepHeading text={WORDS.ready} />
      {(report?.messages ?? []).map((message) => (
        <p key={message}>{message}</p>
      ))}
      {today === null ? (
        <section class="asked" aria-labelledby="first-night">
          <h2 id="first-night">{WORDS.nightAsk}</h2>
          <p class="quiet">{WORDS.nightWhy}</p>
          <button type="button" class="save" disabled={isBusy} onClick={() => store.runNight()}>
            {isBusy ? WORDS.working : WORDS.nightRun}
          </button>
        </section>
      ) : (
        <p role="status">{WORDS.nightDone(today)}</p>
      )}
      <button type="button" class={today === null ? 'plain' : 'save'} disabled={isBusy} onClick={open}>
        {WORDS.open}
      </button>
    </>
  )
}
