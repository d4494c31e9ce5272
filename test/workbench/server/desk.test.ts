// What stands around the spreadsheet: the clock and the triggers it fires, mails, executions, permissions.
import { type Bench, bench, type Page } from './serving'

const CODE = `
  function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create() }
  function hourly() {
    const sheet = SpreadsheetApp.getActiveSheet()
    sheet.getRange('F1').setValue(Number(sheet.getRange('F1').getValue() || 0) + 1)
  }
  function mail() { MailApp.sendEmail({ to: 'ann@example.com', subject: 'Digest', body: 'As text', htmlBody: '<b>As mail</b>' }) }
`
const START = Date.UTC(2026, 2, 10, 3, 30)

let served: Bench | undefined
afterEach(() => served?.close())
const open = async (): Promise<[Bench, Page]> => {
  served = await bench(CODE, { now: () => START })
  return [served, await served.page()]
}
const run = (page: Page, name: string) => page.post('/run', { name, args: [] })
const firings = (bench: Bench): number =>
  bench.document().google.executions.filter((one) => one.function === 'hourly').length

describe('the clock', () => {
  it('follows the machine’s, in the spreadsheet’s zone', async () => {
    const [bench] = await open()
    const { wallTime, zone, isClockMoved } = bench.document().desk()
    expect({ wallTime, zone, isClockMoved }).toEqual({
      ...{ wallTime: '2026-03-10 09:00', zone: 'Asia/Kolkata', isClockMoved: false },
    })
  })

  it('that steps a day on fires each trigger at its time on the way', async () => {
    const [bench, page] = await open()
    await run(page, 'install')
    await page.post('/clock', { days: 1 })
    expect(bench.document().desk().wallTime).toBe('2026-03-11 09:00')
    expect(firings(bench)).toBe(24)
    await page.settled()
    expect(page.shown('pipeline', 'F1')).toBe('24')
    await page.post('/clock', { to: 'now' })
    expect(bench.document().desk()).toMatchObject({ wallTime: '2026-03-10 09:00', isClockMoved: false })
  })

  it('is set to a day and a time, and to a zone', async () => {
    const [bench, page] = await open()
    await page.post('/clock', { to: '2026-12-24 18:05' })
    expect(bench.document().desk().wallTime).toBe('2026-12-24 18:05')
    await page.post('/clock', { zone: 'America/New_York' })
    expect(bench.document().desk()).toMatchObject({ wallTime: '2026-12-24 07:35', zone: 'America/New_York' })
  })

  it.each([{ to: 'tomorrow' }, { to: '2026-02-30' }, { zone: 'Mars/Olympus' }, { days: -1 }, { days: 1e9 }])(
    'refuses %j with words and stays',
    async (given) => {
      const [bench, page] = await open()
      expect((await page.post('/clock', given)).status).toBe(422)
      expect(bench.document().desk().wallTime).toBe('2026-03-10 09:00')
    },
  )

  it('is what TODAY reads, in the server and for the pages', async () => {
    const [, page] = await open()
    page.replica.dispatch('UPDATE_CELL', { sheetId: '0', col: 3, row: 0, content: '=TODAY()' })
    await page.settled()
    await page.post('/clock', { to: '2027-01-01' })
    expect(await page.next('results')).toMatchObject({ clockMoved: true })
    const fresh = await (served as Bench).page()
    expect(fresh.snapshot.desk.wallTime).toBe('2027-01-01 00:00')
    const shown = (served as Bench)
      .document()
      .workbook.displayValues({ sheet: 0, row: 0, column: 3, rows: 1, columns: 1 })
    expect(shown).toEqual([['1/1/2027']])
  })
})

describe('triggers', () => {
  it('are listed with their rhythm, and run now at a click', async () => {
    const [bench, page] = await open()
    await run(page, 'install')
    const [trigger] = bench.document().desk().triggers
    expect(trigger).toMatchObject({ handler: 'hourly', rhythm: 'every hour', next: '2026-03-10 10:00' })
    await page.post('/trigger', { id: trigger?.id })
    expect(firings(bench)).toBe(1)
    expect((await page.post('/trigger', { id: 'trigger-99' })).status).toBe(422)
  })
})

describe('mails', () => {
  it('end in the outbox, as HTML and as text', async () => {
    const [bench, page] = await open()
    await run(page, 'mail')
    expect(bench.document().desk().outbox).toMatchObject([
      {
        to: 'ann@example.com',
        subject: 'Digest',
        body: 'As text',
        htmlBody: '<b>As mail</b>',
        at: '2026-03-10 09:00',
      },
    ])
  })
})

describe('permissions', () => {
  it('that are taken away are missed by the next script, and given back are there again', async () => {
    const [bench, page] = await open()
    const scope = 'https://www.googleapis.com/auth/script.send_mail'
    await page.post('/permission', { scope, granted: false })
    const { body } = await run(page, 'mail')
    expect((body as { failure: { message: string } }).failure.message).toMatch(
      /permission to call MailApp.sendEmail/,
    )
    const [last] = bench.document().desk().executions
    expect(last).toMatchObject({
      function: 'mail',
      kind: 'sidebar',
      error: expect.stringMatching(/permission/),
    })
    await page.post('/permission', { scope, granted: true })
    expect((await run(page, 'mail')).body).toEqual({ value: null })
    expect(
      (await page.post('/permission', { scope: 'https://mail.google.com/', granted: true })).status,
    ).toBe(422)
  })
})
