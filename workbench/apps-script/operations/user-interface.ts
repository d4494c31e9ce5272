// The kernel's operations on the user interface: records what is shown, answers questions from a queue.
import type { GoogleState } from '../state'
import type { Handlers } from './handlers'

export function userInterfaceOperations(state: GoogleState) {
  return {
    addMenu: (_, menu) => {
      state.menus.push(menu)
    },
    ask: (_, dialog) => {
      state.dialogs.push(dialog)
      return state.answers.shift() ?? { button: 'CLOSE', text: '' }
    },
    show: (_, dialog) => {
      state.dialogs.push(dialog)
    },
    toast: (_, toast) => {
      state.toasts.push(toast)
    },
    htmlFile: (_, name) => {
      const page = state.html[name] ?? state.html[`${name}.html`]
      if (page === undefined) throw new Error(`No HTML file named ${name} was found.`)
      return page
    },
  } satisfies Partial<Handlers>
}
