// The words of "Look at your calendar".
import { inLanguage } from '../frame/language'

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

export const WORDS = inLanguage({
  english: {
    title: 'Look at your calendar',
    says: 'Save your calendar as a file (.ics) and choose it here. It is read in this browser alone: only what you keep is written, on the tab Time.',
    choose: 'Calendar file of the last weeks',
    tooLong: 'This file is too long to be read here. Export fewer weeks.',
    noCalendar:
      'This is no calendar file. In Google Calendar: Settings › Import & export › Export, then unpack it.',
    nothingThere: 'The file holds no events with a time in the last four weeks.',
    unread: (events: number) =>
      `${count(events, 'event comes', 'events come')} back in a way I do not read, such as monthly; of these only the first is counted.`,
    leftOut: (wholeDays: number, unknownZones: number) =>
      `${[
        wholeDays > 0 ? `${count(wholeDays, 'all-day event', 'all-day events')} left out` : '',
        unknownZones > 0
          ? `${count(unknownZones, 'event', 'events')} in a time zone I do not know, taken as the sheet’s`
          : '',
      ]
        .filter(Boolean)
        .join('; ')}.`,
    untitled: 'Without a title',
    times: (times: number, length: string) => `${times} ×, ${length}`,
    leaveOut: 'Leave out',
    keep: (events: number) => `Keep ${count(events, 'stretch', 'stretches')} of time`,
    forget: 'Forget the file',
    kept: (events: number) =>
      `${count(events, 'stretch of time stands', 'stretches of time stand')} on the tab Time.`,
  },
  german: {
    title: 'In Ihren Kalender sehen',
    says: 'Speichern Sie Ihren Kalender als Datei (.ics) und wählen Sie sie hier. Sie wird nur in diesem Browser gelesen: Nur was Sie behalten, wird eingetragen, im Tab Time.',
    choose: 'Kalenderdatei der letzten Wochen',
    tooLong: 'Diese Datei ist zu lang, um sie hier zu lesen. Exportieren Sie weniger Wochen.',
    noCalendar:
      'Das ist keine Kalenderdatei. In Google Kalender: Einstellungen › Importieren & Exportieren › Exportieren, dann entpacken.',
    nothingThere: 'In der Datei steht kein Termin mit Uhrzeit aus den letzten vier Wochen.',
    unread: (events) =>
      `${count(events, 'Termin wiederholt', 'Termine wiederholen')} sich auf eine Art, die ich nicht lese, etwa monatlich; davon zählt nur der erste.`,
    leftOut: (wholeDays, unknownZones) =>
      `${[
        wholeDays > 0 ? `${count(wholeDays, 'ganztägiger Termin', 'ganztägige Termine')} weggelassen` : '',
        unknownZones > 0
          ? `${count(unknownZones, 'Termin', 'Termine')} in einer Zeitzone, die ich nicht kenne, nach der Zeit der Tabelle gelesen`
          : '',
      ]
        .filter(Boolean)
        .join('; ')}.`,
    untitled: 'Ohne Titel',
    times: (times, length) => `${times} ×, ${length}`,
    leaveOut: 'Weglassen',
    keep: (events) => `${count(events, 'Zeit', 'Zeiten')} behalten`,
    forget: 'Datei vergessen',
    kept: (events) => `${count(events, 'Zeit steht', 'Zeiten stehen')} jetzt im Tab Time.`,
  },
})
