// The report How I read your sheet, in German.
import type { ReadingWords } from './reading-facts'

export const germanReading = (): ReadingWords => ({
  missing: {
    created: 'kein Anlagedatum: Eine Zeile beginnt mit ihrem ersten bekannten Tag, sonst heute',
    value: 'kein Wert: Keine Zeile kann ein großes Geschäft sein, und die Summen bleiben 0',
    decision: 'kein Entscheidungstermin: Touchline legt eine Spalte dafür an und fragt bei jeder Zeile nach',
    stage: 'keine Phase: Jede Zeile zählt als offen',
    stageByDays: 'keine Phase: Der Tag von Gewinn oder Verlust entscheidet, alles andere zählt als offen',
    owner: 'kein Zuständiger: Jede Zeile zählt als Ihre',
    lastActivity: 'kein letzter Kontakt: Gezählt wird ab dem ersten Kontakt, den Sie eintragen',
    contact: 'weder E-Mail noch Telefon: Personen werden an Name und Firma unterschieden',
  },
  holds: {
    days: 'Tage',
    money: 'Beträge',
    numbers: 'Zahlen',
    addresses: 'E-Mail-Adressen',
    phones: 'Telefonnummern',
    words: 'wenige Wörter',
    boxes: 'Kästchen zum Ankreuzen',
    text: 'freier Text',
    nothing: 'noch nichts',
    table: 'eine andere Tabelle, die hier beginnt',
  },
  proposed: {
    several: 'mehrere Spalten haben ebenso gute Überschriften',
    words: 'die Überschrift klingt danach',
    cells: 'die Zellen sehen danach aus',
  },
  skipped: {
    nobody: 'niemand ist darin genannt',
    header: 'sie wiederholt die Überschriften',
    heading: 'sie überschreibt einen Abschnitt',
    total: 'sie ist eine Summe',
    line: 'sie ist ein gezogener Strich',
    conflict: 'sie ist ein Rest vom Zusammenführen zweier Dateien',
    footer: 'sie beendet einen Export',
    table: 'hier beginnt eine andere Tabelle',
    below: 'sie gehört zu einer anderen Tabelle',
  },
  orders: {
    days: { 'day-first': 'der Tag', 'month-first': 'der Monat' },
    amounts: {
      comma: 'er trennt Tausender: 1.500 ist 1500',
      dot: 'er ist das Dezimalzeichen: 1.500 ist 1,5',
    },
  },
})
