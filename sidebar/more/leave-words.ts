// The words of leaving: what goes when Touchline is removed, and what stays.
import { inLanguage } from '../frame/language'

export const WORDS = inLanguage({
  english: {
    title: 'Remove Touchline',
    before: 'All you logged stays in your sheet. Before anything goes, I say what goes and what stays.',
    ask: 'Remove Touchline…',
    goes: 'What goes: the night, its mails, the colours and the drop-downs.',
    stays:
      'What stays: every column and tab as plain values, with all you logged. Keep them or delete them; set up again, and it goes on from there.',
    looking: 'Looking through your formulas…',
    doIt: 'Remove it',
    keep: 'Keep it',
    working: 'Removing…',
  },
  german: {
    title: 'Touchline entfernen',
    before: 'Alles Notierte bleibt in Ihrer Tabelle. Bevor etwas geht, sage ich, was geht und was bleibt.',
    ask: 'Touchline entfernen…',
    goes: 'Was geht: der Nachtlauf, seine Mails, die Farben und die Auswahllisten.',
    stays:
      'Was bleibt: alle Spalten und Tabs als feste Werte, mit allem, was Sie notiert haben. Behalten oder löschen Sie sie; richten Sie Touchline wieder ein, geht es dort weiter.',
    looking: 'Ihre Formeln werden durchgesehen…',
    doIt: 'Entfernen',
    keep: 'Behalten',
    working: 'Ich entferne…',
  },
})
