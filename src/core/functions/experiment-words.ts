// The sentences of EXPERIMENT_VERDICT. Without a Rules argument there is no other language to say them in.
import { formatCount, plural } from '../cells/text'
import type { Experiment } from '../learning/experiment'
import type { Verdict } from '../learning/experiment-verdict'
import type { ExperimentWarning } from '../learning/experiment-warnings'

/** A share as a whole percentage: '32 %'. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The verdict in words (E2): `B better`, `no difference worth having`, `not enough calls yet: about 120 more`. */
export function verdictWords(verdict: Verdict, { arms }: Experiment, needed: number): string {
  if (verdict === 'same') return 'no difference worth having'
  if (verdict === 'open') return `not enough calls yet: about ${formatCount(needed)} more`
  return `${arms[verdict === 'first' ? 0 : 1]} better`
}

const LEFT_OUT = {
  armless: 'without one of its two arms',
  undated: 'without a readable When',
  early: 'before it started',
}

/** A warning as a sentence of the note. */
export function warningWords(warning: ExperimentWarning, { arms: [first, second] }: Experiment): string {
  switch (warning.code) {
    case 'unseen':
      return `no call ended in ${warning.words.join(', ')}: check Success`
    case 'unequal': {
      const [a, b] = warning.sizes
      const sizes = `${first} has ${plural(a, 'call')}, ${second} ${formatCount(b)}`
      return `unequal arms: ${sizes}; chance alone does not do that, so check how calls are assigned before you trust this`
    }
    case 'unfinished': {
      const [a, b] = warning.shares
      return `outcomes are missing in ${percent(a)} of ${first} and ${percent(b)} of ${second}: log every call`
    }
    case 'mixed': {
      const shown = warning.groups.map(({ label, difference }) => `${label || 'none'} ${points(difference)}`)
      const where = `${points(warning.within)} within each ${warning.by.toLowerCase()} (${shown.join(', ')})`
      return `mixed groups: ${points(warning.whole)} as a whole but ${where}; the arms hold different mixes, so do not trust the whole`
    }
    case 'over':
      return `all ${formatCount(warning.planned)} planned calls are made: to go on, start a new experiment planned with more`
    case 'short':
      return `${formatCount(warning.planned)} planned calls are few for ${percent(warning.effect)}: ${formatCount(warning.wanted)} find it four times in five`
    default:
      return `${plural(warning.count, 'call')} ${LEFT_OUT[warning.code]}: left out`
  }
}

const points = (share: number): string => {
  const rounded = Math.round(share * 100)
  return `${rounded > 0 ? '+' : ''}${rounded === 0 ? 0 : rounded} points`
}
