// The state of the sheet: whether it is set up, when the night last ran, how many rows are kept, and what to do next.
import { useEffect, useState } from 'preact/hooks'
import type { Health as Figures } from '../../src/app/panel/health'
import { wordsOfFailure } from '../failure'
import type { PanelServer } from '../server'
import { LostColumns } from './lost-columns'
import { Problems } from './problems'

type HealthState =
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly text: string }
  | { readonly state: 'shown'; readonly figures: Figures }

/** Shows the state of the sheet; asks the server when first shown and at each click on its button. */
export function HealthFold({ server }: { readonly server: PanelServer }) {
  const [shown, setShown] = useState<HealthState>({ state: 'busy' })
  const ask = () => {
    setShown({ state: 'busy' })
    server.health().then(
      (answer) =>
        setShown(
          'ok' in answer ? { state: 'shown', figures: answer.ok } : { state: 'failed', text: answer.problem },
        ),
      (failure: unknown) => setShown({ state: 'failed', text: wordsOfFailure(failure) }),
    )
  }
  useEffect(ask, [])
  return (
    <>
      <div aria-live="polite">{shown.state === 'shown' ? <State figures={shown.figures} /> : null}</div>
      {shown.state === 'shown' ? (
        <LostColumns server={server} questions={shown.figures.lost} onAnswered={ask} />
      ) : null}
      {shown.state === 'shown' ? <Problems figures={shown.figures} server={server} /> : null}
      {shown.state === 'failed' ? <p role="alert">{shown.text}</p> : null}
      <button type="button" class="plain" disabled={shown.state === 'busy'} onClick={ask}>
        {shown.state === 'busy' ? 'Looking…' : 'Look again'}
      </button>
    </>
  )
}

function State({ figures }: { readonly figures: Figures }) {
  if (!figures.isSetUp) {
    return <p>This sheet is not set up yet. Choose Extensions › Touchline › Set up Touchline.</p>
  }
  if (figures.lastNight === '') return <p>Touchline is set up. The first night is still to come.</p>
  const night = `The last night ran on ${figures.lastNight}.`
  return (
    <>
      <p>
        {figures.open} open rows on “{figures.pipeline}”: {figures.fresh} new, {figures.keep} kept,{' '}
        {figures.notice} on notice, {figures.purge} to purge.
      </p>
      {figures.clock === '' ? null : <p>{figures.clock}</p>}
      {figures.refused === '' ? null : (
        <p role="alert">The last night could not do its work. {figures.refused}</p>
      )}
      {figures.isLate ? (
        <p role="alert">{night} A night was missed: choose Run the night now in the menu.</p>
      ) : (
        <p>{night}</p>
      )}
    </>
  )
}
