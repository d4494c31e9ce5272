// Types of the messages between server and page: plain JSON over POST and server-sent events.
import type { Area, Dialog, MenuEntry, Toast } from '../apps-script/services/wire'
import type { FunctionValue, PublishedFunction } from '../workbook/types'

/** A message of the library's collaborative session; it follows `serverRevisionId` and makes `nextRevisionId`. */
export interface RevisionMessage {
  readonly type: 'REMOTE_REVISION' | 'REVISION_UNDONE' | 'REVISION_REDONE'
  readonly version: number
  readonly serverRevisionId: string
  readonly nextRevisionId: string
  readonly clientId?: string
  readonly commands?: readonly { readonly type: string; readonly sheetId?: string }[]
  readonly undoneRevisionId?: string
  readonly redoneRevisionId?: string
}

/** The result of a custom function in one cell's formula: a value, or the message of its error. */
export interface FunctionResult {
  readonly key: string
  readonly sheetId: string
  readonly col: number
  readonly row: number
  readonly value?: FunctionValue
  readonly error?: string
}

export interface Snapshot {
  readonly data: object
  readonly results: readonly FunctionResult[]
  readonly functions: readonly PublishedFunction[]
  /** The Extensions menu: the add-on's menus as onOpen made them. */
  readonly menu: readonly MenuEntry[]
  /** The path of the item that opens the panel, whose name is in the sheet's language; '' without one. */
  readonly panelItem: string
  readonly desk: Desk
  readonly saved: Saved
  /** A notice to show once, for example that the working copy was reopened. */
  readonly notice: string
}

export interface Mailed {
  readonly to: string
  readonly cc: string
  readonly from: string
  readonly subject: string
  readonly body: string
  readonly htmlBody: string
  /** Wall time in the spreadsheet's zone, `yyyy-mm-dd hh:mm`. */
  readonly at: string
}

export interface Ran {
  readonly function: string
  readonly kind: string
  readonly at: string
  readonly seconds: number
  readonly serviceCalls: number
  readonly error?: string
}

export interface InstalledTrigger {
  readonly id: string
  readonly handler: string
  readonly rhythm: string
  readonly next: string
}

export interface Permission {
  readonly scope: string
  readonly granted: boolean
}

/** The state of everything around the spreadsheet. */
export interface Desk {
  readonly name: string
  /** Whether this is the demo, and no file of the user's. */
  readonly isDemo: boolean
  readonly user: string
  readonly zone: string
  /** The workbench's clock: an instant, and how it reads in the zone. */
  readonly now: number
  readonly wallTime: string
  /** The same as sheets count: days since 1899-12-30. */
  readonly serial: number
  readonly isClockMoved: boolean
  readonly triggers: readonly InstalledTrigger[]
  readonly outbox: readonly Mailed[]
  readonly executions: readonly Ran[]
  readonly running: readonly string[]
  readonly permissions: readonly Permission[]
}

export interface Saved {
  readonly state: 'saved' | 'saving' | 'failed'
  readonly text: string
}

export type ServerEvent =
  | { readonly type: 'hello' }
  | {
      readonly type: 'revision'
      readonly message: RevisionMessage
      readonly results: readonly FunctionResult[]
      /** The client whose script wrote it. */
      readonly by?: string
    }
  | { readonly type: 'results'; readonly results: readonly FunctionResult[]; readonly clockMoved: boolean }
  | { readonly type: 'toast'; readonly toast: Toast }
  | { readonly type: 'ask'; readonly id: string; readonly dialog: Dialog }
  | { readonly type: 'answered'; readonly id: string }
  | { readonly type: 'show'; readonly shown: ShownPage }
  | { readonly type: 'desk'; readonly desk: Desk }
  | { readonly type: 'saved'; readonly saved: Saved }
  | { readonly type: 'reload' }

/** A sidebar or dialog: its page lies at `url` of the other origin. */
export interface ShownPage {
  readonly kind: 'sidebar' | 'modal' | 'modeless'
  readonly title: string
  readonly url: string
  readonly width?: number
  readonly height?: number
}

/** What comes with every request that runs a script: who asks and the areas selected in the grid, the active one last. */
export interface Asking {
  readonly client: string
  readonly selection?: readonly Area[]
}

/** The answer to google.script.run; `selection` is set when the script selected other cells. */
export type RunAnswer =
  | { readonly value: unknown; readonly selection?: Area }
  | {
      readonly failure: { readonly name: string; readonly message: string }
      readonly selection?: Area
    }
