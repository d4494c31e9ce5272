// What a user does: opens the file, clicks a menu, types, answers, and works in the sidebar.
import type { Area } from '../workbook/types'
import { type Edited, edit, resolveArea } from './edits'
import type { Execute, Run, RunOptions } from './executor'
import { itemsOf, type MenuItem } from './menus'
import type { Mode } from './services/wire'
import type { GoogleState } from './state'
import { incoming } from './transfer'

export interface Desk {
  readonly state: GoogleState
  readonly execute: Execute
  /** The bundle's top-level functions. */
  readonly topLevel: () => readonly string[]
  readonly addOnName: string
}

export interface UserActions {
  /** The bundle's top-level names that google.script.run shows. */
  publicFunctions(): readonly string[]
  /** A user opens the file: onOpen, by default of an add-on enabled in it. Undefined where the bundle has none. */
  open(mode?: Mode): Run | undefined
  menu(): readonly MenuItem[]
  /** By path (`Touchline > Set up`), label or handler. @throws when no item fits. */
  runMenuItem(item: string, options?: Pick<RunOptions, 'cutAt' | 'failAt'>): Run
  /** A user types, then onEdit runs. Undefined where the bundle has none. */
  edit(where: string | Area, value: Edited): Run | undefined
  /** Selects ranges, of which the last is the active one. */
  select(...where: readonly (string | Area)[]): void
  /** Makes a region with a header row a Table. @param typedColumns counted from 0 within it */
  makeTable(where: string | Area, typedColumns?: readonly number[]): void
  /** Sorts the Table that starts at a cell by one of its columns, from 0: only the Table's own columns move. */
  sortTable(where: string | Area, column: number, ascending?: boolean): void
  /** google.script.run: the value, or null. @throws Error as the failure handler gets it. */
  callFromSidebar(
    name: string,
    args?: readonly unknown[],
    options?: Pick<RunOptions, 'cutAt' | 'failAt'>,
  ): unknown
  /** The user's next answer to an alert or prompt; without one they close it. */
  answer(button: string, text?: string): void
}

export function userActions({ state, execute, topLevel, addOnName }: Desk): UserActions {
  const publicFunctions = () => topLevel().filter((name) => !name.endsWith('_'))
  const menu = () => itemsOf(state.menus, addOnName)
  return {
    publicFunctions,
    menu,
    open: (mode = 'LIMITED') => {
      state.menus = []
      // Simple triggers do not run for who may only look.
      if (!topLevel().includes('onOpen') || state.viewers.has(state.user.email)) return undefined
      const user = mode === 'FULL' ? state.user.email : ''
      return execute('onOpen', { kind: 'open', mode, event: { kind: 'open', authMode: mode, user } })
    },
    runMenuItem: (item, options = {}) => {
      const found = menu().find((one) => Object.values(one).includes(item))
      if (!found) throw new Error(`There is no menu item “${item}”.`)
      return execute(found.handler, { kind: 'menu', ...options })
    },
    edit: (where, value) => edit(state, execute, topLevel().includes('onEdit'), where, value),
    select: (...where) => {
      state.selection = where.map((one) => resolveArea(state, one))
    },
    ...tableActions(state, (where) => resolveArea(state, where)),
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

function tableActions(
  { workbook }: GoogleState,
  resolve: (where: string | Area) => Area,
): Pick<UserActions, 'makeTable' | 'sortTable'> {
  return {
    makeTable: (where, typedColumns = []) => {
      const area = resolve(where)
      workbook.setTables(area.sheet, [...workbook.tables(area.sheet), { area, typedColumns }])
    },
    sortTable: (where, column, ascending = true) => {
      const { sheet, row, column: left } = resolve(where)
      const table = workbook.tables(sheet).find(({ area }) => area.row === row && area.column === left)
      if (!table) throw new Error('There is no Table that starts there.')
      const rows = { ...table.area, row: row + 1, rows: table.area.rows - 1 }
      workbook.sortRows(rows, left + column, ascending)
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
