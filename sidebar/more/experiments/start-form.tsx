// Starts an experiment: one thing, two ways, what counts as success, and how many calls that takes.
import { useState } from 'preact/hooks'
import type { ExperimentsPage } from '../../../src/app/panel/experiments-page'
import { plannedCalls } from '../../../src/core/learning/experiment-plan'
import { followsFromCall, wordKey } from '../../../src/core/learning/tried-words'
import { outcomesAtHand, talked } from '../../../src/core/tabs/vocabulary'
import { SelectField, TextField, Tick } from '../../frame/fields'
import { CALL_WORDS } from '../../today/words-calls'
import type { PartProps } from '../page'
import { VARIABLES, WORDS } from './words'

type StartProps = PartProps<ExperimentsPage>

const EFFECTS = [5, 10, 15, 20, 30]
/** Fewer calls do not tell the usual share of successes. */
const ENOUGH = 20
const OTHER = VARIABLES.length - 1
/** Of a variable and of its two ways. */
const MOST_LETTERS = 90

export function StartForm({ desk, store, page }: StartProps) {
  const [chosen, choose] = useState(0)
  const [other, setOther] = useState('')
  const [arms, setArms] = useState<readonly [string, string]>(['', ''])
  const [success, setSuccess] = useState<readonly string[]>(['Meeting set'])
  const [effect, setEffect] = useState(20)
  const [typed, setTyped] = useState('')
  const variable = chosen === OTHER ? other.trim() : (VARIABLES[chosen] ?? '')
  const wanted = plannedCalls(usualShare(page.outcomes, success), effect / 100)
  const planned = typed === '' ? wanted : Number(typed)
  const wrong = troubleOf(variable, arms, success, planned)
  const start = (): void => {
    const name = freeName(variable, page.experiments)
    const texts = { name, variable, arms: [arms[0].trim(), arms[1].trim()] as const }
    const experiment = { ...texts, success, smallestEffect: effect / 100, plannedCalls: Math.floor(planned) }
    const undo = {
      send: () => desk.server.changeExperiment({ is: 'gone', name }),
      ...{ saving: WORDS.saving, said: WORDS.gone(name) },
    }
    const send = () => desk.server.changeExperiment({ is: 'started', experiment })
    store.act({ send, saving: WORDS.starting, said: WORDS.started(name), undo })
  }
  return (
    <form
      class="library"
      aria-labelledby="experiment-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong === '') start()
        else desk.messages.failed(wrong)
      }}
    >
      <h3 id="experiment-new">{WORDS.newOne}</h3>
      <SelectField
        id="experiment-what"
        label={WORDS.what}
        value={String(chosen)}
        options={VARIABLES.map((one, at) => [String(at), at === OTHER ? WORDS.other : one])}
        choose={(at) => choose(Number(at))}
      />
      {chosen === OTHER ? (
        <TextField
          id="experiment-other"
          label={WORDS.otherWhat}
          value={other}
          most={MOST_LETTERS}
          type={setOther}
        />
      ) : null}
      <TextField
        id="experiment-a"
        label={WORDS.first}
        value={arms[0]}
        most={MOST_LETTERS}
        type={(text) => setArms([text, arms[1]])}
      />
      <TextField
        id="experiment-b"
        label={WORDS.second}
        value={arms[1]}
        most={MOST_LETTERS}
        type={(text) => setArms([arms[0], text])}
      />
      <Success chosen={success} change={setSuccess} />
      <SelectField
        id="experiment-effect"
        label={WORDS.smallest}
        value={String(effect)}
        options={EFFECTS.map((points) => [String(points), WORDS.points(points)])}
        choose={(points) => setEffect(Number(points))}
      />
      <label for="experiment-calls">{WORDS.planned}</label>
      <input
        id="experiment-calls"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={6}
        aria-describedby="experiment-why"
        value={typed === '' ? String(wanted || '') : typed}
        onInput={(event) => setTyped(event.currentTarget.value.trim())}
      />
      <p id="experiment-why" class="quiet">
        {Number.isNaN(wanted) ? WORDS.cannot : WORDS.why(wanted)}
      </p>
      <button type="submit" class="save" disabled={store.state.isSaving}>
        {WORDS.start}
      </button>
    </form>
  )
}

/** The share of own calls that ended so; NaN = not known. */
function usualShare(outcomes: StartProps['page']['outcomes'], success: readonly string[]): number {
  const wins = new Set(success.map(wordKey))
  let [all, won] = [0, 0]
  for (const { word, calls } of outcomes) {
    all += calls
    if (wins.has(wordKey(word))) won += calls
  }
  return all < ENOUGH ? Number.NaN : won / all
}

function troubleOf(
  variable: string,
  [first, second]: readonly [string, string],
  success: readonly string[],
  planned: number,
): string {
  if (variable === '') return WORDS.wrong.variable
  if (followsFromCall(variable)) return WORDS.wrong.follows(variable)
  if (first.trim() === '' || second.trim() === '' || wordKey(first) === wordKey(second))
    return WORDS.wrong.arms
  if (/[,;|\n]/.test(first + second)) return WORDS.wrong.commas
  if (success.length === 0) return WORDS.wrong.success
  return planned >= 2 && Number.isInteger(planned) ? '' : WORDS.wrong.planned
}

/** The variable as a name that no experiment has yet. */
function freeName(variable: string, taken: StartProps['page']['experiments']): string {
  const name = variable.slice(0, 1).toUpperCase() + variable.slice(1)
  const names = new Set(taken.map((one) => wordKey(one.name)))
  let free = name
  for (let at = 2; names.has(wordKey(free)); at++) free = `${name} ${at}`
  return free
}

interface SuccessProps {
  readonly chosen: readonly string[]
  readonly change: (words: readonly string[]) => void
}

const Success = ({ chosen, change }: SuccessProps) => (
  <fieldset>
    <legend>{WORDS.success}</legend>
    {outcomesAtHand(true)
      .filter(talked)
      .map((word) => (
        <Tick
          key={word}
          isOn={chosen.includes(word)}
          tick={(isOn) => change(isOn ? [...chosen, word] : chosen.filter((one) => one !== word))}
        >
          {CALL_WORDS.outcome[word] ?? word}
        </Tick>
      ))}
  </fieldset>
)
