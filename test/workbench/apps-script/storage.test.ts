// Properties, cache, locks and the small services.
import { createHash } from 'node:crypto'
import { googleOf } from '../../support/google-of'

describe('properties', () => {
  it('are strings in three separate stores', () => {
    const body = `
      const own = PropertiesService.getDocumentProperties()
      own.setProperties({ a: 1, b: 'x' }).setProperty('c', true)
      own.deleteProperty('b')
      PropertiesService.getUserProperties().setProperty('mine', 'yes')
      return [own.getProperty('a'), own.getProperty('b'), own.getProperty('toString'), own.getKeys(),
        own.getProperties(), own.setProperties({ z: '' }, true).getKeys(), own.deleteAllProperties().getKeys(),
        PropertiesService.getScriptProperties().getKeys(), PropertiesService.getUserProperties().getKeys()]`
    const kept = { a: '1', c: 'true' }
    expect(googleOf('').evaluate(body)).toEqual(['1', null, null, ['a', 'c'], kept, ['z'], [], [], ['mine']])
  })

  it('hold 9 KB a value and 500 KB a store', () => {
    const { evaluate } = googleOf('')
    const set = (size: number) =>
      `PropertiesService.getDocumentProperties().setProperty('k', 'é'.repeat(${size}))`
    expect(evaluate(`${set(4608)}; return 'ok'`)).toBe('ok')
    expect(evaluate(set(4609))).toBe('Exception: Argument too large: value')
    const fill = (count: number) => `
      const store = PropertiesService.getDocumentProperties()
      for (let i = 0; i < ${count}; i++) store.setProperty('key' + (100 + i), 'x'.repeat(9216))
      return store.getKeys().length`
    expect(evaluate(fill(55))).toBe(55)
    expect(evaluate(fill(56))).toMatch(/property storage quota/)
  })
})

describe('the cache', () => {
  it('forgets when its time is over', () => {
    const body = `
      const cache = CacheService.getDocumentCache()
      cache.put('a', 1, 10)
      cache.put('b', 'x')
      const before = [cache.get('a'), cache.get('b'), cache.get('none')]
      Utilities.sleep(10000)
      cache.remove('b')
      return [before, cache.get('a'), cache.get('b')]`
    expect(googleOf('').evaluate(body)).toEqual([['1', 'x', null], null, null])
  })

  it('refuses what is too large', () => {
    const { evaluate } = googleOf('')
    expect(evaluate(`CacheService.getUserCache().put('a', 'x'.repeat(102401))`)).toMatch(/too large: value/)
    expect(evaluate(`CacheService.getUserCache().put('k'.repeat(251), '')`)).toMatch(/too large: key/)
  })
})

describe('a lock', () => {
  const google = googleOf(`
    function take() { const lock = LockService.getDocumentLock(); return [lock.hasLock(), lock.tryLock(5000), lock.hasLock()] }
    function insist() { LockService.getDocumentLock().waitLock(5000) }
    function leave() { const lock = LockService.getScriptLock(); lock.tryLock(1); lock.releaseLock(); return lock.hasLock() }`)

  it('is freed when the execution ends', () => {
    expect(google.run('take').value).toEqual([false, true, true])
    expect(google.run('take').value).toEqual([false, true, true])
    expect(google.run('leave').value).toBe(false)
  })

  it('held by another execution is waited for, then refused', () => {
    const release = google.holdLock('document')
    const before = google.state.clock.now()
    expect(google.run('take').value).toEqual([false, false, false])
    expect(google.state.clock.now() - before).toBe(5000)
    expect(google.run('insist').execution.error?.message).toMatch(/Lock timeout/)
    expect(google.run('leave').value).toBe(false)
    release()
    expect(google.run('take').value).toEqual([false, true, true])
  })
})

describe('Utilities', () => {
  const { evaluate } = googleOf('')

  it('writes dates by Java’s letters in the zone named', () => {
    const write = (zone: string, format: string) =>
      evaluate(
        `return Utilities.formatDate(new Date(Date.UTC(2026, 2, 9, 18, 35, 7, 42)), '${zone}', ${JSON.stringify(format)})`,
      )
    expect(write('Asia/Kolkata', 'yyyy-MM-dd HH:mm:ss.SSS')).toBe('2026-03-10 00:05:07.042')
    expect(write('Asia/Kolkata', "EEEE, d MMMM yy 'o''clock' h:mm a")).toBe(
      "Tuesday, 10 March 26 o'clock 12:05 AM",
    )
    expect(write('America/New_York', 'EEE MMM M D u w K k Z XXX X z')).toBe(
      'Mon Mar 3 68 1 11 2 14 -0400 -04:00 -04 EDT',
    )
    expect(write('GMT+1', "yyyyMMdd'T'HHmmssXXX")).toBe('20260309T193507+01:00')
    expect(write('UTC', "HH''mmX")).toBe("18'35Z")
    expect(write('Mars/Olympus', 'yyyy')).toMatch(/no known zone/)
    expect(write('UTC', 'J')).toMatch(/Illegal pattern/)
    expect(evaluate(`Utilities.formatDate('2026-03-09', 'UTC', 'yyyy')`)).toMatch(/Invalid argument: date/)
  })

  it('names the weeks about new year as Java does', () => {
    const week = (date: string) =>
      evaluate(`return Utilities.formatDate(new Date('${date}'), 'UTC', 'YYYY w')`)
    expect(week('2025-12-27')).toBe('2025 52')
    expect(week('2025-12-28')).toBe('2026 1')
    expect(week('2026-01-04')).toBe('2026 2')
  })

  it('makes ids that are the same in every run', () => {
    const body = 'return [Utilities.getUuid(), Utilities.getUuid()]'
    const first = evaluate(body) as string[]
    expect(evaluate(body)).toEqual(first)
    expect(first[0]).not.toBe(first[1])
    expect(first[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('digests and encodes text as UTF-8', () => {
    const body = `
      const md5 = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é')
      const hex = md5.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')
      return [hex, md5.some((byte) => byte < 0), Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '').length,
        Utilities.base64Encode('é€😀'), Utilities.base64Decode('4oKs'), Utilities.base64EncodeWebSafe([-1, -2, -3, -4])]`
    expect(evaluate(body)).toEqual([
      createHash('md5').update('é').digest('hex'),
      true,
      32,
      Buffer.from('é€😀').toString('base64'),
      [-30, -126, -84],
      '__79_A==',
    ])
  })
})
