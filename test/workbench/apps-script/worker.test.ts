// The thread of one execution: it waits for its answers, whatever wakes it.
import { once } from 'node:events'
import { MessageChannel, Worker } from 'node:worker_threads'
import { servicesScript, workerScript } from '../../../workbench/apps-script/services-script'
import type { WorkerCode, WorkerInput } from '../../../workbench/apps-script/worker'

const BUNDLE = `function twice() { return [Session.getScriptTimeZone(), Session.getScriptTimeZone()] }`

describe('an execution in its thread', () => {
  it('is not misled by the late notice of an answer before', async () => {
    const { port1, port2 } = new MessageChannel()
    const answered = new Int32Array(new SharedArrayBuffer(4))
    const request = JSON.stringify({ name: 'twice', args: [] })
    const workerData: WorkerCode = { services: servicesScript(), bundle: BUNDLE }
    const worker = new Worker(workerScript(), { eval: true, workerData })
    const input: WorkerInput = { request, limitMs: 10_000, port: port2, answered }
    worker.postMessage(input, [port2])
    let woken = 0
    for (;;) {
      const [{ ask, done }] = (await once(port1, 'message')) as [{ ask?: string; done?: string }]
      if (done !== undefined) {
        expect(JSON.parse(done)).toEqual({ value: ['Etc/UTC', 'Etc/UTC'] })
        break
      }
      while (Atomics.notify(answered, 0) === 0) await new Promise((resolve) => setImmediate(resolve))
      woken++
      port1.postMessage(ask?.startsWith('["enter"') ? '{}' : '{"value":"Etc/UTC"}')
      Atomics.store(answered, 0, 1)
      Atomics.notify(answered, 0)
    }
    expect(woken).toBe(4)
    await worker.terminate()
    port1.close()
  })

  it('outlives a rejected promise that an execution left alone', async () => {
    const bundle = `function leave() { Promise.reject(new Error('left alone')); return 'done' }`
    const workerData: WorkerCode = { services: servicesScript(), bundle }
    const worker = new Worker(workerScript(), { eval: true, workerData })
    const answers: unknown[] = []
    for (const name of ['leave', 'leave']) {
      const { port1, port2 } = new MessageChannel()
      const answered = new Int32Array(new SharedArrayBuffer(4))
      const input: WorkerInput = {
        request: JSON.stringify({ name }),
        limitMs: 10_000,
        port: port2,
        answered,
      }
      worker.postMessage(input, [port2])
      answers.push(((await once(port1, 'message')) as [{ done: string }])[0].done)
      port1.close()
    }
    expect(answers).toEqual(['{"value":"done"}', '{"value":"done"}'])
    expect(await worker.terminate()).toBe(1)
  })
})
