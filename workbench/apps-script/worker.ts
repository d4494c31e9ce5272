// A thread that runs executions one after the other, each in its own realm, beside other threads. Service calls wait for
// the kernel's thread to answer.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { createRealm } from './realm'
import { failureOf } from './run-failure'

/** The code that every execution of the thread runs. */
export interface WorkerCode {
  readonly services: string
  readonly bundle: string
}

export interface WorkerInput {
  /** An Invocation as JSON. */
  readonly request: string
  readonly limitMs: number
  readonly port: MessagePort
  /** 1 when an answer is ready on the port. */
  readonly answered: Int32Array
}

const { services, bundle } = workerData as WorkerCode

function hostOver({ port, answered }: WorkerInput): (json: string) => string {
  return (json) => {
    port.postMessage({ ask: json })
    // A late notification of an earlier answer may end this wait, so the value is checked.
    while (Atomics.load(answered, 0) === 0) Atomics.wait(answered, 0, 0)
    Atomics.store(answered, 0, 0)
    return receiveMessageOnPort(port)?.message as string
  }
}

function outcome(input: WorkerInput): string {
  try {
    return createRealm(services, bundle, hostOver(input)).invoke(input.request, input.limitMs)
  } catch (error) {
    return JSON.stringify({ error: failureOf(error) })
  }
}

parentPort?.on('message', (input: WorkerInput) => {
  input.port.postMessage({ done: outcome(input) })
  input.port.close()
})
