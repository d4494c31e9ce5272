// What people write in place of a name, an address or a number that nobody has (S9).

/** Words people write where they have no name, company, e-mail or phone, beside those of every column (placeholder). */
const NOBODY = new Set(
  [
    'x|xx|xxx|na|tbd|tba|tbc|t.b.d.|to be defined|to be confirmed|unknown|not known|not available|not provided|nobody',
    'no name|no company|no email|no e-mail|no mail|no phone|no number|noname|noemail|no-email|nomail|missing',
    'unbekannt|fehlt|keine|keine e-mail|keine email|inconnu|inconnue|aucun|aucune|desconocido|desconhecido',
    'onbekend|sconosciuto|неизвестно|нет',
  ]
    .join('|')
    .split('|'),
)
const LONGEST_NOBODY = 20
/** True for what is written in place of a name, an address or a number that nobody has: `TBD`, `x`, `no email`. */
export const isNobody = (text: string): boolean =>
  text.length <= LONGEST_NOBODY && NOBODY.has(text.trim().toLowerCase())
