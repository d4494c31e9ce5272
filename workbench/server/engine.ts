// The model as a party of the collaborative session: takes messages, tells of accepted ones, and joins writes to one revision.
import { quietly } from '../workbook/library'
import { type EvaluationInternals, internalsOf } from '../workbook/library-internals'
import type { Model } from '../workbook/model-access'
import type { RevisionMessage } from './wire'

export interface Engine {
  /** How the server's own revisions are signed. */
  readonly ownId: string
  revision(): string
  /** Applies a message that follows the last revision. @throws what the library throws */
  accept(message: RevisionMessage): Promise<void>
  /** Tells of every revision, in their order, the server's own and accepted ones. */
  onRevision(listener: (message: RevisionMessage) => void): void
  /** Whether a revision of that id can be undone or redone. */
  knows(revision: string): boolean
  /** From here on writes belong to one revision and compute nothing until `commit`. */
  begin(): void
  /** Ends what `begin` began: computes, and makes the revision. */
  commit(): void
  /** Finds out now what formulas depend on, which else the next write to a sheet that changed its shape would wait for. */
  prepare(): void
}

const READY = 0
const RUNNING = 1
const ROOT = { type: 'WORKBENCH_BATCH' }

/** Takes over a model that keeps its history. */
export function engineOf(model: Model): Engine {
  const inside = internalsOf(model)
  const { session, config, state } = inside
  // 19.3.7 spoils a revision with a blank cell between numbers when it squishes it.
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
