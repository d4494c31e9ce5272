// The Touches tab as it is read: columns by key, moments, rows, and a few touches alone.

import { tableOf } from '../../../src/core/cells/table'
import { TOUCHES } from '../../../src/core/tabs/schema'
import { touchTimeOf } from '../../../src/core/time/touch-time'
import {
  IS_CONTACT,
  IS_INBOUND,
  IS_REACHED,
  IS_THROUGH,
  plainMedium,
} from '../../../src/core/touches/classify'
import { missingTouchHeader, TouchLog } from '../../../src/core/touches/touch-log'
import { on, rulesTable, TODAY, tabOf, touchesOf, UTC } from '../../support/pipeline'
import { said } from '../../support/problems'

describe('the Touches tab', () => {
  it('names the header it lacks', () => {
    const missing = (...headers: string[]) => missingTouchHeader(tableOf('Touches', [headers]))
    expect(missing('When', 'Medium', 'Touchline ID')).toBeNull()
    expect(missing('medium', 'WHEN', 'Name')).toBeNull()
    expect(missing('Medium', 'Name')).toBe('When')
    expect(missing('When', 'Name')).toBe('Medium')
    expect(missing('When', 'Medium')).toBe('Touchline ID')
    expect(missing()).toBe('When')
  })

  it('leaves out what lies after today, and reports what is no date by row', () => {
    const { moments, problems, count } = touchesOf([
      { when: '2026-03-04 23:59', medium: 'Call' },
      { when: '2026-03-05 00:00', medium: 'Call' },
      { when: 'soon', medium: 'Call' },
      { when: '', medium: 'Call' },
      { when: new Date(Date.UTC(2026, 2, 1, 12)), medium: 'Call' },
      { when: 46082.25, medium: 'Call' },
    ])
    expect(count).toBe(6)
    expect([...moments]).toEqual([
      on('2026-03-04 23:59'),
      NaN,
      NaN,
      NaN,
      on('2026-03-01 12:00'),
      on('2026-03-01 06:00'),
    ])
    expect(problems.map(({ tab, row, header }) => [tab, row, header])).toEqual([['Touches', 4, 'When']])
  })

  it('says when its dates could be read either way', () => {
    const { problems } = touchesOf([{ when: '03/02/2026', medium: 'Call' }])
    expect(said(problems).map(({ row, text }) => [row, text])).toEqual([
      [0, expect.stringContaining('day-first or month-first')],
    ])
  })

  it('is read in any order of its columns, with only the headers it needs', () => {
    const table = tableOf('Touches', [
      ['Medium', 'Name', 'When'],
      ['Visit', 'Ann', '2026-03-01'],
      [],
      ['Visit'],
    ])
    const touches = new TouchLog(table, UTC, on(TODAY))
    expect(touches.names).toEqual(['Ann', '', ''])
    expect(touches.ids[0] ?? '').toBe('')
    const visit = IS_CONTACT | IS_THROUGH | IS_REACHED
    expect([...touches.flags]).toEqual([visit, 0, visit])
  })

  it('takes a medium without the signs that part lists', () => {
    expect(touchesOf([{ when: TODAY, medium: 'Call, then; mail' }]).media).toEqual(['Call then mail'])
    expect(plainMedium('E-mail')).toBe('E-mail')
  })

  it('is inbound for whoever asks, however the direction is typed', () => {
    const directions = ['In', '(in)', ' inbound ', 'IN', 'Out', '', 'within', 'Back in']
    const log = touchesOf(directions.map((direction) => ({ when: TODAY, medium: 'E-mail', direction })))
    const inbound = [1, 1, 1, 1, 0, 0, 0, 0]
    expect(Array.from(log.flags, (flags) => (flags & IS_INBOUND ? 1 : 0))).toEqual(inbound)
    expect([...touchTimeOf(log).inbound]).toEqual(inbound)
  })

  it('takes a few of its touches alone, read as among all', () => {
    const log = touchesOf([
      { when: '01/02/2026', name: 'Ann', medium: 'Call', minutes: 5 },
      { when: '2026-03-05', name: 'Bob', medium: 'Visit', minutes: 2000 },
      { when: '25/02/2026', name: 'Cy', medium: 'Text' },
    ])
    expect(log.only([0, 1, 2])).toBe(log)
    expect(log.only([2, 1, 0]).names).toEqual(['Cy', 'Bob', 'Ann'])
    const two = log.only([0, 1])
    expect([two.count, two.names, [...two.moments]]).toEqual([2, ['Ann', 'Bob'], [on('2026-02-01'), NaN]])
    expect([two.isToCome(0), two.isToCome(1)]).toEqual([false, true])
    expect([...two.minutes]).toEqual([5, NaN])
    expect(two.text('arm')).toEqual(['', ''])
  })
})

it('is told apart from the Ledger and the Rules by its headers', () => {
  expect(missingTouchHeader(rulesTable())).toBe('When')
  expect(missingTouchHeader(tabOf(TOUCHES, []))).toBeNull()
})
