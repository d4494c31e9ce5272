// The search above every place: finds a row by name, company or e-mail, and opens quick add.
import { Add } from './add'
import type { Desk } from './desk'
import { UNKNOWN } from './search-store'
import { useStore } from './store'
import { WORDS } from './words'

export function Search({ desk }: { readonly desk: Desk }) {
  const { search } = desk
  const { text, found, adding } = useStore(search)
  return (
    <search class="find" aria-label={WORDS.search}>
      <div class="line">
        <input
          id="search"
          type="search"
          aria-label={WORDS.find}
          aria-keyshortcuts="/"
          placeholder={WORDS.findShort}
          value={text}
          onInput={(event) => search.look(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found ?? []
            if (event.key === 'Escape') search.close()
            if (event.key === 'Enter' && first) open(desk, first.id)
          }}
        />
        <button
          type="button"
          class="plain"
          aria-expanded={adding !== null}
          onClick={() => search.add(adding ? null : { ...UNKNOWN, name: text })}
        >
          {WORDS.add}
        </button>
      </div>
      <FoundList desk={desk} />
      {adding ? (
        <Add
          key={`${adding.name}\n${adding.company}`}
          desk={desk}
          known={adding}
          close={() => {
            search.add(null)
            search.close()
          }}
        />
      ) : null}
    </search>
  )
}

/** Shows a person that was found, and empties the search. */
function open({ search, places }: Desk, id: string): void {
  search.close()
  places.open(id)
}

function FoundList({ desk }: { readonly desk: Desk }) {
  const { text, found, trouble } = desk.search.state
  if (trouble !== '') return <p role="alert">{trouble}</p>
  if (!found) return null
  return (
    <>
      <p class="quiet" role="status">
        {found.length === 0 ? WORDS.nobody(text) : WORDS.found(found.length)}
      </p>
      <ul class="found">
        {found.map(({ id, name, company, verdict }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => open(desk, id)}>
              <strong>{name}</strong>
              <span class="quiet">
                {[company === name ? '' : company, verdict].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
