// What speaks against an experiment's result, in words.
import type { ExperimentWarning } from '../../../src/core/learning/experiment-warnings'
import { inLanguage } from '../../frame/language'
import { amount } from '../../purge/figures'
import { percent } from '../report/words'

type Arms = readonly [string, string]

/** 0.123 as `+12`. */
export const signed = (share: number | null): string => {
  const rounded = Math.round((share ?? 0) * 100)
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0'
}
/** `1 call`, `12 calls`. */
export const calls = inLanguage({
  english: (count: number) => (count === 1 ? '1 call' : `${amount(count)} calls`),
  german: (count) => (count === 1 ? '1 Anruf' : `${amount(count)} Anrufe`),
})

export function englishWarning(warning: ExperimentWarning, [first, second]: Arms): string {
  switch (warning.code) {
    case 'armless':
      return `${calls(warning.count)} left out: neither of the two ways stands in Arm.`
    case 'undated':
      return `${calls(warning.count)} left out: When cannot be read.`
    case 'early':
      return `${calls(warning.count)} left out: made before it started.`
    case 'unseen':
      return `No call ended in ${warning.words.join(', ')}. Check what counts as success.`
    case 'unequal':
      return `Unequal: ${calls(warning.sizes[0])} of “${first}”, ${amount(warning.sizes[1])} of “${second}”. Chance does not do that. Was Arm changed after calls, or are calls missing? Do not trust the result until you know.`
    case 'unfinished':
      return `No outcome stands in ${percent(warning.shares[0])} of “${first}” and ${percent(warning.shares[1])} of “${second}”. Log every call, above all the bad ones.`
    case 'mixed':
      return `Mixed groups: ${signed(warning.whole)} points as a whole, but ${signed(warning.within)} within each ${warning.by.toLowerCase()} (${warning.groups.map(({ label, difference }) => `${label || 'none'} ${signed(difference)}`).join(', ')}). Do not trust the whole.`
    case 'over':
      return `All ${amount(warning.planned)} planned calls are made. To go on, stop this one and start another with more calls.`
    case 'short':
      return `${amount(warning.planned)} calls are few for ${percent(warning.effect)}: ${amount(warning.wanted)} find it four times in five.`
  }
}

export function germanWarning(warning: ExperimentWarning, [first, second]: Arms): string {
  switch (warning.code) {
    case 'armless':
      return `${calls(warning.count)} nicht gezählt: Unter Arm steht keine der beiden Arten.`
    case 'undated':
      return `${calls(warning.count)} nicht gezählt: When ist nicht lesbar.`
    case 'early':
      return `${calls(warning.count)} nicht gezählt: vor dem Beginn.`
    case 'unseen':
      return `Kein Anruf endete mit ${warning.words.join(', ')}. Prüfen Sie, was als Erfolg zählt.`
    case 'unequal':
      return `Ungleich: ${calls(warning.sizes[0])} mit „${first}“, ${amount(warning.sizes[1])} mit „${second}“. Das macht kein Zufall. Wurde Arm nach Anrufen geändert, oder fehlen Anrufe? Trauen Sie dem Ergebnis nicht, bis Sie es wissen.`
    case 'unfinished':
      return `Bei ${percent(warning.shares[0])} von „${first}“ und ${percent(warning.shares[1])} von „${second}“ fehlt das Ergebnis. Notieren Sie jeden Anruf, gerade die schlechten.`
    case 'mixed':
      return `Gemischte Gruppen: insgesamt ${signed(warning.whole)} Punkte, aber ${signed(warning.within)} innerhalb (${warning.groups.map(({ label, difference }) => `${label || 'ohne'} ${signed(difference)}`).join(', ')}). Trauen Sie dem Ganzen nicht.`
    case 'over':
      return `Alle ${amount(warning.planned)} geplanten Anrufe sind gemacht. Um weiterzugehen, beenden Sie dieses und beginnen eines mit mehr Anrufen.`
    case 'short':
      return `${amount(warning.planned)} Anrufe sind wenig für ${percent(warning.effect)}: ${amount(warning.wanted)} finden es in vier von fünf Fällen.`
  }
}
