import { offeredReasons, type ReasonsInput } from '../../../src/core/reasons/offered-reasons'
import { ENGLISH } from '../../../src/core/words/english'
import { GERMAN } from '../../../src/core/words/german'
import { on, TODAY } from '../../support/pipeline'

describe('the reasons offered', () => {
  const base: ReasonsInput = {
    today: on(TODAY),
    words: ENGLISH,
    soonDays: 45,
    phrases: [],
    segment: '',
    product: '',
    company: '',
    decision: Number.NaN,
    risk: '',
    used: [],
  }
  const LIBRARY = [{ item: 'Steel', reason: 'Steel falls 4 % in May' }]
  const used = (reason: string, isTheirs = false) => ({ reason, isTheirs })

  it('are the row’s own, then the library’s, then what has counted before', () => {
    const input = { ...base, risk: 'Trouble', library: LIBRARY, used: [used('Price falls in April')] }
    expect(offeredReasons(input)).toEqual([
      'Put right what troubles them: trouble',
      'Steel falls 4 % in May',
      'Price falls in April',
    ])
  })

  it('never are what only another row gave a reason for', () => {
    const others = ['What they need to decide by 14 Apr 2026', 'Put right what troubles them: competitor']
    expect(offeredReasons({ ...base, used: [...others, 'Law changed'].map((one) => used(one)) })).toEqual([
      'Law changed',
    ])
  })

  it('are German where the sheet is, and no other row’s facts in either language', () => {
    const facts = {
      risk: 'Competitor',
      segment: 'High ticket',
      product: 'Pumpen',
      decision: on('2026-04-14'),
    }
    const german = offeredReasons({ ...base, ...facts, words: GERMAN })
    expect(german).toEqual([
      'Aus der Welt schaffen, was sie stört: ein Wettbewerber',
      'Tagesordnung des Statusgesprächs im März',
      'Was sie für ihre Entscheidung brauchen, bis zum 14. Apr. 2026',
      'Etwas Nützliches über Pumpen für sie',
    ])
    const log = german.map((one) => used(one))
    expect(offeredReasons({ ...base, used: log })).toEqual(['Tagesordnung des Statusgesprächs im März'])
  })

  it('put the library on the agenda of a high-ticket client', () => {
    expect(offeredReasons({ ...base, segment: 'High ticket', library: LIBRARY })).toEqual([
      'Agenda of the status meeting in March: Steel',
      'Steel falls 4 % in May',
    ])
    expect(offeredReasons({ ...base, segment: 'high-ticket' })).toEqual([
      'Agenda of the status meeting in March',
    ])
  })

  it('are each offered once, none that V1 refuses, and what they have heard last', () => {
    const input = {
      ...base,
      used: [
        used('New law', true),
        used('Checking in'),
        used('Case study'),
        used('Case study'),
        used('CASE STUDY!'),
      ],
    }
    expect(offeredReasons(input)).toEqual(['CASE STUDY!', 'New law'])
  })

  it('are six at most', () => {
    expect(
      offeredReasons({ ...base, used: Array.from({ length: 9 }, (_, at) => used(`Fact ${at + 10}`)) }),
    ).toHaveLength(6)
  })
})
