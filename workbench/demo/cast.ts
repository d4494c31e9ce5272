// Everybody in the demo: the open rows, clients, lost deals, and people outside the pipeline.
import { EARLY, KEY, MIDDLE, open, type Part, SMALL } from './part'
import { PROSPECTS } from './prospects'

/** A client of last year. */
const client = (part: Partial<Part> & Pick<Part, 'shows' | 'count'>): Part => ({
  stages: ['Won'],
  value: [6_000, 60_000],
  last: [4, 18],
  age: [300, 400],
  closed: [270, 330],
  saleDays: [18, 42],
  rhythm: [24, 29],
  older: [9, 12],
  ...part,
})

/** Won or lost in the weeks that Review tells of. */
const decided = (part: Partial<Part> & Pick<Part, 'shows' | 'count' | 'stages'>): Part => ({
  value: MIDDLE,
  age: [0, 0],
  saleDays: [45, 95],
  last: [4, 18],
  rhythm: [8, 12],
  ...part,
})

/** Nobody calls again after a lost deal. */
const lost = (part: Partial<Part> & Pick<Part, 'shows' | 'count' | 'closed'>): Part =>
  decided({ stages: ['Lost'], endsWhenClosed: true, ...part })

const CLOSED: readonly Part[] = [
  client({ shows: 'client, high ticket', count: 1, value: [40_000, 90_000], segments: ['High ticket'] }),
  client({ shows: 'client, low ticket', count: 1, value: [2_000, 6_000], segments: ['Low ticket'] }),
  client({ shows: 'client, due', count: 2, last: [27, 27], again: 3 }),
  client({ shows: 'client, overdue', count: 1, last: [36, 38] }),
  client({ shows: 'client at risk', count: 1, last: [27, 27], risk: 'People changed' }),
  decided({ shows: 'won in the first months', count: 1, stages: ['Won'], closed: [125, 165] }),
  decided({ shows: 'won in the middle', count: 2, stages: ['Won'], closed: [60, 110] }),
  decided({ shows: 'won in the last months', count: 1, stages: ['Won'], closed: [25, 50] }),
  decided({ shows: 'big deal won', count: 1, stages: ['Won'], value: KEY, closed: [45, 70] }),
  decided({ shows: 'won last week', count: 1, stages: ['Won'], closed: [2, 5] }),
  lost({ shows: 'lost in the first months', count: 2, closed: [120, 165] }),
  lost({ shows: 'lost in the middle', count: 1, closed: [70, 110] }),
  lost({ shows: 'lost in the last months', count: 1, closed: [20, 60] }),
  lost({ shows: 'big deal lost', count: 1, value: KEY, closed: [80, 110] }),
  open({
    shows: 'benched',
    count: 2,
    stages: EARLY,
    value: SMALL,
    age: [120, 170],
    last: [35, 60],
    benched: { kind: 'bench', since: [25, 34], wakes: [30, 90] },
  }),
  open({
    shows: 'kept for the long term',
    count: 2,
    value: KEY,
    age: [180, 230],
    last: [9, 18],
    rhythm: [23, 28],
    benched: { kind: 'long-term', since: [90, 110], wakes: [30, 90] },
  }),
]

export const CAST: readonly Part[] = [...PROSPECTS, ...CLOSED]
