// The words of DIAGNOSE_PACE: a function has no language of its own, so its cells are in English.
import { formatCount, plural } from '../cells/text'
import { rateOf, type Share, type ThenAndNow } from '../process/adherence'
import type { Branch, Diagnosis, DiagnosisFact, Rate } from '../process/diagnosis'

const BRANCHES: Readonly<Record<Branch, string>> = {
  unknown: 'No baseline yet',
  holds: 'On pace',
  hours: 'Hours first',
  basics: 'Back to basics',
  revise: 'The plan or the market: revise',
  early: 'Too early',
}

/**
 * The branch, and its facts one a line.
 * @param banner what to do where there is no process
 */
export const diagnosisLines = (
  { branch, facts }: Diagnosis,
  banner: string,
): { readonly branch: string; readonly evidence: readonly string[] } => ({
  branch: BRANCHES[branch],
  evidence: facts.map((fact) => factLine(fact, banner)),
})

function factLine(fact: DiagnosisFact, banner: string): string {
  switch (fact.code) {
    case 'no sales':
      return noSales(fact)
    case 'undated':
      return `${plural(fact.rows, 'won row')} without a won day: fill it in, so that they count`
    case 'pace':
      return paceLine(fact)
    case 'chance':
      return chanceLine(fact)
    case 'touches':
      return fact.now.count + fact.before.count === 0
        ? 'Touches a week: none are logged in this time'
        : `Touches a week: ${perWeek(fact.before)} then, ${perWeek(fact.now)} now`
    case 'hours':
      return hoursLine(fact)
    case 'no process':
      return banner
    case 'no steps':
      return fact.when === 'then'
        ? `No baseline of steps: none was logged on the Steps tab for rows worked on before the last ${fact.weeks} weeks`
        : `No row worked on in the last ${fact.weeks} weeks has passed a stage of the process: adherence now is not known`
    case 'steps':
      return `Required steps done: ${thenNow(fact)}`
    case 'fallen':
      return `Do again: ${fact.step} (${fact.stage}), ${thenNow(fact.share)}`
    case 'leak':
      return `The stage that leaks: ${fact.stage}, rows that went on: ${thenNow(fact.share)}`
    case 'no leak':
      return 'No stage leaks more than before: look at how many rows come in, and at whom you go for'
    case 'go on':
      return `The process is followed: go on, and look again in ${plural(fact.weeksLeft, 'week')} (D3.weeks is ${fact.weeks})`
  }
}

type FactOf<Code extends DiagnosisFact['code']> = Extract<DiagnosisFact, { readonly code: Code }>

const perWeek = ({ count, weeks }: Rate): string => String(Math.round((count / weeks) * 10) / 10)

function noSales({ lacks, weeks }: FactOf<'no sales'>): string {
  const before = `before the last ${plural(weeks, 'week')}`
  const lacking =
    lacks.of === 'weeks'
      ? `records ${before} reach back ${plural(lacks.has, 'week')}, ${lacks.needs} are needed`
      : `${plural(lacks.has, 'won row')} with a day lie ${before}, ${lacks.needs} are needed`
  return `No baseline of sales: ${lacking}`
}

function paceLine({ weeks, salesNow, baselineWeeks, baselineSales, lowWeeks }: FactOf<'pace'>): string {
  const low = lowWeeks === 0 ? 'not below' : `below for ${plural(lowWeeks, 'week')}`
  const [then, now] = [
    { count: baselineSales, weeks: baselineWeeks },
    { count: salesNow, weeks },
  ]
  const shown = (rate: Rate, when: string): string =>
    `${perWeek(rate)} ${when} (${formatCount(rate.count)} in ${plural(rate.weeks, 'week')})`
  return `Sales a week: ${shown(then, 'then')}, ${shown(now, 'now')}: ${low}`
}

function chanceLine({ chance, isHint }: FactOf<'chance'>): string {
  const of100 = Math.round(chance * 100)
  const hint = isHint ? ': take it as a hint, not as proof' : ''
  return `So few come by chance alone in ${of100 < 1 ? 'less than 1' : of100} of 100 such stretches${hint}`
}

function hoursLine({ proven, asked, weeks }: FactOf<'hours'>): string {
  const span = `in the last ${plural(weeks, 'week')}`
  if (proven === null) return `Prospecting minutes: not known ${span}, no touch says how long it took`
  const next = proven < asked ? ': put the hours in before you change process or plan' : ''
  return `Prospecting minutes a week: ${formatCount(Math.round(proven))} of ${formatCount(asked)} proven ${span}${next}`
}

const shareWords = (share: Share): string =>
  share.of === 0
    ? 'not known'
    : `${Math.round(rateOf(share) * 100)} % (${formatCount(share.count)} of ${formatCount(share.of)})`
const thenNow = ({ before, now }: ThenAndNow): string => `${shareWords(before)} then, ${shareWords(now)} now`
