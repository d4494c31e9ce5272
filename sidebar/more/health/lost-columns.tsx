// Columns that are lost: which one is it now? One click answers, and all rows are judged again.
import { useState } from 'preact/hooks'
import type { HeaderQuestion } from '../../../src/app/panel/answer-header'
import { hear } from '../../hear'
import type { PanelServer } from '../../server'
import { WORDS } from '../words'

interface Asked {
  readonly server: PanelServer
  readonly questions: readonly HeaderQuestion[]
  /** Called when an answer is written. */
  onAnswered(): void
}

export const LostColumns = ({ questions, ...asked }: Asked) => (
  <>
    {questions.map((question) => (
      <LostColumn key={question.field} question={question} {...asked} />
    ))}
  </>
)

type LostProps = Omit<Asked, 'questions'> & { readonly question: HeaderQuestion }

function LostColumn({ server, question, onAnswered }: LostProps) {
  const { field, text, candidate, choices } = question
  const [chosen, setChosen] = useState(candidate)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const failed = (words: string) => {
    setProblem(words)
    setBusy(false)
  }
  const answer = (header: string) => {
    setBusy(true)
    hear(server.answerHeader({ field, header }), () => onAnswered(), failed)
  }
  return (
    <section role="alert">
      <p>{text}</p>
      <label>
        {WORDS.column}{' '}
        <select value={chosen} disabled={isBusy} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{WORDS.choose}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </label>
      <button type="button" disabled={isBusy || chosen === ''} onClick={() => answer(chosen)}>
        {chosen === '' ? WORDS.thisOne : WORDS.isIt(chosen)}
      </button>
      <button type="button" class="plain" disabled={isBusy} onClick={() => answer('')}>
        {WORDS.gone}
      </button>
      {problem === '' ? null : <p>{problem}</p>}
    </section>
  )
}
