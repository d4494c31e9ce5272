// The Profile tab as criteria by profile (Q1).

import { type Cell, isBlank } from '../cells/cell'
import { readNumbers } from '../cells/columns'
import { listAt } from '../cells/lists'
import type { Table } from '../cells/table'
import { cleanText, normalise } from '../cells/text'
import { columnAt, headerOf, type KeyOf, PROFILE } from '../tabs/schema'
import type { Fault, Problem } from '../words/faults'
import type { Criterion } from './criterion'

interface Profiles {
  /** Criteria by profile; without any, nothing is judged. */
  readonly profiles: ReadonlyMap<string, readonly Criterion[]>
  readonly problems: readonly Problem[]
}

/** Reads the Profile tab into criteria by profile, in the order of the tab. What cannot be read is a problem. */
export function readProfiles(table: Table | null): Profiles {
  const profiles = new Map<string, Criterion[]>()
  const problems: Problem[] = []
  if (!table) return { profiles, problems }
  const at = new Map(PROFILE.columns.map(({ key }) => [key, columnAt(table, PROFILE, key)]))
  const report = (line: number, header: string, fault: Fault): void => {
    problems.push({ tab: table.tab, row: table.firstRow + line, header, ...fault })
  }
  for (const key of ['field', 'test'] as const) {
    if ((at.get(key) ?? -1) >= 0) continue
    report(-1, headerOf(PROFILE, key), { code: 'profileHeader' })
    return { profiles, problems }
  }
  table.rows.forEach((row, line) => {
    const cell = (key: KeyOf<typeof PROFILE>): Cell => row[at.get(key) ?? -1]
    const field = cleanText(cell('field'))
    if (field === '') return
    const criterion = readCriterion(cell, field, table.firstRow + line, (header, fault) => {
      report(line, header, fault)
    })
    if (!criterion) return
    listAt(profiles, normalise(cleanText(cell('profile')))).push(criterion)
  })
  return { profiles, problems }
}

/** One line of the tab: a blank Kind is must, a blank Weight 1, a blank Test without a Value is filled; null = left out. */
function readCriterion(
  cell: (key: KeyOf<typeof PROFILE>) => Cell,
  field: string,
  row: number,
  report: (header: string, fault: Fault) => void,
): Criterion | null {
  const text = (key: KeyOf<typeof PROFILE>): string => cleanText(cell(key))
  const kind = normalise(text('kind')) || 'must'
  if (kind !== 'must' && kind !== 'nice' && kind !== 'never') {
    report('Kind', { code: 'criterionKind', shown: text('kind') })
    return null
  }
  const test = normalise(text('test'))
  if (test === '' && !isBlank(cell('value'))) {
    report('Test', { code: 'criterionTest', field })
    return null
  }
  const read = isBlank(cell('weight')) ? 1 : (readNumbers([[cell('weight')]], 0).values[0] ?? Number.NaN)
  if (!(read >= 0)) report('Weight', { code: 'criterionWeight', shown: text('weight') })
  const weight = read >= 0 ? read : 1
  const value = cell('value')
  return { field, test: test || 'is filled', value, kind, weight, question: text('question'), row }
}
