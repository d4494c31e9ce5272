// A sheet with a past, to sort, paste over and tear apart: whose own cells stand where.
import { okOf, setUpSheet } from './app-calls'
import { sortRows } from './moves'

/** The day of its night. */
export const DAY = '2026-03-05'

/** Four people of whom Ann is promised, Bob is a never, Dee was called. */
export function lived() {
  const sheet = setUpSheet()
  sheet.type('Ann Lee', 'Promised', '2026-03-20')
  sheet.type('Bob Ray', 'Will they buy?', 'never')
  const id = String(sheet.deal('Dee Dow')['Touchline ID'])
  okOf(sheet.log({ id, medium: 'Call', outcome: 'Reached', reason: 'Price change' }))
  sheet.night(DAY)
  return sheet
}
export type Lived = ReturnType<typeof lived>

/** Touchline's columns that go with a person. */
const OWN = [
  'Touchline ID',
  'Will they buy?',
  'Promised',
  'Benched',
  'Wake on',
  'On notice since',
  'Verdict',
  'Next touch',
]
export const ownOf = (sheet: Lived, name: string) => OWN.map((header) => sheet.deal(name)[header])
const NAMES = ['Ann Lee', 'Bob Ray', 'Cyd Fox', 'Dee Dow']
export const everybody = (sheet: Lived) => NAMES.map((name) => ownOf(sheet, name))
export const lastOfLog = (sheet: Lived) => sheet.rows('Log').at(-1)
/** Sorts the user's columns without Touchline's. */
export const sortUsers = (sheet: Lived, descending = true): void =>
  sortRows(sheet, 'Deals', 0, { isUsersOnly: true, descending })
