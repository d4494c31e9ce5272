// Opening and downloading: what is wrong with a file is said in words, and the file that is open stays open.

import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { openFile } from '../../../workbench/workbook/files/open-file'
import { saveWorkbook } from '../../../workbench/workbook/files/save-workbook'
import { createWorkbook } from '../../../workbench/workbook/open-workbook'
import { MACROS, partsIn, wholeFile } from '../workbook/whole-file'
import { type Bench, bench } from './serving'

let served: Bench | undefined
afterEach(() => served?.close())
const open = async (): Promise<Bench> => {
  served = await bench()
  return served
}
const upload = async ({ url }: Bench, name: string, content: Uint8Array | string) => {
  const response = await fetch(new URL('/open', url), {
    method: 'POST',
    headers: { origin: new URL(url).origin, 'x-file-name': encodeURIComponent(name) },
    body: content as never,
  })
  return { status: response.status, body: (await response.json()) as { error?: string } }
}
const tabs = (one: Bench): string[] =>
  one
    .document()
    .workbook.sheets()
    .map(({ name }) => name)

describe('a file that is opened from the page', () => {
  it('takes the place of the one before, and every page loads anew', async () => {
    const one = await open()
    const page = await one.page()
    expect((await upload(one, 'Übersicht.csv', 'Name\nZoë')).status).toBe(200)
    await page.next('reload')
    expect(tabs(one)).toEqual(['Übersicht'])
    expect((await one.page()).shown('Übersicht', 'A2')).toBe('Zoë')
  })

  it('shows text as text, whatever it looks like', async () => {
    const one = await open()
    await upload(
      one,
      'hostile.csv',
      'Name\n<script>alert(1)</script>\n"=HYPERLINK(""http://evil"",""x"")"\n<img src=x onerror=alert(1)>',
    )
    const page = await one.page()
    expect(page.shown('hostile', 'A2')).toBe('<script>alert(1)</script>')
    expect(page.shown('hostile', 'A4')).toBe('<img src=x onerror=alert(1)>')
  })

  it.each([
    ['broken.xlsx', 'PK\u0003\u0004 not a zip', /broken\.xlsx/],
    ['empty.csv', '', /empty\.csv is empty/],
    ['old.xls', '\xd0\xcf\x11\xe0', /old/],
    ['page.csv', '<!doctype html><p>Log in</p>', /is a web page/],
    ['letter.docx', 'hello', /cannot be opened/],
    ['.', 'x', /no name/],
    ['../../escape', 'Name', /escape is of a kind that cannot be opened/],
  ])('but %s is refused with words, and nothing changes', async (name, content, words) => {
    const one = await open()
    const { status, body } = await upload(one, name, Buffer.from(content, 'latin1'))
    expect(status).toBe(422)
    expect(body.error).toMatch(words)
    expect(body.error).not.toContain(one.folder)
    expect(tabs(one)).toEqual(['pipeline'])
    expect((await one.page()).shown('pipeline', 'A2')).toBe('Ann')
  })

  it.each([
    ['SEQUENCE(100000,100000)', /too large/],
    ['SUM(RANDARRAY(50000,50000))', /too large/],
    ['MUNIT(60000)', /too large/],
    ['B1+1', /Circular/],
    [`${'('.repeat(3000)}1${')'.repeat(3000)}`, /^$/],
  ])('opens at once though a formula is a bomb: %.30s', async (formula, words) => {
    const file = new ExcelJS.Workbook()
    file.addWorksheet('Deals').getCell('B1').value = { formula, date1904: false }
    const one = await open()
    expect((await upload(one, 'bomb.xlsx', Buffer.from(await file.xlsx.writeBuffer()))).status).toBe(200)
    expect(one.document().workbook.errorMessage(0, 0, 1)).toMatch(words)
    expect(one.document().workbook.formulas({ sheet: 0, row: 0, column: 1, rows: 1, columns: 1 })).toEqual([
      [`=${formula}`],
    ])
  })

  it('but one that is too large is refused with words', async () => {
    const one = await open()
    const { status, body } = await upload(one, 'huge.csv', new Uint8Array(60_000_001).fill(65))
    expect(status).toBe(413)
    expect(body.error).toMatch(/more than 60 MB/)
  })
})

describe('a file of a name that was uploaded before', () => {
  const shown = async (one: Bench, cell: string): Promise<string> => (await one.page()).shown('deals', cell)

  it('keeps the work when it is the same file again, also what was typed meanwhile', async () => {
    const one = await open()
    await upload(one, 'deals.csv', 'Name\nAnn')
    const page = await one.page()
    page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 1, row: 1, content: 'typed' })
    await page.settled()
    expect((await upload(one, 'deals.csv', 'Name\nAnn')).status).toBe(200)
    expect(await shown(one, 'B2')).toBe('typed')
    expect(one.document().notice).toBe('Your working copy of deals.csv was taken up again.')
  })

  it('takes its place when it holds something else; the work before is kept beside', async () => {
    const one = await open()
    await upload(one, 'deals.csv', 'Name\nAnn')
    await upload(one, 'deals.csv', 'Name\nBob')
    expect(await shown(one, 'A2')).toBe('Bob')
    expect(readdirSync(one.folder).filter((name) => /^deals-\w+\.old-1\.json$/.test(name))).toHaveLength(1)
  })

  it('is read before it takes its place: a broken one leaves the good one, and nothing else', async () => {
    const one = await open()
    await upload(one, 'deals.csv', 'Name\nAnn')
    const { status, body } = await upload(one, 'deals.csv', 'PK\u0003\u0004 broken')
    expect([status, body.error]).toEqual([422, expect.stringMatching(/^deals\.csv is an Excel file/)])
    const folder = join(one.folder, 'opened')
    expect(readdirSync(folder)).toEqual(['deals.csv'])
    expect(readFileSync(join(folder, 'deals.csv'), 'utf8')).toBe('Name\nAnn')
    expect(await shown(one, 'A2')).toBe('Ann')
  })
})

