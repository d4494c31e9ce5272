// The pictures on Review in German.
import { inGerman, shortAmountInGerman, shortDayInGerman } from './german-text'
import type { BridgeFact, ReviewWords } from './review-facts'

const STEPS: Readonly<Record<BridgeFact['step'], (amount: string) => string>> = {
  none: () => 'Ihre erste Brücke steht hier nach dem ersten Montag',
  quiet: () => 'Nichts hat sich bewegt',
  new: (amount) => `Neue Abschlüsse brachten ${amount}`,
  grown: (amount) => `Ihre Abschlüsse wuchsen um ${amount}`,
  shrunk: (amount) => `Ihre Abschlüsse schrumpften um ${amount}`,
  moved: (amount) => `Verschobene Termine kosteten Sie ${amount}`,
  parked: (amount) => `${amount} wurden angemahnt oder geparkt`,
  lost: (amount) => `Verlorene Abschlüsse kosteten Sie ${amount}`,
  won: (amount) => `Sie haben ${amount} gewonnen`,
}

const percent = (share: number): string => `${Math.round(100 * share)} %`
/** Monday first. */
export const WEEKDAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']

export const germanReview = (): ReviewWords => ({
  note: 'Touchline füllt die Zellen von hier nach rechts jede Nacht. Diagramme dürfen Sie verschieben oder löschen; „Review aktualisieren“ im Menü bringt sie zurück.',
  done: 'Review ist auf dem neuesten Stand.',
  held: 'Review wartet, bis die Frage zu Ihren Spalten beantwortet ist: Öffnen Sie die Seitenleiste.',
  notDrawn:
    'Google hat die Diagramme auf Review nicht zeichnen lassen. Wählen Sie im Menü „Review aktualisieren“, um es noch einmal zu versuchen; die Zahlen sind da.',
  weekMissing:
    'Auf „Review“ fehlt die Überschrift „Week of“: Nennen Sie eine Spalte wieder so; bis dahin wird keine Woche geschrieben.',
  notFilled: (headers) =>
    `Auf „Review“ heißt keine Spalte mehr ${headers.map((header) => `„${header}“`).join(', ')}: ${headers.length === 1 ? 'Diese Zahl wird' : 'Diese Zahlen werden'} nicht mehr gefüllt, bis eine Spalte wieder so heißt.`,
  picturesMissing:
    'Auf „Review“ fehlt die Überschrift „Pictures“, deshalb bleiben die Bilder, wie sie sind: Nennen Sie deren erste Spalte wieder so, oder wählen Sie im Menü „Review aktualisieren“ für neue.',
  charts: { bridge: 'Brücke der Woche', proof: 'Versprochen und nachgewiesen', fan: 'Ehrlicher Fächer' },
  bridge: ({ step, amount, claimed, surviving, since, code }) =>
    STEPS[step](shortAmountInGerman(amount)) +
    (step === 'none'
      ? ''
      : ` seit ${shortDayInGerman(since)} · ${shortAmountInGerman(surviving)} von ${shortAmountInGerman(claimed)}${code && ` ${code}`} bestehen`),
  steps: {
    claimed: 'Behauptet',
    new: 'Neu',
    learnt: 'Gelernt',
    moved: 'Verschoben',
    parked: 'Geparkt',
    lost: 'Verloren',
    won: 'Gewonnen',
    surviving: 'Besteht',
  },
  bridgeSeries: ['vorher', 'steht', 'kam', 'ging'],
  proof: ({ proven, required, streak, isOver }) =>
    Number.isNaN(proven)
      ? 'Noch keine Minuten: Anrufe mit Timer oder Minuten füllen dieses Bild'
      : `${isOver ? 'Letzte Woche' : 'Diese Woche'}: ${inGerman(Math.round(proven))} von ${required} Minuten nachgewiesen` +
        (streak > 0 ? ` · ${streak} ${streak === 1 ? 'Woche' : 'Wochen'} in Folge gehalten` : ''),
  proofSeries: ['Anrufen', 'Nachfassen', 'Fehlt noch', 'Andere Arbeit'],
  even: ({ recent, before }) =>
    Number.isNaN(recent)
      ? 'Keine Kontakte in den letzten vier Wochen'
      : `${percent(recent)} Ihrer Tage waren in den letzten vier Wochen gleichmäßig` +
        (Number.isNaN(before) ? '' : `, vorher ${percent(before)}`),
  week: 'Woche',
  sales: 'Umsatz in Tausend',
  fan: ({ closed, least, wins, low, high, isByLastMonth }) =>
    Number.isNaN(low)
      ? `Noch zu wenig eigene Vergangenheit: ${closed} von ${least} abgeschlossen`
      : isByLastMonth
        ? `Im Tempo der letzten 90 Tage, das besser traf als die Vorhersage: ${Math.round(wins)} Abschlüsse in den nächsten 90`
        : `${Math.floor(low)} bis ${Math.ceil(high)} Abschlüsse in den nächsten 90 Tagen, in vier von fünf Fällen`,
  fanSeries: ['Gewonnen', 'Erwartet', 'Mindestens', 'Höchstens', 'Damals erwartet'],
  hours: ({ weekday, hour, reached, calls, least }) =>
    weekday < 0
      ? `Noch hat keine Stunde ${least} Anrufe: bisher ${inGerman(calls)}`
      : `Bisher am besten erreicht: ${weekday < 7 ? `${WEEKDAYS[weekday]} ` : ''}ab ${hour} Uhr, ${percent(reached)} von ${inGerman(calls)} Anrufen`,
  hour: 'Erreicht, je Stunde',
  calls: 'Anrufe',
  weekdays: [...WEEKDAYS, 'Alle'],
  day: shortDayInGerman,
})
