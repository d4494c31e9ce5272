// A worker of the tests that listens late still gets its data, from what is loaded first in every process.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'

const PRELOAD = pathToFileURL('test/support/worker-data.mjs').href
/** The data comes while only another listens; then it is asked for. */
const LATE = `
  process.once('message', () => {
    process.on('message', ({ workerData }) => process.send({ got: workerData }))
    process.send('jest-light-runner-get-worker-data')
  })
`

it('data that came before anybody listened is given when it is asked for', async () => {
  const worker = spawn(process.execPath, ['--import', PRELOAD, '--input-type=module', '--eval', LATE], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const heard = once(worker, 'message')
  worker.send({ type: 'jest-light-runner-worker-data', workerData: 42 })
  const [message] = await heard
  worker.kill()
  expect(message).toEqual({ got: 42 })
})
