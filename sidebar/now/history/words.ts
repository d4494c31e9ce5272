// The words of a person's whole history.
import { inLanguage } from '../../frame/language'

export const WORDS = inLanguage({
  english: {
    title: (name: string) => `History of ${name}`,
    back: 'Back to the card',
    loading: 'Reading the history…',
    none: 'No touch is logged yet.',
    count: (count: number, isAll: boolean) =>
      isAll
        ? `${count === 1 ? '1 touch' : `${count} touches`}, the latest first.`
        : `The last ${count} touches.`,
    earlier: 'Show earlier ones',
    seen: 'seen in the sheet',
    min: (minutes: string) => `${minutes} min`,
    byHand: 'Typed into the sheet since last night: correct it there, or here after the next night.',
    day: 'Day',
    time: 'Time',
    how: 'How',
    ended: 'How it ended',
    notSaid: 'Not said',
    forThem: 'What was in it for them',
    note: 'Note',
    save: 'Save',
    cancel: 'Cancel',
    takeOut: 'Take it out',
    takeOutAsked:
      'Take it out? Verdict and next touch are worked out anew without it. One undo brings it back.',
    takeOutNow: 'Yes, take it out',
    keep: 'No, keep it',
    saving: 'Saving…',
    saved: (what: string) => `Corrected: ${what}.`,
    removed: (what: string) => `Taken out: ${what}.`,
    restored: (what: string) => `As it was: ${what}.`,
    partly: 'Something there was changed since; that part stays as it is.',
    verdict: (before: string, after: string) => ` ${before} → ${after}.`,
    next: (before: string, after: string) => ` Next touch: ${before} → ${after}.`,
    nobody: 'none',
  },
  german: {
    title: (name: string) => `Verlauf: ${name}`,
    back: 'Zurück zur Karte',
    loading: 'Der Verlauf wird gelesen…',
    none: 'Noch ist kein Kontakt notiert.',
    count: (count: number, isAll: boolean) =>
      isAll
        ? `${count === 1 ? '1 Kontakt' : `${count} Kontakte`}, der neueste zuerst.`
        : `Die letzten ${count} Kontakte.`,
    earlier: 'Frühere zeigen',
    seen: 'in der Tabelle gesehen',
    min: (minutes: string) => `${minutes} Min.`,
    byHand:
      'Seit der letzten Nacht in die Tabelle getippt: dort berichtigen, oder hier nach der nächsten Nacht.',
    day: 'Tag',
    time: 'Uhrzeit',
    how: 'Wie',
    ended: 'Wie es ausging',
    notSaid: 'Nicht gesagt',
    forThem: 'Was sie davon hatten',
    note: 'Notiz',
    save: 'Speichern',
    cancel: 'Abbrechen',
    takeOut: 'Herausnehmen',
    takeOutAsked:
      'Herausnehmen? Urteil und nächster Kontakt werden ohne ihn neu bestimmt. Ein Rückgängig bringt ihn zurück.',
    takeOutNow: 'Ja, herausnehmen',
    keep: 'Nein, behalten',
    saving: 'Wird gespeichert…',
    saved: (what: string) => `Berichtigt: ${what}.`,
    removed: (what: string) => `Herausgenommen: ${what}.`,
    restored: (what: string) => `Wie zuvor: ${what}.`,
    partly: 'Etwas davon wurde seither geändert; dieser Teil bleibt, wie er ist.',
    verdict: (before: string, after: string) => ` ${before} → ${after}.`,
    next: (before: string, after: string) => ` Nächster Kontakt: ${before} → ${after}.`,
    nobody: 'keiner',
  },
})
