// The demo's tabs as a user would keep them: the pipeline with columns of their own, Touches, Reasons, Profile and Cadence.
import type { SheetContent } from '../workbook/sheet-content'
import type { CellValue } from '../workbook/types'
import { CAST } from './cast'
import { type Course, type Life, lifeOf, onMorningOf } from './life'
import { people } from './names'
import { BIG_DEAL } from './part'
import { type Past, shownPast, usualPast } from './past'
import { seeded } from './seeded'
import { ABOUT, LIBRARY, type LibraryItem, OWNERS } from './words'

/** Days from 1899-12-30, where sheets count from, to 1970-01-01. */
const EPOCH_SERIAL = 25_569
const USUAL_SEED = 2026

/** The pipeline as it is kept: Touchline's own columns stand beside the name. */
export const PIPELINE_HEADERS = [
  ...['Name', 'Touchline ID', 'Will they buy?', 'Promised', 'Benched', 'Wake on', 'On notice since'],
  ...[
    'Fit',
    'Verdict',
    'Next touch',
    'By',
    'Company',
    'About them',
    'Phone',
    'E-mail',
    'Owner',
    'Stage',
    'Value',
    'Commission',
    'Created',
  ],
  ...['Close date', 'Next step', 'Source', 'Industry', 'Employees', 'Segment', 'Referred by', 'Do not'],
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
/** Lines of Touches that have their format before anything is logged. */
const TOUCH_ROWS = 999
const MOMENT = 'yyyy-mm-dd hh:mm'
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
/** Pixels, so that a verdict beside the name is read without scrolling. */
const WIDTHS = { 0: 126, 2: 84, 3: 106, 4: 62, 7: 62, 8: 600, 11: 150, 12: 260, 13: 130, 14: 190 }
/** As set-up makes them. */
const TOUCH_WIDTHS = { 1: 125, 3: 150, 7: 340, 8: 150, 20: 240 }
const VALUE_COLUMN = String.fromCharCode('A'.charCodeAt(0) + PIPELINE_HEADERS.indexOf('Value'))
const RULE_HEADERS = ['Id', 'Rule', 'Value', 'Default', 'Unit', 'From (M/T)', 'Why']
const THEIR_RULES = { 'P2.key': BIG_DEAL }
const REASON_HEADERS = ['Item', 'Reason', 'Field', 'Test', 'Value', 'Until']

/** The Monday of a day's week; days count from 1970-01-01, a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

/** Whose deal is open; they stand on top, as sellers keep their sheets. */
const isAtWork = ({ part }: Life): boolean =>
  part.closed === undefined && (part.benched === undefined || part.benched.wrote !== undefined)

/** Everybody in the demo of a week, in the order of their rows; the same for the same Monday and seed. */
export function livesOf(monday: number, seed = USUAL_SEED): Life[] {
  const random = seeded(seed)
  const parts = random.shuffled(CAST.flatMap((part) => Array.from({ length: part.count }, () => part)))
  const persons = people(parts.length, random)
  const clients = persons.filter((_, at) => parts[at]?.age[0] === 300).map(({ name }) => name)
  const about = random.shuffled(ABOUT)
  const lives = persons.flatMap((person, at) => {
    const [part, owner] = [parts[at], OWNERS[at % OWNERS.length] ?? OWNERS[0]]
    if (!part) return []
    const life = lifeOf({ person, part, owner, monday, clients }, random)
    return part.last === null ? life : { ...life, about: about.pop() ?? '' }
  })
  return [...lives.filter(isAtWork), ...lives.filter((life) => !isAtWork(life))]
}

/**
 * The demo on the morning of a day since 1970-01-01; the same for the same day and seed.
 * @param past what Touchline remembers; null for a sheet that it has never seen, which other seeds are without it
 */
export function demoSheets(
  today: number,
  seed = USUAL_SEED,
  past: Past | null = seed === USUAL_SEED ? usualPast() : null,
): SheetContent[] {
  return sheetsOf(livesOf(mondayOf(today), seed), { today, past, isNow: true })
}

interface SheetsOf {
  readonly today: number
  readonly past?: Past | null
  /** False of a week gone by. */
  readonly isNow?: boolean
  /** Values of Rules by id, besides their own. */
  readonly rules?: Readonly<Record<string, number | string>>
}

/** The tabs on the morning of a day; what these people will do later is not there yet. */
export function sheetsOf(
  everybody: readonly Life[],
  { today, past = null, isNow = false, rules = {} }: SheetsOf,
): SheetContent[] {
  const lives = everybody.filter(({ arrived }) => arrived < today)
  const remembered = past && shownPast(past, mondayOf(today))
  const rows = lives.map((life, at) =>
    pipelineCells(life, { sheetRow: at + 2, today, isNow, own: remembered?.own.get(life.person.name) ?? [] }),
  )
  const touches = touchCells(lives, Number.NEGATIVE_INFINITY, today)
  return [
    {
      name: 'Pipeline',
      frozenRows: 1,
      frozenColumns: 1,
      cells: [PIPELINE_HEADERS, ...rows],
      styles: [PIPELINE_HEADERS.map(() => ({ bold: true }))],
      widths: WIDTHS,
    },
    { name: 'Today' },
    {
      name: 'Touches',
      frozenRows: 1,
      widths: TOUCH_WIDTHS,
      cells: [TOUCH_HEADERS, ...inTime([...touches, ...(remembered?.touches ?? [])])],
      styles: [TOUCH_HEADERS.map(() => ({ bold: true }))],
      // As set-up makes the tab: times are read as times, also in lines to come, and ids are out of sight.
      formats: [
        undefined,
        ...new Array<readonly (string | undefined)[]>(TOUCH_ROWS).fill([undefined, MOMENT]),
      ],
      hiddenColumns: [0, 2],
    },
    ...(remembered?.tabs ?? []),
    { name: 'Profile', hidden: true, cells: PROFILE },
    { name: 'Cadence', hidden: true, cells: CADENCE },
    {
      name: 'Reasons',
      frozenRows: 1,
      cells: [REASON_HEADERS, ...LIBRARY.map(reasonCells)],
      widths: { 0: 150, 1: 420 },
    },
    {
      name: 'Rules',
      cells: [
        RULE_HEADERS,
        ...Object.entries({
          ...THEIR_RULES,
          ...rules,
          ...(past ? { pipeline: 'Pipeline', schema: past.schema } : {}),
        }).map(ruleCells),
      ],
    },
  ]
}

const ruleCells = ([id, value]: readonly [string, number | string]): CellValue[] => [
  id,
  null,
  value,
  null,
  null,
  'T',
  null,
]

const reasonCells = ([item, reason, field, value]: LibraryItem): CellValue[] => [
  ...[
    item,
    reason,
    field || null,
    field ? (field === 'Company' ? 'contains' : 'is') : null,
    value || null,
    null,
  ],
]

interface Shown {
  readonly sheetRow: number
  readonly today: number
  /** False of a week gone by: what was promised then is kept since. */
  readonly isNow?: boolean
  /** `Touchline ID` and `On notice since`, where Touchline knows the row. */
  readonly own: readonly CellValue[]
}

/** A row in the order of the headers, as it stands on the morning of a day. */
export function pipelineCells(life: Life, { sheetRow, today, isNow = false, own }: Shown): CellValue[] {
  const { person, part } = life
  const on = <T>(course: Course<T>): T | null => onMorningOf(course, today)
  const bench = on(life.benched)
  return [
    ...[person.name, own[0] ?? null, on(life.gut)],
    isNow && part.promised !== undefined ? day(onWorkday(today, part.promised)) : null,
    ...[bench?.text ?? null, day(bench?.wakes ?? null), own[1] ?? null],
    ...[null, null, null, null],
    ...[person.company, life.about || null, person.phone, person.email, life.owner],
    ...[on(life.stage), life.value, `=ROUND(${VALUE_COLUMN}${sheetRow}*0.06,0)`],
    ...[day(life.created), day(on(life.close)), life.nextStep || null, life.source, person.industry],
    ...[on(life.employees), part.segments?.[0] ?? null, life.referredBy, life.doNot],
  ]
}

/** A promise for another day is never for a weekend: it is earlier of the past, later of the future. */
function onWorkday(today: number, ahead: number): number {
  const moment = today + ahead
  const weekend = moment - mondayOf(Math.floor(moment)) - 4
  if (weekend < 1 || Math.floor(ahead) === 0) return moment
  return ahead < 0 ? moment - Math.floor(weekend) : moment + 3 - Math.floor(weekend)
}

/** The touches from one morning to another in order of time; people are named as a user would type them. */
export function touchCells(lives: readonly Life[], from: number, to: number): CellValue[][] {
  const all = lives.flatMap((life) => life.touches.map((touch) => ({ ...touch, life })))
  const made = all.filter(({ moment }) => moment >= from && moment < to)
  made.sort((a, b) => a.moment - b.moment)
  return made.map(({ life, ...touch }): CellValue[] => {
    const category = onMorningOf(life.stage, touch.moment) === 'Won' ? 'Delivering' : '2 Calling'
    return [
      ...[null, day(touch.moment), null, life.person.name, touch.medium, touch.direction, null],
      ...[touch.reason, touch.item, touch.outcome, touch.minutes, category, touch.progress],
      ...[null, null, null, null, null, touch.risk, life.owner, touch.note],
    ].map((cell) => (cell === '' ? null : cell))
  })
}

/** Touches by `When`, the second column. */
const inTime = (touches: CellValue[][]): CellValue[][] =>
  touches.sort((one, other) => whenOf(one) - whenOf(other))
const whenOf = ([, when]: readonly CellValue[]): number =>
  when !== null && typeof when === 'object' && 'date' in when ? when.date : 0

const day = (moment: number | null): CellValue => (moment === null ? null : { date: moment + EPOCH_SERIAL })
