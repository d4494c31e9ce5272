// Runs inside a frame: Google's client objects for the script's page, which talk only to the page around it.
import { incoming } from '../apps-script/transfer'
import type { RunAnswer } from '../server/wire'
import type { FrameMessage } from './shown-page'

type Handler = (value: unknown, userObject?: unknown) => void

interface Handlers {
  readonly success?: Handler
  readonly failure?: Handler
  readonly userObject?: unknown
}

const { functions = '', page = '' } = document.currentScript?.dataset ?? {}
const names = functions.split(' ').filter((name) => name !== '')
const waiting = new Map<number, Handlers>()
let count = 0

function say(message: FrameMessage): void {
  parent.postMessage(message, page)
}

/** The server's public functions are own properties of each runner: clients list them. */
function runner(handlers: Handlers): object {
  const made: Record<string, unknown> = {}
  for (const name of names) made[name] = (...args: unknown[]) => call(handlers, name, args)
  const chain = (name: string, next: (given: never) => Handlers): void => {
    Object.defineProperty(made, name, { value: (given: never) => runner(next(given)) })
  }
  chain('withSuccessHandler', (success: Handler) => ({ ...handlers, success }))
  chain('withFailureHandler', (failure: Handler) => ({ ...handlers, failure }))
  chain('withUserObject', (userObject: unknown) => ({ ...handlers, userObject }))
  return made
}

/** @throws TypeError at once for an argument that cannot be sent */
function call(handlers: Handlers, name: string, args: unknown[]): void {
  const id = count++
  const given = incoming(args)
  waiting.set(id, handlers)
  say({ touchline: 'run', id, name, args: given })
}

function answered({ success, failure, userObject }: Handlers, answer: RunAnswer): void {
  if ('value' in answer) {
    success?.(answer.value, userObject)
    return
  }
  const error = new Error(answer.failure.message)
  error.name = answer.failure.name
  if (failure) failure(error, userObject)
  else console.error(`Uncaught ${error.name}: ${error.message}`)
}

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== page || data?.touchline !== 'answer') return
  const handlers = waiting.get(data.id)
  waiting.delete(data.id)
  if (handlers) answered(handlers, data.answer)
})

const host = {
  close: () => say({ touchline: 'close' }),
  setHeight: (height: number) => say({ touchline: 'size', height }),
  setWidth: (width: number) => say({ touchline: 'size', width }),
  editor: { focus: () => say({ touchline: 'focus' }) },
  origin: page,
}
Object.assign(window, { google: { script: { run: runner({}), host } } })
