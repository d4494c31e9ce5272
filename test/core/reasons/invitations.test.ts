import type { Cell } from '../../../src/core/cells/cell'
import type { Criterion } from '../../../src/core/fit/criterion'
import { invitationsTo, type Occasion } from '../../../src/core/reasons/invitations'
import { itemsSaid } from '../../../src/core/reasons/reasons'
import { on, pipelineOf, TODAY } from '../../support/pipeline'

const HEADERS = ['Name', 'Email', 'Stage', 'Industry', 'Do not', 'Benched', 'Value']
const ROWS: Cell[][] = [
  ['Ann', 'ann@x.com', 'Demo', 'Steel', '', '', 900],
  ['Ann', 'ann@x.com', 'Won', 'Paper', '', '', 5000],
  ['Bob', 'bob@x.com', 'Won', 'Steel', '', '', 100],
  ['Cy', 'cy@x.com', 'Lost', 'Steel', '', '', 200],
  ['Di', 'di@x.com', 'Demo', '', 'no invitations', '', 300],
  ['Ed', 'ed@x.com', 'Demo', 'Paper', '', 'bench 2026-01-05', 400],
  ['', '', '', '', '', '', ''],
]
const subject = pipelineOf({ headers: HEADERS, rows: ROWS })
const PAPER: Criterion = {
  field: 'Industry',
  test: 'is',
  value: 'Paper',
  kind: 'must',
  weight: 1,
  question: '',
  row: 2,
}

describe('an event (V6)', () => {
  const event: Occasion = { name: 'Spring fair', on: on('2026-03-20'), criterion: null }
  const rowsInvited = (more: Partial<Occasion> = {}, said = new Map<number, Set<string>>()) =>
    invitationsTo({ ...event, ...more }, subject, said).invitations.map(({ row }) => row)

  it('makes one personal invitation for each person: not for lost rows, the bench, or who declined them', () => {
    expect(invitationsTo(event, subject, new Map()).invitations).toEqual([
      { row: 0, person: 0 },
      { row: 2, person: 1 },
    ])
  })

  it('is for those it is meant for', () => {
    expect(rowsInvited({ criterion: PAPER })).toEqual([1])
  })

  it('invites nobody twice, and nobody once it is over', () => {
    expect(rowsInvited({}, itemsSaid(['SPRING FAIR'], [1], subject.persons))).toEqual([2])
    expect([rowsInvited({ on: on(TODAY) }).length, rowsInvited({ on: on(TODAY) - 1 })]).toEqual([2, []])
    expect(rowsInvited({ on: Number.NaN })).toEqual([])
  })

  it('says which field it asks for in vain', () => {
    const criterion = { ...PAPER, field: 'Colour' }
    expect(invitationsTo({ ...event, criterion }, subject, new Map())).toMatchObject({
      invitations: [],
      problem: { header: 'Field' },
    })
  })
})
