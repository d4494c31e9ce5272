// Everything that outlives an execution: the workbook and what Google keeps beside it.
import { createHash } from 'node:crypto'
import type { Workbook } from '../workbook/types'
import type { Clock } from './clock'
import type { Running, ServiceTime } from './execution'
import type {
  Answer,
  Area,
  Dialog,
  DocumentInfo,
  LockKind,
  Mail,
  Menu,
  StoreKind,
  Toast,
  TriggerSpec,
} from './services/wire'

const SCOPE = 'https://www.googleapis.com/auth/'
/** The manifest's scopes, which the workbench grants unless told otherwise. */
const MANIFEST_SCOPES: readonly string[] = [
  `${SCOPE}spreadsheets.currentonly`,
  `${SCOPE}script.container.ui`,
  `${SCOPE}script.scriptapp`,
  `${SCOPE}script.send_mail`,
  `${SCOPE}userinfo.email`,
]

export interface SentMail extends Mail {
  readonly from: string
  /** The clock's instant. */
  readonly at: number
}

export interface StoredTrigger extends TriggerSpec {
  readonly id: string
  readonly owner: string
  /** A trigger made by a trigger never fires, as on Google. */
  readonly disabled: boolean
  nextAt: number
}

/** What a custom function does whose arguments reach NOW or RAND: Google shows an error, or is loading for ever. */
export type VolatileArguments = 'error' | 'loading'

export interface GoogleState {
  readonly workbook: Workbook
  readonly clock: Clock
  readonly html: Readonly<Record<string, string>>
  readonly scopes: readonly string[]
  readonly granted: Set<string>
  /** A script bound to the document has wider trigger limits than an add-on. */
  readonly bound: boolean
  readonly properties: Readonly<Record<StoreKind, Map<string, string>>>
  readonly cache: Map<string, { readonly value: string; readonly until: number }>
  readonly locks: Map<LockKind, Running>
  /** Writes are refused when they are flushed, not when they are made. */
  readonly refusesAtFlush: boolean
  /** The executions that run now, custom functions left out. */
  readonly running: Set<Running>
  /** By user, the milliseconds that triggers took within a day. */
  readonly triggerTime: Map<string, { used: number; readonly windowEnds: number }>
  readonly tabColors: Map<number, string | null>
  readonly outbox: SentMail[]
  readonly mail: { limit: number; used: number; windowEnds: number }
  readonly toasts: Toast[]
  readonly dialogs: Dialog[]
  readonly answers: Answer[]
  /** The address of the file's owner, who may edit everything in it. */
  readonly owner: string
  /** The addresses of the others who may edit the file. */
  readonly editors: readonly string[]
  /** Who may only look at the file, or comment on it. */
  readonly viewers: Set<string>
  readonly serviceTime: ServiceTime
  readonly functions: { areLoading: boolean; readonly volatile: VolatileArguments }
  document: DocumentInfo
  user: { readonly email: string }
  triggers: StoredTrigger[]
  menus: Menu[]
  /** The areas the user selected, the active one last. */
  selection: readonly Area[]
  /** Triggers and ids made so far. */
  made: number
  uuid(): string
}

export interface StateOptions {
  readonly workbook: Workbook
  readonly clock: Clock
  readonly user: { readonly email: string }
  readonly html?: Readonly<Record<string, string>>
  readonly document?: Partial<DocumentInfo>
  readonly scopes?: readonly string[]
  readonly granted?: readonly string[]
  readonly bound?: boolean
  readonly mailLimit?: number
  /** Who may edit the file besides the user, who owns it. */
  readonly editors?: readonly string[]
  readonly serviceTime?: ServiceTime
  /** Makes the ids of `Utilities.getUuid`; counted without it, so that runs can be repeated, but only in one file once. */
  readonly uuid?: () => string
  /** Google may refuse a write only when it is flushed: then all writes wait for that. */
  readonly refusesAtFlush?: boolean
  /** Google's error unless given. */
  readonly volatileArguments?: VolatileArguments
}

const DOCUMENT: DocumentInfo = {
  id: 'touchline-workbench',
  name: 'Workbook',
  url: 'https://docs.google.com/spreadsheets/d/touchline-workbench/edit',
  locale: 'en_US',
  zone: 'Etc/UTC',
}
const CONSUMER_MAILS_PER_DAY = 100

export function createState(options: StateOptions): GoogleState {
  const { workbook, clock, user, html = {}, scopes = MANIFEST_SCOPES, bound = false } = options
  return {
    workbook,
    clock,
    html,
    scopes,
    granted: new Set(options.granted ?? scopes),
    bound,
    user,
    owner: user.email,
    editors: options.editors ?? [],
    viewers: new Set(),
    serviceTime: options.serviceTime ?? { perCall: 0, perMegabyte: 0 },
    functions: { areLoading: false, volatile: options.volatileArguments ?? 'error' },
    document: { ...DOCUMENT, ...options.document },
    properties: { document: new Map(), script: new Map(), user: new Map() },
    cache: new Map(),
    locks: new Map(),
    refusesAtFlush: options.refusesAtFlush ?? false,
    running: new Set(),
    triggerTime: new Map(),
    tabColors: new Map(),
    outbox: [],
    mail: {
      limit: options.mailLimit ?? CONSUMER_MAILS_PER_DAY,
      used: 0,
      windowEnds: Number.NEGATIVE_INFINITY,
    },
    toasts: [],
    dialogs: [],
    answers: [],
    triggers: [],
    menus: [],
    selection: [],
    made: 0,
    uuid: options.uuid ?? nextId,
  }
}

/** The next of a row of ids that is the same in every run. */
function nextId(this: { made: number }): string {
  this.made++
  const hex = createHash('sha256').update(`uuid ${this.made}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
