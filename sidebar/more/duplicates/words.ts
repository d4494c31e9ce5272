// The words with which two rows become one.
import type { LikelyPair } from '../../../src/app/panel/duplicates-page'
import { inLanguage } from '../../frame/language'

type Shared = Readonly<Record<LikelyPair['shared'][number], string>>

export const WORDS = inLanguage({
  english: {
    loading: 'Looking for rows that are there twice…',
    none: 'No two rows look like the same deal.',
    count: (count: number) =>
      count === 1 ? 'Two rows look like the same deal.' : `${count} times two rows look like the same deal.`,
    more: (count: number) => `And ${count} more, once these are done.`,
    shared: { mail: 'the same e-mail', phone: 'the same phone', name: 'the same name and company' } as Shared,
    row: (row: number) => `row ${row}`,
    which: 'Which row stays',
    cells: 'Where they differ, what shall stand',
    filled: (header: string, text: string) => `${header}: ${text}, filled in from the other row.`,
    goes: (row: number) =>
      `Its touches, plan, asks, hours and steps go over. Row ${row} is emptied and stays as a blank line, so nothing below it moves; delete it whenever you like. One undo brings all of it back, for 30 days.`,
    merge: (stay: number, go: number) => `Make row ${stay} of both, empty row ${go}`,
    cancel: 'Cancel',
    working: 'Making one of them…',
    done: (name: string, touches: number, emptied: number) =>
      `${name} is one row now${touches === 0 ? '' : touches === 1 ? ', with 1 touch more' : `, with ${touches} touches more`}.${emptied > 0 ? ` Row ${emptied} is empty.` : ''}`,
    restored: (name: string) => `${name}: two rows as before.`,
    partly: 'Some cells were changed since; they stay as they are.',
  },
  german: {
    loading: 'Es wird nach doppelten Zeilen gesucht…',
    none: 'Keine zwei Zeilen sehen nach demselben Geschäft aus.',
    count: (count: number) =>
      count === 1
        ? 'Zwei Zeilen sehen nach demselben Geschäft aus.'
        : `${count}-mal sehen zwei Zeilen nach demselben Geschäft aus.`,
    more: (count: number) => `Und ${count} weitere, sobald diese erledigt sind.`,
    shared: { mail: 'dieselbe E-Mail', phone: 'dieselbe Nummer', name: 'derselbe Name mit Firma' },
    row: (row: number) => `Zeile ${row}`,
    which: 'Welche Zeile bleibt',
    cells: 'Wo sie sich unterscheiden: was gelten soll',
    filled: (header: string, text: string) => `${header}: ${text}, aus der anderen Zeile ergänzt.`,
    goes: (row: number) =>
      `Kontakte, Plan, Bitten, Stunden und Schritte gehen über. Zeile ${row} wird geleert und bleibt als leere Zeile stehen, damit darunter nichts verrutscht; löschen Sie sie, wann Sie wollen. Ein Rückgängig bringt 30 Tage lang alles zurück.`,
    merge: (stay: number, go: number) => `Beide zu Zeile ${stay} machen, Zeile ${go} leeren`,
    cancel: 'Abbrechen',
    working: 'Wird zusammengeführt…',
    done: (name: string, touches: number, emptied: number) =>
      `${name} ist jetzt eine Zeile${touches === 0 ? '' : touches === 1 ? ', mit 1 Kontakt mehr' : `, mit ${touches} Kontakten mehr`}.${emptied > 0 ? ` Zeile ${emptied} ist leer.` : ''}`,
    restored: (name: string) => `${name}: zwei Zeilen wie zuvor.`,
    partly: 'Einige Zellen wurden seither geändert; sie bleiben, wie sie sind.',
  },
})
