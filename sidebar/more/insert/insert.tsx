// Insert a report: all functions by topic, each with a sentence and its formula; one click puts it on a tab of its own.
import { useState } from 'preact/hooks'
import type { OfferedReport } from '../../../src/app/panel/insert-report'
import type { Desk } from '../../frame/desk'
import { againBy } from '../../frame/messages'
import { hear } from '../../hear'
import { Asked } from '../asked'
import { CHAPTERS, SENTENCES, TOPIC_NAMES } from './report-words'
import { WORDS } from './words'

interface Of {
  readonly desk: Desk
}

export const Insert = ({ desk }: Of) => (
  <Asked ask={() => desk.server.formulas()} loading={WORDS.loading}>
    {(offered) => (
      <>
        <p>{WORDS.lead}</p>
        {offered.isVolatile ? <p class="doubt">{WORDS.volatile}</p> : null}
        <Topics desk={desk} reports={offered.reports} />
      </>
    )}
  </Asked>
)

function Topics({ desk, reports }: Of & { readonly reports: readonly OfferedReport[] }) {
  const [busy, setBusy] = useState('')
  const insert = (name: string): void => {
    setBusy(name)
    desk.messages.busy(WORDS.working)
    const failed = (text: string): void => {
      setBusy('')
      desk.messages.failed(text, [againBy(() => insert(name))])
    }
    hear(
      desk.server.insertReport({ name }),
      (answer) => {
        setBusy('')
        desk.messages.done(WORDS.done(answer.tab), [])
      },
      failed,
    )
  }
  const formulas = new Map(reports.map(({ name, formula }) => [name, formula]))
  return CHAPTERS.map(([topic, names]) => (
    <section key={topic} aria-label={TOPIC_NAMES[topic]}>
      <h3>{TOPIC_NAMES[topic]}</h3>
      {names.map((name) => (
        <details key={name} class="formula">
          <summary>{SENTENCES[name]}</summary>
          <code>{formulas.get(name)}</code>
          <button type="button" class="plain" disabled={busy !== ''} onClick={() => insert(name)}>
            {WORDS.insert}
            <span class="unseen">{` ${name}`}</span>
          </button>
        </details>
      ))}
    </section>
  ))
}
