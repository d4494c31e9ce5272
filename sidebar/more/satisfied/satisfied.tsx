// Satisfied clients: whom to ask now, with one tap each, and who is not satisfied.
import { useState } from 'preact/hooks'
import type { AskedClient, SatisfiedReport } from '../../../src/app/panel/report-satisfied'
import { SATISFACTIONS, type Satisfaction } from '../../../src/core/tabs/vocabulary'
import type { Desk } from '../../frame/desk'
import { undoBy } from '../../frame/messages'
import { hear } from '../../hear'
import { Person } from '../report/person'
import { ReportView } from '../report/report'
import { WORDS as REPORT } from '../report/words'
import { WORDS } from './words'

export function Satisfied({ desk }: { readonly desk: Desk }) {
  return (
    <ReportView server={desk.server} of="satisfied">
      {(facts) => (facts.clients === 0 ? <p>{WORDS.nobody}</p> : <Clients desk={desk} facts={facts} />)}
    </ReportView>
  )
}

type Said = Readonly<Record<string, Satisfaction>>

function Clients({ desk, facts }: { readonly desk: Desk; readonly facts: SatisfiedReport }) {
  const [said, say] = useState<Said>({})
  const due = facts.due.filter(({ id }) => !(id in said))
  return (
    <>
      <p>{WORDS.lead({ ...facts, counts: countsWith(facts, said) })}</p>
      <h3>{WORDS.due}</h3>
      {due.length === 0 ? <p>{WORDS.nobodyDue}</p> : null}
      <ul class="cards">
        {due.map((client) => (
          <li key={client.id}>
            <Person desk={desk} id={client.id} name={client.name} />
            <span class="quiet">{WORDS.bought(client)}</span>
            <Answers
              client={client}
              answer={(says) => answer({ desk, client, says, today: facts.today, say })}
            />
          </li>
        ))}
      </ul>
      {facts.moreDue > 0 ? <p class="quiet">{REPORT.more(facts.moreDue)}</p> : null}
      <Unhappy desk={desk} facts={facts} />
    </>
  )
}

/** The answers of the sheet with those that were just given. */
function countsWith({ due, counts }: SatisfiedReport, said: Said): SatisfiedReport['counts'] {
  const all = { ...counts }
  for (const { id, says: before } of due) {
    const now = said[id]
    if (!now) continue
    if (before !== '') all[before]--
    all[now]++
  }
  return all
}

interface AnswersProps {
  readonly client: AskedClient
  answer(says: Satisfaction): void
}

const Answers = ({ client, answer: give }: AnswersProps) => (
  <fieldset class="line" aria-label={`${WORDS.ask} ${client.name}`}>
    {SATISFACTIONS.map((says) => (
      <button key={says} type="button" class="plain" onClick={() => give(says)}>
        {WORDS.says[says]}
      </button>
    ))}
  </fieldset>
)

function Unhappy({ desk, facts }: { readonly desk: Desk; readonly facts: SatisfiedReport }) {
  const { unhappy, moreUnhappy } = facts
  if (unhappy.length === 0) return null
  return (
    <>
      <h3>{WORDS.unhappy}</h3>
      <p class="quiet">{WORDS.next}</p>
      <ul class="cards">
        {unhappy.map((client) => (
          <li key={client.id} class="flagged">
            <button type="button" class="link" onClick={() => desk.places.open(client.id, true)}>
              {client.name}
            </button>
            <span class="quiet">{WORDS.said(client)}</span>
          </li>
        ))}
      </ul>
      {moreUnhappy > 0 ? <p class="quiet">{REPORT.more(moreUnhappy)}</p> : null}
    </>
  )
}

interface Answering {
  readonly desk: Desk
  readonly client: AskedClient
  readonly says: Satisfaction
  readonly today: string
  readonly say: (change: (said: Said) => Said) => void
}

/** Shown as answered at once; a refusal puts the client back on the list. */
function answer({ desk, client, says, today, say }: Answering): void {
  const { id, name, seen } = client
  const { messages, server } = desk
  const value = `${says} ${today}`
  const forget = (): void => say(({ [id]: _, ...others }) => others)
  const failed = (text: string): void => {
    forget()
    messages.failed(text)
  }
  const fill = (cell: { value: string; seen: string }, done: () => void): void => {
    messages.busy(WORDS.saving)
    hear(server.fill({ id, cell: { field: 'satisfied', ...cell } }), () => done(), failed)
  }
  const back = (): void => {
    forget()
    fill({ value: seen, seen: value }, () => messages.done(WORDS.takenBack(name)))
  }
  say((said) => ({ ...said, [id]: says }))
  fill({ value, seen }, () => {
    const open = { label: WORDS.open(name), act: () => desk.places.open(id, true) }
    const undo = undoBy(back)
    messages.done(WORDS.noted(name), says === 'yes' ? [undo] : [open, undo])
  })
}
