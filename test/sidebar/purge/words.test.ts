import { takenBackText } from '../../../sidebar/purge/words'
import { BELIEF } from '../../../sidebar/purge/words-case'

const TAKEN = { batch: 'k1', verb: 'park', rows: 0, kept: [], gone: 0 } as const
const KEPT = [{ id: 'T1', name: 'Bob Ray', header: 'Wake on' }]

describe('what became of a batch', () => {
  it.each([
    [{}, 'There was nothing left to take back.'],
    [{ rows: 2 }, 'Taken back: 2 rows as before.'],
    [{ gone: 1 }, '1 row is no longer there.'],
    [{ rows: 1, gone: 1 }, 'Taken back: 1 row as before. 1 row is no longer there.'],
    [
      { kept: KEPT },
      'Taken back, as far as nothing changed since. Left as they are, because somebody changed them since: Bob Ray (Wake on).',
    ],
  ])('%j is said', (part, said) => {
    expect(takenBackText({ ...TAKEN, ...part })).toBe(said)
  })
})

describe('what keeping a row asks one to believe', () => {
  const belief = { alike: 61, won: 4, needed: 0.34, isBeyond: true }

  it.each([
    [
      {},
      'Of 61 rows that stayed open as long, you won 4. Keeping it means believing it is as good as any row of yours: 1 in 3.',
    ],
    [
      { won: 0, needed: 0.05 },
      'Of 61 rows that stayed open as long, you won none. Keeping it means believing it is as good as any row of yours: 1 in 20.',
    ],
    [
      { needed: 0.48 },
      'Of 61 rows that stayed open as long, you won 4. Keeping it means believing it is as good as any row of yours: 1 in 2.',
    ],
    [
      { needed: 0.9 },
      'Of 61 rows that stayed open as long, you won 4. Keeping it means believing it is as good as any row of yours: 9 in 10.',
    ],
    [{ won: 30, isBeyond: false }, 'Of 61 rows that stayed open as long, you won 30.'],
  ])('%j is said', (part, said) => {
    expect(BELIEF.text({ ...belief, ...part })).toBe(said)
  })
})
