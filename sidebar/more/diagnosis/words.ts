// The words of the tool Diagnosis: what is wrong, what it rests on, and what to do.
import type { Share, ThenAndNow } from '../../../src/core/process/adherence'
import type { Branch, DiagnosisFact, Rate } from '../../../src/core/process/diagnosis'
import type { MinutesPerProspect } from '../../../src/core/time/fit-drift'
import { inLanguage } from '../../frame/language'
import { lasting } from '../../time/lasting'
import { counted, percent, tenths } from '../report/words'

type FactOf<Code extends DiagnosisFact['code']> = Extract<DiagnosisFact, { readonly code: Code }>
type Facts = { readonly [Code in DiagnosisFact['code']]: (fact: FactOf<Code>) => string }
type Told = { readonly title: string; readonly next: string }

const aWeek = ({ count, weeks }: Rate): string => tenths(count / weeks)
const weeksOf = (count: number): string => counted(count, 'week', 'weeks')
const share = (none: string, { count, of }: Share): string => (of === 0 ? none : percent(count / of))
const enShares = ({ before, now }: ThenAndNow): string =>
  `${share('not known', before)} then, ${share('not known', now)} now`
const deShares = ({ before, now }: ThenAndNow): string =>
  `damals ${share('unbekannt', before)}, jetzt ${share('unbekannt', now)}`
const wochen = (count: number): string => counted(count, 'Woche', 'Wochen')
/** `in der letzten Woche`, `in den letzten 6 Wochen`. */
const zuletzt = (count: number): string =>
  count === 1 ? 'in der letzten Woche' : `in den letzten ${count} Wochen`
const of100 = (chance: number): string => {
  const whole = Math.round(chance * 100)
  return whole < 1 ? '<1' : String(whole)
}

const ENGLISH_FACTS: Facts = {
  'no sales': ({ lacks, weeks }) =>
    lacks.of === 'weeks'
      ? `Before the last ${weeksOf(weeks)} your records reach back ${weeksOf(lacks.has)}; ${lacks.needs} are needed to compare.`
      : `Before the last ${weeksOf(weeks)} I know the day of ${counted(lacks.has, 'sale', 'sales')}; ${lacks.needs} are needed to compare.`,
  undated: ({ rows }) =>
    `${counted(rows, 'won row has', 'won rows have')} no day. Fill it in, and they count.`,
  pace: ({ weeks, salesNow, baselineWeeks, baselineSales, lowWeeks }) =>
    `Sales a week: ${tenths(baselineSales / baselineWeeks)} before, ${tenths(salesNow / weeks)} in the last ${weeksOf(weeks)}. ${
      lowWeeks === 0 ? 'You are not below your own pace.' : `Below your own pace for ${weeksOf(lowWeeks)}.`
    }`,
  chance: ({ chance, isHint }) =>
    `By chance alone so few come in ${of100(chance)} of 100 such stretches.${isHint ? ' Take it as a hint, not as proof.' : ''}`,
  touches: ({ before, now }) =>
    before.count + now.count === 0
      ? 'No touches are logged in this time.'
      : `Touches a week: ${aWeek(before)} before, ${aWeek(now)} now.`,
  hours: ({ proven, asked, weeks }) =>
    proven === null
      ? `How long you prospect is not known: no touch of the last ${weeksOf(weeks)} says how long it took.`
      : `Prospecting a week: ${lasting(proven)} proven of ${lasting(asked)}, in the last ${weeksOf(weeks)}.`,
  'no process': () => 'There is no sales process yet on the tab Process.',
  'no steps': ({ when, weeks }) =>
    when === 'then'
      ? `No steps were logged on the tab Steps before the last ${weeksOf(weeks)}, so there is nothing to compare with.`
      : `Nobody passed a stage of your process in the last ${weeksOf(weeks)}.`,
  steps: (fact) => `Steps of your process that were done: ${enShares(fact)}.`,
  fallen: ({ step, stage, share: of }) => `Do again: “${step}” (${stage}), ${enShares(of)}.`,
  leak: ({ stage, share: of }) => `It leaks at “${stage}”: went on ${enShares(of)}.`,
  'no leak': () => 'No stage leaks more than before: look at how many come in, and at whom you go for.',
  'go on': ({ weeksLeft }) => `Go on as you do, and look again in ${weeksOf(weeksLeft)}.`,
}

