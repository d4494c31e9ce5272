// Examples of MEDIA_RATE and LOCKED_MONEY.
import type { Examples, Rows } from '../../../support/examples'

const TOUCHES: Rows = [
  ['When', 'Touchline ID', 'Name', 'Medium', 'Direction', 'Reason', 'Outcome'],
  ['2026-01-12 09:00', 'k1', 'Ann Lee', 'Call', 'Out', 'New tax rules explained', 'Reached'],
  ['2026-01-13 09:10', 'k2', 'Bob Ray', 'Call', 'Out', 'New tax rules explained', 'No answer'],
  ['2026-01-14 10:00', 'k2', 'Bob Ray', 'E-mail', 'Out', 'New tax rules explained', 'Sent'],
  ['2026-01-28 08:00', 'k2', 'Bob Ray', 'E-mail', 'In', '', ''],
  ['2026-02-02 10:00', 'k3', 'Cy Doe', 'E-mail', 'Out', 'Price falls in April', 'Sent'],
  ['2026-02-27 10:00', 'k1', 'Ann Lee', 'Card', 'Out', 'Price falls in April', 'Sent'],
]
const ROWS: Rows = [
  ['Touchline ID', 'Name', 'E-mail', 'Stage', 'Value', 'Created', 'Won on', 'Referred by'],
  ['k1', 'Ann Lee', 'ann@acme.example', 'Won', 9000, '2021-12-01', '2022-03-05', ''],
  ['k4', 'Ann Lee', 'ann@acme.example', 'Won', 12000, '2025-12-20', '2026-01-30', ''],
  ['k2', 'Bob Ray', 'bob@ray.example', 'Won', 6000, '2023-12-01', '2024-03-04', ''],
  ['k3', 'Cy Doe', 'cy@doe.example', 'Demo', 7000, '2026-02-04', '', 'k2'],
]

export const EXAMPLES: Record<string, Examples> = {
  MEDIA_RATE: {
    answers: [
      {
        what: 'How often each medium was answered; what was sent in the last two weeks is waiting, and judges nothing',
        given: { touches: TOUCHES },
        result: [
          ['Medium', 'Sent', 'Answered', 'Rate', 'Low', 'High', 'Waiting'],
          ['Call', 2, 1, 0.5, 0.094531, 0.905469, 0],
          ['E-mail', 2, 1, 0.5, 0.094531, 0.905469, 0],
          ['Card', 0, 0, '', '', '', 1],
        ],
      },
    ],
    messages: [
      {
        what: 'A log that does not say by which medium',
        given: { touches: TOUCHES.map((row) => [...row.slice(0, 3), ...row.slice(4)]) },
        result: 'touches: the header "Medium" is missing; pass the Touches tab with its header row',
      },
    ],
  },
  LOCKED_MONEY: {
    answers: [
      {
        what: 'Two clients, both touched too rarely; a second sale and a referral followed a touch, which does not say that it caused them',
        given: { rows: ROWS, touches: TOUCHES },
        result: [
          ['Figure', 'Count', 'Value'],
          ['Clients', 2, ''],
          ['Clients below 12 touches a year', 2, ''],
          ['Repeat sales so far', 1, 12000],
          ['What a client repeats a year', '', 2000],
          ['Locked a year', 2, 4000],
          ['Sales that followed within 90 days of a touch, last 365 days', 1, 12000],
          ['Referrals that followed within 90 days of a touch, last 365 days', 1, 0],
        ],
      },
    ],
    messages: [
      {
        what: 'A log that cannot be matched, since the rows have neither ids nor names',
        given: { rows: ROWS.map((row) => row.slice(2)), touches: TOUCHES },
        result:
          'rows: neither "Touchline ID" nor a name is among the headers, so touches cannot be matched; include one',
      },
    ],
  },
}
