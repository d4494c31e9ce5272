// How the other rows of a person are found in a sheet that is not read whole.
import { exactly, literally } from '../cells/text'
import { addressKey, isNobody, numberKey } from './person-key'
import type { Pipeline, PipelineKey } from './pipeline'

/** What cells of a column hold, as a regular expression that ignores case. Every row of the person matches; others may. */
interface Alike {
  readonly column: number
  readonly pattern: string
}

/** Where rows of the same person are to be looked for, by their key (`person-key.ts`); null = there are no others. */
export function samePerson(pipeline: Pipeline, row: number): Alike | null {
  const text = (key: PipelineKey): string => pipeline.textAt(key, row)
  const alike = (key: PipelineKey, pattern: string): Alike | null => {
    const column = pipeline.columns.at.get(key)
    return column === undefined ? null : { column, pattern }
  }
  const address = addressKey(text('email'))
  if (address !== '') return alike('email', literally(address))
  const number = numberKey(text('phone'))
  if (number !== '') return alike('phone', [...number].join('\\D*'))
  const [name, company] = [pipeline.personName(row), text('company')]
  if (company === '' || isNobody(company)) return null
  if (name === '' || isNobody(name)) return alike('company', exactly([company]))
  const key = text('name') !== '' ? 'name' : text('lastName') !== '' ? 'lastName' : 'firstName'
  return alike(key, exactly([text(key)]))
}
