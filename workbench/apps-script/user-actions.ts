// What a user does: opens the file, clicks a menu, types, answers, and works in the sidebar.
import { edit, resolveArea } from './edits'
import type { Execute, Run } from './executor'
import type { Google } from './google'
import { itemsOf } from './menus'
import type { GoogleState } from './state'
import { incoming } from './transfer'

export interface Desk {
  readonly state: GoogleState
  readonly execute: Execute
  /** The bundle's top-level functions. */
  readonly topLevel: () => readonly string[]
  readonly addOnName: string
}

export type UserActions = Pick<
  Google,
  'publicFunctions' | 'open' | 'menu' | 'runMenuItem' | 'edit' | 'select' | 'callFromSidebar' | 'answer'
>

export function userActions({ state, execute, topLevel, addOnName }: Desk): UserActions {
  const publicFunctions = () => topLevel().filter((name) => !name.endsWith('_'))
  const menu = () => itemsOf(state.menus, addOnName)
  return {
    publicFunctions,
    menu,
    open: (mode = 'LIMITED') => {
      state.menus = []
      if (!topLevel().includes('onOpen')) return undefined
      const user = mode === 'FULL' ? state.user.email : ''
      return execute('onOpen', { kind: 'open', mode, event: { kind: 'open', authMode: mode, user } })
    },
    runMenuItem: (item, options = {}) => {
      const found = menu().find((one) => Object.values(one).includes(item))
      if (!found) throw new Error(`There is no menu item “${item}”.`)
      return execute(found.handler, { kind: 'menu', ...options })
    },
    edit: (where, value) => edit(state, execute, topLevel().includes('onEdit'), where, value),
    select: (where) => {
      state.selection = resolveArea(state, where)
    },
    callFromSidebar: (name, args = [], options = {}) => {
      if (!publicFunctions().includes(name))
        throw new TypeError(`google.script.run.${name} is not a function`)
      return clientValue(execute(name, { kind: 'sidebar', args: incoming(args), ...options }))
    },
    answer: (button, text = '') => {
      state.answers.push({ button, text })
    },
  }
}

function clientValue(run: Run): unknown {
  const { error } = run.execution
  if (!error) return run.value ?? null
  const thrown = new Error(error.message)
  thrown.name = error.name
  throw thrown
}
