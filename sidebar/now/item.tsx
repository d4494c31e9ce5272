// What was in an automated touch: without an item it does not count (V3). The library's items are offered, anything may be typed.
import type { OfferedItem } from '../../src/app/panel/row-history'
import { type FieldProps, fieldValue, Tick } from './consequence'
import { takesHand, takesItem } from './consequences'
import { WORDS } from './words'

/** Number of items offered. */
const OFFERED = 3

export function ItemField({ store, draft, items }: FieldProps & { readonly items: readonly OfferedItem[] }) {
  if (!takesItem(draft.medium)) return null
  const hand = takesHand(draft.medium) ? (
    <Tick isOn={draft.isByHand} tick={(isByHand) => store.change({ isByHand })}>
      {WORDS.byHand}
    </Tick>
  ) : null
  if (draft.isByHand && hand) return hand
  return (
    <>
      {hand}
      <label for="item">{WORDS.item}</label>
      <input
        id="item"
        type="text"
        maxLength={200}
        autocomplete="off"
        value={draft.item}
        onInput={(event) => store.change({ item: fieldValue(event) })}
      />
      {draft.item.trim() === '' ? <p class="quiet">{WORDS.onlyWithItem(draft.medium)}</p> : null}
      {items.length === 0 ? null : (
        <ul class="offers" aria-label={WORDS.items}>
          {items
            .filter(({ item }) => item !== draft.item)
            .slice(0, OFFERED)
            .map(({ item, reason }) => (
              <li key={item}>
                <button type="button" class="offer" onClick={() => store.change({ item, reason })}>
                  {item}
                </button>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
