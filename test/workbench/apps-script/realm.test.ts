// The realm: values of its own kind, fresh globals, the workbench's clock, and names for what is missing.
import { sharedRealms } from '../../../workbench/apps-script/realm'
import { googleOf, NOON } from '../../support/google-of'

describe('values in the realm', () => {
  const { evaluate } = googleOf('', {
    Main: [
      ['a', 1],
      [{ date: 46091 }, true],
    ],
  })

  it('are instances of the bundle’s own classes', () => {
    const body = `
      const rows = SpreadsheetApp.getActive().getSheetByName('Main').getRange('A1:B2').getValues()
      let caught
      try { SpreadsheetApp.getActive().getRange('Nowhere!A1') } catch (error) { caught = error }
      return [rows instanceof Array, rows[0] instanceof Array, rows[1][0] instanceof Date, caught instanceof Error]`
    expect(evaluate(body)).toEqual([true, true, true, true])
  })

  it('throw as Exception with Google’s message', () => {
    expect(evaluate(`SpreadsheetApp.getActive().getRange('Nowhere!A1')`)).toBe('Exception: Range not found')
  })

  it('know no Node and no kernel', () => {
    expect(
      evaluate('return [typeof process, typeof require, typeof setTimeout, typeof __host, typeof __realm]'),
    ).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined'])
  })
})

describe('an execution', () => {
  it('starts with fresh globals while properties persist', () => {
    const google = googleOf(`var count = 0
      function count1() {
        const store = PropertiesService.getDocumentProperties()
        const kept = Number(store.getProperty('n') || 0) + 1
        store.setProperty('n', kept)
        count++
        return [count, kept]
      }`)
    expect(google.run('count1').value).toEqual([1, 1])
    expect(google.run('count1').value).toEqual([1, 2])
  })

  it('names the function that is not there', () => {
    const { execution } = googleOf('').run('missing')
    expect(execution.error).toEqual({ name: 'ReferenceError', message: 'Script function not found: missing' })
  })

  it('reports a bundle that does not load', () => {
    const { execution } = googleOf('throw new Error("bad load")').run('main')
    expect(execution.error?.message).toBe('bad load')
  })

  it('may not call a service while the bundle loads without authorisation', () => {
    const google = googleOf('var book = SpreadsheetApp.getActive(); function onOpen() {}')
    expect(() => google.open('NONE')).toThrow('You do not have permission to call SpreadsheetApp.getActive')
  })

  it('ends after its time', () => {
    const google = googleOf('function forever() { while (true) {} }')
    const { execution } = google.run('forever', [], { limitMs: 50 })
    expect(execution.error).toEqual({ name: 'Exception', message: 'Exceeded maximum execution time' })
  })

  it('keeps what it logged, uncounted', () => {
    const google = googleOf(`function main() {
      console.log('%s of %d', 'two', 3, { a: 1 })
      console.warn('mind')
      Logger.log('once').log('more')
    }`)
    const { execution } = google.run('main')
    expect(execution.log).toEqual(['two of 3 {"a":1}', 'warn: mind', 'once', 'more'])
    expect(execution.serviceCalls.total).toBe(0)
  })
})

describe('the clock', () => {
  it('is what new Date(), Date() and Date.now() read', () => {
    const google = googleOf(`function main() {
      const before = [new Date().getTime(), Date.now(), new Date(Date()).getTime()]
      Utilities.sleep(60000)
      return before.concat(Date.now(), new Date(5).getTime(), new Date(2020, 0, 2).getDate())
    }`)
    expect(google.run('main').value).toEqual([NOON, NOON, NOON, NOON + 60_000, 5, 2])
  })

  it('leaves Date whole', () => {
    const body = `
      class Day extends Date { twice() { return this.getTime() * 2 } }
      return [new Date() instanceof Date, new Date(1).constructor === Date, new Day(4).twice(),
        Date.UTC(1970, 0, 2), Date.parse('1970-01-02'), Date.length, Date.name, typeof Date()]`
    expect(googleOf('').evaluate(body)).toEqual([true, true, 8, 86_400_000, 86_400_000, 7, 'Date', 'string'])
  })
})

