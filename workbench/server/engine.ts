// The model as a member of the collaborative session: accepts messages, reports revisions, and joins writes into one revision.
import { quietly } from '../workbook/library'
import { type EvaluationInternals, internalsOf } from '../workbook/library-internals'
import type { Model } from '../workbook/model-access'
import type { RevisionMessage } from './wire'

export interface Engine {
  /** The client id of the server's own revisions. */
  readonly ownId: string
  revision(): string
  /** Applies a message that follows the last revision. @throws what the library throws */
  accept(message: RevisionMessage): Promise<void>
  /** Reports every revision in order, the server's own and accepted ones. */
  onRevision(listener: (message: RevisionMessage) => void): void
  /** Whether a revision of that id can be undone or redone. */
  knows(revision: string): boolean
  /** Starts a revision: further writes belong to it, and nothing is computed until `commit`. */
  begin(): void
  /** Computes, and ends the revision that `begin` started. */
  commit(): void
  /** Builds the dependency graph now; after rows or columns changed, the next write would have to wait for it. */
  prepare(): void
}

const READY = 0
const RUNNING = 1
const ROOT = { type: 'WORKBENCH_BATCH' }

/** The engine of a model, which must keep its history. */
export function engineOf(model: Model): Engine {
  const inside = internalsOf(model)
  const { session, config, state } = inside
  // Version 19.3.7 corrupts a revision with a blank cell between numbers when it squishes it.
  session.commandSquisher = {
    squish: (commands: object) => commands,
    unsquish: (commands: object) => commands,
  }
  const evaluation = inside.handlers.find((one): one is EvaluationInternals => 'evaluator' in one)
  let open = false
  return {
    ownId: session.clientId,
    revision: () => session.getRevisionId(),
    accept: (message) => quietly(() => config.transportService.sendMessage(message)),
    onRevision: (listener) =>
      config.transportService.onNewMessage('room', (message) => listener(message as RevisionMessage)),
    knows(revision) {
      try {
        return session.revisions.get(revision) !== undefined
      } catch {
        return false
      }
    },
    begin() {
      if (open || inside.status !== READY) return
      open = true
      inside.status = RUNNING
      state.changes = []
      state.commands = []
    },
    commit() {
      if (!open || inside.status !== RUNNING) return
      open = false
      quietly(() => inside.finalize())
      const changes = state.changes ?? []
      quietly(() => session.save(ROOT, state.commands, changes))
      inside.trigger('update')
    },
    prepare: () => void evaluation?.evaluator.formulaDependencies(),
  }
}
