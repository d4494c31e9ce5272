// The demo's tabs as a user would keep them: the pipeline with columns of their own, Touches, Profile and Cadence.
import type { SheetContent } from '../workbook/sheet-content'
import type { CellValue } from '../workbook/types'
import { CAST } from './cast'
import { type DemoTouch, history } from './history'
import { type Person, people } from './names'
import type { Part } from './part'
import { type Seeded, seeded } from './seeded'
import { NEXT_STEPS, OWNERS, SOURCES } from './words'

/** Days from 1899-12-30, where sheets count from, to 1970-01-01. */
const EPOCH_SERIAL = 25_569
const USUAL_SEED = 2026

interface Row {
  readonly person: Person
  readonly part: Part
  readonly owner: string
  readonly created: number
  readonly close: number | undefined
  readonly touches: readonly DemoTouch[]
}

const PIPELINE_HEADERS = [
  ...['Name', 'Company', 'E-mail', 'Phone', 'Owner', 'Source', 'Industry', 'Employees', 'Stage', 'Value'],
  ...['Commission', 'Created', 'Close date', 'Next step', 'Segment', 'Referred by', 'Do not'],
  // Columns of Touchline that the seller filled in before set-up.
  ...['Touchline ID', 'Will they buy?', 'Promised', 'Benched', 'Wake on', 'On notice since'],
]
const TOUCH_HEADERS = [
  ...[
    'Touch ID',
    'When',
    'Touchline ID',
    'Name',
    'Medium',
    'Direction',
    'Personal',
    'Reason',
    'Item',
    'Outcome',
  ],
  ...['Minutes', 'Category', 'Progress', 'Question', 'Great question', 'Referral asked', 'Experiment', 'Arm'],
  ...['Risk', 'Owner', 'Note'],
]
const PROFILE = [
  ['Profile', 'Field', 'Test', 'Value', 'Kind', 'Weight', 'Question'],
  ['Stores food', 'Industry', 'one of', 'Food, Logistics, Manufacturing', 'must', '', 'What do they store?'],
  ['Stores food', 'Employees', 'at least', 20, 'must', '', 'How many people work there?'],
  ['Stores food', 'Source', 'is', 'Referral', 'nice', 3, ''],
  ['Stores medicine', 'Industry', 'is', 'Health', 'must', '', 'What do they store?'],
  ['Stores medicine', 'Employees', 'at least', 50, 'must', '', 'How many people work there?'],
  ['Stores medicine', 'Company', 'contains', 'University', 'never', '', ''],
]
const CADENCE = [
  ['Segment', 'Least a year', 'Most a year', 'Media', 'Automated at most', 'Minimum gap'],
  ['High ticket', 12, 14, 'Meeting 2, Call 2, Handwritten note 1', 2, 10],
  ['Low ticket', 12, 24, 'Newsletter 4, E-mail 3, Gift 1', 12, 7],
]

/** The demo around a day since 1970-01-01; the same for the same day and seed. */
export function demoSheets(today: number, seed = USUAL_SEED): SheetContent[] {
  const random = seeded(seed)
  const parts = random.shuffled(CAST.flatMap((part) => Array.from({ length: part.count }, () => part)))
  const rows = people(parts.length, random).map((person, at): Row => {
    const part = parts[at] as Part
    const close = part.close && today + random.between(part.close)
    const created =
      close !== undefined && part.saleDays
        ? close - random.between(part.saleDays)
        : today - random.between(part.age)
    const owner = OWNERS[at % OWNERS.length] ?? OWNERS[0]
    return { person, part, owner, created, close, touches: history(part, created, today, random) }
  })
  const clients = rows.filter(({ part }) => part.stages.includes('Won')).map(({ person }) => person.name)
  return [
    {
      name: 'Pipeline',
      frozenRows: 1,
      cells: [PIPELINE_HEADERS, ...rows.map((row, at) => pipelineCells(row, at + 2, today, clients, random))],
      styles: [PIPELINE_HEADERS.map(() => ({ bold: true }))],
    },
    { name: 'Touches', frozenRows: 1, cells: [TOUCH_HEADERS, ...touchRows(rows)] },
    { name: 'Profile', hidden: true, cells: PROFILE },
    { name: 'Cadence', hidden: true, cells: CADENCE },
  ]
}

function pipelineCells(
  { person, part, owner, created, close, touches }: Row,
  sheetRow: number,
  today: number,
  clients: readonly string[],
  random: Seeded,
): CellValue[] {
  const isReferred = random.between([1, 6]) === 1 && !part.stages.includes('Won')
  const lastDay = Math.floor(touches[touches.length - 1]?.moment ?? today)
  const benchedOn = new Date((lastDay + 1) * 86_400_000).toISOString().slice(0, 10)
  return [
    ...[person.name, person.company, person.email, person.phone, owner],
    ...[isReferred ? 'Referral' : random.pick(SOURCES), person.industry, employees(part, random)],
    ...[random.pick(part.stages), part.value ? Math.round(random.between(part.value) / 100) * 100 : null],
    `=ROUND(J${sheetRow}*0.06,0)`,
    day(created),
    close === undefined ? null : day(close),
    part.nextStep ?? random.pick(NEXT_STEPS),
    part.segments?.[0] ?? null,
    isReferred ? random.pick(clients) : null,
    random.between([1, 15]) === 1 ? 'no text, no LinkedIn' : null,
    null,
    part.gut ?? null,
    part.promised === undefined ? null : day(today + part.promised),
    part.benched ? `${part.benched} ${benchedOn}` : null,
    part.benched ? day(today + random.between([30, 90])) : null,
    part.noticeAgo ? day(today - random.between(part.noticeAgo)) : null,
  ]
}

function employees(part: Part, random: Seeded): number | null {
  if (part.fit === 'unknown') return null
  return random.between(part.fit === 'poor' ? [3, 12] : [60, 420])
}

/** The log in order of time; people are named as a user would type them. */
function touchRows(rows: readonly Row[]): CellValue[][] {
  const all = rows.flatMap((row) => row.touches.map((touch) => ({ ...touch, row })))
  all.sort((a, b) => a.moment - b.moment)
  return all.map(({ row, ...touch }): CellValue[] => {
    const category = row.part.stages.includes('Won') ? 'Delivering' : '2 Calling'
    return [
      ...[null, day(touch.moment), null, row.person.name, touch.medium, touch.direction, null],
      ...[touch.reason, touch.item, touch.outcome, touch.minutes, category, touch.progress],
      ...[null, null, null, null, null, touch.risk, row.owner, touch.note].map((cell) => cell || null),
    ]
  })
}

const day = (moment: number): CellValue => ({ date: moment + EPOCH_SERIAL })
