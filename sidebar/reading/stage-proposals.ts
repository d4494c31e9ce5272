// What a stage word may say that Touchline asks about: words of trades, which mean another thing elsewhere. A proposal
// stands chosen beside its question; nothing is judged by it before the user says so (S3).
import { lazy } from '../../src/core/cells/lazy'
import { unpacked } from '../../src/core/cells/packed'
import { normalise, squash } from '../../src/core/cells/text'
import { STAGE_WORDS } from '../../src/core/rules/stage-words'
import { knownStageKind, type StageKind } from '../../src/core/rules/stages'
import { TRADE_WORDS } from './trade-words'

const setOf = (text: string): ReadonlySet<string> => new Set(unpacked(text).split(' ').map(normalise))

/** As sets when first asked for: most panels never ask. */
const SETS = lazy(() => ({
  won: setOf(TRADE_WORDS.won),
  lost: setOf(TRADE_WORDS.lost),
  open: setOf(TRADE_WORDS.open),
  negates: setOf(STAGE_WORDS.not),
  surelyWon: setOf(STAGE_WORDS.won),
}))

/** Of several words what is lost goes before what is open, and that before what is won: in doubt a deal stays. */
const IN_ORDER = ['lost', 'open', 'won'] as const

/** What a word is that is known by itself or among those of trades. */
function kindOf(word: string): StageKind | null {
  const sets = SETS()
  return IN_ORDER.find((kind) => sets[kind].has(word)) ?? knownStageKind(word)
}

/** The likely kind of a stage word that is asked about; null where nobody can tell. A phrase goes before its words. */
export function proposedStageKind(word: string): StageKind | null {
  const whole = kindOf(squash(word))
  if (whole) return whole
  const words = normalise(word)
    .replace(/\bwon t\b/, 'never')
    .split(' ')
  const { negates, surelyWon } = SETS()
  const kinds = new Set(words.map(kindOf))
  const isBoth = kinds.has('lost') && words.some((one) => surelyWon.has(one))
  if (isBoth || words.some((one) => negates.has(one))) return null
  return IN_ORDER.find((kind) => kinds.has(kind)) ?? null
}

/** The likely kinds of the words that are asked about, by word; those without one are left out. */
export const proposedKinds = (words: readonly { readonly word: string }[]): Record<string, StageKind> =>
  Object.fromEntries(
    words.flatMap(({ word }) => {
      const kind = proposedStageKind(word)
      return kind ? [[word, kind]] : []
    }),
  )
