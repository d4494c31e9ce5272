// Log requests that arrive twice, are interrupted or are invalid: nothing is saved twice or by half.
import { contentOf, okOf, panelSheet } from '../../support/panel-calls'

const CALL = { medium: 'Call', outcome: 'Reached', reason: 'Price change in April' }

describe('sent again', () => {
  it('a touch that had arrived is not saved twice', () => {
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    okOf(sheet.log({ ...CALL, id: card.id, context: card.context }))
    const { touch } = okOf(sheet.log({ ...CALL, id: card.id, context: card.context, again: true }))
    expect(sheet.rows('Touches').map((row) => row['Touch ID'])).toEqual([touch.touchId])
  })

  it('after a cut at any service call, the sheet is as if nothing had happened', () => {
    const [cut, whole] = [panelSheet(), panelSheet()]
    let calls = 12
    for (let cutAt = 1; cutAt <= calls; cutAt++) {
      const { card } = cut.look('Dee Dow')
      const request = { ...CALL, id: card.id, context: card.context, key: `k${cutAt}`, cells: [] }
      expect(() => cut.callFromSidebar('panelLogTouch', [request], { cutAt })).toThrow('cut off')
      okOf(cut.log({ ...request, again: true }))
      okOf(whole.log(request))
      calls = whole.serviceCalls()
      expect([cutAt, cut.grid('Touches')]).toEqual([cutAt, whole.grid('Touches')])
    }
    cut.night('2026-03-05')
    whole.night('2026-03-05')
    expect(contentOf(cut)).toBe(contentOf(whole))
  })
})

describe('a request that is none', () => {
  const refused: readonly unknown[] = [
    undefined,
    null,
    'text',
    [],
    {},
    { id: 5, key: 'k', medium: 'Call' },
    { id: 'x'.repeat(101), key: 'k', medium: 'Call' },
    { id: 'T', medium: 'Call' },
    { id: 'T', key: 'k' },
    { id: 'T', key: 'k', medium: 'Call', note: 7 },
    { id: 'T', key: 'k', medium: 'Call', note: 'x'.repeat(5001) },
    { id: 'T', key: 'k', medium: 'Call', minutes: -1 },
    { id: 'T', key: 'k', medium: 'Call', cells: 'none' },
    { id: 'T', key: 'k', medium: 'Call', cells: [{ field: 'verdict', value: 'Keep', seen: '' }] },
    { id: 'T', key: 'k', medium: 'Call', cells: [{ field: 'promised', value: 'soon', seen: '' }] },
    { id: 'T', key: 'k', medium: 'Call', cells: [{ field: 'fit', value: 'x', seen: '' }] },
  ]

  it('changes nothing, and says so', () => {
    const sheet = panelSheet()
    const before = contentOf(sheet)
    for (const request of refused) {
      const answer = sheet.callFromSidebar('panelLogTouch', [request]) as { problem?: string }
      expect([request, answer.problem ?? '']).toEqual([
        request,
        expect.stringContaining('Nothing was logged'),
      ])
    }
    expect(contentOf(sheet)).toBe(before)
  })

  it('a context that is none is done without', () => {
    const briefings: readonly unknown[] = [
      {},
      { zone: 'Nowhere/Never' },
      { zone: 'UTC', rules: [[{}]], profile: [], cadence: [], touches: [], ledger: [], isPlanned: false },
    ]
    const sheet = panelSheet()
    const { card } = sheet.look('Dee Dow')
    briefings.forEach((context, at) => {
      okOf(sheet.log({ ...CALL, id: card.id, key: `k${at}`, context: context as never }))
    })
    expect(sheet.rows('Touches')).toHaveLength(3)
  })
})
