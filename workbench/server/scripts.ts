// Running the bundle for the pages: menu items, google.script.run, onEdit, triggers; each in a thread, any number at once.

import { triggerEvent } from '../apps-script/due-triggers'
import { afterEdit, typed } from '../apps-script/edits'
import type { Google } from '../apps-script/google'
import { nextAfter } from '../apps-script/operations/triggers'
import type { StoredTrigger } from '../apps-script/state'
import { incoming } from '../apps-script/transfer'
import type { LiveClock } from './live-clock'
import { type LiveRun, liveExecutions, type Stage } from './live-executions'
import { turns } from './turns'
import type { UserEdit } from './user-edit'
import type { Asking, RunAnswer } from './wire'

export interface Scripts {
  /** google.script.run. */
  call(asking: Asking, name: string, args: readonly unknown[]): Promise<RunAnswer>
  /** A click on a menu item, named by its path. @throws when no item has it */
  menuItem(asking: Asking, path: string): Promise<RunAnswer>
  /** A person edited cells: the simple trigger runs where the bundle has one. */
  edited(edit: UserEdit): Promise<void>
  /** Fires one trigger now, due or not. @throws when there is none of that id */
  fire(id: string): Promise<void>
  /** Fires the triggers that are due, in the order of their times. */
  fireDue(): Promise<void>
  /** Lets time pass to an instant, stopping the clock at each time a trigger fires. */
  letPass(instant: number): Promise<void>
  running(): readonly string[]
  stop(): Promise<void>
}

/** A person may think for as long as they like over a dialog. */
const MENU_LIMIT_MS = 24 * 3_600_000
const CALLS_AT_ONCE = 10
const EDITS_AT_ONCE = 3

export function scripts(google: Google, clock: LiveClock, stage: Stage): Scripts {
  const { state, floor } = google
  const live = liveExecutions(floor, stage)
  const callTurn = turns(CALLS_AT_ONCE)
  const editTurn = turns(EDITS_AT_ONCE)
  const attended = async (run: LiveRun): Promise<RunAnswer> => {
    const { value, execution, movedTo } = await live.start(run)
    const selected = movedTo ? { selection: movedTo } : {}
    return execution.error ? { failure: execution.error, ...selected } : { value: value ?? null, ...selected }
  }
  const fire = async (trigger: StoredTrigger): Promise<void> => {
    const event = triggerEvent(state, trigger.handler)
    await live.start({ name: trigger.handler, kind: 'trigger', user: trigger.owner, event })
  }
  const fireDue = async (): Promise<void> => {
    const due = state.triggers
      .filter((trigger) => !trigger.disabled && trigger.nextAt <= clock.now())
      .sort((one, other) => one.nextAt - other.nextAt)
    for (const trigger of due) {
      if (!state.triggers.includes(trigger)) continue
      trigger.nextAt = nextAfter(trigger.nextAt, trigger, clock.now())
      await fire(trigger)
    }
  }
  return {
    call: (asking, name, args) =>
      callTurn((): Promise<RunAnswer> => {
        if (!google.publicFunctions().includes(name)) {
          const message = `google.script.run.${name} is not a function`
          return Promise.resolve({ failure: { name: 'TypeError', message } })
        }
        const given = incoming(args)
        return attended({ name, kind: 'sidebar', args: given, ...asking })
      }),
    menuItem: (asking, path) => {
      const found = google.menu().find((item) => item.path === path)
      if (!found) throw new Error(`There is no menu item “${path}”.`)
      return attended({ name: found.handler, kind: 'menu', limitMs: MENU_LIMIT_MS, ...asking })
    },
    edited: (edit) =>
      editTurn(async () => {
        if (!google.publicFunctions().includes('onEdit')) return
        const { area, before } = edit
        const isOne = area.rows === 1 && area.columns === 1
        const isThere = state.workbook.sheets().some((sheet) => sheet.id === area.sheet)
        if (!isThere) return
        const after = isOne ? typed(state, area) : undefined
        await live.start({ name: 'onEdit', ...afterEdit(area, after, before) })
      }),
    fire: async (id) => {
      const trigger = state.triggers.find((one) => one.id === id)
      if (!trigger) throw new Error('That trigger is not installed any more.')
      await fire(trigger)
    },
    fireDue,
    async letPass(instant) {
      for (;;) {
        const times = state.triggers.filter((trigger) => !trigger.disabled).map((trigger) => trigger.nextAt)
        const next = Math.min(...times)
        if (next > instant) break
        if (next > clock.now()) clock.set(next)
        await fireDue()
      }
      if (instant > clock.now()) clock.set(instant)
    },
    running: live.running,
    stop: live.stop,
  }
}
