// How the other rows of a person are found in a sheet that is not read whole.
import { likeWords } from '../cells/like'
import { exactly, literally, normalise } from '../cells/text'
import { NAME_KEYS, type Persons, rowsOfPerson } from './person'
import { addressKey, allKeys, isNobody, numberKey, type PersonCells, personKey, phoneKey } from './person-key'
import type { Pipeline, PipelineKey } from './pipeline'

/** What cells of a column hold, as a regular expression that ignores case. Every row of the person matches; others may. */
interface Alike {
  readonly column: number
  readonly pattern: string
}

/** Where rows of the same person are to be looked for, by their key (`person-key.ts`); null = there are no others. */
export function samePerson(pipeline: Pipeline, row: number): Alike | null {
  const { email, phone, name, company } = cellsOf(pipeline, row)
  const alike = (key: PipelineKey, pattern: string): Alike | null => {
    const column = pipeline.columns.at.get(key)
    return column === undefined ? null : { column, pattern }
  }
  const address = addressKey(email)
  if (address !== '') return alike('email', literally(address))
  const number = numberKey(phone)
  if (number !== '') return alike('phone', digits(number))
  if (company === '' || isNobody(company)) return null
  // Names of several columns are the same however they are divided among them.
  const [key, ...others] = NAME_KEYS.filter((one) => pipeline.has(one))
  const isWhole = key !== undefined && others.length === 0 && name !== '' && !isNobody(name)
  return isWhole ? alike(key, exactly([name])) : alike('company', exactly([company]))
}

const digits = (number: string): string => [...number].join('\\D*')

/**
 * What a cell of a row holds that is likely, or in part, the person of these cells: it is to be looked for in all columns
 * that say who. '' = nobody's.
 */
export function likelySame({ email, phone, name, company }: PersonCells): string {
  const address = addressKey(email)
  const numbers = [numberKey(phone), phoneKey(phone)].filter((number) => number !== '')
  const words = normalise(name)
    .split(' ')
    .filter((word) => word !== '')
  const isNamed = name !== '' && !isNobody(name)
  const named = isNamed ? name : company
  return [
    ...(address === '' ? [] : [literally(address)]),
    ...numbers.map(digits),
    // Of a name in two columns the last one holds some of its words, or all.
    ...(isNamed ? words.map((_, at) => likeWords(words.slice(at))) : []),
    ...(named === '' ? [] : [exactly([named])]),
  ].join('|')
}

/**
 * Whether somebody else's row would be the person's if its e-mail or phone proved to be shared (S9), which only all rows
 * tell.
 * @param persons of a pipeline with all rows that match the pattern above
 */
export function mayHaveMore(pipeline: Pipeline, persons: Persons, row: number): boolean {
  const { key } = personKey(cellsOf(pipeline, row))
  const own = new Set(rowsOfPerson(persons, row))
  return pipeline
    .filled()
    .some((filled, at) => filled === 1 && !own.has(at) && allKeys(cellsOf(pipeline, at)).has(key))
}

const cellsOf = (pipeline: Pipeline, row: number) => ({
  email: pipeline.textAt('email', row),
  phone: pipeline.textAt('phone', row),
  name: pipeline.personName(row),
  company: pipeline.textAt('company', row),
})
