// The words of the tool Sources.
import type { SourceFigure, SourceFigures } from '../../../src/core/learning/sources'
import { inLanguage } from '../../frame/language'
import { counted, percent, tenths } from '../report/words'

/** A figure in words; '' where it is not known. */
const known = (figure: SourceFigure, say: (value: number) => string): string =>
  typeof figure === 'string' ? '' : say(figure)

export const WORDS = inLanguage({
  english: {
    none: 'No column says where people came from. Add one with the header Source, and fill it as they come.',
    names: { Referral: 'Referral', 'No source': 'No source' } as Readonly<Record<string, string>>,
    rows: ({ rows, won }: SourceFigures) => `${counted(rows, 'row', 'rows')}, ${won} won`,
    close: ({ close }: SourceFigures) =>
      typeof close === 'string'
        ? 'Too few closed deals yet'
        : `Closes ${percent(close.value)} (${percent(close.low)} to ${percent(close.high)})`,
    cycle: ({ cycleDays }: SourceFigures) => known(cycleDays, (days) => `Takes ${tenths(days)} days`),
    repeat: ({ repeatRate }: SourceFigures) => known(repeatRate, (rate) => `${percent(rate)} bought again`),
    hours: ({ hoursPerWon }: SourceFigures) => known(hoursPerWon, (hours) => `${tenths(hours)} h a sale`),
    sure: 'In brackets is where the true share lies in 19 of 20 such samples: wide means few deals. It takes a few closed deals to tell how often a source closes.',
  },
  german: {
    none: 'Keine Spalte sagt, woher die Leute kommen. Fügen Sie eine mit der Überschrift Source hinzu.',
    names: { Referral: 'Empfehlung', 'No source': 'Ohne Quelle' },
    rows: ({ rows, won }) => `${counted(rows, 'Zeile', 'Zeilen')}, ${won} gewonnen`,
    close: ({ close }) =>
      typeof close === 'string'
        ? 'Noch zu wenige Abschlüsse'
        : `Gelingt zu ${percent(close.value)} (${percent(close.low)} bis ${percent(close.high)})`,
    cycle: ({ cycleDays }) => known(cycleDays, (days) => `Dauert ${tenths(days)} Tage`),
    repeat: ({ repeatRate }) => known(repeatRate, (rate) => `${percent(rate)} kauften wieder`),
    hours: ({ hoursPerWon }) => known(hoursPerWon, (hours) => `${tenths(hours)} h je Verkauf`),
    sure: 'In Klammern steht, wo der wahre Anteil in 19 von 20 solchen Stichproben liegt: Weit heißt wenige Geschäfte. Wie oft eine Quelle gelingt, zeigt sich erst nach einigen Abschlüssen.',
  },
})
