// Examples of EXPERIMENT_VERDICT.
import type { Examples, Rows } from '../../../support/examples'

const EXPERIMENTS: Rows = [
  ['Experiment', 'Variable', 'Arms', 'Success', 'Smallest effect', 'Planned calls', 'Started', 'Status'],
  [
    'First mail',
    'what comes before the call',
    'Cold, Mail first',
    'Reached, Meeting set',
    '20 %',
    12,
    '2026-02-01',
    'running',
  ],
  ['Hour', 'hour', 'Nine, Four', 'Reached', '10 %', 600, '2026-03-01', 'running'],
  ['Offer', 'offer', 'Trial', 'Meeting set', '10 %', 400, '', ''],
]
const TOUCHES: Rows = [
  ['When', 'Medium', 'Experiment', 'Arm', 'Outcome'],
  ['2026-02-03 09:00', 'Call', 'First mail', 'Cold', 'No answer'],
  ['2026-02-03 09:20', 'Call', 'First mail', 'Mail first', 'Reached'],
  ['2026-02-04 09:05', 'Call', 'First mail', 'Mail first', 'Meeting set'],
  ['2026-02-04 09:30', 'Call', 'First mail', 'Cold', 'Left message'],
  ['2026-02-05 09:10', 'Call', 'First mail', 'Cold', 'No answer'],
  ['2026-02-05 09:45', 'Call', 'First mail', 'Mail first', 'Reached'],
  ['2026-02-10 09:15', 'Call', 'First mail', 'Mail first', 'Reached'],
  ['2026-02-10 09:35', 'Call', 'First mail', 'Cold', 'No answer'],
  ['2026-02-11 09:00', 'Call', 'First mail', 'Cold', 'Not interested'],
  ['2026-02-11 09:25', 'Call', 'First mail', 'Mail first', 'Reached'],
  ['2026-02-12 09:10', 'Call', 'First mail', 'Cold', 'No answer'],
  ['2026-02-12 09:50', 'Call', 'First mail', 'Mail first', 'Meeting set'],
  ['2026-03-02 09:05', 'Call', 'Hour', 'Nine', 'Reached'],
  ['2026-03-02 16:10', 'Call', 'Hour', 'Four', 'No answer'],
]
const HEADER = ['Verdict', 'Effect', 'Low', 'High', 'Calls still needed', 'Note']

export const EXAMPLES: Record<string, Examples> = {
  EXPERIMENT_VERDICT: {
    answers: [
      {
        what: 'After all its calls: which arm is better, by how much, and how sure that is',
        given: { touches: TOUCHES, experiments: EXPERIMENTS, name: 'First mail' },
        result: [
          HEADER,
          [
            'Mail first better',
            1,
            0.279111,
            1,
            0,
            'looked at after 12 of 12 planned calls, 12 made: Cold 0 % of 6, Mail first 100 % of 6',
          ],
        ],
      },
      {
        what: 'Before the first look there is no effect to show, however promising it may seem',
        given: { touches: TOUCHES, experiments: EXPERIMENTS, name: 'Hour' },
        result: [
          HEADER,
          [
            'not enough calls yet: about 598 more',
            '',
            '',
            '',
            598,
            'first look after 150 of 600 planned calls, 2 made',
          ],
        ],
      },
    ],
    messages: [
      {
        what: 'An experiment with one arm has nothing to compare',
        given: { touches: TOUCHES, experiments: EXPERIMENTS, name: 'Offer' },
        result: 'experiments, row 4, Arms: name two different arms with a comma between, such as A, B',
      },
      {
        what: 'A name that is not on the tab',
        given: { touches: TOUCHES, experiments: EXPERIMENTS, name: 'Opener' },
        result: 'name: "Opener" is not on the Experiments tab',
      },
    ],
  },
}
