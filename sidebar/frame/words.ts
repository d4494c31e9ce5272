// The words of the frame: places, search, messages, keys.
import { inLanguage } from './language'
import { worded } from './wording'

export const WORDS = inLanguage({
  english: {
    get places() {
      return { Now: 'Now', Today: 'Today', Purge: worded('Purge', 'Check'), Time: 'Time', More: 'More' }
    },
    placesLabel: 'Places',
    goTo: (place: string) => `Go to ${place}`,
    find: 'Find a name, company or e-mail',
    findShort: 'Find a name…',
    add: 'Add',
    elsewhere: {
      title: 'Copy or moved?',
      ask: 'Touchline was set up in another spreadsheet than this one. Is this a copy, or was it moved?',
      copy: 'It is a copy',
      moved: 'It was moved',
    },
    adding: {
      title: 'Add a person',
      fields: { name: 'Name', company: 'Company', email: 'E-mail', phone: 'Phone' },
      save: 'Add person',
      saving: 'Adding…',
      cancel: 'Cancel',
      open: (name: string) => `Open ${name}`,
      anyway: 'Add anyway',
    },
    nobody: (text: string) => `Nobody fits “${text}”.`,
    found: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    search: 'Search',
    undo: 'Undo',
    close: 'Close',
    tryAgain: 'Try again',
    keys: 'Keys',
    showKeys: 'Show the keys',
    keyNames: { ' ': 'Space', Enter: 'Enter', Escape: 'Esc', 'Ctrl+Enter': 'Ctrl+Enter' } as Record<
      string,
      string
    >,
    dark: 'Dark',
    notKept: 'Your browser keeps nothing for this page, so it lasts until you close the panel.',
    look: 'Look',
  },
  german: {
    get places() {
      return { Now: 'Jetzt', Today: 'Heute', Purge: worded('Purge', 'Prüfen'), Time: 'Zeit', More: 'Mehr' }
    },
    placesLabel: 'Bereiche',
    goTo: (place: string) => `Zu ${place}`,
    find: 'Name, Firma oder E-Mail suchen',
    findShort: 'Name suchen…',
    add: 'Neu',
    elsewhere: {
      title: 'Kopiert oder verschoben?',
      ask: 'Touchline wurde in einer anderen Tabelle eingerichtet. Ist diese hier eine Kopie, oder wurde sie verschoben?',
      copy: 'Sie ist eine Kopie',
      moved: 'Sie wurde verschoben',
    },
    adding: {
      title: 'Person hinzufügen',
      fields: { name: 'Vor- und Nachname', company: 'Firma', email: 'E-Mail', phone: 'Telefon' },
      save: 'Hinzufügen',
      saving: 'Wird hinzugefügt…',
      cancel: 'Abbrechen',
      open: (name) => `${name} öffnen`,
      anyway: 'Trotzdem hinzufügen',
    },
    nobody: (text: string) => `Niemand passt zu „${text}“.`,
    found: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
    search: 'Suchen',
    undo: 'Rückgängig',
    close: 'Schließen',
    tryAgain: 'Noch einmal',
    keys: 'Tasten',
    showKeys: 'Tasten zeigen',
    keyNames: { ' ': 'Leertaste', Enter: 'Eingabe', Escape: 'Esc', 'Ctrl+Enter': 'Strg+Enter' },
    dark: 'Dunkel',
    notKept: 'Ihr Browser merkt sich hier nichts: Es gilt, bis Sie die Seitenleiste schließen.',
    look: 'Aussehen',
  },
})

/** A key as it is printed. */
export const keyName = (key: string): string => WORDS.keyNames[key] ?? key.toUpperCase()
