// The verbs of the court, and what is said when they are done.

import type { CourtVerb, Verb } from '../../src/core/ledger/undo-lines'
import { SHOWN_VERDICTS } from '../../src/core/words/first-words'
import { inLanguage } from '../frame/language'
import { worded, wording } from '../frame/wording'
import { dayText, rowCount } from './figures'

/** A batch in a list, after whom it was about. */
const BATCH: Readonly<Record<Verb, string>> = {
  park: 'parked',
  'long-term': 'kept for the long term',
  back: 'brought back',
  fill: 'filled in',
  get never() {
    return worded('never', 'no')
  },
  'say no': 'last mail',
  ask: 'asked for a referral',
  spoke: 'spoke elsewhere',
  keep: 'kept',
  believe: 'you said “I do”',
  later: 'later',
  log: 'touch logged',
  correct: 'touch corrected',
  merge: 'made one',
}
const GERMAN_BATCH: Readonly<Record<Verb, string>> = {
  park: 'geparkt',
  'long-term': 'langfristig',
  back: 'zurückgeholt',
  fill: 'ergänzt',
  get never() {
    return worded('nie', 'nein')
  },
  'say no': 'letzte Mail',
  ask: 'um Empfehlung gebeten',
  spoke: 'anderswo gesprochen',
  keep: 'behalten',
  believe: 'Sie glauben daran',
  later: 'später',
  log: 'Kontakt notiert',
  correct: 'Kontakt berichtigt',
  merge: 'zusammengeführt',
}

export const VERB_WORDS = inLanguage({
  english: {
    get verdict() {
      return SHOWN_VERDICTS[wording()]
    },
    park: 'Park',
    parkDays: (days: number) => `${days} days`,
    parkDay: 'Until…',
    parkUntil: 'Park until',
    parkIt: 'Park',
    longTerm: 'Keep for the long term',
    fill: 'Save',
    fillIn: 'Fill it in',
    confirm: (day: string) => `They confirm ${dayText(day)}`,
    sayNo: 'Mail: “a no is fine”, park 30 days',
    ask: (isMail: boolean): string => (isMail ? 'Ask for a referral' : 'I asked for a referral'),
    asked: (day: string) => `Asked for a referral on ${dayText(day)}.`,
    askWords: 'Words to ask with',
    spoke: 'We spoke elsewhere',
    get never() {
      return `Hope → ${worded('never', 'no')}`
    },
    keep: 'Keep as it is',
    believe: 'I do believe that',
    later: 'Later',
    choose: 'Choose…',
    choices: {
      yes: 'Yes, they will buy',
      hope: 'I hope so',
      'Next step agreed': 'Next step agreed',
      Commitment: 'They committed',
    } as Record<string, string>,
    done: (name: string, verb: CourtVerb, day: string) =>
      ({
        park: `${name}: parked until ${day}.`,
        'long-term': `${name}: kept for the long term.`,
        back: `${name}: back in the pipeline.`,
        fill: `${name}: saved.`,
        never: `${name}: ${worded('never', 'no')}. Noted.`,
        'say no': `${name}: mail logged, parked until ${day}.`,
        ask: `${name}: ask for a referral logged.`,
        spoke: `${name}: contact logged.`,
        keep: `${name}: kept as it is.`,
        believe: `${name}: you do. Kept with today’s day, and scored when it closes.`,
        later: `${name}: later.`,
      })[verb],
    standing: (name: string, code: number) =>
      code === 2
        ? `${name} is acquitted: ${worded('Keep', 'Active')}.`
        : code === 3
          ? `${name} is still on ${worded('Notice', 'Check')}.`
          : `${name} is still on ${worded('Purge', 'Parked')}.`,
    batch: (count: number, name: string, verb: Verb) =>
      `${count === 1 && name !== '' ? name : rowCount(count)}: ${BATCH[verb]}`,
  },
  german: {
    get verdict() {
      return SHOWN_VERDICTS[wording()]
    },
    park: 'Parken',
    parkDays: (days: number) => `${days} Tage`,
    parkDay: 'Bis…',
    parkUntil: 'Parken bis',
    parkIt: 'Parken',
    longTerm: 'Langfristig Kontakt halten',
    fill: 'Speichern',
    fillIn: 'Ergänzen',
    confirm: (day: string) => `${dayText(day)} bestätigt`,
    sayNo: 'Mail: „Ein Nein ist in Ordnung“, 30 Tage parken',
    ask: (isMail: boolean): string =>
      isMail ? 'Um Empfehlung bitten' : 'Ich habe um eine Empfehlung gebeten',
    asked: (day: string) => `Am ${dayText(day)} um eine Empfehlung gebeten.`,
    askWords: 'Worte für die Bitte',
    spoke: 'Wir haben anderswo gesprochen',
    get never() {
      return `Hoffnung → ${worded('nie', 'nein')}`
    },
    keep: 'So lassen',
    believe: 'Das glaube ich',
    later: 'Später',
    choose: 'Wählen…',
    choices: {
      yes: 'Ja, sie kaufen',
      hope: 'Ich hoffe es',
      'Next step agreed': 'Nächster Schritt vereinbart',
      Commitment: 'Fest zugesagt',
    },
    done: (name: string, verb: CourtVerb, day: string) =>
      ({
        park: `${name}: geparkt bis ${day}.`,
        'long-term': `${name}: langfristig Kontakt.`,
        back: `${name}: wieder in der Pipeline.`,
        fill: `${name}: gespeichert.`,
        never: `${name}: ${worded('nie', 'nein')}. Notiert.`,
        'say no': `${name}: Mail notiert, geparkt bis ${day}.`,
        ask: `${name}: Bitte um Empfehlung notiert.`,
        spoke: `${name}: Kontakt notiert.`,
        keep: `${name}: bleibt, wie es ist.`,
        believe: `${name}: Sie glauben daran. Mit dem heutigen Tag notiert; gewertet wird beim Abschluss.`,
        later: `${name}: später.`,
      })[verb],
    standing: (name: string, code: number) =>
      code === 2
        ? `${name} ist freigesprochen: ${worded('Keep', 'Active')}.`
        : code === 3
          ? `${name} steht weiter auf ${worded('Notice', 'Check')}.`
          : `${name} steht weiter auf ${worded('Purge', 'Parked')}.`,
    batch: (count: number, name: string, verb: Verb) =>
      `${count === 1 && name !== '' ? name : rowCount(count)}: ${GERMAN_BATCH[verb]}`,
  },
})
