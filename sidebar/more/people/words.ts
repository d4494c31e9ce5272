// The words of lists of people: who is on them, how they are copied, and what was sent.
import type { ManyLogged, NotLogged } from '../../../src/app/panel/log-many'
import { inLanguage } from '../../frame/language'

const NAMED = 5

/** Names with what stands for the rest: 'Ann, Bob and 3 more'. */
function listed(names: readonly string[], more: (count: number) => string, count = names.length): string {
  const first = names.slice(0, NAMED).join(', ')
  return count > NAMED ? `${first} ${more(count - NAMED)}` : first
}
const andMore = (count: number): string => `and ${count} more`
const undMehr = (count: number): string => `und ${count} weitere`
const whys = <Why extends string>(left: readonly { readonly why: Why; readonly name: string }[], why: Why) =>
  left.filter((one) => one.why === why).map(({ name }) => name)

export const WORDS = inLanguage({
  english: {
    list: 'Mailing list',
    selected: 'Rows selected in the sheet',
    who: 'Whom',
    loading: 'Looking who is on the list…',
    nobody: 'Nobody is on this list.',
    benchFirst: 'Parked people, long-term prospects and clients come here. Nobody with an open deal does.',
    everybody: (count: number) => `Everybody (${count})`,
    standings: {
      bench: 'Parked',
      'long-term': 'Long-term',
      client: 'Clients',
      active: 'Open deals',
      other: 'Others',
    },
    /** How one person stands. */
    stands: {
      bench: 'parked',
      'long-term': 'long-term',
      client: 'client',
      active: 'open deal',
      other: 'other',
    },
    filter: 'Show',
    counted: (name: string, count: number) => `${name} (${count})`,
    copyAddresses: (count: number) => (count === 1 ? 'Copy 1 address' : `Copy ${count} addresses`),
    copyCsv: 'Copy as CSV',
    download: 'Download CSV',
    copied: (count: number) =>
      `${count === 1 ? '1 address is' : `${count} addresses are`} copied: paste into BCC.`,
    csvCopied: 'The list is copied as CSV.',
    downloaded: 'The list is in your downloads.',
    copyHere: 'Your browser does not let me copy: take it from this field.',
    noAddress: (names: readonly string[]) =>
      `Without a usable address, so not copied: ${listed(names, andMore)}.`,
    declined: (names: readonly string[], count: number) =>
      `They declined, so they are not here: ${listed(names, andMore, count)}.`,
    unknown: (count: number) =>
      `${count === 1 ? '1 new person comes' : `${count} new people come`} with the next night.`,
    hidden: (count: number) =>
      `${count === 1 ? '1 selected row is' : `${count} selected rows are`} hidden, and left out.`,
    others: (count: number) => `${count} of other owners are not shown.`,
    gets: (ticked: number, all: number) => `${ticked} of ${all} get it`,
    all: 'All of them',
    more: (count: number) => `And ${count} more, who get it too.`,
    since: (standing: string, day: string) => (day === '' ? standing : `${standing} since ${day}`),
    last: (day: string) => `last mailing ${day}`,
    due: (item: string) => `next: ${item}`,
    sentTitle: 'Log what you sent',
    medium: 'Sent as',
    item: 'What was in it',
    noItem: 'Nothing from the library',
    reason: 'What is in it for them',
    itemMissing: 'Without an item from the library these touches are saved, but do not count. Add one first:',
    toCampaign: 'The year’s reasons',
    reasonMissing: 'This says nothing that helps them: the touches are saved, but do not count.',
    log: (count: number) => (count === 1 ? 'Log 1 touch' : `Log ${count} touches`),
    logging: 'Logging…',
    takingBack: 'Taking back…',
    chooseOne: 'Tick at least one person.',
    tooMany: (most: number) => `Log at most ${most} at once: show one group after the other.`,
    logged: (count: number, medium: string) =>
      `${medium}: ${count === 1 ? '1 touch logged.' : `${count} touches logged.`}`,
    uncounted: ({ rule, count }: ManyLogged['uncounted'][number]) =>
      `${count === 1 ? '1 does' : `${count} do`} not count: ${
        {
          V1: 'no reason that helps them.',
          V3: 'no item from the library.',
          C3: 'they had their share of automated touches this year.',
        }[rule as string] ?? 'it did not get through.'
      }`,
    left: (left: readonly NotLogged[]): string =>
      (
        [
          ['declined', (names: string) => `Declined, so not logged: ${names}.`],
          ['same person', (names: string) => `Twice in the list, logged once: ${names}.`],
          [
            'behind',
            (names: string) => `Cells moved beside them, not logged: ${names}. Run the night first.`,
          ],
          ['twice', () => 'Some IDs stand in two rows, not logged: run the night first.'],
          ['gone', () => 'Some rows are gone, not logged.'],
        ] as const
      )
        .flatMap(([why, say]) => {
          const names = whys(left, why)
          return names.length > 0 ? [say(listed(names, andMore))] : []
        })
        .join(' '),
    header: ['Name', 'E-mail', 'Company', 'Segment', 'Standing', 'Since', 'Last mailing', 'Next item'],
    events: 'Events to come',
    noEvents: 'No event yet. Add one, and I list whom to invite.',
    invite: 'Whom to invite',
    invited: 'Log the invitations once they are out. Who was invited is not listed again.',
    otherEvent: 'Another event',
  },
  german: {
    list: 'Verteiler',
    selected: 'In der Tabelle markierte Zeilen',
    who: 'Wen',
    loading: 'Ich sehe nach, wer dabei ist…',
    nobody: 'Hier ist niemand.',
    benchFirst: 'Hierher kommen Geparkte, Langfristige und Kunden. Niemand mit offenem Geschäft.',
    everybody: (count) => `Alle (${count})`,
    standings: {
      bench: 'Geparkt',
      'long-term': 'Langfristig',
      client: 'Kunden',
      active: 'Offene Geschäfte',
      other: 'Andere',
    },
    stands: {
      bench: 'geparkt',
      'long-term': 'langfristig',
      client: 'im Kundenstamm',
      active: 'offenes Geschäft',
      other: 'sonstige',
    },
    filter: 'Zeigen',
    counted: (name, count) => `${name} (${count})`,
    copyAddresses: (count) => (count === 1 ? '1 Adresse kopieren' : `${count} Adressen kopieren`),
    copyCsv: 'Als CSV kopieren',
    download: 'CSV herunterladen',
    copied: (count) =>
      `${count === 1 ? '1 Adresse ist' : `${count} Adressen sind`} kopiert: Fügen Sie sie in BCC ein.`,
    csvCopied: 'Die Liste ist als CSV kopiert.',
    downloaded: 'Die Liste liegt in Ihren Downloads.',
    copyHere: 'Ihr Browser erlaubt kein Kopieren: Nehmen Sie es aus diesem Feld.',
    noAddress: (names) => `Ohne brauchbare Adresse, nicht kopiert: ${listed(names, undMehr)}.`,
    declined: (names, count) => `Haben abgelehnt und fehlen hier: ${listed(names, undMehr, count)}.`,
    unknown: (count) =>
      `${count === 1 ? '1 neue Person kommt' : `${count} neue Personen kommen`} mit dem nächsten Nachtlauf.`,
    hidden: (count) =>
      count === 1
        ? '1 markierte Zeile ist ausgeblendet und bleibt außen vor.'
        : `${count} markierte Zeilen sind ausgeblendet und bleiben außen vor.`,
    others: (count) => `${count} von anderen Zuständigen fehlen hier.`,
    gets: (ticked, all) => `${ticked} von ${all} bekommen es`,
    all: 'Alle davon',
    more: (count) => `Dazu ${count} weitere, die es auch bekommen.`,
    since: (standing, day) => (day === '' ? standing : `${standing} seit ${day}`),
    last: (day) => `zuletzt ${day}`,
    due: (item) => `als Nächstes: ${item}`,
    sentTitle: 'Notieren, was Sie verschickt haben',
    medium: 'Verschickt als',
    item: 'Was darin stand',
    noItem: 'Nichts aus der Bibliothek',
    reason: 'Was sie davon haben',
    itemMissing:
      'Ohne Eintrag aus der Bibliothek werden diese Kontakte gespeichert, zählen aber nicht. Legen Sie zuerst einen an:',
    toCampaign: 'Anlässe des Jahres',
    reasonMissing: 'Das bringt ihnen nichts: Die Kontakte werden gespeichert, zählen aber nicht.',
    log: (count) => (count === 1 ? '1 Kontakt notieren' : `${count} Kontakte notieren`),
    logging: 'Ich notiere…',
    takingBack: 'Ich nehme zurück…',
    chooseOne: 'Haken Sie mindestens eine Person an.',
    tooMany: (most) => `Höchstens ${most} auf einmal: Zeigen Sie eine Gruppe nach der anderen.`,
    logged: (count, medium) =>
      `${medium}: ${count === 1 ? '1 Kontakt notiert.' : `${count} Kontakte notiert.`}`,
    uncounted: ({ rule, count }) =>
      `${count === 1 ? '1 zählt' : `${count} zählen`} nicht: ${
        {
          V1: 'kein Grund, der ihnen hilft.',
          V3: 'kein Eintrag aus der Bibliothek.',
          C3: 'ihr Anteil an Sammelpost ist für dieses Jahr voll.',
        }[rule as string] ?? 'nicht angekommen.'
      }`,
    left: (left): string =>
      (
        [
          ['declined', (names: string) => `Abgelehnt, nicht notiert: ${names}.`],
          ['same person', (names: string) => `Doppelt in der Liste, einmal notiert: ${names}.`],
          [
            'behind',
            (names: string) => `Zellen sind verrutscht, nicht notiert: ${names}. Erst den Nachtlauf starten.`,
          ],
          ['twice', () => 'Manche IDs stehen in zwei Zeilen, nicht notiert: Erst den Nachtlauf starten.'],
          ['gone', () => 'Manche Zeilen sind weg, nicht notiert.'],
        ] as const
      )
        .flatMap(([why, say]) => {
          const names = whys(left, why)
          return names.length > 0 ? [say(listed(names, undMehr))] : []
        })
        .join(' '),
    header: [
      'Name des Kontakts',
      'Mailadresse',
      'Firma',
      'Gruppe',
      'Stand',
      'Seit',
      'Zuletzt',
      'Als Nächstes',
    ],
    events: 'Kommende Veranstaltungen',
    noEvents: 'Noch keine Veranstaltung. Legen Sie eine an, und ich nenne die Gäste.',
    invite: 'Wen Sie einladen',
    invited: 'Notieren Sie die Einladungen, sobald sie draußen sind. Eingeladene kommen nicht noch einmal.',
    otherEvent: 'Andere Veranstaltung',
  },
})
