// What the cells of a pipeline say: dates, amounts and stages, and what is reported of those that cannot be read.

import type { Cell } from '../../../src/core/cells/cell'
import { book, on, pipelineOf } from '../../support/pipeline'
import { said } from '../../support/problems'

const one = (header: string, ...cells: Cell[]) =>
  pipelineOf({ headers: ['Company', header], rows: cells.map((cell, at) => [`Company ${at}`, cell]) })
    .pipeline

describe('the cells of a pipeline', () => {
  it('are read once: the same column comes back', () => {
    const { pipeline } = pipelineOf({
      headers: ['Company', 'Amount', 'Created'],
      rows: [['Acme', '1.5k', '2026-03-01']],
    })
    expect(pipeline.text('company')).toBe(pipeline.text('company'))
    expect(pipeline.moments('created')).toBe(pipeline.moments('created'))
    expect(pipeline.value()).toBe(pipeline.value())
    expect([pipeline.value()[0], pipeline.moments('created')[0]]).toEqual([1500, on('2026-03-01')])
  })

  it('are blank where there is no such column', () => {
    const { pipeline } = pipelineOf({ headers: ['Company'], rows: [['Acme']] })
    expect([pipeline.text('name'), [...pipeline.moments('decision')], [...pipeline.value()]]).toEqual([
      [''],
      [NaN],
      [NaN],
    ])
    expect([pipeline.has('decision'), pipeline.header('decision'), pipeline.isFilled('decision', 0)]).toEqual(
      [false, '', false],
    )
  })

  it('tell a date nobody can read from one that is missing', () => {
    const pipeline = one('Decision date', 'soon', '', 'n/a', '#N/A', ' ', '2026-03-09', 'Select', 'tbc')
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((row) => pipeline.isFilled('decision', row))).toEqual([
      ...[true, false, false, true, false, true, false, false],
    ])
  })

  it('are reported by row and header where they cannot be read', () => {
    const pipeline = one('Decision date', '2026-03-09', 'soon', new Date(Date.UTC(1899, 11, 30)), true)
    pipeline.moments('decision')
    pipeline.moments('decision')
    expect(
      said(pipeline.problems).map(({ tab, row, header, text }) => [tab, row, header, text.split(':')[0]]),
    ).toEqual([
      ['Deals', 3, 'Decision date', '"soon" is not a date'],
      ['Deals', 4, 'Decision date', '"1899-12-30" is not a date'],
      ['Deals', 5, 'Decision date', '"true" is not a date'],
    ])
  })

  it('are reported once where day and month could be swapped', () => {
    const pipeline = one('Decision date', '03/04/2026', '05/06/2026')
    pipeline.moments('decision')
    expect(said(pipeline.problems).map(({ row, text }) => [row, text])).toEqual([
      [0, expect.stringContaining('day-first or month-first')],
    ])
  })

  it('are read in the order that other columns of days prove, unless these contradict each other', () => {
    const read = (...created: string[]) => {
      const { pipeline } = pipelineOf({
        headers: ['Company', 'Created', 'Close date', 'Won on'],
        rows: created.map((day, at) => ['Acme', day, '04/03/2026', at === 0 ? '' : '12/31/2025']),
      })
      return [pipeline.moments('decision')[0], pipeline.problems.length]
    }
    expect(read('25/12/2025')).toEqual([on('2026-03-04'), 0])
    expect(read('12/25/2025')).toEqual([on('2026-04-03'), 0])
    expect(read('25/12/2025', '26/12/2025')).toEqual([on('2026-04-03'), 1])
  })

  it.each([
    ['days with dots', ['15.03.2026', '']],
    ['another column of amounts', ['', '1.234,50']],
  ])('are thousands behind a dot where %s say so', (_, [day, other]) => {
    const amounts = (cells: (string | undefined)[]) => {
      const rows = ['1.500', '12.000', '800'].map((amount) => ['Acme', amount, ...cells])
      const { pipeline } = pipelineOf({ headers: ['Company', 'Amount', 'Close date', 'Fee'], rows })
      return [...pipeline.value()]
    }
    expect(amounts([day, other])).toEqual([1500, 12000, 800])
    expect(amounts(['2026-03-15', '7.50'])).toEqual([1.5, 12, 800])
  })

  it('are the lower end of a range, which is said', () => {
    const pipeline = one('Amount', '10-15k', 'ca. 5000')
    expect([...pipeline.value()]).toEqual([10000, 5000])
    expect(said(pipeline.problems).map(({ row, text }) => [row, text])).toEqual([
      [2, '"10-15k" is a range: its lower end counts; write one number if you know it'],
    ])
  })

  it('are amounts, with what cannot be read and mixed currencies named', () => {
    const pipeline = one('Amount', '€ 1.000', '$2,000', 'much', '')
    expect([...pipeline.value()]).toEqual([1000, 2000, NaN, NaN])
    expect(said(pipeline.problems).map(({ row, text }) => [row, text.split(':')[0]])).toEqual([
      [4, '"much" is not an amount'],
      [0, 'several currencies are mixed (EUR, USD)'],
    ])
  })

  it('name currencies of a column of their own', () => {
    const { pipeline } = pipelineOf({
      headers: ['Company', 'Amount', 'Currency'],
      rows: [
        ['A', 1, 'eur'],
        ['B', 2, 'EUR'],
        ['C', 3, ''],
        ['D', 4, 'CHF'],
      ],
    })
    pipeline.value()
    expect(said(pipeline.problems).map(({ text }) => text.split(':')[0])).toEqual([
      'several currencies are mixed (CHF, EUR)',
    ])
  })
})