describe('a download', () => {
  it('is the workbook as it stands, as .xlsx', async () => {
    const one = await open()
    const page = await one.page()
    page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row: 1, content: 'Anna' })
    await page.settled()
    const response = await fetch(new URL('/download', one.url))
    expect(response.headers.get('content-disposition')).toContain('pipeline.xlsx')
    const path = join(one.root, 'saved.xlsx')
    writeFileSync(path, Buffer.from(await response.arrayBuffer()))
    const saved = await openFile(path)
    expect(saved.displayValues({ sheet: 0, row: 0, column: 0, rows: 3, columns: 1 })).toEqual([
      ['Name'],
      ['Anna'],
      ['Bob'],
    ])
  })

  it('says what the file cannot have, and why there is none', async () => {
    const one = await open()
    await upload(one, 'macros.xlsx', readFileSync(await wholeFile(MACROS)))
    const whole = await fetch(new URL('/download', one.url))
    expect(decodeURIComponent(whole.headers.get('x-not-kept') ?? '')).toBe(
      'Not kept: 1 macro project. The original file has them.',
    )
    rmSync(one.folder, { recursive: true })
    const failed = await fetch(new URL('/download', one.url))
    expect(failed.status).toBe(422)
    expect(await failed.json()).toEqual({
      error: 'The folder of macros.xlsx does not exist. Make it first, or save elsewhere.',
    })
  })

  it('has the parts of the opened file also when the work is taken up again', async () => {
    const file = await wholeFile()
    const first = await bench('', { file })
    const page = await first.page()
    page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row: 2, content: 'Anna & Co' })
    await page.settled()
    await first.close()
    served = await bench('', { file, root: first.root })
    const response = await fetch(new URL('/download', served.url))
    const path = join(served.root, 'saved.xlsx')
    writeFileSync(path, Buffer.from(await response.arrayBuffer()))
    const [before, after] = [await partsIn(file), await partsIn(path)]
    expect(after['xl/worksheets/sheet1.xml']).toContain('Anna &amp; Co')
    for (const name of ['xl/charts/chart1.xml', 'xl/tables/table1.xml', 'xl/worksheets/sheet2.xml'])
      expect(after[name]).toBe(before[name])
  })

  it('says so when the file is gone that had the other parts', async () => {
    const file = await wholeFile()
    const first = await bench('', { file })
    await first.close()
    const { path } = first.document()
    const aside = path.replace('.json', '.aside.json')
    renameSync(path, aside)
    rmSync(file)
    served = await bench('', { file: aside, root: first.root })
    const { headers } = await fetch(new URL('/download', served.url))
    expect(decodeURIComponent(headers.get('x-not-kept') ?? '')).toBe(
      'Not kept: what only file.xlsx had, such as charts. The original file has them.',
    )
  })

  it('of a sheet with merged cells has them too', async () => {
    const one = await open()
    const workbook = createWorkbook({
      sheets: [
        { name: 'Deals', cells: [['Spring'], ['Name', 'Value'], ['Ann', 1]], merges: ['A1:B1', 'A5:B6'] },
      ],
    })
    const path = join(one.root, 'merged.xlsx')
    await saveWorkbook(workbook, path)
    expect((await upload(one, 'merged.xlsx', readFileSync(path))).status).toBe(200)
    const response = await fetch(new URL('/download', one.url))
    const saved = join(one.root, 'saved.xlsx')
    writeFileSync(saved, Buffer.from(await response.arrayBuffer()))
    const again = await openFile(saved)
    expect(again.merges(0)).toEqual(workbook.merges(0))
    expect(again.displayValues({ sheet: 0, row: 0, column: 0, rows: 3, columns: 1 })).toEqual([
      ['Spring'],
      ['Name'],
      ['Ann'],
    ])
  })
})

describe('the demo', () => {
  it('opens without a file, and begins again when asked', async () => {
    served = await bench('', { file: undefined })
    const page = await served.page()
    expect(tabs(served).slice(0, 2)).toEqual(['Pipeline', 'Today'])
    page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 0, row: 1, content: 'changed' })
    await page.settled()
    await page.post('/demo', { afresh: true })
    await page.next('reload')
    expect((await served.page()).shown('Pipeline', 'A2')).not.toBe('changed')
  })
})
