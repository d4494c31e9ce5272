// Examples of the rules on a steady cadence (C).
import { nextWindow, readCadence, segmentInterval } from '../../../src/core/cadence/cadence'
import { nextMedia } from '../../../src/core/cadence/next-medium'
import { isoDay } from '../../../src/core/calendar/day'
import { mediaRates } from '../../../src/core/learning/media-rate'
import { levelDates } from '../../../src/core/levelling/level-dates'
import { isPromiseOpen } from '../../../src/core/purge/promise'
import { CADENCE } from '../../../src/core/tabs/schema'
import { rowsHonestlyKept } from '../../../src/core/time/capacity'
import { inSight, type QueueEntry, queueOf } from '../../../src/core/today/queue'
import { countedFlags } from '../../../src/core/touches/counting'
import { ENGLISH } from '../../../src/core/words/english'
import { wishesOf, workdays } from '../levelling'
import { frameOf, type Line } from '../logs'
import { peopleOf } from '../people'
import { book, on, pipelineOf, TODAY, tabOf, touchesOf } from '../pipeline'
import type { RuleExample } from './example'

/** No row's fit is known or asked about. */
const NO_FITS = new Uint8Array(1)

const client = () => readCadence(null, book()).client

/** Earliest, ideal and latest day of somebody. */
function windowOf(active: boolean, start: string, lastAttempt = '', decision = ''): string[] {
  const state = { start: on(start), lastAttempt: on(lastAttempt), decision: on(decision) }
  const { earliest, ideal, latest } = nextWindow({ active, segment: client(), ...state }, book())
  return [earliest, ideal, latest].map(isoDay)
}

/** Which touches of a log count: 1 or 0. */
const counted = (log: readonly Line[], cap = 8): number[] => [
  ...countedFlags(touchesOf(log), frameOf(touchesOf(log), TODAY, cap)),
]

/** The medium after these touches, by a plan of four calls to four e-mails. */
function mediumAfter(counts: Readonly<Record<string, number>>, doNot = '', risk = ''): string {
  const { input, people } = peopleOf({
    headers: ['Name', 'Stage', 'Segment', 'Do not'],
    rows: [['Ann', 'Won', 'Own', doNot]],
    cadence: [{ segment: 'Own', media: 'Call 4, E-mail 4, Card 1' }],
  })
  input.ledger.counts[0] = new Map(Object.entries(counts))
  input.ledger.risk[0] = risk
  return nextMedia(input, people, NO_FITS)[0] ?? ''
}

const listed = (row: number): QueueEntry => ({
  row,
  person: row,
  why: { reason: 'due', quiet: 7, rule: 'C1' },
  due: on(TODAY),
  latest: on(TODAY),
})

/** Why somebody new is on the list. */
function whyNew(): string {
  const { input, people, touches } = peopleOf({
    headers: ['Touchline ID', 'Name', 'Stage', 'Verdict', 'Created'],
    rows: [['a', 'Ann', '', 'New', '2026-03-02']],
  })
  const [entry] = queueOf(input, people, touches)
  return entry ? ENGLISH.due(entry.why) : ''
}

