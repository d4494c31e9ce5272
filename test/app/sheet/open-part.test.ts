// Of a long pipeline an act reads the rows of its person alone, and everything comes out as if it had read all.
import type { Cell } from '../../../src/core/cells/cell'
import type { AppSheet } from '../../support/app-calls'
import { both, EVERYBODY, idOf, isDone, longSheet, rowOf } from '../../support/long-sheet'

describe.each(EVERYBODY)('%s', (_, row) => {
  it('is opened, called, put off, filled in and taken back as if all rows were read', () => {
    const [part, whole] = both((sheet) => {
      const id = idOf(sheet, row)
      const opened = sheet.look(id)
      const logged = sheet.log({ id, key: 'k1', medium: 'Call', outcome: 'Reached', reason: 'Prices' })
      const again = sheet.log({
        id,
        key: 'k1',
        again: true,
        medium: 'Call',
        outcome: 'Reached',
        reason: 'Prices',
      })
      const put = sheet.snooze(id, '2026-03-20')
      const filled = [
        sheet.fill(id, { field: 'promised', value: '2026-03-25 10:30', seen: '' }),
        sheet.fill(id, { field: 'gut', value: 'yes', seen: '' }),
        sheet.fill(id, {
          field: 'fit',
          header: 'Staff',
          value: '60',
          seen: String(sheet.rows('Deals')[row]?.Staff ?? ''),
        }),
      ]
      const undone = 'ok' in logged ? sheet.undo(logged.ok.undo) : null
      return [opened, logged, again, put, filled, undone, sheet.look(id)]
    })
    expect(isDone(part)).toEqual([true, true, true])
    expect(part).toEqual(whole)
  })
})

describe('a long pipeline', () => {
  const readsIn = (sheet: AppSheet, work: () => unknown): readonly string[] => {
    const from = sheet.world.calls.length
    work()
    return sheet.world.calls.slice(from)
  }

  it('is not read whole for a person whose rows can be found', () => {
    const sheet = longSheet()
    const id = idOf(sheet, rowOf(0))
    const calls = readsIn(sheet, () => sheet.look(id))
    // Rules, Profile, Today and Reasons.
    expect(calls.filter((call) => call === 'read').length).toBeLessThanOrEqual(4)
    expect(calls).not.toContain('readOwn')
  })

  it('is opened by the selected row too', () => {
    const [part, whole] = both((sheet) => {
      sheet.world.active = 'Deals'
      sheet.world.selected = [rowOf(8) + 3]
      return sheet.look()
    })
    expect(part).toEqual(whole)
  })

  it.each<[string, (sheet: AppSheet) => void]>([
    ['a column was inserted', (sheet) => sheet.tab('Deals').insertColumn(1)],
    ['a header was renamed', (sheet) => sheet.tab('Deals').write(2, 6, [['Worth']])],
    ['a title line was inserted', (sheet) => sheet.tab('Deals').insertRows(1, 1)],
    [
      'an id stands twice',
      (sheet) => {
        const deals = sheet.tab('Deals')
        const at = (deals.values(2, 1, 1, -1)[0] ?? []).indexOf('Touchline ID') + 1
        deals.write(9, at, [[idOf(sheet, rowOf(0))]])
      },
    ],
    [
      'somebody else was typed into the row',
      (sheet) => sheet.tab('Deals').write(3, 1, [['Zed Zoe', 'Zoom', 'zed@zoom.com', '']]),
    ],
    ['the person was renamed', (sheet) => sheet.tab('Deals').write(3, 1, [['Anne Lee-Fox']])],
    ['rows were inserted above', (sheet) => sheet.tab('Deals').insertRows(3, 2)],
    ['a day was typed that reads either way', (sheet) => sheet.tab('Deals').write(3, 8, [['4/5/2026']])],
    ['the address was typed anew', (sheet) => sheet.tab('Deals').write(3, 3, [['bob@bolt.com']])],
  ])('answers as if it were read whole where %s', (_, change) => {
    const [part, whole] = both((sheet) => {
      const id = idOf(sheet, rowOf(0))
      change(sheet)
      return [
        sheet.look(id),
        sheet.log({ id, key: 'k1', medium: 'Call', outcome: 'Reached', reason: 'Prices' }),
      ]
    })
    expect(part).toEqual(whole)
  })

  it.each<[string, string, Cell]>([
    ['Amount', 'a fact', 9000],
    ['Close date', 'a date', '4/20/2026'],
    ['Stage', 'a won deal', 'Won'],
    ['Will they buy?', 'an answer', 'yes'],
    ['Benched', 'a bench', 'bench 2026-03-05'],
    ['Email', 'somebody else’s address', 'bob@bolt.com'],
    ['Name', 'another name', 'Bob Ray'],
    ['Touchline ID', 'nothing', ''],
    ['Verdict', 'a verdict', 'Keep'],
  ])('follows an edit of %s, %s, as if it was read whole', (header, _, value) => {
    const [part, whole] = both((sheet) => sheet.type('Ann Lee', header, value))
    expect(part).toEqual(whole)
  })

  it('is compared with Profile as if it were read whole', () => {
    const [part, whole] = both((sheet) => {
      sheet.tab('Profile').write(1, 1, [['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight']])
      sheet.tab('Profile').write(2, 1, [['', 'Amount', 'at least', 1000, 'must', 1]])
      return sheet.look(idOf(sheet, rowOf(4)))
    })
    expect(part).toEqual(whole)
    expect(JSON.stringify(part)).toContain('Qualified')
  })

  it('whose person gets another number is judged with whom that number makes the same', () => {
    const [part, whole] = both((sheet) =>
      sheet.log({
        ...{ id: idOf(sheet, rowOf(2)), key: 'k1', medium: 'Call', outcome: 'Wrong number' },
        cells: [{ field: 'phone', value: '555-1234567', seen: '+49 151 5550001' }],
      }),
    )
    expect(part).toEqual(whole)
  })
})
