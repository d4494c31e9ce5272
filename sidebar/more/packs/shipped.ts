// The packs that Touchline brings along. They have no profile, since its lines name columns of a sheet.
import { packNumbers } from '../../../src/core/rules/pack'
import { PACK_MARK, PACK_VERSION, type PackFile } from '../../../src/core/rules/pack-file'
import { WORDS } from './words'

/** Every number of the method as it is by default; a blank one is the user's own. */
const byDefault = (): Record<string, number> =>
  Object.fromEntries(
    [...packNumbers().values()].flatMap(({ id, value }) => (value === null ? [] : [[id, value]])),
  )

const pack = (id: keyof typeof WORDS.shipped, rest: Pick<PackFile, 'numbers' | 'Cadence'>): PackFile => {
  const [name, note] = WORDS.shipped[id]
  return { touchline: PACK_MARK, version: PACK_VERSION, name, note, ...rest }
}

export const SHIPPED: readonly PackFile[] = [
  pack('method', { numbers: byDefault() }),
  // Few large deals: decisions take a quarter, and each customer is met once a month.
  pack('high', {
    numbers: {
      'P2.green': 60,
      'P2.amber': 90,
      'P3.days': 30,
      'P4.days': 10,
      'P5.days': 21,
      'P6.days': 180,
      'C1.least': 12,
      'C1.most': 14,
      'C1a.ideal': 14,
      'C1a.latest': 21,
      'C3.share': 0.25,
    },
    Cadence: [
      {
        Segment: 'Key account',
        'Least a year': 12,
        'Most a year': 14,
        Media: 'Meeting 12, Call 4, Handwritten note 2',
        'Automated at most': 2,
        'Minimum gap': 14,
      },
    ],
  }),
  // Many small deals: decided within three weeks, kept warm by a newsletter.
  pack('low', {
    numbers: {
      'P2.green': 14,
      'P2.amber': 21,
      'P3.days': 7,
      'P4.days': 3,
      'P5.days': 7,
      'P6.days': 60,
      'C1.least': 12,
      'C1.most': 26,
      'C1a.ideal': 4,
      'C1a.latest': 7,
      'C3.share': 0.75,
    },
    Cadence: [
      {
        Segment: 'By newsletter',
        'Least a year': 12,
        'Most a year': 26,
        Media: 'Newsletter 12, E-mail 4, Call 2',
        'Automated at most': 18,
        'Minimum gap': 7,
      },
    ],
  }),
  // Forward or out within 21 days: what does not move in three weeks is let go.
  pack('trainer', {
    numbers: {
      'P2.green': 21,
      'P2.amber': 21,
      'P2.moves': 2,
      'P3.days': 21,
      'P4.days': 3,
      'P5.days': 7,
      'P6.days': 90,
      'C1a.ideal': 5,
      'C1a.latest': 7,
      'C6.active': 2,
    },
  }),
]