describe('a stage', () => {
  const stages = [
    { id: 'stage', rule: 'Demo', value: 'open', unit: 1 },
    { id: 'stage', rule: 'Unterschrieben', value: 'won', unit: 2 },
    { id: 'stage', rule: 'Tot', value: 'lost', unit: 3 },
  ]
  const kinds = (words: string[], rules = book()) => {
    const { pipeline } = pipelineOf({
      headers: ['Company', 'Stage'],
      rows: words.map((word) => ['Acme', word]),
      rules,
    })
    return { kinds: pipeline.stageKinds(), unknown: pipeline.unknownStages(), problems: pipeline.problems }
  }

  it('is known by its word, else asked about: once, with its rows', () => {
    const read = kinds([
      'Won',
      'closed-won',
      'C6:LOSE',
      'Verloren',
      'Demo',
      '',
      'Absage?',
      'Ghosted',
      'ghosted',
    ])
    expect(read.kinds).toEqual(['won', 'won', 'lost', 'lost', 'open', 'open', 'lost', 'open', 'open'])
    expect(read.unknown).toEqual(['', '', '', '', '', '', '', 'Ghosted', 'ghosted'])
    expect(said(read.problems)).toEqual([
      {
        ...{ tab: 'Deals', row: 9, header: 'Stage' },
        text: 'what is "Ghosted" (2 rows): open, won or lost? Tell me in the panel under More, How I read your sheet, or on Rules in its stage row',
      },
    ])
  })

  it('is what Rules says; a row of Rules without a Value leaves the word as it is known', () => {
    const { kinds: read, unknown } = kinds(
      ['demo', 'UNTERSCHRIEBEN', 'Tot', 'Won', 'Ghosted', 'Lost'],
      book({}, [...stages, { id: 'stage', rule: 'Ghosted' }, { id: 'stage', rule: 'Lost' }]),
    )
    expect(read).toEqual(['open', 'won', 'lost', 'won', 'open', 'lost'])
    expect(unknown[4]).toBe('Ghosted')
  })

  it('is open where a function without Rules does not know its word', () => {
    expect(kinds(['Ghosted'], { ...book(), asksStages: false })).toEqual({
      ...{ kinds: ['open'], unknown: [''], problems: [] },
    })
  })

  it('is told by the days of a sheet that has no stage column: the later of both, won on the same day', () => {
    const { pipeline } = pipelineOf({
      headers: ['Company', 'Won date', 'Lost date'],
      rows: [
        ['A', '2026-02-01', ''],
        ['B', '', '2026-02-01'],
        ['C', '2026-02-01', '2026-02-02'],
        ['D', '2026-02-01', '2026-02-01'],
        ['E', '', ''],
        ['F', 0, false],
      ],
    })
    expect(pipeline.stageKinds()).toEqual(['won', 'lost', 'lost', 'won', 'open', 'open'])
    expect(pipeline.problems).toEqual([])
  })

  it('gives way to a status that says won or lost', () => {
    const { pipeline } = pipelineOf({
      headers: ['Company', 'Status', 'Stage'],
      rows: [
        ['A', 'Won', 'Demo'],
        ['B', 'Open', 'Demo'],
        ['C', 'Lost', 'Demo'],
        ['D', 'Open', 'Closed Won'],
      ],
    })
    expect(pipeline.stageKinds()).toEqual(['won', 'open', 'lost', 'won'])
  })

  it('is open in a sheet without stages, whatever Rules says', () => {
    const { pipeline } = pipelineOf({ headers: ['Company'], rows: [['Acme']], rules: book({}, stages) })
    expect([pipeline.stageKinds(), pipeline.problems]).toEqual([['open'], []])
  })
})
