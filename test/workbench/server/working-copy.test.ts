// The working copy: what was confirmed is there again, whenever and however the process died.
import { spawn } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Bench, bench, csvFile, type Page, projectWith } from './serving'

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
})

describe('a process that is killed while it saves', () => {
  it('loses nothing that was confirmed', async () => {
    const root = projectWith('')
    const rows = Array.from({ length: 400 }, (_, at) => `Person ${at},${at}`)
    const file = csvFile(root, ['Name,Value', ...rows])
    const folder = join(root, 'work')
    for (const confirmations of [1, 137]) {
      const last = await killedAfter(confirmations, file, folder)
      const second = await serving('', { root, folder, file })
      const shown = column(second, 400)
      for (let at = Math.max(0, last - 399); at <= last; at++) {
        const edit = Number(/^edit (\d+)$/.exec(shown[at % 400] as string)?.[1])
        expect(edit).toBeGreaterThanOrEqual(at)
      }
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
      await shut(second)
    }
  })
})

/** Runs the child until it has confirmed so many edits, then kills it; gives the last edit it confirmed. */
function killedAfter(confirmations: number, file: string, folder: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      resolve('test/workbench/server/crash-child.ts'),
      file,
      folder,
      'function onOpen() {}',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let told = ''
  return new Promise((resolve) => {
    child.stdout.on('data', (part) => {
      told += part
      if (told.split('\n').length > confirmations) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(Number(told.split('\n').slice(0, -1).pop())))
  })
}
