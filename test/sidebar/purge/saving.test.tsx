// Decisions on their way into the sheet: everything comes back by U, and nothing that was decided is lost.
import { act, fireEvent, render, screen } from '@testing-library/preact'
import { Panel } from '../../../sidebar/panel'
import { courtOf } from '../../support/court-panel'
import { heading, open, press, saved, sent, server, settle, sit } from '../../support/court-room'
import { keptOf } from '../../support/kept-queue'

const said = (): string | null => screen.getByRole('alert').textContent
const later = (milliseconds: number): Promise<void> =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds)
  })
const kept = (): unknown[] => keptOf('touchline.court.').flat()
afterEach(() => {
  jest.useRealTimers()
})

describe('taking back', () => {
  it('goes back one by one by the same key, to the cards as they were', async () => {
    await sit()
    server.answer('decide', saved('a'))
    server.answer('decide', saved('b', 0, 'T2'))
    await press('1', '1')
    await settle()
    const keys = sent().map(({ key }) => key)
    for (const batch of [...keys].reverse())
      server.answer('undoBatch', { ok: { batch, verb: 'park', rows: 1, kept: [], gone: 0 } })
    await press('u')
    await settle()
    expect(heading()).toBe('Cy Hart')
    await press('u')
    await settle()
    expect(heading()).toBe('Bob Ray')
    expect(server.asked('undoBatch')).toEqual([
      { batch: keys[1], id: 'T2' },
      { batch: keys[0], id: 'T1' },
    ])
  })

  it('asks nobody about what was not sent yet', async () => {
    await sit()
    await press('1', '1')
    expect(server.asked('decide')).toHaveLength(1)
    await press('u')
    expect([heading(), server.asked('undoBatch')]).toEqual(['Cy Hart', []])
    expect(kept()).toHaveLength(1)
  })

  it('asks the server about what may have arrived', async () => {
    await sit()
    server.answer('decide', new Error('Google does not answer.'))
    await press('1')
    await settle()
    server.answer('undoBatch', { ok: { batch: 'k', verb: 'park', rows: 1, kept: [], gone: 0 } })
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    await press('u')
    await settle()
    expect([heading(), kept()]).toEqual(['Bob Ray', []])
    expect(server.asked('undoBatch')).toEqual([{ batch: sent()[0]?.key, id: 'T1' }])
  })

  it('names the cells that somebody changed since', async () => {
    await sit()
    server.answer('decide', saved())
    await press('1')
    const kept = [{ id: 'T1', name: 'Bob Ray', header: 'Wake on' }]
    server.answer('undoBatch', { ok: { batch: 'k', verb: 'park', rows: 1, kept, gone: 0 } })
    await press('u')
    await settle()
    expect(screen.getByText(/because somebody changed them since: Bob Ray \(Wake on\)/)).toBeTruthy()
  })
})

describe('what goes wrong', () => {
  it('brings the case back with the reason, and tries again by one button', async () => {
    await sit()
    server.answer('decide', { problem: 'Another run is at it.' })
    await press('1')
    await settle()
    expect(heading()).toBe('Bob Ray')
    expect(screen.getByRole('alert').textContent).toBe('Another run is at it.')
    server.answer('decide', saved())
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await settle()
    expect(sent().map(({ key, again }) => [key === sent()[0]?.key, again])).toEqual([
      [true, undefined],
      [true, true],
    ])
  })

  it('keeps a decision without an answer, and sends it again as one that may have arrived', async () => {
    await sit()
    server.answer('decide', new Error('Google does not answer.'))
    await press('1')
    await settle()
    expect(heading()).toBe('Cy Hart')
    expect(kept()).toMatchObject([{ request: sent()[0] }])
    server.answer('decide', saved())
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await settle()
    expect(sent()[1]).toEqual({ ...sent()[0], again: true })
    expect(kept()).toEqual([])
  })

  it('sends it again by itself, and says nothing more of it once it is saved', async () => {
    await sit()
    jest.useFakeTimers()
    for (let time = 0; time < 3; time++) server.answer('decide', new Error('Google does not answer.'))
    await press('1')
    await later(0)
    expect(said()).toContain('Google took too long')
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    await later(3000)
    expect([sent().length, said()]).toEqual([2, ''])
    server.answer('decide', saved())
    await later(60_000)
    expect([sent().length, said(), kept()]).toEqual([4, '', []])
  })

  it.each([
    ['was refused', { problem: 'Another run is at it.' }],
    ['had no answer', new Error('Google does not answer.')],
  ])('says nothing more of a decision that %s, once a click saved it', async (_how, answer) => {
    await sit()
    jest.useFakeTimers()
    server.answer('decide', answer)
    await press('1')
    await later(0)
    server.answer('decide', saved())
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await later(1000)
    expect([said(), screen.getAllByRole('status').map(({ textContent }) => textContent)]).toEqual(['', ['']])
  })

  it('says of each row why it was not decided on', async () => {
    await sit()
    const left = [{ id: 'T1', name: 'Bob Ray', why: 'changed', header: 'Benched', now: 'long-term' } as const]
    server.answer('decide', { ok: { batch: 'k', done: [], left } })
    await press('1')
    await settle()
    expect(screen.getByRole('alert').textContent).toBe(
      'Bob Ray: “Benched” now says “long-term”, so it was left alone.',
    )
  })

  it('saves what a closed panel left behind before it shows the figures', async () => {
    const request = { key: 'left', decisions: [{ id: 'T9', verb: 'later', cells: [] }] }
    localStorage.setItem('touchline.court.S1', JSON.stringify([{ name: 'Left', request }]))
    server.answer('decide', saved('left', 0, 'T9'))
    server.answer('court', { ok: courtOf({ purge: { rows: 9, claims: [] } }) })
    server.answer('court', { ok: courtOf() })
    render(<Panel server={server} />)
    await press('p')
    await settle()
    await settle()
    expect(sent()).toEqual([{ ...request, again: true }])
    expect(screen.getByText(/2 rows are on Purge/)).toBeTruthy()
  })

  it('saves what another panel of the sheet left, which kept its own beside it', async () => {
    const request = (key: string) => ({ key, decisions: [{ id: key, verb: 'later', cells: [] }] })
    for (const key of ['a', 'b'])
      localStorage.setItem(
        `touchline.court.S1.${key}`,
        JSON.stringify([{ name: key, request: request(key) }]),
      )
    localStorage.setItem('touchline.court.S10', JSON.stringify([{ name: '', request: request('c') }]))
    localStorage.setItem('touchline.court.S1.c', 'half a l')
    for (const key of ['a', 'b']) server.answer('decide', saved(key, 0, key))
    await open()
    await settle()
    await settle()
    expect(sent().map(({ key, again }) => [key, again])).toEqual([
      ['a', true],
      ['b', true],
    ])
    expect(Object.keys(localStorage)).toEqual(['touchline.court.S10'])
  })

  it('says that the browser keeps nothing while something is not saved', async () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('blocked')
    })
    await sit()
    await press('1')
    expect(screen.getByText(/Your browser keeps nothing for this page/)).toBeTruthy()
  })
})
