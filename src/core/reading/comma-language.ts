// Whether a sheet's headers are of a language that writes decimals with a comma: then 1.500 is a thousand and a half (S6).
import { lazy } from '../cells/lazy'
import { normalise } from '../cells/text'

/** Parts of headers that no English one has: German, French, Spanish, Portuguese, Italian, Dutch; Russian by its script. */
const WORDS = `betrag|umsatz|summe|auftrag|angebot|abschluss|erstellt|ansprech|firma|kunde|letzter|datum|zustandig|societe
  |entreprise|montant|etape|creation|cloture|prenom|valeur|devis|statut|fecha|importe|etapa|empresa|monto|cierre|telefono
  |contacto|valor|responsavel|criacao|fechamento|telefone|contato|azienda|importo|chiusura|trattativa|referente|bedrag|waarde
  |klant|bedrijf|aangemaakt|sluiting|[а-я]{3}`
const PATTERN = lazy(() => new RegExp(WORDS.replace(/\s+/g, ''), 'u'))

/** True where at least two headers say so: one may be a name. */
export const isCommaLanguage = (headers: readonly string[]): boolean =>
  headers.filter((header) => PATTERN().test(normalise(header))).length > 1
