// Alerts and prompts that wait for a person: each belongs to one page, and closes when that page goes away.
import { randomUUID } from 'node:crypto'
import type { Answer, Dialog } from '../apps-script/services/wire'

export interface Dialogs {
  /** Waits for the answer; without a page the dialog is closed at once. */
  ask(client: string | undefined, dialog: Dialog): Promise<Answer>
  /** Takes an answer; false when the dialog is not open on that page. @throws for a button it does not have */
  answer(client: string, id: string, given: Answer): boolean
  /** Closes the dialogs of a page that is gone. */
  leave(client: string): void
  closeAll(): void
}

interface Open {
  readonly client: string
  readonly dialog: Dialog
  readonly resolve: (answer: Answer) => void
}

const CLOSED: Answer = { button: 'CLOSE', text: '' }

export function dialogs(
  isHere: (client: string) => boolean,
  show: (client: string, id: string, dialog: Dialog) => void,
): Dialogs {
  const open = new Map<string, Open>()
  const close = (id: string, answer: Answer): void => {
    const found = open.get(id)
    open.delete(id)
    found?.resolve(answer)
  }
  return {
    ask: (client, dialog) => {
      if (client === undefined || !isHere(client)) return Promise.resolve(CLOSED)
      const id = randomUUID()
      return new Promise((resolve) => {
        open.set(id, { client, dialog, resolve })
        show(client, id, dialog)
      })
    },
    answer(client, id, given) {
      const found = open.get(id)
      if (found?.client !== client) return false
      if (!buttonsOf(found.dialog).includes(given.button))
        throw new Error(`There is no button ${given.button}.`)
      close(id, { button: given.button, text: String(given.text ?? '') })
      return true
    },
    leave(client) {
      for (const [id, one] of open) if (one.client === client) close(id, CLOSED)
    },
    closeAll() {
      for (const id of open.keys()) close(id, CLOSED)
    },
  }
}

/** The buttons of a dialog, and closing it. */
function buttonsOf(dialog: Dialog): readonly string[] {
  return [...(dialog.buttons ?? 'OK').split('_'), 'CLOSE']
}
