// The form that logs one touch each: by which medium, with which item, and what was in it for them.
import { isSpoken, MEDIA } from '../../../src/core/tabs/vocabulary'
import { SelectField } from '../../frame/fields'
import type { PeopleProps } from './people-store'
import { WORDS } from './words'

/** What is sent, what goes to many first. */
const SENT = MEDIA.filter(({ word }) => !isSpoken(word))
  .sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'automated' ? -1 : 1))
  .map(({ word }) => word)

export function Sent({ desk, store }: PeopleProps) {
  const { medium, reason, page, isLogging, isLoading } = store.state
  if (!page) return null
  return (
    <form
      class="sent"
      aria-labelledby="sent-title"
      onSubmit={(event) => {
        event.preventDefault()
        store.log()
      }}
    >
      <h3 id="sent-title">{WORDS.sentTitle}</h3>
      {page.invitation ? null : (
        <>
          <SelectField
            id="sent-medium"
            label={WORDS.medium}
            value={medium}
            options={SENT}
            choose={(chosen) => store.change({ medium: chosen })}
          />
          <Item store={store} />
        </>
      )}
      <label for="sent-reason">{WORDS.reason}</label>
      <textarea
        id="sent-reason"
        rows={2}
        maxLength={5000}
        value={reason}
        onInput={(event) => store.change({ reason: event.currentTarget.value })}
      />
      <Doubt desk={desk} store={store} />
      <button type="submit" class="save" disabled={isLogging || isLoading}>
        {isLogging ? WORDS.logging : WORDS.log(store.chosen.length)}
      </button>
    </form>
  )
}

function Item({ store }: Pick<PeopleProps, 'store'>) {
  const { item, page } = store.state
  const items = page?.items ?? []
  return (
    <SelectField
      id="sent-item"
      label={WORDS.item}
      value={item}
      none={WORDS.noItem}
      options={items.map((one) => one.item)}
      choose={(chosen) => store.change(items.find((one) => one.item === chosen) ?? { item: '' })}
    />
  )
}

/** Why the touches would not count, before they are logged. */
function Doubt({ desk, store }: PeopleProps) {
  const { doubt } = store
  return (
    <div role="status">
      {doubt === 'item' ? (
        <p class="doubt">
          {WORDS.itemMissing}{' '}
          <button type="button" class="link" onClick={() => desk.places.openTool('campaign')}>
            {WORDS.toCampaign}
          </button>
        </p>
      ) : null}
      {doubt === 'reason' ? <p class="doubt">{WORDS.reasonMissing}</p> : null}
    </div>
  )
}
