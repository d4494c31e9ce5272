// One form for an item of the library, or an event: title, for whom, when, and what is in it for them.
import { SelectField, TextField } from '../../frame/fields'
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
      <TextField
        id="entry-name"
        label={isEvent ? WORDS.event : WORDS.title}
        value={entry.title}
        most={200}
        isNeeded
        type={(title) => store.change({ title })}
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
        <SelectField
          id="entry-whom"
          label={WORDS.whom}
          value={entry.segment}
          none={WORDS.everybody}
          options={choices}
          choose={(segment) => store.change({ segment })}
        />
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
