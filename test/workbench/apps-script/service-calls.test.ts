// Service calls: each counted once by class and method, and the execution cut off at any of them.
import { googleOf } from '../../support/google-of'

describe('service calls', () => {
  it('are counted as the bundle makes them, not as the workbench does', () => {
    const google = googleOf(`function main() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Main')
      const range = sheet.getRange('A1:B2')
      range.setValues(range.getValues())
      range.setValues(range.getValues())
      sheet.getDataRange().isBlank()
      Utilities.formatDate(new Date(), 'UTC', 'yyyy')
      try { sheet.getRange(0, 0) } catch (error) {}
      console.log('uncounted')
    }`)
    expect(google.run('main').execution.serviceCalls).toMatchObject({
      total: 11,
      byMethod: {
        'SpreadsheetApp.getActive': 1,
        'Spreadsheet.getSheetByName': 1,
        'Sheet.getRange': 2,
        'Range.getValues': 2,
        'Range.setValues': 2,
        'Sheet.getDataRange': 1,
        'Range.isBlank': 1,
        'Utilities.formatDate': 1,
      },
    })
  })

  it('do not grow with the cells they touch', () => {
    const body = `function main() { SpreadsheetApp.getActive().getRange('A1:H20').setValue(1).getValues() }`
    expect(googleOf(body).run('main').execution.serviceCalls.total).toBe(4)
  })
})

describe('the time that services take, where the workbench is told of it', () => {
  const BODY = `
    function read() { SpreadsheetApp.getActive().getSheetByName('Main').getSheetValues(1, 1, -1, -1) }
    function onEdit() { for (let i = 0; i < 9; i++) SpreadsheetApp.getActive().getSheetByName('Main') }`
  const rows = Array.from({ length: 10 }, () => ['x'.repeat(49_000), 'x'.repeat(49_000)])
  const timed = (perCall: number, perMegabyte: number) =>
    googleOf(BODY, { Main: rows }, { serviceTime: { perCall, perMegabyte } })

  it('is that of each call and of each megabyte that they carry', () => {
    const { serviceCalls } = timed(60, 500).run('read').execution
    expect(serviceCalls.carried / 1e6).toBeCloseTo(1, 1)
    expect(serviceCalls.seconds).toBeCloseTo(3 * 0.06 + (serviceCalls.carried / 1e6) * 0.5, 9)
    expect(googleOf(BODY, { Main: rows }).run('read').execution.serviceCalls.seconds).toBe(0)
  })

  it('ends a simple trigger after 30 seconds and everything else after 6 minutes', () => {
    const google = timed(3_500, 0)
    const ended = { name: 'Exception', message: 'Exceeded maximum execution time' }
    const { error, cut, serviceCalls } = google.run('onEdit', [], { kind: 'edit' }).execution
    expect([error, cut, serviceCalls.total]).toEqual([ended, undefined, 9])
    expect(google.run('onEdit').execution.error).toBeUndefined()
    expect(timed(0, 400_000).run('read').execution.error).toEqual(ended)
  })
})

const WRITES = `
  function main() {
    const store = PropertiesService.getDocumentProperties()
    const lock = LockService.getDocumentLock()
    lock.waitLock(10)
    try {
      for (let i = 0; i < 4; i++) store.setProperty('k' + i, 'done')
    } finally {
      store.setProperty('finally', 'done')
      lock.releaseLock()
    }
    return 'all'
  }`
/** What has been done before each service call, from the first. */
const DONE = [
  [],
  [],
  [],
  [],
  ['k0'],
  ['k0', 'k1'],
  ['k0', 'k1', 'k2'],
  ['k0', 'k1', 'k2', 'k3'],
  ['k0', 'k1', 'k2', 'k3', 'finally'],
]

describe('a cut-off', () => {
  it('at each call leaves exactly what was done before it, and frees the locks', () => {
    DONE.forEach((done, index) => {
      const google = googleOf(WRITES)
      const run = google.run('main', [], { cutAt: index + 1 })
      expect([...google.state.properties.document.keys()]).toEqual(done)
      expect(google.state.locks.size).toBe(0)
      expect(run.execution.cut).toBe(true)
      expect(run.execution.serviceCalls.total).toBe(index)
      expect(run).not.toHaveProperty('value')
    })
  })

  it('beyond the last call changes nothing', () => {
    const run = googleOf(WRITES).run('main', [], { cutAt: DONE.length + 1 })
    expect(run.value).toBe('all')
    expect(run.execution.cut).toBeUndefined()
    expect(run.execution.error).toBeUndefined()
  })

  it('cannot be survived by code that catches everything', () => {
    const google = googleOf(`function main() {
      const store = PropertiesService.getDocumentProperties()
      for (let i = 0; i < 5; i++) try { store.setProperty('k' + i, 'done') } catch (error) { console.log('caught') }
      return 'survived'
    }`)
    const run = google.run('main', [], { cutAt: 4 })
    expect([...google.state.properties.document.keys()]).toEqual(['k0', 'k1'])
    expect(run.value).toBeUndefined()
    expect(run.execution.error).toEqual({
      name: 'CutOff',
      message: 'Touchline workbench: cut off at service call 4',
    })
  })

  it('leaves the next execution whole', () => {
    const google = googleOf(WRITES)
    google.run('main', [], { cutAt: 5 })
    expect(google.run('main').value).toBe('all')
    expect(google.executions.map((one) => one.cut ?? false)).toEqual([true, false])
  })
})
