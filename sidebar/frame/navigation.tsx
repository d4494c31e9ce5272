// The row of places, each with its key.
import type { Desk } from './desk'
import { PLACES } from './places'
import { useStore } from './store'
import { keyName, WORDS } from './words'

export function Navigation({ desk: { places } }: { readonly desk: Desk }) {
  const { place } = useStore(places)
  return (
    <nav class="places" aria-label={WORDS.placesLabel}>
      {PLACES.map((one) => (
        <button
          type="button"
          key={one.place}
          class="place"
          aria-current={one.place === place ? 'page' : undefined}
          aria-keyshortcuts={keyName(one.key)}
          onClick={() => places.go(one.place)}
        >
          {WORDS.places[one.place]}
          <span class="key" aria-hidden="true">
            {keyName(one.key)}
          </span>
        </button>
      ))}
    </nav>
  )
}
