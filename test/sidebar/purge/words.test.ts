import { takenBackText } from '../../../sidebar/purge/words'

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
