// The workload as a script, because its arrays and dates must belong to the context of the built script.

/** Defines tableKeys(), makeTable(key, rows), barePass(table) and isAnswer(value); seeded, the same every time. */
export const WORKLOAD = `
const HOUR = 3600000
const DAY = 24 * HOUR
const TODAY = Date.UTC(2026, 2, 4)
const TOUCHES_A_ROW = 5
let seed = 42
const chance = (n) => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 8) % n
const day = (back) => new Date(TODAY - back * DAY - HOUR)
const pick = (list) => list[chance(list.length)]
const many = (count, make) => Array.from({ length: count }, (_, at) => make(at))
const STAGES = ['Lead', 'Demo', 'Proposal', 'Won', 'Lost']
const STEPS = ['Need named', 'Budget named', 'Signer met']
const CATEGORIES = ['1 Research', '2 Calling', '2 Calling', '3 Follow-up', 'Selling', 'Delivering', 'Organising', 'Busy work']

/** Nine rows in ten were referred by an earlier one, which gives chains and trees of a realistic size. */
const pipelineOf = (count) => [
  ['Touchline ID', 'Name', 'Company', 'E-mail', 'Stage', 'Value', 'Created', 'Decision date', 'Promised', 'Benched', 'Will they buy?', 'On notice since', 'Segment', 'Source', 'Referred by', 'Industry', 'Staff', 'Won on'],
  ...many(count, (at) => ['T' + at, 'Person ' + at, 'Company ' + (at % (count / 20)), at % 3 ? 'p' + at + '@example.com' : '', pick(STAGES), chance(90000), day(chance(400)), chance(2) ? day(chance(90) - 60) : '', chance(20) ? '' : day(-chance(9)), '', pick(['', 'yes', 'hope']), '', '', pick(['Web', 'Fair', 'Cold call', '']), at % 10 ? 'T' + chance(at) : '', pick(['Software', 'Retail', '']), chance(500), at % 5 ? '' : day(chance(300))]),
]

const touchesOf = (count, rows) => [
  ['Touch ID', 'When', 'Touchline ID', 'Name', 'Medium', 'Direction', 'Personal', 'Reason', 'Item', 'Outcome', 'Minutes', 'Category', 'Progress', 'Question', 'Great question', 'Referral asked', 'Experiment', 'Arm', 'Risk', 'Owner', 'Note'],
  ...many(count, (at) => ['k' + at, new Date(TODAY - chance(700 * 24) * HOUR), 'T' + chance(rows), '', pick(['Call', 'E-mail', 'Meeting', 'Newsletter', 'Card']), chance(5) ? 'Out' : 'In', '', pick(['price change', 'checking in', 'market report ' + chance(500), '']), chance(2) ? 'item' : '', pick(['Reached', 'No answer', 'Sent', '']), chance(30), pick(CATEGORIES), chance(9) ? '' : 'Next step agreed', chance(3) ? '' : 'Question ' + chance(40), chance(4) ? '' : 'yes', chance(30) ? '' : 'yes', chance(9) ? '' : 'Opener', chance(9) ? '' : pick(['A', 'B']), '', '', '']),
]

const ledgerOf = (rows) => [
  ['Touchline ID', 'First touch', 'Last touch', 'Last inbound', 'Last attempt', 'Last through', 'Last counted', 'Last progress', 'Last media', 'Counts', 'Stage', 'Stage since', 'Decision date', 'First seen', 'Gut', 'Gut confirmed', 'Back since', 'Risk'],
  ...many(rows, (at) => {
    const last = day(chance(60))
    return ['T' + at, day(300), last, '', last, last, last, chance(2) ? last : '', 'Call 2026-02-01 10:00; E-mail 2026-02-09 09:30', 'Call 3, E-mail 2', 'Lead', '', '', day(300), '', '', '', '']
  }),
]

const timeOf = (count, rows) => [
  ['Start', 'End', 'Minutes', 'Category', 'Touchline ID', 'Owner', 'Note'],
  ...many(count, () => {
    const start = TODAY - chance(700) * DAY + (8 + chance(9)) * HOUR
    return [new Date(start), new Date(start + (10 + chance(110)) * 60000), '', pick(CATEGORIES), chance(3) ? 'T' + chance(rows) : '', '', '']
  }),
]

const PROFILE = [
  ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question'],
  ['', 'Industry', 'is', 'Software', 'must', '', ''],
  ['', 'Staff', 'at least', 50, 'must', '', ''],
  ['', 'Value', 'at least', 20000, 'nice', 2, ''],
]
const PROCESS = [
  ['Stage', 'Step', 'Required', 'Exit fact'],
  ...['Lead', 'Demo', 'Proposal'].flatMap((stage) => STEPS.map((step) => [stage, stage + ': ' + step, 'yes', ''])),
]
const EXPERIMENTS = [
  ['Experiment', 'Variable', 'Arms', 'Success', 'Smallest effect', 'Planned calls', 'Started', 'Status'],
  ['Opener', 'opener', 'A, B', 'Reached', 0.1, 400, day(700), 'running'],
]

const withFit = (rows) => rows.map((row, at) => [...row, at ? pick(['Qualified', 'Unqualified · Staff is 9', '']) : 'Fit'])

const weeks = many(100, (at) => new Date(TODAY - (at * 7 + 1) * DAY + 9 * HOUR))
const stepOf = (count) => {
  const stage = pick(STAGES.slice(0, 3))
  return ['T' + chance(count), stage, stage + ': ' + pick(STEPS), day(chance(300)), '']
}
const MAKERS = {
  rows: pipelineOf,
  fitted: (count) => withFit(pipelineOf(count)),
  touches: (count) => touchesOf(count * TOUCHES_A_ROW, count),
  ledger: ledgerOf,
  time: (count) => timeOf(count, count),
  blocks: () => [['Start', 'End', 'For', 'Owner', 'Proven'], ...weeks.map((at) => [at, new Date(at.getTime() + 3 * HOUR), 'Prospecting', '', ''])],
  process: () => PROCESS,
  steps: (count) => [['Touchline ID', 'Stage', 'Step', 'Done on', 'Owner'], ...many(count * 2, () => stepOf(count))],
  referrals: (count) => [['Asked on', 'From ID', 'From', 'Situation', 'Given ID', 'Given', 'Status', 'Incentive', 'Incentive status', 'Thanked on'], ...many(count / 5, () => [day(chance(400)), 'T' + chance(count), '', '', '', '', '', '', '', ''])],
  profile: () => PROFILE,
  experiments: () => EXPERIMENTS,
  dates: (count) => many(count, () => [day(-chance(count / 20))]),
  capacity: () => 40,
  name: () => 'Opener',
}

function makeTable(key, count) {
  seed = 42
  return MAKERS[key](count)
}

function barePass(table) {
  let filled = 0
  if (!Array.isArray(table)) return filled
  for (const row of table) for (const cell of row) if (cell !== '' && String(cell) !== '') filled++
  return filled
}

Date.now = () => TODAY + 12 * HOUR
globalThis.tableKeys = () => Object.keys(MAKERS)
globalThis.makeTable = makeTable
globalThis.barePass = barePass
globalThis.isAnswer = (value) => typeof value === 'number' || (Array.isArray(value) && Array.isArray(value[0]))
`
