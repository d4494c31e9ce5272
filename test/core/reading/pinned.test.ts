// Which column a field is once Rules says so: by its header wherever it moved, never by another one (S1, S5).
import { LEFTMOST, type LostColumn, numberedHeaders, pinnedColumns } from '../../../src/core/reading/pinned'
import { pipelineColumns } from '../../../src/core/reading/pipeline-columns'

const pins = (given: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(given))
const found = (
  headers: readonly string[],
  given: Readonly<Record<string, string>>,
  pick = LEFTMOST,
): { readonly at: Record<string, number>; readonly lost: readonly LostColumn[] } => {
  const { columns, lost } = pinnedColumns(
    headers,
    ['decision', 'stage', 'email', 'gut'] as const,
    pins(given),
    pick,
  )
  return { at: Object.fromEntries(columns), lost }
}

describe('a pinned header', () => {
  it('is that column, in any spelling and wherever it moved', () => {
    const given = { decision: 'close  DATE', stage: 'Phase' }
    expect(found(['Name', 'Phase', 'Close date'], given).at).toEqual({ decision: 2, stage: 1 })
    expect(found(['Close date', 'New', 'Name', 'Phase'], given).at).toEqual({ decision: 0, stage: 3 })
  })

  it('that is gone is lost, with the header it had', () => {
    expect(found(['Name', 'Expected close'], { decision: 'Close date', stage: '' })).toEqual({
      at: {},
      lost: [{ field: 'decision', header: 'Close date', why: 'gone' }],
    })
  })

  it('that is there twice is the column that is picked, else lost', () => {
    const headers = ['Stage', 'Name', 'stage']
    expect(found(headers, { stage: 'Stage' }).at).toEqual({ stage: 0 })
    expect(found(headers, { stage: 'Stage' }, (_, columns) => columns[1] ?? -1).at).toEqual({ stage: 2 })
    expect(found(headers, { stage: 'Stage' }, () => -1).lost).toEqual([
      { field: 'stage', header: 'Stage', why: 'twice' },
    ])
  })

  it('with a number is that one of the equal ones, and the only one once the others are gone', () => {
    const pinned = { email: 'Email (2 of 2)' }
    expect(numberedHeaders(['Email', 'Stage', 'EMAIL'])).toEqual([
      'Email (1 of 2)',
      'Stage',
      'EMAIL (2 of 2)',
    ])
    expect(found(['Email', 'Stage', 'Email'], pinned).at).toEqual({ email: 2 })
    expect(found(['Stage', 'Email'], pinned).at).toEqual({ email: 1 })
    expect(found(['Email', 'Email', 'Email'], pinned, () => -1).lost).toEqual([
      { field: 'email', header: 'Email', why: 'twice' },
    ])
    expect(found(['Stage'], pinned).lost[0]?.header).toBe('Email')
  })
})

describe('a pipeline’s columns', () => {
  const SET_UP = { isSetUp: true }
  const OWN = ['Touchline ID', 'Will they buy?', 'Promised', 'Benched']
  const columns = (
    headers: readonly string[],
    given: Readonly<Record<string, string>> = {},
    how = SET_UP,
  ) => {
    const { at, lost } = pipelineColumns(headers, pins(given), how)
    return { at: Object.fromEntries(at), lost: lost.map(({ field }) => field) }
  }

  it('never give another header to a field that has one, lost or not', () => {
    const given = { decision: 'Close date', stage: 'Phase' }
    expect(columns(['Name', 'Stage', 'Decision date', 'Phase', 'Close date'], given).at).toMatchObject({
      stage: 3,
      decision: 4,
    })
    expect(columns(['Name', 'Stage', 'Decision date', 'Expected close'], given)).toEqual({
      at: { name: 0 },
      lost: ['stage', 'decision'],
    })
  })

  it('give a field without one a column with a known header', () => {
    expect(columns(['Name', 'Close date', 'Won date'], { decision: 'Close date' }).at).toEqual({
      name: 0,
      decision: 1,
      wonOn: 2,
    })
  })

  it('of facts that are Touchline’s own are lost where set-up made them, until the user says otherwise', () => {
    const renamed = ['Name', 'Touchline ID', 'Gut', 'Promised', 'Benched']
    expect(columns(['Name', ...OWN]).lost).toEqual([])
    expect(columns(renamed).lost).toEqual(['gut'])
    expect(columns(renamed, { gut: '' }).lost).toEqual([])
    expect(columns(renamed, { gut: 'Gut' }).at).toMatchObject({ gut: 2 })
    expect(columns(['Name', ...OWN], { gut: 'Gut' })).toMatchObject({ at: { gut: 2 }, lost: [] })
    expect(columns(['Name', 'Touchline ID'], {}, { isSetUp: false }).lost).toEqual([])
    expect(columns(['Name', ...OWN, 'Group'], { segment: 'Segment' }).lost).toEqual(['segment'])
  })
})