export const STEADY_CADENCE: readonly RuleExample[] = [
  {
    rule: 'C1',
    says: '12 to 16 touches a year → 23, 26 and 30 days after each: earliest, ideal, latest',
    run: () => segmentInterval({ ...client(), least: 12, most: 16 }),
    gives: { earliest: 23, ideal: 26, latest: 30 },
  },
  {
    rule: 'C1a',
    says: 'an active row touched on 1 March → from 3 March, best on the 8th, by the 11th',
    run: () => windowOf(true, '2026-03-01'),
    gives: ['2026-03-03', '2026-03-08', '2026-03-11'],
  },
  {
    rule: 'C2',
    says: 'a call that got through with a reason counts, one without an answer does not, an inbound one always does',
    run: () =>
      counted([
        { id: 'id0', when: '2026-03-01', medium: 'Call', outcome: 'Reached', reason: 'price change' },
        { id: 'id0', when: '2026-03-02', medium: 'Call', outcome: 'No answer', reason: 'price change' },
        { id: 'id0', when: '2026-03-03', medium: 'Call', direction: 'In' },
      ]),
    gives: [1, 0, 1],
  },
  {
    rule: 'C3',
    says: 'three newsletters where two may count → the third does not; a visit beside them does',
    run() {
      const letter = { id: 'id0', medium: 'Newsletter', reason: 'price change', item: 'price list' }
      const log = ['2026-03-01', '2026-03-02', '2026-03-03'].map((when) => ({ ...letter, when }))
      return counted([...log, { id: 'id0', when: '2026-03-03', medium: 'Visit', reason: 'price change' }], 2)
    },
    gives: [1, 1, 0, 1],
  },
  {
    rule: 'C4',
    says: 'after one call the e-mail is furthest below its share; who declined it gets the next one',
    run: () => [mediumAfter({}), mediumAfter({ Call: 1 }), mediumAfter({ Call: 1 }, 'e-mail')],
    gives: ['Call', 'E-mail', 'Card'],
  },
  {
    rule: 'C4a',
    says: 'two calls, one answered by an e-mail the next day; a card sent yesterday is still waiting',
    run() {
      const out = { direction: 'Out', reason: 'price change' }
      const log = [
        { ...out, id: 'id0', when: '2026-01-12', medium: 'Call', outcome: 'Left message' },
        { ...out, id: 'id1', when: '2026-01-12', medium: 'Call', outcome: 'No answer' },
        { id: 'id0', when: '2026-01-13', medium: 'E-mail', direction: 'In' },
        { ...out, id: 'id0', when: '2026-03-03', medium: 'Card', item: 'price list' },
      ]
      return mediaRates(touchesOf(log), on(TODAY), 14).map(({ medium, sent, answered, waiting }) =>
        [medium, sent, answered, waiting].join(' '),
      )
    },
    gives: ['Call 2 1 0', 'Card 0 0 1'],
  },
  {
    rule: 'C4b',
    says: 'by the mix a card would be next; for somebody at risk it is a call',
    run: () => ['', 'Competitor'].map((risk) => mediumAfter({ Call: 4, 'E-mail': 4 }, '', risk)),
    gives: ['Card', 'Call'],
  },
  {
    rule: 'C5',
    says: 'a segment with 3 days of gap keeps it; what it leaves blank comes from the Rules',
    run() {
      const { segments } = readCadence(tabOf(CADENCE, [{ segment: 'High ticket', gap: 3 }]), book())
      const { gapDays, least, most } = segments.get('high ticket') ?? {}
      return { gapDays, least, most }
    },
    gives: { gapDays: 3, least: 12, most: 16 },
  },
  {
    rule: 'C6',
    says: 'a client tried on 30 January is left in peace for a week, although the latest day is the 31st',
    run: () => windowOf(false, '2026-01-01', '2026-01-30'),
    gives: ['2026-02-06', '2026-02-06', '2026-02-06'],
  },
  {
    rule: 'C7',
    says: 'a decision 9 days off divides what is left by three: touched after 3 days; without one ahead after 7',
    run: () => ['2026-03-10', ''].map((decision) => windowOf(true, '2026-03-01', '', decision)[1]),
    gives: ['2026-03-04', '2026-03-08'],
  },
  {
    rule: 'C8',
    says: 'promised for 4 March: a touch on the day clears it, one the day before does not',
    run: () =>
      ['2026-03-04 09:00', '2026-03-03 23:59'].map((through) =>
        isPromiseOpen(on('2026-03-04 15:00'), on(through)),
      ),
    gives: [false, true],
  },
  {
    rule: 'C9',
    says: 'two people on a Monday with room for one: who has no later day keeps it, the other moves to Tuesday',
    run() {
      const monday = on('2026-03-09')
      const wishes = [
        { date: monday, latest: on('2026-03-20') },
        { date: monday, latest: monday },
      ]
      return Array.from(levelDates(wishesOf(wishes), workdays(1)).days, isoDay)
    },
    gives: ['2026-03-10', '2026-03-09'],
  },
  {
    rule: 'C10',
    says: 'of a list of four the first three are in sight; two done → the others move up',
    run: () =>
      [[], [4, 2]].map((done) => inSight([4, 2, 7, 1].map(listed), [], [], on(TODAY), new Set(done))),
    gives: [
      [4, 2, 7],
      [7, 1],
    ],
  },
  {
    rule: 'C11',
    says: '7 touches a day keep 35 active rows touched weekly, and 26 clients take 7 of them',
    run: () => [0, 26].map((clients) => rowsHonestlyKept(7, clients, book())),
    gives: [35, 28],
  },
  {
    rule: 'C12',
    says: 'a new lead of two days ago that nobody tried is on the list',
    run: whyNew,
    gives: 'New lead: nobody has been in touch yet',
  },
  {
    rule: 'C13',
    says: 'what stands in About them is what a card says first',
    run: () =>
      pipelineOf({ headers: ['Name', 'About them'], rows: [['Ann', 'Sails on Sundays']] }).pipeline.text(
        'about',
      ),
    gives: ['Sails on Sundays'],
  },
]
