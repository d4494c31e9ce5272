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
  {
    rule: 'S4',
    says: 'a close date “ca. March” before a first verdict → Notice that names it; a value #N/A beside a Keep → the Keep stays',
    run: () => [
      verdictOf({ decision: 'ca. March', created: OLD }),
      verdictOf({ value: '#N/A', created: OLD, verdict: 'Keep · key account, progress 3 days ago · P2a' }),
    ],
    gives: [
      'Notice · I cannot read “ca. March” in Decision date · S4',
      'Keep · key account, progress 3 days ago · P2a',
    ],
  },
]
