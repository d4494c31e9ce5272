// Overlapping executions: one kernel, locks that exclude, and any interleaving that a test wants.
import { googleOf, NOON } from '../../support/google-of'

const BUNDLE = `
  const store = () => PropertiesService.getDocumentProperties()
  function add() {
    const kept = store()
    kept.setProperty('n', Number(kept.getProperty('n') || 0) + 1)
  }
  function addLocked() {
    const lock = LockService.getDocumentLock()
    lock.waitLock(30000)
    try { add() } finally { lock.releaseLock() }
    return 'added'
  }
  function hold() { LockService.getDocumentLock().waitLock(1); while (store().getProperty('stop') === null); }
  function patient() { return LockService.getDocumentLock().tryLock(5000) }
  function stop() { for (let i = 0; i < 5; i++) store(); Utilities.sleep(10000); store().setProperty('stop', 'now') }
  function greedy() { const lock = LockService.getScriptLock(); lock.waitLock(1); const other = LockService.getUserLock(); return other.tryLock(2000) }
  function contrary() { const lock = LockService.getUserLock(); lock.waitLock(1); const other = LockService.getScriptLock(); return other.tryLock(3000) }
  function bad() { throw new TypeError('bad thing') }`

const names = (name: string, count: number) =>
  Array.from({ length: count }, () => ({ name, kind: 'run' as const }))

/** Every order in which two executions of some calls each can be answered. */
function orders(first: number, second: number): number[][] {
  if (first === 0 && second === 0) return [[]]
  const rest = (took: number, one: number, other: number) =>
    orders(one, other).map((order) => [took, ...order])
  return [...(first > 0 ? rest(0, first - 1, second) : []), ...(second > 0 ? rest(1, first, second - 1) : [])]
}

describe('overlapping executions', () => {
  it('lose writes without a lock, in turns', async () => {
    const google = googleOf(BUNDLE)
    await google.overlap(names('add', 3))
    expect(google.state.properties.document.get('n')).toBe('1')
  })

  it('lose none with it, and each has its own record', async () => {
    const google = googleOf(BUNDLE)
    const runs = await google.overlap(names('addLocked', 5))
    expect(google.state.properties.document.get('n')).toBe('5')
    expect(runs.map((run) => run.value)).toEqual(new Array(5).fill('added'))
    expect(runs.map((run) => run.execution.serviceCalls.total)).toEqual(new Array(5).fill(6))
    expect(google.state.locks.size).toBe(0)
    expect(google.executions).toHaveLength(5)
  })

  it('lose none in any order of their first calls', async () => {
    for (const order of orders(2, 2)) {
      const google = googleOf(BUNDLE)
      const left = order.slice()
      const runs = await google.overlap(
        names('addLocked', 2),
        (ready) => left.shift() ?? (ready[0] as number),
      )
      expect(runs.map((run) => run.execution.error ?? run.value)).toEqual(['added', 'added'])
      expect(google.state.properties.document.get('n')).toBe('2')
    }
  })

  it('come out the same by the same schedule', async () => {
    const seen: unknown[] = []
    for (let i = 0; i < 2; i++) {
      const google = googleOf(BUNDLE)
      await google.overlap(
        [...names('add', 2), ...names('addLocked', 2)],
        (ready) => ready[ready.length - 1] as number,
      )
      seen.push([google.state.properties.document.get('n'), google.executions.map((one) => one.function)])
    }
    expect(seen[0]).toEqual(seen[1])
  })
})

describe('waiting for a lock', () => {
  it('ends when the clock has passed its time', async () => {
    const google = googleOf(BUNDLE)
    const runs = await google.overlap([...names('hold', 1), ...names('patient', 1), ...names('stop', 1)])
    expect(runs[1]?.value).toBe(false)
  })

  it('for each other is ended by the clock, the earliest first', async () => {
    const google = googleOf(BUNDLE)
    const runs = await google.overlap([...names('greedy', 1), ...names('contrary', 1)])
    expect(runs.map((run) => run.value)).toEqual([false, true])
    expect(google.state.clock.now()).toBe(NOON + 2000)
  })
})

describe('the end of one execution', () => {
  it('by a cut-off frees its lock for the others', async () => {
    const google = googleOf(BUNDLE)
    const runs = await google.overlap([
      { name: 'addLocked', kind: 'run', cutAt: 4 },
      ...names('addLocked', 1),
    ])
    expect(runs.map((run) => run.execution.cut ?? false)).toEqual([true, false])
    expect(google.state.properties.document.get('n')).toBe('1')
  })

  it('by an error leaves the others alone', async () => {
    const google = googleOf(BUNDLE)
    const runs = await google.overlap([...names('bad', 1), ...names('addLocked', 1)])
    expect(runs[0]?.execution.error).toEqual({ name: 'TypeError', message: 'bad thing' })
    expect(runs[1]?.value).toBe('added')
  })
})
