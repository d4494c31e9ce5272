// What an experiment shows so far: the verdict in words, the effect with its interval, and what speaks against it.
import type { ShownExperiment } from '../../../src/app/panel/experiments-page'
import { normalise } from '../../../src/core/cells/text'
import { OUTCOMES } from '../../../src/core/tabs/vocabulary'
import { CALL_WORDS } from '../../today/words-calls'
import { WORDS } from './words'

type Is = NonNullable<ShownExperiment['is']>

/** An outcome as call mode shows it, of the form in which outcomes are compared. */
function shown(key: string): string {
  const word = OUTCOMES.find((one) => normalise(one.word) === key)?.word ?? key
  return CALL_WORDS.outcome[word] ?? word
}

export function Verdict({ is }: { readonly is: Is }) {
  const { arms, look, warnings, success, made, plannedCalls } = is
  return (
    <>
      <p class="big">{WORDS.verdict(is)}</p>
      {look ? (
        <>
          <ul class="arms">
            {look.tallies.map((tally, arm) => (
              <li key={arms[arm]}>{WORDS.tally(arms[arm] ?? '', tally)}</li>
            ))}
          </ul>
          <p>{WORDS.effect(arms, look)}</p>
        </>
      ) : (
        <p>{WORDS.against(arms)}</p>
      )}
      <progress max={plannedCalls} value={Math.min(made, plannedCalls)} aria-label={WORDS.progress} />
      <p class="quiet">
        {WORDS.made(is)} {WORDS.counts(success.map(shown))}
      </p>
      {warnings.map((warning) => (
        <p key={`${warning.code} ${'by' in warning ? warning.by : ''}`} class="doubt">
          {WORDS.warning(warning, arms)}
        </p>
      ))}
    </>
  )
}
