// Examples of the rules on understanding the sheet first (S).
import { noticeOf, verdictOf } from '../deals'
import type { RuleExample } from './example'

const OLD = '2025-01-15'

export const UNDERSTAND: readonly RuleExample[] = [
  {
    rule: 'S3',
    says: '“Gewonnen” has no verdict, “Demo” is judged; “Vorvertrag” is asked about, and no clock runs',
    run: () => [
      ...['Gewonnen', 'Demo', 'Vorvertrag'].map((stage) =>
        verdictOf({ stage, created: OLD }).replace(/no decision.* · /, '… '),
      ),
      noticeOf({ stage: 'Vorvertrag', created: OLD, noticeSince: '2026-03-02' }),
    ],
    gives: ['', 'Notice · … P4', 'Notice · what is “Vorvertrag”: open, won or lost? · S3', ''],
  },
]
