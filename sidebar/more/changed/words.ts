// The words of what changed last night.
import type { CellLeft } from '../../../src/app/panel/night-undo'
import type { ChangeKind } from '../../../src/core/ledger/night-changes'
import { inLanguage } from '../../frame/language'

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  verdict: 'Another verdict',
  woken: 'Back in the pipeline',
  notice: 'A notice set',
  cleared: 'A notice cleared',
  mended: 'A Touchline ID put right',
  new: 'New rows',
  planned: 'Another next touch',
  reason: 'The same verdict, for another reason',
}

export const WORDS = inLanguage({
  english: {
    loading: 'Reading what the night did…',
    none: 'No night has run yet. The next one runs by itself, and what it changes stands here.',
    by: (day: string) => `What the night of ${day} changed:`,
    nothing: (day: string) =>
      `The night of ${day} changed no verdict and no day: there is nothing to look at.`,
    headings: HEADINGS,
    row: (row: number) => `row ${row}`,
    nothingBefore: 'nothing',
    moved: (before: string, after: string) => `was ${before}, now ${after}`,
    more: (count: number) => `And ${count} more like these in the sheet.`,
    words: 'Stage words it read by itself',
    word: (word: string, kind: string) =>
      kind === '' ? `“${word}”: not known, you are asked` : `“${word}”: ${kind}`,
    columns: 'Columns it found',
    undo: 'Take the whole night back',
    explains:
      'Verdicts, notices, next touches, benches, stage words and the plan become as they were before it. Touchline IDs stay, and so do touches, today’s list and the week on Review.',
    undoing: 'Taking the night back…',
    undone: (rows: number) =>
      rows === 1 ? '1 row is as it was before the night.' : `${rows} rows are as they were before the night.`,
    isUndone: 'This night is taken back.',
    tonight:
      'Tonight judges every row again, and says so. Where you want another verdict for good, change a cell it stands on, or a number under Rules.',
    left: 'These cells were changed since, and stay as they are:',
    cell: ({ tab, row, header }: CellLeft) => `${tab}, row ${row}, ${header}`,
  },
  german: {
    loading: 'Liest, was der Nachtlauf getan hat…',
    none: 'Es lief noch kein Nachtlauf. Der nächste läuft von selbst, und was er ändert, steht dann hier.',
    by: (day) => `Was der Nachtlauf vom ${day} geändert hat:`,
    nothing: (day) =>
      `Der Nachtlauf vom ${day} hat kein Urteil und keinen Tag geändert: Es gibt nichts nachzusehen.`,
    headings: {
      verdict: 'Ein anderes Urteil',
      woken: 'Zurück in der Pipeline',
      notice: 'Frist gesetzt',
      cleared: 'Frist aufgehoben',
      mended: 'Touchline ID berichtigt',
      new: 'Neue Zeilen',
      planned: 'Ein anderer nächster Kontakt',
      reason: 'Dasselbe Urteil, aus einem anderen Grund',
    },
    row: (row) => `Zeile ${row}`,
    nothingBefore: 'nichts',
    moved: (before, after) => `vorher ${before}, jetzt ${after}`,
    more: (count) => `Und ${count} weitere in der Tabelle.`,
    words: 'Phasen, die er selbst gelesen hat',
    word: (word, kind) => (kind === '' ? `„${word}“: unbekannt, Sie werden gefragt` : `„${word}“: ${kind}`),
    columns: 'Spalten, die er gefunden hat',
    undo: 'Den ganzen Nachtlauf zurücknehmen',
    explains:
      'Urteile, Fristen, nächste Kontakte, Geparktes, Phasen und der Plan werden wie vorher. Touchline IDs bleiben, ebenso Kontakte, die Liste von heute und die Woche auf Review.',
    undoing: 'Nimmt den Nachtlauf zurück…',
    undone: (rows) =>
      rows === 1 ? '1 Zeile ist wie vor dem Nachtlauf.' : `${rows} Zeilen sind wie vor dem Nachtlauf.`,
    isUndone: 'Dieser Nachtlauf ist zurückgenommen.',
    tonight:
      'Heute Nacht wird jede Zeile neu beurteilt, und das wird gesagt. Soll ein Urteil auf Dauer anders lauten, ändern Sie eine Zelle, auf der es beruht, oder eine Zahl unter Regeln.',
    left: 'Diese Zellen wurden seither geändert und bleiben, wie sie sind:',
    cell: ({ tab, row, header }) => `${tab}, Zeile ${row}, ${header}`,
  },
})
