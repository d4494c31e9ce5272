// People who may only look at the file, or comment on it: what changes it is refused to their executions.
import type { Running } from './execution'
import type { GoogleState } from './state'

/** Operations that change the file; what a script keeps beside it is another thing. */
const CHANGES =
  /^(?:set(?!Properties)\w+|insert\w+|delete(?:Sheet|Rows|Columns)|rename\w+|append|write\w*|fill|fitColumns|clear\w+|sort\w+|createFilter|remove(?!Cached)\w+|protect|change\w+|merge|unmerge|putChart)$/

/** Whether somebody may change the file at all, whatever is protected in it. */
export const mayChange = ({ viewers }: GoogleState, { user }: Pick<Running, 'user'>): boolean =>
  !viewers.has(user)

/** @throws when the user of an execution may only look, and the operation would change the file */
export function refuseViewer(state: GoogleState, execution: Pick<Running, 'user'>, operation: string): void {
  if (CHANGES.test(operation) && !mayChange(state, execution))
    throw new Error('You do not have permission to edit this spreadsheet.')
}
