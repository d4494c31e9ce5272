// What comes from the panel is checked here before anything uses it: types and lengths; unknown keys are left out.
import type { TouchRequest } from '../app/panel/touch-entry'
import { MINUTES_A_DAY } from '../core/calendar/moment'
import { TOUCHES } from '../core/tabs/schema'

/** Texts that a touch may have, by the columns of the log; its ids and its moment are not the panel's to say. */
const TEXTS = TOUCHES.columns.flatMap(({ key, kind }) =>
  key === 'touchId' || key === 'id' || (kind !== 'text' && kind !== 'yesNo') ? [] : [key],
)
/** A cell takes 50,000 characters; nobody types that much into a touch. */
const LONGEST_TEXT = 5000
const LONGEST_KEY = 100

type Checked =
  | { readonly problem: null; readonly request: TouchRequest }
  | { readonly problem: string; readonly request: null }

const refuse = (problem: string): Checked => ({ problem, request: null })

/** A request to log a touch; else what is wrong with it, in words. */
export function touchRequest(given: unknown): Checked {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse('Nothing was logged: the request is empty.')
  const fields = given as Readonly<Record<string, unknown>>
  const id = fields.id
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_KEY)
    return refuse('Nothing was logged: choose a row first.')
  const request: { -readonly [Key in keyof TouchRequest]: TouchRequest[Key] } = { id }
  if (fields.key !== undefined) {
    if (typeof fields.key !== 'string' || fields.key === '' || fields.key.length > LONGEST_KEY)
      return refuse('Nothing was logged: the key of the request is not a short text.')
    request.key = fields.key
  }
  for (const key of TEXTS) {
    const value = fields[key]
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') return refuse(`Nothing was logged: ${key} is not a text.`)
    if (value.length > LONGEST_TEXT)
      return refuse(`Nothing was logged: ${key} is longer than ${LONGEST_TEXT} characters.`)
    request[key] = value
  }
  const { minutes } = fields
  if (minutes !== undefined && minutes !== null && minutes !== '') {
    if (typeof minutes !== 'number' || !(minutes >= 0 && minutes <= MINUTES_A_DAY)) {
      return refuse('Nothing was logged: minutes must be a number from 0 to 1440.')
    }
    request.minutes = minutes
  }
  return { problem: null, request: request }
}
