// Placeholders that people and CRMs write for "no value": read as blank everywhere; and words for a day or an amount that
// nobody knows yet.
import { squash } from './text'

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

/** Words without blanks, dots and accents, in the languages of stage words. */
const NOT_YET =
  /^(?:tb[acd]|tobe[a-z]+|poa|(?:up)?onrequest|priceon\w+|open|pending|negotiable|un(?:known|clear|decided|sure)|not(?:yet)?(?:known|sure|set|decided)?(?:yet)?|no(?:date|ne)(?:yet)?|(?:noch)?(?:offen|unklar|unbekannt)|nochnichtbekannt|folgt|(?:auf|nach)(?:anfrage|absprache|vereinbarung)|vhb|verhandlungssache|inklarung|inconnue?|ouvert|a(?:definir|confirmer|confirmar|voir|consultar|combinar)|surdemande|des(?:con|conhe)(?:oc|c)ido|por(?:definir|confirmar)|pendiente|a[bp]ert[ao]|abierto|sobconsulta|da(?:definire|confermare)|sconosciuto|surichiesta|(?:nog)?onbekend|ntb|nogtebepalen|opaanvraag|volgt|nieznan[aey]|do(?:ustalenia|potwierdzenia)|nazapytanie|неизвестно|уточняется|позапросу|неопределено)$/
const LONGEST_NOT_YET = 30

/** True for text in place of a day or an amount that says no more than that it is not known yet: TBC, offen, POA. Not *asap*: it says when, though no day. */
export const isNotKnownYet = (text: string): boolean =>
  text.length <= LONGEST_NOT_YET && NOT_YET.test(squash(text))

/** True for trimmed text that stands for no value in a column of days or amounts. */
export const isNoValue = (text: string): boolean => isPlaceholder(text) || isNotKnownYet(text)
