// The mail of the week: figures beside the own usual ones, the bridge in words, and the one thing to decide.
import { type WeekFigures, type WeekMailFacts, weekMail } from '../../../src/core/mail/week'
import { ENGLISH } from '../../../src/core/words/english'
import { GERMAN } from '../../../src/core/words/german'
import { inOneLine } from '../../support/mails'
import { on } from '../../support/pipeline'

const HOUR = 'Most reached so far: Tuesday from 10:00, 45 % of 40 calls.'
const WEEK: WeekFigures = {
  proven: 310,
  touches: 41,
  reached: 0.42,
  evenness: 0.6,
  sales: 0,
  surviving: 834_300,
}
const facts = (more: Partial<WeekMailFacts> = {}): WeekMailFacts => ({
  ...{
    day: on('2026-11-27'),
    week: WEEK,
    before: [{ ...WEEK, proven: 200, touches: 30 }],
    code: '',
    beside: [],
    claimed: 1_240_000,
    ...{ isAsked: false, isOver: false, isPlanned: false },
  },
  ...{ required: 360, open: { waiting: 3, undated: 2 }, bridge: null, worked: HOUR },
  ...more,
})
const mail = (more: Partial<WeekMailFacts>) => weekMail(facts(more), ENGLISH.mail)
const said = (more: Partial<WeekMailFacts>): string => inOneLine(mail(more)?.text ?? '')

it('is none before there are two weeks to speak of', () => {
  expect(mail({ before: [] })).toBeNull()
})

it('begins with one sentence, and six figures beside the usual ones', () => {
  const { subject, text } = mail({ before: [WEEK, { ...WEEK, touches: 20, reached: Number.NaN }] }) ?? {
    subject: '',
    text: '',
  }
  expect(subject).toBe('Week 48: 5 h 10 proven of 6 h · 834k survives')
  expect(text.split('\n').slice(0, 10)).toEqual([
    'You proved 5 h 10 of 6 h, and 834k of the 1.2M you claim today survives.',
    '========================================================================',
    '',
    '                                  This week         Usual',
    'Prospecting proven                5 h 10            5 h 10',
    'Touches                           41                31',
    'Calls that reached them           42 %              42 %',
    'Even days                         60 %              60 %',
    'Sales                             0                 0',
    'What survives                     834k              834k',
  ])
  expect(said({ week: { ...WEEK, evenness: Number.NaN } })).toContain('Even days – 60 %')
})

it.each([
  [ENGLISH, '8.5k of the 8.8k you claim today survives'],
  [GERMAN, '8,5 Tsd. von heute 8,8 Tsd. bleiben'],
])('tells amounts below ten thousand apart', (words, text) => {
  expect(words.mail.theLine('', '', words.mail.about1000(8_500), words.mail.about1000(8_800))).toContain(text)
})

it('adds up each currency by itself', () => {
  const beside = [{ code: 'USD', claimed: 350_000, surviving: 20_000 }]
  const text = said({ code: 'EUR', beside })
  expect(text).toContain('834k EUR of the')
  expect(text).toContain('Beside that you claim 350k USD, of which 20k USD survives.')
  expect(said({})).not.toMatch(/EUR|USD|Beside/)
})

it('says the bridge in words, without steps that changed nothing, and what worked', () => {
  const of = {
    ...{ claimed: 1_200_000, new: 40_000, learnt: -3_000, moved: 210_000, parked: 5_000, lost: 900, won: 0 },
    ...{ parkedBefore: 5_000, surviving: 834_300 },
  }
  const text = said({ bridge: { since: on('2026-11-23'), of } })
  expect(text).toContain(
    'Of 1.2M claimed on Mon 23 Nov: 40k came in, 3k less in values you learnt, 210k put its decision off, 5k did not count then either, 900 was lost, 834k survives.',
  )
  expect(text).toContain(HOUR)
})

it.each<[string, Partial<WeekMailFacts>, string]>([
  ['hours, where fewer are proven than promised', {}, 'Which hours of next week belong to prospecting?'],
  ['what waits', { required: 300 }, '3 rows wait for your decision'],
  [
    'what is not known',
    { required: 300, open: { waiting: 0, undated: 1 } },
    '1 open row has no decision date',
  ],
  ['new names', { required: 300, open: { waiting: 0, undated: 0 } }, 'which new names come next week?'],
])('asks for one decision: %s', (_, more, asked) => {
  expect(said(more)).toContain(asked)
})

it('asks for no hours where next week has blocks', () => {
  expect(said({ isPlanned: true })).toContain('3 rows wait for your decision')
})

it('tells a week that is over as the last one, and decides this one', () => {
  const over = said({ isOver: true })
  expect(over).toContain('Last week Usual')
  expect(over).toContain('Which hours of this week belong to prospecting?')
  expect(said({ isOver: true, required: 300, open: { waiting: 0, undated: 0 } })).toContain('come this week?')
})

it('says in either language that it was asked for', () => {
  expect(said({ isAsked: true })).toContain('You asked for this mail by the menu.')
  const german = weekMail(facts({ isAsked: true }), GERMAN.mail)
  expect(inOneLine(german?.text ?? '')).toContain('Sie haben diese Mail im Menü angefordert.')
})

it('has at most 250 words and a short subject, in either language', () => {
  const of = {
    claimed: 12e6,
    new: 4e6,
    learnt: 3e6,
    moved: 2e6,
    parked: 1e6,
    lost: 9e5,
    won: 8e5,
    surviving: 8e6,
    parkedBefore: 1e5,
  }
  const bridge = { since: on('2026-11-23'), of }
  for (const { mail: words } of [ENGLISH, GERMAN]) {
    const full = { ...WEEK, proven: 1319, surviving: 999_400_000 }
    const made = weekMail(facts({ week: full, bridge }), words)
    expect(made?.text.split(/\s+/).length).toBeLessThanOrEqual(250)
    expect(made?.subject.length).toBeLessThanOrEqual(50)
    expect(made?.subject).toContain('999')
  }
})

it.each([ENGLISH, GERMAN])(
  'says its one sentence whole, however large the figures are',
  ({ mail: words }) => {
    const week = { ...WEEK, proven: 12 * 60 + 55, surviving: 88_800_000 }
    const { text = '' } =
      weekMail(facts({ week, claimed: 99_900_000, code: 'USD', required: 10 * 60 + 30 }), words) ?? {}
    expect(inOneLine(text).split('==')[0]).toMatch(/USD.*[^.]\. $/)
  },
)
