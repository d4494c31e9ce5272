// Everybody in the demo: the open rows, clients, lost deals, and people outside the pipeline.
import { EARLY, KEY, open, type Part, SMALL } from './part'
import { PROSPECTS } from './prospects'

const client = (part: Partial<Part> & Pick<Part, 'shows' | 'count'>): Part => ({
  stages: ['Won'],
  value: [6_000, 60_000],
  last: [4, 18],
  close: [-330, -270],
  saleDays: [18, 42],
  age: [300, 400],
  rhythm: [24, 29],
  older: [9, 12],
  ...part,
})

const CLOSED: readonly Part[] = [
  client({ shows: 'client, high ticket', count: 3, value: [40_000, 90_000], segments: ['High ticket'] }),
  client({ shows: 'client, low ticket', count: 2, value: [2_000, 6_000], segments: ['Low ticket'] }),
  client({ shows: 'client, due', count: 2, last: [27, 27] }),
  client({ shows: 'client, overdue', count: 1, last: [36, 38] }),
  client({ shows: 'client at risk', count: 1, last: [27, 27], risk: 'People changed' }),
  open({
    shows: 'lost',
    count: 5,
    stages: ['Lost'],
    close: [-120, -20],
    age: [150, 300],
    last: [25, 90],
    older: [2, 4],
  }),
  open({
    shows: 'benched',
    count: 2,
    stages: EARLY,
    value: SMALL,
    age: [150, 260],
    last: [35, 60],
    older: [2, 4],
    benched: 'bench',
  }),
  open({
    shows: 'kept for the long term',
    count: 2,
    value: KEY,
    age: [200, 300],
    last: [9, 20],
    rhythm: [23, 28],
    older: [4, 6],
    benched: 'long-term',
  }),
]

export const CAST: readonly Part[] = [...PROSPECTS, ...CLOSED]
