import { nextMedia } from '../../../src/core/cadence/next-medium'
import { NO_FIT, UNKNOWN_FIT } from '../../../src/core/words/facts'
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
  return nextMedia(input, people, new Uint8Array(rows.length))[0] ?? ''
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

  it.each([
    ['Do Not Call', 'x', 'E-mail'],
    ['Do Not Call', 'TRUE', 'E-mail'],
    ['Nicht anrufen', 'ja', 'E-mail'],
    ['Do Not Call', 'no', 'Call'],
    ['Do Not Call', '', 'Call'],
    ['Do Not Call', 'after 6 pm', 'Call'],
    ['Email Opt Out', 'yes', 'Call'],
    ['Has Opted Out Of Email', true, 'Call'],
  ])('is none that a column of the user’s declines: %s, %s', (header, cell, medium) => {
    const { input, people } = peopleOf({
      headers: ['Name', 'Email', 'Stage', 'Segment', header],
      rows: [['Ann', 'a@x.com', 'Won', 'Own', cell]],
      cadence: [
        { segment: 'Own', media: header.includes('mail') ? 'Newsletter, E-mail, Call' : 'Call, E-mail' },
      ],
    })
    expect(nextMedia(input, people, new Uint8Array(1))[0]).toBe(medium)
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

describe('a medium that fits the why (C4b)', () => {
  interface Why {
    readonly stage?: string
    readonly verdict?: string
    readonly promised?: string
    readonly decision?: string
    readonly created?: string
    readonly risk?: string
    readonly fit?: number
    readonly doNot?: string
    readonly media?: string
    readonly attempts?: readonly string[]
    readonly lastCounted?: string
  }
  /** Last touched by all but the newsletter, so that by the mix alone it would be next. */
  const LAST_TOUCHES = ['Call', 'E-mail', 'Handwritten note', 'Meeting']

  /** The medium of somebody, active unless told. */
  function by(why: Why): string {
    const { stage = '', verdict = 'Keep', media = '', attempts = LAST_TOUCHES } = why
    const { lastCounted = '2026-03-01', risk = '' } = why
    const { promised = '', decision = '', created = '', doNot = '' } = why
    const lead = created === '' ? { lastCounted, lastTouch: lastCounted, lastAttempt: lastCounted } : {}
    const { input, people } = peopleOf({
      headers: ['Name', 'Stage', 'Verdict', 'Promised', 'Decision date', 'Created', 'Segment', 'Do not'],
      rows: [['Ann', stage, verdict, promised, decision, created, 'Own', doNot]],
      facts: { 0: { ...lead, risk, ...(risk ? { riskSince: lastCounted } : {}) } },
      cadence: media === '' ? [] : [{ segment: 'Own', media }],
    })
    if (created === '') {
      input.ledger.counts[0] = new Map(attempts.map((medium) => [medium, 1]))
      input.ledger.lastMedia[0] = attempts
        .slice(-2)
        .map((medium, at) => ({ medium, moment: on('2026-02-27') + at }))
    }
    return nextMedia(input, people, Uint8Array.from([why.fit ?? NO_FIT]))[0] ?? ''
  }

  it('is a newsletter by the mix alone', () => {
    expect(by({ stage: 'Won', verdict: '' })).toBe('Newsletter')
  })

  it.each([
    ['at risk', { stage: 'Won', verdict: '', risk: 'Competitor' }],
    ['on Notice with an ask', { verdict: 'Notice' }],
    ['promised tomorrow', { stage: 'Won', verdict: '', promised: '2026-03-05' }],
    ['decides in ten days', { decision: '2026-03-14' }],
    ['fit to be asked about', { fit: UNKNOWN_FIT }],
  ])('is personal and two-way for somebody %s', (_name, why) => {
    expect(by(why)).toBe('Call')
  })

  it('of an active person is never automated, even where nothing but cadence is the why', () => {
    expect(by({})).toBe('Call')
    expect(by({ stage: 'Won', verdict: '', decision: '2026-03-14' })).toBe('Newsletter')
  })

  it('is a call for a lead, unless they declined it', () => {
    const lead = { verdict: 'New', created: '2026-03-03' }
    expect(by(lead)).toBe('Call')
    expect(by({ ...lead, doNot: 'no calls' })).toBe('E-mail')
    expect(by({ ...lead, promised: '2026-03-05', doNot: 'call' })).toBe('E-mail')
  })

  it('weighs the two-way media by the whole mix', () => {
    const risk = { stage: 'Won', verdict: '', risk: 'Competitor' }
    expect(by({ ...risk, attempts: ['Call', 'Newsletter'] })).toBe('E-mail')
    expect(by({ ...risk, media: 'Meeting 1, Newsletter 9', attempts: [] })).toBe('Meeting')
  })

  it('gives way first to the same three times running, then to what else is personal', () => {
    const risk = { stage: 'Won', verdict: '', risk: 'Competitor' }
    expect(by({ ...risk, attempts: ['Call', 'Call'] })).toBe('E-mail')
    expect(by({ ...risk, media: 'Call 1, Newsletter 9', attempts: ['Call', 'Call'] })).toBe('Call')
    expect(by({ ...risk, media: 'Call 4, Gift 1', doNot: 'Call' })).toBe('Gift')
    expect(by({ ...risk, media: 'Call 4, Newsletter 1', doNot: 'Call' })).toBe('E-mail')
    expect(by({ ...risk, doNot: 'Call, E-mail, Meeting, Handwritten note' })).toBe('')
  })

  it('is Call, then E-mail, where the plan holds no two-way medium', () => {
    const risk = { stage: 'Won', verdict: '', risk: 'Competitor', media: 'Newsletter 4, Gift 2' }
    expect(by(risk)).toBe('Call')
    expect(by({ ...risk, doNot: 'Call' })).toBe('E-mail')
    expect(by({ ...risk, doNot: 'Call, E-mail' })).toBe('Gift')
  })

  it('is of the default mix for a promise alone', () => {
    expect(by({ stage: 'Lost', verdict: '', promised: '2026-03-05', media: 'Visit 1', attempts: [] })).toBe(
      'Call',
    )
    expect(by({ stage: 'Lost', verdict: '', risk: 'Competitor' })).toBe('')
  })
})
