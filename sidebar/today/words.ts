// The words of the list: the place Today in English and German.
import { inLanguage } from '../frame/language'

export const WORDS = inLanguage({
  english: {
    today: 'Today',
    done: (done: number, all: number) =>
      done === all ? `All ${all} done. Well done.` : `${done} of ${all} done`,
    left: (count: number) =>
      count === 1
        ? '1 more is due than your day holds: it comes on one of the next days.'
        : `${count} more are due than your day holds: they come on the next days.`,
    nothing: 'Nobody is due today. A good day to find somebody new.',
    noNight: 'The night makes the list, by itself. You need not wait for it: run it now.',
    older: (day: string) => `This is the list of ${day}. Run the night, and it is today’s.`,
    start: 'Start calling',
    startKey: 'Start calling here',
    noCalls: 'No calls are left today.',
    list: 'Today’s list',
    places: ['Now', 'Next', 'On deck'],
    deck: 'If you have time left',
    putOff: 'not today',
    gone: 'no longer in the pipeline',
    open: (name: string) => `Open ${name}`,
    openKey: 'Open in Now',
    up: 'Line up',
    down: 'Line down',
    heldUntil: (there: string, here: string) => `${there} there: from ${here} your time`,
    heldLong: (there: string) => `${there} there`,
    again: 'Look again',
    loading: 'Looking at the list…',
    saving: (count: number) => `saving ${count}`,
    waits: (count: number) =>
      count === 1 ? '1 call waits to be saved.' : `${count} calls wait to be saved. Nothing is lost.`,
    tryNow: 'Try now',
    forget: 'Forget them',
    blocked: 'Your browser keeps nothing for this page: stay here until all is saved.',
    refused: (name: string, outcome: string) => `${name}, ${outcome}: not saved.`,
    mine: 'Save mine',
    theirs: 'Keep what is there',
    retry: 'Try again',
    drop: 'Let it go',
    unsaved: (name: string) => `${name}:`,
  },
  german: {
    today: 'Heute',
    done: (done: number, all: number) =>
      done === all ? `Alle ${all} erledigt. Gut gemacht.` : `${done} von ${all} erledigt`,
    left: (count: number) =>
      count === 1
        ? 'Ein weiterer Kontakt ist fällig, passt aber nicht mehr in Ihren Tag: Er kommt in den nächsten Tagen dran.'
        : `${count} weitere Kontakte sind fällig, passen aber nicht mehr in Ihren Tag: Sie kommen in den nächsten Tagen dran.`,
    nothing: 'Heute ist niemand fällig. Ein guter Tag, um jemand Neuen zu finden.',
    noNight: 'Die Liste macht der Nachtlauf, von selbst. Sie müssen nicht warten: Starten Sie ihn jetzt.',
    older: (day: string) =>
      `Das ist die Liste vom ${day}. Starten Sie den Nachtlauf, dann ist es die von heute.`,
    start: 'Anrufe beginnen',
    startKey: 'Hier mit den Anrufen beginnen',
    noCalls: 'Heute sind keine Anrufe mehr offen.',
    list: 'Liste für heute',
    places: ['Jetzt', 'Danach', 'Bald'],
    deck: 'Wenn noch Zeit ist',
    putOff: 'heute nicht',
    gone: 'nicht mehr in der Pipeline',
    open: (name: string) => `${name} öffnen`,
    openKey: 'In Jetzt öffnen',
    up: 'Zeile hinauf',
    down: 'Zeile hinunter',
    heldUntil: (there: string, here: string) => `Dort ${there}: ab ${here} Ihrer Zeit`,
    heldLong: (there: string) => `Dort ${there}`,
    again: 'Noch einmal ansehen',
    loading: 'Die Liste wird gelesen…',
    saving: (count: number) =>
      count === 1 ? '1 Anruf wird gespeichert' : `${count} Anrufe werden gespeichert`,
    waits: (count: number) =>
      count === 1
        ? '1 Anruf wartet auf das Speichern.'
        : `${count} Anrufe warten auf das Speichern. Nichts geht verloren.`,
    tryNow: 'Jetzt versuchen',
    forget: 'Verwerfen',
    blocked: 'Ihr Browser merkt sich hier nichts: Bleiben Sie, bis alles gespeichert ist.',
    refused: (name: string, outcome: string) => `${name}, ${outcome}: nicht gespeichert.`,
    mine: 'Meines speichern',
    theirs: 'Behalten, was da steht',
    retry: 'Noch einmal',
    drop: 'Verwerfen',
    unsaved: (name: string) => `${name}:`,
  },
})
