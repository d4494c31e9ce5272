// What was in an automated touch: without an item it does not count (V3). The library's items are offered, anything may be typed.
import type { OfferedItem } from '../../src/app/panel/row-history'
import { type FieldProps, fieldValue, Tick } from './consequence'
import { takesHand, takesItem } from './consequences'

/** Number of items offered. */
const OFFERED = 3

export function ItemField({ store, draft, items }: FieldProps & { readonly items: readonly OfferedItem[] }) {
  if (!takesItem(draft.medium)) return null
  const hand = takesHand(draft.medium) ? (
    <Tick isOn={draft.isByHand} tick={(isByHand) => store.change({ isByHand })}>
      Written by hand: counts as personal
    </Tick>
  ) : null
  if (draft.isByHand && hand) return hand
  return (
    <>
      {hand}
      <label for="item">What was in it</label>
      <input
        id="item"
        type="text"
        maxLength={200}
        autocomplete="off"
        value={draft.item}
        onInput={(event) => store.change({ item: fieldValue(event) })}
      />
      {draft.item.trim() === '' ? (
        <p class="quiet">A {draft.medium.toLowerCase()} counts only with an item.</p>
      ) : null}
      {items.length === 0 ? null : (
        <ul class="offers" aria-label="Items to choose from">
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
