// Tells won, lost and open stages by their words (S3).
import { lazy } from '../cells/lazy'
import { unpacked } from '../cells/packed'
import { normalise, squash } from '../cells/text'
import { STAGE_WORDS } from './stage-words'

export const STAGE_KINDS = ['open', 'won', 'lost'] as const
/** Kind of a stage of the pipeline. */
export type StageKind = (typeof STAGE_KINDS)[number]

/** As sets when first asked for: most custom functions never ask. */
const WORDS = lazy(() => {
  const known = new Map<keyof typeof STAGE_WORDS, ReadonlySet<string>>()
  for (const [key, text] of Object.entries(STAGE_WORDS))
    known.set(key as keyof typeof STAGE_WORDS, new Set(unpacked(text).split(' ').map(normalise)))
  return (key: keyof typeof STAGE_WORDS, word: string): boolean => known.get(key)?.has(word) === true
})

/**
 * What Touchline knows of a stage word in nine languages, whatever its case, accents and punctuation. Null when it does
 * not know the word, when the word says both won and lost, or is negated ('Not won yet'): then it is asked about (S3).
 */
export function knownStageKind(word: string): StageKind | null {
  const is = WORDS()
  const bare = squash(word)
  if (is('wonAlone', bare)) return 'won'
  if (is('lostAlone', bare)) return 'lost'
  if (is('open', bare)) return 'open'
  const words = normalise(word).split(' ')
  if (words.some((one) => is('not', one))) return null
  const won = is('won', bare) || words.some((one, at) => is('won', one) && words[at + 1] !== 't')
  const lost = is('lost', bare) || words.some((one) => is('lost', one))
  if (won || lost) return won === lost ? null : won ? 'won' : 'lost'
  const only = (key: 'lostAlone' | 'open', beside: 'beside' | 'with'): boolean =>
    words.some((one) => is(key, one)) &&
    words.every((one) => is(key, one) || is(beside, one) || /^[a-z]?\d+[a-z]{0,2}$/.test(one))
  if (only('lostAlone', 'beside')) return 'lost'
  return only('open', 'with') ? 'open' : null
}

/** Words of open stages by their usual place in a sales process. */
const PROCESS_ORDER: readonly RegExp[] = [
  /new|lead|prospect|cold|target|inbox|backlog|neu|nouveau|nuevo/,
  /contact|attempt|reach|engag|open|working|kontakt/,
  /qualif|discover|needs|interest|intro|connect|bedarf|survey|valua|brief/,
  /meet|demo|present|visit|view|besicht|bezicht|interview|trial|pilot|poc|termin|rendez|cita/,
  /propos|quote|offer|tender|pitch|angebot|devis|propuesta|offerte|preventivo/,
  /negotiat|decision|review|verhandl|negoci|trattativa|onderhandel/,
  /verbal|contract|commit|sign|order|legal|procure|agree|stc$|exchang|reserv|notar|vertrag|contrat/,
]

/** Usual place of a stage, from 0; the middle for unknown words. A suggestion of set-up that the user may correct. */
export function stagePlaceOf(word: string): number {
  const text = normalise(word)
  const place = PROCESS_ORDER.findIndex((pattern) => pattern.test(text))
  return place < 0 ? PROCESS_ORDER.length / 2 : place
}
