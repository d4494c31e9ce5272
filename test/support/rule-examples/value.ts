// Examples of the rules on bringing value in every touch (V).
import { invitationsTo } from '../../../src/core/reasons/invitations'
import { agendaLine, itemsSaid, matchLibrary, readLibrary } from '../../../src/core/reasons/reasons'
import { reasonTest } from '../../../src/core/rules/valid-reason'
import { REASONS } from '../../../src/core/tabs/schema'
import { COUNTS_ON_ITS_OWN } from '../../../src/core/touches/classify'
import { ENGLISH } from '../../../src/core/words/english'
import { book, on, pipelineOf, TODAY, tabOf, touchesOf, UTC } from '../pipeline'
import type { RuleExample } from './example'

const subject = () =>
  pipelineOf({
    headers: ['Name', 'Email', 'Stage', 'Industry'],
    rows: [
      ['Ann', 'ann@x.com', 'Demo', 'Steel'],
      ['Bob', 'bob@x.com', 'Won', 'Paper'],
    ],
  })

/** Whether a touch counts for its words. */
const counts = (words: Readonly<Record<string, string>>): boolean =>
  ((touchesOf([{ when: TODAY, id: 'x', ...words }]).flags[0] ?? 0) & COUNTS_ON_ITS_OWN) !== 0

/** Items of the library offered to Ann and to Bob, before and after Ann was told of it. */
function offered(): unknown {
  const people = subject()
  const lines = [{ item: 'Steel price', field: 'Industry', test: 'is', value: 'Steel' }]
  const { items } = readLibrary(tabOf(REASONS, lines), book(), UTC)
  const offeredTo = (said: ReturnType<typeof itemsSaid>, row: number): number =>
    matchLibrary(items, people, said).forRow(row).length
  const told = itemsSaid(['steel PRICE'], [0], people.persons)
  return [offeredTo(new Map(), 0), offeredTo(new Map(), 1), offeredTo(told, 0)]
}

const FAIR = { name: 'Spring fair', on: on('2026-03-20'), criterion: null }

export const BRING_VALUE: readonly RuleExample[] = [
  {
    rule: 'V1',
    says: '“just checking in!” is nothing for them, a price change is',
    run: () => ['just checking in!', 'Price change in April'].map(reasonTest([])),
    gives: [false, true],
  },
  {
    rule: 'V2',
    says: 'news for steel is offered to whom it fits, once',
    run: offered,
    gives: [1, 0, 0],
  },
  {
    rule: 'V3',
    says: 'a newsletter counts with an item of the library, not without',
    run: () =>
      ['Price list', ''].map((item) => counts({ medium: 'Newsletter', reason: 'price change', item })),
    gives: [true, false],
  },
  {
    rule: 'V4',
    says: 'a message left with the reason spoken counts; without a reason it does not',
    run: () =>
      ['price change', ''].map((reason) => counts({ medium: 'Call', outcome: 'Left message', reason })),
    gives: [true, false],
  },
  {
    rule: 'V5',
    says: 'the status meeting in March carries its agenda',
    run: () => ENGLISH.reason(agendaLine(on(TODAY), ['Price list', 'New law'])),
    gives: 'Agenda of the status meeting in March: Price list, New law',
  },
  {
    rule: 'V6',
    says: 'a fair on 20 March → one invitation for each person, by name',
    run: () => invitationsTo(FAIR, subject(), new Map()).invitations.map(({ row }) => row),
    gives: [0, 1],
  },
]
