// The words with which a person is forgotten.
import { inLanguage } from '../../frame/language'

type Places = Readonly<Record<string, (lines: number) => string>>
const some = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

export const WORDS = inLanguage({
  english: {
    looking: 'Looking for everything about them…',
    title: (name: string) => `Forget ${name}?`,
    goes: 'This goes, for good:',
    rows: (count: number) =>
      some(count, 'row of your pipeline, with all its cells', 'rows of your pipeline, with all their cells'),
    places: {
      Touches: (count) => some(count, 'touch', 'touches'),
      Ledger: () => 'what was worked out from them',
      Plan: () => 'the planned day',
      Snapshot: (count) => some(count, 'night’s memory', 'nights’ memories'),
      Undo: (count) => some(count, 'entry kept for undo', 'entries kept for undo'),
      Today: (count) => some(count, 'line of Today', 'lines of Today'),
      Steps: (count) => some(count, 'step of the process', 'steps of the process'),
      Reasons: (count) => some(count, 'reason written for them', 'reasons written for them'),
      Rules: (count) => some(count, 'line of Rules', 'lines of Rules'),
    } as Places,
    lines: (tab: string, count: number) => some(count, `line of ${tab}`, `lines of ${tab}`),
    cells: (tab: string, count: number) =>
      `${some(count, 'cell', 'cells')} of ${tab} that ${count === 1 ? 'names' : 'name'} them`,
    stays:
      'This stays, without the name: the weeks’ figures, hours, and how many referrals were asked for. The emptied lines stay where they are, blank.',
    left: (tab: string, count: number) =>
      `Your tab “${tab}” names them in ${some(count, 'cell', 'cells')}. I leave it alone: clear that yourself.`,
    others: (names: readonly string[]) =>
      `${names.join(', ')}: same address or number, another name. Nothing of that goes. If it is the same person, forget that row as well.`,
    history: 'Google’s version history and mails already sent still know the name; only you can clear those.',
    once: 'There is no undo for this.',
    type: (name: string) => `To do it, type ${name}`,
    doIt: 'Erase for good',
    keep: 'Keep everything',
    erasing: 'Erasing…',
    done: (name: string) => `${name} is forgotten. This cannot be taken back.`,
  },
  german: {
    looking: 'Es wird alles über die Person gesucht…',
    title: (name: string) => `${name} vergessen?`,
    goes: 'Das wird endgültig gelöscht:',
    rows: (count: number) =>
      some(count, 'Zeile Ihrer Pipeline, mit allen Zellen', 'Zeilen Ihrer Pipeline, mit allen Zellen'),
    places: {
      Touches: (count) => some(count, 'Kontakt', 'Kontakte'),
      Ledger: () => 'was daraus errechnet wurde',
      Plan: () => 'der geplante Tag',
      Snapshot: (count) => some(count, 'Stand einer Nacht', 'Stände früherer Nächte'),
      Undo: (count) => some(count, 'Eintrag für Rückgängig', 'Einträge für Rückgängig'),
      Today: (count) => some(count, 'Zeile von Heute', 'Zeilen von Heute'),
      Steps: (count) => some(count, 'Schritt des Ablaufs', 'Schritte des Ablaufs'),
      Reasons: (count) => some(count, 'für sie geschriebener Grund', 'für sie geschriebene Gründe'),
      Rules: (count) => some(count, 'Zeile von Rules', 'Zeilen von Rules'),
    } as Places,
    lines: (tab: string, count: number) => some(count, `Zeile von ${tab}`, `Zeilen von ${tab}`),
    cells: (tab: string, count: number) => `${some(count, 'Zelle', 'Zellen')} von ${tab} mit dem Namen`,
    stays:
      'Das bleibt, ohne Namen: die Zahlen der Wochen, die Stunden, und wie viele Empfehlungen erbeten wurden. Die geleerten Zeilen bleiben leer an ihrem Platz.',
    left: (tab: string, count: number) =>
      `Ihr Blatt „${tab}“ nennt sie in ${some(count, 'Zelle', 'Zellen')}. Das lasse ich unberührt: Löschen Sie es dort selbst.`,
    others: (names: readonly string[]) =>
      `${names.join(', ')}: gleiche Adresse oder Nummer, anderer Name. Davon wird nichts gelöscht. Ist es dieselbe Person, vergessen Sie auch diese Zeile.`,
    history:
      'Den Versionsverlauf von Google und schon gesendete Mails erreiche ich nicht; dort können nur Sie löschen.',
    once: 'Dafür gibt es kein Rückgängig.',
    type: (name: string) => `Tippen Sie zur Bestätigung ${name}`,
    doIt: 'Endgültig löschen',
    keep: 'Alles behalten',
    erasing: 'Wird gelöscht…',
    done: (name: string) => `${name} ist vergessen. Das lässt sich nicht zurücknehmen.`,
  },
})
