// What a cell of Today's Done says, as people type or tick it, in English and German (EXACTLY, Today's Done).
import { normalise } from '../cells/text'
import { OUTCOMES } from '../tabs/vocabulary'

type Plain = 'nothing' | 'usual' | 'not today'

/** What was typed into Done. `usual`: the medium's usual outcome; `words`: none of these, a note. */
export type DoneWord =
  | { readonly says: Plain | 'words' }
  | { readonly says: 'outcome'; readonly outcome: string }

/** Keys 1 to 6 of the panel. */
const KEYS = 6

const PLAIN: ReadonlyMap<string, Plain> = new Map(
  Object.entries({
    nothing: 'false, no, n, 0, falsch, nein, nichts',
    usual: 'true, x, yes, y, done, ok, wahr, ja, erledigt, fertig, gemacht',
    'not today': 'not today, nicht heute, heute nicht',
  } satisfies Record<Plain, string>).flatMap(([says, words]) =>
    words.split(', ').map((word): [string, Plain] => [word, says as Plain]),
  ),
)
/** Signs without a letter or digit, of which nothing is left when words are compared. */
const TICKS = /^[✓✔✅☑🗸xX×]\ufe0f?$/u
const CROSSES = /^[-–—−✗✘❌☐]\ufe0f?$/u

/** German words of each outcome. */
const GERMAN_OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  Reached: ['erreicht', 'gesprochen', 'angerufen'],
  'Left message': [
    'nachricht hinterlassen',
    'nachricht',
    'auf band gesprochen',
    'mailbox',
    'anrufbeantworter',
  ],
  'No answer': ['nicht erreicht', 'keine antwort', 'nicht abgenommen', 'niemand da', 'besetzt'],
  'Meeting set': ['termin vereinbart', 'termin', 'termin gemacht', 'treffen vereinbart'],
  'Not interested': ['kein interesse', 'nicht interessiert'],
  'Wrong number': ['falsche nummer', 'nummer falsch'],
  Sent: ['gesendet', 'geschickt', 'verschickt', 'abgeschickt', 'versendet'],
  Replied: ['geantwortet', 'hat geantwortet', 'antwort erhalten'],
  'Out of office': ['abwesend', 'im urlaub', 'nicht im buro', 'ausser haus', 'außer haus'],
  'Left the company': ['nicht mehr da', 'nicht mehr im unternehmen', 'firma verlassen', 'ausgeschieden'],
}

const OUTCOME_OF: ReadonlyMap<string, string> = new Map([
  ...OUTCOMES.slice(0, KEYS).map(({ word }, at): [string, string] => [String(at + 1), word]),
  ...Object.entries(GERMAN_OUTCOMES).flatMap(([outcome, words]) =>
    words.map((word): [string, string] => [normalise(word), outcome]),
  ),
])

/**
 * What the text of a Done cell says.
 * @param known the outcomes of the rule book by their normalised word, the user's own among them
 */
export function doneWord(text: string, known: ReadonlyMap<string, { readonly word: string }>): DoneWord {
  if (text === '' || CROSSES.test(text)) return { says: 'nothing' }
  if (TICKS.test(text)) return { says: 'usual' }
  const word = normalise(text)
  const outcome = known.get(word)?.word ?? OUTCOME_OF.get(word)
  if (outcome !== undefined) return { says: 'outcome', outcome }
  return { says: PLAIN.get(word) ?? 'words' }
}
