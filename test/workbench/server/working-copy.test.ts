// The working copy: what was confirmed is there again, whenever and however the process died.
import { appendFileSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, bench, csvFile, type Page } from './serving'

const open: Bench[] = []
const serving = async (...given: Parameters<typeof bench>): Promise<Bench> => {
  const made = await bench(...given)
  open.push(made)
  return made
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
const shut = async (one: Bench): Promise<void> => {
  open.splice(open.indexOf(one), 1)
  await one.close()
}
/** Leaves everything as it lies on disk, as a killed process does. */
const die = (one: Bench): void => {
  one.document().saving.abandon()
}
const again = (one: Bench, file?: string): Promise<Bench> =>
  serving('', { root: one.root, folder: one.folder, file: file ?? join(one.root, 'pipeline.csv') })
const type = async (page: Page, row: number, content: string): Promise<void> => {
  page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 2, row, content })
  await page.settled()
}
const column = (one: Bench, rows: number): string[] =>
  one
    .document()
    .workbook.displayValues({ sheet: 0, row: 0, column: 2, rows, columns: 1 })
    .map(([cell]) => cell ?? '')
const only = (folder: string, pattern: RegExp): string =>
  join(folder, readdirSync(folder).find((name) => pattern.test(name)) as string)

/** Writes over the n-th line of the journal. */
const damage = (one: Bench, at: number): void => {
  const journal = only(one.folder, /\.journal$/)
  const lines = readFileSync(journal, 'utf8').split('\n')
  lines[at] = lines[at]?.slice(0, 20) ?? ''
  writeFileSync(journal, lines.join('\n'))
}
const KEPT = /^pipeline\.old-1|^pipeline-\w+\.old-1\.\d+\.journal$/

