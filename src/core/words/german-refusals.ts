// The German of refusals: what is wrong, where, what to do next.
import type { RefusalWords, RequestUndone, UndoneWords } from './english-refusals'
import { germanReason } from './german-requests'
import { counted, dayInGerman, inGerman } from './german-text'

const inQuotes = (text: string): string => (text === '' ? 'nichts' : `„${text}“`)
const list = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ')

const MOST_NAMED = 6
/** Some numbers of rows: 3, 4 und 5, or the first few of many. */
function someOf(rows: readonly number[]): string {
  const more = rows.length - MOST_NAMED
  if (more > 0) return `${rows.slice(0, MOST_NAMED).join(', ')} und ${inGerman(more)} weitere`
  return rows.join(', ').replace(/, (\d+)$/, ' und $1')
}

/** What an act leaves undone when it is refused, and how the user starts it again. */
const UNDONE: Readonly<Record<UndoneWords, { readonly nothing: string; readonly again: string }>> = {
  log: { nothing: 'nichts wurde eingetragen', again: 'Bitte noch einmal speichern.' },
  fact: {
    nothing: 'das ist nicht gespeichert, der Kontakt aber schon',
    again: 'Bitte noch einmal speichern.',
  },
  save: { nothing: 'nichts wurde gespeichert', again: 'Bitte noch einmal speichern.' },
  add: { nothing: 'niemand wurde hinzugefügt', again: 'Bitte noch einmal versuchen.' },
  undo: { nothing: 'nichts wurde zurückgenommen', again: 'Bitte noch einmal versuchen.' },
  snooze: { nothing: 'nichts wurde geändert', again: 'Bitte noch einmal versuchen.' },
  select: { nothing: 'nichts wurde geändert', again: 'Bitte noch einmal auswählen.' },
  open: { nothing: 'nichts wurde geändert', again: 'Bitte in der Tabelle noch einmal auswählen.' },
  setUp: { nothing: 'nichts ist verloren', again: 'Bitte Touchline noch einmal einrichten.' },
  make: { nothing: 'nichts wurde angelegt', again: 'Bitte Touchline noch einmal einrichten.' },
  switch: { nothing: 'nichts ist verloren', again: 'Bitte noch einmal versuchen.' },
}

const NOT_DONE: Readonly<Record<RequestUndone, string>> = {
  log: 'Nichts wurde eingetragen',
  undo: 'Nichts wurde zurückgenommen',
  fill: 'Nichts wurde gespeichert',
  snooze: 'Nichts wurde geändert',
  add: 'Niemand wurde hinzugefügt',
  open: 'Nichts wurde geöffnet',
  find: 'Nichts wurde gesucht',
  answer: 'Nichts wurde geändert',
  setUp: 'Nichts wurde eingerichtet',
  decide: 'Nichts wurde entschieden',
  time: 'Es wurde nichts eingetragen',
}

const UNCHANGED = 'Es wurde nichts geändert.'
const UNWRITTEN = 'Es wurde nichts geschrieben.'
const THEN_NIGHT = 'und starten Sie dann im Menü den Nachtlauf.'

/** What is wrong with the cell, and what to do. */
function refusedBy(why: Parameters<RefusalWords['cell refused']>[2], value: string): string {
  if (why === 'rule')
    return `nimmt ${inQuotes(value)} nicht an: Ihre Datenvalidierung lehnt es ab. Erlauben Sie es dort (Daten › Datenvalidierung), oder lassen Sie sie nur warnen, und versuchen Sie es noch einmal.`
  if (why === 'protected')
    return 'ist geschützt, und Sie dürfen dort nicht schreiben. Bitten Sie den Eigentümer der Tabelle darum (Daten › Tabellenblätter und Bereiche schützen), und versuchen Sie es noch einmal.'
  if (why === 'formula')
    return 'wird von einer Formel ganz oben gefüllt, die ein Wert darunter zerstören würde. Ändern Sie den Wert dort, woher die Formel ihn nimmt, oder setzen Sie Werte an die Stelle der Formel, und versuchen Sie es noch einmal.'
  return `nimmt ${inQuotes(value)} nicht an (Google sagt: ${why.said.replace(/[\s.]+$/, '')}). Bringen Sie das in Ordnung, und versuchen Sie es noch einmal.`
}

