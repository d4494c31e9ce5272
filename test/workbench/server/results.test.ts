// What scripts and custom functions do, as the pages get it: one revision a script, results with the revision that changed them.
import { type Bench, bench, cellIn, typeInto } from './serving'

let served: Bench
beforeEach(async () => {
  served = await bench()
})
afterEach(() => served.close())

const inServer = (cell: string): string => cellIn(served, cell)
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
    typeInto(one, 'D1', '=TWICE(B2:B3)')
    const first = await two.next('revision')
    expect(first.results).toEqual([
      { key: '0!3,0 TWICE(0!1,1:1x2)', sheetId: '0', col: 3, row: 0, value: [[20], [40]] },
    ])
    typeInto(one, 'B3', '25')
    expect((await two.next('revision')).results[0]?.value).toEqual([[20], [50]])
    typeInto(one, 'A3', 'Barbara')
    expect((await two.next('revision')).results).toEqual([])
    const late = await served.page()
    expect(late.snapshot.results.map(({ value }) => value)).toEqual([[[20], [50]]])
  })
})
