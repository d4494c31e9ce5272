// Promises that stand in days off: each may be moved to the first working day after them.

import type { PanelAnswer } from '../../../src/app/panel/answer'
import type { DaysOffPage, OpenPromise } from '../../../src/app/panel/days-off'
import { dayWords } from '../../frame/days'
import type { AbsenceProps } from './change-days'
import { WORDS } from './words'

interface PromisedProps extends AbsenceProps {
  readonly promises: readonly OpenPromise[]
  /** ISO day. */
  readonly back: string
}

export function Promised({ desk, store, promises, back }: PromisedProps) {
  /** Writes the promise; what its cell shows then is kept, so that it can be taken back. */
  const move = ({ id, name, day, seen }: OpenPromise): void => {
    const [, time = ''] = day.split(' ')
    const wanted = time === '' ? back : `${back} ${time}`
    let shown = seen
    const send = (value: string) => async (): Promise<PanelAnswer<DaysOffPage>> => {
      const filled = await desk.server.fill({ id, cell: { field: 'promised', value, seen: shown } })
      if (!('ok' in filled)) return filled
      shown = filled.ok.card?.promised ?? ''
      return desk.server.daysOff()
    }
    const undo = { send: send(day), saving: WORDS.moving, said: WORDS.back(name, dayWords(day)) }
    store.act({ send: send(wanted), saving: WORDS.moving, said: WORDS.moved(name, dayWords(wanted)), undo })
  }
  return (
    <div class="promised">
      <p>
        <strong>{WORDS.promised}</strong>
      </p>
      <ul>
        {promises.map((promise) => (
          <li key={`${promise.id} ${promise.day}`}>
            {promise.name}, {dayWords(promise.day)}{' '}
            <button
              type="button"
              class="link"
              aria-label={`${promise.name}: ${WORDS.moveTo(dayWords(back))}`}
              disabled={store.state.isSaving}
              onClick={() => move(promise)}
            >
              {WORDS.moveTo(dayWords(back))}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">{WORDS.stays}</p>
    </div>
  )
}