describe('what is not emulated', () => {
  const { evaluate } = googleOf('')

  it('is named by class and method when called', () => {
    expect(evaluate(`SpreadsheetApp.getActive().getRange('A1').getTextStyles()`)).toBe(
      'Error: Touchline workbench: Range.getTextStyles is not emulated',
    )
    expect(evaluate(`SpreadsheetApp.getActive().getRangeList(['A1'])`)).toBe(
      'Error: Touchline workbench: Spreadsheet.getRangeList is not emulated',
    )
    expect(evaluate('SpreadsheetApp.openById("x")')).toBe(
      'Error: Touchline workbench: SpreadsheetApp.openById is not emulated',
    )
    expect(evaluate('UrlFetchApp.fetch("x")')).toBe(
      'Error: Touchline workbench: UrlFetchApp.fetch is not emulated',
    )
    expect(evaluate('Utilities.zip([])')).toBe('Error: Touchline workbench: Utilities.zip is not emulated')
  })

  it('is refused at once where it is no method', () => {
    expect(evaluate('return SpreadsheetApp.CopyPasteType.PASTE_VALUES')).toBe(
      'Error: Touchline workbench: SpreadsheetApp.CopyPasteType is not emulated',
    )
  })

  it('is no function where Google has none of that name', () => {
    const book = 'const book = SpreadsheetApp.getActive();'
    expect(evaluate(`${book} book.getComments()`)).toBe('TypeError: book.getComments is not a function')
    expect(
      evaluate(`${book} return [typeof book.getComments, typeof book.addMenu, 'getName' in book]`),
    ).toEqual(['undefined', 'function', true])
  })

  it('does not disturb the language', () => {
    const body = `
      const range = SpreadsheetApp.getActive().getRange('A1')
      return [String(range), typeof range.hasOwnProperty, JSON.stringify(range), typeof range.then, 'x' in {}]`
    expect(evaluate(body)).toEqual(['Range', 'function', '{}', 'undefined', false])
  })
})

describe('a promise', () => {
  const google = googleOf(`
    async function answers() { const name = await Promise.resolve(SpreadsheetApp.getActive().getName()); return name }
    async function fails() { await null; SpreadsheetApp.getActive().getRange('Nowhere!A1') }
    async function turns() { for (;;) await null }
    function leaves() { Promise.reject(new Error('left alone')); return 'done' }
    function never() { return new Promise(() => {}) }`)

  it('is waited for, and its calls counted', () => {
    const { value, execution } = google.run('answers')
    expect([value, execution.serviceCalls.total]).toEqual(['Workbook', 2])
  })

  it('that is rejected ends its execution, and no other', () => {
    expect(google.run('fails').execution.error).toEqual({ name: 'Exception', message: 'Range not found' })
    expect(google.run('answers').value).toBe('Workbook')
  })

  it('that nothing settles gives nothing', () => {
    expect(google.run('never')).not.toHaveProperty('value')
  })

  it('that never comes to an end is stopped after its time', async () => {
    const [run] = await google.overlap([{ name: 'turns', kind: 'run', limitMs: 50 }])
    expect(run?.execution.error).toEqual({ name: 'Exception', message: 'Exceeded maximum execution time' })
  })

  it('that is rejected and left alone ends no process', async () => {
    const runs = { name: 'leaves', kind: 'run' } as const
    const ended = await google.overlap([runs, runs])
    expect(ended.map(({ value }) => value)).toEqual(['done', 'done'])
  })
})

describe('a shared realm', () => {
  const BUNDLE = 'let runs = 0\nfunction count() { return ++runs }\nfunction spin() { for (;;) count() }'
  const sharing = () => googleOf(BUNDLE, undefined, { realms: sharedRealms })

  it('keeps what runs left in it, whoever ran them', () => {
    const [one, other] = [sharing(), sharing()]
    expect([one.run('count').value, other.run('count').value]).toEqual([1, 2])
  })

  it('is made anew after a run that was stopped', () => {
    const google = sharing()
    google.run('count')
    expect(google.run('spin', [], { limitMs: 20 }).execution.error).toBeDefined()
    expect(google.run('count').value).toBe(1)
  })
})
