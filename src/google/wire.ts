// What comes from the panel is checked here before anything uses it: types, lengths, days; unknown keys are left out.
import type { TouchRequest } from '../app/log-touch'
import { parseIsoDay } from '../core/day'

const TEXTS = [
  'name',
  'medium',
  'direction',
  'personal',
  'reason',
  'item',
  'outcome',
  'category',
  'progress',
  'question',
  'greatQuestion',
  'referralAsked',
  'risk',
  'owner',
  'note',
] as const
/** A cell takes 50,000 characters; nobody types that much into a touch. */
const LONGEST_TEXT = 5000
const MOST_MINUTES = 1440

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
  if (typeof id !== 'string' || id === '') return refuse('Nothing was logged: choose a row first.')
  const request: Record<string, string | number> = { id }
  for (const key of TEXTS) {
    const value = fields[key]
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') return refuse(`Nothing was logged: ${key} is not a text.`)
    if (value.length > LONGEST_TEXT)
      return refuse(`Nothing was logged: ${key} is longer than ${LONGEST_TEXT} characters.`)
    request[key] = value
  }
  const { minutes, promised } = fields
  if (minutes !== undefined && minutes !== null && minutes !== '') {
    if (typeof minutes !== 'number' || !(minutes >= 0 && minutes <= MOST_MINUTES)) {
      return refuse('Nothing was logged: minutes must be a number from 0 to 1440.')
    }
    request.minutes = minutes
  }
  if (promised !== undefined && promised !== null && promised !== '') {
    const moment = typeof promised === 'string' ? momentOf(promised) : null
    if (moment === null)
      return refuse(
        'Nothing was logged: write the promised day as YYYY-MM-DD, with a time as YYYY-MM-DD hh:mm.',
      )
    request.promised = moment
  }
  return { problem: null, request: request as unknown as TouchRequest }
}

function momentOf(text: string): number | null {
  const [, iso = '', hours = '0', minutes = '0'] =
    /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text.trim()) ?? []
  const day = parseIsoDay(iso)
  const time = Number(hours) * 60 + Number(minutes)
  return day === null || time >= MOST_MINUTES ? null : day + time / MOST_MINUTES
}
