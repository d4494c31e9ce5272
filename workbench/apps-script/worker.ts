// The thread of one execution that runs beside others: its services wait until the kernel's thread answers.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { createRealm } from './realm'
import { failureOf } from './run-failure'

export interface WorkerInput {
  readonly services: string
  readonly bundle: string
  /** An Invocation as JSON. */
  readonly request: string
  readonly limitMs: number
  readonly port: MessagePort
  /** 1 when an answer lies on the port. */
  readonly answered: Int32Array
}

const { services, bundle, request, limitMs, port, answered } = workerData as WorkerInput

function host(json: string): string {
  port.postMessage({ ask: json })
  Atomics.wait(answered, 0, 0)
  Atomics.store(answered, 0, 0)
  return receiveMessageOnPort(port)?.message as string
}

function outcome(): string {
  try {
    return createRealm(services, bundle, host).invoke(request, limitMs)
  } catch (error) {
    return JSON.stringify({ error: failureOf(error) })
  }
}

port.postMessage({ done: outcome() })
parentPort?.close()
