// What the panel sends is checked before anything uses it: hostile or broken requests are refused in words.
import * as fc from 'fast-check'
import { touchRequest } from '../../src/google/wire'

describe('a request to log a touch', () => {
  it.each([
    [undefined, 'the request is empty'],
    [null, 'the request is empty'],
    [[], 'the request is empty'],
    ['log it', 'the request is empty'],
    [{}, 'choose a row first'],
    [{ id: 7 }, 'choose a row first'],
    [{ id: '' }, 'choose a row first'],
    [{ id: 'x'.repeat(101) }, 'choose a row first'],
    [{ id: 'a', key: {} }, 'the key of the request is not a short text'],
    [{ id: 'a', key: '' }, 'the key of the request is not a short text'],
    [{ id: 'a', medium: { word: 'Call' } }, 'medium is not a text'],
    [{ id: 'a', reason: ['x'] }, 'reason is not a text'],
    [{ id: 'a', note: 'x'.repeat(5001) }, 'note is longer than 5000 characters'],
    [{ id: 'a', minutes: -1 }, 'minutes must be a number from 0 to 1440'],
    [{ id: 'a', minutes: '10' }, 'minutes must be a number from 0 to 1440'],
    [{ id: 'a', minutes: Number.NaN }, 'minutes must be a number from 0 to 1440'],
  ])('%j is refused in words', (given, words) => {
    expect(touchRequest(given)).toEqual({
      problem: expect.stringContaining(`Nothing was logged: ${words}`),
      request: null,
    })
  })

  it('takes every text that the log has a column for, an assigned arm included', () => {
    const said = { id: 'a', medium: 'Call', experiment: 'Opening', arm: 'Question' }
    expect(touchRequest({ ...said, touchId: 'own', when: 'now' }).request).toEqual(said)
  })

  it('keeps what it knows, leaves out blanks and everything else', () => {
    const given = {
      id: 'a',
      key: 'k',
      medium: 'Call',
      note: '',
      minutes: 0,
      item: null,
      moment: 5,
      touchId: 'x',
      admin: true,
    }
    expect(touchRequest(given)).toEqual({
      problem: null,
      request: { id: 'a', key: 'k', medium: 'Call', minutes: 0 },
    })
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (id, value) => {
        const { problem, request } = touchRequest({ id, medium: value, minutes: value, key: value })
        expect((problem === null) !== (request === null)).toBe(true)
      }),
    )
  })
})