const SAME = {
  email: 'derselben E-Mail-Adresse',
  phone: 'derselben Telefonnummer',
  nameAndCompany: 'demselben Namen und derselben Firma',
  name: 'demselben Namen',
} as const
const ADDED = {
  name: 'einen Namen',
  company: 'eine Firma',
  email: 'eine E-Mail-Adresse',
  phone: 'eine Telefonnummer',
} as const

export const GERMAN_REFUSALS: RefusalWords = {
  'bad request': (undone, what) => `${NOT_DONE[undone]}: ${germanReason(what)}`,
  busy: () =>
    'Touchline arbeitet gerade in dieser Tabelle, und es wurde nichts geändert. Versuchen Sie es in einer Minute noch einmal.',
  'not set up': () =>
    'Touchline ist in dieser Tabelle noch nicht eingerichtet: Wählen Sie Erweiterungen › Touchline › Touchline einrichten.',
  'mail protected': (tab) =>
    `Der Tab „${tab}“ ist geschützt, und Sie dürfen dort nicht schreiben. Deshalb kommt keine Mail zu Ihnen: Später wüsste niemand, dass sie schon kam. Bitten Sie den Eigentümer der Tabelle darum (Daten › Tabellenblätter und Bereiche schützen); dann kommen die Mails wieder von selbst.`,
  'newer sheet': () =>
    `Diese Tabelle hat ein neueres Touchline eingerichtet: Laden Sie die Tabelle neu, oder aktualisieren Sie das Add-on, und versuchen Sie es noch einmal. ${UNCHANGED}`,
  'copy or moved': () =>
    'Touchline wurde in einer anderen Tabelle eingerichtet als dieser: Öffnen Sie die Seitenleiste oder das Menü, und sagen Sie, ob sie eine Kopie ist oder verschoben wurde. Bis dahin gibt es keinen Nachtlauf und keine Mail.',
  'pipeline gone': (tab) =>
    `Der Tab „${tab}“ ist weg oder umbenannt: Richten Sie Touchline noch einmal ein, und wählen Sie den Tab der Pipeline.`,
  'no header row': (tab) =>
    `Der Tab „${tab}“ hat keine Zeile mit Überschriften, die Touchline versteht: Benennen Sie die Spalten in einer Zeile, etwa Name, Firma, Phase, Wert.`,
  'no id column': (tab) =>
    `Dem Tab „${tab}“ fehlt die Spalte „Touchline ID“: Holen Sie sie mit Rückgängig zurück, sonst richten Sie Touchline noch einmal ein. Sonst ist nichts verloren.`,
  'trigger refused': () =>
    'Google ließ den Nachtlauf nicht einschalten: Wählen Sie Erweiterungen › Touchline › E-Mails › Jeden Morgen eine Mail an mich; dort wird nach der Erlaubnis gefragt.',
  'tab protected': (tabs) =>
    `Der Tab ${tabs.map((tab) => `„${tab}“`).join(' oder ')} ist geschützt, und Sie dürfen dort nicht schreiben. Der Nachtlauf ist nicht fertig. Bitten Sie den Eigentümer der Tabelle um die Freigabe (Daten › Tabellenblätter und Bereiche schützen); den Rest erledigt die nächste Nacht von selbst.`,
  'archive changed': () =>
    'Protokoll und Datei passen nicht zusammen: Es hat sich seither geändert, seine Spalten heißen anders, oder die Kontakte sind schon zurück. Nichts ging hinaus oder kam zurück. Speichern Sie eine neue Datei, oder wählen Sie die Datei, wie sie gespeichert wurde.',
  'archive formulas': (header) =>
    `Im Tab „Touches“ stehen unter „${header}“ Formeln von Ihnen, die verloren gingen: Ersetzen Sie sie durch Werte (kopieren, dann nur Werte einfügen) und versuchen Sie es noch einmal. Es hat nichts die Tabelle verlassen.`,
  'own tab gone': (tab) =>
    `Der Tab „${tab}“ ist weg oder umbenannt: Geben Sie ihm den Namen zurück, oder richten Sie Touchline ein, dann kommt ein neuer.`,
  'own tab gone, undone': (tabs, undone) =>
    `Der Tab ${tabs.map((tab) => `„${tab}“`).join(' oder ')} ist weg: ${UNDONE[undone].nothing}. Bitte Touchline einrichten.`,
  'column gone': (header) =>
    `Die Spalte „${header}“ ist weg: Nichts wurde gespeichert. Bitte Touchline einrichten.`,
  'persons alike': (tab, rows) =>
    `Tab „${tab}“, Zeilen ${someOf(rows)}: Beim Sortieren oder Einfügen blieben Touchline IDs zurück, und es ist nicht zu erkennen, welche Zeile einer Person welche ist. ${UNWRITTEN} Machen Sie das rückgängig, ${THEN_NIGHT}`,
  'ids gone': (tab, rows) =>
    `Tab „${tab}“, Zeilen ${someOf(rows)}: Ihre Touchline IDs sind weg, und es ist nicht zu erkennen, wem Antworten, Zusagen und Fristen gehören. ${UNWRITTEN} Machen Sie das rückgängig, oder leeren Sie dort die Zellen von Touchline, ${THEN_NIGHT}`,
  'columns apart': (tab, rows) =>
    `Tab „${tab}“, Zeilen ${someOf(rows)}: Namen stehen neben fremden Adressen, wie nach dem Sortieren einzelner Spalten. ${UNWRITTEN} Machen Sie das rückgängig, ${THEN_NIGHT} Wenn alles so stimmt, leeren Sie vorher in diesen Zeilen die Zellen von Touchline.`,
  'own column gone': (tab, header) =>
    `Dem Tab „${tab}“ fehlt die Spalte „${header}“, darum können ihre Zellen sortierten oder eingefügten Zeilen nicht folgen. ${UNWRITTEN} Holen Sie die Überschrift zurück, oder sagen Sie beim Einrichten, dass die Spalte weg ist, ${THEN_NIGHT}`,
  'persons unclear': (tab, unclear, known) =>
    `Tab „${tab}“: ${inGerman(unclear)} von ${counted(known, 'Zeile', 'Zeilen')} zeigen nicht mehr, woran sie erkannt wurden (E-Mail, Telefon, Name). ${UNWRITTEN} Holen Sie die Spalte zurück, oder machen Sie das Einfügen rückgängig, ${THEN_NIGHT}`,
  'left behind': (undone) =>
    `In dieser Zeile steht nicht mehr die Person, die Touchline hier kennt: Zellen neben seinen Spalten wurden sortiert, eingefügt oder überschrieben; ${UNDONE[undone].nothing}. Wählen Sie Erweiterungen › Touchline › Nachtlauf jetzt starten, das bringt alles zu seiner Person zurück, und dann die Zeile noch einmal.`,
  'own header twice': (tab, headerRow, header) =>
    `Tab „${tab}“, Zeile ${headerRow}: Die Spalte „${header}“ gibt es zweimal, und eine gehört Touchline. Benennen Sie die andere um, oder löschen Sie sie. ${UNWRITTEN}`,
  'own tab as pipeline': (tab) =>
    `„${tab}“ ist ein Tab von Touchline und kann nicht die Pipeline sein: Schreiben Sie den Namen Ihres Tabs auf Rules in die Zeile „pipeline“, oder richten Sie Touchline noch einmal ein. ${UNWRITTEN}`,
  'bench columns gone': () =>
    `Die Spalte „Benched“ oder „Wake on“ ist weg: Bitte Touchline einrichten. ${UNCHANGED}`,
  moved: (undone) =>
    `Gerade haben sich Zeilen verschoben: ${UNDONE[undone].nothing}. ${UNDONE[undone].again}`,
  'night moved': () =>
    'Während des Nachtlaufs verschoben sich immer wieder Zeilen. Nichts ist verloren: In der nächsten Stunde kommt ein neuer Versuch.',
  'row gone': (undone) =>
    `Diese Zeile steht nicht mehr in der Pipeline: ${UNDONE[undone].nothing}. Bitte in der Tabelle noch einmal auswählen.`,
  'id twice': () =>
    `Zwei Zeilen haben dieselbe Touchline ID, wie nach dem Kopieren einer Zeile: Starten Sie im Menü den Nachtlauf, er gibt der Kopie ihre eigene, und wählen Sie die Zeile noch einmal. ${UNCHANGED}`,
  conflict: (header, who, cell) =>
    `${header} bei ${who} ist jetzt ${inQuotes(cell.now)}; als Sie hinsahen, war es ${inQuotes(cell.seen)}, und Sie möchten ` +
    `${inQuotes(cell.wanted)}. Nichts wurde gespeichert: Behalten Sie, was dasteht, oder speichern Sie Ihres.`,
  'touch gone': () =>
    'Dieser Kontakt steht nicht mehr im Protokoll: Jemand hat ihn gelöscht oder seine verborgene Touch ID geändert. Nichts wurde geändert.',
  'not forgotten': (tab) =>
    `Google ließ auf dem Blatt „${tab}“ nichts löschen, etwa weil es geschützt ist. Was schon gelöscht ist, bleibt gelöscht; bitten Sie den Eigentümer der Tabelle, Sie dort schreiben zu lassen, dann noch einmal.`,
  'rows changed': () =>
    'Eine der beiden Zeilen wurde inzwischen geändert: Sehen Sie beide noch einmal an. Nichts wurde geändert.',
  'already there': (who, _id, same, company) =>
    `${who}${company === '' || company === who ? '' : `, ${company},`} steht schon in der Pipeline, mit ${SAME[same]}. Niemand wurde hinzugefügt.`,
  'no column for': (tab, what) =>
    `Der Tab „${tab}“ hat keine Spalte für ${ADDED[what]}: Leeren Sie das Feld, oder fügen Sie die Spalte hinzu. Niemand wurde hinzugefügt.`,
  'line taken': (tab, line) =>
    `Tab „${tab}“, Zeile ${line}, gleich unter der letzten Person: Dort steht etwas anderes. Fügen Sie darüber eine leere Zeile ein. Niemand wurde hinzugefügt.`,
  'cell refused': (header, value, why, undone) =>
    `Die Spalte „${header}“ ${refusedBy(why, value)} Bis dahin: ${UNDONE[undone].nothing}.`,
  'reason for nobody': (reason) =>
    `„${reason}“ ist für sie kein Grund: Sagen Sie, was sie davon haben. Es wurde nichts eingetragen.`,
  'block short': (least) =>
    `Ein Akquiseblock dauert mindestens ${least} Minuten: Wählen Sie ein späteres Ende oder ändern Sie auf Rules, wie lange ein Block dauert. Es wurde nichts eingetragen.`,
  'undo gone': (tab) =>
    `Nichts wurde zurückgenommen: Der ausgeblendete Tab „${tab}“, in dem die Zellen von vorher stehen, ist weg oder umbenannt. Geben Sie ihm den Namen zurück, und versuchen Sie es noch einmal; ist er gelöscht, holen Sie ihn über Datei › Versionsverlauf zurück.`,
  'undo changed': (tab, headers) =>
    `Die Überschriften des ausgeblendeten Tabs „${tab}“ wurden geändert, darum wurde nichts geändert oder zurückgenommen. Schreiben Sie in seine erste Zeile wieder ${headers}; oder löschen Sie den Tab, dann lässt sich bisher Entschiedenes nicht mehr zurücknehmen.`,
  'undo column': (tab, header, isTwice) =>
    `Nichts wurde zurückgenommen: Im Tab „${tab}“ gibt es ${isTwice ? 'zwei Spalten' : 'keine Spalte'} „${header}“. ${isTwice ? 'Benennen Sie eine davon um' : 'Geben Sie der Spalte ihren Namen zurück'}, und nehmen Sie es dann noch einmal zurück.`,
  'undo row twice': (who) =>
    `Nichts wurde zurückgenommen: ${who} gibt es zweimal mit derselben Touchline ID, wie nach dem Kopieren einer Zeile. Löschen Sie die Kopie, oder starten Sie den Nachtlauf im Menü, der ihr eine eigene gibt; nehmen Sie es dann noch einmal zurück.`,
  'half written': (header, row, others, undone) =>
    `Google hat mittendrin abgebrochen, und nicht alles ließ sich zurückstellen: Bitte sehen Sie in Spalte „${header}“, Zeile ${row}, nach` +
    `${others === 0 ? '' : ` und in ${others} ${others === 1 ? 'weiteren Zelle' : 'weiteren Zellen'} daneben`}; dort steht der neue Wert. ` +
    `Stellen Sie zurück, was dort stand, notfalls aus dem Versionsverlauf (Datei › Versionsverlauf). Sonst gilt: ${UNDONE[undone].nothing}.`,
  'no next touch': (who) =>
    `Bei ${who} ist kein nächster Kontakt geplant, der sich verschieben ließe. ${UNCHANGED}`,
  'promise stands': (who, day) =>
    `${who} ist der ${dayInGerman(day)} zugesagt, und eine Zusage geht vor: Vereinbaren Sie einen anderen Tag, und ändern Sie Promised. ${UNCHANGED}`,
  'snooze too far': () => `Wählen Sie einen Tag von heute bis in einem Jahr. ${UNCHANGED}`,
  'other tab': (tab) => `Wählen Sie zuerst Zeilen auf dem Tab „${tab}“ aus.`,
  'event gone': (event) =>
    `„${event}“ steht nicht mehr auf dem Tab Events, oder der Tag ist dort nicht lesbar. Niemand wurde eingeladen.`,
  'event unclear': (event) =>
    `Für wen „${event}“ ist, lässt sich nicht lesen: Sehen Sie auf dem Tab Events nach Field, Test und Value. Niemand wurde eingeladen.`,
  'reason empty': (reason) =>
    `„${reason}“ bringt ihnen nichts: Schreiben Sie, was sie davon haben. Nichts wurde hinzugefügt.`,
  'no rows selected': () => 'Wählen Sie zuerst eine oder mehrere Zeilen Ihrer Pipeline aus.',
  'not live here': (mostRows) =>
    `Live-Formeln gehen hier nicht: mehr als ${inGerman(mostRows)} Zeilen, ein NOW() oder RAND() in den Spalten, eine wichtige Spalte rechts ` +
    'von Fit oder eine Überschrift, die keine Formel annimmt. Stattdessen werden die Werte jede Nacht geschrieben.',
  'rule changed': (tab) =>
    `Auf ${tab} steht hier inzwischen etwas anderes, oder eine Formel: Sehen Sie noch einmal nach. ${UNCHANGED}`,
  'experiment taken': (name) =>
    `Eines nach dem anderen: „${name}“ läuft schon oder hieß bereits so. Beenden Sie es, oder wählen Sie einen anderen Namen. ${UNCHANGED}`,
  'rule formula': () => `Diesen Wert gibt eine Formel auf dem Tab Rules: Ändern Sie ihn dort. ${UNCHANGED}`,
  'column taken': (header) =>
    `Die Spalte „${header}“ wird schon für etwas anderes gebraucht: Wählen Sie eine andere. ${UNCHANGED}`,
  'not asked': () =>
    `Das ist schon beantwortet, oder die Überschrift ist wieder da. ${UNCHANGED} Bitte noch einmal hinsehen.`,
  held: (header) =>
    `Die Spalte „${header}“ fehlt: Sagen Sie in der Seitenleiste, welche Spalte es jetzt ist, oder geben Sie ihr den Namen zurück. ${UNCHANGED}`,
  'no such tab': (tab, tabs) => `Es gibt keinen Tab „${tab}“: Die Tabs sind ${list(tabs)}.`,
  'no pipeline': () =>
    'Kein Tab sieht wie eine Pipeline aus: Geben Sie ihm eine Zeile mit Überschriften wie Name, Firma, Phase, Wert, Abschlussdatum.',
  'several pipelines': (tabs) => `Mehrere Tabs könnten die Pipeline sein (${list(tabs)}): Wählen Sie einen.`,
  'nobody named': (tab, headerRow, unsure) => {
    const parts = unsure.map(({ label, candidates }) => `${label} (${candidates.join(' oder ')})`)
    return (
      `Tab „${tab}“, Zeile ${headerRow}: Keine Spalte sagt, wer in den Zeilen steht (Name, Firma, E-Mail, Telefon oder Geschäft). ` +
      (parts.length > 0 ? `Nicht zu entscheiden war: ${parts.join('; ')}. ` : '') +
      `Benennen Sie eine der Überschriften um, und richten Sie Touchline noch einmal ein. ${UNCHANGED}`
    )
  },
  'tab name taken': (tab) =>
    `Es gibt schon einen Tab „${tab}“ mit anderen Spalten, und Touchline braucht diesen Namen selbst: Benennen Sie ihn um, und versuchen Sie es noch einmal. ${UNCHANGED}`,
  'header taken': (tab, headerRow, header) =>
    `Tab „${tab}“, Zeile ${headerRow}: Dort gibt es schon eine Spalte „${header}“, in die Touchline schreiben würde. Benennen Sie sie um, und richten Sie Touchline noch einmal ein. ${UNCHANGED}`,
}
