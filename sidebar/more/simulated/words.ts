// The words of the tool Simulated year.
import type { SimulatedReport, Simulation, WeekFigures } from '../../../src/app/panel/report-simulated'
import type { Lever } from '../../../src/core/forecast/simulated-year'
import { inLanguage } from '../../frame/language'
import { amount } from '../../purge/figures'
import { counted, percent, roughly, tenths } from '../report/words'

type Target = Pick<SimulatedReport, 'year' | 'won' | 'weeks'> & { readonly target: number }
type Past = Pick<SimulatedReport, 'closed' | 'least'>
type Range = Pick<Simulation, 'low' | 'middle' | 'high'>

export const WORDS = inLanguage({
  english: {
    silent: 'Not enough of your own past',
    lacks: ({ closed, least }: Past) =>
      closed < least
        ? `I know of ${counted(closed, 'won or lost row', 'won or lost rows')} when ${closed === 1 ? 'it' : 'they'} began and ended; ${least} are needed, ${least - closed} more.`
        : 'None of the rows that were won has a value: write down what they were worth.',
    chance: (chance: number, { target, year }: Target) =>
      chance > 0.995
        ? `You reach ${amount(target)} in ${year} in nearly all of 10,000 simulated years.`
        : chance < 0.005
          ? `You reach ${amount(target)} in ${year} in hardly any of 10,000 simulated years.`
          : `You reach ${amount(target)} in ${year} in ${percent(chance)} of 10,000 simulated years.`,
    reached: ({ target, won }: Target) =>
      `The target of ${amount(target)} is reached: ${amount(won)} are won.`,
    noTarget: 'No target is set for this year.',
    setTarget: 'Set the target',
    range: ({ low, middle, high }: Range, won: number) =>
      `Won by the end of the year: about ${roughly(won + middle)}, between ${roughly(won + low)} and ${roughly(won + high)} in 8 of 10 years.`,
    needs: 'For 8 of 10 years to reach it, a week needs',
    own: 'In brackets: what your weeks brought in the last half year.',
    week: {
      names: (needed: number, { names }: WeekFigures) =>
        `${counted(needed, 'new name', 'new names')} (${tenths(names)})`,
      calls: (needed: number, { calls }: WeekFigures) =>
        `${counted(needed, 'call', 'calls')} in which somebody spoke (${tenths(calls)})`,
      verdicts: (needed: number, { verdicts }: WeekFigures) =>
        `${counted(needed, 'verdict', 'verdicts')}: a decision date learnt, or a clear no (${tenths(verdicts)})`,
    },
    outOfReach:
      'No number of new names a week makes it likely: win more of them, sell for more, or set another target.',
    levers: 'What if',
    lever: {
      names: 'If a quarter more names came in',
      won: 'If a quarter more of them bought',
      value: 'If each sale brought a quarter more',
    } as Readonly<Record<Lever['input'], string>>,
    leverChance: (chance: number) => percent(chance),
    weeks: (weeks: number) =>
      `From your own curve, new names and sales, for the ${counted(weeks, 'week', 'weeks')} that ${weeks === 1 ? 'is' : 'are'} left. The same sheet always gives the same answer.`,
  },
  german: {
    silent: 'Noch zu wenig eigene Vergangenheit',
    lacks: ({ closed, least }) =>
      closed < least
        ? `Bisher weiß ich von ${counted(closed, 'gewonnenen oder verlorenen Zeile', 'gewonnenen oder verlorenen Zeilen')}, wann sie begann${closed === 1 ? '' : 'en'} und endete${closed === 1 ? '' : 'n'}; ${least} braucht es, ${least - closed} mehr.`
        : 'Keine der gewonnenen Zeilen hat einen Wert: Tragen Sie ein, was sie brachten.',
    chance: (chance, { target, year }) =>
      chance > 0.995
        ? `Sie erreichen ${amount(target)} im Jahr ${year} in fast allen von 10.000 simulierten Jahren.`
        : chance < 0.005
          ? `Sie erreichen ${amount(target)} im Jahr ${year} in kaum einem von 10.000 simulierten Jahren.`
          : `Sie erreichen ${amount(target)} im Jahr ${year} in ${percent(chance)} von 10.000 simulierten Jahren.`,
    reached: ({ target, won }) =>
      `Das Ziel von ${amount(target)} ist erreicht: ${amount(won)} sind gewonnen.`,
    noTarget: 'Für dieses Jahr gibt es noch kein Ziel.',
    setTarget: 'Ziel setzen',
    range: ({ low, middle, high }, won) =>
      `Bis Jahresende gewonnen: etwa ${roughly(won + middle)}, in 8 von 10 Jahren zwischen ${roughly(won + low)} und ${roughly(won + high)}.`,
    needs: 'Damit es in 8 von 10 Jahren gelingt, braucht eine Woche',
    own: 'In Klammern: was Ihre Wochen im letzten halben Jahr brachten.',
    week: {
      names: (needed, { names }) => `${counted(needed, 'neuen Namen', 'neue Namen')} (${tenths(names)})`,
      calls: (needed, { calls }) =>
        `${counted(needed, 'Anruf', 'Anrufe')} mit einem Gespräch (${tenths(calls)})`,
      verdicts: (needed, { verdicts }) =>
        `${counted(needed, 'Urteil', 'Urteile')}: ein Entscheidungstermin oder ein klares Nein (${tenths(verdicts)})`,
    },
    outOfReach:
      'Mit neuen Namen allein ist es nicht zu schaffen: öfter gewinnen, teurer verkaufen oder ein anderes Ziel setzen.',
    levers: 'Was wäre, wenn',
    lever: {
      names: 'Wenn ein Viertel mehr Namen kämen',
      won: 'Wenn ein Viertel mehr davon kauften',
      value: 'Wenn jeder Verkauf ein Viertel mehr brächte',
    },
    leverChance: (chance) => percent(chance),
    weeks: (weeks) =>
      `Aus Ihrer eigenen Kurve, Ihren neuen Namen und Verkäufen, für ${counted(weeks, 'Woche', 'Wochen')}, die noch ${weeks === 1 ? 'bleibt' : 'bleiben'}. Dieselbe Tabelle gibt immer dieselbe Antwort.`,
  },
})
