// Pages as replicas: revisions are taken in one order, late ones are refused and rebased, and a page that opens misses none.
import { FILTER_LOOK } from '../../../workbench/workbook/plugins/shared-filters'
import { type Bench, bench, cellIn, type Page, revisionOf, SHEET as sheet, typeInto } from './serving'

let served: Bench
beforeEach(async () => {
  served = await bench()
})
afterEach(() => served.close())

const inServer = (cell: string): string => cellIn(served, cell)
describe('a revision', () => {
  it('reaches the server and the other page', async () => {
    const [one, two] = await Promise.all([served.page(), served.page()])
    typeInto(one, 'A2', 'Anna')
    await Promise.all([one.settled(), two.settled()])
    expect(inServer('A2')).toBe('Anna')
    expect(two.shown('pipeline', 'A2')).toBe('Anna')
  })

  it('of a filter reaches everybody, a page that opens later too, and is undone with it', async () => {
    const [one, two] = await Promise.all([served.page(), served.page()])
    const { getters } = one.replica
    const zone = { left: 0, right: 1, top: 0, bottom: 2 }
    const ranges = [getters.getRangeDataFromZone(sheet, zone)]
    one.replica.dispatch('CREATE_TABLE', {
      sheetId: sheet,
      ranges,
      tableType: 'static',
      config: { ...FILTER_LOOK, styleId: 'TableStyleMedium2' },
    })
    const value = { filterType: 'values' as const, hiddenValues: ['Ann'] }
    one.replica.dispatch('UPDATE_FILTER', { sheetId: sheet, col: 0, row: 0, value })
    await Promise.all([one.settled(), two.settled()])
    const three = await served.page()
    const { workbook } = served.document()
    const hides = (page: Page) => page.replica.getters.isRowFiltered(sheet, 1)
    expect(workbook.filter(0)).toEqual({ sheet: 0, row: 0, column: 0, rows: 3, columns: 2 })
    expect([workbook.isRowFiltered(0, 1), hides(one), hides(two), hides(three)]).not.toContain(false)
    const undoneRevisionId = revisionOf(one.replica)
    const undo = { type: 'REVISION_UNDONE', version: 1, serverRevisionId: undoneRevisionId, undoneRevisionId }
    await one.post('/message', { message: { ...undo, nextRevisionId: 'undo-1' } })
    await Promise.all([one.settled(), two.settled()])
    expect([workbook.isRowFiltered(0, 1), hides(one), hides(two)]).toEqual([false, false, false])
  })

  it('is refused when it does not follow the last one, and taken when sent again behind it', async () => {
    const page = await served.page()
    const message = {
      type: 'REMOTE_REVISION',
      version: 1,
      serverRevisionId: revisionOf(page.replica),
      nextRevisionId: 'next-1',
      clientId: page.client,
      commands: [{ type: 'UPDATE_CELL', sheetId: sheet, col: 0, row: 1, content: 'first' }],
    }
    const late = {
      ...message,
      nextRevisionId: 'next-2',
      commands: [{ ...message.commands[0], content: 'late' }],
    }
    expect((await page.post('/message', { message })).body).toEqual({ accepted: true })
    expect((await page.post('/message', { message: late })).body).toEqual({ accepted: false })
    expect(inServer('A2')).toBe('first')
    const behind = { ...late, serverRevisionId: 'next-1' }
    expect((await page.post('/message', { message: behind })).body).toEqual({ accepted: true })
    expect(inServer('A2')).toBe('late')
  })

  it('that is sent twice, its answer having been lost, counts once', async () => {
    const page = await served.page()
    const message = {
      ...{ type: 'REMOTE_REVISION', version: 1, clientId: page.client, nextRevisionId: 'again' },
      serverRevisionId: revisionOf(page.replica),
      commands: [
        {
          type: 'ADD_COLUMNS_ROWS',
          sheetId: sheet,
          dimension: 'ROW',
          base: 0,
          position: 'before',
          quantity: 1,
          sheetName: 'pipeline',
        },
      ],
    }
    await page.post('/message', { message })
    expect((await page.post('/message', { message })).body).toEqual({ accepted: true })
    expect(inServer('A2')).toBe('Name')
    expect(inServer('A3')).toBe('Ann')
  })

  it.each([
    [{}, /follows and makes/],
    [{ type: 'SNAPSHOT', serverRevisionId: 'a', nextRevisionId: 'b' }, /cannot be of the type/],
    [
      {
        type: 'REMOTE_REVISION',
        serverRevisionId: 'a',
        nextRevisionId: 'b',
        clientId: 'c',
        commands: [{ type: 'EVALUATE_CELLS' }],
      },
      /change the workbook/,
    ],
    [
      {
        type: 'REMOTE_REVISION',
        serverRevisionId: 'a',
        nextRevisionId: 'b',
        clientId: 'c',
        commands: [{ type: 'CREATE_SHEET', sheetId: 'x-y' }],
      },
      /number as its id/,
    ],
    [null, /must be an object/],
  ])('of the shape %j is refused with words', async (message, words) => {
    const page = await served.page()
    const { status, body } = await page.post('/message', { message })
    expect(status).toBe(422)
    expect((body as { error: string }).error).toMatch(words)
  })
})

describe('a page that opens', () => {
  it('misses nothing that happens between its stream and its snapshot', async () => {
    const busy = await served.page()
    const opening = Promise.all(Array.from({ length: 6 }, () => served.page()))
    for (let at = 0; at < 30; at++) {
      typeInto(busy, `C${at + 1}`, `row ${at}`)
      await busy.settled()
    }
    const opened = await opening
    for (const page of opened) {
      await page.settled()
      expect(page.shown('pipeline', 'C30')).toBe('row 29')
      expect(page.shown('pipeline', 'C1')).toBe('row 0')
    }
  })
})
