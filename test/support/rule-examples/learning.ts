// Examples of the rules on learning by experiment (E).
import { nextArm } from '../../../src/core/learning/experiment'
import { judgeLook } from '../../../src/core/learning/experiment-verdict'
import { observationsOf } from '../../../src/core/learning/observations'
import { TOUCHES } from '../../../src/core/tabs/schema'
import { TouchLog } from '../../../src/core/touches/touch-log'
import { runOf } from '../experiments'
import { on, TODAY, tabOf, UTC } from '../pipeline'
import type { RuleExample } from './example'

const calls = (medium: string, successes: number) =>
  runOf(successes, 100).map((success) => ({
    when: '2026-02-03',
    medium,
    outcome: success ? 'Reached' : 'No answer',
  }))

export const LEARN: readonly RuleExample[] = [
  {
    rule: 'E1',
    says: 'the next call goes to the arm with fewer calls, whoever is called',
    run: () => ['k1', 'k2'].flatMap((id) => [nextArm('Opener', id, [3, 4]), nextArm('Opener', id, [9, 4])]),
    gives: [0, 1, 0, 1],
  },
  {
    rule: 'E2',
    says: '20 of 100 against 50 of 100 → the second is better; against 33 → still open',
    run: () =>
      [50, 33].map(
        (successes) =>
          judgeLook(
            [
              { successes: 20, trials: 100 },
              { successes, trials: 100 },
            ],
            0.1,
          ).verdict,
      ),
    gives: ['second', 'open'],
  },
  {
    rule: 'E3',
    says: 'calls reached more than texts, but nobody assigned them → an observation, one of two looked at',
    run() {
      const table = tabOf(TOUCHES, [...calls('Call', 60), ...calls('Text', 20)])
      const { findings, looked } = observationsOf(new TouchLog(table, UTC, on(TODAY)), ['Reached'])
      return [...findings.slice(0, 1).map(({ by, label }) => `${by} ${label}`), looked]
    },
    gives: ['medium Call', 2],
  },
]
