// The tools of the place More, in the order of their list; one is open at a time, and the search finds them.
import { normalise } from '../../src/core/cells/text'
import { WORDS } from './tool-words'

export const TOOLS = [
  'changed',
  'health',
  'mailing',
  'campaign',
  'invitations',
  'parked',
  'duplicates',
  'profile',
  'why',
  'process',
  'easy',
  'referrals',
  'customers',
  'diagnosis',
  'year',
  'forecast',
  'simulated',
  'satisfied',
  'sources',
  'questions',
  'experiments',
  'insert',
  'absence',
  'rules',
  'packs',
  'wording',
  'reading',
  'audit',
  'archive',
  'remove',
] as const
export type Tool = (typeof TOOLS)[number]

/** Letters below which nearly every tool fits. */
const LEAST_LETTERS = 3

/** The tools whose title, or what else they are called, has words that begin like each word of a text. */
export function toolsLike(text: string): Tool[] {
  const wanted = normalise(text).split(' ')
  if (text.trim().length < LEAST_LETTERS) return []
  return TOOLS.filter((tool) => {
    const words = normalise(`${WORDS.titles[tool]} ${WORDS.alsoCalled[tool]}`).split(' ')
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}
