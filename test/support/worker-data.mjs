// jest-light-runner hands a worker's data to all its workers as soon as one asks, also to one that does not listen yet,
// and never again: that one would wait for ever. Loaded first in every process, this keeps what came too early.
const ASKS = 'jest-light-runner-get-worker-data'
const GIVES = 'jest-light-runner-worker-data'

if (process.send) {
  const send = process.send.bind(process)
  const emit = process.emit.bind(process)
  let early
  // Not a listener: Node keeps messages until there is one, and the first are meant for another.
  process.emit = (event, ...given) => {
    if (event === 'message' && given[0]?.type === GIVES) early = given[0]
    return emit(event, ...given)
  }
  process.send = (message, ...rest) => {
    if (message !== ASKS || !early) return send(message, ...rest)
    return emit('message', early)
  }
}
