import fc from 'fast-check'
import { readCadence, readMedia, segmentInterval } from '../../../src/core/cadence/cadence'
import type { Cell } from '../../../src/core/cells/cell'
import { CADENCE } from '../../../src/core/tabs/schema'
import { book, tabOf } from '../../support/pipeline'
import { said } from '../../support/problems'

const cadence = (lines: readonly Readonly<Record<string, Cell>>[], rules = book()) =>
  readCadence(tabOf(CADENCE, lines), rules)
const client = (rules = book()) => readCadence(null, rules).client

describe('the interval of a segment (C1)', () => {
  it.each([
    [12, 16, [23, 26, 30]],
    [12, 12, [30, 30, 30]],
    [1, 1, [365, 365, 365]],
    [16, 12, [22, 22, 22]],
    [52, 52, [7, 7, 7]],
    [4, 6, [61, 73, 91]],
    [1000, 1000, [0, 0, 0]],
  ])('of %d to %d touches a year', (least, most, [earliest, ideal, latest]) => {
    expect(segmentInterval({ ...client(), least, most })).toEqual({ earliest, ideal, latest })
  })

  it('never has earliest or ideal above latest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (least, most) => {
        const { earliest, ideal, latest } = segmentInterval({ ...client(), least, most })
        expect(Math.max(earliest, ideal)).toBeLessThanOrEqual(latest)
      }),
    )
  })
})

describe('the Cadence tab (C5)', () => {
  it('is the Rules alone without a tab, or with an empty one', () => {
    expect(client()).toMatchObject({ least: 12, most: 16, automatedMost: 8, gapDays: 7 })
    expect(cadence([{ segment: '', least: 4 }]).segments.size).toBe(0)
  })

  it('lets what is filled in outrank Rules, and Rules fill what is blank', () => {
    const { segments } = cadence([{ segment: 'High ticket', gap: 3, media: 'Meeting, Call 2' }])
    expect(segments.get('high ticket')).toEqual({
      least: 12,
      most: 16,
      automatedMost: 8,
      gapDays: 3,
      media: [
        { medium: 'Meeting', share: 1 },
        { medium: 'Call', share: 2 },
      ],
    })
  })

  it('moves the other bound along where only one is filled in', () => {
    const { segments } = cadence([
      { segment: 'few', most: 6 },
      { segment: 'many', least: 24 },
    ])
    expect(segments.get('few')).toMatchObject({ least: 6, most: 6, automatedMost: 3 })
    expect(segments.get('many')).toMatchObject({ least: 24, most: 24, automatedMost: 12 })
  })

  it('allows no automated touch at all, and no gap', () => {
    const { segments } = cadence([{ segment: 'a', automatedMost: 0, gap: 0 }])
    expect(segments.get('a')).toMatchObject({ automatedMost: 0, gapDays: 0 })
  })

  it('halves an odd most downwards (C3)', () => {
    expect(cadence([{ segment: 'a', least: 1, most: 5 }]).segments.get('a')?.automatedMost).toBe(2)
  })

  it('reports what is no number by row and header, and takes the Rules', () => {
    const read = cadence([{ segment: 'a', least: 12, most: 'often', gap: -1 }, { segment: 'b' }])
    expect(read.segments.get('a')).toMatchObject({ most: 16, gapDays: 7 })
    expect(read.problems.map(({ row, header }) => `${row} ${header}`)).toEqual([
      '2 Most a year',
      '2 Minimum gap',
    ])
    expect(said(read.problems)[0]?.text).toContain('"often"')
  })

  it.each([
    ['', []],
    ['Call 4, E-mail 4; Card 2', ['Call 4', 'E-mail 4', 'Card 2']],
    ['Handwritten note', ['Handwritten note 1']],
    ['Call 1.5,,  , Web2', ['Call 1.5', 'Web2 1']],
    ['Call 0, Card 3', ['Card 3']],
    ['4', ['4 1']],
  ])('reads the media %p', (text, media) => {
    expect(readMedia(text).map(({ medium, share }) => `${medium} ${share}`)).toEqual(media)
  })
})
