import { call } from '../../support/functions'

describe('LOCKED_MONEY (R6)', () => {
  const HEADERS = ['Touchline ID', 'Name', 'E-mail', 'Stage', 'Value', 'Created', 'Won on', 'Referred by']
  const LOG = ['When', 'Touchline ID', 'Medium', 'Direction']
  const money = (
    rows: readonly (readonly (string | number)[])[],
    log: readonly (readonly string[])[] = [],
  ) => {
    const result = call('LOCKED_MONEY', { rows: [HEADERS, ...rows], touches: [LOG, ...log] })
    return Array.isArray(result) ? result.slice(1).map((line) => [line[1], line[2]]) : [[result]]
  }
  const client = (id: string, value: number, won: string, by = '') =>
    [id, id, `${id[0]}@x.example`, 'Won', value, won, won, by] as const

  it('says that it is too early where clients are too young to tell', () => {
    expect(money([client('a1', 9, '2026-01-01'), client('a2', 9, '2026-02-01')])).toEqual([
      [1, ''],
      [1, ''],
      [1, 9],
      ['', 'too few years yet'],
      [1, 'too few years yet'],
      [0, 0],
      [0, 0],
    ])
  })

  it('counts nobody as quiet who was touched often enough, and takes two sales of one day as one', () => {
    const often = Array.from({ length: 12 }, (_, at) => [
      `2025-${String(at + 1).padStart(2, '0')}-20`,
      'a1',
      'Call',
      'In',
    ])
    const recent = often.map(([when = '', ...rest]) => [
      when.replace('2025-01', '2026-01').replace('2025-02', '2026-02'),
      ...rest,
    ])
    const result = money([client('a1', 9, '2015-01-01'), client('a2', 9, '2015-01-01')], recent)
    expect([result[1], result[2]]).toEqual([
      [0, ''],
      [0, 0],
    ])
  })

  it('counts what followed within the days, and not what came before the touch', () => {
    const log = [['2025-11-03', 'a1', 'Call', 'In']]
    const followed = (won: string) =>
      money(
        [client('a1', 9, '2015-01-01'), client('a2', 5, won), ['d1', 'Di', '', 'Demo', 1, won, '', 'a1']],
        log,
      ).slice(5)
    expect(followed('2025-11-02')).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(followed('2025-11-03')).toEqual([
      [1, 5],
      [1, 0],
    ])
    expect(followed('2026-02-01')).toEqual([
      [1, 5],
      [1, 0],
    ])
    expect(followed('2026-02-02')).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})
