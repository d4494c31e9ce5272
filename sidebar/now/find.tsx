// Finds a row by name, company or e-mail, and opens quick add.
import { useRef, useState } from 'preact/hooks'
import type { FoundRow } from '../../src/app/panel/find-row'
import { type PanelServer, wordsOfFailure } from '../server'
import { Add } from './add'
import type { NowStore } from './now-store'

interface FindProps {
  readonly server: PanelServer
  readonly store: NowStore
}

/** Milliseconds without typing before the search is sent, so that it is not sent for every letter. */
const PAUSE_MS = 300

export function Find({ server, store }: FindProps) {
  const [text, setText] = useState('')
  const { adding } = store.state
  const search = useSearch(server)
  const close = (): void => {
    setText('')
    search.look('')
  }
  const open = (id: string): void => {
    close()
    store.open(id)
  }
  return (
    <search class="find">
      <div class="line">
        <input
          type="search"
          aria-label="Find a name, company or e-mail"
          placeholder="Find a name…"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            search.look(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            const [first] = search.found ?? []
            if (event.key === 'Escape') close()
            if (event.key === 'Enter' && first) open(first.id)
          }}
        />
        <button
          type="button"
          class="plain"
          aria-expanded={adding !== null}
          onClick={() => store.add(adding ? null : { name: text, company: '' })}
        >
          Add
        </button>
      </div>
      <FoundList text={text} search={search} open={open} />
      {adding ? (
        <Add
          key={`${adding.name}\n${adding.company}`}
          server={server}
          store={store}
          known={adding}
          close={() => {
            store.add(null)
            close()
          }}
        />
      ) : null}
    </search>
  )
}

interface Search {
  readonly found: readonly FoundRow[] | null
  readonly trouble: string
  look(text: string): void
}

/** Searches after a pause in typing; answers to outdated searches are ignored. */
function useSearch(server: PanelServer): Search {
  const [found, setFound] = useState<readonly FoundRow[] | null>(null)
  const [trouble, setTrouble] = useState('')
  const turn = useRef(0)
  const look = (text: string): void => {
    const mine = ++turn.current
    const isLast = (): boolean => mine === turn.current
    setTrouble('')
    if (text.trim().length < 2) {
      setFound(null)
      return
    }
    setTimeout(() => {
      if (!isLast()) return
      server.find(text).then(
        (answer) => {
          if (!isLast()) return
          setFound('ok' in answer ? answer.ok : null)
          setTrouble('ok' in answer ? '' : answer.problem)
        },
        (failure: unknown) => isLast() && setTrouble(wordsOfFailure(failure)),
      )
    }, PAUSE_MS)
  }
  return { found, trouble, look }
}

function FoundList({ text, search, open }: { text: string; search: Search; open(id: string): void }) {
  const { found, trouble } = search
  if (trouble !== '') return <p role="alert">{trouble}</p>
  if (!found) return null
  return (
    <>
      <p class="quiet" role="status">
        {found.length === 0 ? `Nobody fits “${text}”.` : `${found.length} found`}
      </p>
      <ul class="found">
        {found.map(({ id, name, company, verdict }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => open(id)}>
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
