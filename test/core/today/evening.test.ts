import { eveningOf } from '../../../src/core/today/evening'

describe('the evening (T8)', () => {
  const item = (name: string, reason = 'New law') => ({ name, reason })

  it('has the minutes for each, and names whose reason is still to be found', () => {
    const [ann, bo, cy] = [item('Ann'), item('Bo', ''), item('Cy')] as const
    expect(eveningOf([ann, bo, cy], 30)).toEqual({ wanting: [bo], minutesEach: 10 })
  })

  it('has none with nobody due', () => {
    expect(eveningOf([], 30)).toEqual({ wanting: [], minutesEach: Number.NaN })
  })
})
