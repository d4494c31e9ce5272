// Tells won, lost and open stages by their words, for sheets whose Rules do not list them yet.
import { normalise, squash } from '../cells/text'

/** Kind of a stage of the pipeline. */
export type StageKind = 'open' | 'won' | 'lost'

const WON_ROOTS = 'won gewonnen gagne gagnee ganado ganada vinto vinta closedwon'.split(' ')
const LOST_ROOTS = (
  'lost verloren perdu perdue perdido perdida perso persa closedlost disqualified disqualifiziert abandoned dead ' +
  'unqualified junk rejected declined cancelled canceled abgelehnt abgesagt'
).split(' ')
const WON_WORDS = new Set(WON_ROOTS)
const LOST_WORDS = new Set(LOST_ROOTS)
const NEGATIONS = new Set('not never no nicht nie kein pas jamais niet nooit non mai nunca'.split(' '))
const WON_PHRASES = new Set(
  'client customer existingcustomer kunde bestandskunde cliente klant sold verkauft vendu vendido venduto verkocht'.split(
    ' ',
  ),
)
const LOST_PHRASES = new Set(
  (
    'notinterested nointerest notqualified notafit nofit keininteresse nichtinteressiert nichtqualifiziert ' +
    'pasinteresse pasinteressee pasdinteret nointeresado nointeresada geeninteresse nietgeinteresseerd ' +
    'noninteressato noninteressata'
  ).split(' '),
)

/**
 * The strict reading without `stage` rows on Rules: won, closed won, lost and closed lost, ignoring case, blanks and
 * punctuation; everything else is open (EXACTLY, Words).
 */
export function plainStageKindOf(word: string): StageKind {
  const bare = squash(word)
  if (bare === 'won' || bare === 'closedwon') return 'won'
  return bare === 'lost' || bare === 'closedlost' ? 'lost' : 'open'
}

/**
 * What set-up proposes for a stage word in English, German, French, Spanish, Dutch and Italian. Open when nothing
 * points to won or lost, when both do ('Won/Lost'), or when the word is negated ('Not won yet').
 */
export function stageKindOf(word: string): StageKind {
  const bare = squash(word)
  if (LOST_PHRASES.has(bare)) return 'lost'
  if (WON_PHRASES.has(bare)) return 'won'
  const words = normalise(word).split(' ')
  if (words.some((one) => NEGATIONS.has(one))) return 'open'
  const won = words.some((one, at) => WON_WORDS.has(one) && words[at + 1] !== 't')
  const lost = words.some((one) => LOST_WORDS.has(one)) || LOST_WORDS.has(bare)
  if (won === lost) return 'open'
  return won ? 'won' : 'lost'
}

/** Words of open stages by their usual place in a sales process. */
const PROCESS_ORDER: readonly RegExp[] = [
  /new|lead|prospect|cold|target|inbox|backlog|neu|nouveau|nuevo/,
  /contact|attempt|reach|engag|open|working|kontakt/,
  /qualif|discover|needs|interest|intro|connect|bedarf/,
  /meet|demo|present|visit|trial|pilot|termin|rendez|cita/,
  /propos|quote|offer|angebot|devis|propuesta|offerte|preventivo/,
  /negotiat|decision|review|verhandl|negoci|trattativa|onderhandel/,
  /verbal|contract|commit|sign|order|legal|procure|vertrag|contrat/,
]

/** Usual place of a stage, from 0; the middle for unknown words. A suggestion of set-up that the user may correct. */
export function stagePlaceOf(word: string): number {
  const text = normalise(word)
  const place = PROCESS_ORDER.findIndex((pattern) => pattern.test(text))
  return place < 0 ? PROCESS_ORDER.length / 2 : place
}
