// What the last night could not read, by tab, row and header; a click selects the cell.
import { useState } from 'preact/hooks'
import type { Health } from '../../../src/app/panel/health'
import { dayWords } from '../../frame/days'
import { hear } from '../../hear'
import type { PanelServer } from '../../server'
import { WORDS } from '../words'

type Problem = Health['problems'][number]

/** The list; nothing where all was read. */
export function Problems({ figures, server }: { readonly figures: Health; readonly server: PanelServer }) {
  const [trouble, setTrouble] = useState('')
  const { problems, moreProblems, lastNight } = figures
  if (problems.length === 0) return null
  const show = ({ tab, row, header }: Problem) => {
    setTrouble('')
    hear(server.show({ tab, row, header }), () => undefined, setTrouble)
  }
  const tabs = [...new Set(problems.map(({ tab }) => tab))]
  return (
    <section aria-label={WORDS.unread}>
      <p>{WORDS.unreadBy(dayWords(lastNight))}</p>
      {tabs.map((tab) => (
        <div key={tab}>
          <h3>{tab}</h3>
          <ul>
            {problems.map((problem, at) =>
              problem.tab === tab ? (
                <li key={at}>
                  <button type="button" class="link" onClick={() => show(problem)}>
                    {WORDS.place(problem.row, problem.header)}
                  </button>
                  : {problem.text}
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ))}
      {moreProblems > 0 ? <p>{WORDS.moreUnread(moreProblems)}</p> : null}
      {trouble === '' ? null : <p role="alert">{trouble}</p>}
    </section>
  )
}
