// Scripts as pages start them: values by Google's rules, executions that overlap, dialogs that wait, edits that fire.
import { type Bench, bench, type Page } from './serving'

const CODE = `
  let count = 0
  function echo(value) { return value }
  function increment() { return ++count }
  function today() { return new Date() }
  function many() { return { when: [new Date()], gone: undefined } }
  function fail() { throw new TypeError('bad thing') }
  function secret_() { return 'hidden' }
  function where() {
    const range = SpreadsheetApp.getActiveRange()
    return range.getSheet().getName() + '!' + range.getA1Notation()
  }
  function whereLater() { SpreadsheetApp.getUi().alert('Ready?'); return where() }
  function goTo() { SpreadsheetApp.getActiveSheet().getRange('B3:C4').activate() }
  function confirm() { return String(SpreadsheetApp.getUi().alert('Sure?', SpreadsheetApp.getUi().ButtonSet.YES_NO)) }
  function say() { SpreadsheetApp.getActive().toast('Done', 'Touchline', 3) }
  function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Panel')) }
  function countUp() {
    const lock = LockService.getDocumentLock()
    lock.waitLock(30000)
    try {
      const store = PropertiesService.getDocumentProperties()
      const before = Number(store.getProperty('n') || 0)
      SpreadsheetApp.getActiveSheet().getRange('F1').getValue()
      store.setProperty('n', String(before + 1))
    } finally { lock.releaseLock() }
  }
  function total() { return Number(PropertiesService.getDocumentProperties().getProperty('n')) }
  function hold() { LockService.getDocumentLock().waitLock(10); return SpreadsheetApp.getUi().prompt('Go on?').getResponseText() }
  function impatient() { return LockService.getDocumentLock().tryLock(20) }
  function onEdit(event) {
    const { range, value, oldValue } = event
    if (range.getColumn() < 8)
      range.getSheet().getRange(1, 9).setValue([range.getA1Notation(), value, oldValue].join('|'))
  }
`

let served: Bench | undefined
afterEach(() => served?.close())
const open = async (): Promise<[Bench, Page]> => {
  served = await bench(CODE)
  return [served, await served.page()]
}
const call = async (page: Page, name: string, ...args: unknown[]): Promise<unknown> =>
  (await page.post('/run', { name, args })).body
const edit = (page: Page, cell: { col: number; row: number }, content: string) =>
  page.replica.dispatch('UPDATE_CELL', { sheetId: '0', ...cell, content })

describe('google.script.run', () => {
  it('carries plain values both ways and has fresh globals for each call', async () => {
    const [, page] = await open()
    const value = { text: 'ä', list: [1, null, true], nothing: null }
    expect(await call(page, 'echo', value)).toEqual({ value })
    expect(await call(page, 'increment')).toEqual({ value: 1 })
    expect(await call(page, 'increment')).toEqual({ value: 1 })
  })

  it('lets no Date arrive, also inside of something', async () => {
    const [, page] = await open()
    expect(await call(page, 'today')).toEqual({ value: null })
    expect(await call(page, 'many')).toEqual({ value: null })
  })

  it('gives what a script throws to the failure handler', async () => {
    const [, page] = await open()
    expect(await call(page, 'fail')).toEqual({ failure: { name: 'TypeError', message: 'bad thing' } })
  })

  it.each(['secret_', 'constructor', 'toString', 'nothing'])('does not know %s', async (name) => {
    const [, page] = await open()
    expect(await call(page, name)).toEqual({
      failure: { name: 'TypeError', message: `google.script.run.${name} is not a function` },
    })
  })

  it('knows what is selected in the page that calls, and gives back what the script selected', async () => {
    const [, page] = await open()
    const selected = { sheet: 0, row: 1, column: 1, rows: 2, columns: 1 }
    const selection = [{ ...selected, row: 0 }, selected]
    const { body } = await page.post('/run', { name: 'where', args: [], selection })
    expect(body).toEqual({ value: 'pipeline!B2:B3' })
    const gone = await page.post('/run', { name: 'where', args: [], selection: [{ ...selected, sheet: 99 }] })
    expect(gone.body).toEqual({ value: 'pipeline!A1' })
    const { body: moved } = await page.post('/run', { name: 'goTo', args: [], selection })
    expect(moved).toEqual({ value: null, selection: { sheet: 0, row: 2, column: 1, rows: 2, columns: 2 } })
  })

  it('keeps what each page has selected apart where calls overlap, and moves nobody who was not moved', async () => {
    const [bench, page] = await open()
    const other = await bench.page()
    const at = (row: number) => [{ sheet: 0, row, column: 0, rows: 1, columns: 1 }]
    const earlier = page.post('/run', { name: 'whereLater', args: [], selection: at(1) })
    const { id } = await page.next('ask')
    const meanwhile = await other.post('/run', { name: 'where', args: [], selection: at(2) })
    const moving = await other.post('/run', { name: 'goTo', args: [], selection: at(2) })
    await page.post('/answer', { id, button: 'OK' })
    expect(meanwhile.body).toEqual({ value: 'pipeline!A3' })
    expect(moving.body).toHaveProperty('selection')
    expect((await earlier).body).toEqual({ value: 'pipeline!A2' })
  })

  it('lets calls overlap, and locks exclude', async () => {
    const [, page] = await open()
    await Promise.all(Array.from({ length: 15 }, () => call(page, 'countUp')))
    expect(await call(page, 'total')).toEqual({ value: 15 })
  })

  it('waits in real time for a lock, and no longer than it said', async () => {
    const [bench, page] = await open()
    const holding = page.post('/run', { name: 'hold', args: [] })
    const { id } = await page.next('ask')
    expect(bench.document().scripts.running()).toEqual(['hold'])
    expect(await call(page, 'impatient')).toEqual({ value: false })
    await page.post('/answer', { id, button: 'OK', text: 'yes' })
    expect((await holding).body).toEqual({ value: 'yes' })
    expect(await call(page, 'impatient')).toEqual({ value: true })
  })
})

