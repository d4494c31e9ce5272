// What decides how days and amounts are read where their own column does not (S6).

import { isoDay } from '../../../src/core/calendar/day'
import type { Cell } from '../../../src/core/cells/cell'
import { PipelineView } from '../../../src/core/pipeline/pipeline-view'
import { readingOf } from '../../../src/core/pipeline/sheet-reading'
import { book, pipelineOf } from '../../support/pipeline'
import { said } from '../../support/problems'

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

const deals = (closes: readonly Cell[], rules = book()) =>
  pipelineOf({
    headers: ['Name', 'Stage', 'Close date'],
    rows: closes.map((close, at) => [`Person ${at}`, 'Demo', close]),
    rules,
  })

const shown = (moments: Float64Array): string[] =>
  [...moments].map((moment) => (Number.isNaN(moment) ? '' : isoDay(moment)))

describe('days that could be either', () => {
  it('are asked about once, and read as Rules says from there', () => {
    const asked = deals(['03/04/2026', '05/06/2026'])
    expect(readingOf(asked).questions.order).toEqual([
      { what: 'days', taken: 'month-first', headers: ['Close date'], samples: ['03/04/2026', '05/06/2026'] },
    ])
    const ruled = deals(['03/04/2026', '05/06/2026'], book({ 'order.days': 'day-first' }))
    expect(shown(ruled.pipeline.moments('decision'))).toEqual(['2026-04-03', '2026-06-05'])
    expect(readingOf(ruled).questions.order).toEqual([])
    expect(ruled.pipeline.problems).toEqual([])
    expect(readingOf(asked).order).toMatchObject({ dates: 'month-first', from: { dates: '' } })
    expect(readingOf(ruled).order).toMatchObject({ dates: 'day-first', from: { dates: 'Rules' } })
  })

  it('are not asked about between dots, or where the column proves them against Rules', () => {
    expect(readingOf(deals(['03.04.2026'])).questions.order).toEqual([])
    const proven = deals(['03/04/2026', '05/16/2026'], book({ 'order.days': 'day-first' }))
    expect(shown(proven.pipeline.moments('decision'))).toEqual(['2026-03-04', '2026-05-16'])
    expect(readingOf(proven).order).toMatchObject({ dates: 'month-first', from: { dates: 'column' } })
    expect(readingOf(deals(['2026-04-03'])).order).toMatchObject({ dates: 'iso', from: { dates: 'column' } })
  })
})

describe('real days beside texts that prove the other order', () => {
  const swapped = [day('2026-03-04'), day('2026-06-05'), '15/03/2026', day('2026-07-07')]

  it('were swapped by the locale: named, and not judged by', () => {
    const { pipeline } = deals(swapped)
    expect(shown(pipeline.moments('decision'))).toEqual(['', '', '2026-03-15', '2026-07-07'])
    expect(said(pipeline.problems)).toMatchObject([
      { row: 0, header: 'Close date', text: expect.stringMatching(/^2 dates of this column were swapped/) },
    ])
    expect([...pipeline.unreadable().values()].map(({ fault }) => fault)).toEqual([
      { code: 'daySwapped', shown: '2026-03-04' },
      { code: 'daySwapped', shown: '2026-06-05' },
    ])
  })

  it('are so in one row as in all', () => {
    const { pipeline } = deals(swapped)
    expect(shown(new PipelineView(pipeline, [0, 3]).moments('decision'))).toEqual(['', '', '', '2026-07-07'])
  })

  it.each<[string, readonly Cell[]]>([
    ['one of them has a day above 12', [day('2026-03-04'), day('2026-06-25'), '15/03/2026']],
    ['the texts prove nothing', [day('2026-03-04'), '03/04/2026', '2026-03-15', '15 March 2026']],
    ['a time of day counts for nothing', [day('1899-12-30'), day('2026-06-25'), '15/03/2026']],
  ])('are right where %s', (_, closes) => {
    const { pipeline } = deals(closes)
    pipeline.moments('decision')
    expect(pipeline.problems.filter(({ code }) => code === 'daysSwapped')).toEqual([])
  })
})

describe('amounts of three figures behind a dot', () => {
  const values = (headers: readonly string[], rules = book()) =>
    pipelineOf({
      headers,
      rows: [
        ['Ann', 'Demo', '1.500'],
        ['Bob', 'Demo', '12.000'],
      ],
      rules,
    })

  it('are thousands under headers of a language that writes decimals with a comma', () => {
    for (const headers of [
      ['Ansprechpartner', 'Phase', 'Betrag'],
      ['Contact', 'Étape', 'Montant'],
      ['Nombre', 'Etapa', 'Importe'],
      ['Nome', 'Etapa', 'Valor'],
      ['Referente', 'Fase', 'Importo'],
      ['Klantnaam', 'Fase', 'Bedrag'],
      ['Контакт', 'Этап', 'Сумма'],
    ])
      expect([headers, [...values(headers).pipeline.value()]]).toEqual([headers, [1500, 12000]])
  })

  it('are thousands beside a sign, which a number with k or m says nothing against', () => {
    const rows = ['$12k', '£22.000', '1.2m'].map((value, at) => [`Person ${at}`, 'Demo', value])
    const { pipeline } = pipelineOf({ headers: ['Name', 'Stage', 'Amount'], rows })
    expect([...pipeline.value()]).toEqual([12_000, 22_000, 1_200_000])
  })

  it('are asked about where nothing says so, and read as Rules says from there', () => {
    const headers = ['Name', 'Stage', 'Amount']
    const asked = values(headers)
    expect([...asked.pipeline.value()]).toEqual([1.5, 12])
    expect(readingOf(asked).questions.order).toEqual([
      { what: 'amounts', taken: 'dot', headers: ['Amount'], samples: ['1.500', '12.000'] },
    ])
    expect([...values(headers, book({ 'order.amounts': 'comma' })).pipeline.value()]).toEqual([1500, 12000])
    const dotted = values(headers, book({ 'order.amounts': 'dot' }))
    expect([[...dotted.pipeline.value()], dotted.pipeline.problems]).toEqual([[1.5, 12], []])
  })
})
