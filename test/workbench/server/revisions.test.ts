// Pages as replicas: revisions are taken in one order, late ones are refused and rebased, and everybody ends up equal.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { library } from '../../../workbench/workbook/library'
import { type Bench, bench, type Page, revisionOf, sessionOf } from './serving'

let served: Bench
beforeEach(async () => {
  served = await bench()
})
afterEach(() => served.close())

const sheet = '0'
const type = (page: Page, cell: string, content: string) =>
  page.replica.dispatch('UPDATE_CELL', { sheetId: sheet, ...library.helpers.toCartesian(cell), content })
const inServer = (cell: string): string => {
  const { col: column, row } = library.helpers.toCartesian(cell)
  return (
    served.document().workbook.displayValues({ sheet: 0, row, column, rows: 1, columns: 1 })[0]?.[0] ?? ''
  )
}
/** Everything a person sees, cell by cell. */
const everything = (page: Page): string[] =>
  page.replica.getters.getSheetIds().flatMap((sheetId) => {
    const bottom = Math.min(page.replica.getters.getNumberRows(sheetId), 60) - 1
    return page.replica.getters
      .getEvaluatedCellsInZone(sheetId, { left: 0, right: 25, top: 0, bottom })
      .flatMap(({ formattedValue }, at) => (formattedValue ? [`${sheetId} ${at} ${formattedValue}`] : []))
  })

/** Undoes a page's last own revision, as Ctrl+Z does: not while an undo is on its way. */
function undoing(pages: readonly Page[]): (page: Page) => void {
  const made = new Map<Page, string[]>(pages.map((page) => [page, []]))
  for (const [page, ids] of made)
    sessionOf(page.replica).on('new-local-state-update', ids, ({ id }) => ids.push(id))
  return (page) => {
    const session = sessionOf(page.replica)
    const last = session.canApplyOptimisticUpdate() && made.get(page)?.pop()
    if (last) session.undo(last)
  }
}

describe('a revision', () => {
  it('reaches the server and the other page', async () => {
    const [one, two] = await Promise.all([served.page(), served.page()])
    type(one, 'A2', 'Anna')
    await Promise.all([one.settled(), two.settled()])
    expect(inServer('A2')).toBe('Anna')
    expect(two.shown('pipeline', 'A2')).toBe('Anna')
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
      type(busy, `C${at + 1}`, `row ${at}`)
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

const SEEDS = [7, 11, 23]

describe('several writers at once', () => {
  it.each(SEEDS)('end up equal, with nothing lost, whatever they do (%i)', async (start) => {
    const [one, two] = await Promise.all([served.page(), served.page()])
    const pages = [one, two] as const
    const undoLast = undoing(pages)
    const runs: Promise<unknown>[] = []
    let seed = start
    const below = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    for (let step = 0; step < 120; step++) {
      const page = pages[below(2)] as Page
      const kind = below(10)
      const cell = { sheetId: sheet, col: below(6), row: below(20) }
      if (kind === 0)
        page.replica.dispatch('ADD_COLUMNS_ROWS', {
          sheetId: sheet,
          sheetName: 'pipeline',
          dimension: 'ROW',
          base: cell.row,
          position: 'before',
          quantity: 1,
        })
      else if (kind === 1)
        page.replica.dispatch('REMOVE_COLUMNS_ROWS', {
          sheetId: sheet,
          sheetName: 'pipeline',
          dimension: 'ROW',
          elements: [30 + below(5)],
        })
      else if (kind === 2) undoLast(page)
      else if (kind === 3)
        runs.push(
          page.post('/menu', {
            path: 'Touchline > Fill',
            selection: { sheet: 0, row: 0, column: 0, rows: 1, columns: 1 },
          }),
        )
      else
        page.replica.dispatch('UPDATE_CELL', {
          ...cell,
          content: kind === 4 ? '=SUM(B2:B9)' : `step ${step}`,
        })
      if (below(3) === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    // While an undo is on its way the library takes no edit.
    for (const page of pages) await page.settled()
    type(one, 'F40', 'the last of one')
    type(two, 'F41', 'the last of two')
    for (const page of pages) await page.settled()
    await Promise.all(runs)
    for (const page of pages) await page.settled()
    const fresh = await served.page()
    expect(everything(one)).toEqual(everything(two))
    expect(everything(fresh)).toEqual(everything(two))
    expect(one.shown('pipeline', 'F40')).toBe('the last of one')
    expect(one.shown('pipeline', 'F41')).toBe('the last of two')
  })
})

describe('what a script writes', () => {
  it('is one revision, and one step of undo for the person who started it', async () => {
    const page = await served.page()
    await page.post('/menu', { path: 'Touchline > Fill' })
    const { message, by } = await page.next('revision')
    await page.settled()
    expect(by).toBe(page.client)
    expect(page.events.filter(({ type }) => type === 'revision')).toHaveLength(1)
    expect([1, 2, 3, 4, 5].map((row) => page.shown('pipeline', `E${row}`))).toEqual(
      [1, 2, 3, 4, 5].map((row) => `filled ${row}`),
    )
    const undo = {
      ...{ type: 'REVISION_UNDONE', version: 1, serverRevisionId: message.nextRevisionId },
      ...{ nextRevisionId: 'undo-1', undoneRevisionId: message.nextRevisionId },
    }
    expect((await page.post('/message', { message: undo })).body).toEqual({ accepted: true })
    await page.settled()
    expect([1, 2, 3, 4, 5].map((row) => page.shown('pipeline', `E${row}`)).join('')).toBe('')
    expect(inServer('E1')).toBe('')
  })
})

describe('custom functions', () => {
  it('run in the server, and pages get their results with the revision that changed them', async () => {
    const [one, two] = await Promise.all([served.page(), served.page()])
    type(one, 'D1', '=TWICE(B2:B3)')
    const first = await two.next('revision')
    expect(first.results).toEqual([
      { key: '0!3,0 TWICE(0!1,1:1x2)', sheetId: '0', col: 3, row: 0, value: [[20], [40]] },
    ])
    type(one, 'B3', '25')
    expect((await two.next('revision')).results[0]?.value).toEqual([[20], [50]])
    type(one, 'A3', 'Barbara')
    expect((await two.next('revision')).results).toEqual([])
    const late = await served.page()
    expect(late.snapshot.results.map(({ value }) => value)).toEqual([[[20], [50]]])
  })
})
