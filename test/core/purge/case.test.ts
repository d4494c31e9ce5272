// What speaks for a row and against it, and what acquits it.
import { acquittalOf, caseLines, chargeOf, type RowCase } from '../../../src/core/purge/case'
import { judge } from '../../../src/core/purge/verdict'
import { KEEP, NOTICE, PURGE, QUALIFIED, UNQUALIFIED, type VerdictFact } from '../../../src/core/words/facts'
import { type Deal, judgeDeals } from '../../support/deals'
import { ledgerOf, on, pipelineOf, TODAY } from '../../support/pipeline'

const BARE: RowCase = {
  gut: '',
  gutOn: Number.NaN,
  fit: 0,
  key: 0,
  promised: Number.NaN,
  decision: Number.NaN,
  isUnconfirmed: false,
  isUnread: false,
  moves: 0,
  created: Number.NaN,
  progress: Number.NaN,
  fresh: 14,
  answered: Number.NaN,
  tries: 0,
  tried: Number.NaN,
  isUntouched: false,
}
const said = (part: Partial<RowCase>): unknown[] =>
  caseLines({ ...BARE, ...part }, on(TODAY)).map(({ code, isFor, count }) => [
    code,
    isFor ? 'for' : 'against',
    count,
  ])

describe('the case', () => {
  it.each<[string, Partial<RowCase>, unknown[]]>([
    ['a yes', { gut: 'yes', gutOn: on('2026-03-01') }, ['yes', 'for', 0]],
    ['a never', { gut: 'never' }, ['never', 'against', 0]],
    ['hope', { gut: 'hope' }, ['hope', 'against', 0]],
    ['a fit', { fit: QUALIFIED }, ['fit', 'for', 0]],
    ['a misfit', { fit: UNQUALIFIED }, ['misfit', 'against', 0]],
    ['a key account', { key: 5000 }, ['key', 'for', 5000]],
    ['a promise of today', { promised: on(TODAY) }, ['promise', 'for', 0]],
    ['a date ahead', { decision: on('2026-03-14') }, ['ahead', 'for', 10]],
    ['a date of today', { decision: on(TODAY) }, ['ahead', 'for', 0]],
    ['a date that passed', { decision: on('2026-03-03') }, ['passed', 'against', 1]],
    ['an estimate', { decision: on('2026-03-14'), isUnconfirmed: true }, ['unconfirmed', 'against', 10]],
    ['no date', {}, ['undated', 'against', 0]],
    ['a date that moves', { decision: on('2026-03-14'), moves: 3 }, ['moved', 'against', 3]],
    ['progress of 14 days ago', { progress: on('2026-02-18') }, ['progress', 'for', 14]],
    ['progress of 15 days ago', { progress: on('2026-02-17') }, ['stalled', 'against', 15]],
    ['no progress since it began', { created: on('2026-01-03') }, ['stalled', 'against', 60]],
    ['an answer', { answered: on('2026-03-01') }, ['answered', 'for', 3]],
    ['silence', { tries: 12, tried: on('2026-03-02') }, ['unanswered', 'against', 12]],
    ['nobody in touch', { isUntouched: true }, ['untouched', 'against', 0]],
  ])('tells of %s', (_, part, line) => {
    expect(said(part)).toContainEqual(line)
  })

  it('says nothing of a date that stands there but cannot be read, and of a promise that is past', () => {
    expect(said({ isUnread: true, promised: on('2026-03-03'), progress: on(TODAY) })).toEqual([
      ['progress', 'for', 0],
    ])
  })

  it('puts what speaks for the row first', () => {
    const sides = said({ gut: 'hope', key: 900, answered: on(TODAY), tries: 1, tried: on(TODAY) }).map(
      (line) => (line as string[])[1],
    )
    expect(sides).toEqual([...sides].sort().reverse())
  })
})

const OLD = { created: '2025-01-01' }
const verdictOf = (deal: Deal): VerdictFact | null => judgeDeals([deal]).facts[0] ?? null
const DEALS: readonly (readonly [string, Deal, string, string | null])[] = [
  ['a gut of never', { ...OLD, gut: 'never' }, 'gut', 'never'],
  ['a blank date', OLD, 'decision', 'blank'],
  ['a date that passed', { ...OLD, decision: '2026-03-01', progress: '2026-03-01' }, 'decision', 'passed'],
  ['progress of long ago', { ...OLD, decision: '2026-03-20' }, 'progress', 'progress'],
  ['a date far off', { ...OLD, decision: '2026-12-01' }, 'none', 'none'],
  ['a new row', { created: TODAY }, '', null],
]

describe('what acquits', () => {
  it.each(DEALS)('%s', (_, deal, acquittal, charge) => {
    const fact = verdictOf(deal)
    expect([acquittalOf(fact), chargeOf(fact)]).toEqual([acquittal, charge])
  })

  it('is there for every row on Notice or Purge, also where a cell or a stage cannot be read', () => {
    const facts: VerdictFact[] = [
      { code: NOTICE, rule: 'S3', word: 'Vorvertrag' },
      { code: NOTICE, rule: 'S4', shown: '#N/A', header: 'Value' },
      { code: PURGE, rule: 'kept', why: '', by: 'P1' },
      { code: PURGE, rule: 'kept', why: '', by: 'P4' },
      { code: NOTICE, rule: 'kept', why: '', by: 'P4', lack: { fact: 'gut' } },
      { code: NOTICE, rule: 'P4c', lack: { fact: 'fit' } },
    ]
    expect(facts.map((fact) => [acquittalOf(fact), chargeOf(fact)])).toEqual([
      ['stage', 'stage'],
      ['cell', 'cell'],
      ['gut', 'never'],
      ['cell', 'cell'],
      ['gut', 'gut'],
      ['fit', 'fit'],
    ])
  })

  it('is nothing where there is no verdict', () => {
    expect([acquittalOf(null), chargeOf(undefined)]).toEqual(['', null])
  })

  it('turns Purge by the gut into what the row is without it', () => {
    const codes = ['never', ''].map((gut) => {
      const subject = pipelineOf({
        headers: ['Name', 'Stage', 'Created', 'Decision date', 'Promised', 'Will they buy?'],
        rows: [['Ann', 'Demo', '2025-01-15', '2026-03-20', '2026-03-06', gut]],
      })
      return judge({ ...subject, ledger: ledgerOf(1), unqualified: new Uint8Array(1), clockStopped: false })
        .codes[0]
    })
    expect(codes).toEqual([PURGE, KEEP])
  })
})
