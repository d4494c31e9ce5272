// What the server answers of the court, for the panel's tests.
import type { Court } from '../../src/app/panel/court'
import type { CourtCard } from '../../src/app/panel/court-card'

/** A card of Bob Ray, on Purge for want of a decision date. */
export const courtCardOf = (part: Partial<CourtCard> = {}): CourtCard => ({
  id: 'T1',
  name: 'Bob Ray',
  company: 'Bolt',
  phone: '',
  email: 'bob@bolt.example',
  owner: '',
  stage: 'Demo',
  value: 500,
  currency: '',
  code: 4,
  rule: 'P4',
  charge: 'blank',
  case: {
    gut: '',
    gutOn: null,
    fit: 0,
    key: 0,
    promised: null,
    decision: null,
    isUnconfirmed: false,
    isUnread: false,
    moves: 0,
    created: null,
    progress: 20_488,
    fresh: 14,
    answered: null,
    tries: 12,
    tried: 20_500,
    isUntouched: false,
  },
  acquittal: 'decision',
  word: '',
  cell: { header: 'Close date', seen: '' },
  following: {
    benched: { header: 'Benched', seen: '' },
    wakeOn: { header: 'Wake on', seen: '' },
    gut: { header: 'Will they buy?', seen: '' },
  },
  until: '2026-06-02',
  belief: { alike: 61, won: 4, needed: 0.34, isBeyond: true },
  laters: 0,
  ask: { situation: 'parting', lastAsked: '', isDue: true },
  offer: 'bench',
  ...part,
})

/** A court over three rows, opened on 4 March 2026 (day 20,516). */
export const courtOf = (part: Partial<Court> = {}): Court => ({
  sheet: 'S1',
  today: '2026-03-04',
  isHeld: false,
  purge: { rows: 2, claims: [{ code: '', amount: 700 }] },
  notice: { rows: 1, claims: [{ code: '', amount: 300 }] },
  code: '',
  figures: { open: 5, claimed: 1900, surviving: 900, survivingRows: 2 },
  cards: [
    courtCardOf(),
    courtCardOf({ id: 'T2', name: 'Cy Hart', email: '', value: 200 }),
    courtCardOf({ id: 'T3', name: 'Di Frost', code: 3, value: 300 }),
  ],
  left: 0,
  groups: [
    {
      charge: 'blank',
      rows: ['T1', 'T2', 'T3'].map((id) => ({
        id,
        name: `Person ${id}`,
        company: '',
        value: 100,
        code: 4,
        until: '2026-06-02',
        benched: '',
        wakeOn: '',
      })),
      more: 0,
    },
  ],
  sprint: { done: 0, total: 5, before: null },
  record: { parked: 31, back: 2, won: 1, isStrict: false },
  batches: [],
  others: 0,
  ...part,
})
