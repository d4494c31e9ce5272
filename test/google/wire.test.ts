// What the panel sends is checked before anything uses it: hostile or broken requests are refused in words.
import * as fc from 'fast-check'
import { ENGLISH } from '../../src/core/words/english'
import { Refused, refusalText } from '../../src/core/words/refusals'
import { addRequest, headerRequest, logRequest, undoRequest } from '../../src/google/wire'

const wordsOf = (answer: unknown): string =>
  answer instanceof Refused ? refusalText(answer, ENGLISH.refusals) : ''
const CALL = { id: 'a', key: 'k', medium: 'Call' }

describe('a request to log a touch', () => {
  it.each([
    [undefined, 'the request is empty'],
    [null, 'the request is empty'],
    [[], 'the request is empty'],
    ['log it', 'the request is empty'],
    [{}, 'the request is empty'],
    [{ id: 7 }, 'choose a row first'],
    [{ id: '' }, 'choose a row first'],
    [{ id: 'x'.repeat(101) }, 'choose a row first'],
    [{ id: 'a', key: {} }, 'the request has no key of its own'],
    [{ id: 'a', key: '' }, 'the request has no key of its own'],
    [{ id: 'a', key: 'k' }, 'choose a medium'],
    [{ ...CALL, medium: { word: 'Call' } }, 'medium is not a text'],
    [{ ...CALL, reason: ['x'] }, 'reason is not a text'],
    [{ ...CALL, note: 'x'.repeat(5001) }, 'note is longer than 5000 characters'],
    [{ ...CALL, minutes: -1 }, 'minutes must be a number from 0 to 1440'],
    [{ ...CALL, minutes: '10' }, 'minutes must be a number from 0 to 1440'],
    [{ ...CALL, minutes: Number.NaN }, 'minutes must be a number from 0 to 1440'],
  ])('%j is refused in words', (given, words) => {
    expect(wordsOf(logRequest(given))).toContain(`Nothing was logged: ${words}`)
  })

  it('takes every text that the log has a column for, an assigned arm included', () => {
    const said = { ...CALL, experiment: 'Opening', arm: 'Question' }
    expect(logRequest({ ...said, touchId: 'own', when: 'now' })).toMatchObject(said)
    expect(logRequest({ ...said, touchId: 'own', when: 'now' })).not.toHaveProperty('touchId')
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
    expect(logRequest(given)).toEqual({ ...CALL, minutes: 0, cells: [], again: false })
  })

  it.each([
    [{ field: 'benched', value: 'gone fishing' }, 'a bench is written as “bench” with its day'],
    [{ field: 'wakeOn', value: 'soon' }, 'write the day as YYYY-MM-DD'],
    [{ field: 'phone', value: 5551234567 }, 'a cell to fill is not a text'],
    [{ field: 'name', value: 'Bob' }, 'a cell to fill is none of those the panel may write'],
    [{ field: 'fit', value: 'x' }, 'say in which column the answer belongs'],
  ])('with the cell %j is refused in words', (cell, words) => {
    expect(wordsOf(logRequest({ ...CALL, cells: [{ seen: '', ...cell }] }))).toContain(words)
  })

  it('takes the cells that follow from an outcome', () => {
    const cells = [
      { field: 'benched', value: 'bench 2026-03-04', seen: '' },
      { field: 'wakeOn', value: '2026-04-03', seen: '' },
      { field: 'phone', value: '+49 30 1', seen: '555', isNumber: true },
    ]
    expect(logRequest({ ...CALL, cells })).toMatchObject({ cells })
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (id, value) => {
        const answer = logRequest({
          id,
          medium: value,
          minutes: value,
          key: value,
          cells: value,
          context: value,
        })
        const isWhole = !(answer instanceof Refused) && typeof answer.id === 'string'
        expect(isWhole || wordsOf(answer).startsWith('Nothing was logged: ')).toBe(true)
      }),
    )
  })
})

describe('an answer about a column', () => {
  it('names a field and a header, or that there is none any more', () => {
    expect(headerRequest({ field: 'decision', header: 'Expected', more: 1 })).toEqual({
      field: 'decision',
      header: 'Expected',
    })
    expect(headerRequest({ field: 'gut', header: '' })).toEqual({ field: 'gut', header: '' })
  })

  it.each([
    [undefined, 'say which column is meant'],
    [{ field: 'verdict', header: 'x' }, 'say which column is meant'],
    [{ field: 'decision' }, 'choose a column'],
    [{ field: 'decision', header: ['x'] }, 'choose a column'],
    [{ field: 'decision', header: 'x'.repeat(5001) }, 'choose a column'],
  ])('%j is refused in words', (given, words) => {
    expect(wordsOf(headerRequest(given))).toBe(`Nothing was changed: ${words}.`)
  })
})

describe('a request to take a log back', () => {
  const given = { touchId: 't', id: 'a' }
  const date = { day: '2026-03-20', confirmed: '', moves: 2 }

  it('carries what the Ledger knew of the date', () => {
    expect(undoRequest({ ...given, date })).toMatchObject({ date })
  })

  it.each([{ ...date, moves: 1.5 }, { ...date, day: 7 }, { ...date, confirmed: 'x'.repeat(101) }, 'x', null])(
    'leaves out what cannot be that: %j',
    (broken) => {
      expect(undoRequest({ ...given, date: broken })).not.toHaveProperty('date')
    },
  )
})

describe('a request to take back', () => {
  it('may give back whatever stood under Benched', () => {
    const cells = [{ field: 'benched', value: 'x', seen: 'bench 2026-03-04' }]
    expect(undoRequest({ touchId: 't', id: 'a', cells })).toMatchObject({ cells })
  })
})

describe('a request to add', () => {
  it.each(['name', 'company', 'email', 'phone'])('is enough with %s alone', (field) => {
    expect(addRequest({ key: 'k', [field]: 'x' })).toMatchObject({ [field]: 'x', anyway: false })
  })

  it('of nobody is refused in words', () => {
    expect(wordsOf(addRequest({ key: 'k', name: '  ' }))).toContain(
      'type a name, a company, an e-mail address',
    )
  })
})
