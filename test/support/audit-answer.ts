// An audit's answer for the panel's tests: a card of five open deals, over the reading of `panel.ts`.
import type { AuditAnswer } from '../../src/app/set-up/audit'
import { readingOf } from './panel'

/** The answer, with parts of card and page changed. */
export function auditOf({
  card = {},
  page = {},
  adds = {},
}: {
  readonly card?: Partial<AuditAnswer['card']>
  readonly page?: Parameters<typeof readingOf>[0]
  readonly adds?: Partial<AuditAnswer['adds']>
} = {}): AuditAnswer {
  return {
    card: {
      tab: 'Deals',
      day: '2026-03-04',
      rows: 7,
      open: 5,
      verdicts: { New: 1, Keep: 1, Notice: 3, Purge: 0 },
      code: '',
      beside: [],
      claimed: 1000,
      surviving: 250,
      survivingRows: 2,
      newRows: 0,
      unvalued: 1,
      groups: [
        { why: 'near', survives: true, rows: 1, value: 200 },
        { why: 'new', survives: true, rows: 1, value: 50 },
        { why: 'no date', survives: false, rows: 2, value: 700 },
        { why: 'stage', survives: false, rows: 1, value: 50 },
      ],
      letGo: [
        {
          row: 4,
          name: 'Finn Gale',
          company: 'Gale',
          value: 700,
          code: '',
          why: 'no date',
          passed: null,
          quiet: 92,
        },
        { row: 6, name: 'Bo', company: 'Bo', value: null, code: '', why: 'date passed', passed: 1, quiet: 0 },
      ],
      time: {
        unit: 'minutes',
        total: 200,
        surviving: 50,
        going: 100,
        won: 50,
        lost: 0,
        most: [{ row: 4, name: 'Finn Gale', spent: 90, fate: 'going' }],
      },
      lacking: { decision: 2, value: 1, sign: 0 },
      unread: null,
      ...card,
    },
    page: readingOf(page),
    adds: { columns: ['Verdict', 'By'], hidden: 3, tabs: ['Today', 'Rules'], after: 'Name', ...adds },
  }
}

/** A page on which nothing is asked. */
export const CLEAR: Parameters<typeof readingOf>[0] = {
  reading: { ...readingOf().reading, questions: { columns: [], stages: [], order: [] } },
}
