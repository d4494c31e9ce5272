// The words of what is wrong around the rows, with what to do, and of the sheet's limits.
import type { Check, CheckCode, Mend } from '../../../src/app/panel/checks'
import type { Limit, LimitName } from '../../../src/app/panel/limits'
import { inLanguage } from '../../frame/language'

type Said = (check: Check) => string

/** Which click mends it; by hand where there is none. */
export const MEND_OF: Partial<Record<CheckCode, Mend>> = {
  'no trigger': 'trigger',
  'trigger unknown': 'trigger',
  'tab gone': 'tabs',
  'live broken': 'live',
  'colours gone': 'colours',
  'several owners': 'owner',
}

const ENGLISH: Readonly<Record<CheckCode, Said>> = {
  'no trigger': () => 'The night does not run by itself: its hourly run is not switched on.',
  'trigger unknown': () =>
    'Google does not tell whether the night runs by itself: the permission for it was refused.',
  'tab gone': ({ tab }) => `The tab “${tab}” is gone.`,
  'tab headers': ({ tab }) =>
    `The first row of “${tab}” does not hold its headers, as when a title was put above them: delete what stands above.`,
  'tab protected': ({ tab }) =>
    `You may not write everywhere on “${tab}”: ask the owner of the spreadsheet to let you (Data › Protect sheets and ranges).`,
  'live broken': ({ tab, header }) =>
    `The live formula of “${header}” on “${tab}” shows an error: with values written each night instead it is well at once. The menu brings formulas back.`,
  'ids twice': ({ row, about }) =>
    `Row ${row}, ${about}, has the Touchline ID of another row, as when a row was copied: the night gives it its own.`,
  'stages asked': ({ about }) =>
    `I do not know what “${about}” is: open, won or lost? Its rows wait, with no clock, until you say.`,
  'colours gone': ({ tab }) => `The colours on “${tab}” are gone or broken.`,
  'mails used up': () =>
    'Google’s mails of today are used up, by all scripts of yours together: today’s mails come tomorrow.',
  'no address': () =>
    'Google does not tell your address, so no mail can go to you: choose Mail me every morning in the menu, which asks for the permission.',
  'night of another': ({ about }) =>
    `${about} runs the nights of this sheet. That is as it should be: one person does.`,
  'several owners': ({ about }) => `Rules names several people for the night: ${about}.`,
}

const GERMAN: Readonly<Record<CheckCode, Said>> = {
  'no trigger': () => 'Der Nachtlauf kommt nicht von selbst: Sein stündlicher Lauf ist nicht eingeschaltet.',
  'trigger unknown': () =>
    'Google sagt nicht, ob der Nachtlauf von selbst kommt: Die Erlaubnis dafür wurde verweigert.',
  'tab gone': ({ tab }) => `Der Tab „${tab}“ ist weg.`,
  'tab headers': ({ tab }) =>
    `In der ersten Zeile von „${tab}“ stehen nicht seine Überschriften, etwa weil ein Titel darüber kam: Löschen Sie, was darüber steht.`,
  'tab protected': ({ tab }) =>
    `Auf „${tab}“ dürfen Sie nicht überall schreiben: Bitten Sie den Eigentümer der Tabelle um die Freigabe (Daten › Tabellenblätter und Bereiche schützen).`,
  'live broken': ({ tab, header }) =>
    `Die Live-Formel von „${header}“ auf „${tab}“ zeigt einen Fehler: Mit Werten, die jede Nacht geschrieben werden, ist das sofort gut. Das Menü bringt die Formeln zurück.`,
  'ids twice': ({ row, about }) =>
    `Zeile ${row}, ${about}, hat die Touchline ID einer anderen Zeile, etwa weil eine Zeile kopiert wurde: Der Nachtlauf gibt ihr eine eigene.`,
  'stages asked': ({ about }) =>
    `Was ist „${about}“: offen, gewonnen oder verloren? Die Zeilen warten ohne Frist, bis Sie es sagen.`,
  'colours gone': ({ tab }) => `Die Farben auf „${tab}“ sind weg oder kaputt.`,
  'mails used up': () =>
    'Die Mails, die Google heute erlaubt, sind verbraucht, von allen Ihren Skripten zusammen: Die Mails von heute kommen morgen.',
  'no address': () =>
    'Google nennt Ihre Adresse nicht, so kann keine Mail an Sie gehen: Wählen Sie im Menü „Jeden Morgen eine Mail an mich“; dort wird nach der Erlaubnis gefragt.',
  'night of another': ({ about }) =>
    `Die Nachtläufe dieser Tabelle macht ${about}. So soll es sein: eine Person tut es.`,
  'several owners': ({ about }) => `Auf Rules stehen mehrere Leute für den Nachtlauf: ${about}.`,
}

