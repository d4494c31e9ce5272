// The most useful missing fact of the row, with a field to fill it in.
import type { MissingFact as Fact } from '../../src/app/panel/row-card'
import { parseIsoDay } from '../../src/core/calendar/day'
import { dayWords } from '../frame/days'
import type { Draft } from './draft'
import type { NowStore } from './now-store'
import { WORDS } from './words'

interface MissingFactProps {
  readonly store: NowStore
  readonly missing: Fact | null
  readonly draft: Draft
}

/** Whether a day stands there that is still to come, so that one click can confirm it. */
const isEstimate = ({ kind, seen }: Fact, today: string): boolean =>
  kind === 'date' && parseIsoDay(seen) !== null && seen >= today

export function MissingFactForm({
  store,
  missing,
  today,
  draft,
}: MissingFactProps & { readonly today: string }) {
  if (!missing) return null
  return (
    <div class="missing">
      <label for="fact">{missing.question}</label>
      <div class="line">
        <FactField store={store} missing={missing} draft={draft} />
        {missing.field === '' ? null : (
          <button
            type="button"
            class="plain"
            disabled={draft.fact.trim() === ''}
            onClick={() => store.saveFact()}
          >
            {WORDS.save}
          </button>
        )}
      </div>
      {isEstimate(missing, today) && draft.fact === '' ? (
        <button type="button" class="plain" onClick={() => store.confirm(missing.seen)}>
          {WORDS.confirms(dayWords(missing.seen))}
        </button>
      ) : null}
      <p class="quiet">{missing.field === '' ? WORDS.withTouch : WORDS.goesInto(missing.header)}</p>
    </div>
  )
}

function FactField({ store, missing, draft }: MissingFactProps & { readonly missing: Fact }) {
  const take = (event: Event): void => store.change({ fact: (event.currentTarget as HTMLInputElement).value })
  if (missing.kind === 'choice') {
    return (
      <select id="fact" value={draft.fact} onChange={take}>
        <option value="">{WORDS.choose}</option>
        {missing.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    )
  }
  if (missing.kind === 'date') return <input id="fact" type="date" value={draft.fact} onInput={take} />
  return <input id="fact" type="text" maxLength={5000} value={draft.fact} onInput={take} />
}
