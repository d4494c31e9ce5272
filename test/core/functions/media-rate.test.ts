import { call } from '../../support/functions'

describe('MEDIA_RATE (C4a)', () => {
  const HEADERS = ['When', 'Touchline ID', 'Name', 'Medium', 'Direction', 'Outcome']
  const rates = (...lines: readonly (readonly string[])[]) => {
    const result = call('MEDIA_RATE', { touches: [HEADERS, ...lines] })
    return Array.isArray(result)
      ? result.slice(1).map((line) => [line[0], line[1], line[2], line[6]])
      : [[result]]
  }

  it('counts an answer up to the last day, and no later', () => {
    const sent = ['2026-01-01', 'k1', '', 'E-mail', 'Out', 'Sent']
    expect(rates(sent, ['2026-01-15', 'k1', '', 'Call', 'In', ''])).toEqual([['E-mail', 1, 1, 0]])
    expect(rates(sent, ['2026-01-16', 'k1', '', 'Call', 'In', ''])).toEqual([['E-mail', 1, 0, 0]])
  })

  it('gives an answer to the last touch before it, and to nobody else’s', () => {
    expect(
      rates(
        ['2026-01-01', 'k1', '', 'E-mail', 'Out', 'Sent'],
        ['2026-01-02', 'k1', '', 'Card', 'Out', 'Sent'],
        ['2026-01-02', 'k2', '', 'Text', 'Out', 'Sent'],
        ['2026-01-05', 'k1', '', 'E-mail', 'In', 'Replied'],
      ),
    ).toEqual([
      ['Card', 1, 1, 0],
      ['E-mail', 1, 0, 0],
      ['Text', 1, 0, 0],
    ])
  })

  it('takes the outcome’s word for it, and knows media however they are typed', () => {
    expect(
      rates(
        ['2026-01-01', 'k1', '', 'call', 'Out', 'Not interested'],
        ['2026-01-01', 'k2', '', 'Call', '', 'Left message'],
        ['2026-01-01', 'k3', '', 'CALL', 'Out', 'Replied'],
      ),
    ).toEqual([['Call', 3, 2, 0]])
  })

  it('knows somebody by the name where that has one id, else by the name alone', () => {
    const answer = ['2026-01-02', '', 'ann lee', 'E-mail', 'In', '']
    expect(rates(['2026-01-01', 'k1', 'Ann Lee', 'Card', 'Out', 'Sent'], answer)[0]).toEqual([
      'Card',
      1,
      1,
      0,
    ])
    const two = [
      ['2026-01-01', 'k1', 'Ann Lee', 'Card', 'Out', 'Sent'],
      ['2026-01-01', 'k2', 'Ann Lee', 'Card', 'Out', 'Sent'],
    ]
    expect(rates(...two, answer)[0]).toEqual(['Card', 2, 0, 0])
  })

  it('leaves the last days out, answered or not, and what is still to come', () => {
    expect(
      rates(
        ['2026-02-18', 'k1', '', 'Call', 'Out', 'Reached'],
        ['2026-02-17', 'k1', '', 'Call', 'Out', 'Reached'],
        ['2026-03-05', 'k1', '', 'Call', 'Out', 'Reached'],
      ),
    ).toEqual([['Call', 1, 1, 1]])
  })

  it('names what it could not read behind the result', () => {
    const result = call('MEDIA_RATE', { touches: [HEADERS, ['soon', 'k1', '', 'Call', 'Out', '']] })
    expect(result).toEqual([
      expect.any(Array),
      [expect.stringMatching(/^Left out: touches, row 2, When/), ...Array(6).fill('')],
    ])
  })
})
