// The words of the evening.
import { inLanguage } from '../frame/language'

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

export const WORDS = inLanguage({
  english: {
    title: 'Tonight',
    says: 'Three steps: what today proved, what is missing for tomorrow, who moves when it holds too many.',
    begin: 'Prepare tomorrow',
    loading: 'Reading tomorrow’s list…',
    steps: { proof: 'Today', missing: 'What is missing', moves: 'Who moves' },
    step: (at: number, all: number) => `${at} of ${all}`,
    next: 'Next',
    back: 'Back',
    done: 'Done for today',
    proven: (proven: string, promised: string) =>
      promised === '' ? `${proven} proven today` : `${proven} proven of ${promised} planned today`,
    ahead: (people: number, day: string, minutes: number, each: number) =>
      `${day}: ${count(people, 'person', 'people')}. ${minutes} minutes tonight are ${each} for each.`,
    nobody: (day: string) => `Nobody is due on ${day}.`,
    nothingMissing: 'Everybody has a reason. Nothing is missing.',
    missing: (people: number) =>
      `${count(people, 'person has', 'people have')} no reason yet. What would help them?`,
    whatHelps: 'What would help them?',
    note: 'Note',
    noted: (name: string) => `Noted for ${name}.`,
    inOrder: (people: number) => `The list in order (${people})`,
    why: { promised: 'promised', planned: 'planned', left: 'left from today' },
    fits: (people: number) =>
      people === 0
        ? 'Nobody is due, so nobody has to move.'
        : `The day holds all ${people}. Nobody has to move.`,
    tooMany: (people: number, room: number) =>
      `${count(people, 'person', 'people')}, and the day honestly holds ${room}. These come last:`,
    move: (people: number, day: string) => `Move ${people} to ${day}`,
    moved: (people: number, day: string) => `${count(people, 'person was', 'people were')} moved to ${day}.`,
  },
  german: {
    title: 'Heute Abend',
    says: 'Drei Schritte: was heute geschafft ist, was für morgen fehlt, wer warten muss, wenn es zu viele sind.',
    begin: 'Morgen vorbereiten',
    loading: 'Die Liste für morgen wird gelesen…',
    steps: { proof: 'Heute', missing: 'Was fehlt', moves: 'Wer wartet' },
    step: (at, all) => `${at} von ${all}`,
    next: 'Weiter',
    back: 'Zurück',
    done: 'Fertig für heute',
    proven: (proven, promised) =>
      promised === ''
        ? `Heute ${proven} nachgewiesen`
        : `Heute ${proven} von geplanten ${promised} nachgewiesen`,
    ahead: (people, day, minutes, each) =>
      `${day}: ${count(people, 'Person', 'Personen')}. ${minutes} Minuten heute Abend sind je Person ${String(each).replace('.', ',')}.`,
    nobody: (day) => `Am ${day} ist niemand fällig.`,
    nothingMissing: 'Für alle gibt es einen Anlass. Es fehlt nichts.',
    missing: (people) =>
      `Für ${count(people, 'Person', 'Personen')} fehlt noch ein Anlass. Was würde ihnen helfen?`,
    whatHelps: 'Was würde ihnen helfen?',
    note: 'Notieren',
    noted: (name) => `Notiert für ${name}.`,
    inOrder: (people) => `Die Liste der Reihe nach (${people})`,
    why: { promised: 'versprochen', planned: 'geplant', left: 'von heute übrig' },
    fits: (people) =>
      people === 0
        ? 'Niemand ist fällig, also muss niemand weichen.'
        : `Der Tag fasst alle ${people}. Niemand muss weichen.`,
    tooMany: (people, room) =>
      `${count(people, 'Person', 'Personen')}, und der Tag fasst ehrlich ${room}. Diese kommen zuletzt:`,
    move: (people, day) => `${people} auf ${day} verschieben`,
    moved: (people, day) => `${count(people, 'Person', 'Personen')} auf ${day} verschoben.`,
  },
})
