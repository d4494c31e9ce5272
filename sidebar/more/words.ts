// The words of the place More: how the sheet stands.
import { inLanguage } from '../frame/language'
import { worded } from '../frame/wording'

interface Counted {
  readonly open: number
  readonly pipeline: string
  readonly fresh: number
  readonly keep: number
  readonly notice: number
  readonly purge: number
}

export const WORDS = inLanguage({
  english: {
    stands: 'How the sheet stands',
    looking: 'Looking…',
    lookAgain: 'Look again',
    notSetUp: 'This sheet is not set up yet. Choose Extensions › Touchline › Set up Touchline.',
    firstNight: 'Touchline is set up. The first night is still to come.',
    counted: ({ open, pipeline, fresh, keep, notice, purge }: Counted) =>
      `${open === 1 ? '1 open row' : `${open} open rows`} on “${pipeline}”: ${fresh} new, ${keep} kept, ${notice} ${worded('on notice', 'to check')}, ${purge} ${worded('to purge', 'parked')}.`,
    lastNight: (day: string) => `The last night ran on ${day}.`,
    refused: (why: string) => `The last night could not do its work. ${why}`,
    missed: 'A night was missed.',
    runNight: 'Run the night now',
    running: 'The night runs…',
    column: 'Column',
    choose: 'Choose …',
    thisOne: 'It is this one',
    isIt: (column: string) => `It is “${column}”`,
    gone: 'It is gone for good',
    unread: 'What could not be read',
    unreadBy: (day: string) => `What the night of ${day} could not read, until it is mended:`,
    place: (row: number, header: string) => (row > 0 ? `Row ${row}, ${header}` : header),
    moreUnread: (count: number) => `And ${count} more, which come here as these are mended.`,
    about: (version: string) =>
      `Touchline ${version}. Help: ? shows the keys; whoever installed it has the guide (README).`,
  },
  german: {
    stands: 'Wie es um die Tabelle steht',
    looking: 'Wird gelesen…',
    lookAgain: 'Noch einmal lesen',
    notSetUp:
      'Diese Tabelle ist noch nicht eingerichtet. Wählen Sie Erweiterungen › Touchline › Touchline einrichten.',
    firstNight: 'Touchline ist eingerichtet. Der erste Nachtlauf kommt noch.',
    counted: ({ open, pipeline, fresh, keep, notice, purge }) =>
      `${open === 1 ? '1 offene Zeile' : `${open} offene Zeilen`} auf „${pipeline}“: ${fresh} neu, ${keep} behalten, ${notice} auf ${worded('Notice', 'Check')}, ${purge} ${worded('bei Purge', 'auf Parked')}.`,
    lastNight: (day) => `Der letzte Nachtlauf war am ${day}.`,
    refused: (why) => `Der letzte Nachtlauf konnte seine Arbeit nicht tun. ${why}`,
    missed: 'Ein Nachtlauf fiel aus.',
    runNight: 'Nachtlauf jetzt starten',
    running: 'Der Nachtlauf läuft…',
    column: 'Spalte',
    choose: 'Auswählen …',
    thisOne: 'Diese ist es',
    isIt: (column) => `Es ist „${column}“`,
    gone: 'Sie ist endgültig weg',
    unread: 'Was nicht lesbar war',
    unreadBy: (day) => `Was der Nachtlauf vom ${day} nicht lesen konnte, bis es in Ordnung ist:`,
    place: (row, header) => (row > 0 ? `Zeile ${row}, ${header}` : header),
    moreUnread: (count) => `Und ${count} weitere; sie rücken nach, sobald diese in Ordnung sind.`,
    about: (version) =>
      `Touchline ${version}. Hilfe: ? zeigt die Tasten; die Anleitung (README) bekommen Sie von dem, der Touchline installiert hat.`,
  },
})
