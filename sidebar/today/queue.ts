// Calls on their way into the sheet, which go out together. A call that changes afterwards goes out again under its key.
import type { PanelRefusal } from '../../src/app/panel/answer'
import type { BatchAnswer, BatchLogged, PutOffLine } from '../../src/app/panel/log-batch'
import type { UndoRequest } from '../../src/app/panel/undo-touch'
import { Outbox, type OutboxState } from '../frame/outbox'
import type { PanelServer } from '../server'
import { type Added, batchTouch, type Call, type Stands } from './call'

/** A call and how far it has come. */
export interface QueuedCall {
  readonly call: Call
  /** Counts its changes. */
  readonly version: number
  /** The version that is saved; -1 = none. */
  readonly saved: number
  readonly stands: Stands
  readonly isTakenBack: boolean
  /** Why it was not saved; null unless it was refused. */
  readonly refusal: PanelRefusal | null
  /** What takes it back, once it is saved. */
  readonly undo: Omit<UndoRequest, 'context'> | null
  /** Why what followed from it could not be saved, in words; '' where all was. */
  readonly unsaved: string
}

export interface QueueState extends OutboxState {
  /** Of this session, and what an earlier one left. */
  readonly calls: readonly QueuedCall[]
  readonly putOff: readonly PutOffLine[]
  readonly undos: readonly UndoRequest[]
}

/** What the browser keeps. */
interface KeptQueue extends Pick<QueueState, 'putOff' | 'undos'> {
  readonly calls: readonly KeptCall[]
}
type KeptCall = Pick<QueuedCall, 'call' | 'stands' | 'isTakenBack'>

/** Of its keys in the browser's storage. */
export const CALLS_KEPT = 'touchline.calls.'

/** Calls that go out at once. */
const MOST_AT_ONCE = 50

const EMPTY: QueueState = { calls: [], putOff: [], undos: [], trouble: '', isBlocked: false }

export class CallQueue extends Outbox<QueueState> {
  constructor(private readonly server: PanelServer) {
    super(CALLS_KEPT, EMPTY)
  }

  protected takeOver(kept: readonly Partial<KeptQueue>[]): void {
    const calls = kept.flatMap((one) => one.calls ?? []).map(left)
    for (const { call } of calls) this.sent.add(call.key)
    this.change({
      calls: [...calls, ...this.state.calls],
      putOff: kept.flatMap(({ putOff = [] }) => putOff),
      undos: kept.flatMap(({ undos = [] }) => undos),
    })
  }

  protected unsaved({ calls, putOff, undos }: QueueState): KeptQueue | null {
    const kept = calls
      .filter((one) => !isDone(one))
      .map(({ call, stands, isTakenBack }) => ({ call, stands, isTakenBack }))
    return kept.length + putOff.length + undos.length === 0 ? null : { calls: kept, putOff, undos }
  }

  add(call: Call): void {
    this.change({ calls: [...this.state.calls, fresh(call)] })
    this.soon()
  }

  /** Adds to a call what came after its outcome. @param isLater it goes out with the next ones */
  amend(key: string, added: Partial<Added>, isLater = false): void {
    this.edit(key, (one) => ({
      ...one,
      call: { ...one.call, added: { ...one.call.added, ...added } },
      version: one.version + 1,
      refusal: null,
    }))
    if (!isLater) this.soon()
  }

  /** Takes a call back, whether it was saved or not. */
  takeBack(key: string): void {
    this.edit(key, (one) => ({ ...one, isTakenBack: true, refusal: null }))
    this.soon()
  }

  /** Says of a line that its person is not touched today. */
  putOff(line: PutOffLine): void {
    this.change({ putOff: [...this.state.putOff, line] })
    this.soon()
  }

  /** Sends a call again that was refused; with what stands in its cell now as seen, if it is to be written over. */
  again(key: string, over?: { readonly field: string; readonly now: string }): void {
    this.edit(key, (one) => ({
      ...one,
      version: one.version + 1,
      stands: over ? { ...one.stands, [over.field]: over.now } : one.stands,
      refusal: null,
    }))
    this.soon()
  }

  /** Sends a call again without what follows from it: the sheet keeps what stands there. */
  without(key: string): void {
    this.amend(key, WITHOUT)
  }

  /** Forgets a call that was refused. */
  drop(key: string): void {
    this.change({ calls: this.state.calls.filter(({ call }) => call.key !== key) })
  }

  /** Forgets everything that is not saved. */
  clear(): void {
    this.change({
      calls: this.state.calls.filter((one) => one.saved >= 0),
      putOff: [],
      undos: [],
      trouble: '',
    })
  }

  /** Forgets what is saved: the session is over. @returns what it forgets */
  tidy(): readonly QueuedCall[] {
    const { calls } = this.state
    this.change({ calls: calls.filter((one) => !isDone(one)) })
    return calls.filter(isDone)
  }

