// The words of the list of parked people.
import type { ParkedRow } from '../../../src/app/panel/parked-page'
import type { Verb } from '../../../src/core/ledger/undo-lines'
import { inLanguage } from '../../frame/language'
import { worded } from '../../frame/wording'

type Whys = Readonly<Partial<Record<Verb | '', string>>>

export const WORDS = inLanguage({
  english: {
    loading: 'Looking for who is parked…',
    get none() {
      return `Nobody is parked. Who is parked in ${worded('Purge', 'Check')} or after a call is listed here, with the way back.`
    },
    count: (count: number) => (count === 1 ? '1 row is parked.' : `${count} rows are parked.`),
    others: (count: number) => `${count} more belong to others.`,
    more: (count: number) => `And ${count} more, which wake later.`,
    kinds: { bench: 'on the bench', 'long-term': 'kept for the long term' } as Record<
      ParkedRow['kind'],
      string
    >,
    since: (day: string) => `since ${day}`,
    whys: {
      'say no': 'after a last mail',
      get never() {
        return worded('they will never buy', 'they will not buy')
      },
      park: 'parked by you',
      merge: 'made one with another row',
    } as Whys,
    last: (what: string, day: string) => `Last: ${what}, ${day}.`,
    noContact: 'No contact lately.',
    wakes: (day: string) => `Back on ${day}`,
    never: 'Back only when you say so, or they get in touch',
    back: 'Bring back',
    backNow: (name: string) => `Bring back ${name}`,
    change: 'Another day',
    until: 'Parked until',
    save: 'Save',
    cancel: 'Cancel',
    saving: 'Saving…',
    isBack: (name: string) => `${name} is back in the pipeline.`,
    isUntil: (name: string, day: string) => `${name} is parked until ${day}.`,
    asBefore: (name: string) => `${name}: parked as before.`,
    left: (name: string) => `${name} was changed in the sheet meanwhile. Nothing was changed: look again.`,
  },
  german: {
    loading: 'Es wird gesucht, wer geparkt ist…',
    get none() {
      return `Niemand ist geparkt. Wer in ${worded('Purge', 'Prüfen')} oder nach einem Anruf geparkt wird, steht hier, mit dem Weg zurück.`
    },
    count: (count: number) => (count === 1 ? '1 Zeile ist geparkt.' : `${count} Zeilen sind geparkt.`),
    others: (count: number) => `${count} weitere gehören anderen.`,
    more: (count: number) => `Und ${count} weitere, die später aufwachen.`,
    kinds: { bench: 'geparkt', 'long-term': 'langfristig' },
    since: (day: string) => `seit ${day}`,
    whys: {
      'say no': 'nach einer letzten Mail',
      get never() {
        return worded('kauft nie', 'kauft nicht')
      },
      park: 'von Ihnen geparkt',
      merge: 'mit einer anderen Zeile vereint',
    },
    last: (what: string, day: string) => `Zuletzt: ${what}, ${day}.`,
    noContact: 'In letzter Zeit kein Kontakt.',
    wakes: (day: string) => `Zurück am ${day}`,
    never: 'Zurück erst, wenn Sie es sagen oder wenn sie sich melden',
    back: 'Zurückholen',
    backNow: (name: string) => `${name} zurückholen`,
    change: 'Anderer Tag',
    until: 'Geparkt bis',
    save: 'Speichern',
    cancel: 'Abbrechen',
    saving: 'Wird gespeichert…',
    isBack: (name: string) => `${name} ist zurück in der Pipeline.`,
    isUntil: (name: string, day: string) => `${name} ist geparkt bis ${day}.`,
    asBefore: (name: string) => `${name}: geparkt wie zuvor.`,
    left: (name: string) =>
      `${name} wurde inzwischen in der Tabelle geändert. Nichts wurde geändert: Schauen Sie noch einmal nach.`,
  },
})
