// The words of archiving old touches.
import { inLanguage } from '../../frame/language'

export const WORDS = inLanguage({
  english: {
    loading: 'Reading the log…',
    touches: (count: number) =>
      count === 1 ? '1 touch stands in the log.' : `${count} touches stand in the log.`,
    none: 'None of them is older than a year, so there is nothing to archive.',
    old: (count: number, day: string) =>
      `${count} of them ${count === 1 ? 'is' : 'are'} from before ${day}, and can leave the sheet for a file on your computer.`,
    more: (count: number) => `${count} more can leave after them, in files of their own.`,
    same: 'Every verdict, day and count stays the same: the Ledger keeps what they tell. Sources, customers’ time, questions and rates count from that day on, and say so.',
    staying: 'Touches of nobody in the pipeline stay, and newsletters that still count.',
    steps: { save: '1. Save the file', check: '2. Check it', take: '3. Take the touches out' },
    save: 'Save the file',
    saved: (name: string) =>
      `${name} is in your downloads. Keep it somewhere safe: the sheet will not have these touches any more.`,
    choose: 'Choose the file you just saved',
    checked: 'It is whole: every line is as in the sheet.',
    different: 'This is another file, or not all of it came: save it once more, then choose that one.',
    tooLong: 'This file is too long to be one of these.',
    take: (count: number) => (count === 1 ? 'Take 1 touch out' : `Take ${count} touches out`),
    taking: 'Taking them out…',
    taken: (count: number) =>
      count === 1 ? '1 touch is in the file now.' : `${count} touches are in the file now.`,
    away: 'Files with touches of this sheet',
    file: (key: string, day: string) => `touchline-touches-${key}.csv, before ${day}`,
    back: 'Bring touches back: choose their file',
    backSays:
      'They come back line by line, at the top of Touches; today’s order of lines is not kept. The file must be as it was saved.',
    bringing: 'Bringing them back…',
    brought: 'They are back.',
  },
  german: {
    loading: 'Liest das Protokoll…',
    touches: (count) =>
      count === 1 ? 'Im Protokoll steht 1 Kontakt.' : `Im Protokoll stehen ${count} Kontakte.`,
    none: 'Keiner ist älter als ein Jahr; es gibt nichts auszulagern.',
    old: (count, day) =>
      `${count} davon ${count === 1 ? 'liegt' : 'liegen'} vor dem ${day} und ${count === 1 ? 'kann' : 'können'} in eine Datei auf Ihrem Computer.`,
    more: (count) => `${count} weitere können danach in eigene Dateien.`,
    same: 'Jedes Urteil, jeder Tag und jede Anzahl bleibt gleich: Das Ledger behält, was sie sagen. Quellen, Zeit der Kunden, Fragen und Quoten zählen ab diesem Tag und sagen es.',
    staying: 'Kontakte ohne Zeile in der Pipeline bleiben, ebenso Newsletter, die noch zählen.',
    steps: { save: '1. Datei speichern', check: '2. Prüfen', take: '3. Kontakte herausnehmen' },
    save: 'Datei speichern',
    saved: (name) =>
      `${name} liegt in Ihren Downloads. Heben Sie die Datei gut auf: In der Tabelle stehen diese Kontakte dann nicht mehr.`,
    choose: 'Die eben gespeicherte Datei wählen',
    checked: 'Sie ist vollständig: Jede Zeile ist wie in der Tabelle.',
    different:
      'Das ist eine andere Datei, oder es fehlt etwas: Speichern Sie noch einmal und wählen Sie die neue.',
    tooLong: 'Diese Datei ist zu lang, um eine davon zu sein.',
    take: (count) => (count === 1 ? '1 Kontakt herausnehmen' : `${count} Kontakte herausnehmen`),
    taking: 'Nimmt sie heraus…',
    taken: (count) =>
      count === 1 ? '1 Kontakt liegt jetzt in der Datei.' : `${count} Kontakte liegen jetzt in der Datei.`,
    away: 'Dateien mit Kontakten dieser Tabelle',
    file: (key, day) => `touchline-touches-${key}.csv, vor dem ${day}`,
    back: 'Kontakte zurückholen: ihre Datei wählen',
    backSays:
      'Sie kommen Zeile für Zeile zurück, oben in Touches; die heutige Reihenfolge bleibt nicht. Die Datei muss sein, wie sie gespeichert wurde.',
    bringing: 'Holt sie zurück…',
    brought: 'Sie sind zurück.',
  },
})
