// The state of the sheet: whether it is set up, when the night last ran, how many rows are kept, and what to do next.
import { useEffect, useState } from 'preact/hooks'
import type { Health as Figures } from '../../../src/app/panel/health'
import { dayWords } from '../../frame/days'
import { hear } from '../../hear'
import type { PanelServer } from '../../server'
import { NoProfile } from '../profile/no-profile'
import { WORDS } from '../words'
import { LostColumns } from './lost-columns'
import { Problems } from './problems'
import { RunNight } from './run-night'

type HealthState =
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly text: string }
  | { readonly state: 'shown'; readonly figures: Figures }

interface HealthProps {
  readonly server: PanelServer
  /** Opens the tool that makes a profile. */
  onProfile(): void
}

/** Shows the state of the sheet; asks the server when first shown and at each click on its button. */
export function HealthFold({ server, onProfile }: HealthProps) {
  const [shown, setShown] = useState<HealthState>({ state: 'busy' })
  const ask = () => {
    setShown({ state: 'busy' })
    hear(
      server.health(),
      (figures) => setShown({ state: 'shown', figures }),
      (text) => setShown({ state: 'failed', text }),
    )
  }
  useEffect(ask, [])
  return (
    <>
      <div aria-live="polite">{shown.state === 'shown' ? <State figures={shown.figures} /> : null}</div>
      {shown.state === 'shown' && needsNight(shown.figures) ? (
        <RunNight server={server} onDone={ask} />
      ) : null}
      {shown.state === 'shown' ? (
        <LostColumns server={server} questions={shown.figures.lost} onAnswered={ask} />
      ) : null}
      {shown.state === 'shown' && shown.figures.isSetUp && !shown.figures.hasProfile ? (
        <NoProfile open={onProfile} />
      ) : null}
      {shown.state === 'shown' ? <Problems figures={shown.figures} server={server} /> : null}
      {shown.state === 'failed' ? <p role="alert">{shown.text}</p> : null}
      <button type="button" class="plain" disabled={shown.state === 'busy'} onClick={ask}>
        {shown.state === 'busy' ? WORDS.looking : WORDS.lookAgain}
      </button>
    </>
  )
}

/** The first night is not waited for; one that was missed or could not do its work is run again. */
const needsNight = ({ isSetUp, lastNight, isLate, refused }: Figures): boolean =>
  isSetUp && (lastNight === '' || isLate || refused !== '')

function State({ figures }: { readonly figures: Figures }) {
  if (!figures.isSetUp) return <p>{WORDS.notSetUp}</p>
  if (figures.lastNight === '') return <p>{WORDS.firstNight}</p>
  const night = WORDS.lastNight(dayWords(figures.lastNight))
  return (
    <>
      <p>{WORDS.counted(figures)}</p>
      {figures.clock === '' ? null : <p>{figures.clock}</p>}
      {figures.refused === '' ? null : <p role="alert">{WORDS.refused(figures.refused)}</p>}
      {figures.isLate ? (
        <p role="alert">
          {night} {WORDS.missed}
        </p>
      ) : (
        <p>{night}</p>
      )}
    </>
  )
}
