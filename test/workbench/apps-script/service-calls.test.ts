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
    expect(google.run('main').execution.serviceCalls).toEqual({
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
