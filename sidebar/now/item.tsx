// What was in an automated touch: without an item it does not count (V3). The library's items are offered, anything may be typed.
import type { OfferedItem } from '../../src/app/panel/row-history'
import { TextField, Tick } from '../frame/fields'
import type { FieldProps } from './consequence'
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
      <TextField
        id="item"
        label={WORDS.item}
        value={draft.item}
        most={200}
        type={(item) => store.change({ item })}
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