  find(key: string): QueuedCall | undefined {
    return this.state.calls.find(({ call }) => call.key === key)
  }

  /** How many calls are not saved as they are. */
  waiting(): number {
    return this.state.calls.filter((one) => !isDone(one) && !one.refusal).length
  }

  protected sendNext(): boolean {
    this.forgetUnsent()
    const { putOff, undos } = this.state
    const calls = this.state.calls.filter((one) => !isDone(one) && !one.refusal).slice(0, MOST_AT_ONCE)
    const [undo] = undos
    if (calls.length + putOff.length > 0) this.sendCalls(calls, putOff)
    else if (undo) this.sendUndo(undo)
    else return false
    return true
  }

  /** A call that was taken back before it was ever sent need not be. */
  private forgetUnsent(): void {
    const { calls } = this.state
    const left = calls.filter((one) => !(one.isTakenBack && one.saved < 0 && !this.sent.has(one.call.key)))
    if (left.length < calls.length) this.change({ calls: left })
  }

  private sendCalls(calls: readonly QueuedCall[], putOff: readonly PutOffLine[]): void {
    const now = Date.now()
    const touches = calls.map(({ call, stands }) => batchTouch(call, stands, now))
    for (const { call } of calls) this.sent.add(call.key)
    this.call(this.server.logBatch({ touches, putOff }), (answer) => {
      this.answered(answer, calls)
      const isPut = new Set(putOff)
      this.change({ putOff: this.state.putOff.filter((line) => !isPut.has(line)) })
    })
  }

  private sendUndo(undo: UndoRequest): void {
    this.call(this.server.undo(undo), () => {
      const { undos, calls } = this.state
      this.change({
        undos: undos.filter((one) => one !== undo),
        calls: calls.filter((one) => one.undo?.touchId !== undo.touchId || !one.isTakenBack),
      })
    })
  }

  private answered({ touches }: BatchAnswer, sent: readonly QueuedCall[]): void {
    const versions = new Map(sent.map(({ call, version }) => [call.key, version]))
    for (const one of touches)
      this.edit(one.key, (held) =>
        'refusal' in one
          ? refusedBy(held, one.refusal)
          : saved(held, one, versions.get(one.key) ?? held.version),
      )
    const { calls, undos } = this.state
    // What was refused and is taken back is over, too.
    const back = calls.filter((one) => one.isTakenBack && (one.undo || one.refusal))
    if (back.length === 0) return
    this.change({
      calls: calls.filter((one) => !back.includes(one)),
      undos: [...undos, ...back.flatMap(({ undo }) => (undo ? [undo] : []))],
    })
  }

  private edit(key: string, changed: (one: QueuedCall) => QueuedCall): void {
    this.change({ calls: this.state.calls.map((one) => (one.call.key === key ? changed(one) : one)) })
  }
}

const fresh = (call: Call): QueuedCall => ({
  call,
  version: 0,
  saved: -1,
  stands: {},
  isTakenBack: false,
  refusal: null,
  undo: null,
  unsaved: '',
})

/** A call as an earlier page left it. */
const left = ({ call, stands, isTakenBack }: KeptCall): QueuedCall => ({
  ...fresh(call),
  stands,
  isTakenBack,
})

/** Whether the call is saved as it is, and nothing more is to be done about it. */
const isDone = (one: QueuedCall): boolean => one.saved === one.version && !one.isTakenBack

/** What would be written beside the touch. */
const WITHOUT = { promised: '', ending: '', isStruck: false, phone: '' } as const satisfies Partial<Added>

/**
 * The call as refused. Where a cell does not take what followed from it, the touch goes out alone, and it is said; where the
 * cell changed meanwhile, the user chooses.
 */
function refusedBy(held: QueuedCall, refusal: PanelRefusal): QueuedCall {
  const { call, version, isTakenBack } = held
  const isBare = batchTouch(call, {}, call.madeAt).cells.length === 0
  if (refusal.conflict || isBare || isTakenBack) return { ...held, refusal }
  const added = { ...call.added, ...WITHOUT }
  return { ...held, call: { ...call, added }, version: version + 1, unsaved: refusal.problem }
}

/** The call as saved: what takes it back restores what stood there before the first time. */
function saved(held: QueuedCall, { undo }: BatchLogged, version: number): QueuedCall {
  const before = held.undo
  const first = new Map((before?.cells ?? []).map((cell) => [cell.field, cell.value]))
  const cells = undo.cells.map((cell) => ({ ...cell, value: first.get(cell.field) ?? cell.value }))
  const facts = { ...(undo.gut ? { gut: undo.gut } : {}), ...(undo.date ? { date: undo.date } : {}) }
  return {
    ...held,
    saved: version,
    stands: { ...held.stands, ...Object.fromEntries(cells.map(({ field, seen }) => [field, seen])) },
    undo: { ...undo, ...facts, ...(before?.gut ? { gut: before.gut } : {}), cells },
  }
}
