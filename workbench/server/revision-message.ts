// Checks messages from pages: only revisions, and only commands that belong in the shared history.
import { library } from '../workbook/library'
import type { RevisionMessage } from './wire'

const ID = /^[\w-]{1,64}$/
const SHEET_ID = /^\d{1,10}$/
const CORE = library.coreTypes as ReadonlySet<string>

/** The message. @throws Error that names what is wrong with it */
export function checkedMessage(given: unknown): RevisionMessage {
  const message = given as Partial<RevisionMessage> | null
  if (typeof message !== 'object' || message === null) throw new Error('A message must be an object.')
  const { type, serverRevisionId, nextRevisionId } = message
  if (!isId(serverRevisionId) || !isId(nextRevisionId))
    throw new Error('A message must say which revision it follows and makes.')
  if (type === 'REMOTE_REVISION') {
    const { commands, clientId } = message
    if (!isId(clientId)) throw new Error('A revision must say which page it is from.')
    if (!Array.isArray(commands) || !commands.every((command) => CORE.has(command?.type)))
      throw new Error('A revision must hold commands that change the workbook.')
    if (!commands.every(hasGoogleSheetId))
      throw new Error('A new sheet needs a number as its id, as in Google.')
    return message as RevisionMessage
  }
  const target = type === 'REVISION_UNDONE' ? message.undoneRevisionId : message.redoneRevisionId
  if ((type !== 'REVISION_UNDONE' && type !== 'REVISION_REDONE') || !isId(target))
    throw new Error(`A message cannot be of the type ${JSON.stringify(type)}.`)
  return message as RevisionMessage
}

/** Sheet ids must be numbers, because scripts use them as such. */
function hasGoogleSheetId(command: { type: string; sheetId?: unknown; sheetIdTo?: unknown }): boolean {
  if (command.type === 'CREATE_SHEET') return SHEET_ID.test(String(command.sheetId))
  return command.type !== 'DUPLICATE_SHEET' || SHEET_ID.test(String(command.sheetIdTo))
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}
