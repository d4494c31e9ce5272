// Why they buy: whom to ask, what they said, what the profile can learn of it, and the results that are shown before calls.
import { useState } from 'preact/hooks'
import type { ShownAnswer } from '../../../src/app/panel/report-why'
import type { Desk } from '../../frame/desk'
import { SelectField } from '../../frame/fields'
import { dayText } from '../../purge/figures'
import { Person } from '../report/person'
import type { ReportStore } from '../report/report-store'
import { StoredReport } from '../report/stored'
import { WORDS as REPORT } from '../report/words'
import { answerLine } from './answer-draft'
import { AnswerForm } from './answer-form'
import { Learns } from './learns'
import { OutcomeList } from './outcome-list'
import type { WhyPart } from './why-part'
import { WORDS } from './words'

export const Why = ({ desk }: { readonly desk: Desk }) => (
  <StoredReport desk={desk} of="why">
    {(facts, store) => (
      <>
        <Asking desk={desk} facts={facts} store={store} />
        <Said desk={desk} facts={facts} store={store} />
        <Learns desk={desk} facts={facts} store={store} />
        <OutcomeList desk={desk} facts={facts} store={store} />
      </>
    )}
  </StoredReport>
)

function Asking(part: WhyPart) {
  const [chosen, choose] = useState('')
  const { from, isNow, asked, spoken, unspoken, toAsk, moreToAsk, customers } = part.facts
  if (customers.length === 0) return <p>{WORDS.noCustomers}</p>
  return (
    <>
      <h3>{WORDS.ask}</h3>
      <p>{isNow ? WORDS.isNow(from) : WORDS.isOver(from)}</p>
      <p>{WORDS.question}</p>
      <p class={asked < spoken ? 'doubt' : 'quiet'}>
        {WORDS.coverage(asked, spoken)} {unspoken > 0 && isNow ? WORDS.unspoken(unspoken) : ''}
      </p>
      <ul class="cards">
        {toAsk.map(({ id, name, on }) => (
          <li key={id}>
            <Person desk={part.desk} id={id} name={name} />
            <span class="quiet">{WORDS.spokenOn(on)}</span>
            <button type="button" class="link" onClick={() => choose(id)}>
              {WORDS.write}
              <span class="unseen">{` ${name}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {moreToAsk > 0 ? <p class="quiet">{REPORT.more(moreToAsk)}</p> : null}
      <SelectField
        id="why-who"
        label={WORDS.who}
        value={chosen}
        none={WORDS.choose}
        options={customers.map(({ id, name }) => [id, name])}
        choose={choose}
      />
      {chosen === '' ? null : <Answering {...part} id={chosen} end={() => choose('')} />}
    </>
  )
}

function Answering({ facts, store, id, end }: WhyPart & { readonly id: string; end(): void }) {
  const name = [...facts.toAsk, ...facts.customers].find((one) => one.id === id)?.name ?? ''
  const known = [...new Set(facts.answers.map(({ inShort }) => inShort).filter(Boolean))]
  return (
    <AnswerForm
      key={id}
      id={id}
      name={name}
      known={known}
      isSaving={store.state.isSaving}
      save={(draft, done) =>
        store.write(
          'Answers',
          [answerLine({ id, name, owner: '', today: facts.today }, draft)],
          { done: WORDS.kept(name), undone: WORDS.unkept(name) },
          () => {
            done()
            end()
          },
        )
      }
    />
  )
}

const Said = ({ desk, facts: { answers, moreAnswers }, store }: WhyPart) => (
  <>
    <h3>{WORDS.said}</h3>
    {answers.length === 0 ? <p>{WORDS.nothing}</p> : null}
    <ul class="cards">
      {answers.map((answer) => (
        <li key={answer.at}>
          <span>“{answer.answer || answer.inShort}”</span>
          {answer.why === '' ? null : <span>{WORDS.because(answer.why)}</span>}
          <span class="quiet">{[answer.inShort, dayText(answer.on)].filter(Boolean).join(' · ')}</span>
          <Person desk={desk} id={answer.id} name={answer.name} />
          <button type="button" class="link" onClick={() => takeOut(store, answer)}>
            {REPORT.takeOut}
            <span class="unseen">{` ${answer.name}`}</span>
          </button>
        </li>
      ))}
    </ul>
    {moreAnswers > 0 ? <p class="quiet">{REPORT.more(moreAnswers)}</p> : null}
  </>
)

const takeOut = (store: ReportStore<'why'>, { at, line, name }: ShownAnswer): void =>
  store.write('Answers', [{ at, before: line, after: null }], {
    done: WORDS.unkept(name),
    undone: WORDS.kept(name),
  })
