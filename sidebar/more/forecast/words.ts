// The words of the tool Forecast.
import type { ForecastReport, ShownAhead, ShownCard } from '../../../src/app/panel/report-forecast'
import type { Bin } from '../../../src/core/forecast/report-card'
import { inLanguage } from '../../frame/language'
import { counted, percent, roughly, tenths } from '../report/words'

type Past = Pick<ForecastReport, 'closed' | 'least'>

/** By how much less or more a forecast misses than last month's share; null where that is not known, or nothing was missed. */
export const missedBy = ({ brier, lastBrier }: ShownCard): number | null =>
  brier === null || lastBrier === null || lastBrier === 0 ? null : brier / lastBrier - 1

export const WORDS = inLanguage({
  english: {
    silent: 'Not enough of your own past',
    lacks: ({ closed, least }: Past) =>
      `I know of ${counted(closed, 'won or lost row', 'won or lost rows')} when ${closed === 1 ? 'it' : 'they'} began and ended; ${least} are needed, ${least - closed} more. Write the day somebody was won or lost, and I say what to expect.`,
    from: (open: number) =>
      `From ${counted(open, 'open row', 'open rows')}, by how your own rows of that age ended.`,
    ahead: ({ days, wins, low, high }: ShownAhead) =>
      `In ${days} days: about ${tenths(wins)} won, between ${tenths(low)} and ${tenths(high)} in 8 of 10 cases.`,
    money: ({ value, low, high }: NonNullable<ShownAhead['money']>) =>
      `That is about ${roughly(value)}, between ${roughly(low)} and ${roughly(high)}.`,
    byLastMonth:
      'My forecasts missed by more than last month’s share did, so this is last month’s share: as many as were won of the rows that were open before.',
    chart: 'Every Monday, and what came',
    chartSays: (over: number, hits: number) =>
      `Forecasts of 30 days, Monday by Monday: ${counted(over, 'is', 'are')} over, ${hits} with what came inside the band.`,
    up: 'Rows won within 30 days',
    along: 'Monday of the forecast',
    key: 'Bar: 8 of 10 cases. Line: expected. Dot: what came.',
    figures: 'The same in figures',
    monday: 'Monday',
    expected: 'Expected',
    came: 'Came',
    waits: 'open',
    none: 'No Monday is kept yet: the night of the next one keeps its forecast, and 30 days later it is scored here.',
    card: 'Report card',
    scored: ({ days, scored, hits }: ShownCard) =>
      `${days} days: ${counted(scored, 'forecast is', 'forecasts are')} over, ${hits} had what came in the band (8 of 10 should).`,
    missed: (by: number, isWorse: boolean) =>
      Math.abs(by) < 0.005
        ? 'It missed by as much as last month’s share would have.'
        : by < 0
          ? `It missed by ${percent(-by)} less than last month’s share would have.`
          : `It missed by ${percent(by)} more than last month’s share would have${isWorse ? '' : '; too few are over to say which is better'}.`,
    honest: 'Do chances come true?',
    bin: ({ rows, said, came }: Bin) =>
      `Said ${percent(said / rows)}, came ${percent(came / rows)} (${counted(rows, 'row', 'rows')})`,
    noBins: 'Too few rows yet: a chance is held against what came once 50 rows had it.',
  },
  german: {
    silent: 'Noch zu wenig eigene Vergangenheit',
    lacks: ({ closed, least }) =>
      `Bisher weiß ich von ${counted(closed, 'gewonnenen oder verlorenen Zeile', 'gewonnenen oder verlorenen Zeilen')}, wann sie begann${closed === 1 ? '' : 'en'} und endete${closed === 1 ? '' : 'n'}; ${least} braucht es, ${least - closed} mehr. Tragen Sie ein, an welchem Tag gewonnen oder verloren wurde, dann sage ich, was zu erwarten ist.`,
    from: (open) =>
      `Aus ${counted(open, 'offenen Zeile', 'offenen Zeilen')}, danach, wie Ihre eigenen Zeilen dieses Alters ausgingen.`,
    ahead: ({ days, wins, low, high }) =>
      `In ${days} Tagen: etwa ${tenths(wins)} gewonnen, in 8 von 10 Fällen zwischen ${tenths(low)} und ${tenths(high)}.`,
    money: ({ value, low, high }) =>
      `Das sind etwa ${roughly(value)}, zwischen ${roughly(low)} und ${roughly(high)}.`,
    byLastMonth:
      'Meine Prognosen lagen weiter daneben als der Anteil des Vormonats. Darum steht hier dieser Anteil: so viele, wie zuletzt von den offenen Zeilen gewonnen wurden.',
    chart: 'Jeder Montag, und was kam',
    chartSays: (over, hits) =>
      `Prognosen auf 30 Tage, Montag für Montag: ${counted(over, 'ist', 'sind')} vorbei, bei ${hits} lag im Band, was kam.`,
    up: 'Gewonnene Zeilen in 30 Tagen',
    along: 'Montag der Prognose',
    key: 'Balken: 8 von 10 Fällen. Strich: erwartet. Punkt: was kam.',
    figures: 'Dasselbe in Zahlen',
    monday: 'Montag',
    expected: 'Erwartet',
    came: 'Kam',
    waits: 'offen',
    none: 'Noch ist kein Montag festgehalten: Die Nacht des nächsten hält seine Prognose fest, und 30 Tage später steht hier, was kam.',
    card: 'Zeugnis',
    scored: ({ days, scored, hits }) =>
      `${days} Tage: ${counted(scored, 'Prognose ist', 'Prognosen sind')} vorbei, bei ${hits} lag im Band, was kam (8 von 10 sollten es sein).`,
    missed: (by, isWorse) =>
      Math.abs(by) < 0.005
        ? 'Sie lag so weit daneben wie der Anteil des Vormonats.'
        : by < 0
          ? `Sie lag um ${percent(-by)} weniger daneben als der Anteil des Vormonats.`
          : `Sie lag um ${percent(by)} weiter daneben als der Anteil des Vormonats${isWorse ? '' : '; was besser ist, lässt sich bei so wenigen noch nicht sagen'}.`,
    honest: 'Treffen die Chancen zu?',
    bin: ({ rows, said, came }) =>
      `Gesagt ${percent(said / rows)}, gekommen ${percent(came / rows)} (${counted(rows, 'Zeile', 'Zeilen')})`,
    noBins: 'Noch zu wenige Zeilen: Geprüft wird eine Chance, sobald 50 Zeilen sie hatten.',
  },
})
