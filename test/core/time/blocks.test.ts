import fc from 'fast-check'
import { tableOf } from '../../../src/core/cells/table'
import { isBlockKept, missingBlockHeader, provenBlocks } from '../../../src/core/time/blocks'
import { workOf } from '../../../src/core/time/logged-work'
import { blocksOf, type Lines, timeOf, touchTimeOf } from '../../support/hours'
import { book } from '../../support/pipeline'

const MONDAY = { start: '2026-03-02 09:00', end: '2026-03-02 11:00' }
const stretch = (start: string, end: string, category = '2 Calling') => ({ start, end, category })

/** What each block asked for, held and got from elsewhere in its week. */
function proven(blocks: Lines, time: Lines, touches: Lines = []): (readonly number[])[] {
  const work = workOf({ time: timeOf(time), touches: touchTimeOf(touches) })
  return provenBlocks(blocksOf(blocks), work).map((block) => [block.planned, block.inside, block.moved])
}

describe('the Blocks tab', () => {
  it('takes a blank For as prospecting, and clients by the word', () => {
    const blocks = blocksOf(
      ['', 'Prospecting', 'Clients', 'client time', 'Customers'].map((one) => ({ ...MONDAY, for: one })),
    )
    expect([...blocks.prospecting]).toEqual([1, 1, 0, 0, 0])
  })

  it('leaves out what is no stretch of a day, and says where', () => {
    const { starts, problems } = blocksOf([
      { start: '2026-03-02 11:00', end: '2026-03-02 09:00' },
      { start: '2026-03-02 11:00', end: '2026-03-03 11:30' },
      { start: 'Monday', end: '2026-03-02 09:00' },
      { start: '2026-03-02 09:00', end: '' },
      { start: '', end: '' },
    ])
    expect([...starts].every(Number.isNaN)).toBe(true)
    expect(problems.map(({ row, header }) => `${row} ${header}`)).toEqual(['4 Start', '2 End', '3 End'])
  })

  it('keeps a short block of prospecting and names it (T2)', () => {
    const short = { start: '2026-03-02 09:00', end: '2026-03-02 10:59' }
    expect(blocksOf([short, MONDAY, { ...short, for: 'Clients' }]).short).toEqual([
      { tab: 'Blocks', row: 2, header: 'End', code: 'blockShort', least: 120 },
    ])
    expect(blocksOf([short], book({ 'T2.block': 90 })).short).toEqual([])
  })

  it('lacks its headers by name', () => {
    expect(
      [['Start', 'End'], ['End'], ['Start']].map((headers) =>
        missingBlockHeader(tableOf('Blocks', [headers])),
      ),
    ).toEqual([null, 'Start', 'End'])
  })
})

describe('proven minutes of a block (T4)', () => {
  it('are what stretches share with it, and touches at their moment', () => {
    expect(proven([MONDAY], [stretch('2026-03-02 08:30', '2026-03-02 10:00')])).toEqual([[120, 60, 30]])
    const call = (when: string) => ({ when, medium: 'Call', minutes: 15 })
    const calls = ['2026-03-02 08:50', '2026-03-02 09:00', '2026-03-02 11:00', '2026-03-02 11:10'].map(call)
    expect(proven([MONDAY], [], calls)).toEqual([[120, 30, 30]])
  })

  it('are not those of research, selling or busy work', () => {
    for (const category of ['1 Research', 'Selling', 'Busy work', '']) {
      expect(proven([MONDAY], [stretch(MONDAY.start, MONDAY.end, category)])).toEqual([[120, 0, 0]])
    }
  })

  it('may be moved within the week, not beyond it, and never make more than was planned', () => {
    expect(proven([MONDAY], [stretch('2026-03-08 13:00', '2026-03-08 18:00')], [])).toEqual([[120, 0, 0]])
    const friday = [stretch('2026-02-27 13:00', '2026-02-27 18:00')]
    const week = [
      { start: '2026-02-23 09:00', end: '2026-02-23 11:00' },
      { start: '2026-02-24 09:00', end: '2026-02-24 12:00' },
      { start: '2026-03-02 09:00', end: '2026-03-02 11:00' },
    ]
    expect(proven(week, friday)).toEqual([
      [120, 0, 120],
      [180, 0, 180],
      [120, 0, 0],
    ])
  })

  it('are counted once where blocks overlap', () => {
    expect(proven([MONDAY, MONDAY], [stretch(MONDAY.start, MONDAY.end)])).toEqual([
      [120, 120, 0],
      [120, 0, 0],
    ])
  })

  it('belong to the owner of the block', () => {
    const time = [
      { ...stretch(MONDAY.start, MONDAY.end), owner: 'Ann' },
      { ...stretch(MONDAY.start, '2026-03-02 10:00'), owner: 'Bob' },
    ]
    expect(
      proven(
        [
          { ...MONDAY, owner: 'Bob' },
          { ...MONDAY, owner: 'Cy' },
        ],
        time,
      ),
    ).toEqual([
      [120, 60, 0],
      [120, 0, 0],
    ])
  })

  it('keep a block from its planned minutes on', () => {
    const block = { row: 0, owner: 0, monday: 0, planned: 120, inside: 100, moved: 20 }
    expect([isBlockKept(block), isBlockKept({ ...block, moved: 19 })]).toEqual([true, false])
  })

  it('are never more than was worked', () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 24 }))
    const lines = (pairs: [number, number][]) =>
      pairs.map(([from, length]) => ({
        start: 46083 + from / 24,
        end: 46083 + (from + length) / 24,
        category: '2 Calling',
      }))
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 6 }), fc.array(hours, { maxLength: 6 }), (planned, worked) => {
        const work = workOf({ time: timeOf(lines(worked), '2026-12-31'), touches: null })
        const all = work.engaging.reduce((sum, minutes) => sum + minutes, 0)
        const blocks = provenBlocks(blocksOf(lines(planned)), work)
        expect(blocks.reduce((sum, { inside, moved }) => sum + inside + moved, 0)).toBeLessThanOrEqual(
          all + 0.1,
        )
        for (const { planned: asked, inside, moved } of blocks)
          expect(inside + moved).toBeLessThanOrEqual(asked + 0.01)
      }),
    )
  })
})
