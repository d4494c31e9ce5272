// The words of the tool that inserts a report.
import { inLanguage } from '../../frame/language'

export const WORDS = inLanguage({
  english: {
    lead: 'Choose one: it is written as a formula on a new tab, and follows your sheet from then on.',
    loading: 'Looking at your columns…',
    volatile:
      'Your sheet holds NOW() or RAND(), and Google hands such cells to no function of ours. Take them out first, or the report shows an error.',
    insert: 'Put it on a new tab',
    working: 'Making the tab…',
    done: (tab: string) =>
      `It stands on the tab “${tab}”. Delete that tab whenever you like: it holds nothing but the formula.`,
  },
  german: {
    lead: 'Wählen Sie einen: Er kommt als Formel auf ein neues Blatt und folgt von da an Ihrer Tabelle.',
    loading: 'Ich sehe mir Ihre Spalten an…',
    volatile:
      'In Ihrer Tabelle stehen NOW() oder RAND(), und solche Zellen gibt Google keiner unserer Funktionen. Nehmen Sie sie erst heraus, sonst zeigt der Bericht einen Fehler.',
    insert: 'Auf ein neues Blatt',
    working: 'Ich lege das Blatt an…',
    done: (tab) =>
      `Er steht auf dem Blatt „${tab}“. Löschen Sie das Blatt, wann Sie wollen: Es enthält nur die Formel.`,
  },
})
