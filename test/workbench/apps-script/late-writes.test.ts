// Writes beside other executions: seen by them when flushed, when the script looks at a sheet, or at its end.
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { googleOf } from '../../support/google-of'

const BUNDLE = `
  const cell = (name) => SpreadsheetApp.getActive().getRange(name)
  const note = (key, value) => PropertiesService.getScriptProperties().setProperty(key, String(value))
  function writer() { cell('A1').setValue('new'); note('written', 1); Utilities.getUuid() }
  function flusher() { cell('A1').setValue('new'); SpreadsheetApp.flush(); note('written', 1) }
  function looker() { cell('A1').setValue('new'); cell('B1').getValue(); note('written', 1) }
  function reader() { return cell('A1').getValue() }
  function wrong() { try { cell('C1').setValue('Lost') } catch (error) { return 'caught' } return cell('B1').getValue() }
  function wrongAtEnd() { cell('A1').setValue('new'); cell('C1').setValue('Lost'); note('written', 1) }`

/** The writer goes on to the call that notes its write; then the reader reads; then the writer ends. */
async function seenWhile(writer: string): Promise<unknown> {
  const google = googleOf(BUNDLE, { Main: [['old', 1]] })
  const isWritten = () => google.state.properties.script.has('written')
  const runs = [{ name: writer }, { name: 'reader' }].map((run) => ({ ...run, kind: 'run' as const }))
  const [, read] = await google.overlap(runs, (ready) => {
    const next = isWritten() ? 1 : 0
    return ready.includes(next) ? next : (ready[0] as number)
  })
  expect(google.workbook.values({ sheet: 0, row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['new']])
  return read?.value
}

describe('another execution', () => {
  it('does not see what was written and not flushed', async () => {
    expect(await seenWhile('writer')).toBe('old')
  })

  it.each(['flusher', 'looker'])(
    'sees it once it is flushed, or the script looked at a cell: %s',
    async (name) => {
      expect(await seenWhile(name)).toBe('new')
    },
  )
})

describe('a refused write', () => {
  const open = (refusesAtFlush: boolean) => {
    const rule = { kind: 'list', values: ['Won'], strict: true } as const
    const workbook = createWorkbook({
      sheets: [{ name: 'Main', cells: [['old', 1]], validations: [{ ranges: ['C1'], rule }] }],
    })
    const google = googleOf(BUNDLE, {}, { workbook, refusesAtFlush })
    return { google, workbook, overlapped: (name: string) => google.overlap([{ name, kind: 'run' }]) }
  }
  const REFUSED = 'Exception: The data you entered in cell C1 violates'

  it('is refused at its call, also where it waits to be seen', async () => {
    const { google, overlapped } = open(false)
    expect(google.run('wrong').value).toBe('caught')
    expect((await overlapped('wrong'))[0]?.value).toBe('caught')
  })

  it('is refused at the flush, by a switch: past the catch around it', () => {
    const { error } = open(true).google.run('wrong').execution
    expect(`${error?.name}: ${error?.message}`).toContain(REFUSED)
  })

  it('is refused at the end of the run, which then has failed; what was written before stays', () => {
    const { google, workbook } = open(true)
    const { value, execution } = google.run('wrongAtEnd')
    expect([value, `${execution.error?.name}: ${execution.error?.message}`]).toEqual([
      undefined,
      expect.stringContaining(REFUSED),
    ])
    expect(workbook.values({ sheet: 0, row: 0, column: 0, rows: 1, columns: 3 })).toEqual([['new', 1, null]])
  })
})