describe('a menu item', () => {
  it('is as the bundle’s own onOpen made it', async () => {
    const [, page] = await open()
    expect(page.snapshot.menu).toEqual([
      {
        label: 'Touchline',
        entries: [
          { label: 'Ask', handler: 'askName' },
          { label: 'Fill', handler: 'fill' },
        ],
      },
    ])
    expect((await page.post('/menu', { path: 'Touchline > Nothing' })).status).toBe(422)
  })
})

it('ten calls of a page run at once, the next one when one of them has ended', async () => {
  const [bench, page] = await open()
  const calls = Array.from({ length: 11 }, () => page.post('/run', { name: 'confirm', args: [] }))
  const asked: string[] = []
  while (asked.length < 10) asked.push((await page.next('ask')).id)
  expect(bench.document().scripts.running()).toHaveLength(10)
  for (const id of asked.splice(0)) await page.post('/answer', { id, button: 'YES' })
  await page.post('/answer', { id: (await page.next('ask')).id, button: 'NO' })
  const answers = (await Promise.all(calls)).map(({ body }) => body)
  expect(answers.filter((answer) => JSON.stringify(answer) === '{"value":"YES"}')).toHaveLength(10)
  expect(answers).toContainEqual({ value: 'NO' })
}, 30_000)

describe('a dialog', () => {
  it('holds its own execution up, and nobody else', async () => {
    const [bench, page] = await open()
    const other = await bench.page()
    const asking = page.post('/menu', { path: 'Touchline > Ask' })
    const { id, dialog } = await page.next('ask')
    expect(dialog).toMatchObject({
      kind: 'prompt',
      title: 'Name',
      text: 'Who are you?',
      buttons: 'OK_CANCEL',
    })
    edit(other, { col: 0, row: 1 }, 'meanwhile')
    await other.settled()
    expect(await call(other, 'echo', 1)).toEqual({ value: 1 })
    expect(other.events.some(({ type }) => type === 'ask')).toBe(false)
    await page.post('/answer', { id, button: 'OK', text: 'Ann' })
    expect((await asking).body).toEqual({ value: 'OK Ann' })
  })

  it('takes only its own buttons, once, and only from its own page', async () => {
    const [bench, page] = await open()
    const other = await bench.page()
    const asking = page.post('/run', { name: 'confirm', args: [] })
    const { id } = await page.next('ask')
    expect((await page.post('/answer', { id, button: 'CANCEL' })).status).toBe(422)
    expect((await other.post('/answer', { id, button: 'YES' })).body).toEqual({ taken: false })
    expect((await page.post('/answer', { id, button: 'YES' })).body).toEqual({ taken: true })
    expect((await page.post('/answer', { id, button: 'NO' })).body).toEqual({ taken: false })
    expect((await asking).body).toEqual({ value: 'YES' })
  })

  it('is closed when the file is closed, and the script ends', async () => {
    const [bench, page] = await open()
    const asking = page.post('/run', { name: 'confirm', args: [] })
    await page.next('ask')
    await bench.document().close()
    expect((await asking).status).toBe(200)
  })
})

describe('toasts and panels', () => {
  it('go to the page whose script showed them', async () => {
    const [bench, page] = await open()
    const other = await bench.page()
    await call(page, 'say')
    expect((await page.next('toast')).toast).toEqual({ message: 'Done', title: 'Touchline', seconds: 3 })
    await call(page, 'panel')
    const { shown } = await page.next('show')
    expect(shown).toMatchObject({ kind: 'sidebar', title: 'Panel' })
    expect(other.events.filter(({ type }) => type === 'toast' || type === 'show')).toEqual([])
  })

  it('are pages of the other origin, with the server’s public names and Google’s objects before anything else', async () => {
    const [bench, page] = await open()
    await call(page, 'panel')
    const { shown } = await page.next('show')
    const { port } = new URL(bench.url)
    expect(new URL(shown.url).origin).toBe(`http://localhost:${port}`)
    const response = await fetch(shown.url.replace('localhost', '127.0.0.1'), { headers: {} })
    expect(response.status).toBe(404)
    const html = bench.document().frames.at(new URL(shown.url).pathname) as string
    expect(html).toMatch(
      /^<!DOCTYPE html><html><head><script src="\/frame.js" data-functions="[^"]*\becho\b[^"]*"/,
    )
    expect(html).not.toContain('secret_')
  })
})

describe('a person’s edit', () => {
  it('fires onEdit with the range, the value and what was there before', async () => {
    const [, page] = await open()
    edit(page, { col: 1, row: 1 }, '15')
    await page.next('revision')
    await page.next('revision')
    expect(page.shown('pipeline', 'I1')).toBe('B2|15|10')
  })

  it('of several cells has no value; of formats and rows fires nothing', async () => {
    const [bench, page] = await open()
    const target = [{ left: 0, right: 1, top: 1, bottom: 2 }]
    page.replica.dispatch('SET_FORMATTING', { sheetId: '0', target, style: { bold: true } })
    page.replica.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: '0',
      sheetName: 'pipeline',
      dimension: 'ROW',
      base: 5,
      position: 'after',
      quantity: 1,
    })
    page.replica.dispatch('CLEAR_CELLS', { sheetId: '0', target })
    await page.settled()
    while (page.shown('pipeline', 'I1') === '') await page.next('revision')
    expect(page.shown('pipeline', 'I1')).toBe('A2:B3||')
    expect(bench.document().google.executions.filter((one) => one.function === 'onEdit')).toHaveLength(1)
  })
})