const GERMAN_FACTS: Facts = {
  'no sales': ({ lacks, weeks }) =>
    lacks.of === 'weeks'
      ? `Vor den letzten ${wochen(weeks)} reichen Ihre Daten ${wochen(lacks.has)} zurück; zum Vergleichen braucht es ${lacks.needs}.`
      : `Vor den letzten ${wochen(weeks)} kenne ich von ${counted(lacks.has, 'Verkauf', 'Verkäufen')} den Tag; zum Vergleichen braucht es ${lacks.needs}.`,
  undated: ({ rows }) =>
    `${counted(rows, 'gewonnene Zeile hat', 'gewonnene Zeilen haben')} keinen Tag. Tragen Sie ihn ein, dann zählen sie.`,
  pace: ({ weeks, salesNow, baselineWeeks, baselineSales, lowWeeks }) =>
    `Verkäufe je Woche: vorher ${tenths(baselineSales / baselineWeeks)}, ${zuletzt(weeks)} ${tenths(salesNow / weeks)}. ${
      lowWeeks === 0
        ? 'Sie liegen nicht unter Ihrem Schnitt.'
        : `Seit ${wochen(lowWeeks)} unter Ihrem Schnitt.`
    }`,
  chance: ({ chance, isHint }) =>
    `Durch Zufall allein kämen so wenige in ${of100(chance)} von 100 solchen Zeiten.${isHint ? ' Nehmen Sie es als Hinweis, nicht als Beweis.' : ''}`,
  touches: ({ before, now }) =>
    before.count + now.count === 0
      ? 'In dieser Zeit sind keine Kontakte notiert.'
      : `Kontakte je Woche: vorher ${aWeek(before)}, jetzt ${aWeek(now)}.`,
  hours: ({ proven, asked, weeks }) =>
    proven === null
      ? `Wie lange Sie akquirieren, ist unbekannt: ${zuletzt(weeks)} steht bei keinem Kontakt, wie lange er dauerte.`
      : `Akquise je Woche: ${lasting(proven)} von ${lasting(asked)} nachgewiesen, ${zuletzt(weeks)}.`,
  'no process': () => 'Auf dem Blatt Process steht noch kein Ablauf.',
  'no steps': ({ when, weeks }) =>
    when === 'then'
      ? `Aus der Zeit davor steht kein Schritt auf dem Blatt Steps; es gibt nichts zu vergleichen (${wochen(weeks)} zählen als jetzt).`
      : `Niemand ging ${zuletzt(weeks)} eine Phase weiter.`,
  steps: (fact) => `Erledigte Schritte Ihres Ablaufs: ${deShares(fact)}.`,
  fallen: ({ step, stage, share: of }) => `Wieder tun: „${step}“ (${stage}), ${deShares(of)}.`,
  leak: ({ stage, share: of }) => `Es hakt bei „${stage}“: weiter ging es ${deShares(of)}.`,
  'no leak': () =>
    'Keine Phase verliert mehr als vorher: Sehen Sie, wie viele hereinkommen und auf wen Sie zugehen.',
  'go on': ({ weeksLeft }) => `Machen Sie so weiter, und sehen Sie in ${wochen(weeksLeft)} wieder nach.`,
}

const enEach = ({ days, now, before, isRising }: MinutesPerProspect): string => {
  if (now.minutes === null) return `No touch of the last ${days} days says how many minutes it took.`
  const said = `${lasting(now.minutes)} each for ${counted(now.prospects, 'prospect', 'prospects')} in the last ${days} days`
  if (before.minutes === null) return `${said}. Of the ${days} days before nothing is known to compare with.`
  const then = `${lasting(before.minutes)} for ${counted(before.prospects, 'prospect', 'prospects')}`
  return `${said}, after ${then} in the ${days} days before. ${
    isRising ? 'It rises, as it should.' : 'It does not rise: go for fewer, with more time for each.'
  }`
}

const deEach = ({ days, now, before, isRising }: MinutesPerProspect): string => {
  if (now.minutes === null)
    return `Bei keinem Kontakt der letzten ${days} Tage steht, wie viele Minuten er dauerte.`
  const said = `Je ${lasting(now.minutes)} für ${counted(now.prospects, 'Interessenten', 'Interessenten')} in den letzten ${days} Tagen`
  if (before.minutes === null)
    return `${said}. Aus den ${days} Tagen davor ist nichts zum Vergleichen bekannt.`
  const then = `${lasting(before.minutes)} für ${counted(before.prospects, 'Interessenten', 'Interessenten')}`
  return `${said}, nach je ${then} in den ${days} Tagen davor. ${
    isRising
      ? 'Es wird mehr, und so soll es sein.'
      : 'Es wird nicht mehr: lieber weniger Interessenten, und mehr Zeit für jeden.'
  }`
}

export const WORDS = inLanguage({
  english: {
    each: 'Time for each prospect',
    saidEach: enEach,
    why: 'What it rests on',
    branches: {
      unknown: {
        title: 'Too early to compare',
        next: 'I need more of your own past. This is what is missing.',
      },
      holds: { title: 'You are on pace', next: 'Nothing to mend. Keep the hours you have.' },
      hours: {
        title: 'Hours first',
        next: 'Put the hours in before you change the process or doubt the market. Plan the next block in Time.',
      },
      basics: { title: 'Back to basics', next: 'You do less of what worked. Start again with these steps.' },
      revise: {
        title: 'The plan or the market',
        next: 'You do what you set out to do, and it brings less. Change the plan, not the effort.',
      },
      early: { title: 'Too early to say', next: 'The process is followed. Give it its weeks.' },
    } as Readonly<Record<Branch, Told>>,
    fact: ENGLISH_FACTS,
  },
  german: {
    each: 'Zeit je Interessent',
    saidEach: deEach,
    why: 'Worauf das beruht',
    branches: {
      unknown: {
        title: 'Zum Vergleichen zu früh',
        next: 'Ich brauche mehr von Ihrer eigenen Vergangenheit. Das fehlt.',
      },
      holds: { title: 'Sie liegen im Schnitt', next: 'Alles in Ordnung: Bleiben Sie bei Ihren Stunden.' },
      hours: {
        title: 'Erst die Stunden',
        next: 'Bringen Sie die Stunden auf, bevor Sie den Ablauf ändern oder am Markt zweifeln. Planen Sie den nächsten Block unter Zeit.',
      },
      basics: {
        title: 'Zurück zu den Grundlagen',
        next: 'Sie tun weniger von dem, was wirkte. Fangen Sie mit diesen Schritten wieder an.',
      },
      revise: {
        title: 'Der Plan oder der Markt',
        next: 'Sie tun, was Sie sich vorgenommen haben, und es bringt weniger. Ändern Sie den Plan, nicht den Fleiß.',
      },
      early: { title: 'Noch zu früh', next: 'Der Ablauf wird befolgt. Geben Sie ihm seine Wochen.' },
    },
    fact: GERMAN_FACTS,
  },
})

/** A fact in words. */
export const saidFact = <Code extends DiagnosisFact['code']>(fact: FactOf<Code>): string =>
  (WORDS.fact[fact.code as Code] as (fact: FactOf<Code>) => string)(fact)
