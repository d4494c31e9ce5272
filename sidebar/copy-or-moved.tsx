// Asks at the top of the panel whether a spreadsheet with another id is a copy or was moved, where the server says so.
import { useMemo, useState } from 'preact/hooks'
import { WORDS } from './frame/words'
import { hear } from './hear'
import type { PanelAnswer, PanelServer } from './server'

/** The same server; tells when an answer says that the user must be asked, or that nothing is set up here. */
function watched(server: PanelServer, onElsewhere: () => void, onNew: () => void): PanelServer {
  const look = <T,>(answer: PanelAnswer<T>): PanelAnswer<T> => {
    if (!('ok' in answer) && answer.isElsewhere) onElsewhere()
    if (!('ok' in answer) && answer.isNew) onNew()
    return answer
  }
  return { ...server, row: (id) => server.row(id).then(look) }
}

/**
 * The server to use, the question as long as it has to be asked, and whether nothing is set up here; `key` changes when the
 * sheet is another one to the panel.
 */
export function useWhereabouts(server: PanelServer) {
  const [isAsked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const [isNew, setNew] = useState(false)
  const [answers, setAnswers] = useState(0)
  const watching = useMemo(
    () =>
      watched(
        server,
        () => setAsked(true),
        () => setNew(true),
      ),
    [server],
  )
  const answer = (where: 'copy' | 'moved') => {
    hear(
      server.whereabouts(where),
      (answer) => {
        setSaid(answer)
        setAsked(false)
        setAnswers((count) => count + 1)
      },
      setSaid,
    )
  }
  const question = isAsked ? (
    <section aria-label={WORDS.elsewhere.title}>
      <p>{WORDS.elsewhere.ask}</p>
      <button type="button" onClick={() => answer('copy')}>
        {WORDS.elsewhere.copy}
      </button>{' '}
      <button type="button" onClick={() => answer('moved')}>
        {WORDS.elsewhere.moved}
      </button>
    </section>
  ) : null
  /** The sheet is set up now. */
  const begin = (): void => {
    setNew(false)
    setAnswers((count) => count + 1)
  }
  return { server: watching, question, said, key: answers, isNew, begin }
}
