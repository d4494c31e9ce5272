import { nextMedia } from '../../../src/core/cadence/next-medium'
import { type PeopleOptions, peopleOf } from '../../support/people'
import { on } from '../../support/pipeline'

interface Contacts {
  readonly counts?: Readonly<Record<string, number>>
  readonly attempts?: readonly (readonly [medium: string, when: string])[]
  readonly doNot?: string
  readonly media?: string
  readonly stage?: string
}

/** The next medium of one person with a row for each of these contacts. */
function mediumFor(...rows: readonly Contacts[]): string {
  const options: PeopleOptions = {
    headers: ['Name', 'Email', 'Stage', 'Segment', 'Do not'],
    rows: rows.map(({ doNot = '', stage = 'Won' }) => ['Ann', 'a@x.com', stage, 'Own', doNot]),
    cadence: [{ segment: 'Own', media: rows[0]?.media ?? '' }],
  }
  const { input, people } = peopleOf(options)
  rows.forEach(({ counts = {}, attempts = [] }, row) => {
    input.ledger.counts[row] = new Map(Object.entries(counts))
    input.ledger.lastMedia[row] = attempts.map(([medium, when]) => ({ medium, moment: on(when) }))
  })
  return nextMedia(input, people)[0] ?? ''
}

describe('the next medium (C4)', () => {
  it('is the first listed while nothing happened', () => {
    expect(mediumFor({})).toBe('Call')
    expect(mediumFor({ media: 'Card 2, Visit 2' })).toBe('Card')
    expect(mediumFor({ media: 'Card 1, Visit 2' })).toBe('Visit')
  })

  it('is the one furthest below its planned share', () => {
    expect(mediumFor({ counts: { Call: 1 } })).toBe('E-mail')
    expect(
      mediumFor({ counts: { Call: 4, 'E-mail': 4, 'Handwritten note': 2, Meeting: 1, Newsletter: 2 } }),
    ).toBe('Meeting')
  })

  it('of equally far ones is the first listed', () => {
    expect(
      mediumFor({ counts: { Call: 4, 'E-mail': 4, 'Handwritten note': 2, Meeting: 2, Newsletter: 2 } }),
    ).toBe('Call')
  })

  it('weighs what was done by media nobody planned', () => {
    expect(mediumFor({ media: 'Call 3, Card 1', counts: { Visit: 10, Call: 8 } })).toBe('Call')
    expect(mediumFor({ media: 'Call 3, Card 1', counts: { Call: 8 } })).toBe('Card')
  })

  it('counts all rows of the person, however the medium is spelt', () => {
    expect(mediumFor({ media: 'E-mail 1, Call 1', counts: { Email: 1 } }, { counts: { 'e-mail': 1 } })).toBe(
      'Call',
    )
  })

  it('is blank where no row gives cadence', () => {
    expect(mediumFor({ stage: 'Lost' })).toBe('')
  })
})

describe('never the same three times running', () => {
  it('leaves out the medium of the last two attempts', () => {
    expect(
      mediumFor({
        attempts: [
          ['Call', '2026-03-01'],
          ['Call', '2026-03-02'],
        ],
      }),
    ).toBe('E-mail')
    expect(mediumFor({ attempts: [['Call', '2026-03-02']] })).toBe('Call')
    expect(
      mediumFor({
        attempts: [
          ['Call', '2026-03-01'],
          ['Visit', '2026-03-02'],
        ],
      }),
    ).toBe('Call')
  })

  it('looks at the last two over all rows of the person, by time', () => {
    const first = [
      ['Visit', '2026-02-01'],
      ['Call', '2026-03-01 10:00'],
    ] as const
    expect(mediumFor({ attempts: first }, { attempts: [['Call', '2026-03-01 09:00']] })).toBe('E-mail')
    expect(mediumFor({ attempts: first }, { attempts: [['Card', '2026-03-01 11:00']] })).toBe('Call')
  })

  it('is blank when nothing else is planned', () => {
    expect(
      mediumFor({
        media: 'Call 4',
        attempts: [
          ['Call', '2026-03-01'],
          ['Call', '2026-03-02'],
        ],
      }),
    ).toBe('')
  })
})

describe('never a declined medium (C6)', () => {
  it.each([
    ['Call', 'E-mail'],
    ['calls', 'E-mail'],
    ['no calls, no email', 'Handwritten note'],
    ['CALL; E-Mail', 'Handwritten note'],
    ['Call and Email', 'Handwritten note'],
    ['call / e-mail / handwritten notes', 'Meeting'],
    ['Call, E-mail, Handwritten note, Meeting, Newsletter', ''],
    ['Fax', 'Call'],
    [' , ;', 'Call'],
  ])('%p leaves %p', (doNot, expected) => {
    expect(mediumFor({ doNot })).toBe(expected)
  })

  it('on any row of the person', () => {
    expect(mediumFor({ doNot: 'Call' }, { doNot: 'E-mail' })).toBe('Handwritten note')
  })
})
