// The words of the year's reasons, and of the form that adds one.
import { inLanguage } from '../../frame/language'

const MONTHS = 'January February March April May June July August September October November December'
const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'
const named = (months: string, month: number): string => months.split(' ')[month - 1] ?? ''

export const WORDS = inLanguage({
  english: {
    loading: 'Looking at the year…',
    nobody: 'Nobody is touched by the calendar yet: it begins with your first client.',
    whom: 'For whom',
    clients: 'Clients',
    otherClients: 'Other clients',
    counted: (name: string, count: number) => `${name} (${count})`,
    figures: (planned: number, least: number, most: number) =>
      `${planned === 1 ? '1 reason' : `${planned} reasons`} for the next twelve months. ${least} to ${most} touches a year want one each.`,
    gaps: (count: number) =>
      count === 0
        ? 'No gap: every touch has its reason.'
        : count === 1
          ? '1 gap is left.'
          : `${count} gaps are left.`,
    month: (year: number, month: number) => `${named(MONTHS, month)} ${year}`,
    nothing: (whom: string, count: number) =>
      count === 1
        ? `Nothing for ${whom.toLowerCase()}`
        : `Nothing for ${whom.toLowerCase()}: ${count} missing`,
    fill: 'Fill it',
    enough: 'Nothing needed',
    partial: (items: readonly string[]) =>
      `Only for a few of them, so they fill no gap: ${items.join(', ')}.`,
    addItem: 'Add a reason',
    addEvent: 'Add an event',
    title: 'What is it?',
    event: 'Event',
    reason: 'What is in it for them, in your words',
    everybody: 'Everybody',
    from: 'From',
    until: 'Until',
    on: 'Day',
    add: 'Add it',
    saving: 'Saving…',
    added: (title: string) => `“${title}” is added.`,
    takenOut: (title: string) => `“${title}” is taken out again.`,
  },
  german: {
    loading: 'Ich sehe mir das Jahr an…',
    nobody: 'Noch meldet sich niemand nach dem Kalender: Er beginnt mit Ihrem ersten Kunden.',
    whom: 'Für wen',
    clients: 'Kunden',
    otherClients: 'Andere Kunden',
    counted: (name, count) => `${name} (${count})`,
    figures: (planned, least, most) =>
      `${planned === 1 ? '1 Anlass' : `${planned} Anlässe`} für die nächsten zwölf Monate. ${least} bis ${most} Kontakte im Jahr brauchen je einen.`,
    gaps: (count) =>
      count === 0
        ? 'Keine Lücke: Jeder Kontakt hat seinen Anlass.'
        : count === 1
          ? 'Noch 1 Lücke.'
          : `Noch ${count} Lücken.`,
    month: (year, month) => `${named(MONATE, month)} ${year}`,
    nothing: (whom, count) => (count === 1 ? `Nichts für ${whom}` : `Nichts für ${whom}: ${count} fehlen`),
    fill: 'Füllen',
    enough: 'Nichts nötig',
    partial: (items) => `Nur für wenige davon, füllt keine Lücke: ${items.join(', ')}.`,
    addItem: 'Anlass hinzufügen',
    addEvent: 'Veranstaltung hinzufügen',
    title: 'Was ist es?',
    event: 'Veranstaltung',
    reason: 'Was sie davon haben, in Ihren Worten',
    everybody: 'Alle',
    from: 'Von',
    until: 'Bis',
    on: 'Tag',
    add: 'Eintragen',
    saving: 'Ich speichere…',
    added: (title) => `„${title}“ ist dabei.`,
    takenOut: (title) => `„${title}“ ist wieder weg.`,
  },
})
