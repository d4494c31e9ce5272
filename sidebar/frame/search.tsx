// The search above every place: finds a row by name, company or e-mail, and opens quick add.
import { WORDS as TOOL_WORDS } from '../more/tool-words'
import { type Tool, toolsLike } from '../more/tools'
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
            const [tool] = toolsLike(text)
            if (event.key === 'Escape') search.close()
            if (event.key !== 'Enter') return
            if (first) open(desk, first.id)
            else if (tool) openTool(desk, tool)
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
      <FoundTools desk={desk} />
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

/** Opens a tool of More that was found, and empties the search. */
function openTool({ search, places }: Desk, tool: Tool): void {
  search.close()
  places.openTool(tool)
}

function FoundTools({ desk }: { readonly desk: Desk }) {
  const found = toolsLike(desk.search.state.text)
  if (found.length === 0) return null
  return (
    <ul class="found" aria-label={TOOL_WORDS.tools}>
      {found.map((tool) => (
        <li key={tool}>
          <button type="button" class="row" onClick={() => openTool(desk, tool)}>
            <strong>{TOOL_WORDS.titles[tool]}</strong>
            <span class="quiet">{TOOL_WORDS.says[tool]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
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
