// The words of the tool Why they buy: whom to ask, what they said, what the profile learns of it, and what the user delivers.
import { inLanguage } from '../../frame/language'
import { dayText, monthText } from '../../purge/figures'
import { counted } from '../report/words'

/** `January`, of an ISO day. */
const month = (iso: string): string => monthText(Number(iso.slice(5, 7)))
const year = (iso: string): string => iso.slice(0, 4)

export const WORDS = inLanguage({
  english: {
    ask: 'Whom to ask',
    question: '“What do you like about buying from us?” And then: “Why exactly that?”',
    isNow: (from: string) => `${month(from)} is the month: ask every customer you speak to.`,
    isOver: (from: string) =>
      `The month to ask is ${month(from)}: whoever you then speak to. Below is how ${month(from)} ${year(from)} went; who was missed can be asked any day.`,
    coverage: (asked: number, spoken: number) =>
      spoken === 0
        ? 'Nobody who bought was spoken to in that month.'
        : `${asked} of ${counted(spoken, 'customer', 'customers')} you spoke to ${asked === 1 || spoken === 1 ? 'was' : 'were'} asked.`,
    unspoken: (count: number) => `${counted(count, 'customer was', 'customers were')} not spoken to.`,
    allAsked: 'All you spoke to were asked.',
    spokenOn: (day: string) => `spoken to on ${dayText(day)}`,
    write: 'Write down what they said',
    who: 'Who said it',
    choose: 'Choose a customer',
    noCustomers: 'Nobody has bought yet: the question is for customers.',
    answerOf: (name: string) => `What ${name} said`,
    fields: { answer: 'Why they like buying, word for word', why: 'Why exactly that' },
    inShort: 'In a word or two',
    inShortSays: 'The same words of two customers make a line for your profile.',
    keep: 'Keep their words',
    kept: (name: string) => `Kept: what ${name} said.`,
    unkept: (name: string) => `Taken back: what ${name} said.`,
    said: 'What they said',
    nothing: 'No answer is written down yet.',
    because: (why: string) => `because: ${why}`,
    learns: 'What your profile can learn',
    learnsNothing:
      'As soon as two customers give the same reason, it stands here as a line for your profile.',
    isNew: (line: string, weight: number) => `+ ${line}, nice to have, counts ${weight}`,
    was: (line: string, weight: number) => `− ${line}, counts ${weight}`,
    becomes: (line: string, weight: number) => `+ ${line}, counts ${weight}`,
    customers: (count: number) => `${counted(count, 'customer says', 'customers say')} so.`,
    noMust: 'Your profile has no must yet: with this alone everybody fits.',
    toProfile: 'Build it first',
    take: 'Take it',
    askThem: (reason: string) => `Would they buy for this: ${reason}?`,
    lacking: (header: string) =>
      `Your pipeline has no column “${header}” yet: there you note what new people would buy for.`,
    addColumn: 'Add it',
    columnAdded: (header: string) =>
      `“${header}” is at the right end. Drag it to the left of Fit, so that Fit sees it.`,
    columnGone: (header: string) => `“${header}” is gone again.`,
    deliver: 'What you deliver',
    deliverSays: 'With its number. It is shown before each block of calls, with your customers’ own words.',
    outcome: 'Result',
    figure: 'Its number, such as 6 hours a week',
    addOutcome: 'Add a result',
    changeOutcome: 'Change the result',
    noFigure: 'has no number yet, so it is not shown',
    outcomeAdded: (what: string) => `“${what}” is on the list.`,
    outcomeChanged: (what: string) => `“${what}” is changed.`,
    outcomeGone: (what: string) => `“${what}” is off the list.`,
    asBefore: (what: string) => `“${what}” is as it was.`,
    fold: 'Why do they like buying?',
  },
  german: {
    ask: 'Wen Sie fragen',
    question: '„Was schätzen Sie daran, bei uns zu kaufen?“ Und dann: „Warum gerade das?“',
    isNow: (from) => `${month(from)} ist der Monat: Fragen Sie jeden Kunden, mit dem Sie sprechen.`,
    isOver: (from) =>
      `Gefragt wird im ${month(from)}: jeder Kunde, mit dem Sie sprechen. Unten steht der ${month(from)} ${year(from)}; wer fehlt, lässt sich jederzeit fragen.`,
    coverage: (asked, spoken) =>
      spoken === 0
        ? 'In jenem Monat wurde mit keinem Kunden gesprochen.'
        : `${spoken === 1 ? `${asked} von 1 Kunden, mit dem Sie sprachen,` : `${asked} von ${spoken} Kunden, mit denen Sie sprachen,`} ${asked === 1 || spoken === 1 ? 'wurde' : 'wurden'} gefragt.`,
    unspoken: (count) => `Mit ${counted(count, 'Kunden', 'Kunden')} wurde nicht gesprochen.`,
    allAsked: 'Alle, mit denen Sie sprachen, wurden gefragt.',
    spokenOn: (day) => `gesprochen am ${dayText(day)}`,
    write: 'Notieren, was gesagt wurde',
    who: 'Wer es gesagt hat',
    choose: 'Kunden wählen',
    noCustomers: 'Noch hat niemand gekauft: Die Frage ist für Kunden.',
    answerOf: (name) => `Was ${name} gesagt hat`,
    fields: { answer: 'Warum sie gern kaufen, Wort für Wort', why: 'Warum gerade das' },
    inShort: 'In ein, zwei Worten',
    inShortSays: 'Dieselben Worte von zwei Kunden ergeben eine Zeile für Ihr Profil.',
    keep: 'Worte behalten',
    kept: (name) => `Notiert: was ${name} gesagt hat.`,
    unkept: (name) => `Zurückgenommen: was ${name} gesagt hat.`,
    said: 'Was sie sagen',
    nothing: 'Noch ist keine Antwort notiert.',
    because: (why) => `weil: ${why}`,
    learns: 'Was Ihr Profil lernen kann',
    learnsNothing: 'Sobald zwei Kunden denselben Grund nennen, steht er hier als Zeile für Ihr Profil.',
    isNew: (line, weight) => `+ ${line}, wünschenswert, zählt ${weight}`,
    was: (line, weight) => `− ${line}, zählt ${weight}`,
    becomes: (line, weight) => `+ ${line}, zählt ${weight}`,
    customers: (count) => `${counted(count, 'Kunde sagt', 'Kunden sagen')} das.`,
    noMust: 'Ihr Profil hat noch kein Muss: Damit allein passt jeder.',
    toProfile: 'Erst das Profil bauen',
    take: 'Übernehmen',
    askThem: (reason) => `Würden sie dafür kaufen: ${reason}?`,
    lacking: (header) =>
      `Ihre Pipeline hat noch keine Spalte „${header}“: Dort steht, wofür neue Leute kaufen würden.`,
    addColumn: 'Hinzufügen',
    columnAdded: (header) =>
      `„${header}“ steht am rechten Ende. Ziehen Sie die Spalte links neben Fit, damit Fit sie sieht.`,
    columnGone: (header) => `„${header}“ ist wieder weg.`,
    deliver: 'Was Sie liefern',
    deliverSays: 'Mit Zahl. Es steht vor jedem Anrufblock, zusammen mit den Worten Ihrer Kunden.',
    outcome: 'Ergebnis',
    figure: 'Seine Zahl, etwa 6 Stunden die Woche',
    addOutcome: 'Ergebnis hinzufügen',
    changeOutcome: 'Ergebnis ändern',
    noFigure: 'hat noch keine Zahl und wird deshalb nicht gezeigt',
    outcomeAdded: (what) => `„${what}“ steht auf der Liste.`,
    outcomeChanged: (what) => `„${what}“ ist geändert.`,
    outcomeGone: (what) => `„${what}“ steht nicht mehr auf der Liste.`,
    asBefore: (what) => `„${what}“ ist wie zuvor.`,
    fold: 'Warum kaufen sie gern?',
  },
})