describe('a working copy', () => {
  it('is taken up again after closing, and says so; the file itself is left as it is', async () => {
    const first = await serving()
    await type(await first.page(), 1, 'typed')
    await shut(first)
    const second = await again(first)
    expect(column(second, 2)).toEqual(['', 'typed'])
    expect(second.document().notice).toBe('Your working copy of pipeline.csv was taken up again.')
    expect(readFileSync(join(first.root, 'pipeline.csv'), 'utf8')).toBe('Name,Value\nAnn,10\nBob,20\n')
  })

  it('holds every edit at once, also when nothing was saved before the end', async () => {
    const first = await serving()
    const page = await first.page()
    await type(page, 1, 'one')
    await type(page, 2, 'two')
    die(first)
    const second = await again(first)
    expect(column(second, 3)).toEqual(['', 'one', 'two'])
  })

  it('holds what scripts wrote and what Google keeps beside the sheet', async () => {
    const first = await serving(
      `function keep() {
        PropertiesService.getDocumentProperties().setProperty('kept', 'yes')
        SpreadsheetApp.getActiveSheet().getRange('C1').setValue('by script')
      }
      function kept() { return PropertiesService.getDocumentProperties().getProperty('kept') }`,
    )
    const page = await first.page()
    await page.post('/run', { name: 'keep', args: [] })
    await page.post('/clock', { zone: 'Europe/Lisbon' })
    die(first)
    const second = await again(first)
    expect(column(second, 1)).toEqual(['by script'])
    expect(second.document().desk().zone).toBe('Europe/Lisbon')
    const { body } = await (await second.page()).post('/run', { name: 'kept', args: [] })
    expect(body).toEqual({ value: 'yes' })
  })

  it('gives nobody an id that was given before the process died', async () => {
    const first = await serving(
      `function make() {
        const file = SpreadsheetApp.getActiveSpreadsheet()
        file.insertSheet()
        return [Utilities.getUuid(), ...file.getSheets().map((sheet) => sheet.getSheetId())]
      }`,
    )
    const made = async (one: Bench): Promise<[string, ...number[]]> => {
      const { body } = await one.post('/run', { client: 'nobody-looks', name: 'make', args: [] })
      return (body as { value: [string, ...number[]] }).value
    }
    const [uuid, ...sheets] = await made(first)
    die(first)
    const [newUuid, ...newSheets] = await made(await again(first))
    expect(newUuid).not.toBe(uuid)
    expect(newSheets).toHaveLength(3)
    expect(newSheets).toEqual(expect.arrayContaining(sheets))
    expect(new Set(newSheets).size).toBe(3)
  })

  it('leaves out a last line that was being written', async () => {
    const first = await serving()
    await type(await first.page(), 1, 'whole')
    die(first)
    appendFileSync(only(first.folder, /\.journal$/), '{"message":{"type":"REMOTE_REV')
    const second = await again(first)
    expect(column(second, 2)).toEqual(['', 'whole'])
  })

  it('knows an undo of what lies before its last snapshot', async () => {
    const first = await serving()
    const page = await first.page()
    await type(page, 1, 'undone later')
    const { message } = await page.next('revision')
    await first.document().saving.saveNow()
    const undo = {
      ...{ type: 'REVISION_UNDONE', version: 1, nextRevisionId: 'undo-1' },
      ...{ serverRevisionId: message.nextRevisionId, undoneRevisionId: message.nextRevisionId },
    }
    await page.post('/message', { message: undo })
    await first.document().saving.saveNow()
    die(first)
    const second = await again(first)
    expect(column(second, 2)).toEqual(['', ''])
  })

  it('makes way when the file was changed since, and is kept', async () => {
    const first = await serving()
    await type(await first.page(), 1, 'old work')
    await shut(first)
    const file = csvFile(first.root, ['Name,Value', 'Cleo,30'])
    utimesSync(file, 1_900_000_000, 1_900_000_000)
    const second = await again(first)
    expect(column(second, 2)).toEqual(['', ''])
    expect(second.document().notice).toMatch(/^pipeline.csv was changed since, so the file was opened anew/)
    expect(readFileSync(only(first.folder, /old-1\.json$/), 'utf8')).toContain('old work')
  })

  it('that is damaged makes way too', async () => {
    const first = await serving()
    await shut(first)
    writeFileSync(only(first.folder, /\.json$/), '{"format":"touchl')
    const second = await again(first)
    expect(second.document().notice).toMatch(/^The working copy was damaged/)
    expect(column(second, 1)).toEqual([''])
  })

  it('is read up to a damaged line of its journal; the rest is kept beside, and it is said', async () => {
    const first = await serving()
    const page = await first.page()
    await type(page, 1, 'before')
    await type(page, 2, 'damaged')
    await type(page, 3, 'after')
    die(first)
    damage(first, 1)
    const second = await again(first)
    expect(column(second, 4)).toEqual(['', 'before', '', ''])
    expect(second.document().notice).toBe(
      'Your working copy of pipeline.csv was taken up again. What was saved last is damaged: everything before the damage is here, the rest is kept beside.',
    )
    expect(readFileSync(only(second.folder, KEPT), 'utf8')).toContain('after')
    await type(await second.page(), 2, 'typed again')
    die(second)
    expect(column(await again(second), 4)).toEqual(['', 'before', 'typed again', ''])
  })

  it('of a process that was killed is kept beside with its journal when the file was changed since', async () => {
    const first = await serving()
    await type(await first.page(), 1, 'never in a snapshot')
    die(first)
    csvFile(first.root, ['Name,Value', 'Cleo,30'])
    const second = await again(first)
    expect(column(second, 2)).toEqual(['', ''])
    const kept = await again(first, only(second.folder, /\.old-1\.json$/))
    expect(column(kept, 2)).toEqual(['', 'never in a snapshot'])
  })

  it('is taken up again when the same bytes were written anew', async () => {
    const first = await serving()
    await type(await first.page(), 1, 'typed')
    await shut(first)
    const file = csvFile(first.root, ['Name,Value', 'Ann,10', 'Bob,20'])
    utimesSync(file, 1_900_000_000, 1_900_000_000)
    const second = await again(first)
    expect(column(second, 2)).toEqual(['', 'typed'])
  })
})
