// The tool Health: how the sheet stands, what is wrong with one click that mends it, and how much room is left.
import { useEffect, useState } from 'preact/hooks'
import type { PanelAnswer } from '../../../src/app/panel/answer'
import type { Check, Checks, Mend } from '../../../src/app/panel/checks'
import type { Limit } from '../../../src/app/panel/limits'
import type { Desk } from '../../frame/desk'
import { againBy } from '../../frame/messages'
import { showCell } from '../../frame/show-cell'
import { hear } from '../../hear'
import { Asked } from '../asked'
import { MEND_OF, WORDS } from './check-words'
import { HealthFold } from './health'

interface Of {
  readonly desk: Desk
}

export function Health({ desk }: Of) {
  const [round, again] = useState(0)
  return (
    <>
      <HealthFold key={round} server={desk.server} onProfile={() => desk.places.openTool('profile')} />
      <Asked ask={() => desk.server.checks()} loading={WORDS.loading}>
        {(checks) => <Around desk={desk} first={checks} onMended={() => again(round + 1)} />}
      </Asked>
    </>
  )
}

type AroundProps = Of & { readonly first: Checks; onMended(): void }

function Around({ desk, first, onMended }: AroundProps) {
  const [{ checks, limits }, show] = useState(first)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => show(first), [first])
  /** Does it, says so, and shows what is still wrong. */
  const act = (mending: () => Promise<PanelAnswer<Checks>>): void => {
    setBusy(true)
    desk.messages.busy(WORDS.mending)
    const failed = (text: string): void => {
      setBusy(false)
      desk.messages.failed(text, [againBy(() => act(mending))])
    }
    hear(
      mending(),
      (answer) => {
        setBusy(false)
        show(answer)
        onMended()
        desk.messages.done(WORDS.mended)
      },
      failed,
    )
  }
  const mend = (what: Mend): void => act(() => desk.server.mend(what))
  const night = (): void =>
    act(() => desk.server.night().then((answer) => ('ok' in answer ? desk.server.checks() : answer)))
  return (
    <>
      <section aria-label={WORDS.around}>
        <h3>{WORDS.around}</h3>
        {checks.some(({ code }) => code !== 'night of another') ? null : <p>{WORDS.well}</p>}
        <ul class="night">
          {checks.map((check, at) => (
            <li key={at}>
              <p>{WORDS.checks[check.code](check)}</p>
              <Click desk={desk} check={check} isBusy={isBusy} mend={mend} night={night} />
            </li>
          ))}
        </ul>
      </section>
      <Room limits={limits} desk={desk} />
    </>
  )
}

interface ClickProps extends Of {
  readonly check: Check
  readonly isBusy: boolean
  mend(what: Mend): void
  night(): void
}

/** The one click that mends it, or that shows where it is. */
function Click({ desk, check, isBusy, mend, night }: ClickProps) {
  const { code, tab, row, header } = check
  const what = MEND_OF[code]
  if (what)
    return (
      <button type="button" class="plain" disabled={isBusy} onClick={() => mend(what)}>
        {WORDS.mends[what]}
      </button>
    )
  if (code === 'ids twice')
    return (
      <button type="button" class="plain" disabled={isBusy} onClick={night}>
        {WORDS.runNight}
      </button>
    )
  if (code === 'stages asked')
    return (
      <button type="button" class="plain" onClick={() => desk.places.openTool('reading')}>
        {WORDS.answer}
      </button>
    )
  if (tab === '') return null
  return (
    <button type="button" class="plain" onClick={() => showCell(desk, tab, row, header)}>
      {WORDS.show}
    </button>
  )
}

/** Each limit with its figure; what to do stands there before it hurts. */
const Room = ({ limits, desk }: Of & { readonly limits: readonly Limit[] }) =>
  limits.length === 0 ? null : (
    <section aria-label={WORDS.room}>
      <h3>{WORDS.room}</h3>
      <ul class="night">
        {limits.map((limit) => (
          <li key={limit.name} class={limit.isNear ? 'doubt' : undefined}>
            <p>{WORDS.limit(limit)}</p>
            {limit.isNear ? <p>{WORDS.what[limit.name](limit)}</p> : null}
            {limit.isNear && limit.name !== 'rows' ? (
              <button type="button" class="plain" onClick={() => desk.places.openTool('archive')}>
                {WORDS.archive}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
