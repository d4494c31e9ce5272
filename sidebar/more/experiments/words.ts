// The words of the tool Experiments.
import type { ShownExperiment } from '../../../src/app/panel/experiments-page'
import type { Observation } from '../../../src/core/learning/observations'
import type { Tally } from '../../../src/core/statistics/proportion'
import { inLanguage } from '../../frame/language'
import { amount } from '../../purge/figures'
import { percent } from '../report/words'
import { calls, englishWarning, germanWarning, signed } from './warning-words'

type Is = NonNullable<ShownExperiment['is']>
type Arms = Is['arms']

/** What may be tried: what one chooses before the call; the last is anything else. */
export const VARIABLES = inLanguage({
  english: ['opener', 'hour', 'length aimed at', 'offer', 'something else'],
  german: ['Einstieg', 'Uhrzeit', 'angestrebte Länge', 'Angebot', 'etwas anderes'],
})

const share = ({ successes, trials }: Tally): string => (trials === 0 ? '–' : percent(successes / trials))
const WEEKDAYS = inLanguage({
  english: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  german: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
})
const labelOf = ({ by, label }: Observation): string =>
  by === 'weekday' ? (WEEKDAYS[Number(label) - 1] ?? label) : label

export const WORDS = inLanguage({
  english: {
    loading: 'Counting your calls…',
    none: 'Nothing is being tried. Try one thing in two ways: Touchline says before each call which way it is, and after enough calls which one is better.',
    several: (name: string) =>
      `Several run at once, so neither can be trusted. New calls belong to “${name}”; stop the others.`,
    ended: 'Ended',
    verdict: ({ verdict, arms, needed }: Is) => {
      if (verdict === 'open') return `Not enough calls yet: about ${amount(needed)} more.`
      if (verdict === 'same') return 'No difference worth having.'
      return `“${arms[verdict === 'first' ? 0 : 1]}” is better.`
    },
    tally: (arm: string, tally: Tally) => `${arm}: ${share(tally)} of ${amount(tally.trials)}`,
    effect: ([, second]: Arms, { effect, low, high }: NonNullable<Is['look']>) =>
      `“${second}” makes ${signed(effect)} points, between ${signed(low)} and ${signed(high)}.`,
    against: ([first, second]: Arms) => `“${first}” against “${second}”`,
    progress: 'Calls made of those planned',
    made: ({ made, plannedCalls, next, isRunning }: Is) =>
      `${amount(made)} of ${calls(plannedCalls)} made.${next === null || !isRunning ? '' : ` Judged again after ${amount(next)}, so that looking often makes no false winner.`}`,
    counts: (outcomes: readonly string[]) => `Success: ${outcomes.join(', ')}.`,
    warning: englishWarning,
    without: (count: number) =>
      `${calls(count)} since it began have no arm, as calls that were ticked off on Today have none. They count for neither.`,
    stop: 'Stop it',
    stopped: (name: string) => `“${name}” is stopped. Its result stays here.`,
    resumed: (name: string) => `“${name}” runs again.`,
    newOne: 'Start an experiment',
    what: 'What do you try?',
    other: 'Something else',
    otherWhat: 'What? One thing that you choose before the call',
    first: 'As you do it now',
    second: 'The other way',
    success: 'A call went well if it ended in',
    smallest: 'The least difference worth having',
    points: (points: number) => `${points} of 100`,
    planned: 'Planned calls, both ways together',
    why: (wanted: number) => `${amount(wanted)} calls find such a difference in four of five cases.`,
    cannot: 'No way of calling can be that much better than yours is now.',
    wrong: {
      variable: 'Say what you try.',
      follows: (variable: string) =>
        `“${variable}” follows from how a call went: nobody can choose it before. Try the length you aim at, for example.`,
      arms: 'Name two different ways.',
      commas: 'Write each way without commas, semicolons and bars.',
      success: 'Tick at least one outcome.',
      planned: 'Write how many calls you plan: 2 or more.',
    },
    start: 'Start',
    starting: 'Giving today’s calls their way…',
    started: (name: string) => `“${name}” runs. Each call says before it which way it is.`,
    saving: 'Saving…',
    gone: (name: string) => `“${name}” was taken back.`,
    observed: 'Observed, not proven',
    tooFew: 'Too few calls to compare hours, weekdays and reasons yet.',
    looked: (looked: number, found: number) =>
      `Of ${amount(looked)} things that you chose before calls, ${found === 0 ? 'none' : amount(found)} went with reaching people more often, or less, than chance explains. Nobody assigned them, so the cause may be another: try one as an experiment.`,
    compared: ({ with: own, without }: Observation) =>
      `Reached ${share(own)} of ${amount(own.trials)}, all others ${share(without)} of ${amount(without.trials)}`,
  },
  german: {
    loading: 'Ich zähle Ihre Anrufe…',
    none: 'Gerade wird nichts erprobt. Probieren Sie eine Sache auf zwei Arten: Touchline sagt vor jedem Anruf, welche dran ist, und nach genügend Anrufen, welche besser ist.',
    several: (name) =>
      `Mehrere laufen zugleich, deshalb ist keinem zu trauen. Neue Anrufe gehören zu „${name}“; beenden Sie die anderen.`,
    ended: 'Beendet',
    verdict: ({ verdict, arms, needed }) => {
      if (verdict === 'open') return `Noch nicht genug Anrufe: etwa ${amount(needed)} weitere.`
      if (verdict === 'same') return 'Kein Unterschied, der sich lohnt.'
      return `„${arms[verdict === 'first' ? 0 : 1]}“ ist besser.`
    },
    tally: (arm, tally) => `${arm}: ${share(tally)} von ${amount(tally.trials)}`,
    effect: ([, second], { effect, low, high }) =>
      `„${second}“ macht ${signed(effect)} Punkte aus, zwischen ${signed(low)} und ${signed(high)}.`,
    against: ([first, second]) => `„${first}“ gegen „${second}“`,
    progress: 'Gemachte von den geplanten Anrufen',
    made: ({ made, plannedCalls, next, isRunning }) =>
      `${amount(made)} von ${amount(plannedCalls)} Anrufen gemacht.${next === null || !isRunning ? '' : ` Beurteilt wird wieder nach ${amount(next)}, damit häufiges Nachsehen keinen falschen Sieger macht.`}`,
    counts: (outcomes) => `Erfolg: ${outcomes.join(', ')}.`,
    warning: germanWarning,
    without: (count) =>
      `${calls(count)} seit dem Beginn haben keinen Arm, so wie auf Today abgehakte. Sie zählen für keine der beiden Arten.`,
    stop: 'Beenden',
    stopped: (name) => `„${name}“ ist beendet. Das Ergebnis bleibt hier stehen.`,
    resumed: (name) => `„${name}“ läuft wieder.`,
    newOne: 'Ein Experiment beginnen',
    what: 'Was erproben Sie?',
    other: 'Etwas anderes',
    otherWhat: 'Was? Eine Sache, die Sie vor dem Anruf wählen',
    first: 'So, wie Sie es jetzt machen',
    second: 'Die andere Art',
    success: 'Gut lief ein Anruf, der so endete',
    smallest: 'Der kleinste Unterschied, der sich lohnt',
    points: (points) => `${points} von 100`,
    planned: 'Geplante Anrufe, beide Arten zusammen',
    why: (wanted) => `${amount(wanted)} Anrufe finden einen solchen Unterschied in vier von fünf Fällen.`,
    cannot: 'So viel besser als Ihre jetzige kann keine Art anzurufen sein.',
    wrong: {
      variable: 'Sagen Sie, was Sie erproben.',
      follows: (variable) =>
        `„${variable}“ folgt daraus, wie ein Anruf lief: Vorher wählen kann es niemand. Erproben Sie etwa die angestrebte Länge.`,
      arms: 'Nennen Sie zwei verschiedene Arten.',
      commas: 'Schreiben Sie jede Art ohne Kommas, Strichpunkte und senkrechte Striche.',
      success: 'Haken Sie mindestens ein Ergebnis an.',
      planned: 'Schreiben Sie, wie viele Anrufe Sie planen: mindestens 2.',
    },
    start: 'Beginnen',
    starting: 'Ich teile die heutigen Anrufe ein…',
    started: (name) => `„${name}“ läuft. Vor jedem Anruf steht, welche Art dran ist.`,
    saving: 'Wird gespeichert…',
    gone: (name) => `„${name}“ ist zurückgenommen.`,
    observed: 'Beobachtet, nicht bewiesen',
    tooFew: 'Noch zu wenige Anrufe, um Stunden, Wochentage und Anlässe zu vergleichen.',
    looked: (looked, found) =>
      `Von ${amount(looked)} Dingen, die Sie vor Anrufen wählten, ${found === 1 ? 'ging' : 'gingen'} ${found === 0 ? 'keine' : amount(found)} öfter oder seltener damit einher, jemanden zu erreichen, als der Zufall erklärt. Niemand hat sie zugeteilt, die Ursache kann eine andere sein: Erproben Sie eines davon.`,
    compared: ({ with: own, without }) =>
      `Erreicht ${share(own)} von ${amount(own.trials)}, alle anderen ${share(without)} von ${amount(without.trials)}`,
  },
})

const FACTORS: Readonly<Record<Observation['by'], string>> = inLanguage({
  english: {
    ...{ medium: 'Medium', item: 'Item', reason: 'Reason', owner: 'Owner' },
    ...{ weekday: 'Weekday:', hour: 'Hour' },
  },
  german: {
    ...{ medium: 'Medium', item: 'Item', reason: 'Anlass', owner: 'Zuständig:' },
    ...{ weekday: 'Wochentag:', hour: 'Stunde' },
  },
})

/** What was observed: `Weekday: Tuesday`. */
export const factorWords = (one: Observation): string => `${FACTORS[one.by]} ${labelOf(one)}`