const many = (figure: number, mark: string): string => String(figure).replace(/\B(?=(\d{3})+$)/g, mark)

const WHAT: Readonly<Record<LimitName, (limit: Limit) => string>> = {
  rows: () =>
    'Filter won and lost rows of past years, copy them to another spreadsheet, then delete them here.',
  touches: () => 'Archive the touches older than a year: nothing that is decided changes.',
  cells: ({ tab }) =>
    `Most stand on “${tab}”: delete its blank rows and columns, archive old touches, or move tabs you no longer need to another spreadsheet.`,
  minutes: () =>
    'Archive old touches, and let one person alone run the night: other scripts of yours use the same minutes.',
}

export const WORDS = inLanguage({
  english: {
    loading: 'Looking around the sheet…',
    around: 'Around the rows',
    well: 'All well: the night runs by itself, every tab is there, and nothing is in the way.',
    checks: ENGLISH,
    mends: {
      trigger: 'Switch the night on',
      tabs: 'Make it anew',
      live: 'Write values instead',
      colours: 'Give the colours again',
      owner: 'I run the nights',
    } satisfies Record<Mend, string>,
    runNight: 'Run the night now',
    answer: 'Say what it is',
    show: 'Show it',
    mending: 'Mending…',
    mended: 'Mended.',
    room: 'How much room is left',
    limit: ({ name, now, most }: Limit) =>
      ({
        rows: `${many(now, ',')} rows; up to ${many(most, ',')} a night does its work in time.`,
        touches: `${many(now, ',')} touches; up to ${many(most, ',')} a night does its work in time.`,
        cells: `${many(now, ',')} cells of the 10 million that a spreadsheet holds, blank ones counted.`,
        minutes: `${now} of the ${most} minutes a day that Google lets your triggers run.`,
      })[name],
    what: WHAT,
    archive: 'Archive old touches',
  },
  german: {
    loading: 'Sieht sich in der Tabelle um…',
    around: 'Rund um die Zeilen',
    well: 'Alles gut: Der Nachtlauf kommt von selbst, jeder Tab ist da, und nichts ist im Weg.',
    checks: GERMAN,
    mends: {
      trigger: 'Nachtlauf einschalten',
      tabs: 'Neu anlegen',
      live: 'Stattdessen Werte schreiben',
      colours: 'Farben wieder geben',
      owner: 'Ich mache die Nachtläufe',
    },
    runNight: 'Nachtlauf jetzt starten',
    answer: 'Sagen, was es ist',
    show: 'Zeigen',
    mending: 'Wird behoben…',
    mended: 'Behoben.',
    room: 'Wie viel Platz noch ist',
    limit: ({ name, now, most }) =>
      ({
        rows: `${many(now, '.')} Zeilen; bis ${many(most, '.')} wird der Nachtlauf rechtzeitig fertig.`,
        touches: `${many(now, '.')} Kontakte; bis ${many(most, '.')} wird der Nachtlauf rechtzeitig fertig.`,
        cells: `${many(now, '.')} Zellen der 10 Millionen, die eine Tabelle fasst, leere mitgezählt.`,
        minutes: `${now} der ${most} Minuten, die Google Ihren Auslösern am Tag gibt.`,
      })[name],
    what: {
      rows: () =>
        'Filtern Sie gewonnene und verlorene Zeilen vergangener Jahre, kopieren Sie sie in eine andere Tabelle und löschen Sie sie dann hier.',
      touches: () =>
        'Lagern Sie die Kontakte aus, die älter als ein Jahr sind: An keinem Urteil ändert sich etwas.',
      cells: ({ tab }) =>
        `Die meisten stehen auf „${tab}“: Löschen Sie dort leere Zeilen und Spalten, lagern Sie alte Kontakte aus, oder legen Sie Tabs, die Sie nicht mehr brauchen, in eine andere Tabelle.`,
      minutes: () =>
        'Lagern Sie alte Kontakte aus, und lassen Sie nur eine Person den Nachtlauf machen: Andere Skripte von Ihnen brauchen dieselben Minuten.',
    },
    archive: 'Alte Kontakte auslagern',
  },
})
