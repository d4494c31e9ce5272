// Placeholders that people and CRMs write for "no value": read as blank everywhere.

const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    'select|select...|select…|select one|-select-|- select -|--select--|(select)|please select|please select...',
    'n/a|n.a.|none|(none)|-none-|--none--|- none -|null|(null)|nil|nan|undefined|(blank)|(empty)|not set|(not set)',
    '(no value)|no value|bitte wählen|auswählen|keine angabe|k.a.|k. a.|sélectionner|sans objet|néant',
    'seleccionar|ninguno|selecteren|n.v.t.|nvt|geen|seleziona|nessuno',
  ]
    .join('|')
    .split('|'),
)
const DASHES = /^[-–—_.…?/]+$/
const LONGEST_PLACEHOLDER = 20

/** First letters of placeholders by length: these two rule out nearly every other text without a set look-up. */
const STARTS: readonly Set<string>[] = Array.from({ length: LONGEST_PLACEHOLDER + 1 }, () => new Set())
for (const word of PLACEHOLDERS) STARTS[word.length]?.add(word[0] ?? '')
const isWordStart = (code: number): boolean =>
  (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)

/** True for trimmed text that means "no value": Select, n/a, none, null, dashes and the like, in any case. */
export function isPlaceholder(text: string): boolean {
  const { length } = text
  if (length > LONGEST_PLACEHOLDER) return false
  const first = text[0] ?? ''
  if (isWordStart(text.charCodeAt(0)) && !STARTS[length]?.has(first.toLowerCase())) return false
  return DASHES.test(text) || PLACEHOLDERS.has(text.toLowerCase())
}
