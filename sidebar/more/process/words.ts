// The words of the tool Process, and the process to start from.
import { inLanguage } from '../../frame/language'
import { counted, percent } from '../report/words'

type Step = readonly [step: string, exitFact: string, isRequired?: boolean]
interface Phase {
  /** Its name where the sheet has no stages. */
  readonly stage: string
  readonly steps: readonly Step[]
}

export const WORDS = inLanguage({
  english: {
    none: 'There is no sales process yet. Write down the steps from the first contact to the closed sale, and look at them once a week.',
    start: 'A process to start from',
    startSays: 'Laid over your own stages. Untick what is not yours; each line can be changed afterwards.',
    take: (count: number) => `Take ${counted(count, 'step', 'steps')}`,
    taken: (count: number) => `${counted(count, 'step is', 'steps are')} in your process.`,
    untaken: 'The process is as it was.',
    followed: (done: number, required: number, rows: number) =>
      required === 0
        ? 'No open row has a step behind it yet.'
        : `${percent(done / required)} of what your process asks is done, over ${counted(rows, 'open row', 'open rows')}.`,
    strayed: (rows: number) =>
      `${counted(rows, 'open row stands', 'open rows stand')} at a stage without steps: give it some below.`,
    weekly: 'Look at it once a week: which step is skipped, and is it the right one?',
    skipped: (rows: number) => `skipped by ${counted(rows, 'row', 'rows')}`,
    optional: 'if it helps',
    exit: (fact: string) => `Done when: ${fact}`,
    add: 'Add a step',
    changeStep: 'Change the step',
    stage: 'Stage',
    step: 'Step',
    required: 'It belongs to every sale',
    exitFact: 'The fact that shows it is done',
    added: (step: string) => `“${step}” is in your process.`,
    changed: (step: string) => `“${step}” is changed.`,
    takenOut: (step: string) => `“${step}” is out of your process.`,
    asBefore: (step: string) => `“${step}” is as it was.`,
    inNow: 'Each row’s checklist is in Now, below the touches.',
    phases: [
      {
        stage: 'First contact',
        steps: [
          ['Say what is in it for them', 'They spoke or wrote back'],
          ['Ask what tells whether they fit', 'Fit is decided'],
        ],
      },
      {
        stage: 'Need',
        steps: [
          ['Ask what they want to reach, and what it is worth to them', 'You can say it in their words'],
          ['Ask who decides, and by when', 'The decision date is filled in'],
        ],
      },
      {
        stage: 'Offer',
        steps: [
          ['Send one page: result, price, how to buy', 'They have it'],
          ['Agree on the day to talk it over', 'A day is promised'],
        ],
      },
      {
        stage: 'Decision',
        steps: [
          ['Go through it together and ask for the decision', 'They said yes, no or when'],
          ['Clear up what stands in the way', 'Nothing is open', false],
        ],
      },
      {
        stage: 'Closing',
        steps: [
          ['Have the order signed', 'Signed'],
          ['Ask who else this would help', 'A name, or a no', false],
        ],
      },
    ] as readonly Phase[],
  },
  german: {
    none: 'Es gibt noch keinen Verkaufsablauf. Schreiben Sie die Schritte vom ersten Kontakt bis zum Abschluss auf und sehen Sie sie einmal die Woche durch.',
    start: 'Ein Ablauf für den Anfang',
    startSays:
      'Auf Ihre eigenen Phasen verteilt. Nehmen Sie den Haken weg, wo etwas nicht passt; ändern lässt sich jede Zeile auch danach.',
    take: (count) => `${counted(count, 'Schritt', 'Schritte')} übernehmen`,
    taken: (count) => `${counted(count, 'Schritt steht', 'Schritte stehen')} in Ihrem Ablauf.`,
    untaken: 'Der Ablauf ist wie zuvor.',
    followed: (done, required, rows) =>
      required === 0
        ? 'Noch hat keine offene Zeile einen Schritt hinter sich.'
        : `${percent(done / required)} von dem, was Ihr Ablauf verlangt, ist getan, über ${counted(rows, 'offene Zeile', 'offene Zeilen')}.`,
    strayed: (rows) =>
      `${counted(rows, 'offene Zeile steht', 'offene Zeilen stehen')} in einer Phase ohne Schritte: Geben Sie ihr unten welche.`,
    weekly: 'Einmal die Woche ansehen: Welcher Schritt wird übersprungen, und ist es der richtige?',
    skipped: (rows) => `übersprungen von ${counted(rows, 'Zeile', 'Zeilen')}`,
    optional: 'wenn es hilft',
    exit: (fact) => `Getan, wenn: ${fact}`,
    add: 'Schritt hinzufügen',
    changeStep: 'Schritt ändern',
    stage: 'Phase',
    step: 'Schritt',
    required: 'Er gehört zu jedem Verkauf',
    exitFact: 'Woran man sieht, dass er getan ist',
    added: (step) => `„${step}“ steht in Ihrem Ablauf.`,
    changed: (step) => `„${step}“ ist geändert.`,
    takenOut: (step) => `„${step}“ steht nicht mehr in Ihrem Ablauf.`,
    asBefore: (step) => `„${step}“ ist wie zuvor.`,
    inNow: 'Die Liste jeder Zeile steht in Jetzt, unter den Kontakten.',
    phases: [
      {
        stage: 'Erstkontakt',
        steps: [
          ['Sagen, was für sie drin ist', 'Es kam eine Antwort'],
          ['Fragen, woran sich zeigt, ob sie passen', 'Fit ist entschieden'],
        ],
      },
      {
        stage: 'Bedarf',
        steps: [
          [
            'Fragen, was sie erreichen wollen und was es ihnen wert ist',
            'Sie können es in deren Worten sagen',
          ],
          ['Fragen, wer bis wann entscheidet', 'Der Tag der Entscheidung ist eingetragen'],
        ],
      },
      {
        stage: 'Angebot',
        steps: [
          ['Eine Seite schicken: Ergebnis, Preis, Weg zum Kauf', 'Sie ist angekommen'],
          ['Den Tag vereinbaren, an dem Sie darüber reden', 'Ein Tag ist zugesagt'],
        ],
      },
      {
        stage: 'Entscheidung',
        steps: [
          ['Gemeinsam durchgehen und um die Entscheidung bitten', 'Ein Ja, ein Nein oder ein Tag'],
          ['Ausräumen, was im Weg steht', 'Nichts ist mehr offen', false],
        ],
      },
      {
        stage: 'Abschluss',
        steps: [
          ['Den Auftrag unterschreiben lassen', 'Unterschrieben'],
          ['Fragen, wem das noch helfen würde', 'Ein Name oder ein Nein', false],
        ],
      },
    ],
  },
})
