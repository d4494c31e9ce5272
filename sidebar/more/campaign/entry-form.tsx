// One form for an item of the library, or an event: title, for whom, when, and what is in it for them.
import type { CampaignStore } from './campaign-store'
import { WORDS } from './words'

export function EntryForm({ store }: { readonly store: CampaignStore }) {
  const { entry, page, isSaving } = store.state
  const isEvent = entry.tab === 'Events'
  const choices = page?.choices ?? []
  return (
    <form
      class="library"
      aria-labelledby="entry-title"
      onSubmit={(event) => {
        event.preventDefault()
        store.save()
      }}
    >
      <h3 id="entry-title">{isEvent ? WORDS.addEvent : WORDS.addItem}</h3>
      <label for="entry-name">{isEvent ? WORDS.event : WORDS.title}</label>
      <input
        id="entry-name"
        type="text"
        required
        maxLength={200}
        autocomplete="off"
        value={entry.title}
        onInput={(event) => store.change({ title: event.currentTarget.value })}
      />
      {isEvent ? null : (
        <>
          <label for="entry-reason">{WORDS.reason}</label>
          <textarea
            id="entry-reason"
            rows={2}
            maxLength={5000}
            value={entry.reason}
            onInput={(event) => store.change({ reason: event.currentTarget.value })}
          />
        </>
      )}
      {choices.length === 0 ? null : (
        <>
          <label for="entry-whom">{WORDS.whom}</label>
          <select
            id="entry-whom"
            value={entry.segment}
            onChange={(event) => store.change({ segment: event.currentTarget.value })}
          >
            <option value="">{WORDS.everybody}</option>
            {choices.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </>
      )}
      <Days store={store} />
      <button type="submit" class="save" disabled={isSaving}>
        {isSaving ? WORDS.saving : WORDS.add}
      </button>
    </form>
  )
}

function Days({ store }: { readonly store: CampaignStore }) {
  const { entry } = store.state
  const isEvent = entry.tab === 'Events'
  const day = (key: 'from' | 'until', label: string, required = false) => (
    <div>
      <label for={`entry-${key}`}>{label}</label>
      <input
        id={`entry-${key}`}
        type="date"
        required={required}
        value={entry[key]}
        onInput={(event) => store.change({ [key]: event.currentTarget.value })}
      />
    </div>
  )
  return (
    <div class="days">
      {isEvent ? null : day('from', WORDS.from)}
      {day('until', isEvent ? WORDS.on : WORDS.until, isEvent)}
    </div>
  )
}
