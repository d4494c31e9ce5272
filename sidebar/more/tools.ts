// The tools of the place More, by the headings of their list; one is open at a time, and the search finds them.
import { normalise } from '../../src/core/cells/text'
import { WORDS } from './tool-words'

/** The headings of the list, in their order, and the tools under each. */
export const GROUPS = [
  { group: 'pipeline', tools: ['changed', 'audit', 'forecast', 'year', 'simulated', 'diagnosis'] },
  {
    group: 'people',
    tools: [
      'referrals',
      'satisfied',
      'campaign',
      'mailing',
      'invitations',
      'customers',
      'locked',
      'parked',
      'duplicates',
    ],
  },
  { group: 'learning', tools: ['profile', 'why', 'sources', 'questions', 'experiments'] },
  { group: 'method', tools: ['process', 'easy', 'rules', 'packs', 'absence'] },
  { group: 'sheet', tools: ['health', 'reading', 'insert', 'wording', 'archive', 'remove'] },
] as const
export type Group = (typeof GROUPS)[number]['group']
export type Tool = (typeof GROUPS)[number]['tools'][number]
export const TOOLS: readonly Tool[] = GROUPS.flatMap(({ tools }) => [...tools])

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
