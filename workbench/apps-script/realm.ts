// A realm: a fresh context of the language with Google's services and the bundle in it, for one execution.
import { constants, createContext, Script } from 'node:vm'
import type { CellValue, FunctionValue } from '../workbook/types'
import type { Failure } from './services/wire'

export interface Realm {
  /** Runs an Invocation, JSON in and Outcome out. @throws when it takes longer than the limit. */
  invoke(request: string, limitMs: number): string
  /** Runs a custom function; its result is a value of the realm. */
  invokeFunction(
    name: string,
    args: readonly FunctionValue[],
    limitMs: number,
  ): { value?: unknown; error?: Failure }
  /** The bundle's top-level functions. */
  readonly functions: readonly string[]
}

interface Inside {
  invoke(request: string): void
  outcome(): string
  invokeFunction(
    name: string,
    args: readonly (CellValue | readonly (readonly CellValue[])[])[],
  ): { value?: unknown; error?: Failure }
}

/** Each realm's own promises. */
const realmPromises = new WeakSet<object>()
// A rejected promise that a bundle left alone ends nothing: without this the whole process would end with it.
process.on('unhandledRejection', (reason, promise) => {
  if (!realmPromises.has(promise.constructor)) throw reason
})

const LOAD_LIMIT_MS = 30_000
const go = new Script('__go()')
/** Deletes from inside the context, because the host cannot delete what a script there has set. */
const hide = new Script('delete globalThis.__realm')
const compiled = new Map<string, Script>()
const COMPILED_LIMIT = 8

/** Loads the services, then the bundle. @throws what the bundle throws while it loads. */
export function createRealm(services: string, bundle: string, host: (json: string) => string): Realm {
  // An ordinary global object: with vm's intercepted one, each use of a global is up to forty times slower.
  // Promises are settled before the call returns, within its time, as Google waits for them.
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' })
  realmPromises.add(context.Promise)
  context.__host = host
  compile(services, 'google-services.js').runInContext(context)
  const inside = context.__realm as Inside
  hide.runInContext(context)
  const before = new Set(Object.keys(context))
  compile(bundle, 'Code.js').runInContext(context, { timeout: LOAD_LIMIT_MS })
  const functions = Object.keys(context).filter(
    (key) => !before.has(key) && typeof context[key] === 'function',
  )
  const timed = <T>(work: () => T, limitMs: number): T => {
    const start = () => {
      Reflect.deleteProperty(context, '__go')
      return work()
    }
    Object.defineProperty(context, '__go', { value: start, configurable: true, enumerable: false })
    return go.runInContext(context, { timeout: limitMs }) as T
  }
  return {
    functions,
    invoke: (request, limitMs) => {
      timed(() => inside.invoke(request), limitMs)
      return inside.outcome()
    },
    invokeFunction: (name, args, limitMs) => timed(() => inside.invokeFunction(name, args), limitMs),
  }
}

/** What gives a realm; `use` is what it is for. */
export type RealmSource = (
  use: 'execution' | 'function',
  services: string,
  bundle: string,
  host: (json: string) => string,
) => Realm

/** A realm of its own each time, as Google has it. */
export const freshRealms: RealmSource = (_, ...given) => createRealm(...given)

/** What a realm asks of its host, and who that is just now. */
interface Shared {
  readonly bundle: string
  readonly realm: Realm
  host: (json: string) => string
}
const shared = new Map<string, Shared>()

/** One realm for all executions of a bundle, and one for its functions: many times faster, since their code stays warm. */
export const sharedRealms: RealmSource = (use, services, bundle, host) => {
  const realmNow = (): Realm => {
    const found = shared.get(use)
    if (found?.bundle === bundle) {
      found.host = host
      return found.realm
    }
    const realm = createRealm(services, bundle, (json) => (shared.get(use)?.host ?? host)(json))
    shared.set(use, { bundle, realm, host })
    return realm
  }
  return {
    functions: realmNow().functions,
    invoke: (...given) => renewed(() => realmNow().invoke(...given)),
    invokeFunction: (...given) => renewed(() => realmNow().invokeFunction(...given)),
  }
}

/** What was stopped in a realm may have left it in an inconsistent state: nobody shares it any more. */
function renewed<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    shared.clear()
    throw error
  }
}

/** Whether an error is an execution's time limit. */
export function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/** Scripts are compiled once for each text, so that a new context takes a millisecond or two. */
function compile(text: string, filename: string): Script {
  let script = compiled.get(text)
  if (!script) {
    script = new Script(text, { filename })
    if (compiled.size >= COMPILED_LIMIT) compiled.clear()
    compiled.set(text, script)
  }
  return script
}
