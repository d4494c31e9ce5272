// Adds days off and holidays to Rules and takes them out; the opposite takes it back, and the night may plan anew at once.
import type { DayRow, DaysOffPage } from '../../../src/app/panel/days-off'
import type { Desk } from '../../frame/desk'
import { type Action, againBy } from '../../frame/messages'
import { hear } from '../../hear'
import type { PartProps } from '../page'
import { WORDS } from './words'

export type AbsenceProps = PartProps<DaysOffPage>

/** Adds rows or takes them out; the opposite takes it back. */
export function changeDays(
  { desk, store }: Pick<AbsenceProps, 'desk' | 'store'>,
  change: { readonly add?: readonly DayRow[]; readonly remove?: readonly DayRow[]; readonly said: string },
): void {
  const { add = [], remove = [], said } = change
  const more = [{ label: WORDS.now, act: () => planAnew(desk) }]
  const send = (added: readonly DayRow[], removed: readonly DayRow[]) => () =>
    desk.server.changeDaysOff({ add: added, remove: removed })
  const undo = { send: send(remove, add), saving: WORDS.saving, said: WORDS.takenBack, more }
  store.act({ send: send(add, remove), saving: WORDS.saving, said, undo, more })
}

/** Runs the night, which plans around the days as they are. */
function planAnew(desk: Desk): void {
  const { messages, server } = desk
  messages.busy(WORDS.planning)
  const again: Action = againBy(() => planAnew(desk))
  hear(
    server.night(),
    (planned) => {
      desk.changedAt = Date.now()
      messages.done(WORDS.planned(planned))
    },
    (problem) => {
      desk.changedAt = Date.now()
      messages.failed(problem, [again])
    },
  )
}
