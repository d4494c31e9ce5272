// The workload as a script for the context the built script runs in: its arrays and dates must be of that realm.

/** Defines makeWorkload(rows, touches), barePass(table) and isRows(value); seeded, the same every time. */
export const WORKLOAD = `
const DAY = 86400000
const TODAY = Date.UTC(2026, 2, 4)
let seed = 42
const chance = (n) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % n
const day = (back) => new Date(TODAY - back * DAY - 3600000)
const pick = (list) => list[chance(list.length)]

function makeWorkload(rowCount, touchCount) {
  const rows = [['Touchline ID', 'Name', 'Company', 'E-mail', 'Stage', 'Value', 'Created', 'Decision date', 'Promised', 'Benched', 'Will they buy?', 'On notice since', 'Segment']]
  for (let at = 0; at < rowCount; at++) {
    rows.push(['T' + at, 'Person ' + at, 'Company ' + (at % 5000), at % 3 ? 'p' + at + '@example.com' : '', pick(['Lead', 'Demo', 'Won', 'Lost', 'Proposal']), chance(90000), day(chance(400)), chance(2) ? day(chance(90) - 60) : '', chance(20) ? '' : day(-chance(9)), '', pick(['', 'yes', 'hope']), '', ''])
  }
  const header = ['Touch ID', 'When', 'Touchline ID', 'Name', 'Medium', 'Direction', 'Personal', 'Reason', 'Item', 'Outcome', 'Minutes', 'Category', 'Progress', 'Question', 'Great question', 'Referral asked', 'Experiment', 'Arm', 'Risk', 'Owner', 'Note']
  const touches = [header]
  for (let at = 0; at < touchCount; at++) {
    touches.push(['k' + at, new Date(TODAY - chance(700 * 24) * 3600000), 'T' + chance(rowCount), '', pick(['Call', 'E-mail', 'Meeting', 'Newsletter', 'Card']), chance(5) ? 'Out' : 'In', '', pick(['price change', 'checking in', 'market report ' + chance(500), '']), chance(2) ? 'item' : '', pick(['Reached', 'No answer', 'Sent', '']), chance(30), '', chance(9) ? '' : 'Next step agreed', '', '', '', '', '', '', '', ''])
  }
  const ledger = [['Touchline ID', 'First touch', 'Last touch', 'Last inbound', 'Last attempt', 'Last through', 'Last counted', 'Last progress', 'Last media', 'Counts', 'Stage', 'Stage since', 'Decision date', 'First seen', 'Gut', 'Gut confirmed', 'Back since', 'Risk']]
  for (let at = 0; at < rowCount; at++) {
    const last = day(chance(60))
    ledger.push(['T' + at, day(300), last, '', last, last, last, chance(2) ? last : '', 'Call 2026-02-01 10:00; E-mail 2026-02-09 09:30', 'Call 3, E-mail 2', 'Lead', '', '', day(300), '', '', '', ''])
  }
  return { rows, touches, ledger }
}

function barePass(table) {
  let filled = 0
  for (const row of table) for (const cell of row) if (cell !== '' && String(cell) !== '') filled++
  return filled
}

const isRows = (value) => Array.isArray(value) && Array.isArray(value[0])
globalThis.makeWorkload = makeWorkload
globalThis.barePass = barePass
globalThis.isRows = isRows
`
