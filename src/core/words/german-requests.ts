// The German of what is wrong with a request of the panel: of what a user may have typed or chosen, word for word; all else comes
// of a page that is out of date.

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a block needs a day, a beginning and an end on the same day.':
      'Ein Block braucht einen Tag, einen Anfang und ein Ende am selben Tag.',
    'a target is an amount above 0.': 'Ein Ziel ist ein Betrag über 0.',
    'a text is too long.': 'Ein Text ist zu lang.',
    'choose a medium.': 'Wählen Sie ein Medium.',
    'choose a row first.': 'Wählen Sie zuerst eine Zeile.',
    'choose people first.': 'Wählen Sie zuerst Personen.',
    'choose the file as it was saved.': 'Wählen Sie die Datei, wie sie gespeichert wurde.',
    'give it a title.': 'Geben Sie ihm einen Titel.',
    'it ends before it begins.': 'Das Ende liegt vor dem Anfang.',
    'it must be a number of 0 or more.': 'Es muss eine Zahl ab 0 sein.',
    'it must be an hour from 0 to 23.': 'Es muss eine Stunde von 0 bis 23 sein.',
    'look over what you try, its two ways and its numbers.':
      'Prüfen Sie, was Sie ausprobieren, die beiden Varianten und die Zahlen.',
    'say in a few words what you stopped.': 'Sagen Sie in wenigen Worten, was Sie nicht mehr tun.',
    'say what you promise.': 'Sagen Sie, was Sie versprechen.',
    'say when it is.': 'Sagen Sie, wann es ist.',
    'the reason or the item is too long.': 'Der Grund oder sein Anlass ist zu lang.',
    'this is no method pack.': 'Das ist kein Methodenpaket.',
    'type a name, a company, an e-mail address or a phone number.':
      'Geben Sie Name, Firma, E-Mail-Adresse oder Telefonnummer ein.',
    'type a shorter name, company or e-mail.': 'Geben Sie Name, Firma oder E-Mail-Adresse kürzer ein.',
    'type the name.': 'Geben Sie den Namen ein.',
    'write the day as YYYY-MM-DD.': 'Schreiben Sie den Tag als JJJJ-MM-TT.',
    'write the day as YYYY-MM-DD, with a time as YYYY-MM-DD hh:mm.':
      'Schreiben Sie den Tag als JJJJ-MM-TT, mit Uhrzeit als JJJJ-MM-TT hh:mm.',
  }),
)
const OUT_OF_DATE =
  'Die Angaben kamen nicht an, wie sie sollten. Laden Sie die Tabelle neu, und versuchen Sie es noch einmal.'

/** @param what the reason in English, a sentence */
export const germanReason = (what: string): string => REASONS.get(what) ?? OUT_OF_DATE
