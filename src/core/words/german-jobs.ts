// What the menu, its dialogs and messages, and the notes on the Log say, in German.
import type { Benching, JobWords } from './english-jobs'
import { counted, inGerman } from './german-text'

const MOST_NAMED = 5

const BENCHED: Readonly<Record<Benching, string>> = {
  bench: 'geparkt',
  'long-term': 'langfristig behalten',
  back: 'wieder in der Pipeline',
}
const BENCH_ASKED: Readonly<Record<Benching, (rows: string) => string>> = {
  bench: (rows) => `${rows} parken`,
  'long-term': (rows) => `${rows} langfristig behalten`,
  back: (rows) => `${rows} zurückholen`,
}
const rows = (count: number): string => counted(count, 'Zeile', 'Zeilen')

export const germanJobs = (): JobWords => ({
  menu: {
    setUp: 'Touchline einrichten',
    panel: 'Seitenleiste öffnen',
    bench: 'Ausgewählte Zeilen parken',
    longTerm: 'Ausgewählte Zeilen langfristig behalten',
    back: 'Ausgewählte Zeilen zurückholen',
    night: 'Nachtlauf jetzt starten',
    review: 'Review aktualisieren',
    mails: 'E-Mails',
    mailMe: 'Jeden Morgen eine Mail an mich',
    morning: 'Meine Mail am Morgen jetzt senden',
    evening: 'Meine Mail am Abend jetzt senden',
    week: 'Meine Mail zur Woche jetzt senden',
    colours: 'Farben ein oder aus',
    live: 'Live-Formeln oder feste Werte',
    remove: 'Touchline entfernen',
  },
  unchanged: 'Es wurde nichts geändert.',
  benchAsked(kind, names) {
    const more = names.length - MOST_NAMED
    const named = names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` und ${inGerman(more)} weitere` : '')
    return `${BENCH_ASKED[kind](rows(names.length))}: ${named}?`
  },
  benched(kind, count, hidden) {
    const left =
      hidden === 0
        ? ''
        : `, ${counted(hidden, 'ausgeblendete Zeile blieb', 'ausgeblendete Zeilen blieben')}, wie sie ${hidden === 1 ? 'war' : 'waren'}`
    return `${rows(count)} ${BENCHED[kind]}${left}. Nichts wurde verschoben oder gelöscht.`
  },
  removeAsked: (freezes) =>
    `Der Nachtlauf, die Farben und die Auswahllisten verschwinden. Alle Spalten und Tabs bleiben als feste Werte stehen, und Sie entscheiden, was Sie behalten. ${freezes === '' ? '' : `${freezes} `}Fortfahren?`,
  cellsOn: (cells, tab) => `${counted(cells, 'Zelle', 'Zellen')} in „${tab}“`,
  freezes: (places) =>
    `Aus Formeln mit meinen Funktionen werden die Werte, die sie zeigen: ${places}, samt allem, was sie füllen.`,
  leftFormulas: (cells) =>
    `Noch Formeln, weil sie einen Fehler zeigen, noch laden, geschützt sind oder zu viele Zellen füllen könnten: ${cells}. Bringen Sie sie in Ordnung und entfernen Sie Touchline noch einmal, bevor Sie das Skript löschen.`,
  notRemoved: 'Es wurde nichts entfernt.',
  removed: 'Touchline ist aus dieser Tabelle entfernt. Seine Spalten und Tabs sind jetzt feste Werte.',
  panelOpens:
    'Das Panel öffnet sich rechts. Bleibt es leer? Dann verwechselt Google zwei Konten: Öffnen Sie die Tabelle in einem privaten Fenster.',
  settingUp: 'Ihre Tabelle wird eingerichtet. Das dauert etwa eine Minute.',
  ready: (claim, next) => `Fertig. ${claim} ${next}`,
  nightRuns: 'Der Nachtlauf startet ab jetzt von selbst.',
  noTrigger:
    'Der Nachtlauf startet nicht von selbst, weil Google ihn nicht starten darf. Erlauben Sie es und richten Sie noch einmal ein, oder wählen Sie jeden Morgen „Nachtlauf jetzt starten“.',
  narrowFilter:
    'Ihr Filter umfasst nur Ihre eigenen Spalten: Legen Sie ihn über alle Spalten neu an, bevor Sie damit sortieren.',
  keptAtEnd: {
    merged: 'Touchlines Spalten stehen ganz rechts: Neben dem Namen liegt eine verbundene Zelle im Weg.',
    spilled: 'Touchlines Spalten stehen ganz rechts: Neben dem Namen füllt eine Formel den Platz.',
    refused: 'Touchlines Spalten stehen ganz rechts: Google fügt neben dem Namen keine Spalten ein.',
  },
  archived: (touches, key) =>
    `${counted(touches, 'Kontakt', 'Kontakte')} vor diesem Tag: in einer Datei auf Ihrem Computer, touchline-touches-${key}.csv. Zurück kommen sie mit Mehr › Alte Kontakte auslagern.`,
  broughtBack: (touches) => `Aus einer Datei zurückgeholt: ${counted(touches, 'Kontakt', 'Kontakte')}.`,
  historyRead: (touches, tab) =>
    `${counted(touches, 'Kontakt', 'Kontakte')} aus dem Tab „${tab}“ eingelesen.`,
  copyOrMoved: {
    title: 'Kopie oder verschoben?',
    asked:
      'Touchline wurde in einer anderen Tabelle eingerichtet als dieser. Ist das hier eine Kopie, oder wurde sie verschoben?',
    copy: 'Eine Kopie: eine eigene Tabelle',
    moved: 'Verschoben: dieselbe Tabelle',
  },
  typeNumber: 'Bitte eine Zahl eingeben:',
  coloured: (isOn) => (isOn ? 'Die Farben sind eingeschaltet.' : 'Die Farben sind ausgeschaltet.'),
  madeLive: (isLive) => `Fit und Next touch sind jetzt ${isLive ? 'Live-Formeln' : 'feste Werte'}.`,
  nightDone: (people) =>
    `Der Nachtlauf ist fertig: ${counted(people, 'Person steht', 'Personen stehen')} auf Today.`,
  mails: {
    sent: (address) => `Die Mail ist unterwegs an ${address}.`,
    sentToday: 'Diese Mail ging heute schon hinaus: Sie finden sie in Ihrem Posteingang.',
    sentForWeek: (week) =>
      `Die Mail der Woche ${week} ging schon hinaus: Sie finden sie in Ihrem Posteingang.`,
    nothing: 'Es gibt nichts Neues und nichts Fälliges, darum wurde keine Mail gesendet.',
    switchedOn: (clock) =>
      `Ihre Liste kommt an jedem Arbeitstag um ${clock} Uhr. Uhrzeit und Pause ändern Sie im Tab Mail.`,
    noTrigger:
      'Ihre Mails kommen nicht von selbst, weil Google sie nicht starten darf. Erlauben Sie es, wenn Google fragt, und wählen Sie dies noch einmal.',
    noAddress:
      'Keine Mail: Ihre Adresse ist nicht bekannt. Erlauben Sie sie im Menü unter „Touchline einrichten“.',
    sentBefore: 'Die Mail war schon unterwegs, bevor der letzte Lauf abbrach.',
    unsure:
      'Der letzte Lauf brach ab, während die Mail hinausging; vielleicht fehlt sie. Auf Today steht alles.',
    noQuota: 'Keine Mail: Sie ist nicht erlaubt, oder Googles Grenze für heute ist erreicht.',
    refused: 'Keine Mail: Google hat sie nicht angenommen.',
  },
  failed: (why) =>
    `Touchline konnte das nicht zu Ende bringen: ${why}. Es ist nichts verloren; bitte noch einmal versuchen.`,
  mayNotEdit:
    'Sie dürfen diese Tabelle ansehen, aber nicht ändern; darum ist nichts geschehen. Bitten Sie den Eigentümer um Bearbeitungsrechte, und versuchen Sie es dann noch einmal.',
  mayNotRead: (why) =>
    `Touchline darf diese Tabelle nicht lesen, darum ist nichts geschehen. Erlauben Sie es, wenn Google fragt, und versuchen Sie es noch einmal. (${why})`,
  permission: {
    subject: 'Touchline braucht noch einmal Ihre Erlaubnis',
    text: 'Google fragt noch einmal nach Ihrer Erlaubnis, bevor Touchline in Ihrer Tabelle arbeiten darf. Darum gab es keinen Nachtlauf und keine Liste. Öffnen Sie diese Seite und erlauben Sie es; der nächste Nachtlauf startet dann von selbst.',
    allow: 'Erlauben',
  },
})
