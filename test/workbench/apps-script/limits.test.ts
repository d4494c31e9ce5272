// Google's limits for one user: thirty executions at once, ninety minutes of triggers in a day.
import { googleOf } from '../../support/google-of'

const BUNDLE = `
  function work() { SpreadsheetApp.getActive(); return 'ran' }`
const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.'
const TOO_LONG = 'Service using too much computer time for one day'
const FIVE_MINUTES = { serviceTime: { perCall: 300_000, perMegabyte: 0 } }

describe('executions of one user at once', () => {
  it('are thirty at most; those of others start beside them', async () => {
    const google = googleOf(BUNDLE)
    const own = Array.from({ length: 32 }, () => ({ name: 'work', kind: 'run' as const }))
    const other = { name: 'work', kind: 'run' as const, user: 'bob@example.com' }
    const runs = await google.overlap([...own, other])
    const errors = runs.map(({ execution }) => execution.error?.message)
    expect(errors.filter((message) => message === TOO_MANY)).toHaveLength(2)
    expect([runs[29]?.value, runs[30]?.value, runs[32]?.value]).toEqual(['ran', undefined, 'ran'])
    expect(google.run('work').value).toBe('ran')
  }, 30_000)
})

describe('triggers of one user', () => {
  const nights = (google: ReturnType<typeof googleOf>, count: number, options = {}) =>
    Array.from({ length: count }, () => google.run('work', [], { kind: 'trigger', ...options }).execution)

  it('may take ninety minutes in a day, then they fail until it is over', () => {
    const google = googleOf(BUNDLE, {}, FIVE_MINUTES)
    expect(nights(google, 19).map(({ error }) => error?.message)).toEqual([
      ...new Array(18).fill(undefined),
      TOO_LONG,
    ])
    google.passUntil(google.state.clock.now() + 86_400_000)
    expect(nights(google, 1)[0]?.error).toBeUndefined()
  })

  it('do not count for others, nor does what a user starts', () => {
    const google = googleOf(BUNDLE, {}, FIVE_MINUTES)
    nights(google, 18)
    expect(nights(google, 1, { user: 'bob@example.com' })[0]?.error).toBeUndefined()
    expect(google.run('work').value).toBe('ran')
  })
})
