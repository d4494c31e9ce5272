// What people and CRMs write where nothing is known: read as blank everywhere.

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
const LONGEST = 20

/** Whether a trimmed text stands for 'nothing': Select, n/a, none, null, dashes and the like, whatever the case. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return false
  return DASHES.test(text) || PLACEHOLDERS.has(text.toLowerCase())
}
