// The words of the place Time.
import { inLanguage } from '../frame/language'

/** 85 as '1 h 25 min'. */
const lasting = (minutes: number): string => {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ')
}

export const WORDS = inLanguage({
  english: {
    time: 'Time',
    loading: 'Adding up the week…',
    again: 'Try again',
    proven: (minutes: number, required: number) =>
      `${lasting(minutes)} proven of ${lasting(required)} this week`,
    today: (minutes: number) => `Today: ${lasting(minutes)}`,
    calling: (minutes: number, least: number) =>
      `Of it calling: ${lasting(minutes)}. At least ${lasting(least)} of the week’s time is asked.`,
    of: (category: string, minutes: number) => `${category}: ${lasting(minutes)}`,
    where: 'Where the week went',
    without: 'Without a category',
    nothing: 'Nothing is proven yet this week. Call mode keeps the time of your calls by itself.',
    how: 'Proven are calls and follow-ups with people who are not yet customers: by the Minutes of a touch, and the Time tab if you keep one.',
    cut: 'Your log is long: touches from the beginning of the week may be missing here. The night counts them all.',
    start: 'Start calling',
  },
  german: {
    time: 'Zeit',
    loading: 'Die Woche wird addiert…',
    again: 'Noch einmal',
    proven: (minutes, required) => `${lasting(minutes)} von ${lasting(required)} dieser Woche belegt`,
    today: (minutes) => `Heute: ${lasting(minutes)}`,
    calling: (minutes, least) =>
      `Davon Anrufe: ${lasting(minutes)}. Mindestens ${lasting(least)} der Wochenzeit sollen es sein.`,
    of: (category, minutes) => `${category}: ${lasting(minutes)}`,
    where: 'Wohin die Woche ging',
    without: 'Ohne Art',
    nothing: 'Diese Woche ist noch nichts belegt. Im Anrufmodus läuft die Uhr von selbst mit.',
    how: 'Belegt sind Anrufe und Nachfassen bei Leuten, die noch keine Kunden sind: durch die Minuten eines Kontakts und durch das Blatt Time, wenn Sie eines führen.',
    cut: 'Ihr Protokoll ist lang: Kontakte vom Anfang der Woche können hier fehlen. Die Nacht zählt alle.',
    start: 'Anrufe beginnen',
  },
})
