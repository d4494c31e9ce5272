// The profile in the panel (Q1): the criteria that stand on the tab, with how many customers meet each, and those that the
// customers marked good propose. One is added, or taken out, at a time.
import { cleanText, normalise } from '../../core/cells/text'
import type { Example } from '../../core/fit/candidates'
import { type Criterion, prepare } from '../../core/fit/criterion'
import { readProfiles } from '../../core/fit/profile-tab'
import {
  LEAST_EXAMPLES,
  type MetBy,
  metBy,
  type Proposal,
  type Proposed,
  proposeProfile,
} from '../../core/fit/propose'
import { cellCode } from '../../core/ledger/undo-lines'
import { columnAt, type KeyOf, PROFILE } from '../../core/tabs/schema'
import { type Problem, saidProblems } from '../../core/words/faults'
import { Refused, type Result, refused } from '../../core/words/refusals'
import { type OpenSheet, openSheet, withSheet } from '../judge/open-sheet'
import { isElsewhere } from '../sheet/copy-or-moved'
import { isLive, tableIn } from '../sheet/open-pipeline'
import type { Ports, Workbook } from '../sheet/ports'
import { changeLines, codedLine } from './line-changes'

/** A line of the tab: by column the cell, as `cellCode` writes it, so that it comes back as it was. */
export type ProfileLine = Readonly<Record<KeyOf<typeof PROFILE>, string>>

/** Ids of people who are good without a won row, and of won ones who are not. */
export interface ExampleMarks {
  readonly good: readonly string[]
  readonly others: readonly string[]
}

export interface ProfileRequest {
  readonly line: ProfileLine
  /** Take it out. */
  readonly isUndone: boolean
  readonly marks: ExampleMarks
}

/** A criterion that stands on the tab. */
export interface ShownCriterion {
  readonly line: ProfileLine
  readonly profile: string
  readonly field: string
  readonly test: string
  readonly value: string
  readonly kind: Criterion['kind']
  readonly weight: number
  readonly met: MetBy
}

/** A criterion that is proposed; `value` as its cell, `shown` as text. */
export type ShownProposal = Omit<Proposal, 'value'> & { readonly value: string; readonly shown: string }

export interface ProfilePage extends Omit<Proposed, 'proposals'> {
  readonly proposals: readonly ShownProposal[]
  readonly criteria: readonly ShownCriterion[]
  /** Lines that cannot be used, in words. */
  readonly problems: readonly string[]
  readonly good: number
  readonly others: number
  /** Examples of each kind below which nothing is proposed. */
  readonly least: number
  /** Who is good first; of very many only the first. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly isGood: boolean }[]
  /** People who are not listed. */
  readonly more: number
  /** Fit is a live formula, and follows by itself; else the night writes it. */
  readonly isLive: boolean
}

const MOST_PEOPLE = 300
const MOST_PROBLEMS = 10
const LONGEST_SHOWN = 200

/** Shows the profile; writes nothing. */
export function profilePage(ports: Ports, { marks }: { readonly marks: ExampleMarks }): Result<ProfilePage> {
  const open = openSheet(ports)
  if (open instanceof Refused) return open
  return isElsewhere(ports.workbook, open.rules.book)
    ? refused('copy or moved')
    : pageOf(ports.workbook, open, marks)
}

/** Adds a line to the tab, which is made when it is first needed, or takes it out. What stands there already is not added twice. */
export const changeProfile = (ports: Ports, { line, isUndone, marks }: ProfileRequest): Result<ProfilePage> =>
  withSheet(ports, {}, (open) => {
    const { workbook } = ports
    const [before, after] = isUndone ? [line, null] : [null, line]
    const done = changeLines(workbook, PROFILE, [{ at: 0, before, after }])
    return done instanceof Refused ? done : pageOf(workbook, open, marks)
  })

function pageOf(workbook: Workbook, open: OpenSheet, marks: ExampleMarks): ProfilePage {
  const { sheet, today } = open
  const { pipeline, book } = sheet
  const { zone } = workbook
  const examples = examplesOf(sheet, marks)
  const table = tableIn(workbook, PROFILE)
  const { profiles, problems } = readProfiles(table)
  const all = [...profiles.values()].flat()
  const unusable = all.flatMap((one) => prepare(one, pipeline, { today }).problem ?? [])
  const { proposals, ...proposed } = proposeProfile(pipeline, examples, { today })
  const good = examples.filter(({ isGood }) => isGood)
  const listed = [...good, ...examples.filter(({ isGood }) => !isGood)].slice(0, MOST_PEOPLE)
  return {
    ...proposed,
    proposals: proposals
      .filter((one) => !all.some((other) => isSameCriterion(one, other)))
      .map((one) => ({ ...one, value: cellCode(one.value, zone), shown: cleanText(one.value, zone) })),
    criteria: all.map((one) => ({
      line: codedLine(table, PROFILE, one.row, zone) as ProfileLine,
      profile: cleanText(table.rows[one.row - table.firstRow]?.[columnAt(table, PROFILE, 'profile')]),
      field: one.field,
      test: one.test,
      value: cleanText(one.value, zone).slice(0, LONGEST_SHOWN),
      kind: one.kind,
      weight: one.weight,
      met: metBy(pipeline, one, { today })(examples),
    })),
    problems: said([...problems, ...unusable], open),
    good: good.length,
    others: examples.length - good.length,
    least: LEAST_EXAMPLES,
    people: listed.map(({ key, row, isGood }) => ({ id: key, name: pipeline.label(row), isGood })),
    more: examples.length - listed.length,
    isLive: isLive(book),
  }
}

const said = (problems: readonly Problem[], { sheet: { book } }: OpenSheet): string[] =>
  saidProblems(book.words.faults, problems.slice(0, MOST_PROBLEMS)).map(
    ({ tab, row, header, text }) => `${tab} ${row}, ${header}: ${text}`,
  )

/** One example a person: a won row, else the last one; the key is its id. Rows without an id are left out. */
function examplesOf({ pipeline, persons }: OpenSheet['sheet'], marks: ExampleMarks): Example[] {
  const [kinds, filled, ids] = [pipeline.stageKinds(), pipeline.filled(), pipeline.text('id')]
  const rowOf = new Map<number, number>()
  for (let row = 0; row < pipeline.rows; row++) {
    const person = persons.of[row] ?? row
    const before = rowOf.get(person)
    if (!filled[row] || ids[row] === '' || (before !== undefined && kinds[before] === 'won')) continue
    rowOf.set(person, row)
  }
  const [plus, minus] = [new Set(marks.good), new Set(marks.others)]
  return [...rowOf.values()].map((row): Example => {
    const key = ids[row] ?? ''
    return { row, key, isGood: plus.has(key) || (kinds[row] === 'won' && !minus.has(key)) }
  })
}

const isSameCriterion = (one: Pick<Criterion, 'field' | 'test' | 'value'>, other: typeof one): boolean =>
  normalise(one.field) === normalise(other.field) &&
  one.test === other.test &&
  cleanText(one.value) === cleanText(other.value)
